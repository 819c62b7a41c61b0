/** Which developer metadata a DataFilter selects: by what it is (lookup), or by where it is (a range it touches). */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { parseA1 } from '../google/a1.ts';
import { invalidArgument } from '../google/google-error.ts';
import { type Metadata, metadataResource } from './metadata-store.ts';
import type { SheetRecord } from './sheet-store.ts';

type NamedSheet = Pick<SheetRecord, 'sheetId' | 'title'>;

/** Every given field of the filter must fit. Throws 400 when the filter names nothing. */
export function metadataMatcher(
  filter: sheets_v4.Schema$DataFilter,
  sheets: readonly NamedSheet[],
): (metadata: Metadata) => boolean {
  if (filter.developerMetadataLookup) return lookupMatcher(filter.developerMetadataLookup);
  if (filter.gridRange) return rangeMatcher(filter.gridRange);
  if (filter.a1Range) return rangeMatcher(gridRangeOf(filter.a1Range, sheets));
  throw invalidArgument('Data filter must specify one of developerMetadataLookup, a1Range or gridRange.');
}

type Location = sheets_v4.Schema$DeveloperMetadataLocation;

function lookupMatcher(lookup: sheets_v4.Schema$DeveloperMetadataLookup): (metadata: Metadata) => boolean {
  const { metadataId, metadataKey, metadataValue, visibility, locationType, metadataLocation } = lookup;
  return (metadata) => {
    const { location = {} } = metadataResource(metadata);
    return (
      (metadataId ?? metadata.id) === metadata.id &&
      (metadataKey ?? metadata.key) === metadata.key &&
      (metadataValue ?? metadata.value) === metadata.value &&
      (visibility ?? metadata.visibility) === metadata.visibility &&
      (locationType ?? location.locationType) === location.locationType &&
      (!metadataLocation || atLocation(location, metadataLocation, lookup.locationMatchingStrategy === 'EXACT_LOCATION'))
    );
  };
}

/** "If left unspecified, this field assumes a default value of INTERSECTING": a tab's location takes in its rows and columns. */
function atLocation(location: Location, wanted: Location, exact: boolean): boolean {
  if (wanted.spreadsheet) return !exact || location.spreadsheet === true;
  if (wanted.dimensionRange) {
    const [a, b] = [wanted.dimensionRange, location.dimensionRange];
    if (!b) return !exact && location.sheetId === a.sheetId;
    if (a.sheetId !== b.sheetId) return false;
    if (a.dimension !== b.dimension) return !exact;
    return exact
      ? a.startIndex === b.startIndex && a.endIndex === b.endIndex
      : overlaps(a.startIndex, a.endIndex, b.startIndex, b.endIndex);
  }
  const sheetId = location.sheetId ?? location.dimensionRange?.sheetId;
  return sheetId === (wanted.sheetId ?? 0) && (!exact || !location.dimensionRange);
}

function rangeMatcher(range: sheets_v4.Schema$GridRange): (metadata: Metadata) => boolean {
  return ({ sheet, dimension, index }) => {
    if (sheet?.sheetId !== (range.sheetId ?? 0) || index === undefined)
      return sheet !== undefined && sheet.sheetId === (range.sheetId ?? 0);
    return dimension === 'ROWS'
      ? overlaps(range.startRowIndex, range.endRowIndex, index, index + 1)
      : overlaps(range.startColumnIndex, range.endColumnIndex, index, index + 1);
  };
}

type Bound = number | null | undefined;

const overlaps = (aStart: Bound, aEnd: Bound, bStart: Bound, bEnd: Bound): boolean =>
  (aStart ?? 0) < (bEnd ?? Number.POSITIVE_INFINITY) && (bStart ?? 0) < (aEnd ?? Number.POSITIVE_INFINITY);

function gridRangeOf(text: string, sheets: readonly NamedSheet[]): sheets_v4.Schema$GridRange {
  const range = parseA1(text);
  const sheet =
    sheets.find(({ title }) => title.toLowerCase() === range?.title?.toLowerCase()) ??
    (range?.title === undefined ? sheets[0] : undefined);
  if (!range || !sheet) throw invalidArgument(`Unable to parse range: ${text}`);
  const { startRow, endRow, startColumn, endColumn } = range.area;
  return {
    sheetId: sheet.sheetId,
    ...(startRow !== undefined && { startRowIndex: startRow }),
    ...(endRow !== undefined && { endRowIndex: endRow }),
    ...(startColumn !== undefined && { startColumnIndex: startColumn }),
    ...(endColumn !== undefined && { endColumnIndex: endColumn }),
  };
}
