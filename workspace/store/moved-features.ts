/** What lies over cells, after cells moved: it lies over the same cells, and goes when none of them is left. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import type { Book } from './book.ts';
import { movedFormula } from './formula-references.ts';
import { tabsOf } from './moved-formulas.ts';
import { movedReferences } from './moved-references.ts';
import type { Mover } from './place.ts';
import { type Feature, featuresInFile, putFeature, removeFeature } from './sheet-features.ts';

/** A chart may draw the cells of another tab, so every feature of the file is looked at. */
export function moveFeatures(book: Book, mover: Mover): void {
  const features = featuresInFile(book);
  if (features.length === 0) return;
  const homes = new Map(book.sheets.list(book.id).map(({ key, sheetId }) => [key, sheetId]));
  const tabs = tabsOf(book);
  for (const feature of features) {
    const home = tabs(homes.get(feature.sheetKey) ?? 0);
    const body = movedBody(feature, mover, (formula) => movedFormula(formula, home, mover));
    if (body === undefined) removeFeature(book, feature);
    else if (JSON.stringify(body) !== JSON.stringify(feature.body)) putFeature(book, { ...feature, body } as Feature);
  }
}

type Body = { readonly [Field in 'range' | 'ranges']?: unknown };

function movedBody(feature: Feature, mover: Mover, formula: (text: string) => string): object | undefined {
  const body = movedReferences<object>(feature.body, mover, formula) as (object & Body) | undefined;
  switch (feature.kind) {
    case 'chart':
      return body;
    case 'conditional-format':
      return Array.isArray(body?.ranges) && body.ranges.length > 0 ? body : undefined;
    case 'basic-filter':
    case 'filter-view':
      return body?.range === undefined ? undefined : movedColumns(body as sheets_v4.Schema$FilterView, mover);
    case 'banding':
      return body?.range === undefined ? undefined : body;
    case 'merge':
      return body && isBlock(body as sheets_v4.Schema$GridRange) ? body : undefined;
  }
}

/** More than one cell: what is left of a merge may be less. */
const isBlock = ({ startRowIndex, endRowIndex, startColumnIndex, endColumnIndex }: sheets_v4.Schema$GridRange): boolean =>
  (endRowIndex ?? 0) - (startRowIndex ?? 0) > 1 || (endColumnIndex ?? 0) - (startColumnIndex ?? 0) > 1;

/** A filter names its columns by their number. */
function movedColumns(filter: sheets_v4.Schema$FilterView, mover: Mover): object {
  const sheetId = filter.range?.sheetId ?? 0;
  const columnNow = (column: number | null | undefined): number | undefined =>
    mover({ sheetId, startColumn: column ?? 0, endColumn: (column ?? 0) + 1 })?.startColumn;
  const { criteria, filterSpecs, sortSpecs, ...others } = filter;
  return {
    ...others,
    ...(criteria && {
      criteria: Object.fromEntries(
        Object.entries(criteria).flatMap(([column, one]) => {
          const now = columnNow(Number(column));
          return now === undefined ? [] : [[String(now), one]];
        }),
      ),
    }),
    ...listed('filterSpecs', renumbered(filterSpecs ?? [], 'columnIndex', columnNow)),
    ...listed('sortSpecs', renumbered(sortSpecs ?? [], 'dimensionIndex', columnNow)),
  };
}

const listed = (name: string, list: readonly object[]): object => (list.length > 0 ? { [name]: list } : {});

function renumbered<Name extends string, T extends { [name in Name]?: number | null }>(
  specs: readonly T[],
  name: Name,
  columnNow: (column: number | null | undefined) => number | undefined,
): T[] {
  return specs.flatMap((spec) => {
    const now = columnNow(spec[name]);
    return now === undefined ? [] : [{ ...spec, [name]: now }];
  });
}
