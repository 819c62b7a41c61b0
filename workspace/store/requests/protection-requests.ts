/** addProtectedRange, deleteProtectedRange. */
import { randomInt } from 'node:crypto';
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { GoogleError, invalidArgument, notServed } from '../../google/google-error.ts';
import { type Book, type RequestHandler, sheetOf, spanOf } from '../book.ts';
import * as protectedRanges from '../protected-ranges.ts';

const SERVED = [
  'protectedRangeId',
  'range',
  'description',
  'warningOnly',
  'requestingUserCanEdit',
  'editors',
  'unprotectedRanges',
];

export const addProtectedRange: RequestHandler = (book, { addProtectedRange }) => {
  const asked = addProtectedRange?.protectedRange ?? {};
  for (const name of Object.keys(asked)) if (!SERVED.includes(name)) throw notServed(`ProtectedRange.${name}`);
  if (!asked.range) throw invalidArgument('protectedRange.range is required.');
  if (asked.warningOnly && asked.editors)
    throw invalidArgument('protectedRange: editors cannot be set when warningOnly is true.');
  const { sheetId = 0, ...bounds } = asked.range;
  const sheet = sheetOf(book, sheetId);
  if (Object.keys(bounds).length > 0) spanOf(book, asked.range);
  const protectedRangeId = asked.protectedRangeId ?? freeId(book);
  if (protectedRanges.hasProtectedRange(book, protectedRangeId)) {
    throw invalidArgument(
      `Cannot add protected range with ID [${protectedRangeId}] because a protected range with that ID already exists.`,
    );
  }
  // A tab is protected once (googleapis/google-api-python-client issue 1064 quotes the refusal).
  if (Object.keys(bounds).length === 0 && protectedRanges.protectedRangesOf(book, sheet).some(isWhole)) {
    throw invalidArgument(`Sheet "${sheet.title}" already has sheet protection.`);
  }
  const protectedRange = {
    ...asked,
    range: { ...asked.range, sheetId: sheet.sheetId },
    protectedRangeId,
    requestingUserCanEdit: true,
  };
  protectedRanges.addProtectedRange(book, sheet, protectedRange);
  return { addProtectedRange: { protectedRange } };
};

export const deleteProtectedRange: RequestHandler = (book, { deleteProtectedRange }) => {
  const id = deleteProtectedRange?.protectedRangeId ?? 0;
  if (!protectedRanges.hasProtectedRange(book, id)) throw new GoogleError(400, `No protected range with ID: ${id}`);
  protectedRanges.removeProtectedRange(book, id);
  return {};
};

const isWhole = ({ range: { sheetId: _, ...bounds } = {} }: sheets_v4.Schema$ProtectedRange): boolean =>
  Object.keys(bounds).length === 0;

function freeId(book: Book): number {
  for (;;) {
    const id = randomInt(1, 2 ** 31 - 1);
    if (!protectedRanges.hasProtectedRange(book, id)) return id;
  }
}
