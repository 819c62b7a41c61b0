/** What holds across the seven forms and eight registers, and what a person meets on the way through a form. */
import { describe, expect, it } from 'vitest';
import { caseReport } from '../../functions/forms/case-report.ts';
import { caseUpdate } from '../../functions/forms/case-update.ts';
import { columnsOf, type FormDefinition } from '../../functions/forms/define-form.ts';
import { fillSlots } from '../../functions/forms/fill-slots.ts';
import { FORMS } from '../../functions/forms/forms.ts';
import { inspection } from '../../functions/forms/inspection.ts';
import { optionsFor } from '../../functions/forms/options-for.ts';
import { otherActivity } from '../../functions/forms/other-activity.ts';
import { outreach } from '../../functions/forms/outreach.ts';
import type { Question } from '../../functions/forms/question.ts';
import { REGISTERS } from '../../functions/forms/registers.ts';
import { training } from '../../functions/forms/training.ts';

const questionOf = (form: FormDefinition, key: string): Question => {
  const question = columnsOf(form).find((each) => each.key === key);
  if (!question) throw new Error(`${form.id} has no ${key}`);
  return question;
};

/** The screens a person walks through, giving one answer at each branch: training / no → class, people, notes. */
function walk(form: FormDefinition, answers: Readonly<Record<string, string>>): string[] {
  const path: string[] = [];
  let key: string | undefined = form.sections[0]?.key;
  while (key !== undefined && key !== 'submit') {
    const at = form.sections.findIndex((section) => section.key === key);
    path.push(key);
    const last = form.sections[at]?.questions.at(-1);
    const answer = last?.options?.find((option) => option.key === answers[last.key]);
    key = answer?.goTo ?? form.sections[at]?.goTo ?? form.sections[at + 1]?.key;
  }
  return path;
}

describe('the forms and registers together', () => {
  it('are the seven and the eight, each id and each tab once', () => {
    const tables = [...FORMS, ...REGISTERS];
    expect(tables.map(({ id }) => id)).toEqual([
      ...['training', 'outreach', 'case-report', 'case-update', 'monthly-return', 'inspection', 'other-activity'],
      ...['units', 'groups', 'population', 'establishments', 'officials', 'survey', 'recipients', 'holidays'],
    ]);
    expect(new Set(tables.map(({ tab }) => tab)).size).toBe(15);
  });

  it('keep the cases in a spreadsheet of their own', () => {
    expect(FORMS.filter(({ spreadsheet }) => spreadsheet === 'cases').map(({ id }) => id)).toEqual([
      'case-report',
      'case-update',
    ]);
    expect(REGISTERS.every(({ spreadsheet }) => spreadsheet === 'data')).toBe(true);
  });

  it('say in each description whom to ask', () => {
    for (const { description } of FORMS) {
      const text = fillSlots(description, { contact: 'Phòng Văn hóa - Xã hội phường $& 0222', planStart: '01/01/2026' });
      expect(text.endsWith('\n\nHỏi: Phòng Văn hóa - Xã hội phường $& 0222.')).toBe(true);
      expect(text).not.toMatch(/[{}]/);
    }
  });

  it('fill the first day of the plan, and leave other braces alone', () => {
    expect(fillSlots('Từ {planStart} {other}', { contact: 'x', planStart: '01/01/2026' })).toBe('Từ 01/01/2026 {other}');
  });

  it('ask for no name, address, phone, school or class of a child', () => {
    const asked = FORMS.flatMap((form) => columnsOf(form)).filter(({ sensitivity }) => sensitivity === 'child');
    expect(asked.filter(({ title }) => /họ tên|địa chỉ|điện thoại|trường|lớp/i.test(title.replace('trường hợp', '')))).toEqual(
      [],
    );
  });

  it('warn about names wherever a person types freely about a child', () => {
    for (const form of [caseReport, caseUpdate])
      expect(questionOf(form, 'note').help).toBe('Không ghi tên, địa chỉ, số điện thoại, trường, lớp.');
    expect(caseReport.description).toContain('Không ghi họ tên, ngày sinh, địa chỉ, trường, lớp của trẻ.');
    expect(caseUpdate.description).toContain('Không ghi tên, địa chỉ của trẻ.');
  });

  it('hold the case code that the system gives right of the questions', () => {
    expect(columnsOf(caseReport).at(-1)?.key).toBe('givenCode');
  });

  it('offer Giảng viên nguồn and Vùng khó khăn in the province only', () => {
    for (const form of [training, outreach]) {
      const focus = questionOf(form, 'focus');
      const [ward, province] = [optionsFor(focus, 'ward'), optionsFor(focus, 'province')].map((options) =>
        options.map(({ label }) => label),
      );
      expect(province?.filter((label) => !ward?.includes(label))).toEqual(['Giảng viên nguồn', 'Vùng khó khăn']);
      expect(ward?.every((label) => province?.includes(label))).toBe(true);
    }
  });

  it('offer the fixed places before the names of a register, and nothing fixed where nothing is chosen', () => {
    expect(optionsFor(questionOf(training, 'group'), 'ward').map(({ label }) => label)).toEqual(['Nhiều nhóm hoặc toàn phường']);
    expect(optionsFor(questionOf(caseReport, 'group'), 'ward').map(({ label }) => label)).toEqual(['Ngoài phường', 'Không rõ']);
    expect(optionsFor(questionOf(training, 'heldOn'), 'ward')).toEqual([]);
  });
});

describe('the way through a form', () => {
  it('skips officials and establishments where none came to a training', () => {
    expect(walk(training, { others: 'no' })).toEqual(['class', 'people', 'notes']);
    expect(walk(training, { others: 'yes' })).toEqual(['class', 'people', 'bodies', 'notes']);
  });

  it('counts people for the first four channels and listeners for the last four', () => {
    const [direct, indirect] = [
      ['conference', 'lesson', 'home-visit', 'workplace'],
      ['loudspeaker', 'social-media', 'print', 'press'],
    ];
    for (const channel of direct ?? []) expect(walk(outreach, { channel })).toEqual(['activity', 'direct', 'notes']);
    for (const channel of indirect ?? []) expect(walk(outreach, { channel })).toEqual(['activity', 'indirect', 'notes']);
  });

  it('asks about the work only of a child known to work, and about signs of every child', () => {
    expect(walk(caseReport, { works: 'yes' })).toEqual(['report', 'child', 'work', 'signs']);
    for (const works of ['yes-unclear', 'no', 'unknown'])
      expect(walk(caseReport, { works })).toEqual(['report', 'child', 'signs']);
  });

  it('leads from each action to its own questions, if any, and then to the reason', () => {
    const own: Record<string, string> = {
      service: 'service',
      visit: 'visit',
      referral: 'referral',
      'confirm-class': 'class',
      duplicate: 'duplicate',
      close: 'closing',
    };
    for (const { key } of questionOf(caseUpdate, 'action').options ?? []) {
      expect(walk(caseUpdate, { action: key })).toEqual(['action', ...(own[key] ? [own[key]] : []), 'reason']);
    }
  });

  it('asks how a violation was dealt with only where there was one', () => {
    expect(walk(inspection, { violation: 'none' })).toEqual(['inspection', 'notes']);
    expect(walk(inspection, { violation: 'found' })).toEqual(['inspection', 'sanction', 'notes']);
  });

  it('leads from each duty to its own questions, money and reviews sharing theirs, and then to the note', () => {
    const shared: Record<string, string> = {
      resources: 'money',
      budget: 'money',
      'review-dropout': 'review',
      'review-household': 'review',
    };
    for (const { key } of questionOf(otherActivity, 'duty').options ?? []) {
      expect(walk(otherActivity, { duty: key })).toEqual(['activity', shared[key] ?? key, 'notes']);
    }
  });
});
