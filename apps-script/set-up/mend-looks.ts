/**
 * Number formats, notes and data validations of a tab's columns, wherever they stand. A tab is read in three calls and written in
 * three at most; columns that people added are left as they are.
 */
import { columnTags, type Sheet } from '../tables.ts';
import type { ColumnRule } from './column-rules.ts';
import { describeRule, type Rule, ruleOf } from './validation-rule.ts';

/** Zero-based place of each column that has a rule. */
type Placed = readonly { readonly place: number; readonly rule: ColumnRule }[];

/** True when something was written. */
export function mendLooks(sheet: Sheet, columns: readonly (ColumnRule & { readonly key: string })[]): boolean {
  const places = new Map(columnTags(sheet).map(({ key, column }) => [key, column - 1]));
  const placed = columns.flatMap((rule) => {
    const place = places.get(rule.key);
    return place === undefined ? [] : [{ place, rule }];
  });
  const width = Math.max(0, ...placed.map(({ place }) => place + 1));
  const rows = sheet.getMaxRows() - 1;
  if (width === 0 || rows < 1) return false;
  const cells = sheet.getRange(2, 1, rows, width);
  return [mendNotes(sheet.getRange(1, 1, 1, width), placed), mendFormats(cells, placed), mendRules(cells, placed)].some(Boolean);
}

type Range = GoogleAppsScript.Spreadsheet.Range;

function mendNotes(header: Range, placed: Placed): boolean {
  const notes = header.getNotes();
  const wrong = placed.filter(({ place, rule }) => notes[0]?.[place] !== rule.note);
  if (wrong.length > 0) header.setNotes(replaced(notes, wrong, ({ note }) => note));
  return wrong.length > 0;
}

function mendFormats(cells: Range, placed: Placed): boolean {
  const formats = cells.getNumberFormats();
  const wrong = placed.filter(({ place, rule }) => formats.some((row) => row[place] !== rule.format));
  if (wrong.length > 0) cells.setNumberFormats(replaced(formats, wrong, ({ format }) => format));
  return wrong.length > 0;
}

function mendRules(cells: Range, placed: Placed): boolean {
  const rules: (Rule | null)[][] = cells.getDataValidations();
  const wrong = placed
    .map(({ place, rule }) => ({ place, rule, wanted: rule.accepts ? ruleOf(rule.accepts) : null }))
    .filter(({ place, wanted }) => {
      const name = describeRule(wanted);
      const found = new Set(rules.map((row) => row[place] ?? null)); // alike rows may share one
      return [...found].some((rule) => describeRule(rule) !== name);
    });
  if (wrong.length === 0) return false;
  const wanted = new Map(wrong.map(({ rule, wanted }) => [rule, wanted]));
  cells.setDataValidations(replaced(rules, wrong, (rule) => wanted.get(rule) ?? null));
  return true;
}

/** The same block with the columns of `placed` made anew. */
function replaced<T>(block: readonly (readonly T[])[], placed: Placed, cell: (rule: ColumnRule) => T): T[][] {
  const made = new Map(placed.map(({ place, rule }) => [place, cell(rule)]));
  return block.map((row) => row.map((old, place) => (made.has(place) ? (made.get(place) as T) : old)));
}
