/** The ranges that a DataFilter selects: its own cells, or the tabs, rows and columns that carry matching developer metadata. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { metadataMatcher } from '../store/metadata-lookup.ts';
import type { Metadata } from '../store/metadata-store.ts';
import type { Spreadsheet } from '../store/spreadsheets.ts';
import { formatA1 } from './a1.ts';
import { invalidArgument, notServed } from './google-error.ts';
import { type GridRange, gridRange, gridRangeOfMessage } from './grid-range.ts';

type DataFilter = sheets_v4.Schema$DataFilter;

/** `wholeFile`: what a label on the spreadsheet itself selects. */
export function rangesOf(
  spreadsheet: Spreadsheet,
  filter: DataFilter,
  wholeFile: (file: Spreadsheet) => readonly sheets_v4.Schema$GridRange[],
): readonly GridRange[] {
  if (filter.gridRange) return [gridRangeOfMessage(spreadsheet, filter.gridRange)];
  if (filter.a1Range) return [gridRange(spreadsheet, filter.a1Range)];
  const labels = spreadsheet.metadata.filter(metadataMatcher(filter, spreadsheet.sheets));
  const places = labels.flatMap((label) => (label.sheet ? [placeOf(label, label.sheet)] : wholeFile(spreadsheet)));
  const ranges = places.map((place) => gridRangeOfMessage(spreadsheet, place));
  // One place may carry several labels.
  return [...new Map(ranges.map((range) => [range.text, range])).values()];
}

/** "If the provided values exceed any of the ranges matched by the data filter then the request fails": no cell is an anchor here. */
export const valueRangesOf = (spreadsheet: Spreadsheet, filter: DataFilter): readonly GridRange[] =>
  rangesOf(spreadsheet, filter, refused).map((range) => ({ ...range, anchor: false }));

const refused = (): never => {
  throw notServed('developer metadata of the whole spreadsheet as a range of values');
};

export interface MatchedRange {
  readonly range: GridRange;
  /** In the order of the request. */
  readonly dataFilters: readonly DataFilter[];
}

/** "Ranges that match any of the specified data filters", each once, with the filters that matched it. */
export function matchedRanges(spreadsheet: Spreadsheet, filters: readonly DataFilter[] | undefined): readonly MatchedRange[] {
  if (!filters?.length) throw invalidArgument('Must specify at least one data filter.');
  const matches = filters.flatMap((filter) => valueRangesOf(spreadsheet, filter).map((range) => ({ filter, range })));
  return [...Map.groupBy(matches, ({ range }) => formatA1(range.sheet.title, range)).values()].flatMap((alike) => {
    const [first] = alike;
    return first ? [{ range: first.range, dataFilters: alike.map(({ filter }) => filter) }] : [];
  });
}

/** The whole tab, row or column that carries the label. */
function placeOf({ dimension, index = 0 }: Metadata, { sheetId }: { readonly sheetId: number }): sheets_v4.Schema$GridRange {
  if (dimension === 'ROWS') return { sheetId, startRowIndex: index, endRowIndex: index + 1 };
  return dimension === 'COLUMNS' ? { sheetId, startColumnIndex: index, endColumnIndex: index + 1 } : { sheetId };
}
