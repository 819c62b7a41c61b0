import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type ApiServer, startApi } from '../google/api-server.ts';

let api: ApiServer;
let spreadsheetId: string;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.remove());
beforeEach(async () => {
  spreadsheetId = api.spreadsheets.create({
    title: 'Sổ',
    sheets: [
      { title: 'Tập huấn', rows: 9, columns: 9 },
      { title: 'Đơn vị', sheetId: 7 },
    ],
  });
  await update(
    tag(1, 'office', 'kinh-bac', { spreadsheet: true }),
    tag(2, 'table', 'training', { sheetId: 0 }),
    tag(3, 'table', 'units', { sheetId: 7 }),
    tag(4, 'questionKey', 'unit', column(0, 1)),
    tag(5, 'questionKey', 'heldOn', column(0, 2), 'PROJECT'),
    tag(6, 'questionKey', 'id', column(7, 0)),
    tag(7, 'row', 'first', { dimensionRange: { sheetId: 0, dimension: 'ROWS', startIndex: 0, endIndex: 1 } }),
  );
});

type Location = sheets_v4.Schema$DeveloperMetadataLocation;
const column = (sheetId: number, index: number): Location => ({
  dimensionRange: { sheetId, dimension: 'COLUMNS', startIndex: index, endIndex: index + 1 },
});
const tag = (
  metadataId: number,
  metadataKey: string,
  metadataValue: string,
  location: Location,
  visibility = 'DOCUMENT',
): sheets_v4.Schema$Request => ({
  createDeveloperMetadata: { developerMetadata: { metadataId, metadataKey, metadataValue, location, visibility } },
});
const update = async (...requests: sheets_v4.Schema$Request[]) =>
  (await api.sheets.spreadsheets.batchUpdate({ spreadsheetId, requestBody: { requests } })).data.replies ?? [];
const refusal = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => 'not refused',
    (error: Error) => error.message,
  );
const search = async (...dataFilters: sheets_v4.Schema$DataFilter[]): Promise<number[]> => {
  const { data } = await api.sheets.spreadsheets.developerMetadata.search({ spreadsheetId, requestBody: { dataFilters } });
  return (data.matchedDeveloperMetadata ?? []).map(({ developerMetadata }) => developerMetadata?.metadataId ?? 0);
};
const lookup = (developerMetadataLookup: sheets_v4.Schema$DeveloperMetadataLookup): sheets_v4.Schema$DataFilter => ({
  developerMetadataLookup,
});

describe('developer metadata', () => {
  test.each<[string, sheets_v4.Schema$DataFilter, number[]]>([
    ['by key', lookup({ metadataKey: 'questionKey' }), [4, 5, 6]],
    ['by key and value', lookup({ metadataKey: 'table', metadataValue: 'units' }), [3]],
    ['by id', lookup({ metadataId: 1 }), [1]],
    ['by visibility', lookup({ visibility: 'PROJECT' }), [5]],
    ['by kind of place', lookup({ locationType: 'ROW' }), [7]],
    ['in a tab and all its rows and columns', lookup({ metadataLocation: { sheetId: 0 } }), [2, 4, 5, 7]],
    ['on a tab itself', lookup({ metadataLocation: { sheetId: 0 }, locationMatchingStrategy: 'EXACT_LOCATION' }), [2]],
    ['on one column', lookup({ metadataLocation: column(0, 2), locationMatchingStrategy: 'EXACT_LOCATION' }), [5]],
    [
      'on the spreadsheet itself',
      lookup({ metadataLocation: { spreadsheet: true }, locationMatchingStrategy: 'EXACT_LOCATION' }),
      [1],
    ],
    ['where a range lies', { gridRange: { sheetId: 0, startColumnIndex: 2, startRowIndex: 3 } }, [2, 5]],
    ['where an A1 range lies', { a1Range: "'Tập huấn'!B1:B1" }, [2, 4, 7]],
    ['nowhere', lookup({ metadataKey: 'none' }), []],
  ])('is found %s', async (_, filter, ids) => {
    expect(await search(filter)).toEqual(ids);
  });

  test('is found once by two filters, and says which found it', async () => {
    const filters = [lookup({ metadataId: 4 }), lookup({ metadataValue: 'unit' })];
    const { data } = await api.sheets.spreadsheets.developerMetadata.search({
      spreadsheetId,
      requestBody: { dataFilters: filters },
    });
    expect(data.matchedDeveloperMetadata).toEqual([
      {
        developerMetadata: {
          metadataId: 4,
          metadataKey: 'questionKey',
          metadataValue: 'unit',
          visibility: 'DOCUMENT',
          location: { locationType: 'COLUMN', ...column(0, 1) },
        },
        dataFilters: filters,
      },
    ]);
  });

  test('is read by id; an unknown id is not found', async () => {
    const { data } = await api.sheets.spreadsheets.developerMetadata.get({ spreadsheetId, metadataId: 2 });
    expect(data).toEqual({
      metadataId: 2,
      metadataKey: 'table',
      metadataValue: 'training',
      visibility: 'DOCUMENT',
      location: { locationType: 'SHEET', sheetId: 0 },
    });
    expect(await refusal(api.sheets.spreadsheets.developerMetadata.get({ spreadsheetId, metadataId: 99 }))).toBe(
      'No developer metadata with ID 99',
    );
  });

  test('moves with its column and goes with it', async () => {
    const columnRange = (startIndex: number, endIndex: number) => ({ sheetId: 0, dimension: 'COLUMNS', startIndex, endIndex });
    await update(
      { insertDimension: { range: columnRange(0, 2) } },
      { moveDimension: { source: columnRange(4, 5), destinationIndex: 0 } },
    );
    expect(api.spreadsheets.columnsOf(spreadsheetId, 0)).toEqual(
      new Map([
        ['unit', 4],
        ['heldOn', 0],
      ]),
    );
    await update({ deleteDimension: { range: columnRange(0, 1) } });
    expect(api.spreadsheets.columnsOf(spreadsheetId, 0)).toEqual(new Map([['unit', 3]]));
    expect(api.spreadsheets.columnsOf(spreadsheetId, 7)).toEqual(new Map([['id', 0]]));
  });

  test('is changed in the fields named', async () => {
    const [reply] = await update({
      updateDeveloperMetadata: {
        dataFilters: [lookup({ metadataValue: 'unit' })],
        developerMetadata: { metadataValue: 'office', location: column(0, 8), metadataKey: 'x' },
        fields: 'metadataValue,location',
      },
    });
    const changed = {
      metadataId: 4,
      metadataKey: 'questionKey',
      metadataValue: 'office',
      visibility: 'DOCUMENT',
      location: { locationType: 'COLUMN', ...column(0, 8) },
    };
    expect(reply).toEqual({ updateDeveloperMetadata: { developerMetadata: [changed] } });
    expect(api.spreadsheets.columnsOf(spreadsheetId, 0).get('office')).toBe(8);
  });

  test('is deleted by filter, and the reply says what is gone', async () => {
    const [reply] = await update({ deleteDeveloperMetadata: { dataFilter: lookup({ metadataKey: 'table' }) } });
    expect(reply?.deleteDeveloperMetadata?.deletedDeveloperMetadata?.map(({ metadataValue }) => metadataValue)).toEqual([
      'training',
      'units',
    ]);
    expect(await search(lookup({ metadataKey: 'table' }))).toEqual([]);
  });

  test.each<[sheets_v4.Schema$Request, string]>([
    [
      tag(1, 'x', 'y', { sheetId: 0 }),
      'Cannot add developer metadata with ID [1] because developer metadata with that ID already exists.',
    ],
    [tag(9, '', 'y', { sheetId: 0 }), 'must always have a key'],
    [
      { createDeveloperMetadata: { developerMetadata: { metadataKey: 'x', location: { sheetId: 0 } } } },
      'must always have a visibility',
    ],
    [tag(9, 'x', 'y', {}), 'must always have a location'],
    [tag(9, 'x', 'y', { sheetId: 99 }), 'No sheet with id: 99'],
    [
      tag(9, 'x', 'y', { dimensionRange: { sheetId: 0, dimension: 'COLUMNS', startIndex: 0, endIndex: 2 } }),
      'must be a single row or column',
    ],
    [tag(9, 'x', 'y', column(0, 9)), 'index 9 is outside the grid'],
    [{ deleteDeveloperMetadata: {} }, 'Must specify at least one data filter.'],
    [{ updateDeveloperMetadata: { dataFilters: [{}], fields: '*' } }, 'Data filter must specify one of'],
    [{ updateDeveloperMetadata: { dataFilters: [{ a1Range: 'Nowhere!A1' }], fields: '*' } }, 'Unable to parse range: Nowhere!A1'],
  ])('%j is refused', async (request, message) => {
    expect(await refusal(update(request))).toContain(message);
  });
});
