/**
 * A chart as `addChart` describes it (BasicChartSpec: lines, bars, columns, areas, mixed), as shapes for an inline SVG and as the table that
 * says the same in numbers. A chart of another kind is named, and not drawn.
 */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { formattedValue } from '../../google/formatted-value.ts';
import { cellValue, type StoredCell } from '../../store/cell.ts';
import { hexOf } from '../../store/color.ts';
import type { Spreadsheet, Spreadsheets } from '../../store/spreadsheets.ts';
import { type PlotSeries, plot } from './plot.ts';

type Chart = sheets_v4.Schema$EmbeddedChart;

/** Pixels of a chart that says nothing of its size. */
const [WIDTH, HEIGHT] = [600, 371];

/** Apart in grey-scale as well. */
const COLORS = ['#0b5d57', '#845400', '#5d7fb0', '#a3161a', '#4b5a63', '#9dc6c1'];

/** In the order in which they lie on the sheet, from its top. */
export function chartViews(charts: readonly Chart[], spreadsheets: Spreadsheets, spreadsheet: Spreadsheet): readonly object[] {
  return charts
    .toSorted(byPlace)
    .map((chart) => chartView(chart, (range) => cellsOf(spreadsheets, spreadsheet, range), spreadsheet.locale));
}

function byPlace(a: Chart, b: Chart): number {
  const places = [a, b].map(({ position }) => {
    const { anchorCell, offsetXPixels, offsetYPixels } = position?.overlayPosition ?? {};
    return [anchorCell?.rowIndex, offsetYPixels, anchorCell?.columnIndex, offsetXPixels].map((place) => place ?? 0);
  });
  const [one = [], other = []] = places;
  return one.map((place, i) => place - (other[i] ?? 0)).find((apart) => apart !== 0) ?? 0;
}

type Read = (range: sheets_v4.Schema$GridRange) => readonly StoredCell[];

function chartView({ chartId, spec, position }: Chart, read: Read, locale: string): object {
  const { widthPixels, heightPixels } = position?.overlayPosition ?? {};
  const { basicChart, title = '', altText = '', subtitle = '' } = spec ?? {};
  const id = `chart-${chartId ?? 0}`;
  const heading = title || altText || 'Biểu đồ';
  if (!basicChart) return { id, title: heading, subtitle, drawn: false };
  const headers = basicChart.headerCount ?? 0;
  const column = (data: sheets_v4.Schema$ChartData | undefined) => {
    const cells = (data?.sourceRange?.sources ?? []).flatMap(read);
    const [head] = cells.slice(0, headers);
    return { name: head === undefined ? '' : formattedValue(head, locale), cells: cells.slice(headers) };
  };
  const domain = column(basicChart.domains?.[0]?.domain);
  const labels = domain.cells.map((cell) => formattedValue(cell, locale));
  const series: PlotSeries[] = (basicChart.series ?? []).map((one, n) => {
    const { name, cells } = column(one.series);
    return {
      name: name || `Chuỗi ${n + 1}`,
      values: cells.map(cellValue).map((value) => (typeof value === 'number' ? value : undefined)),
      texts: cells.map((cell) => formattedValue(cell, locale)),
      color: hexIn(one.colorStyle?.rgbColor ?? one.color) ?? COLORS[n % COLORS.length] ?? '',
      type: shapeOf(one.type ?? basicChart.chartType),
      dashed: (one.lineStyle?.type ?? 'SOLID').includes('DASH') || one.lineStyle?.type === 'DOTTED',
    };
  });
  const format = series.flatMap(({ texts }) => texts).some((text) => text.endsWith('%')) ? 'percent' : 'number';
  const drawn = plot({
    labels,
    series,
    across: basicChart.chartType === 'BAR',
    stacked: (basicChart.stackedType ?? 'NOT_STACKED') !== 'NOT_STACKED',
    format,
    locale,
    shape: (heightPixels ?? HEIGHT) / (widthPixels ?? WIDTH),
  });
  return {
    id,
    title: heading,
    subtitle,
    drawn,
    legend:
      basicChart.legendPosition === 'NO_LEGEND' ? [] : series.map(({ name, color, dashed }, n) => ({ name, color, dashed, n })),
    domainName: domain.name || 'Mốc',
    seriesNames: series.map(({ name }) => name),
    lines: labels.map((label, i) => ({ label, texts: series.map(({ texts }) => texts[i] ?? '') })),
  };
}

const hexIn = (color: sheets_v4.Schema$Color | null | undefined): string | undefined => (color ? hexOf(color) : undefined);

const shapeOf = (type: string | null | undefined): PlotSeries['type'] =>
  type === 'BAR' || type === 'COLUMN' || type === 'STEPPED_AREA' ? 'bar' : 'line';

/** The cells of a range that is one row or one column wide, in order; the first column of a wider one. */
function cellsOf(
  spreadsheets: Spreadsheets,
  { id, sheets }: Spreadsheet,
  range: sheets_v4.Schema$GridRange,
): readonly StoredCell[] {
  const { sheetId, startRowIndex, endRowIndex, startColumnIndex, endColumnIndex } = range;
  const sheet = sheets.find((one) => one.sheetId === (sheetId ?? 0));
  if (!sheet) return [];
  const [startRow, endRow] = [startRowIndex ?? 0, endRowIndex ?? sheet.rowCount];
  const [startColumn, endColumn] = [startColumnIndex ?? 0, endColumnIndex ?? sheet.columnCount];
  const rows = spreadsheets.readComputed(id, sheet.sheetId, { startRow, endRow, startColumn, endColumn });
  if (endRow - startRow === 1) return Array.from({ length: endColumn - startColumn }, (_, i) => rows[0]?.[i] ?? null);
  // An open end reaches as far as there is something.
  const length = typeof endRowIndex === 'number' ? endRow - startRow : rows.length;
  return Array.from({ length }, (_, i) => rows[i]?.[0] ?? null);
}
