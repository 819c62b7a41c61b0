/** A machine tab on the workspace's real Sheets API, seen and edited as people see and edit it. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import type { Budget } from '../../functions/clock.ts';
import { googleSheets } from '../../functions/sheets/google-sheets.ts';
import type { MachineRow, MachineTab, SeenStamp, Stamp, TabWriting } from '../../functions/sheets/sheets-port.ts';
import { richCell } from '../../workspace/store/cell.ts';
import { steppedClock } from '../builders/stepped-clock.ts';
import type { ApiServer } from '../workspace/google/api-server.ts';

export const sent: MachineTab = {
  table: 'sent',
  tab: 'Sổ gửi',
  columns: [
    { key: 'status', title: 'Trạng thái', format: 'text' },
    { key: 'recipient', title: 'Hộp thư nhận', format: 'text' },
    { key: 'sentAt', title: 'Gửi lúc', format: 'datetime' },
    { key: 'attempts', title: 'Số lần gửi', format: 'number' },
    { key: 'mark', title: 'Dấu của hệ thống', format: 'text' },
  ],
};

/** 19/10/2026 14:30. */
const SENT_AT = 46_314 + 14.5 / 24;

export const aRow = (recipient: string, status = 'đã gửi', alert = false): MachineRow => ({
  cells: [status, `${recipient}@bacninh.example`, SENT_AT, 1],
  alert,
});
export const rows = (...recipients: readonly string[]): MachineRow[] => recipients.map((recipient) => aRow(recipient));

/** 19/10/2026 08:00, Vietnam. */
const GENERATED_AT = Date.parse('2026-10-19T08:00:00+07:00');

export const aStamp = (order: number, inputHash = `hash-${order}`, run = `run-${order}-${inputHash}`): Stamp => ({
  run,
  order,
  inputHash,
  generatedAt: GENERATED_AT,
});

export const sevenMinutes = (): Budget => steppedClock().budget(7 * 60_000);

/** The spreadsheet `id`, or a new one, whose functions speak through `apiRoot`. */
export function officeTab(api: ApiServer, apiRoot: string, id = newSpreadsheet(api), tab = sent) {
  const sheets = googleSheets({ apiRoot, accessToken: 'local-dev-token' });
  const sheetOf = (table = tab.table) => {
    const found = api.spreadsheets.sheetByTable(id, table);
    const sheet = api.spreadsheets.get(id).sheets.find(({ sheetId }) => sheetId === found?.sheetId);
    if (!sheet) throw new Error(`there is no tab ${table}`);
    return sheet;
  };
  return {
    id,
    sheets,
    sheetOf,
    write: (written: readonly MachineRow[], stamp: Stamp, budget = sevenMinutes(), seen?: SeenStamp): Promise<TabWriting> =>
      sheets.writeMachineTab(id, tab, written, stamp, budget, seen),
    see: () => sheets.readStamp(id, tab.table, sevenMinutes()),
    stamp: async () => (await sheets.readStamp(id, tab.table, sevenMinutes())).stamp,
    titles: (): string[] => api.spreadsheets.get(id).sheets.map(({ title }) => title),
    /** Everything below the header but the mark, as it stands. */
    content: (): unknown[][] => {
      const columns = api.spreadsheets.columnsOf(id, sheetOf().sheetId);
      const [, ...below] = api.spreadsheets.readValues(id, sheetOf().sheetId);
      return below.map((row) => tab.columns.slice(0, -1).map(({ key }) => row[columns.get(key) ?? -1] ?? ''));
    },
    header: (): readonly unknown[] => api.spreadsheets.readValues(id, sheetOf().sheetId)[0] ?? [],
    values: (table = tab.table) => api.spreadsheets.readValues(id, sheetOf(table).sheetId),
    look: (row: number, column: number) =>
      richCell(api.spreadsheets.readCells(id, sheetOf().sheetId)[row]?.[column]).format ?? {},
    /** What stands in "Bản người sửa" below its header: tab, row and text. */
    kept: (): readonly (readonly unknown[])[] =>
      api.spreadsheets.sheetByTable(id, 'kept-edits')
        ? api.spreadsheets.readValues(id, sheetOf('kept-edits').sheetId).slice(1)
        : [],
    /** A person types: `row` counts from 0, the header. */
    type: (row: number, column: number, ...cells: readonly (string | number | boolean | null)[]) =>
      api.spreadsheets.writeCells(id, sheetOf().sheetId, { startRow: row, startColumn: column, rows: [cells] }),
    change: (make: (sheetId: number) => sheets_v4.Schema$Request[]) => api.spreadsheets.batchUpdate(id, make(sheetOf().sheetId)),
    version: (): number => api.spreadsheets.get(id).version,
  };
}

const newSpreadsheet = (api: ApiServer): string =>
  api.spreadsheets.create({ title: 'Bảng theo dõi', sheets: [{ title: 'Trang tính1' }] });

export type OfficeTab = ReturnType<typeof officeTab>;

export const shown = (written: readonly MachineRow[]): unknown[][] => written.map(({ cells }) => [...cells]);
