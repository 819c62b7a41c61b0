/** "Only values are cleared -- all other properties of the cell (such as formatting, data validation, etc..) are kept." */
import type { Spreadsheet, Spreadsheets } from '../store/spreadsheets.ts';
import { formatA1 } from './a1.ts';
import { type GridRange, gridRangeMessage } from './grid-range.ts';

/** The range that was cleared, "bounded to the sheet's limits". */
export function clearValues(spreadsheets: Spreadsheets, { id }: Spreadsheet, range: GridRange): string {
  spreadsheets.batchUpdate(id, [{ updateCells: { range: gridRangeMessage(range), fields: 'userEnteredValue' } }]);
  return formatA1(range.sheet.title, range);
}
