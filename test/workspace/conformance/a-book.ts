/** One workspace for a file of tests, and in it a new spreadsheet for each: "Tập huấn" of 10 × 4, "Bob's", and "Đơn vị" (7) of 4 × 3. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { StoredCell } from '../../../workspace/store/cell.ts';
import { type ApiServer, startApi } from '../google/api-server.ts';

export interface Book {
  api(): ApiServer;
  /** Of the spreadsheet of this test. */
  id(): string;
  values(): sheets_v4.Resource$Spreadsheets$Values;
  /** Rows below what stands in the first tab. */
  fill(...rows: StoredCell[][]): void;
  cells(sheetId?: number): readonly (readonly StoredCell[])[];
  batch(...requests: sheets_v4.Schema$Request[]): Promise<unknown>;
  read(range: string, options?: object): Promise<sheets_v4.Schema$ValueRange>;
  unformatted(range: string): Promise<unknown[][] | undefined>;
}

export function aBook(locale: 'vi_VN' | 'en_US' = 'vi_VN'): Book {
  let server: ApiServer;
  let id: string;
  beforeAll(async () => {
    server = await startApi();
  });
  afterAll(() => server.remove());
  beforeEach(() => {
    id = server.spreadsheets.create({
      title: 'Sổ',
      locale,
      sheets: [
        { title: 'Tập huấn', rows: 10, columns: 4 },
        { title: "Bob's" },
        { title: 'Đơn vị', sheetId: 7, rows: 4, columns: 3 },
      ],
    });
  });
  const values = () => server.sheets.spreadsheets.values;
  const read: Book['read'] = async (range, options = {}) => (await values().get({ spreadsheetId: id, range, ...options })).data;
  return {
    api: () => server,
    id: () => id,
    values,
    read,
    fill: (...rows) => void server.spreadsheets.appendRows(id, 0, rows),
    cells: (sheetId = 0) => server.spreadsheets.readCells(id, sheetId),
    batch: (...requests) => server.sheets.spreadsheets.batchUpdate({ spreadsheetId: id, requestBody: { requests } }),
    unformatted: async (range) => (await read(range, { valueRenderOption: 'UNFORMATTED_VALUE' })).values ?? undefined,
  };
}

/** Google's message, or 'not refused'. */
export const refusal = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => 'not refused',
    (error: Error) => error.message,
  );

export const dated = (value: number): StoredCell => ({
  value,
  format: { numberFormat: { type: 'DATE', pattern: 'dd/mm/yyyy' } },
});

const line = (sheetId: number, dimension: string, index: number): sheets_v4.Schema$DeveloperMetadataLocation => ({
  dimensionRange: { sheetId, dimension, startIndex: index, endIndex: index + 1 },
});
const tag = (
  metadataId: number,
  metadataKey: string,
  location: sheets_v4.Schema$DeveloperMetadataLocation,
): sheets_v4.Schema$Request => ({
  createDeveloperMetadata: { developerMetadata: { metadataId, metadataKey, location, visibility: 'DOCUMENT' } },
});

/** Tags on the file (1), on "Đơn vị" (2), on a column of either tab ("code": 3 and 4), on a row (5). */
export const TAGS: readonly sheets_v4.Schema$Request[] = [
  tag(1, 'office', { spreadsheet: true }),
  tag(2, 'table', { sheetId: 7 }),
  tag(3, 'code', line(0, 'COLUMNS', 1)),
  tag(4, 'code', line(7, 'COLUMNS', 2)),
  tag(5, 'first', line(0, 'ROWS', 2)),
];

export const lookup = (developerMetadataLookup: sheets_v4.Schema$DeveloperMetadataLookup): sheets_v4.Schema$DataFilter => ({
  developerMetadataLookup,
});
