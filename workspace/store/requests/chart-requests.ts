/** addChart, updateChartSpec, and what moves, frames and deletes what is embedded in a tab: here those are charts. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { invalidArgument, notServed } from '../../google/google-error.ts';
import { type Book, type RequestHandler, sheetOf, spanOf } from '../book.ts';
import { colorStyles } from '../color-styles.ts';
import { type Feature, findFeature, freeFeatureId, putFeature, removeFeature } from '../sheet-features.ts';
import type { SheetRecord } from '../sheet-store.ts';
import { mergePaths, updatePaths } from '../update-mask.ts';

export const addChart: RequestHandler = (book, { addChart }) => {
  const asked = colorStyles(addChart?.chart ?? {});
  if (!asked.spec) throw invalidArgument('chart.spec is required.');
  const { sheet, position } = placedAt(book, asked.position);
  refuseOutside(book, asked.spec);
  const chartId = asked.chartId ?? freeFeatureId(book, 'chart');
  if (findFeature(book, 'chart', chartId)) {
    throw invalidArgument(`Cannot add chart with ID [${chartId}] because an embedded object with that ID already exists.`);
  }
  const chart = { ...asked, chartId, position };
  putFeature(book, { sheetKey: sheet.key, kind: 'chart', place: chartId, body: chart });
  return { addChart: { chart } };
};

export const updateChartSpec: RequestHandler = (book, { updateChartSpec }) => {
  const { chartId, spec } = updateChartSpec ?? {};
  const chart = findFeature(book, 'chart', chartId ?? 0);
  if (!chart) throw invalidArgument(`No chart with id: ${chartId ?? 0}`);
  if (!spec) throw invalidArgument('spec is required.');
  refuseOutside(book, spec);
  putFeature(book, { ...chart, body: { ...chart.body, spec: colorStyles(spec) } });
  return {};
};

const POSITION = ['anchorCell', 'offsetXPixels', 'offsetYPixels', 'widthPixels', 'heightPixels'];

export const updateEmbeddedObjectPosition: RequestHandler = (book, { updateEmbeddedObjectPosition }) => {
  const { objectId, newPosition, fields } = updateEmbeddedObjectPosition ?? {};
  const chart = embedded(book, objectId);
  if (newPosition?.newSheet || typeof newPosition?.sheetId === 'number') throw notServed('newPosition on a sheet of its own');
  const paths = updatePaths(fields, 'OverlayPosition', POSITION);
  const before = chart.body.position?.overlayPosition ?? {};
  const asked = { overlayPosition: mergePaths(before, newPosition?.overlayPosition ?? {}, paths) };
  const { sheet, position } = placedAt(book, asked);
  removeFeature(book, chart);
  putFeature(book, { ...chart, sheetKey: sheet.key, body: { ...chart.body, position } });
  return { updateEmbeddedObjectPosition: { position } };
};

export const updateEmbeddedObjectBorder: RequestHandler = (book, { updateEmbeddedObjectBorder }) => {
  const { objectId, border, fields } = updateEmbeddedObjectBorder ?? {};
  const chart = embedded(book, objectId);
  const paths = updatePaths(fields, 'EmbeddedObjectBorder', ['colorStyle']);
  const merged = mergePaths(chart.body.border ?? {}, colorStyles(border ?? {}), paths);
  putFeature(book, { ...chart, body: { ...chart.body, border: merged } });
  return {};
};

export const deleteEmbeddedObject: RequestHandler = (book, { deleteEmbeddedObject }) => {
  removeFeature(book, embedded(book, deleteEmbeddedObject?.objectId));
  return {};
};

function embedded(book: Book, objectId: number | null | undefined): Feature<'chart'> {
  const chart = findFeature(book, 'chart', objectId ?? 0);
  if (!chart) throw invalidArgument(`No embedded object with ID: ${objectId ?? 0}`);
  return chart;
}

/** Over the cells of a tab; a tab of its own for a chart is not served. */
function placedAt(
  book: Book,
  position: sheets_v4.Schema$EmbeddedObjectPosition | undefined,
): { sheet: SheetRecord; position: sheets_v4.Schema$EmbeddedObjectPosition } {
  const anchor = position?.overlayPosition?.anchorCell;
  if (!anchor) throw notServed('chart.position without overlayPosition.anchorCell');
  const sheet = sheetOf(book, anchor.sheetId);
  const anchorCell = { sheetId: sheet.sheetId, rowIndex: anchor.rowIndex ?? 0, columnIndex: anchor.columnIndex ?? 0 };
  const { rowIndex, columnIndex } = anchorCell;
  if (rowIndex >= sheet.rowCount || columnIndex >= sheet.columnCount)
    throw invalidArgument(`chart.position: the anchor cell (${rowIndex}, ${columnIndex}) is outside the grid.`);
  return { sheet, position: { ...position, overlayPosition: { ...position.overlayPosition, anchorCell } } };
}

function refuseOutside(book: Book, spec: sheets_v4.Schema$ChartSpec): void {
  for (const range of rangesIn(spec)) spanOf(book, range);
}

/** Every sourceRange of a chart, wherever its kind keeps it. */
function rangesIn(part: unknown): sheets_v4.Schema$GridRange[] {
  if (typeof part !== 'object' || part === null) return [];
  if ('sources' in part && Array.isArray(part.sources)) return part.sources;
  return Object.values(part).flatMap(rangesIn);
}
