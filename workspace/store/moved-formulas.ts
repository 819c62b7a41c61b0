/** Formulas in cells and in their validation rules, after cells that they name moved, or after a tab got another name. */
import type { Book } from './book.ts';
import { isRich, type StoredCell } from './cell.ts';
import { movedFormula, retitledFormula, type Tabs } from './formula-references.ts';
import { movedReferences } from './moved-references.ts';
import type { Mover } from './place.ts';

/** The tabs of a file, for formulas that stand in the tab `home`. */
export function tabsOf(book: Book): (home: number) => Tabs {
  const sheets = book.sheets.list(book.id);
  const ids = new Map(sheets.map(({ title, sheetId }) => [title.toLowerCase(), sheetId]));
  const titles = new Map(sheets.map(({ title, sheetId }) => [sheetId, title]));
  return (home) => ({
    home,
    idOf: (title) => ids.get(title.toLowerCase()),
    titleOf: (sheetId) => titles.get(sheetId) ?? '',
  });
}

export function moveFormulas(book: Book, mover: Mover): void {
  const tabs = tabsOf(book);
  rewriteFormulas(book, (home) => (formula) => movedFormula(formula, tabs(home), mover));
}

/** undefined: the tab is gone, and what named it is #REF!. */
export function retitleFormulas(book: Book, from: string, to: string | undefined): void {
  rewriteFormulas(book, () => (formula) => retitledFormula(formula, from, to));
}

function rewriteFormulas(book: Book, rewriteIn: (sheetId: number) => (formula: string) => string): void {
  for (const { key, sheetId } of book.sheets.list(book.id)) {
    const rewrite = rewriteIn(sheetId);
    book.rows.rewriteFormulas(key, (cell) => cellWith(cell, rewrite));
  }
}

function cellWith(cell: StoredCell, rewrite: (formula: string) => string): StoredCell {
  if (!isRich(cell)) return cell;
  const { formula, validation } = cell;
  return {
    ...cell,
    ...(formula !== undefined && { formula: rewrite(formula) }),
    ...(validation && { validation: movedReferences(validation, (place) => place, rewrite) }),
  };
}
