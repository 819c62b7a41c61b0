/** Cells by what a formula or INDIRECT calls them: a tab's title, A1 notation, a named range. */
import { type A1Area, parseA1 } from '../google/a1.ts';
import type { Sheet, Spreadsheet } from '../store/spreadsheets.ts';
import { closedArea } from './evaluate-formula.ts';
import type { CellArea } from './formula-context.ts';

/** Where a tab ends. */
export type Grid = Omit<CellArea, 'startRow' | 'startColumn'>;

export interface CellFinder {
  /** Of the tab with this title, or this id. Titles are found whatever their case. */
  grid(tab: string | number): Grid | undefined;
  /** `own`: the tab that is meant where the text names none. */
  find(text: string, own: number): CellArea | undefined;
}

export function cellFinder({ sheets, namedRanges = [] }: Pick<Spreadsheet, 'sheets' | 'namedRanges'>): CellFinder {
  const isMeant = ({ sheetId, title }: Sheet, tab: string | number): boolean =>
    typeof tab === 'number' ? sheetId === tab : title.toLowerCase() === tab.toLowerCase();
  const grid: CellFinder['grid'] = (tab) => {
    const sheet = sheets.find((one) => isMeant(one, tab));
    return sheet && { sheetId: sheet.sheetId, endRow: sheet.rowCount, endColumn: sheet.columnCount };
  };
  const named = (text: string): CellArea | undefined => {
    const range = namedRanges.find(({ name }) => name?.toLowerCase() === text.toLowerCase())?.range;
    if (!range) return undefined;
    const { sheetId, startRowIndex, endRowIndex, startColumnIndex, endColumnIndex } = range;
    const area = { startRow: startRowIndex, endRow: endRowIndex, startColumn: startColumnIndex, endColumn: endColumnIndex };
    return areaIn(withoutNull(area), grid(sheetId ?? 0));
  };
  return {
    grid,
    find: (text, own) => {
      const range = parseA1(text);
      // A bare word names a range, not a tab, in a formula.
      if (!range || Object.keys(range.area).length === 0) return named(text);
      return areaIn(range.area, grid(range.title ?? own));
    },
  };
}

export const areaIn = (area: A1Area, grid: Grid | undefined): CellArea | undefined =>
  grid && { sheetId: grid.sheetId, ...closedArea(area, grid) };

const withoutNull = (area: Readonly<Record<string, number | null | undefined>>): A1Area =>
  Object.fromEntries(Object.entries(area).filter(([, place]) => typeof place === 'number'));
