/** A workspace and one spreadsheet in it, changed and read by Google's own client: what a conformance file begins with. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { decodeMessage } from '../../../workspace/google/decode-message.ts';
import { SHEETS } from '../../../workspace/google/description.ts';
import type { StoredRow } from '../../../workspace/store/cell.ts';
import { type ApiServer, startApi } from '../google/api-server.ts';

interface NewTab {
  readonly title: string;
  readonly sheetId?: number;
  readonly rows?: number;
  readonly columns?: number;
  readonly frozenRows?: number;
}

export interface SpreadsheetsClient {
  readonly api: ApiServer;
  /** Of the spreadsheet in use. */
  readonly id: string;
  /** Puts a new spreadsheet in use; without tabs "A", 10 × 5, and "B" (sheet id 7), 10 × 5. */
  open(...tabs: NewTab[]): void;
  update(...requests: sheets_v4.Schema$Request[]): Promise<sheets_v4.Schema$Response[]>;
  /** The message that refused the batch. */
  refusal(...requests: sheets_v4.Schema$Request[]): Promise<string>;
  /** Values of a tab as they are entered, ragged; a formula is its text. */
  entered(sheetId?: number): unknown[][];
  /** Cells as the store keeps them. */
  cells(sheetId?: number): readonly StoredRow[];
  /** Puts rows into a tab from its first cell on. */
  fill(rows: readonly StoredRow[], sheetId?: number): void;
  /** The tab as spreadsheets.get answers it. */
  sheet(sheetId?: number, fields?: string): Promise<sheets_v4.Schema$Sheet>;
}

export async function startSpreadsheets(): Promise<SpreadsheetsClient> {
  const api = await startApi();
  let id = '';
  const client: SpreadsheetsClient = {
    api,
    get id() {
      return id;
    },
    open: (...tabs) => {
      const sheets = tabs.length > 0 ? tabs : [{ title: 'A' }, { title: 'B', sheetId: 7 }];
      id = api.spreadsheets.create({ title: 'Sổ', sheets: sheets.map((tab) => ({ rows: 10, columns: 5, ...tab })) });
    },
    update: async (...requests) => {
      const { data } = await api.sheets.spreadsheets.batchUpdate({ spreadsheetId: id, requestBody: { requests } });
      return held('BatchUpdateSpreadsheetResponse', data).replies ?? [];
    },
    refusal: (...requests) =>
      client.update(...requests).then(
        () => 'not refused',
        (error: Error) => error.message,
      ),
    cells: (sheetId = 0) => api.spreadsheets.readCells(id, sheetId),
    entered: (sheetId = 0) =>
      client
        .cells(sheetId)
        .map((row) => row.map((cell) => (typeof cell === 'object' && cell ? (cell.formula ?? cell.value ?? null) : cell))),
    fill: (rows, sheetId = 0) => api.spreadsheets.writeCells(id, sheetId, { startRow: 0, startColumn: 0, rows }),
    sheet: async (sheetId = 0, fields = '*') => {
      const { data } = await api.sheets.spreadsheets.get({ spreadsheetId: id, fields: `sheets(properties.sheetId,${fields})` });
      return held('Spreadsheet', data).sheets?.find(({ properties }) => properties?.sheetId === sheetId) ?? {};
    },
  };
  client.open();
  return client;
}

/** The answer, when Google's description of the API knows all of it: each field, each enumeration, each kind of value. */
function held<T extends object>(message: string, answer: T): T {
  decodeMessage(SHEETS, message, answer);
  return answer;
}

/** Rows [start, end) of columns [left, right). */
export const area = (start: number, end: number, left: number, right: number, sheetId = 0): sheets_v4.Schema$GridRange => ({
  sheetId,
  startRowIndex: start,
  endRowIndex: end,
  startColumnIndex: left,
  endColumnIndex: right,
});

/** The same as an answer shows it: without the id of the tab whose id is 0. */
export const shown = ({ sheetId, ...range }: sheets_v4.Schema$GridRange): sheets_v4.Schema$GridRange =>
  sheetId ? { sheetId, ...range } : range;

export const rows = (startIndex: number, endIndex: number, sheetId = 0): sheets_v4.Schema$DimensionRange => ({
  sheetId,
  dimension: 'ROWS',
  startIndex,
  endIndex,
});

export const columns = (startIndex: number, endIndex: number, sheetId = 0): sheets_v4.Schema$DimensionRange => ({
  ...rows(startIndex, endIndex, sheetId),
  dimension: 'COLUMNS',
});
