/** The ranges that a DataFilter selects: its own cells, or the tabs, rows and columns that carry matching developer metadata. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { metadataMatcher } from '../store/metadata-lookup.ts';
import type { Metadata } from '../store/metadata-store.ts';
import type { Spreadsheet } from '../store/spreadsheets.ts';
import { formatA1 } from './a1.ts';
import { invalidArgument, notServed } from './google-error.ts';
import { type GridRange, gridRange, gridRangeOfMessage } from './grid-range.ts';

type DataFilter = sheets_v4.Schema$DataFilter;

export function rangesOf(spreadsheet: Spreadsheet, filter: DataFilter): readonly GridRange[] {
  if (filter.gridRange) return [gridRangeOfMessage(spreadsheet, filter.gridRange)];
  // "If the provided values exceed any of the ranges matched by the data filter then the request fails": no cell is an anchor here.
  if (filter.a1Range) return [{ ...gridRange(spreadsheet, filter.a1Range), anchor: false }];
  const labels = spreadsheet.metadata.filter(metadataMatcher(filter, spreadsheet.sheets));
  const ranges = labels.map((label) => gridRangeOfMessage(spreadsheet, placeOf(label)));
  // One place may carry several labels.
  return [...new Map(ranges.map((range) => [range.text, range])).values()];
}

export interface MatchedRange {
  readonly range: GridRange;
  /** In the order of the request. */
  readonly dataFilters: readonly DataFilter[];
}

/** "Ranges that match any of the specified data filters", each once, with the filters that matched it. */
export function matchedRanges(spreadsheet: Spreadsheet, filters: readonly DataFilter[] | undefined): readonly MatchedRange[] {
  if (!filters?.length) throw invalidArgument('Must specify at least one data filter.');
  const matches = filters.flatMap((filter) => rangesOf(spreadsheet, filter).map((range) => ({ filter, range })));
  return [...Map.groupBy(matches, ({ range }) => formatA1(range.sheet.title, range)).values()].flatMap((alike) => {
    const [first] = alike;
    return first ? [{ range: first.range, dataFilters: alike.map(({ filter }) => filter) }] : [];
  });
}

/** The whole tab, row or column that carries the label. */
function placeOf({ sheet, dimension, index = 0 }: Metadata): sheets_v4.Schema$GridRange {
  if (!sheet) throw notServed('developer metadata of the whole spreadsheet as a range of values');
  const { sheetId } = sheet;
  if (dimension === 'ROWS') return { sheetId, startRowIndex: index, endRowIndex: index + 1 };
  return dimension === 'COLUMNS' ? { sheetId, startColumnIndex: index, endColumnIndex: index + 1 } : { sheetId };
}
