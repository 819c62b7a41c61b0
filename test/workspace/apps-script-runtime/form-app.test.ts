import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { submit } from '../../../workspace/forms/submit.ts';
import { type AScript, aScript, NOW } from './a-script.ts';

let script: AScript;
beforeEach(() => {
  script = aScript();
});
const run = (body: string): unknown => script.run(body);
const onlyForm = () => {
  const [form] = script.world.forms.list();
  if (!form) throw new Error('no form');
  return form;
};

describe('a new form', () => {
  test('is unpublished, open once it is published, and has nothing in it', () => {
    expect(
      run('const f = FormApp.create("A"); return [f.getTitle(), f.isPublished(), f.isAcceptingResponses(), f.getItems().length]'),
    ).toEqual(['A', false, false, 0]);
    expect(run('const f = FormApp.create("B").setPublished(true); return f.isAcceptingResponses()')).toBe(true);
  });

  test('can be opened by the id of its file, and by its address, not by its public id', () => {
    run('FormApp.create("A")');
    const { fileId, formId } = onlyForm();
    expect(run(`return FormApp.openById("${fileId}").getTitle()`)).toBe('A');
    expect(run(`return FormApp.openByUrl(FormApp.openById("${fileId}").getEditUrl()).getId()`)).toBe(fileId);
    expect(() => run(`FormApp.openById("${formId}")`)).toThrow('No item with the given ID could be found');
    expect(run(`return FormApp.openById("${fileId}").getPublishedUrl()`)).toBe(`http://127.0.0.1:9/forms/d/e/${formId}/viewform`);
  });

  test('keeps its settings, and a setting that is already so writes nothing', () => {
    run(
      'FormApp.create("A").setTitle("T").setDescription("D").setConfirmationMessage("C").setAllowResponseEdits(true).setPublished(true)',
    );
    expect(onlyForm()).toMatchObject({ title: 'T', description: 'D', confirmationMessage: 'C', allowResponseEdits: true });
    const writes = () => Number(script.world.database.prepare('SELECT total_changes() AS n').get()?.['n']);
    const before = writes();
    run(`FormApp.openById("${onlyForm().fileId}").setTitle("T").setDescription("D").setAllowResponseEdits(true)`);
    expect(writes()).toBe(before);
  });
});

describe('items', () => {
  const ADDS = ['Text', 'ParagraphText', 'MultipleChoice', 'List', 'Checkbox', 'Date', 'DateTime', 'PageBreak', 'SectionHeader'];

  test('come in the order in which they were added, each with its type', () => {
    const types = run(
      `const f = FormApp.create("A"); ${ADDS.map((name) => `f.add${name}Item().setTitle("${name}");`).join('')}
       return f.getItems().map((item) => [item.getIndex(), item.getTitle(), item.getType()])`,
    );
    expect(types).toEqual([
      [0, 'Text', 'TEXT'],
      [1, 'ParagraphText', 'PARAGRAPH_TEXT'],
      [2, 'MultipleChoice', 'MULTIPLE_CHOICE'],
      [3, 'List', 'LIST'],
      [4, 'Checkbox', 'CHECKBOX'],
      [5, 'Date', 'DATE'],
      [6, 'DateTime', 'DATETIME'],
      [7, 'PageBreak', 'PAGE_BREAK'],
      [8, 'SectionHeader', 'SECTION_HEADER'],
    ]);
  });

  test('keep their ids however they are moved and deleted, and no id comes twice', () => {
    const step = fc.oneof(
      fc.record({ kind: fc.constant('add' as const), type: fc.constantFrom(...ADDS) }),
      fc.record({ kind: fc.constant('move' as const), from: fc.nat(9), to: fc.nat(9) }),
      fc.record({ kind: fc.constant('delete' as const), at: fc.nat(9) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 14 }), (steps) => {
        const own = aScript();
        const seen = own.run(`
          const form = FormApp.create("A");
          const model = [];
          const given = [];
          for (const step of ${JSON.stringify(steps)}) {
            if (step.kind === "add") {
              const id = form["add" + step.type + "Item"]().getId();
              given.push(id);
              model.push(id);
            } else if (step.kind === "move" && step.from < model.length && step.to < model.length) {
              form.moveItem(step.from, step.to);
              model.splice(step.to, 0, ...model.splice(step.from, 1));
            } else if (step.kind === "delete" && step.at < model.length) {
              form.deleteItem(step.at);
              model.splice(step.at, 1);
            }
          }
          return { found: form.getItems().map((item) => item.getId()), model, given };
        `) as { found: number[]; model: number[]; given: number[] };
        expect(seen.found).toEqual(seen.model);
        expect(new Set(seen.given).size).toBe(seen.given.length);
      }),
      { numRuns: 40 },
    );
  });

  test('are moved and deleted by index or by themselves', () => {
    expect(
      run(`const f = FormApp.create("A");
        const [a, b, c] = ["a", "b", "c"].map((title) => f.addTextItem().setTitle(title));
        f.moveItem(c, 0);
        f.deleteItem(b);
        return f.getItems().map((item) => item.getTitle())`),
    ).toEqual(['c', 'a']);
    expect(() => run('FormApp.create("B").moveItem(0, 1)')).toThrow('Invalid argument');
  });

  test('become what they are, and nothing else', () => {
    expect(
      run('const f = FormApp.create("A"); f.addListItem().setTitle("x"); return f.getItems()[0].asListItem().getTitle()'),
    ).toBe('x');
    expect(() => run('const f = FormApp.create("A"); f.addListItem(); f.getItems()[0].asTextItem()')).toThrow(
      'Invalid conversion for item type: LIST.',
    );
  });

  test('that are gone are not found by id, and refuse to be asked', () => {
    expect(run('return FormApp.create("A").getItemById(5)')).toBeNull();
    expect(() => run('const f = FormApp.create("A"); const t = f.addTextItem(); f.deleteItem(t); t.setTitle("x")')).toThrow(
      'The item has been deleted from the form.',
    );
  });

  test('of one type can be asked for alone', () => {
    expect(
      run(
        'const f = FormApp.create("A"); f.addTextItem(); f.addPageBreakItem(); return f.getItems(FormApp.ItemType.PAGE_BREAK).length',
      ),
    ).toBe(1);
  });
});

describe('choices', () => {
  test('lead to a page, on, or to the end', () => {
    expect(
      run(`const f = FormApp.create("A");
        const which = f.addMultipleChoiceItem();
        const page = f.addPageBreakItem().setTitle("P");
        which.setChoices([
          which.createChoice("a", page),
          which.createChoice("b", FormApp.PageNavigationType.SUBMIT),
          which.createChoice("c", FormApp.PageNavigationType.CONTINUE),
        ]);
        return which.getChoices().map((choice) => [
          choice.getValue(), choice.getPageNavigationType(), choice.getGotoPage() && choice.getGotoPage().getTitle()
        ])`),
    ).toEqual([
      ['a', 'GO_TO_PAGE', 'P'],
      ['b', 'SUBMIT', null],
      ['c', 'CONTINUE', null],
    ]);
    const [which, page] = onlyForm().items;
    expect(which).toMatchObject({ choices: [{ goToPage: page?.itemId }, { goToPage: 'SUBMIT' }, { goToPage: 'CONTINUE' }] });
  });

  test('with navigation cannot be combined with choices without', () => {
    expect(() =>
      run(`const item = FormApp.create("A").addListItem();
        item.setChoices([item.createChoice("a", FormApp.PageNavigationType.SUBMIT), item.createChoice("b")])`),
    ).toThrow(
      'Choices that use page navigation cannot be combined in the same item with choices that do not use page navigation.',
    );
  });

  test('must be some, and different', () => {
    expect(() => run('FormApp.create("A").addListItem().setChoiceValues([])')).toThrow('Array is empty');
    expect(() => run('FormApp.create("A").addListItem().setChoiceValues(["a", "a"])')).toThrow('duplicate');
  });

  test('that led to a page lead on when the page is deleted', () => {
    run(`const f = FormApp.create("A");
      const which = f.addListItem();
      const page = f.addPageBreakItem();
      f.addPageBreakItem().setGoToPage(page);
      which.setChoices([which.createChoice("a", page), which.createChoice("b", FormApp.PageNavigationType.SUBMIT)]);
      f.deleteItem(page)`);
    const [which, second] = onlyForm().items;
    expect(which).toMatchObject({ choices: [{ goToPage: 'CONTINUE' }, { goToPage: 'SUBMIT' }] });
    expect(second).not.toHaveProperty('goToPage');
  });
});

test('a page break says where the page before it leads', () => {
  expect(
    run(`const f = FormApp.create("A");
      const first = f.addPageBreakItem();
      const last = f.addPageBreakItem().setTitle("L");
      const before = first.getPageNavigationType();
      first.setGoToPage(last);
      last.setGoToPage(FormApp.PageNavigationType.SUBMIT);
      return [before, first.getPageNavigationType(), first.getGoToPage().getTitle(), last.getPageNavigationType(), last.getGoToPage()]`),
  ).toEqual(['CONTINUE', 'GO_TO_PAGE', 'L', 'SUBMIT', null]);
});

test('a text answer is held against a pattern or a length, with the message given', () => {
  run(`const f = FormApp.create("A");
    f.addTextItem().setValidation(FormApp.createTextValidation().setHelpText("Ghi số.").requireTextMatchesPattern("\\\\d+").build());
    f.addParagraphTextItem().setValidation(
      FormApp.createParagraphTextValidation().requireTextLengthLessThanOrEqualTo(300).setHelpText("Ngắn hơn.").build());`);
  expect(onlyForm().items).toMatchObject([
    { validation: { pattern: '\\d+', message: 'Ghi số.' } },
    { validation: { maxLength: 300, message: 'Ngắn hơn.' } },
  ]);
  expect(() => run('FormApp.create("B").addTextItem().setValidation({})')).toThrow('Invalid argument');
  expect(() => run('FormApp.createTextValidation().requireTextMatchesPattern("(")')).toThrow();
});

describe('the destination', () => {
  const linked = (questions: string) =>
    run(`const book = SpreadsheetApp.create("B");
      const form = FormApp.create("F");
      ${questions}
      form.setDestination(FormApp.DestinationType.SPREADSHEET, book.getId());
      const sheet = book.getSheets()[0];
      return { form: form.getId(), book: book.getId(), title: sheet.getName(), header: sheet.getDataRange().getValues()[0],
               frozen: sheet.getFrozenRows(), linked: sheet.getFormUrl() === form.getEditUrl(), id: form.getDestinationId() === book.getId() }`) as {
      form: string;
      book: string;
      header: string[];
    };
  const header = ({ book }: { book: string }) =>
    run(`return SpreadsheetApp.openById("${book}").getSheets()[0].getDataRange().getValues()[0]`);
  const answer = (form: string, text: string) => {
    const stored = script.world.forms.byFileId(form);
    if (!stored) throw new Error('no form');
    const answers = new Map(stored.items.map((item) => [item.itemId, { kind: 'text' as const, text }]));
    return submit(
      { ...script.world, clock: { ...script.world, latest: () => NOW, stamp: () => NOW, set: () => {} } },
      stored,
      answers,
    );
  };

  test('is a new tab at the left, with the stamp and a column for each question', () => {
    expect(
      linked('form.addTextItem().setTitle("Một"); form.addPageBreakItem().setTitle("P"); form.addListItem().setTitle("Hai");'),
    ).toMatchObject({
      title: 'Câu trả lời biểu mẫu 1',
      header: ['Dấu thời gian', 'Một', 'Hai'],
      frozen: 1,
      linked: true,
      id: true,
    });
  });

  test('follows the form: a new question goes right, a renamed one renames its header, a deleted one keeps its column', () => {
    const made = linked('form.addTextItem().setTitle("Một"); form.addTextItem().setTitle("Hai");');
    run(`const form = FormApp.openById("${made.form}");
      const [one, two] = form.getItems();
      form.addTextItem().setTitle("Ba");
      form.moveItem(2, 0);
      two.setTitle("Hai mới");
      form.deleteItem(one);`);
    expect(header(made)).toEqual(['Dấu thời gian', 'Một', 'Hai mới', 'Ba']);
    answer(made.form, 'x');
    expect(run(`return SpreadsheetApp.openById("${made.book}").getSheets()[0].getRange(2, 2, 1, 3).getValues()[0]`)).toEqual([
      '',
      'x',
      'x',
    ]);
  });

  test('keeps a header that a person wrote until the question itself is renamed', () => {
    const made = linked('form.addTextItem().setTitle("Một");');
    run(`SpreadsheetApp.openById("${made.book}").getSheets()[0].getRange(1, 2).setValue("Của tôi");
      FormApp.openById("${made.form}").getItems()[0].setHelpText("x")`);
    expect(header(made)).toEqual(['Dấu thời gian', 'Của tôi']);
    run(`FormApp.openById("${made.form}").getItems()[0].setTitle("Hai")`);
    expect(header(made)).toEqual(['Dấu thời gian', 'Hai']);
  });

  test('gets the answers that came before it was chosen', () => {
    run('FormApp.create("F").addTextItem().setTitle("Một")');
    const { fileId } = onlyForm();
    expect(answer(fileId, 'trước').row).toBe(0);
    expect(
      run(`const book = SpreadsheetApp.create("B");
        FormApp.openById("${fileId}").setDestination(FormApp.DestinationType.SPREADSHEET, book.getId());
        return book.getSheets()[0].getRange(2, 2).getValue()`),
    ).toBe('trước');
  });

  test('must exist, and there is none to ask for before', () => {
    expect(() => run('FormApp.create("F").setDestination(FormApp.DestinationType.SPREADSHEET, "x")')).toThrow('Invalid argument');
    expect(() => run('FormApp.create("F").getDestinationId()')).toThrow('The form currently has no response destination.');
    expect(() =>
      run(`const b = SpreadsheetApp.create("B"); const f = FormApp.create("F").setDestination(FormApp.DestinationType.SPREADSHEET, b.getId());
      f.removeDestination(); f.getDestinationId()`),
    ).toThrow('no response destination');
  });

  test('cannot be deleted while the form is linked', () => {
    const made = linked('form.addTextItem().setTitle("Một");');
    const remove = `const book = SpreadsheetApp.openById("${made.book}"); book.deleteSheet(book.getSheets()[0])`;
    expect(() => run(remove)).toThrow('linked form');
    run(`FormApp.openById("${made.form}").removeDestination()`);
    expect(run(`${remove}; return book.getSheets().length`)).toBe(1);
  });
});

describe('responses', () => {
  test('are read as Google gives them: text, ticks, a date; nothing for a question left out or gone', () => {
    run(`const f = FormApp.create("F");
      f.addTextItem().setTitle("Một"); f.addCheckboxItem().setTitle("Hai").setChoiceValues(["a", "b"]);
      f.addDateItem().setTitle("Ba"); f.addDateTimeItem().setTitle("Bốn"); f.addTextItem().setTitle("Năm")`);
    const form = onlyForm();
    const [one, two, three, four] = form.items.map(({ itemId }) => itemId);
    const responseId = script.world.forms.addResponse(form.fileId, {
      submittedAt: NOW,
      answers: new Map([
        [one ?? 0, { kind: 'text', text: '=1+1' }],
        [two ?? 0, { kind: 'choices', labels: ['a', 'b'] }],
        [three ?? 0, { kind: 'date', date: '2026-10-19' }],
        [four ?? 0, { kind: 'datetime', date: '2026-10-19', hour: 8, minute: 5 }],
        [12_345, { kind: 'text', text: 'của câu đã xóa' }],
      ]),
    });
    expect(
      run(`const response = FormApp.openById("${form.fileId}").getResponse("${responseId}");
        return [response.getTimestamp().getTime(), response.getItemResponses().map((r) => [r.getItem().getTitle(), r.getResponse()])]`),
    ).toEqual([
      NOW,
      [
        ['Một', '=1+1'],
        ['Hai', ['a', 'b']],
        ['Ba', '2026-10-19'],
        ['Bốn', '2026-10-19 08:05'],
      ],
    ]);
    expect(run(`return FormApp.openById("${form.fileId}").getResponses(new Date(${NOW + 1})).length`)).toBe(0);
  });

  test('made by a script become a prefilled link', () => {
    const url = run(`const f = FormApp.create("F");
      const list = f.addListItem().setChoiceValues(["A & B"]);
      const ticks = f.addCheckboxItem().setChoiceValues(["a", "b"]);
      return f.createResponse().withItemResponse(list.createResponse("A & B")).withItemResponse(ticks.createResponse(["a", "b"])).toPrefilledUrl()`);
    const { searchParams } = new URL(String(url));
    expect([...searchParams.values()]).toEqual(['pp_url', 'A & B', 'a', 'b']);
    expect(() => run('FormApp.create("F").addListItem().createResponse("không có")')).toThrow(
      'Invalid response submitted to list question.',
    );
  });
});
