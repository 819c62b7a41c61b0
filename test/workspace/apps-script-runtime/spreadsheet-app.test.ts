import { beforeEach, describe, expect, test } from 'vitest';
import type { Ask } from '../../../workspace/apps-script-runtime/ask.ts';
import { type AScript, aScript } from './a-script.ts';

let script: AScript;
beforeEach(() => {
  script = aScript();
});
const run = (body: string): unknown => script.run(body);
/** `book` and its first tab, `sheet`, as set-up leaves them. */
const inBook = (body: string): unknown =>
  run(`const book = SpreadsheetApp.create("B"); book.setSpreadsheetLocale("vi_VN"); book.setSpreadsheetTimeZone("Asia/Ho_Chi_Minh");
    const sheet = book.getSheets()[0]; ${body}`);

describe('a spreadsheet', () => {
  test('is made in the locale of the account, not of the office, and takes the office', () => {
    expect(
      run('const b = SpreadsheetApp.create("B"); return [b.getName(), b.getSpreadsheetLocale(), b.getSheets().length]'),
    ).toEqual(['B', 'en_US', 1]);
    expect(inBook('return [book.getSpreadsheetLocale(), book.getSpreadsheetTimeZone()]')).toEqual(['vi_VN', 'Asia/Ho_Chi_Minh']);
  });

  test('is opened by its id, or is missing', () => {
    expect(inBook('book.rename("C"); return SpreadsheetApp.openById(book.getId()).getName()')).toBe('C');
    expect(inBook('return SpreadsheetApp.openByUrl(book.getUrl()).getId() === book.getId()')).toBe(true);
    expect(() => run('SpreadsheetApp.openById("x")')).toThrow('Document x is missing (perhaps it was deleted');
  });

  test('gets tabs, each after the one in front, by a name that is free', () => {
    expect(
      inBook(
        'book.insertSheet("A"); book.insertSheet("C"); book.insertSheet("B", 0); return book.getSheets().map((s) => s.getName())',
      ),
    ).toEqual(['B', 'Sheet1', 'A', 'C']);
    expect(() => inBook('book.insertSheet("sheet1")')).toThrow('already exists');
    expect(inBook('return [book.getSheetByName("Sheet1").getIndex(), book.getSheetByName("X"), book.getSheetById(7)]')).toEqual([
      1,
      null,
      null,
    ]);
  });

  test('lets a tab be moved, renamed and removed, never the last one', () => {
    expect(
      inBook(`book.insertSheet("A"); book.insertSheet("C"); book.setActiveSheet(sheet); book.moveActiveSheet(3); sheet.setName("Cuối");
        const order = book.getSheets().map((s) => s.getName()); book.deleteSheet(book.getSheetByName("A")); return [order, book.getNumSheets()]`),
    ).toEqual([['A', 'C', 'Cuối'], 2]);
    expect(() => inBook('book.deleteSheet(sheet)')).toThrow("You can't remove all the sheets");
  });

  test('is in front only where a person opened it', () => {
    expect(run('return SpreadsheetApp.getActiveSpreadsheet()')).toBeNull();
    expect(() => run('SpreadsheetApp.getUi()')).toThrow('Cannot call SpreadsheetApp.getUi() from this context.');
    const id = String(run('return SpreadsheetApp.create("B").getId()'));
    expect(script.run('return SpreadsheetApp.getActiveSpreadsheet().getName()', id)).toBe('B');
  });
});

describe('values', () => {
  test('are typed as a person types them: numbers, dates and formulas become what they look like', () => {
    expect(
      inBook(`const range = sheet.getRange(1, 1, 1, 5);
        range.setValues([["1,5", "19/5/2026", "=1+1", "chữ", true]]);
        const [[number, date, formula, text, yes]] = range.getValues();
        return [number, date.getTime(), formula, text, yes, sheet.getRange("C1").getFormula(), sheet.getRange("B1").getDisplayValue()]`),
    ).toEqual([1.5, Date.parse('2026-05-19T00:00:00+07:00'), 2, 'chữ', true, '=1+1', '19/05/2026']);
  });

  test('stay text in a cell that was formatted as text before', () => {
    expect(
      inBook(
        'const r = sheet.getRange("A1:B1"); r.setNumberFormat("@"); r.setValues([["=1+1", "007"]]); return r.getValues()[0]',
      ),
    ).toEqual(['=1+1', '007']);
  });

  test('must have the shape of their range', () => {
    expect(() => inBook('sheet.getRange(1, 1, 2, 1).setValues([["a"]])')).toThrow(
      'The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.',
    );
    expect(() => inBook('sheet.getRange(1, 1, 1, 2).setValues([["a"]])')).toThrow(
      'The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.',
    );
  });

  test('come back as long as the range, blanks as empty text; the data range ends with the last value', () => {
    expect(
      inBook(
        'sheet.getRange("B2").setValue("x"); return [sheet.getDataRange().getValues(), sheet.getLastRow(), sheet.getLastColumn()]',
      ),
    ).toEqual([
      [
        ['', ''],
        ['', 'x'],
      ],
      2,
      2,
    ]);
  });

  test('a date keeps its instant, whatever the hour', () => {
    expect(
      inBook(
        'const at = new Date("2026-10-20T01:02:03Z"); const r = sheet.getRange(1, 1); r.setValue(at); return r.getValue().getTime() === at.getTime()',
      ),
    ).toBe(true);
  });

  test('are appended below the last row that holds one', () => {
    expect(
      inBook(
        'sheet.getRange("A3").setNote("x"); sheet.appendRow(["a", 1]); sheet.appendRow(["=1"]); return sheet.getRange("A1:B2").getFormulas().concat(sheet.getRange("A1:B1").getValues())',
      ),
    ).toEqual([
      ['', ''],
      ['=1', ''],
      ['a', 1],
    ]);
  });
});

describe('a range', () => {
  test.each([
    ['sheet.getRange(0, 1)', 'The starting row of the range is too small.'],
    ['sheet.getRange(1, 0)', 'The starting column of the range is too small.'],
    ['sheet.getRange(1, 1, 0)', 'The number of rows in the range must be at least 1.'],
    ['sheet.getRange(1, 1, 1, 0)', 'The number of columns in the range must be at least 1.'],
    ['sheet.getRange(1, 27)', 'The coordinates of the range are outside the dimensions of the sheet.'],
    ['sheet.getRange("ZZZ1")', 'Range not found'],
    ['sheet.getRange("chữ")', 'Range not found'],
  ])('%s is refused', (range, message) => {
    expect(() => inBook(range)).toThrow(message);
  });

  test('knows where it is', () => {
    expect(
      inBook(`const r = sheet.getRange("B2:C4"); const o = r.offset(1, 1, 1, 1);
        return [r.getRow(), r.getColumn(), r.getNumRows(), r.getNumColumns(), r.getLastRow(), r.getA1Notation(), o.getA1Notation(), r.getCell(1, 2).getA1Notation(), sheet.getRange("B:B").getA1Notation()]`),
    ).toEqual([2, 2, 3, 2, 4, 'B2:C4', 'C3', 'C2', 'B:B']);
  });

  test('carries looks, notes and validation apart from its values', () => {
    expect(
      inBook(`const r = sheet.getRange("A1:B1");
        r.setFontWeight("bold").setWrap(true).setBackground("#e6f4f1").setNote("ghi chú").setNumberFormat("dd/mm/yyyy");
        r.setValues([[46315, "x"]]).clearContent();
        return [r.getFontWeights()[0], r.getWraps()[0], r.getBackground(), r.getNotes()[0], r.getNumberFormat(), r.getValues()[0]]`),
    ).toEqual([['bold', 'bold'], [true, true], '#e6f4f1', ['ghi chú', 'ghi chú'], 'dd/mm/yyyy', ['', '']]);
    expect(
      inBook('sheet.getRange("A1").setNote("x"); sheet.getRange("A1").clearNote(); return sheet.getRange("A1").getNote()'),
    ).toBe('');
  });
});

describe('validation rules', () => {
  test('are built, kept on cells, read back and taken away', () => {
    expect(
      inBook(`const rule = SpreadsheetApp.newDataValidation().requireValueInList(["Có", "Không"], true).setAllowInvalid(true).setHelpText("Chọn.").build();
        const r = sheet.getRange("B2:B"); r.setDataValidation(rule);
        const back = sheet.getRange("B5").getDataValidation();
        const found = [back.getCriteriaType(), back.getCriteriaValues(), back.getAllowInvalid(), back.getHelpText(), sheet.getRange("B1").getDataValidation()];
        r.clearDataValidations();
        return [...found, sheet.getRange("B5").getDataValidation()]`),
    ).toEqual(['VALUE_IN_LIST', [['Có', 'Không'], true], true, 'Chọn.', null, null]);
  });

  test('over a range know their range, and only one that was built is taken', () => {
    expect(
      inBook(`const units = book.insertSheet("Đơn vị");
        sheet.getRange("A2:A").setDataValidation(SpreadsheetApp.newDataValidation().requireValueInRange(units.getRange("A2:A"), true).build());
        const [range, shown] = sheet.getRange("A2").getDataValidation().getCriteriaValues();
        return [range.getSheet().getName(), range.getA1Notation(), shown]`),
    ).toEqual(['Đơn vị', 'A2:A1000', true]);
    expect(() => inBook('SpreadsheetApp.newDataValidation().build()')).toThrow('criteria');
    expect(() => inBook('sheet.getRange("A1").setDataValidation({})')).toThrow('Invalid argument');
  });
});

describe('rows and columns', () => {
  test('move with their values, their looks and their labels', () => {
    expect(
      inBook(`sheet.getRange("A1:C1").setValues([["a", "b", "c"]]);
        sheet.getRange("B:B").addDeveloperMetadata("questionKey", "b", SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT);
        sheet.moveColumns(sheet.getRange("B:B"), 1);
        sheet.insertColumnBefore(1);
        sheet.deleteColumn(4);
        const [label] = sheet.createDeveloperMetadataFinder().withKey("questionKey").find();
        return [sheet.getRange("A1:D1").getValues()[0], label.getValue(), label.getLocation().getColumn().getA1Notation(), sheet.getMaxColumns()]`),
    ).toEqual([['', 'b', 'a', ''], 'b', 'B:B', 26]);
  });

  test('can be hidden, frozen and made wide', () => {
    expect(
      inBook(`sheet.setFrozenRows(1); sheet.setFrozenColumns(2); sheet.setColumnWidth(1, 240); sheet.hideColumns(3);
        return [sheet.getFrozenRows(), sheet.getFrozenColumns(), sheet.getColumnWidth(1), sheet.getColumnWidth(2), sheet.isColumnHiddenByUser(3)]`),
    ).toEqual([1, 2, 240, 100, true]);
    expect(inBook('book.insertSheet("A"); sheet.hideSheet(); return sheet.isSheetHidden()')).toBe(true);
  });
});

describe('developer metadata', () => {
  test('sits on a file, a tab, whole columns and rows, and is found there', () => {
    expect(
      inBook(`book.addDeveloperMetadata("k", "file"); sheet.addDeveloperMetadata("k", "tab");
        sheet.getRange("B:B").addDeveloperMetadata("k", "column"); sheet.getRange("2:2").addDeveloperMetadata("k", "row", SpreadsheetApp.DeveloperMetadataVisibility.PROJECT);
        const show = (list) => list.map((m) => m.getValue() + " " + m.getLocation().getLocationType()).sort();
        return [show(book.createDeveloperMetadataFinder().withKey("k").find()), show(sheet.createDeveloperMetadataFinder().find()), show(sheet.getDeveloperMetadata()),
          show(sheet.getRange("B:B").getDeveloperMetadata()), show(book.getDeveloperMetadata())]`),
    ).toEqual([
      ['column COLUMN', 'file SPREADSHEET', 'row ROW', 'tab SHEET'],
      ['column COLUMN', 'row ROW', 'tab SHEET'],
      ['tab SHEET'],
      ['column COLUMN'],
      ['file SPREADSHEET'],
    ]);
  });

  test('is changed and removed in its place, and needs whole rows or columns', () => {
    expect(
      inBook(
        'sheet.addDeveloperMetadata("k", "1"); const [m] = sheet.getDeveloperMetadata(); m.setValue("2"); const v = m.getValue(); m.remove(); return [v, sheet.getDeveloperMetadata().length]',
      ),
    ).toEqual(['2', 0]);
    expect(() => inBook('sheet.getRange("A1:B2").addDeveloperMetadata("k")')).toThrow('an entire row or column');
  });

  test('never shows the tie between a column and its question, which is Google Forms’ own', () => {
    expect(
      inBook(`const f = FormApp.create("F"); f.addTextItem().setTitle("Một"); f.setDestination(FormApp.DestinationType.SPREADSHEET, book.getId());
        return book.createDeveloperMetadataFinder().find().length`),
    ).toBe(0);
    const [file] = script.world.spreadsheets.list();
    const read = script.world.spreadsheets.get(file?.id ?? '');
    expect(read.metadata).toEqual([]);
    expect([...script.world.spreadsheets.itemColumns(read.id, read.sheets[0]?.sheetId ?? 0).values()]).toEqual([1]);
  });
});

describe('protections', () => {
  test('of a tab are one; of ranges as many as asked for', () => {
    expect(
      inBook(`sheet.protect().setDescription("Hệ thống ghi"); sheet.protect().setWarningOnly(true);
        sheet.getRange("A1:B1").protect(); sheet.getRange("A1:B1").protect();
        const [whole] = sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET);
        return [sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET).length, sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE).length,
          whole.getDescription(), whole.isWarningOnly(), book.getProtections(SpreadsheetApp.ProtectionType.RANGE)[0].getRange().getA1Notation()]`),
    ).toEqual([1, 2, 'Hệ thống ghi', true, 'A1:B1']);
  });

  test('always leave the owner, and are removed', () => {
    expect(
      inBook(`const p = sheet.protect(); p.addEditors(["a@office.example"]); p.removeEditors(p.getEditors());
        const left = p.getEditors().map((user) => user.getEmail()); p.remove(); return [left, sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET).length]`),
    ).toEqual([['owner@office.example'], 0]);
  });
});

describe('the user interface', () => {
  test('keeps menus, toasts, alerts and dialogs for the page that shows them', () => {
    const id = String(run('return SpreadsheetApp.create("B").getId()'));
    script.run(
      `const ui = SpreadsheetApp.getUi();
       ui.createMenu("Tuổi Thơ").addItem("Gửi", "send").addSeparator().addItem("In", "print").addToUi();
       ui.alert("Một câu"); ui.alert("Tên", "Câu", ui.ButtonSet.OK);
       ui.showModalDialog(HtmlService.createHtmlOutput("<p>").append("x").appendUntrusted("<b>").setWidth(300), "Xem");
       SpreadsheetApp.getActive().toast("Xong", "Tuổi Thơ", 5);`,
      id,
    );
    expect(script.world.screen).toEqual({
      menus: [
        {
          caption: 'Tuổi Thơ',
          entries: [{ caption: 'Gửi', functionName: 'send' }, { caption: '' }, { caption: 'In', functionName: 'print' }],
        },
      ],
      alerts: [
        { title: '', message: 'Một câu' },
        { title: 'Tên', message: 'Câu' },
      ],
      dialogs: [{ title: 'Xem', html: '<p>x&lt;b&gt;', width: 300, height: undefined }],
      toasts: [{ title: 'Tuổi Thơ', message: 'Xong' }],
    });
  });

  describe('a question', () => {
    const asked: Ask[] = [];
    const answering = (answer: unknown): AScript => {
      asked.length = 0;
      return aScript((request) => {
        asked.push(request);
        return answer;
      });
    };
    const ask = (script: AScript, call: string): unknown => {
      const id = String(script.run('return SpreadsheetApp.create("B").getId()'));
      return script.run(`const ui = SpreadsheetApp.getUi(); return ${call}`, id);
    };

    test.each([
      ['OK_CANCEL', ['OK', 'CANCEL']],
      ['YES_NO', ['YES', 'NO']],
      ['YES_NO_CANCEL', ['YES', 'NO', 'CANCEL']],
    ])('with the buttons %s is answered by one of them, or closed', (set, buttons) => {
      for (const answer of [...buttons, 'CLOSE'])
        expect(ask(answering(answer), `ui.alert("Tên", "Câu", ui.ButtonSet.${set}) === ui.Button.${answer}`)).toBe(true);
      expect(asked).toMatchObject([{ kind: 'question', title: 'Tên', message: 'Câu', buttons }]);
      expect(ask(answering('MAYBE'), `ui.alert("Câu", ui.ButtonSet.${set}) === ui.Button.CLOSE`)).toBe(true);
      expect(asked).toMatchObject([{ title: '', message: 'Câu' }]);
    });

    test('leaves no message on the screen, and a message is no question', () => {
      const script = answering('YES');
      ask(script, 'ui.alert("Câu?", ui.ButtonSet.YES_NO)');
      expect(script.world.screen.alerts).toEqual([]);
      expect(ask(answering('NO'), 'ui.alert("Xong", ui.ButtonSet.OK) === ui.Button.OK')).toBe(true);
      expect(asked).toEqual([]);
    });

    test('without buttons in the last place is refused', () => {
      expect(() => ask(answering('YES'), 'ui.alert("Tên", "Câu")')).toThrow("don't match the method signature for Ui.alert");
    });
  });
});
