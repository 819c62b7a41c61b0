/** addProtectedRange, updateProtectedRange, deleteProtectedRange. */
import { randomInt } from 'node:crypto';
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { invalidArgument, notServed } from '../../google/google-error.ts';
import { type Book, type RequestHandler, sheetOf, spanOf } from '../book.ts';
import * as protectedRanges from '../protected-ranges.ts';
import type { SheetRecord } from '../sheet-store.ts';
import { mergePaths, updatePaths } from '../update-mask.ts';

type ProtectedRange = sheets_v4.Schema$ProtectedRange;

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
  const protectedRangeId = asked.protectedRangeId ?? freeId(book);
  if (protectedRanges.findProtectedRange(book, protectedRangeId)) {
    throw invalidArgument(
      `Cannot add protected range with ID [${protectedRangeId}] because a protected range with that ID already exists.`,
    );
  }
  const { sheet, protectedRange } = settled(book, { ...asked, protectedRangeId });
  protectedRanges.addProtectedRange(book, sheet, protectedRange);
  return { addProtectedRange: { protectedRange } };
};

const FIELDS = ['range', 'description', 'warningOnly', 'editors', 'unprotectedRanges'];

export const updateProtectedRange: RequestHandler = (book, { updateProtectedRange }) => {
  const asked = updateProtectedRange?.protectedRange ?? {};
  const paths = updatePaths(updateProtectedRange?.fields, 'ProtectedRange', FIELDS);
  for (const [name = ''] of paths) if (!FIELDS.includes(name)) throw notServed(`ProtectedRange.${name}`);
  const found = existing(book, asked.protectedRangeId);
  const merged = mergePaths(found, asked, paths);
  // "If this field is true, then editors are ignored."
  const { editors: _, ...withoutEditors } = merged;
  protectedRanges.removeProtectedRange(book, found.protectedRangeId ?? 0);
  const { sheet, protectedRange } = settled(book, merged.warningOnly ? withoutEditors : merged);
  protectedRanges.addProtectedRange(book, sheet, protectedRange);
  return {};
};

export const deleteProtectedRange: RequestHandler = (book, { deleteProtectedRange }) => {
  protectedRanges.removeProtectedRange(book, existing(book, deleteProtectedRange?.protectedRangeId).protectedRangeId ?? 0);
  return {};
};

function existing(book: Book, id: number | null | undefined): ProtectedRange {
  const found = protectedRanges.findProtectedRange(book, id ?? 0);
  if (!found) throw invalidArgument(`No protected range with ID: ${id ?? 0}`);
  return found;
}

/** The protection as it is kept, and its tab; what Google refuses is refused. */
function settled(book: Book, asked: ProtectedRange): { sheet: SheetRecord; protectedRange: ProtectedRange } {
  for (const name of Object.keys(asked)) if (!SERVED.includes(name)) throw notServed(`ProtectedRange.${name}`);
  if (!asked.range) throw invalidArgument('protectedRange.range is required.');
  if (asked.warningOnly && asked.editors)
    throw invalidArgument('protectedRange: editors cannot be set when warningOnly is true.');
  const { sheetId, ...bounds } = asked.range;
  const sheet = sheetOf(book, sheetId);
  if (Object.keys(bounds).length > 0) spanOf(book, asked.range);
  // A tab is protected once (googleapis/google-api-python-client issue 1064 quotes the refusal).
  else if (protectedRanges.protectedRangesOf(book, sheet).some(isWhole)) {
    throw invalidArgument(`Sheet "${sheet.title}" already has sheet protection.`);
  }
  return {
    sheet,
    protectedRange: { ...asked, range: { ...asked.range, sheetId: sheet.sheetId }, requestingUserCanEdit: true },
  };
}

const isWhole = ({ range: { sheetId: _, ...bounds } = {} }: sheets_v4.Schema$ProtectedRange): boolean =>
  Object.keys(bounds).length === 0;

function freeId(book: Book): number {
  for (;;) {
    const id = randomInt(1, 2 ** 31 - 1);
    if (!protectedRanges.findProtectedRange(book, id)) return id;
  }
}
