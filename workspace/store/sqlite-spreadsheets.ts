/** The spreadsheets of the workspace on SQLite. What each method promises stands in spreadsheets.ts. */
import { randomBytes } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { ERROR_WORDS } from '../formulas/error-words.ts';
import { invalidArgument, notFound } from '../google/google-error.ts';
import { type Book, gridOf, growGrid, type Tables } from './book.ts';
import { type CellValue, cellValue, compactCell, richCell, type StoredCell, type StoredRow } from './cell.ts';
import { computedReader } from './computed-reader.ts';
import { copySheet, copyTitle } from './copy-sheet.ts';
import { propertiesOf } from './dimension-properties.ts';
import { createMetadataStore, type Metadata } from './metadata-store.ts';
import { namedRangesOf } from './named-ranges.ts';
import { onceEach, onceInARow } from './once-each.ts';
import { protectedRangesReader } from './protected-ranges.ts';
import { applyRequest } from './requests/apply-request.ts';
import { refuseProperties } from './requests/sheet-requests.ts';
import { createRowStore } from './row-store.ts';
import { featuresOf, NO_FEATURES, type SheetFeatures } from './sheet-features.ts';
import { createSheetStore, type SheetRecord } from './sheet-store.ts';
import type { Sheet, Spreadsheet, SpreadsheetFile, Spreadsheets } from './spreadsheets.ts';
import { BEYOND, createTabReader, withoutBlankEnd } from './tab-reader.ts';
import { inTransaction } from './transaction.ts';

const DEFAULTS = { locale: 'vi_VN', timeZone: 'Asia/Ho_Chi_Minh' };

export function createSpreadsheets(database: DatabaseSync, clock: { now(): number }): Spreadsheets {
  const tables: Tables = {
    database,
    sheets: createSheetStore(database),
    rows: createRowStore(database),
    metadata: createMetadataStore(database),
  };
  const protectedRanges = protectedRangesReader(database);
  const insertFile = database.prepare(
    'INSERT INTO spreadsheet (id, properties, app_properties, version, created_at, modified_at) VALUES (?, ?, ?, 1, ?, ?)',
  );
  // As they were made: the clock may have been set back since.
  const selectFiles = database.prepare('SELECT * FROM spreadsheet ORDER BY rowid');
  const selectFile = database.prepare('SELECT * FROM spreadsheet WHERE id = ?');
  const selectVersion = database.prepare('SELECT version FROM spreadsheet WHERE id = ?');
  // The clock stands still here, and still each change has an instant of its own: what was changed since can be told from it, as at Google.
  const touch = database.prepare(
    'UPDATE spreadsheet SET version = version + 1, modified_at = max(?, modified_at + 1) WHERE id = ?',
  );
  const setModified = database.prepare('UPDATE spreadsheet SET modified_at = ? WHERE id = ?');
  const setAppProperties = database.prepare('UPDATE spreadsheet SET app_properties = ? WHERE id = ?');

  const fileOf = (id: string): FileRow => {
    const row = selectFile.get(id);
    if (!row) throw notFound();
    return readFile(row);
  };
  const versionOf = (id: string): number => {
    const row = selectVersion.get(id);
    if (!row) throw notFound();
    return Number(row['version']);
  };
  const book = (id: string): Book => ({ ...tables, id });
  const sheetOf = (id: string, sheetId: number): SheetRecord => {
    versionOf(id);
    return gridOf(book(id), sheetId);
  };
  /** One change of one file: all of it or nothing, and Drive's version and time move. */
  const change = <T>(id: string, work: (book: Book) => T): T =>
    inTransaction(database, () => {
      versionOf(id);
      const result = work(book(id));
      touch.run(clock.now(), id);
      return result;
    });

  const readRows = createTabReader(database, tables.rows);
  const readCells: Spreadsheets['readCells'] = (id, sheetId, range = {}) => {
    const { startRow = 0, endRow = BEYOND, startColumn = 0, endColumn } = range;
    const tab = { name: `${id} ${sheetId}`, version: versionOf(id), sheet: () => sheetOf(id, sheetId) };
    const rows = readRows(tab, startRow, endRow);
    return startColumn === 0 && endColumn === undefined ? rows : rows.map(onceEach((row) => row.slice(startColumn, endColumn)));
  };
  const createWith: Spreadsheets['createWith'] = (properties, sheets, requests = () => []) => {
    refuseProperties(properties);
    if (sheets.length === 0) throw invalidArgument('A spreadsheet must have at least one sheet.');
    const id = `1${randomBytes(33).toString('base64url').slice(1)}`;
    return inTransaction(database, () => {
      insertFile.run(id, JSON.stringify({ autoRecalc: 'ON_CHANGE', ...properties }), '{}', clock.now(), clock.now());
      const sheetIds = sheets.map((sheet) => tables.sheets.add(id, sheet).sheetId);
      for (const [index, request] of requests(sheetIds).entries()) applyRequest(book(id), request, index);
      return id;
    });
  };
  /** As last read, by the version of the file: every change of a file is a new version. */
  const seen = new Map<string, Spreadsheet>();
  const get = (id: string): Spreadsheet => {
    const version = versionOf(id);
    const known = seen.get(id);
    if (known?.version === version && !database.isTransaction) return known;
    const file = fileOf(id);
    const { locale, timeZone } = { ...DEFAULTS, ...file.properties };
    const records = tables.sheets.list(id);
    const protections = protectedRanges(id);
    const features = featuresOf(database, id);
    const read: Spreadsheet = {
      ...file,
      locale: locale ?? DEFAULTS.locale,
      timeZone: timeZone ?? DEFAULTS.timeZone,
      sheets: records.map((sheet) => sheetInfo(sheet, protections.get(sheet.key) ?? [], features.get(sheet.key) ?? NO_FEATURES)),
      metadata: tables.metadata.list(id, records),
      namedRanges: namedRangesOf(database, id).filter(({ range }) => range),
    };
    // What a transaction sees may never come to be.
    if (!database.isTransaction) seen.set(id, read);
    return read;
  };
  const readComputed = computedReader(database, tables, {
    get,
    readCells,
    now: clock.now,
    key: (id, sheetId) => sheetOf(id, sheetId).key,
  });
  const readValues: Spreadsheets['readValues'] = (id, sheetId, range) =>
    withoutBlankEnd(readComputed(id, sheetId, range).map(onceEach((row) => cutBlankCells(row.map(shownValue)))));
  /** By tab, as last measured: a script asks for the last column at every turn. */
  const measured = new Map<string, { readonly version: number; readonly now: number; readonly extent: Extent }>();
  const extent: Spreadsheets['extent'] = (id, sheetId) => {
    const [name, version, now] = [`${id} ${sheetId}`, versionOf(id), clock.now()];
    const known = measured.get(name);
    if (known?.version === version && known.now === now && !database.isTransaction) return known.extent;
    const values = readValues(id, sheetId);
    const made = { rows: values.length, columns: values.reduce((width, row) => Math.max(width, row.length), 0) };
    // What a transaction sees may never come to be.
    if (!database.isTransaction) measured.set(name, { version, now, extent: made });
    return made;
  };
  const metadataOf = (id: string): readonly Metadata[] => get(id).metadata;

  return {
    now: () => clock.now(),
    createWith,
    create: ({ sheets, ...properties }) =>
      createWith(
        { ...DEFAULTS, ...properties },
        sheets.map(({ title, rows: rowCount = 1000, columns: columnCount = 26, frozenRows = 0, sheetId }) => ({
          title,
          gridProperties: { rowCount, columnCount, ...(frozenRows > 0 && { frozenRowCount: frozenRows }) },
          ...(sheetId !== undefined && { sheetId }),
        })),
      ),
    list: () =>
      selectFiles
        .all()
        .map(readFile)
        .map(({ properties: _, ...file }) => file),
    has: (id) => selectFile.get(id) !== undefined,
    get,
    updateFile: (id, { title, appProperties = {}, modifiedAt }) =>
      inTransaction(database, () => {
        change(id, (opened) => {
          const changed = Object.entries({ ...fileOf(id).appProperties, ...appProperties }).filter(([, value]) => value !== null);
          setAppProperties.run(JSON.stringify(Object.fromEntries(changed)), id);
          if (title !== undefined)
            applyRequest(opened, { updateSpreadsheetProperties: { properties: { title }, fields: 'title' } }, 0);
        });
        if (modifiedAt !== undefined) setModified.run(modifiedAt, id);
      }),
    batchUpdate: (id, requests) => change(id, (opened) => requests.map((request, index) => applyRequest(opened, request, index))),
    copySheet: (id, sheetId, destinationId) => {
      versionOf(id);
      return change(destinationId, (opened) => {
        const source = sheetOf(id, sheetId);
        const title = copyTitle(source.title, tables.sheets.list(destinationId));
        return copySheet(book(id), source, opened, { title }).properties;
      });
    },
    readCells,
    readComputed,
    readValues,
    extent,
    dimensionProperties: (id, sheetId, dimension) => propertiesOf(database, sheetOf(id, sheetId).key, dimension),
    writeCells: (id, sheetId, { startRow, startColumn, rows }) =>
      change(id, (opened) => {
        const sheet = gridOf(opened, sheetId);
        const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
        growGrid(opened, sheet, startRow + rows.length, startColumn + width);
        const written = onceInARow((cells: StoredRow, given: readonly (StoredCell | undefined)[]): StoredRow => {
          const row = [...cells];
          for (const [offset, cell] of given.entries()) if (cell !== undefined) row[startColumn + offset] = cell;
          return Array.from(row, (cell) => cell ?? null);
        });
        tables.rows.update(sheet.key, startRow, startRow + rows.length, (cells, index) =>
          written(cells, rows[index - startRow] ?? []),
        );
      }),
    appendRows: (id, sheetId, rows) =>
      change(id, (opened) => {
        const sheet = gridOf(opened, sheetId);
        const start = tables.rows.filledRows(sheet.key);
        const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
        growGrid(opened, sheet, start + rows.length, width);
        if (tables.rows.reaches(sheet.key, start)) {
          // Rows below that hold formats and rules only: they keep them.
          tables.rows.update(sheet.key, start, start + rows.length, (cells, index) =>
            underLook(cells, rows[index - start] ?? []),
          );
        } else for (const [offset, row] of rows.entries()) tables.rows.write(sheet.key, start + offset, row);
        return start;
      }),
    sheetByTable: (id, table) => {
      const found = metadataOf(id).find(
        ({ key, value, sheet, dimension }) => key === 'table' && value === table && sheet && !dimension,
      );
      return found?.sheet && { sheetId: found.sheet.sheetId, title: found.sheet.title };
    },
    columnsOf: (id, sheetId) => {
      const columns = metadataOf(id).flatMap(({ key, value, sheet, dimension, index }) =>
        key === 'questionKey' &&
        dimension === 'COLUMNS' &&
        sheet?.sheetId === sheetId &&
        value !== undefined &&
        index !== undefined
          ? [[value, index] as const]
          : [],
      );
      // Of two columns with one key the left one counts.
      return new Map(columns.sort(([, a], [, b]) => b - a));
    },
    tableOf: (id, sheetId) =>
      metadataOf(id).find(({ key, sheet, dimension }) => key === 'table' && sheet?.sheetId === sheetId && !dimension)?.value,
    itemColumns: (id, sheetId) => tables.metadata.ties(sheetOf(id, sheetId).key),
    tieItem: (id, sheetId, column, itemId) =>
      change(id, (opened) => tables.metadata.tie(id, gridOf(opened, sheetId).key, column, itemId)),
  };
}

type Extent = ReturnType<Spreadsheets['extent']>;

interface FileRow extends SpreadsheetFile {
  readonly properties: sheets_v4.Schema$SpreadsheetProperties;
}

function readFile(row: Readonly<Record<string, unknown>>): FileRow {
  const properties: sheets_v4.Schema$SpreadsheetProperties = JSON.parse(String(row['properties']));
  return {
    id: String(row['id']),
    title: properties.title ?? '',
    properties,
    appProperties: JSON.parse(String(row['app_properties'])),
    version: Number(row['version']),
    createdAt: Number(row['created_at']),
    modifiedAt: Number(row['modified_at']),
  };
}

function sheetInfo(
  { key: _, ...sheet }: SheetRecord,
  protectedRanges: readonly sheets_v4.Schema$ProtectedRange[],
  features: SheetFeatures,
): Sheet {
  const { gridProperties, hidden } = sheet.properties;
  return {
    ...sheet,
    frozenRowCount: gridProperties?.frozenRowCount ?? 0,
    frozenColumnCount: gridProperties?.frozenColumnCount ?? 0,
    hidden: hidden ?? false,
    protectedRanges,
    merges: features.merges,
    features,
  };
}

function underLook(look: readonly StoredCell[], row: StoredRow): StoredCell[] {
  return Array.from({ length: Math.max(look.length, row.length) }, (_, column) =>
    compactCell({ ...richCell(look[column]), ...richCell(row[column]) }),
  );
}

const shownValue = (cell: StoredCell): CellValue | null => {
  const { error } = richCell(cell).computed ?? {};
  return error ? ERROR_WORDS[error.type] : (cellValue(cell) ?? null);
};

function cutBlankCells<T>(row: (T | null)[]): (T | null)[] {
  while (row.length > 0 && row.at(-1) === null) row.pop();
  return row;
}
