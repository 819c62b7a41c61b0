/** The tabs of all spreadsheets, their properties as Google's own SheetProperties, in tab order. */
import { randomInt } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { invalidArgument } from '../google/google-error.ts';

export interface SheetRecord {
  /** Ours, never shown. */
  readonly key: number;
  readonly sheetId: number;
  readonly title: string;
  readonly index: number;
  readonly rowCount: number;
  readonly columnCount: number;
  /** All of it as Google answers it. */
  readonly properties: sheets_v4.Schema$SheetProperties;
}

export interface SheetStore {
  list(spreadsheetId: string): SheetRecord[];
  find(spreadsheetId: string, sheetId: number): SheetRecord | undefined;
  /** Makes a tab; what `properties` leaves open is as at Google (1000 × 26, at the end, a free id, "Sheet4"). */
  add(spreadsheetId: string, properties: sheets_v4.Schema$SheetProperties): SheetRecord;
  /** Puts the properties in place of what was there; a new index moves the tab. */
  replace(spreadsheetId: string, sheet: SheetRecord, properties: sheets_v4.Schema$SheetProperties): SheetRecord;
  resize(
    spreadsheetId: string,
    sheet: SheetRecord,
    grid: { readonly rowCount?: number; readonly columnCount?: number },
  ): SheetRecord;
  remove(spreadsheetId: string, sheet: SheetRecord): void;
}

/** Google's limit: 10 million cells a spreadsheet, filled or not. */
const MOST_CELLS = 10_000_000;
const LONGEST_TITLE = 100;

export function createSheetStore(database: DatabaseSync): SheetStore {
  const COLUMNS = 'SELECT key, sheet_id, position, properties FROM sheet WHERE spreadsheet_id = ?';
  const select = database.prepare(`${COLUMNS} ORDER BY position`);
  const selectOne = database.prepare(`${COLUMNS} AND sheet_id = ?`);
  const insert = database.prepare('INSERT INTO sheet (spreadsheet_id, sheet_id, position, properties) VALUES (?, ?, ?, ?)');
  const update = database.prepare('UPDATE sheet SET properties = ? WHERE key = ?');
  const place = database.prepare('UPDATE sheet SET position = ? WHERE key = ?');
  const remove = database.prepare('DELETE FROM sheet WHERE key = ?');

  /** Each tab as last read: most of them are as they were. */
  const kept = new Map<number, { readonly text: string; readonly record: SheetRecord }>();
  const read = (row: Readonly<Record<string, unknown>>): SheetRecord => {
    const [key, sheetId, index] = [Number(row['key']), Number(row['sheet_id']), Number(row['position'])];
    const text = String(row['properties']);
    const known = kept.get(key);
    if (known?.text === text && known.record.index === index && known.record.sheetId === sheetId) return known.record;
    const made = record(key, sheetId, index, text);
    kept.set(key, { text, record: made });
    return made;
  };
  const list: SheetStore['list'] = (spreadsheetId) => select.all(spreadsheetId).map(read);
  const find: SheetStore['find'] = (spreadsheetId, sheetId) => {
    const row = selectOne.get(spreadsheetId, sheetId);
    return row && read(row);
  };

  const order = (sheets: readonly SheetRecord[]): void => {
    for (const [index, { key }] of sheets.entries()) place.run(index, key);
  };
  const found = (spreadsheetId: string, sheetId: number): SheetRecord => {
    const sheet = find(spreadsheetId, sheetId);
    if (!sheet) throw new Error(`sheet ${sheetId} was just written`);
    return sheet;
  };

  const replace: SheetStore['replace'] = (spreadsheetId, sheet, properties) => {
    const others = list(spreadsheetId).filter(({ key }) => key !== sheet.key);
    const settled = settle({ ...properties, sheetId: sheet.sheetId }, others);
    update.run(JSON.stringify(withoutPlace(settled)), sheet.key);
    others.splice(settled.index ?? others.length, 0, sheet);
    order(others);
    return found(spreadsheetId, sheet.sheetId);
  };

  return {
    list,
    replace,
    find,
    add: (spreadsheetId, properties) => {
      const others = list(spreadsheetId);
      const settled = settle(properties, others);
      insert.run(spreadsheetId, settled.sheetId ?? 0, others.length, JSON.stringify(withoutPlace(settled)));
      const added = found(spreadsheetId, settled.sheetId ?? 0);
      others.splice(settled.index ?? others.length, 0, added);
      order(others);
      return found(spreadsheetId, added.sheetId);
    },
    resize: (spreadsheetId, sheet, grid) =>
      replace(spreadsheetId, sheet, { ...sheet.properties, gridProperties: { ...sheet.properties.gridProperties, ...grid } }),
    remove: (spreadsheetId, sheet) => {
      remove.run(sheet.key);
      order(list(spreadsheetId));
    },
  };
}

/** `sheetId` and `index` have columns of their own. */
const withoutPlace = ({
  sheetId: _,
  index: __,
  ...properties
}: sheets_v4.Schema$SheetProperties): sheets_v4.Schema$SheetProperties => properties;

function record(key: number, sheetId: number, index: number, text: string): SheetRecord {
  const properties: sheets_v4.Schema$SheetProperties = JSON.parse(text);
  return {
    key,
    sheetId,
    index,
    title: properties.title ?? '',
    rowCount: properties.gridProperties?.rowCount ?? 0,
    columnCount: properties.gridProperties?.columnCount ?? 0,
    properties: { sheetId, title: properties.title ?? '', index, ...properties },
  };
}

/** Fills in what Google fills in and refuses what Google refuses, given the other tabs. */
function settle(properties: sheets_v4.Schema$SheetProperties, others: readonly SheetRecord[]): sheets_v4.Schema$SheetProperties {
  const { rowCount = 1000, columnCount = 26, ...grid } = withoutNull(properties.gridProperties ?? {});
  const sheetId = properties.sheetId ?? freeId(others);
  const title = properties.title ?? freeTitle(others);
  const index = properties.index ?? others.length;
  if (sheetId < 0) throw invalidArgument(`Invalid sheet ID: ${sheetId}. Sheet IDs must be non-negative.`);
  if (others.some((other) => other.sheetId === sheetId))
    throw invalidArgument(`Sheet with ID: ${sheetId} already exists. Please use another ID.`);
  if (title === '') throw invalidArgument('The sheet name cannot be empty.');
  if (title.length > LONGEST_TITLE) throw invalidArgument(`The sheet name cannot be greater than ${LONGEST_TITLE} characters.`);
  if (others.some((other) => other.title.toLowerCase() === title.toLowerCase())) {
    throw invalidArgument(`A sheet with the name "${title}" already exists. Please enter another name.`);
  }
  if (index < 0 || index > others.length) throw invalidArgument(`Invalid sheet index: ${index}.`);
  refuseGrid(rowCount, columnCount, grid, others);
  if (properties.hidden && others.every((other) => other.properties.hidden)) {
    throw invalidArgument("You can't remove all the visible sheets in a document.");
  }
  return {
    ...withoutDefaults(properties),
    sheetId,
    title,
    index,
    sheetType: 'GRID',
    gridProperties: { rowCount, columnCount, ...withoutDefaults(grid) },
  };
}

function refuseGrid(rows: number, columns: number, grid: sheets_v4.Schema$GridProperties, others: readonly SheetRecord[]): void {
  if (rows < 1 || columns < 1) throw invalidArgument('gridProperties: rowCount and columnCount must be greater than 0.');
  if ((grid.frozenRowCount ?? 0) >= rows) throw invalidArgument("You can't freeze all the rows in a sheet.");
  if ((grid.frozenColumnCount ?? 0) >= columns) throw invalidArgument("You can't freeze all the columns in a sheet.");
  const cells = others.reduce((sum, other) => sum + other.rowCount * other.columnCount, rows * columns);
  if (cells > MOST_CELLS) {
    throw invalidArgument(
      `This action would increase the number of cells in the workbook above the limit of ${MOST_CELLS} cells.`,
    );
  }
}

const withoutNull = <T extends object>(object: T): { [K in keyof T]: NonNullable<T[K]> } =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== null && value !== undefined)) as {
    [K in keyof T]: NonNullable<T[K]>;
  };

/** Google shows no mark that is off, and no frozen rows where there are none. */
const withoutDefaults = <T extends object>(object: T): { [K in keyof T]: NonNullable<T[K]> } =>
  Object.fromEntries(Object.entries(withoutNull(object)).filter(([, value]) => value !== 0 && value !== false)) as {
    [K in keyof T]: NonNullable<T[K]>;
  };

function freeId(others: readonly SheetRecord[]): number {
  if (others.length === 0) return 0;
  for (;;) {
    const id = randomInt(1, 2 ** 31 - 1);
    if (others.every(({ sheetId }) => sheetId !== id)) return id;
  }
}

function freeTitle(others: readonly SheetRecord[]): string {
  for (let number = others.length + 1; ; number++) {
    const title = `Sheet${number}`;
    if (others.every((other) => other.title !== title)) return title;
  }
}
