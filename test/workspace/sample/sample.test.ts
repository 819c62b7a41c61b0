import { describe, expect, it } from 'vitest';
import { dayOfInstant, parseInstant } from '../../../functions/calendar/instant.ts';
import { fromDay, toDay } from '../../../functions/calendar/plain-date.ts';
import { VIETNAM_HOLIDAYS } from '../../../functions/calendar/vietnam-holidays.ts';
import { workingDays } from '../../../functions/calendar/working-days.ts';
import { columnsOf } from '../../../functions/forms/define-form.ts';
import { FORMS } from '../../../functions/forms/forms.ts';
import type { Question } from '../../../functions/forms/question.ts';
import { REGISTERS } from '../../../functions/forms/registers.ts';
import { dueReports } from '../../../functions/jobs/due-reports.ts';
import { kinhBac } from '../../../functions/plans/kinh-bac-2026-2030.ts';
import { ninhBinh } from '../../../functions/plans/ninh-binh-2021-2025.ts';
import type { Plan } from '../../../functions/plans/plan.ts';
import { PLANS } from '../../../functions/plans/plans.ts';
import type { Answer, Answers } from '../../../workspace/sample/answers.ts';
import { makeSample, type Sample } from '../../../workspace/sample/sample.ts';
import { askedQuestions } from './asked-questions.ts';
import { writtenAndRead } from './read-back.ts';

const holidays = workingDays(VIETNAM_HOLIDAYS.map(({ date, kind, status }) => ({ day: toDay(date), kind, status })));
const at = (text: string): number => parseInstant(text) ?? Number.NaN;
const OCTOBER = at('2026-10-20T09:00:00+07:00');
const CHRISTMAS_2027 = at('2027-12-24T20:30:00+07:00');

function sampleOf(plan: Plan, now: number): Sample {
  const sample = makeSample(plan, now);
  if (sample === undefined) throw new Error(`no sample of ${plan.id}`);
  return sample;
}

describe.each(PLANS.map((plan) => [plan.id, plan] as const))('the sample of %s', (_, plan) => {
  const sample = sampleOf(plan, OCTOBER);
  const planted = new Set(sample.planted.map(({ form, submittedAt }) => `${form} ${submittedAt}`));
  const sound = sample.submissions.filter(({ form, submittedAt }) => !planted.has(`${form} ${submittedAt}`));

  it('is the same for the same now', () => {
    expect(sampleOf(plan, OCTOBER)).toEqual(sample);
  });

  it.each(['2026-02-17T12:00:00+07:00', '2025-07-01T00:00:00+07:00', '2026-08-31T23:59:59+07:00'])(
    'told on %s, it had the same past',
    (text) => {
      const earlier = sampleOf(plan, at(text)).submissions;
      expect(earlier).toEqual(sample.submissions.filter(({ submittedAt }) => submittedAt <= at(text)));
    },
  );

  it('holds nothing before the plan and nothing sent after now, in the order in which it was sent', () => {
    const stamps = sample.submissions.map(({ submittedAt }) => submittedAt);
    expect(stamps).toEqual(stamps.toSorted((a, b) => a - b));
    for (const stamp of stamps) expect(stamp % 1000).toBe(0);
    expect(Math.max(...stamps)).toBeLessThanOrEqual(OCTOBER);
    expect(dayOfInstant(Math.min(...stamps))).toBeGreaterThanOrEqual(toDay(plan.start));
    for (const { sentAt, cutoff } of sample.sent) expect(Math.max(sentAt, cutoff)).toBeLessThanOrEqual(OCTOBER);
  });

  it('tells nothing before it happened', () => {
    for (const { answers, submittedAt } of sound) {
      for (const key of ['heldOn', 'receivedAt', 'doneAt']) {
        const told = answers[key];
        if (typeof told !== 'object') continue;
        if ('day' in told) expect(told.day).toBeLessThanOrEqual(dayOfInstant(submittedAt));
        if ('instant' in told) expect(told.instant).toBeLessThanOrEqual(submittedAt);
      }
    }
  });

  it('answers what its branch of the form asks, all that is required, and nothing else', () => {
    for (const { form, answers } of sample.submissions) {
      const definition = FORMS.find(({ id }) => id === form);
      if (definition === undefined) throw new Error(`no form ${form}`);
      const composed = Object.fromEntries(
        Object.entries(answers).map(([key, answer]) => [key, typeof answer === 'string' ? answer.normalize('NFC') : answer]),
      );
      const asked = askedQuestions(definition, composed);
      const machine = columnsOf(definition).filter((question) => question.machine === true);
      const given = Object.keys(answers).filter((key) => answers[key] !== undefined);
      expect([...asked, ...machine].map(({ key }) => key)).toEqual(expect.arrayContaining(given));
      expect(given).toEqual(expect.arrayContaining(asked.filter(({ required }) => required).map(({ key }) => key)));
    }
  });

  it('writes what Google would let in: offered labels, and text that fits its pattern and length', () => {
    for (const { form, answers } of sound) {
      const definition = FORMS.find(({ id }) => id === form);
      for (const question of definition === undefined ? [] : columnsOf(definition))
        expect(refusedAnswers(question, answers)).toEqual([]);
    }
  });

  it('keeps its registers in the words of their columns', () => {
    for (const register of REGISTERS) {
      for (const entry of sample.registers[register.id]) {
        const columns = columnsOf(register);
        expect(columns.map(({ key }) => key)).toEqual(expect.arrayContaining(Object.keys(entry)));
        for (const column of columns) expect(refusedAnswers(column, entry)).toEqual([]);
      }
    }
  });

  it.each([
    at('2026-01-05T08:00:00+07:00'),
    OCTOBER,
    at('2026-09-17T00:30:00+07:00'),
    at('2026-12-17T00:00:00+07:00'),
    CHRISTMAS_2027,
  ])('leaves one due report to be sent, the last one (now %d)', async (now) => {
    const { sent } = await writtenAndRead(plan, now);
    const due = dueReports(plan, dayOfInstant(now), now, holidays);
    const isSent = (code: string): boolean => sent.some(({ period }) => period === code);
    expect(due.filter(({ period }) => !isSent(period.code)).map(({ period }) => period.code)).toEqual(
      due.slice(-1).map(({ period }) => period.code),
    );
  });
});

describe('a workspace of another time', () => {
  it('before the plan starts has registers and no rows', () => {
    const { registers, submissions, sent, planted } = sampleOf(kinhBac, at('2025-12-01T08:00:00+07:00'));
    expect([submissions, sent, planted]).toEqual([[], [], []]);
    expect(registers.establishments.length).toBeGreaterThan(1800);
  });

  it('of a plan without a sample of its own stays empty', () => {
    expect(makeSample({ ...ninhBinh, id: 'another-plan' }, OCTOBER)).toBeUndefined();
  });

  it('knows of people and bodies only what was known then', () => {
    const ids = (sample: Sample, register: 'units' | 'officials'): (string | undefined)[] =>
      sample.registers[register].map(({ id }) => id);
    expect(ids(sampleOf(kinhBac, at('2026-08-30T08:00:00+07:00')), 'officials')).not.toContain('cb-13');
    expect(ids(sampleOf(kinhBac, OCTOBER), 'officials')).toContain('cb-13');
    expect(ids(sampleOf(ninhBinh, at('2024-06-01T08:00:00+07:00')), 'units')).not.toContain('xa-kim-son');
    expect(ids(sampleOf(ninhBinh, OCTOBER), 'units')).toContain('xa-kim-son');
  });
});

/** Answers that the form would not take, with the question that refuses them. */
function refusedAnswers(question: Question, answers: Answers): readonly string[] {
  const answer = answers[question.key];
  if (answer === undefined) return [];
  const wrong = (text: string): boolean => {
    const { pattern, maxLength = 50_000 } = question.entry ?? {};
    return text.length > maxLength || (pattern !== undefined && !new RegExp(pattern).test(text));
  };
  const texts = textsOf(answer);
  const labels = question.options?.map(({ label }) => label.normalize('NFC'));
  const refused = texts.filter((text) => (labels === undefined ? wrong(text) : !labels.includes(text.normalize('NFC'))));
  return refused.map((text) => `${question.key}: ${text}`);
}

function textsOf(answer: Answer): readonly string[] {
  if (typeof answer === 'number' || typeof answer === 'string') return [String(answer)];
  if ('day' in answer) return [fromDay(answer.day)];
  return 'instant' in answer ? [String(answer.instant)] : answer;
}
