/** What is kept in memory of the store is never older than the store: two connections, as the pages and the script's threads have. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createForms, formsSchema } from '../../../workspace/forms/forms.ts';
import { openDatabase } from '../../../workspace/store/database.ts';
import { createSpreadsheets, spreadsheetSchema } from '../../../workspace/store/spreadsheets.ts';
import { inTransaction } from '../../../workspace/store/transaction.ts';
import { watchChanges } from '../../../workspace/store/watch-changes.ts';

const dir = mkdtempSync(join(tmpdir(), 'tuoi-tho-kept-'));
const [ours, theirs] = [side(), side()];
let book: string;
let form: string;

function side() {
  const database = openDatabase(dir, [spreadsheetSchema, formsSchema]);
  const spreadsheets = createSpreadsheets(database, { now: () => 0 });
  return { database, spreadsheets, forms: createForms(database, spreadsheets, 'test') };
}
type Side = ReturnType<typeof side>;

beforeAll(() => {
  book = ours.spreadsheets.create({ title: 'Sổ', sheets: [{ title: 'Một' }] });
  form = ours.forms.create('Phiếu').fileId;
});
afterAll(() => {
  for (const { database } of [ours, theirs]) database.close();
  rmSync(dir, { recursive: true });
});

const read = ({ spreadsheets, forms }: Side) => ({
  tab: spreadsheets.get(book).sheets[0]?.title,
  values: spreadsheets.readValues(book, 0),
  first: spreadsheets.readCells(book, 0, { startRow: 0, endRow: 1 }),
  grid: spreadsheets.readCells(book, 0, { startRow: 0, endRow: 1_000 }),
  extent: spreadsheets.extent(book, 0),
  form: forms.byFileId(form)?.title,
  forms: forms.list().map(({ title }) => title),
});
function write({ spreadsheets, forms }: Side, text: string): void {
  spreadsheets.writeCells(book, 0, { startRow: 0, startColumn: 0, rows: [[text], [null], [text]] });
  spreadsheets.batchUpdate(book, [{ updateSheetProperties: { properties: { sheetId: 0, title: text }, fields: 'title' } }]);
  forms.change(form, (stored) => ({ ...stored, title: text }));
}
const written = (text: string) => ({
  tab: text,
  values: [[text], [], [text]],
  first: [[text]],
  grid: [[text], [], [text]],
  extent: { rows: 3, columns: 1 },
  form: text,
  forms: [text],
});

test('what one writes both read, however often they read before', () => {
  for (const [i, writer] of [ours, theirs, theirs, ours].entries()) {
    write(writer, `lần ${i}`);
    for (const reader of [ours, theirs, ours, theirs]) expect(read(reader)).toEqual(written(`lần ${i}`));
  }
});

test.each([true, false])('what was read in a transaction that came to nothing is forgotten (read in between: %s)', (between) => {
  write(ours, 'trước');
  read(ours);
  expect(() =>
    inTransaction(ours.database, () => {
      write(ours, 'giữa');
      expect(read(ours)).toEqual(written('giữa'));
      throw new Error('no');
    }),
  ).toThrow('no');
  if (between) expect(read(ours)).toEqual(written('trước'));
  // Its changes have the numbers that those of the transaction had.
  write(theirs, 'sau');
  expect(read(ours)).toEqual(written('sau'));
});

test('a part of a tab is the same whether the tab was read whole before or not', () => {
  const part = { startRow: 0, endRow: 2, startColumn: 0, endColumn: 3 };
  write(theirs, 'dòng');
  const before = ours.spreadsheets.readCells(book, 0, part);
  ours.spreadsheets.readCells(book, 0);
  expect(before).toEqual([['dòng']]);
  expect(ours.spreadsheets.readCells(book, 0, part)).toEqual(before);
});

test('a tab that takes the place of a deleted one is not taken for it', () => {
  const add = (sheetId: number) => ({ addSheet: { properties: { sheetId, title: 'Hai' } } });
  const sheetIds = ({ spreadsheets }: Side) => spreadsheets.get(book).sheets.map(({ sheetId }) => sheetId);
  ours.spreadsheets.batchUpdate(book, [add(5)]);
  expect([sheetIds(ours), sheetIds(theirs)]).toEqual([
    [0, 5],
    [0, 5],
  ]);
  theirs.spreadsheets.batchUpdate(book, [{ deleteSheet: { sheetId: 5 } }, add(6)]);
  expect([sheetIds(ours), sheetIds(theirs)]).toEqual([
    [0, 6],
    [0, 6],
  ]);
  ours.spreadsheets.batchUpdate(book, [{ deleteSheet: { sheetId: 6 } }]);
});

test('a change is told once, whoever made it, and none when nothing was written', () => {
  const changed = watchChanges(ours.database);
  changed();
  expect([changed(), read(ours) && changed()]).toEqual([false, false]);
  write(ours, 'chúng tôi');
  expect([changed(), changed()]).toEqual([true, false]);
  write(theirs, 'họ');
  expect([changed(), changed()]).toEqual([true, false]);
});
