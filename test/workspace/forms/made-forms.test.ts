import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FORMS } from '../../../functions/forms/forms.ts';
import type { FormId, Question } from '../../../functions/forms/question.ts';
import { type Item, questionsOf, type StoredForm } from '../../../workspace/forms/stored-form.ts';
import { type SmallWorkspace, smallWorkspace } from '../small-workspace.ts';

let workspace: SmallWorkspace;
beforeAll(async () => {
  workspace = await smallWorkspace();
});
afterAll(() => workspace.close());

function formOf(id: FormId, from = workspace): StoredForm {
  const form = from.forms.byName(id);
  if (!form) throw new Error(`no form ${id}`);
  return form;
}

/** The item that asks a question, by the tie of its column. */
function question(id: FormId, key: string, from = workspace): Item | undefined {
  const entry = from.forms.directory()[id]?.entries[key];
  return questionsOf(formOf(id, from)).find(({ entryId }) => entryId === entry);
}

const allForms = (): readonly StoredForm[] => FORMS.map(({ id }) => formOf(id));

describe('the forms that the script makes', () => {
  test('are the seven of the project, published, each on a tab tagged with its table', () => {
    expect(workspace.forms.list()).toHaveLength(FORMS.length);
    for (const form of allForms())
      expect(form).toMatchObject({ published: true, acceptingResponses: true, allowResponseEdits: false });
    expect(Object.keys(workspace.forms.directory()).sort()).toEqual(FORMS.map(({ id }) => id).sort());
  });

  test('ask one item for each question that a person answers, and each item has its column', () => {
    for (const form of FORMS) {
      const asked = form.sections
        .flatMap((section) => section.questions as readonly Question[])
        .filter(({ machine }) => !machine);
      expect(questionsOf(formOf(form.id)).map(({ title }) => title)).toHaveLength(asked.length);
      expect(Object.keys(workspace.forms.directory()[form.id]?.entries ?? {}).sort()).toEqual(asked.map(({ key }) => key).sort());
    }
  });

  test('have ids of their own for every item and entry, within 31 bits', () => {
    for (const form of allForms()) {
      const items = form.items.map(({ itemId }) => itemId);
      const entries = questionsOf(form).map(({ entryId }) => entryId);
      expect(new Set(items).size).toBe(items.length);
      expect(new Set(entries).size).toBe(entries.length);
      for (const id of [...items, ...entries]) expect(id > 0 && id < 2 ** 31).toBe(true);
    }
  });

  test('have choices everywhere, jumps on all choices of an item or none, no comma in a tick', () => {
    for (const item of allForms().flatMap((form) => form.items)) {
      if (!('choices' in item)) continue;
      expect(item.choices.length).toBeGreaterThan(0);
      const jumps = item.choices.filter((choice) => choice.goToPage !== undefined).length;
      expect([0, item.choices.length]).toContain(jumps);
      if (item.type === 'CHECKBOX') expect(jumps).toBe(0);
      if (item.type === 'CHECKBOX') expect(item.choices.filter(({ value }) => value.includes(','))).toEqual([]);
    }
  });

  test('lead only to pages that they have', () => {
    for (const form of allForms()) {
      const pages = form.items.filter(({ type }) => type === 'PAGE_BREAK').map(({ itemId }) => itemId);
      const jumps = form.items.flatMap((item) =>
        'choices' in item ? item.choices.map(({ goToPage }) => goToPage) : item.type === 'PAGE_BREAK' ? [item.goToPage] : [],
      );
      for (const jump of jumps) if (typeof jump === 'number') expect(pages).toContain(jump);
    }
  });

  test('have no slot left to fill', () => {
    expect(JSON.stringify(allForms())).not.toMatch(/\{(?:contact|planStart)\}/);
    expect(formOf('training').description).toContain('Hỏi: Phòng Văn hóa - Xã hội');
  });

  test('lie at the same addresses, with the same entries, in a workspace made anew', async () => {
    const again = await smallWorkspace(undefined, { anew: true });
    expect(again.forms.directory()).toEqual(workspace.forms.directory());
    await again.close();
    expect(formOf('training').formId).toMatch(/^1FAIpQLS[\w-]{43}$/);
  });
});

describe('the training form', () => {
  test('asks each kind of question with the item Google has for it', () => {
    const types = Object.fromEntries(
      ['unit', 'unitKey', 'heldOn', 'hours', 'topics', 'others', 'officials', 'establishments', 'note'].map((key) => [
        key,
        question('training', key)?.type,
      ]),
    );
    expect(types).toEqual({
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
    expect(question('training', 'group')).toMatchObject({
      choices: [{ value: 'Nhiều nhóm hoặc toàn phường' }, { value: 'Tổ dân phố 1' }],
    });
    expect(question('training', 'agencies')).toMatchObject({
      choices: [{ value: 'Phòng Văn hóa - Xã hội' }, { value: 'Công an phường' }],
    });
  });

  test("keeps Ninh Bình's groups out of the ward's form", () => {
    expect(JSON.stringify(question('training', 'focus'))).not.toContain('Giảng viên nguồn');
  });
});
