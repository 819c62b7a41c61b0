/** setBasicFilter, clearBasicFilter and the filter views of a tab. What they hide is not computed here. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { invalidArgument, notServed } from '../../google/google-error.ts';
import { type Book, type RequestHandler, sheetOf, spanOf } from '../book.ts';
import { colorStyles } from '../color-styles.ts';
import { namedRangesOf } from '../named-ranges.ts';
import { type Feature, featuresOn, findFeature, freeFeatureId, putFeature, removeFeature } from '../sheet-features.ts';
import type { SheetRecord } from '../sheet-store.ts';
import { mergePaths, updatePaths } from '../update-mask.ts';

type FilterView = sheets_v4.Schema$FilterView;

/** A tab has one: the last set holds. */
export const setBasicFilter: RequestHandler = (book, { setBasicFilter }) => {
  const filter = setBasicFilter?.filter ?? {};
  if (filter.tableId) throw notServed('BasicFilter.tableId');
  const { sheet } = spanOf(book, filter.range);
  putFeature(book, { sheetKey: sheet.key, kind: 'basic-filter', place: 0, body: bothCriteria(filter) });
  return {};
};

export const clearBasicFilter: RequestHandler = (book, { clearBasicFilter }) => {
  const sheet = sheetOf(book, clearBasicFilter?.sheetId);
  removeFeature(book, { sheetKey: sheet.key, kind: 'basic-filter', place: 0 });
  return {};
};

export const addFilterView: RequestHandler = (book, { addFilterView }) => {
  const asked = addFilterView?.filter ?? {};
  const { sheet, range } = rangeOf(book, asked);
  const filterViewId = asked.filterViewId ?? freeFeatureId(book, 'filter-view');
  if (findFeature(book, 'filter-view', filterViewId)) {
    throw invalidArgument(`Cannot add filter view with ID [${filterViewId}] because a filter view with that ID already exists.`);
  }
  const title = asked.title || `Filter ${featuresOn(book, sheet, 'filter-view').length + 1}`;
  const filter = bothCriteria({ ...asked, filterViewId, title, range });
  putFeature(book, { sheetKey: sheet.key, kind: 'filter-view', place: filterViewId, body: filter });
  return { addFilterView: { filter } };
};

const FIELDS = ['title', 'range', 'namedRangeId', 'sortSpecs', 'criteria', 'filterSpecs'];

export const updateFilterView: RequestHandler = (book, { updateFilterView }) => {
  const asked = updateFilterView?.filter ?? {};
  const found = viewOf(book, asked.filterViewId);
  const paths = updatePaths(updateFilterView?.fields, 'FilterView', FIELDS);
  // The one is the other: what is not named goes with what is.
  const named = new Set(paths.map(([name]) => name));
  const { criteria, filterSpecs, ...rest } = found.body;
  const before = named.has('criteria') || named.has('filterSpecs') ? rest : { ...rest, criteria, filterSpecs };
  const merged = mergePaths<FilterView>(before as FilterView, asked, paths);
  const { sheet, range } = rangeOf(book, merged);
  removeFeature(book, found);
  putFeature(book, { ...found, sheetKey: sheet.key, body: bothCriteria({ ...merged, range }) });
  return {};
};

export const duplicateFilterView: RequestHandler = (book, { duplicateFilterView }) => {
  const found = viewOf(book, duplicateFilterView?.filterId);
  const filterViewId = freeFeatureId(book, 'filter-view');
  const filter = { ...found.body, filterViewId, title: `Copy of ${found.body.title}` };
  putFeature(book, { ...found, place: filterViewId, body: filter });
  return { duplicateFilterView: { filter } };
};

export const deleteFilterView: RequestHandler = (book, { deleteFilterView }) => {
  removeFeature(book, viewOf(book, deleteFilterView?.filterId));
  return {};
};

function viewOf(book: Book, id: number | null | undefined): Feature<'filter-view'> {
  const found = findFeature(book, 'filter-view', id ?? 0);
  if (!found) throw invalidArgument(`No filter view with id: ${id ?? 0}`);
  return found;
}

function rangeOf(
  book: Book,
  { range, namedRangeId, tableId }: FilterView,
): { sheet: SheetRecord; range: sheets_v4.Schema$GridRange } {
  if (tableId) throw notServed('FilterView.tableId');
  const named = namedRangeId
    ? namedRangesOf(book.database, book.id).find((one) => one.namedRangeId === namedRangeId)?.range
    : range;
  if (!named) throw invalidArgument(namedRangeId ? `No named range with id: ${namedRangeId}` : 'Must specify a range.');
  return { sheet: spanOf(book, named).sheet, range: named };
}

/** "Both criteria and filter_specs are populated in responses. If both fields are specified in an update request, this field takes precedence." */
function bothCriteria<T extends sheets_v4.Schema$BasicFilter>(asked: T): T {
  const { criteria, filterSpecs, ...filter } = colorStyles(asked);
  const specs =
    filterSpecs ??
    Object.entries(criteria ?? {}).map(([column, filterCriteria]) => ({ columnIndex: Number(column), filterCriteria }));
  if (specs.length === 0) return filter as T;
  const byColumn = Object.fromEntries(
    specs.map(({ columnIndex, filterCriteria }) => [String(columnIndex ?? 0), filterCriteria ?? {}]),
  );
  return { ...filter, criteria: byColumn, filterSpecs: specs } as unknown as T;
}
