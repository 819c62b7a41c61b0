/**
 * The references in a formula: A1, $A$1:B2, A:C, 2:2, A2:C, 'Tập huấn'!A1. Text in quotation marks, function names (LOG10) and words
 * are passed over. Nothing else of a formula is read here.
 */
import { columnIndex, columnLetters, quoteTitle } from '../google/a1.ts';
import { type Mover, type Place, placed } from './place.ts';

interface Corner {
  readonly column?: number;
  readonly row?: number;
  /** With a `$`: it stays when the formula is copied elsewhere. */
  readonly columnFixed: boolean;
  readonly rowFixed: boolean;
}

interface Reference {
  readonly title?: string;
  readonly from: Corner;
  /** Absent: one cell. */
  readonly to?: Corner;
}

const CORNER = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d*|\$?[A-Za-z]{1,3}|\$?[1-9]\d*`;
const REFERENCES = new RegExp(
  String.raw`"(?:[^"]|"")*"|(?<![\p{L}\p{N}_.$!'])(?:('(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(${CORNER})(?::(${CORNER}))?(?![\p{L}\p{N}_.(!$])`,
  'gu',
);

/** The formula with every reference as `change` makes it; undefined there is #REF!, the same object leaves the text as it was. */
function mapReferences(formula: string, change: (reference: Reference) => Reference | undefined): string {
  return formula.replace(REFERENCES, (text, title: string | undefined, from: string | undefined, to: string | undefined) => {
    if (from === undefined) return text;
    const first = readCorner(from);
    if (to === undefined && (first.row === undefined || first.column === undefined)) return text;
    const reference = {
      ...(title !== undefined && { title: title.startsWith("'") ? title.slice(1, -1).replaceAll("''", "'") : title }),
      from: first,
      ...(to !== undefined && { to: readCorner(to) }),
    };
    const changed = change(reference);
    if (changed === reference) return text;
    return changed === undefined ? '#REF!' : written(changed);
  });
}

function readCorner(text: string): Corner {
  const [, fixedColumn = '', letters, fixedRow = '', digits] = /^(\$?)([A-Za-z]+)?(\$?)(\d+)?$/.exec(text) ?? [];
  return {
    ...(letters && { column: columnIndex(letters) }),
    ...(digits && { row: Number(digits) - 1 }),
    columnFixed: letters !== undefined && fixedColumn === '$',
    rowFixed: fixedRow === '$' || (letters === undefined && fixedColumn === '$'),
  };
}

function written({ title, from, to }: Reference): string {
  const corner = ({ column, row, columnFixed, rowFixed }: Corner): string =>
    `${column === undefined ? '' : `${columnFixed ? '$' : ''}${columnLetters(column)}`}${row === undefined ? '' : `${rowFixed ? '$' : ''}${row + 1}`}`;
  return `${title === undefined ? '' : `${quoteTitle(title)}!`}${corner(from)}${to === undefined ? '' : `:${corner(to)}`}`;
}

/** The tabs of the file that a formula stands in. */
export interface Tabs {
  /** Of the tab that the formula stands in. */
  readonly home: number;
  idOf(title: string): number | undefined;
  titleOf(sheetId: number): string;
}

/** The formula after cells moved: it names the same cells as before. */
export function movedFormula(formula: string, tabs: Tabs, mover: Mover): string {
  return mapReferences(formula, (reference) => {
    const sheetId = reference.title === undefined ? tabs.home : tabs.idOf(reference.title);
    if (sheetId === undefined) return reference;
    const place = placeOf(reference, sheetId);
    const moved = mover(place);
    if (moved === undefined || moved === place) return moved && reference;
    const title = moved.sheetId === sheetId ? reference.title : tabs.titleOf(moved.sheetId);
    return { ...(title !== undefined && { title }), ...cornersAt(reference, moved) };
  });
}

/** The formula as it reads when copied so far down and right: what has no `$` goes along. */
export function copiedFormula(formula: string, down: number, right: number): string {
  if (down === 0 && right === 0) return formula;
  const shifted = (corner: Corner): Corner => ({
    ...corner,
    ...(corner.row !== undefined && !corner.rowFixed && { row: corner.row + down }),
    ...(corner.column !== undefined && !corner.columnFixed && { column: corner.column + right }),
  });
  const exists = ({ row = 0, column = 0 }: Corner): boolean => row >= 0 && column >= 0;
  return mapReferences(formula, ({ title, from, to }) => {
    const copied = { ...(title !== undefined && { title }), from: shifted(from), ...(to && { to: shifted(to) }) };
    return exists(copied.from) && (copied.to === undefined || exists(copied.to)) ? copied : undefined;
  });
}

/** The formula after a tab was renamed, or (undefined) deleted. */
export const retitledFormula = (formula: string, from: string, to: string | undefined): string =>
  mapReferences(formula, (reference) => {
    if (reference.title?.toLowerCase() !== from.toLowerCase()) return reference;
    return to === undefined ? undefined : { ...reference, title: to };
  });

function placeOf({ from, to = from }: Reference, sheetId: number): Place {
  const span = (a: number | undefined, b: number | undefined): [number | undefined, number | undefined] => {
    if (a === undefined && b === undefined) return [undefined, undefined];
    if (a === undefined || b === undefined) return [a ?? b, undefined];
    return [Math.min(a, b), Math.max(a, b) + 1];
  };
  return placed(sheetId, span(from.row, to.row), span(from.column, to.column));
}

/** First and last corner of the place; an edge that was open stays so. */
function cornersAt({ from, to }: Reference, place: Place): Pick<Reference, 'from' | 'to'> {
  const first = (corner: Corner): Corner => ({
    ...corner,
    ...(corner.row !== undefined && { row: place.startRow ?? 0 }),
    ...(corner.column !== undefined && { column: place.startColumn ?? 0 }),
  });
  const last = (corner: Corner): Corner => ({
    ...corner,
    ...(corner.row !== undefined && { row: place.endRow === undefined ? corner.row : place.endRow - 1 }),
    ...(corner.column !== undefined && { column: place.endColumn === undefined ? corner.column : place.endColumn - 1 }),
  });
  return { from: first(from), ...(to && { to: last(to) }) };
}
