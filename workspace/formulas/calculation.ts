/**
 * The formulas of one spreadsheet as it stands, each computed when it is first asked for and once. A calculation lives as long as the version
 * of the file and the moment of the clock that it was made for: nothing in it can grow old.
 */
import { localeRules } from '../google/locale-rules.ts';
import { LONGEST_CELL, richCell, type StoredRow } from '../store/cell.ts';
import type { Spreadsheet } from '../store/spreadsheets.ts';
import { evaluate, singleOf, valuesOf } from './evaluate-formula.ts';
import { areaIn, cellFinder } from './find-cells.ts';
import type { CellArea, FormulaContext } from './formula-context.ts';
import type { FormulaNode } from './formula-node.ts';
import { failed, firstOf, isMatrix, type Matrix, PARSE_ERROR, type Scalar } from './formula-value.ts';
import { FUNCTIONS } from './functions.ts';
import { inferredFormat, type NumberFormat } from './inferred-format.ts';
import { parseFormula } from './parse-formula.ts';
import { maySpill, spillObstacle } from './spill.ts';
import { type CellPlace, type TabCells, tabCells } from './tab-cells.ts';

export interface FormulaBook {
  readonly spreadsheet: Pick<Spreadsheet, 'sheets' | 'locale' | 'namedRanges'>;
  /** All rows of a tab that hold something. */
  rows(sheetId: number): readonly StoredRow[];
  /** Now as a serial of the spreadsheet's zone. */
  readonly now: number;
}

/** What a formula comes to: a rectangle spills over the blank cells right of and below its own. */
export interface Result {
  readonly value: Scalar;
  readonly spill?: Matrix;
  readonly format?: NumberFormat;
}

export interface Calculation {
  tab(sheetId: number): TabCells;
  /** Of the formula that stands there. */
  result(sheetId: number, row: number, column: number): Result;
  /** The formulas of a tab that come to more than one cell. */
  spills(sheetId: number): readonly { readonly place: CellPlace; readonly result: Result }[];
}

/** Formulas that wait for each other inside one another; beyond that they are computed one by one, or the stack would end. */
const DEEPEST = 40;

/** Thrown to have a formula computed first, from the start of a new stack. */
class Wanted {
  readonly sheetId: number;
  readonly place: CellPlace;
  constructor(sheetId: number, place: CellPlace) {
    this.sheetId = sheetId;
    this.place = place;
  }
}

const tooLong = failed('VALUE', `Text result is longer than the limit of ${LONGEST_CELL} characters.`);
const CIRCULAR = failed('REF', 'Circular dependency detected. To resolve with iterative calculation, see File > Settings.');

export function calculation(book: FormulaBook): Calculation {
  const { spreadsheet, now } = book;
  const rules = localeRules(spreadsheet.locale);
  const year = new Date(Date.UTC(1899, 11, 30) + Math.floor(now) * 86_400_000).getUTCFullYear();
  const tabs = new Map<number, TabCells>();
  const results = new Map<string, Result>();
  /** Being computed now, or waiting for what it needs. */
  const pending = new Set<string>();
  const ranges = new Map<string, Matrix>();
  const spilling = new Map<number, readonly CellPlace[]>();
  let unsettled = 0;
  let depth = 0;

  const finder = cellFinder(spreadsheet);
  const tab = (sheetId: number): TabCells => {
    const known = tabs.get(sheetId);
    if (known) return known;
    const { endRow = 0, endColumn = 0 } = finder.grid(sheetId) ?? {};
    const made = tabCells({ sheetId, rowCount: endRow, columnCount: endColumn }, book.rows(sheetId));
    tabs.set(sheetId, made);
    return made;
  };

  /** By its place; computes it where nobody has. */
  const compute = (sheetId: number, row: number, column: number): Result => {
    const key = `${sheetId} ${row} ${column}`;
    const known = results.get(key);
    if (known) return known;
    if (pending.has(key)) {
      unsettled++;
      return { value: CIRCULAR };
    }
    if (depth >= DEEPEST) throw new Wanted(sheetId, { row, column });
    pending.add(key);
    depth++;
    try {
      const result = computed(sheetId, row, column);
      results.set(key, result);
      return result;
    } finally {
      depth--;
      pending.delete(key);
    }
  };

  /** The same from outside: whatever is wanted first is computed first, without end. */
  const result = (sheetId: number, row: number, column: number): Result => {
    const waiting: Wanted[] = [new Wanted(sheetId, { row, column })];
    for (;;) {
      const last = waiting.at(-1);
      if (!last) return results.get(`${sheetId} ${row} ${column}`) ?? { value: CIRCULAR };
      const key = `${last.sheetId} ${last.place.row} ${last.place.column}`;
      const before = waiting.slice(0, -1).map((one) => `${one.sheetId} ${one.place.row} ${one.place.column}`);
      for (const one of before) pending.add(one);
      try {
        pending.delete(key);
        compute(last.sheetId, last.place.row, last.place.column);
        waiting.pop();
      } catch (wanted) {
        if (!(wanted instanceof Wanted)) throw wanted;
        waiting.push(wanted);
      } finally {
        for (const one of before) pending.delete(one);
      }
    }
  };

  const computed = (sheetId: number, row: number, column: number): Result => {
    const node = parseFormula(tab(sheetId).formula(row, column) ?? '', rules.decimal);
    if (!node) return { value: PARSE_ERROR };
    const context = contextOf(sheetId, row, column);
    const given = evaluate(node, context);
    // Cells that a formula names are one value; a rectangle is what a function makes.
    const value = node.kind === 'reference' || node.kind === 'name' ? singleOf(given, context) : valuesOf(given, context);
    const numberFormat = (): NumberFormat | undefined => inferredFormat(node, (part) => formatOf(part, context));
    if (typeof value === 'string' && value.length > LONGEST_CELL) return { value: tooLong };
    const format = typeof firstOf(value) === 'number' ? numberFormat() : undefined;
    const withFormat = format && { format };
    if (!isMatrix(value) || (value.length === 1 && value[0]?.length === 1)) return { value: firstOf(value), ...withFormat };
    const obstacle = spillObstacle(tab(sheetId), { row, column }, value);
    return obstacle ? { value: obstacle } : { value: firstOf(value), spill: value, ...withFormat };
  };

  /** What another formula spills into a blank cell. A formula that is being computed spills nothing into its own arguments. */
  const spilled = (sheetId: number, row: number, column: number): Scalar => {
    for (const anchor of spillers(sheetId)) {
      if (anchor.row > row || anchor.column > column) continue;
      if (pending.has(`${sheetId} ${anchor.row} ${anchor.column}`)) {
        unsettled++;
        continue;
      }
      const value = compute(sheetId, anchor.row, anchor.column).spill?.[row - anchor.row]?.[column - anchor.column];
      if (value !== undefined) return value;
    }
    return null;
  };
  /** The formulas that may come to more than one cell, as they are written. */
  const spillers = (sheetId: number): readonly CellPlace[] => {
    const known = spilling.get(sheetId);
    if (known) return known;
    const { formulas, formula } = tab(sheetId);
    const found = formulas.filter(({ row, column }) => maySpill(parseFormula(formula(row, column) ?? '', rules.decimal)));
    spilling.set(sheetId, found);
    return found;
  };

  const cell = (sheetId: number, row: number, column: number): Scalar => {
    const cells = tab(sheetId);
    if (cells.formula(row, column) !== undefined) return compute(sheetId, row, column).value;
    return cells.value(row, column) ?? spilled(sheetId, row, column);
  };

  const cells = (area: CellArea): Matrix => {
    const { sheetId, startRow, endRow, startColumn, endColumn } = area;
    const key = `${sheetId} ${startRow} ${endRow} ${startColumn} ${endColumn}`;
    const known = ranges.get(key);
    if (known) return known;
    const before = unsettled;
    const width = endColumn - startColumn;
    const blank: Scalar[] = Array.from({ length: width }, () => null);
    const { rows } = tab(sheetId);
    const isPlain = spillers(sheetId).length === 0;
    const read = Array.from({ length: Math.max(0, endRow - startRow) }, (_, offset) => {
      const row = startRow + offset;
      if (isPlain && (rows[row]?.length ?? 0) <= startColumn) return blank;
      return Array.from({ length: width }, (__, index) => cell(sheetId, row, startColumn + index));
    });
    if (unsettled === before) ranges.set(key, read);
    return read;
  };

  const contextOf = (sheetId: number, row: number, column: number): FormulaContext => ({
    sheetId,
    row,
    column,
    rules,
    year,
    now,
    inArray: false,
    functions: FUNCTIONS,
    cell,
    cells,
    find: (text) => finder.find(text, sheetId),
    grid: (title) => finder.grid(title ?? sheetId),
  });

  /** Of the first cell: its own number format, or what its formula brings along. */
  const formatOf = (part: FormulaNode, context: FormulaContext): NumberFormat | undefined => {
    const area = part.kind === 'reference' ? areaIn(part.area, context.grid(part.title)) : undefined;
    const found = area ?? (part.kind === 'name' ? context.find(part.name) : undefined);
    if (!found) return undefined;
    const { sheetId, startRow, startColumn } = found;
    const own = richCell(tab(sheetId).rows[startRow]?.[startColumn]).format?.numberFormat;
    if (own || tab(sheetId).formula(startRow, startColumn) === undefined) return own ?? undefined;
    return compute(sheetId, startRow, startColumn).format;
  };

  return {
    tab,
    result,
    spills: (sheetId) =>
      spillers(sheetId).flatMap((place) => {
        const one = result(sheetId, place.row, place.column);
        return one.spill ? [{ place, result: one }] : [];
      }),
  };
}
