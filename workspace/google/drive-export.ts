/** files.export: the first tab of a spreadsheet as CSV, each cell as it is shown ("Comma-separated values (first-sheet only)"). */
import type { Spreadsheets } from '../store/spreadsheets.ts';
import { formatA1 } from './a1.ts';
import { csvOf } from './csv.ts';
import { badDriveRequest, DriveError, required } from './drive-error.ts';
import { type FileFacts, FOLDER_TYPE, SPREADSHEET_TYPE } from './drive-file.ts';
import { notServed } from './google-error.ts';
import { gridRange } from './grid-range.ts';
import { RawAnswer } from './raw-answer.ts';
import { readValueRange } from './read-values.ts';

/** "Note that the exported content is limited to 10 MB." */
const MOST_BYTES = 10 * 1024 * 1024;

/** What Google exports a spreadsheet to (ref-export-formats), and the workspace does not. */
const NOT_MADE_HERE = [
  'application/pdf',
  'application/vnd.oasis.opendocument.spreadsheet',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/x-vnd.oasis.opendocument.spreadsheet',
  'application/zip',
  'text/tab-separated-values',
];

export function exportFile(spreadsheets: Spreadsheets, { id, mimeType }: FileFacts, asked: string | undefined): RawAnswer {
  if (asked === undefined || asked === '') throw required('Required parameter: mimeType', 'mimeType');
  if (mimeType === FOLDER_TYPE) throw new DriveError(403, 'Export only supports Docs Editors files.', 'fileNotExportable');
  if (mimeType === SPREADSHEET_TYPE && NOT_MADE_HERE.includes(asked)) throw notServed(`files.export to ${asked}`);
  if (mimeType !== SPREADSHEET_TYPE || asked !== 'text/csv')
    throw badDriveRequest('The requested conversion is not supported.', 'convertTo');
  const bytes = Buffer.from(csvOf(firstTab(spreadsheets, id)));
  if (bytes.length > MOST_BYTES) throw new DriveError(403, 'This file is too large to be exported.', 'exportSizeLimitExceeded');
  return new RawAnswer('text/csv', bytes);
}

function firstTab(spreadsheets: Spreadsheets, id: string): string[][] {
  const spreadsheet = spreadsheets.get(id);
  const [sheet] = spreadsheet.sheets;
  if (!sheet) return [];
  const whole = { startRow: 0, endRow: sheet.rowCount, startColumn: 0, endColumn: sheet.columnCount };
  const range = gridRange(spreadsheet, formatA1(sheet.title, whole));
  const asShown = { value: 'FORMATTED_VALUE', dateTime: 'FORMATTED_STRING', majorDimension: 'ROWS' } as const;
  return (readValueRange(spreadsheets, spreadsheet, range, asShown).values ?? []) as string[][];
}
