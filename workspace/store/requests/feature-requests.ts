/** addConditionalFormatRule, deleteConditionalFormatRule, setBasicFilter, addChart, deleteEmbeddedObject. */
import { randomInt } from 'node:crypto';
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { invalidArgument, notServed } from '../../google/google-error.ts';
import { type Book, type RequestHandler, sheetOf, spanOf } from '../book.ts';
import { hasChart, putChart, putFilter, putRules, removeChart, rulesOf } from '../sheet-features.ts';
import type { SheetRecord } from '../sheet-store.ts';

export const addConditionalFormatRule: RequestHandler = (book, { addConditionalFormatRule }) => {
  const { rule, index } = addConditionalFormatRule ?? {};
  if (!rule?.ranges?.length) throw invalidArgument('rule.ranges is required.');
  if (Boolean(rule.booleanRule) === Boolean(rule.gradientRule))
    throw invalidArgument('rule: exactly one of booleanRule and gradientRule must be set.');
  const [sheet, ...others] = rule.ranges.map((range) => spanOf(book, range).sheet);
  if (sheet === undefined || others.some(({ key }) => key !== sheet.key))
    throw invalidArgument('rule.ranges: all ranges must be on the same grid.');
  const rules = rulesOf(book, sheet);
  const place = index ?? 0;
  if (place < 0 || place > rules.length) throw invalidArgument(`index[${place}] is out of bounds.`);
  putRules(book, sheet, rules.toSpliced(place, 0, rule));
  return {};
};

export const deleteConditionalFormatRule: RequestHandler = (book, { deleteConditionalFormatRule }) => {
  const { sheetId, index } = deleteConditionalFormatRule ?? {};
  const sheet = sheetOf(book, sheetId);
  const rules = rulesOf(book, sheet);
  const rule = rules[index ?? 0];
  if (rule === undefined) throw invalidArgument(`No conditional format on sheet: ${sheet.sheetId} at index: ${index ?? 0}`);
  putRules(book, sheet, rules.toSpliced(index ?? 0, 1));
  return { deleteConditionalFormatRule: { rule } };
};

/** A tab has one: the last set holds. */
export const setBasicFilter: RequestHandler = (book, { setBasicFilter }) => {
  const { filter } = setBasicFilter ?? {};
  const { sheet } = spanOf(book, filter?.range);
  putFilter(book, sheet, filter ?? {});
  return {};
};

export const addChart: RequestHandler = (book, { addChart }) => {
  const asked = addChart?.chart ?? {};
  if (!asked.spec) throw invalidArgument('chart.spec is required.');
  const sheet = chartSheet(book, asked.position);
  for (const range of rangesIn(asked.spec)) spanOf(book, range);
  const chartId = asked.chartId ?? freeId(book);
  if (hasChart(book, chartId)) {
    throw invalidArgument(`Cannot add chart with ID [${chartId}] because an embedded object with that ID already exists.`);
  }
  const chart = { ...asked, chartId };
  putChart(book, sheet, chartId, chart);
  return { addChart: { chart } };
};

/** Over the cells of a tab; a tab of its own for a chart is not served. */
function chartSheet(book: Book, position: sheets_v4.Schema$EmbeddedObjectPosition | undefined): SheetRecord {
  const anchor = position?.overlayPosition?.anchorCell;
  if (!anchor) throw notServed('chart.position without overlayPosition.anchorCell');
  const sheet = sheetOf(book, anchor.sheetId);
  const [row, column] = [anchor.rowIndex ?? 0, anchor.columnIndex ?? 0];
  if (row >= sheet.rowCount || column >= sheet.columnCount)
    throw invalidArgument(`chart.position: the anchor cell (${row}, ${column}) is outside the grid.`);
  return sheet;
}

/** Every sourceRange of a chart, wherever its kind keeps it. */
function rangesIn(part: unknown): sheets_v4.Schema$GridRange[] {
  if (typeof part !== 'object' || part === null) return [];
  if ('sources' in part && Array.isArray(part.sources)) return part.sources;
  return Object.values(part).flatMap(rangesIn);
}

export const deleteEmbeddedObject: RequestHandler = (book, { deleteEmbeddedObject }) => {
  const id = deleteEmbeddedObject?.objectId ?? 0;
  if (!hasChart(book, id)) throw invalidArgument(`No embedded object with ID: ${id}`);
  removeChart(book, id);
  return {};
};

function freeId(book: Book): number {
  for (;;) {
    const id = randomInt(1, 2 ** 31 - 1);
    if (!hasChart(book, id)) return id;
  }
}
