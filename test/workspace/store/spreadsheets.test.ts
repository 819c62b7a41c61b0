import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openDatabase } from '../../../workspace/store/database.ts';
import { changeList, type DimensionChange } from '../../../workspace/store/dimension-change.ts';
import { createSettings } from '../../../workspace/store/settings.ts';
import { createSpreadsheets, type Spreadsheets, spreadsheetSchema } from '../../../workspace/store/spreadsheets.ts';
import { inTransaction } from '../../../workspace/store/transaction.ts';

let dir: string;
let database: ReturnType<typeof openDatabase>;
let spreadsheets: Spreadsheets;
let now = 1_000;

const open = (): void => {
  database = openDatabase(dir, [spreadsheetSchema]);
  spreadsheets = createSpreadsheets(database, { now: () => now });
};
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'tuoi-tho-store-'));
  now = 1_000;
  open();
});
afterEach(() => {
  database.close();
  rmSync(dir, { recursive: true, force: true });
});

const tagColumns = (id: string, keys: readonly string[]): void => {
  spreadsheets.batchUpdate(
    id,
    keys.map((metadataValue, i) => ({
      createDeveloperMetadata: {
        developerMetadata: {
          metadataKey: 'questionKey',
          metadataValue,
          visibility: 'DOCUMENT',
          location: { dimensionRange: { sheetId: 0, dimension: 'COLUMNS', startIndex: i, endIndex: i + 1 } },
        },
      },
    })),
  );
};
const aBook = (rows = 100, columns = 10): string =>
  spreadsheets.create({ title: 'Sổ', sheets: [{ title: 'Tập huấn', rows, columns }] });

describe('the store of spreadsheets', () => {
  test('opens a folder that knew no named ranges yet', () => {
    const id = aBook();
    spreadsheets.appendRows(id, 0, [['a']]);
    database.exec('DROP TABLE named_range');
    database.close();
    open();
    expect(spreadsheets.get(id).namedRanges).toEqual([]);
    expect(spreadsheets.readValues(id, 0)).toEqual([['a']]);
  });

  test('answers the same after the folder is closed and opened again', () => {
    const id = aBook();
    tagColumns(id, ['submittedAt', 'unit']);
    spreadsheets.batchUpdate(id, [
      {
        createDeveloperMetadata: {
          developerMetadata: {
            metadataKey: 'table',
            metadataValue: 'training',
            visibility: 'DOCUMENT',
            location: { sheetId: 0 },
          },
        },
      },
      { addProtectedRange: { protectedRange: { range: { sheetId: 0 }, warningOnly: true } } },
      {
        updateDimensionProperties: {
          range: { sheetId: 0, dimension: 'COLUMNS', startIndex: 0, endIndex: 1 },
          properties: { pixelSize: 200 },
          fields: '*',
        },
      },
    ]);
    const stamp = { value: 46314.5, format: { numberFormat: { type: 'DATE_TIME', pattern: 'dd/mm/yyyy' } }, note: 'muộn' };
    spreadsheets.appendRows(id, 0, [[stamp, 'Trường Kinh Bắc', null, true, 0]]);
    const seen = () => ({
      file: spreadsheets.get(id),
      cells: spreadsheets.readCells(id, 0),
      columns: spreadsheets.columnsOf(id, 0),
      tab: spreadsheets.sheetByTable(id, 'training'),
      widths: spreadsheets.dimensionProperties(id, 0, 'COLUMNS'),
    });
    const before = seen();
    database.close();
    open();
    expect(seen()).toEqual(before);
    expect(before.cells).toEqual([[stamp, 'Trường Kinh Bắc', null, true, 0]]);
    expect(before.tab).toEqual({ sheetId: 0, title: 'Tập huấn' });
  });

  test('rows appended stand below the last row that holds a value, and the grid grows', () => {
    const id = aBook(3, 2);
    expect(spreadsheets.appendRows(id, 0, [['a'], [null], ['b']])).toBe(0);
    expect(spreadsheets.appendRows(id, 0, [['c', 1, 2, 3]])).toBe(3);
    expect(spreadsheets.readValues(id, 0)).toEqual([['a'], [], ['b'], ['c', 1, 2, 3]]);
    expect(spreadsheets.get(id).sheets[0]).toMatchObject({ rowCount: 4, columnCount: 4 });
  });

  test('rows that hold only rules are filled, and keep their rules', () => {
    const id = aBook(5, 2);
    const rule = { condition: { type: 'BOOLEAN' } };
    spreadsheets.batchUpdate(id, [
      { setDataValidation: { range: { sheetId: 0, startColumnIndex: 1, endColumnIndex: 2 }, rule } },
    ]);
    expect(spreadsheets.appendRows(id, 0, [['a', true]])).toBe(0);
    expect(spreadsheets.readCells(id, 0, { endRow: 2 })).toEqual([
      ['a', { value: true, validation: rule }],
      [null, { validation: rule }],
    ]);
  });

  test('a window of rows and columns is read ragged, from its first row on', () => {
    const id = aBook();
    spreadsheets.appendRows(id, 0, [['a', 'b', 'c'], ['d'], [], ['e', null, 'f', 'g'], ['h']]);
    expect(spreadsheets.readValues(id, 0, { startRow: 1, endRow: 5, startColumn: 1, endColumn: 3 })).toEqual([
      [],
      [],
      [null, 'f'],
    ]);
  });

  test('every change moves the version, and the time to now', () => {
    const id = aBook();
    const first = spreadsheets.get(id);
    now = 5_000;
    spreadsheets.appendRows(id, 0, [['a']]);
    const second = spreadsheets.get(id);
    expect(second.version).toBeGreaterThan(first.version);
    expect([first.modifiedAt, second.modifiedAt, second.createdAt]).toEqual([1_000, 5_000, 1_000]);
    spreadsheets.readValues(id, 0);
    expect(spreadsheets.get(id).version).toBe(second.version);
  });

  test('the left one of two columns with one key counts', () => {
    const id = aBook();
    tagColumns(id, ['unit', 'note', 'unit']);
    expect(spreadsheets.columnsOf(id, 0)).toEqual(
      new Map([
        ['unit', 0],
        ['note', 1],
      ]),
    );
  });

  test('a cell Google would not hold is refused whole: too long, not a number', () => {
    const id = aBook();
    expect(() => spreadsheets.appendRows(id, 0, [['a'], ['x'.repeat(50_001)]])).toThrow('maximum of 50000 characters');
    expect(() => spreadsheets.appendRows(id, 0, [[Number.NaN]])).toThrow(RangeError);
    expect(spreadsheets.readValues(id, 0)).toEqual([]);
  });

  test('an unknown id and an unknown tab are refused in Google’s words', () => {
    expect(() => spreadsheets.get('x')).toThrow('Requested entity was not found.');
    expect(() => spreadsheets.readValues(aBook(), 9)).toThrow('No grid with id: 9');
  });

  test('metadata, values and widths go where their column goes, whatever is inserted, moved or deleted', () => {
    const keys = ['a', 'b', 'c', 'd', 'e', 'f'];
    const place = fc.nat({ max: 5 });
    const step = fc.oneof(
      fc.record({ kind: fc.constant('insert' as const), at: place, count: fc.integer({ min: 1, max: 2 }) }),
      place.map((start) => ({ kind: 'delete' as const, start, end: start + 1 })),
      fc
        .record({ kind: fc.constant('move' as const), start: place, to: place })
        .filter(({ start, to }) => to < start || to > start + 1)
        .map((move) => ({ ...move, end: move.start + 1 })),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 5 }), (steps) => {
        const id = aBook(10, 20);
        tagColumns(id, keys);
        spreadsheets.appendRows(id, 0, [keys, ['x'], keys]);
        spreadsheets.batchUpdate(
          id,
          keys.map((_, i) => widen(i, 100 + i)),
        );
        spreadsheets.batchUpdate(id, steps.map(asRequest));
        const expected = steps.reduce<string[]>((list, one) => changeList(list, one, ''), keys);
        const columns = spreadsheets.columnsOf(id, 0);
        const widths = spreadsheets.dimensionProperties(id, 0, 'COLUMNS');
        const row = spreadsheets.readValues(id, 0)[2] ?? [];
        for (const [i, key] of keys.entries()) {
          const at = expected.indexOf(key);
          expect(columns.get(key)).toBe(at < 0 ? undefined : at);
          if (at >= 0) expect([row[at], widths.get(at)]).toEqual([key, { pixelSize: 100 + i }]);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('rows moved and deleted take their cells along', () => {
    const id = aBook(6, 2);
    spreadsheets.appendRows(id, 0, [['a'], ['b'], ['c'], ['d'], ['e']]);
    spreadsheets.batchUpdate(id, [
      { moveDimension: { source: { sheetId: 0, dimension: 'ROWS', startIndex: 0, endIndex: 2 }, destinationIndex: 4 } },
      { deleteDimension: { range: { sheetId: 0, dimension: 'ROWS', startIndex: 0, endIndex: 1 } } },
      { insertDimension: { range: { sheetId: 0, dimension: 'ROWS', startIndex: 1, endIndex: 2 } } },
    ]);
    expect(spreadsheets.readValues(id, 0)).toEqual([['d'], [], ['a'], ['b'], ['e']]);
  });

  test('ten thousand answers of fifteen columns go in and come out', () => {
    const id = aBook(1, 15);
    const rows = Array.from({ length: 10_000 }, (_, i) => Array.from({ length: 15 }, (_, j) => (j % 2 ? i * j : `Tổ ${i}`)));
    spreadsheets.appendRows(id, 0, rows);
    expect(spreadsheets.readValues(id, 0)).toEqual(rows);
  });
});

const widen = (index: number, pixelSize: number) => ({
  updateDimensionProperties: {
    range: { sheetId: 0, dimension: 'COLUMNS', startIndex: index, endIndex: index + 1 },
    properties: { pixelSize },
    fields: 'pixelSize',
  },
});

function asRequest(change: DimensionChange) {
  const range = (startIndex: number, endIndex: number) => ({ sheetId: 0, dimension: 'COLUMNS', startIndex, endIndex });
  switch (change.kind) {
    case 'insert':
      return { insertDimension: { range: range(change.at, change.at + change.count) } };
    case 'delete':
      return { deleteDimension: { range: range(change.start, change.end) } };
    case 'move':
      return { moveDimension: { source: range(change.start, change.end), destinationIndex: change.to } };
  }
}

describe('the database of a folder', () => {
  test('settings outlive a restart', () => {
    createSettings(database).set('now', '1');
    createSettings(database).set('now', '2');
    database.close();
    open();
    expect(createSettings(database).get('now')).toBe('2');
    expect(createSettings(database).get('other')).toBeUndefined();
  });

  test('a folder of a later version is refused, not misread', () => {
    database.exec('PRAGMA user_version = 99');
    expect(() => openDatabase(dir, [])).toThrow('phiên bản mới hơn (99)');
  });

  test('what fails inside a transaction undoes its own part, or all of it', () => {
    const settings = createSettings(database);
    inTransaction(database, () => {
      settings.set('outer', '1');
      expect(() =>
        inTransaction(database, () => {
          settings.set('inner', '1');
          throw new Error('no');
        }),
      ).toThrow('no');
    });
    expect([settings.get('outer'), settings.get('inner')]).toEqual(['1', undefined]);
  });
});
