import { beforeAll, describe, expect, test } from 'vitest';
import { fromSerial } from '../../../functions/calendar/instant.ts';
import { formatDate, fromDay } from '../../../functions/calendar/plain-date.ts';
import { VIETNAM_HOLIDAYS } from '../../../functions/calendar/vietnam-holidays.ts';
import { BOARD_TABS } from '../../../functions/forms/board-tabs.ts';
import { caseTasks } from '../../../functions/forms/case-tabs.ts';
import type { FormDefinition } from '../../../functions/forms/define-form.ts';
import { columnsOf } from '../../../functions/forms/define-form.ts';
import { FORMS } from '../../../functions/forms/forms.ts';
import type { Question } from '../../../functions/forms/question.ts';
import { REGISTERS } from '../../../functions/forms/registers.ts';
import { richCell } from '../../../workspace/store/cell.ts';
import { bundle, type ScriptOffice, scriptOffice } from './script-office.ts';

let office: ScriptOffice;
let printed: readonly string[];
beforeAll(async () => {
  office = scriptOffice(await bundle());
  printed = office.setUp();
});

describe('set-up on a fresh account makes the three spreadsheets', () => {
  test.each([
    ['data', 'Sổ dữ liệu - Phường Kinh Bắc'],
    ['cases', 'Sổ hồ sơ - Phường Kinh Bắc'],
    ['board', 'Bảng theo dõi - Phường Kinh Bắc'],
  ] as const)('%s, in Vietnamese and by Vietnam’s clock', (role, title) => {
    expect(office.spreadsheets.get(office.bookId(role))).toMatchObject({ title, locale: 'vi_VN', timeZone: 'Asia/Ho_Chi_Minh' });
  });

  test('with no empty tab of Google’s left over', () => {
    const titles = office.spreadsheets.list().flatMap(({ id }) => office.spreadsheets.get(id).sheets.map(({ title }) => title));
    const ofMachine = ['Sổ gửi', 'Thiết lập', 'Đường dẫn', 'Việc cần làm', 'Trường hợp', 'Nghi trùng', 'Thư trường hợp'];
    const tabs = [...FORMS, ...REGISTERS, ...BOARD_TABS].map(({ tab }) => tab);
    expect(titles.sort()).toEqual([...tabs, ...ofMachine].sort());
    // What leaders open first stands first.
    expect(office.spreadsheets.get(office.bookId('board')).sheets[0]?.title).toBe('Tổng quan');
  });
});

describe('every register', () => {
  for (const register of REGISTERS) {
    test(`${register.id}: titles and tags in the order of the definition, a bold frozen header`, () => {
      expect(office.header(register.id)).toEqual(register.columns.map(({ title }) => title));
      expect(register.columns.map(({ key }) => office.column(register.id, key))).toEqual(register.columns.map((_, i) => i));
      const { book, sheet } = office.tab(register.id);
      expect(sheet.frozenRowCount).toBe(1);
      const [header = []] = office.spreadsheets.readCells(book, sheet.sheetId, { endRow: 1 });
      expect(header.every((cell) => richCell(cell).format?.textFormat?.bold)).toBe(true);
    });

    test(`${register.id}: help stands as a note; choices, dates and numbers take nothing else, from the first row to the last`, () => {
      const { book, sheet } = office.tab(register.id);
      const [header = []] = office.spreadsheets.readCells(book, sheet.sheetId, { endRow: 1 });
      const columns: readonly Question[] = register.columns;
      for (const [i, { key, kind, help, options, limits }] of columns.entries()) {
        if (help !== undefined) expect(richCell(header[i]).note, key).toContain(help);
        for (const row of [1, sheet.rowCount - 1]) {
          const [[cell] = []] = office.spreadsheets.readCells(book, sheet.sheetId, {
            startRow: row,
            endRow: row + 1,
            startColumn: i,
            endColumn: i + 1,
          });
          const { validation, format } = richCell(cell);
          if (kind === 'choice') {
            expect(validation).toMatchObject({ condition: { type: 'ONE_OF_LIST' }, strict: true });
            expect(validation?.condition?.values?.map((value) => value.userEnteredValue)).toEqual(
              options?.map(({ label }) => label),
            );
          } else if (kind === 'date') expect(validation?.condition?.type).toBe('DATE_IS_VALID');
          else if (limits) expect(validation?.condition?.type).toBe('NUMBER_BETWEEN');
          else expect(validation).toBeUndefined();
          expect(format?.numberFormat?.pattern).toBe(kind === 'date' ? 'dd/MM/yyyy' : kind === 'integer' ? '#,##0' : '@');
        }
      }
    });
  }

  test('holidays are filled, as dates', () => {
    const rows = office.rows('holidays').map(({ date, name }) => [formatDate(fromDay(fromSerial(Number(date)).day)), name]);
    expect(rows).toEqual(VIETNAM_HOLIDAYS.map(({ date, name }) => [formatDate(date), name]));
  });

  const MACHINE_TABS = ['sent', 'set-up', 'links', 'case-tasks', 'case-list', 'suspected-duplicates', 'case-mails'];
  test.each(MACHINE_TABS)('the machine’s own tab %s warns who edits it, and lets the functions write', (table) => {
    const { protectedRanges } = office.tab(table).sheet;
    expect(protectedRanges).toMatchObject([{ warningOnly: true, description: 'Hệ thống ghi, người không sửa' }]);
  });

  test('what is to be done stands in columns wide enough to read it', () => {
    const { book, sheet } = office.tab('case-tasks');
    const widths = office.spreadsheets.dimensionProperties(book, sheet.sheetId, 'COLUMNS');
    const wanted = caseTasks.columns.flatMap((column, i) => ('width' in column ? [[i, { pixelSize: column.width }]] : []));
    expect([...widths]).toEqual(wanted);
  });
});

/** The form as its definition reads, in the words of the store; page breaks by their titles. */
function expected(form: FormDefinition) {
  const titleOf = (goTo: string): string => form.sections.find(({ key }) => key === goTo)?.title ?? goTo;
  return form.sections.flatMap((section, i) => [
    `${i === 0 ? 'SECTION_HEADER' : 'PAGE_BREAK'} ${section.title}`,
    ...(section.questions as readonly Question[]).map((question) => {
      const { title, required, help, entry } = question;
      const leads = question.options?.flatMap(({ label, goTo }) => (goTo ? [`${label} → ${titleOf(goTo)}`] : [])) ?? [];
      return JSON.stringify([title, required ?? false, help ?? '', entry?.pattern ?? entry?.maxLength, entry?.message, ...leads]);
    }),
  ]);
}

function made(office: ScriptOffice, form: FormDefinition) {
  const { items } = office.form(form.id);
  const titleOf = (id: number | string | undefined): string => items.find(({ itemId }) => itemId === id)?.title ?? String(id);
  return items.map((item) => {
    if (item.type === 'PAGE_BREAK' || item.type === 'SECTION_HEADER') return `${item.type} ${item.title}`;
    const check = 'validation' in item ? item.validation : undefined;
    const choices = 'choices' in item ? item.choices : [];
    const leads = choices.flatMap(({ value, goToPage }) =>
      typeof goToPage === 'number' ? [`${value} → ${titleOf(goToPage)}`] : [],
    );
    return JSON.stringify([
      item.title,
      item.required,
      item.helpText,
      check?.pattern ?? check?.maxLength,
      check?.message,
      ...leads,
    ]);
  });
}

describe('every form', () => {
  for (const form of FORMS) {
    test(`${form.id} asks what its definition says, in its words, order and branches`, () => {
      expect(made(office, form)).toEqual(expected(form));
    });

    test(`${form.id} is published, open to whoever has the link, answered once, its answers seen by nobody`, () => {
      expect(office.form(form.id)).toMatchObject({
        title: form.title,
        confirmationMessage: form.confirmation,
        published: true,
        acceptingResponses: true,
        allowResponseEdits: false,
        collectsEmail: false,
        limitOneResponsePerUser: false,
        publishingSummary: false,
      });
      const { description } = office.form(form.id);
      expect(description).toContain('Hỏi: Phòng Văn hóa - Xã hội phường Kinh Bắc 0222.000.000.');
      expect(description).not.toMatch(/[{}]/);
    });

    test(`${form.id} answers into the tab “${form.tab}” of ${form.spreadsheet}, each column tagged`, () => {
      const { book, sheet } = office.tab(form.id);
      expect([book, sheet.title]).toEqual([office.bookId(form.spreadsheet), form.tab]);
      expect(office.form(form.id).destination).toEqual({ spreadsheetId: book, sheetId: sheet.sheetId });
      expect(office.column(form.id, 'submittedAt')).toBe(0);
      const titles = office.header(form.id);
      for (const { key, title } of columnsOf(form)) expect(titles[office.column(form.id, key)]).toBe(title);
      const machine = columnsOf(form).filter((question) => question.machine);
      for (const { key } of machine) expect(office.column(form.id, key)).toBeGreaterThan(office.column(form.id, 'note'));
    });
  }

  test('a section that leads elsewhere does so in the form', () => {
    const { items } = office.form('case-update');
    const reason = items.find(({ type, title }) => type === 'PAGE_BREAK' && title === 'Lý do, ghi chú');
    const jumps = items.flatMap((item) => (item.type === 'PAGE_BREAK' && item.goToPage !== undefined ? [item.goToPage] : []));
    expect(jumps.length).toBeGreaterThan(0);
    expect(new Set(jumps)).toEqual(new Set([reason?.itemId]));
  });
});

describe('triggers and the log', () => {
  test('one for each form, one for opening, one a day', () => {
    const triggers = office.world.database.prepare('SELECT function_name, source_id FROM script_trigger').all();
    expect(triggers.map((row) => row['function_name']).sort()).toEqual([
      'daily',
      ...FORMS.map(() => 'onFormSubmitted'),
      'onOpened',
    ]);
    expect(new Set(triggers.map((row) => row['source_id'])).size).toBe(9);
  });

  test('what was done stands in the tab “Thiết lập”, as it was returned', () => {
    expect(office.rows('set-up').map(({ text }) => text)).toEqual(printed);
    expect(printed).toContain('Phiếu “Báo cáo lớp tập huấn”: đã tạo.');
  });
});

test('a second run writes nothing, and says so', () => {
  expect(office.writesOfSetUp()).toBe(0);
  expect(office.setUp().at(-1)).toBe('Mọi thứ đã đúng, không phải sửa gì.');
});

test('the daily run writes nothing either, where the registers and the month are as they were', () => {
  const written = () => Number(office.world.database.prepare('SELECT total_changes() AS n').get()?.['n']);
  const before = written();
  office.run('daily');
  expect(written() - before).toBe(0);
});
