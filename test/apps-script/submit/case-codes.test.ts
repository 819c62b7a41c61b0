/** Case codes as the office lives them: the script and the cloud functions write into one column, and events come as they like. */
import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { giveCodes } from '../../../functions/cases/give-codes.ts';
import { reportsToCode } from '../../../functions/cases/reports-to-code.ts';
import { printCode, readCode } from '../../../functions/forms/code-letters.ts';
import { richCell } from '../../../workspace/store/cell.ts';
import { openScriptOffice, type ScriptOffice } from '../script-office.ts';

const report = {
  unit: 'Trường THCS Kinh Bắc',
  unitKey: 'kb-thcs-04',
  receivedAt: '2026-10-20 07:30',
  notifiedBy: 'Trường học',
  emergency: 'Không',
  age: '13',
  sex: 'Nữ',
  group: 'Không rõ',
  works: 'Có, chưa rõ chi tiết',
  coercion: ['Không có'],
};

let office: ScriptOffice;
let key: string;
beforeAll(async () => {
  office = await openScriptOffice();
  key = office.property('CASE_CODE_KEY') ?? '';
});
beforeEach(() => {
  office.property('CASE_CODE_KEY', key);
});
afterAll(() => office.close());

/** The tab as the Sheets API hands it to the cloud functions. */
function tabNow() {
  const { book, sheetId, spreadsheets } = office.tab('case-report');
  const [header = [], ...rows] = spreadsheets.readValues(book, sheetId);
  const columns = spreadsheets.columnsOf(book, sheetId);
  const columnKeys = header.map((_, position) => [...columns].find(([, column]) => column === position)?.[0]);
  return { table: 'case-report', sheetId, title: 'Báo cáo trường hợp', columnKeys, header, rows } as const;
}
const column = (question: string): number => tabNow().columnKeys.indexOf(question);
const codes = (): unknown[] => tabNow().rows.map((row) => row[column('givenCode')] ?? '');

/** A person, or a cloud function, writes into the last row. */
function write(question: string, value: string): void {
  const { book, sheetId, spreadsheets } = office.tab('case-report');
  spreadsheets.writeCells(book, sheetId, { startRow: codes().length, startColumn: column(question), rows: [[value]] });
}

async function arrive(): Promise<void> {
  office.scripts().wake();
  await office.scripts().idle();
}

describe('a new case report', () => {
  test('gets at once the code that the cloud function would give it, as text', async () => {
    office.submit('case-report', report);
    const { rows = [] } = reportsToCode(tabNow()) ?? {};
    const wanted = giveCodes(rows, (message) => createHmac('sha256', key).update(message).digest()).map(printCode);
    await arrive();
    expect(office.scripts().failures()).toEqual([]);
    expect(codes()).toEqual(wanted);
    expect(wanted).toHaveLength(1);
    const { book, sheetId, spreadsheets } = office.tab('case-report');
    const cell = spreadsheets.readCells(book, sheetId)[1]?.[column('givenCode')];
    expect(richCell(cell).format?.numberFormat?.pattern).toBe('@');
  });

  test('of twenty at once, each delivered twice, gets one of its own, which nothing changes later', async () => {
    for (let i = 0; i < 20; i++) office.submit('case-report', report, 2);
    await arrive();
    const given = codes();
    expect(given.filter((code) => readCode(String(code)) === undefined)).toEqual([]);
    expect(new Set(given).size).toBe(21);
    await office.scripts().tick();
    expect(codes()).toEqual(given);
  });

  test('whose event never came gets it from the daily run', async () => {
    office.submit('case-report', report, 0);
    expect(codes().at(-1)).toBe('');
    await office.scripts().tick();
    expect(readCode(String(codes().at(-1)))).toBeDefined();
  });

  test('keeps the code that the function wrote first, though its key is another one', async () => {
    office.submit('case-report', report);
    write('givenCode', '0123-4567-89A');
    await arrive();
    expect(codes().at(-1)).toBe('0123-4567-89A');
    office.property('CASE_CODE_KEY', 'x'.repeat(32));
    await office.scripts().tick();
    expect(codes().at(-1)).toBe('0123-4567-89A');
  });

  test('that completes an earlier one gets none', async () => {
    office.submit('case-report', { ...report, caseCode: '0123-4567-89A' });
    await arrive();
    expect(codes().at(-1)).toBe('');
  });

  test('has what a person wrote into the cell of its code written over, unless it is a code', async () => {
    office.submit('case-report', report, 0);
    write('givenCode', 'chưa có');
    await office.scripts().tick();
    expect(readCode(String(codes().at(-1)))).toBeDefined();
  });

  test.each([
    ['is missing', null],
    ['is too short', 'ngan'],
  ])('waits for the function where the key %s: one line in the log, and nobody is disturbed', async (_, wrong) => {
    office.property('CASE_CODE_KEY', wrong);
    office.submit('case-report', report, 0);
    const { ok, lines } = await office.scripts().run('daily');
    expect([ok, lines]).toEqual([true, [expect.stringContaining('CASE_CODE_KEY')]]);
    expect(codes().at(-1)).toBe('');
    office.property('CASE_CODE_KEY', key);
    await office.scripts().tick();
    expect(readCode(String(codes().at(-1)))).toBeDefined();
  });

  test('waits where its tab can’t be read; its receipt doesn’t', async () => {
    const { book, sheetId, spreadsheets } = office.tab('case-report');
    const [before, mails, end] = [codes(), office.mails.length, tabNow().header.length];
    const title = (text: string | null) =>
      spreadsheets.writeCells(book, sheetId, { startRow: 0, startColumn: end, rows: [[text]] });
    title('Giới tính');
    office.submit('case-report', report);
    await arrive();
    expect(codes()).toEqual([...before, '']);
    expect(office.mails).toHaveLength(mails + 1);
    title(null);
    await office.scripts().tick();
    expect(readCode(String(codes().at(-1)))).toBeDefined();
  });

  test('whose row is not in the sheet yet disturbs nobody', async () => {
    const { book, sheetId, spreadsheets } = office.tab('case-report');
    const before = codes();
    office.submit('case-report', report);
    const last = { sheetId, dimension: 'ROWS', startIndex: before.length + 1, endIndex: before.length + 2 };
    spreadsheets.batchUpdate(book, [{ deleteDimension: { range: last } }]);
    await arrive();
    expect(codes()).toEqual(before);
    expect(office.scripts().failures()).toEqual([]);
  });
});

test('an answer to another form reads no case report', async () => {
  office.submit('case-report', report, 0);
  office.submit('other-activity', { ...report, heldOn: '2026-10-19', duty: 'Trợ giúp pháp lý' });
  await arrive();
  expect(codes().at(-1)).toBe('');
});

test('no code stands in a receipt', () => {
  const given = codes().filter((code) => code !== '');
  expect([given.length > 20, office.mails.length > 20]).toEqual([true, true]);
  for (const { raw } of office.mails) for (const code of given) expect(raw).not.toContain(code);
});
