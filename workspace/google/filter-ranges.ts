/** The cells that a DataFilter selects: those of a range, or the tabs, rows and columns that carry a matching label. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { metadataMatcher } from '../store/metadata-lookup.ts';
import type { Metadata } from '../store/metadata-store.ts';
import type { Spreadsheet } from '../store/spreadsheets.ts';
import { type GridRange, gridRange, gridRangeOfMessage } from './grid-range.ts';

export function filterRanges(spreadsheet: Spreadsheet, filter: sheets_v4.Schema$DataFilter): readonly GridRange[] {
  const { metadata, sheets } = spreadsheet;
  const isSelected = metadataMatcher(filter, sheets);
  if (filter.developerMetadataLookup) {
    return metadata
      .filter(isSelected)
      .flatMap((label) => placesOf(label, spreadsheet).map((place) => gridRangeOfMessage(spreadsheet, place)));
  }
  if (filter.gridRange) return [gridRangeOfMessage(spreadsheet, filter.gridRange)];
  return [gridRange(spreadsheet, filter.a1Range ?? '')];
}

/** A label on the spreadsheet itself selects all of it. */
function placesOf({ sheet, dimension, index = 0 }: Metadata, { sheets }: Spreadsheet): sheets_v4.Schema$GridRange[] {
  if (!sheet) return sheets.map(({ sheetId }) => ({ sheetId }));
  const { sheetId } = sheet;
  if (dimension === 'ROWS') return [{ sheetId, startRowIndex: index, endRowIndex: index + 1 }];
  return dimension === 'COLUMNS' ? [{ sheetId, startColumnIndex: index, endColumnIndex: index + 1 }] : [{ sheetId }];
}
