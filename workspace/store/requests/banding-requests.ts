/** addBanding, updateBanding, deleteBanding: alternating colors of rows or columns. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { invalidArgument } from '../../google/google-error.ts';
import { type Book, placeOf, type RequestHandler, spanOf } from '../book.ts';
import { colorStyles } from '../color-styles.ts';
import { overlap } from '../place.ts';
import { type Feature, featuresOn, findFeature, freeFeatureId, putFeature, removeFeature } from '../sheet-features.ts';
import type { SheetRecord } from '../sheet-store.ts';
import { mergePaths, updatePaths } from '../update-mask.ts';

type BandedRange = sheets_v4.Schema$BandedRange;

export const addBanding: RequestHandler = (book, { addBanding }) => {
  const asked = colorStyles(addBanding?.bandedRange ?? {});
  const bandedRangeId = asked.bandedRangeId ?? freeFeatureId(book, 'banding');
  if (findFeature(book, 'banding', bandedRangeId)) {
    throw invalidArgument(
      `Cannot add banded range with ID [${bandedRangeId}] because a banded range with that ID already exists.`,
    );
  }
  const bandedRange = { ...asked, bandedRangeId };
  const sheet = sheetFor(book, bandedRange);
  putFeature(book, { sheetKey: sheet.key, kind: 'banding', place: bandedRangeId, body: bandedRange });
  return { addBanding: { bandedRange } };
};

export const updateBanding: RequestHandler = (book, { updateBanding }) => {
  const asked = colorStyles(updateBanding?.bandedRange ?? {});
  const found = bandingOf(book, asked.bandedRangeId);
  const paths = updatePaths(updateBanding?.fields, 'BandedRange', ['range', 'rowProperties', 'columnProperties']);
  const body = { ...mergePaths(found.body, asked, paths), bandedRangeId: found.place };
  const sheet = sheetFor(book, body);
  removeFeature(book, found);
  putFeature(book, { ...found, sheetKey: sheet.key, body });
  return {};
};

export const deleteBanding: RequestHandler = (book, { deleteBanding }) => {
  removeFeature(book, bandingOf(book, deleteBanding?.bandedRangeId));
  return {};
};

function bandingOf(book: Book, id: number | null | undefined): Feature<'banding'> {
  const found = findFeature(book, 'banding', id ?? 0);
  if (!found) throw invalidArgument(`No banded range with id: ${id ?? 0}`);
  return found;
}

/** The tab of a banding that may lie there. */
function sheetFor(book: Book, { bandedRangeId, range, rowProperties, columnProperties }: BandedRange): SheetRecord {
  if (!rowProperties && !columnProperties)
    throw invalidArgument('bandedRange: at least one of rowProperties or columnProperties must be specified.');
  const span = spanOf(book, range);
  const others = featuresOn(book, span.sheet, 'banding').filter((other) => other.bandedRangeId !== bandedRangeId);
  if (others.some((other) => overlap(placeOf(spanOf(book, other.range)), placeOf(span)))) {
    throw invalidArgument(
      'You cannot add alternating background colors to a range that already has alternating background colors.',
    );
  }
  return span.sheet;
}
