import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { OutOfTime } from '../../functions/clock.ts';
import { googleSheets } from '../../functions/sheets/google-sheets.ts';
import { NoSuchColumn } from '../../functions/sheets/sheets-port.ts';
import { type Front, failure, startFront } from '../builders/http-front.ts';
import { steppedClock } from '../builders/stepped-clock.ts';
import { type ApiServer, startApi } from '../workspace/google/api-server.ts';
import { sevenMinutes } from './office-tab.ts';
import { losing } from './taking-turns.ts';

let api: ApiServer;
let front: Front;
beforeAll(async () => {
  api = await startApi();
  front = await startFront(api.url);
});
afterAll(async () => {
  await front.close();
  await api.remove();
});

/** Two tables with a column of the same name; the first one's is C. */
let id: string;
beforeEach(() => {
  front.rule();
  const tab = (title: string, sheetId: number) => ({ title, sheetId, rows: 6, columns: 4 });
  id = api.spreadsheets.create({ title: 'Sổ hồ sơ', sheets: [tab('Báo cáo', 1), tab('Cập nhật', 2)] });
  api.spreadsheets.batchUpdate(id, [
    tag('table', 'case-report', { sheetId: 1 }),
    tag('table', 'case-update', { sheetId: 2 }),
    ...[1, 2].flatMap((sheetId) => ['unit', 'age', 'code'].map((key, i) => tag('questionKey', key, column(sheetId, i)))),
  ]);
  for (const sheetId of [1, 2]) {
    api.spreadsheets.writeCells(id, sheetId, {
      startRow: 0,
      startColumn: 0,
      rows: [
        ['Đơn vị', 'Tuổi', 'Mã'],
        ['A', 13],
        ['B', 14],
      ],
    });
  }
  front.counted();
});

const column = (sheetId: number, index: number) => ({
  dimensionRange: { sheetId, dimension: 'COLUMNS', startIndex: index, endIndex: index + 1 },
});
const tag = (metadataKey: string, metadataValue: string, location: object) => ({
  createDeveloperMetadata: { developerMetadata: { metadataKey, metadataValue, location, visibility: 'DOCUMENT' } },
});
const columns = (startIndex: number, endIndex: number) => ({ sheetId: 1, dimension: 'COLUMNS', startIndex, endIndex });

const write = (cells: readonly (readonly [number, string])[], key = 'code', table = 'case-report', budget = sevenMinutes()) =>
  googleSheets({ apiRoot: front.url, accessToken: 'local-dev-token' }).writeColumn(id, table, key, new Map(cells), budget);
const seen = (sheetId = 1) => api.spreadsheets.readValues(id, sheetId);

describe('cells of one question', () => {
  test('are written where the question stands, in one read and one write, and nothing else is', async () => {
    await write([[3, '0123-4567-89A']]);
    expect(front.counted()).toEqual({ reads: 1, writes: 1 });
    expect(seen()).toEqual([
      ['Đơn vị', 'Tuổi', 'Mã'],
      ['A', 13],
      ['B', 14, '0123-4567-89A'],
    ]);
    expect(seen(2)[2]).toEqual(['B', 14]);
  });

  test('that are not named stay, above, between and below', async () => {
    await write([
      [2, 'một'],
      [4, 'ba'],
      [5, 'bốn'],
    ]);
    await write([[4, 'ba mới']]);
    expect(seen().map((row) => row[2] ?? null)).toEqual(['Mã', 'một', null, 'ba mới', 'bốn']);
  });

  test('are taken as text, whatever they begin with', async () => {
    await write([
      [2, '=1+1'],
      [3, '00123'],
    ]);
    expect(seen().map((row) => row[2])).toEqual(['Mã', '=1+1', '00123']);
  });

  test('go into the same question where somebody inserts and moves columns between the read and the write', async () => {
    let moved = false;
    front.rule(async ({ method }, forward) => {
      if (method === 'POST' && !moved) {
        moved = true;
        api.spreadsheets.batchUpdate(id, [
          { insertDimension: { range: columns(0, 1) } },
          { moveDimension: { source: columns(3, 4), destinationIndex: 1 } },
        ]);
      }
      return forward();
    });
    await write([[2, 'mã']]);
    expect(seen().slice(0, 2)).toEqual([
      [null, 'Mã', 'Đơn vị', 'Tuổi'],
      [null, 'mã', 'A', 13],
    ]);
  });

  test('of nobody cost no call', async () => {
    await write([]);
    expect(front.counted()).toEqual({ reads: 0, writes: 0 });
  });

  test('are written again where the answer was lost, and stand there once', async () => {
    front.rule(losing(failure(500)));
    await write([[2, 'mã']]);
    expect(seen()[1]).toEqual(['A', 13, 'mã']);
  });
});

describe('no column is guessed', () => {
  test.each([
    ['of a table that is not there', 'code', 'monthly-return'],
    ['that carries no such tag', 'givenCode', 'case-report'],
  ])('%s', async (_, key, table) => {
    await expect(write([[2, 'mã']], key, table)).rejects.toBeInstanceOf(NoSuchColumn);
    expect(front.counted()).toEqual({ reads: 1, writes: 0 });
  });

  test('where a person’s copy of the tab carries the tags too', async () => {
    api.spreadsheets.batchUpdate(id, [
      { addSheet: { properties: { sheetId: 9, title: 'Bản sao', gridProperties: { rowCount: 6, columnCount: 4 } } } },
      tag('table', 'case-report', { sheetId: 9 }),
      tag('questionKey', 'code', column(9, 2)),
    ]);
    await expect(write([[2, 'mã']])).rejects.toBeInstanceOf(NoSuchColumn);
    expect(seen()[1]).toEqual(['A', 13]);
  });

  test.each<[string, () => object[]]>([
    ['deleted', () => [{ deleteDimension: { range: columns(2, 3) } }]],
    [
      'made another question’s',
      () => [
        {
          updateDeveloperMetadata: {
            dataFilters: [{ developerMetadataLookup: { metadataValue: 'code', metadataLocation: column(1, 2) } }],
            developerMetadata: { metadataValue: 'note' },
            fields: 'metadataValue',
          },
        },
      ],
    ],
  ])('which was %s between the read and the write', async (_, change) => {
    front.rule(async ({ method }, forward) => {
      if (method === 'POST') api.spreadsheets.batchUpdate(id, change());
      return forward();
    });
    await expect(write([[2, 'mã']])).rejects.toBeInstanceOf(NoSuchColumn);
    expect(seen().flat()).not.toContain('mã');
  });

  test('and a row below the grid is refused', async () => {
    await expect(write([[7, 'mã']])).rejects.toThrow('tried writing to row [7]');
  });

  test('nor is anything written after the budget', async () => {
    const clock = steppedClock();
    front.rule(async () => {
      clock.advance(30_000);
      return failure(503);
    });
    await expect(write([[2, 'mã']], 'code', 'case-report', clock.budget(60_000))).rejects.toBeInstanceOf(OutOfTime);
  });
});
