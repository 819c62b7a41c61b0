/**
 * Ranges as the API takes them, by Google's guide ("Cell", in the overview of the API): A1 notation ("Sheet1!A1:B2", "'Tập huấn'!A2:C",
 * "A:B", "1:1", a bare tab name) and R1C1 notation ("Sheet1!R1C1:R2C2"). Rows and columns are zero-based and half-open inside, an open
 * end is absent.
 */
import { parseR1C1 } from './r1c1.ts';

export interface A1Area {
  readonly startRow?: number;
  readonly endRow?: number;
  readonly startColumn?: number;
  readonly endColumn?: number;
}

export interface A1Range {
  /** Absent: the first tab. */
  readonly title?: string;
  /** Empty for a bare tab name. */
  readonly area: A1Area;
  /** One cell, or a bare tab name: a write may flow on from its first cell. */
  readonly anchor: boolean;
  /** A word without quotes, which names a range before it names a tab. */
  readonly bare?: true;
}

const CORNER = /^\$?([A-Za-z]{1,3})?\$?([1-9]\d{0,8})?$/;

/** undefined when the text is no range. A quoted or unknown word is a tab name: whether it exists is the caller's question. */
export function parseA1(text: string): A1Range | undefined {
  // Google's own example, 'Jon's_Data'!A1:D5, does not double the apostrophe: a title ends at the last one.
  const quoted = /^'(.+)'(?:!([^']*))?$/s.exec(text);
  if (quoted) {
    const [, title = '', area] = quoted;
    return withTitle(title.replaceAll("''", "'"), area);
  }
  const mark = text.lastIndexOf('!');
  if (mark > 0) return withTitle(text.slice(0, mark), text.slice(mark + 1));
  const area = parseArea(text);
  if (area) return area;
  return text !== '' && !text.startsWith("'") && mark < 0 ? { title: text, area: {}, anchor: true, bare: true } : undefined;
}

function withTitle(title: string, area: string | undefined): A1Range | undefined {
  if (area === undefined) return { title, area: {}, anchor: true };
  const range = parseArea(area);
  return range && { title, ...range };
}

function parseArea(text: string): A1Range | undefined {
  const [from = '', to, more] = text.split(':');
  const first = parseCorner(from);
  if (!first) return r1c1Area(text);
  if (more !== undefined) return undefined;
  if (to === undefined) {
    if (first.row === undefined || first.column === undefined) return undefined;
    return { area: areaBetween(first, first), anchor: true };
  }
  const last = parseCorner(to);
  return last && { area: areaBetween(first, last), anchor: false };
}

function r1c1Area(text: string): A1Range | undefined {
  const [first, last] = parseR1C1(text) ?? [];
  return first && { area: areaBetween(first, last ?? first), anchor: last === undefined };
}

interface Corner {
  readonly row?: number;
  readonly column?: number;
}

function parseCorner(text: string): Corner | undefined {
  const [all, letters, digits] = CORNER.exec(text) ?? [];
  if (!all) return undefined;
  return { ...(letters && { column: columnIndex(letters) }), ...(digits && { row: Number(digits) - 1 }) };
}

/** Whichever corner comes first. */
function areaBetween(first: Corner, last: Corner): A1Area {
  const [startRow, endRow] = span(first.row, last.row);
  const [startColumn, endColumn] = span(first.column, last.column);
  return {
    ...(startRow !== undefined && { startRow }),
    ...(endRow !== undefined && { endRow }),
    ...(startColumn !== undefined && { startColumn }),
    ...(endColumn !== undefined && { endColumn }),
  };
}

/** B2:A1 is A1:B2; with one end given the span is open from there. */
function span(a: number | undefined, b: number | undefined): [number | undefined, number | undefined] {
  if (a === undefined || b === undefined) return [a ?? b, undefined];
  return [Math.min(a, b), Math.max(a, b) + 1];
}

/** "A" → 0, "AA" → 26. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** 0 → "A", 26 → "AA". */
export function columnLetters(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnLetters(Math.floor(index / 26) - 1) + letter;
}

/** Quoted unless it is a plain word that could not be a cell: Sheet1, 'Tập huấn', 'A1', 'Bob''s'. */
export function quoteTitle(title: string): string {
  return /^[A-Za-z_]\w*$/.test(title) && !/^[A-Za-z]{1,3}\d+$|^[Rr]\d*[Cc]\d*$/.test(title)
    ? title
    : `'${title.replaceAll("'", "''")}'`;
}

/** An area as Google writes it: one cell without a colon, an open end left open. */
export function formatA1(title: string, { startRow, endRow, startColumn, endColumn }: A1Area): string {
  const corner = (column: number | undefined, row: number | undefined): string =>
    `${column === undefined ? '' : columnLetters(column)}${row === undefined ? '' : row + 1}`;
  const first = corner(startColumn, startRow);
  const last = corner(endColumn === undefined ? undefined : endColumn - 1, endRow === undefined ? undefined : endRow - 1);
  const isCell = first === last && startRow !== undefined && startColumn !== undefined;
  return first === '' && last === '' ? quoteTitle(title) : `${quoteTitle(title)}!${isCell ? first : `${first}:${last}`}`;
}
