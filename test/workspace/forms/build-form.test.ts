import { describe, expect, test } from 'vitest';
import type { FormDefinition } from '../../../functions/forms/define-form.ts';
import { FORMS } from '../../../functions/forms/forms.ts';
import type { Option, Question } from '../../../functions/forms/question.ts';
import { training } from '../../../functions/forms/training.ts';
import { buildForm, type FormSetting, formIdOf } from '../../../workspace/forms/build-form.ts';
import { type Item, questionsOf, type StoredForm } from '../../../workspace/forms/stored-form.ts';

const setting: FormSetting = {
  planId: 'kinh-bac-2026-2030',
  area: 'ward',
  slots: { contact: 'Phòng Văn hóa - Xã hội 0222 000 000', planStart: '01/01/2026' },
  labels: { units: ['A', 'B'], related: ['B'], groups: ['Tổ 1'], residential: ['Tổ 1'], officials: ['Cán bộ Một'] },
  periods: ['Tháng 10/2026 (15/09-14/10/2026)'],
  destination: { spreadsheetId: 'data', sheetId: 3 },
};

const question = (form: StoredForm, key: string): Item | undefined => questionsOf(form).find((item) => item.questionKey === key);

describe('every form of the plan', () => {
  const forms = FORMS.map((definition) => buildForm(definition, setting));

  test('keeps one item for each question that a person answers', () => {
    for (const [i, form] of forms.entries()) {
      const asked = FORMS[i]?.sections
        .flatMap((section) => section.questions as readonly Question[])
        .filter(({ machine }) => !machine);
      expect(questionsOf(form).map(({ questionKey }) => questionKey)).toEqual(asked?.map(({ key }) => key));
    }
  });

  test('has ids of its own for every item and entry, within 31 bits', () => {
    for (const form of forms) {
      const items = form.items.map(({ itemId }) => itemId);
      const entries = questionsOf(form).map(({ entryId }) => entryId);
      expect(new Set(items).size).toBe(items.length);
      expect(new Set(entries).size).toBe(entries.length);
      for (const id of [...items, ...entries]) expect(id > 0 && id < 2 ** 31).toBe(true);
    }
  });

  test("is one that Google's FormApp would make: choices everywhere, jumps on all choices of an item or none, no comma in a tick", () => {
    for (const item of forms.flatMap((form) => form.items)) {
      if (!('choices' in item)) continue;
      expect(item.choices.length).toBeGreaterThan(0);
      const jumps = item.choices.filter((choice) => choice.goToPage !== undefined).length;
      expect([0, item.choices.length]).toContain(jumps);
      if (item.type === 'CHECKBOX') expect(jumps).toBe(0);
      if (item.type === 'CHECKBOX') expect(item.choices.filter(({ value }) => value.includes(','))).toEqual([]);
    }
  });

  test('leads only to pages that it has', () => {
    for (const form of forms) {
      const pages = form.items.filter(({ type }) => type === 'PAGE_BREAK').map(({ itemId }) => itemId);
      const jumps = form.items.flatMap((item) =>
        'choices' in item ? item.choices.map(({ goToPage }) => goToPage) : item.type === 'PAGE_BREAK' ? [item.goToPage] : [],
      );
      for (const jump of jumps) if (typeof jump === 'number') expect(pages).toContain(jump);
    }
  });

  test('has no slot left to fill', () => {
    expect(JSON.stringify(forms)).not.toMatch(/\{(?:contact|planStart)\}/);
    expect(forms[0]?.description).toContain('Hỏi: Phòng Văn hóa - Xã hội 0222 000 000.');
  });
});

describe('the training form', () => {
  const form = buildForm(training, setting);

  test('asks each kind of question with the item Google has for it', () => {
    const types = Object.fromEntries(questionsOf(form).map(({ questionKey, type }) => [questionKey, type]));
    expect(types).toMatchObject({
      unit: 'LIST',
      unitKey: 'TEXT',
      heldOn: 'DATE',
      hours: 'TEXT',
      topics: 'CHECKBOX',
      others: 'MULTIPLE_CHOICE',
      officials: 'CHECKBOX',
      establishments: 'PARAGRAPH_TEXT',
      note: 'PARAGRAPH_TEXT',
    });
  });

  test('offers the fixed answers before the names, and only related units as agencies', () => {
    expect(question(form, 'group')).toMatchObject({ choices: [{ value: 'Nhiều nhóm hoặc toàn phường' }, { value: 'Tổ 1' }] });
    expect(question(form, 'agencies')).toMatchObject({ choices: [{ value: 'B' }] });
  });

  test("keeps Ninh Bình's groups out of the ward's form", () => {
    const labels = (area: 'ward' | 'province') => JSON.stringify(question(buildForm(training, { ...setting, area }), 'focus'));
    expect(labels('ward')).not.toContain('Giảng viên nguồn');
    expect(labels('province')).toContain('Giảng viên nguồn');
  });

  test('keeps its ids when its options are rewritten, so that links go on working', () => {
    const later = buildForm(training, { ...setting, labels: { ...setting.labels, units: ['C'] } });
    expect(later.formId).toBe(form.formId);
    expect(questionsOf(later).map(({ entryId }) => entryId)).toEqual(questionsOf(form).map(({ entryId }) => entryId));
  });

  test('lies at another address for another plan', () => {
    expect(formIdOf('ninh-binh-2021-2025', 'training')).not.toBe(form.formId);
    expect(form.formId).toMatch(/^1FAIpQLS[\w-]{43}$/);
  });
});

/** Three sections; the first ends with a choice, the second sends the form. */
function asks(options: readonly Option[]): StoredForm {
  const facts = { serves: ['x'], sensitivity: 'open' } as const;
  const definition: FormDefinition = {
    id: 'other-activity',
    title: 'T',
    description: 'D',
    confirmation: 'C',
    tab: 'Tab',
    spreadsheet: 'data',
    eventQuestion: 'which',
    sections: [
      { key: 'first', questions: [{ ...facts, key: 'which', title: 'Việc nào?', kind: 'choice', required: true, options }] },
      { key: 'middle', title: 'Giữa', questions: [{ ...facts, key: 'a', title: 'A', kind: 'text' }], goTo: 'submit' },
      { key: 'last', title: 'Cuối', questions: [{ ...facts, key: 'b', title: 'B', kind: 'text' }] },
    ],
  };
  return buildForm(definition, setting);
}

const options = (n: number): Option[] => Array.from({ length: n }, (_, i) => ({ key: `o${i}`, label: `Việc ${i}` }));

describe('a single choice', () => {
  test('is shown whole up to eight options, as a list above', () => {
    expect(question(asks(options(8)), 'which')?.type).toBe('MULTIPLE_CHOICE');
    expect(question(asks(options(9)), 'which')?.type).toBe('LIST');
  });

  test('gives every option a jump when one of them has one', () => {
    const form = asks([
      { key: 'a', label: 'Đến cuối', goTo: 'last' },
      { key: 'b', label: 'Gửi luôn', goTo: 'submit' },
      { key: 'c', label: 'Tiếp' },
    ]);
    const last = form.items.find((item) => item.title === 'Cuối')?.itemId;
    expect(question(form, 'which')).toMatchObject({
      choices: [{ goToPage: last }, { goToPage: 'SUBMIT' }, { goToPage: 'CONTINUE' }],
    });
  });
});

test('a section that sends the form is a jump on the page break after it', () => {
  const form = asks(options(2));
  expect(form.items.find((item) => item.title === 'Cuối')).toMatchObject({ type: 'PAGE_BREAK', goToPage: 'SUBMIT' });
  expect(form.items.find((item) => item.title === 'Giữa')).not.toHaveProperty('goToPage');
});

test('a register without entries still offers something, as Google makes no empty question', () => {
  const form = buildForm(training, {
    ...setting,
    labels: { units: [], related: [], groups: [], residential: [], officials: [] },
  });
  expect(question(form, 'unit')).toMatchObject({ choices: [{ value: 'Chưa có trong danh sách' }] });
});
