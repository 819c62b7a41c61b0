/** addNamedRange, updateNamedRange, deleteNamedRange. */
import { randomInt } from 'node:crypto';
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { invalidArgument } from '../../google/google-error.ts';
import { type Book, type RequestHandler, sheetOf, spanOf } from '../book.ts';
import { namedRangesOf, putNamedRange, removeNamedRange } from '../named-ranges.ts';
import { mergePaths, updatePaths } from '../update-mask.ts';

type NamedRange = sheets_v4.Schema$NamedRange;

export const addNamedRange: RequestHandler = (book, { addNamedRange }) => {
  const asked = addNamedRange?.namedRange ?? {};
  const others = namedRangesOf(book.database, book.id);
  const namedRangeId = asked.namedRangeId || freeId(others);
  if (others.some((other) => other.namedRangeId === namedRangeId)) {
    throw invalidArgument(`Cannot add named range with ID ${namedRangeId}, a named range with that ID already exists.`);
  }
  const namedRange = settled(book, { ...asked, namedRangeId }, others);
  putNamedRange(book, namedRange);
  return { addNamedRange: { namedRange } };
};

export const updateNamedRange: RequestHandler = (book, { updateNamedRange }) => {
  const asked = updateNamedRange?.namedRange ?? {};
  const paths = updatePaths(updateNamedRange?.fields, 'NamedRange', ['name', 'range']);
  const all = namedRangesOf(book.database, book.id);
  const found = withId(all, asked.namedRangeId);
  const merged = { ...mergePaths(found, asked, paths), namedRangeId: found.namedRangeId ?? '' };
  const others = all.filter((other) => other !== found);
  putNamedRange(book, settled(book, merged, others));
  return {};
};

export const deleteNamedRange: RequestHandler = (book, { deleteNamedRange }) => {
  const found = withId(namedRangesOf(book.database, book.id), deleteNamedRange?.namedRangeId);
  removeNamedRange(book, found.namedRangeId ?? '');
  return {};
};

function withId(all: readonly NamedRange[], id: string | null | undefined): NamedRange {
  const found = all.find(({ namedRangeId }) => namedRangeId === id);
  if (!found) throw invalidArgument(`No named range with id: ${id ?? ''}`);
  return found;
}

/** Recorded in gspread's tests: ids that nobody chose are numbers written as text. */
function freeId(others: readonly NamedRange[]): string {
  for (;;) {
    const id = String(randomInt(1, 2 ** 31 - 1));
    if (others.every(({ namedRangeId }) => namedRangeId !== id)) return id;
  }
}

function settled(book: Book, asked: NamedRange, others: readonly NamedRange[]): NamedRange {
  const { name = '', range } = asked;
  if (!isName(name ?? '')) throw invalidArgument('The name given to this range is invalid.');
  if (others.some((other) => other.name?.toLowerCase() === name?.toLowerCase())) {
    throw invalidArgument(`Cannot add named range with name ${name}, a named range with that name already exists.`);
  }
  if (!range) throw invalidArgument('Must specify a range.');
  const { sheetId, ...edges } = range;
  if (Object.keys(edges).length > 0) spanOf(book, range);
  return { ...asked, range: { ...range, sheetId: sheetOf(book, sheetId).sheetId } };
}

/**
 * "Can contain only letters, numbers, and underscores. Can't start with a number, or the words 'true' or 'false'. Must be 1–250 characters.
 * Can't be in either A1 or R1C1 syntax." (support.google.com/docs/answer/63175)
 */
const isName = (name: string): boolean =>
  /^[\p{L}_][\p{L}\p{M}\p{N}_]{0,249}$/u.test(name) && !/^(true|false)|^[a-z]{1,3}\d+$|^r\d*c\d*$/i.test(name);
