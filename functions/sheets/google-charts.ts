/** Charts of a machine tab, beside its columns one below the other. Each has an id of its own, so it is put anew and never doubled. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { derivedId } from './derived-id.ts';
import { colourOf } from './google-cells.ts';
import type { ReadyTab } from './google-ready-tab.ts';
import type { ChartSeries, MachineChart, MachineTab } from './sheets-port.ts';

type Sheet = sheets_v4.Schema$Sheet;
type Request = sheets_v4.Schema$Request;
type Place = Pick<ReadyTab, 'sheetId' | 'places'>;

/** Pixels. */
const [WIDTH, HEIGHT, GAP] = [640, 300, 20];
/** What each bar that lies needs for its name, and what stands above and below them. */
const [LYING, AROUND] = [18, 90];

const heightOf = ({ kind, rows: [from, end] }: MachineChart): number =>
  kind === 'bar' ? Math.max(HEIGHT, AROUND + (end - from) * LYING) : HEIGHT;

/** A chart that is no longer wanted goes; what people drew themselves stays. */
export function chartRequests(
  ready: Place,
  sheet: Sheet | undefined,
  { tab, charts }: { readonly tab: MachineTab; readonly charts: readonly MachineChart[] },
): Request[] {
  const standing = (sheet?.charts ?? []).flatMap(({ chartId }) => chartId ?? []);
  const ours = new Set(Array.from({ length: MOST }, (_, n) => idOf(tab, n)));
  return [
    ...standing.filter((id) => ours.has(id)).map((objectId) => ({ deleteEmbeddedObject: { objectId } })),
    ...charts.slice(0, MOST).map((chart, n) => {
      const above = charts.slice(0, n).reduce((sum, one) => sum + heightOf(one) + GAP, 0);
      const position = positionOf(ready, { above, height: heightOf(chart) });
      return { addChart: { chart: { chartId: idOf(tab, n), spec: specOf(ready, tab, chart), position } } };
    }),
  ];
}

/** Ids are by place, so that those of charts no longer wanted are known too. */
const MOST = 40;
const idOf = ({ table }: MachineTab, n: number): number => derivedId('chart', table, n);

/** Right of our last column: below the rows they would lie where the next rows come. */
function positionOf(
  { sheetId, places }: Place,
  { above, height }: { readonly above: number; readonly height: number },
): sheets_v4.Schema$EmbeddedObjectPosition {
  return {
    overlayPosition: {
      anchorCell: { sheetId, rowIndex: 1, columnIndex: Math.max(...places) },
      offsetXPixels: 120,
      offsetYPixels: above,
      widthPixels: WIDTH,
      heightPixels: height,
    },
  };
}

const TYPES = { line: 'LINE', bar: 'BAR', 'stacked-column': 'COLUMN' } as const;

function specOf({ sheetId, places }: Place, { columns }: MachineTab, chart: MachineChart): sheets_v4.Schema$ChartSpec {
  const placeOf = (column: string): number => places[columns.findIndex(({ key }) => key === column)] ?? 0;
  const used = [chart.domain, ...chart.series.map(({ column }) => column)].map(placeOf);
  // "The source range at a given offset must be in order and contiguous across the domain and series" once there are two of them: where
  // people moved a column between, the titles stay out and the chart has no legend.
  const isContiguous = used.every((place, i) => i === 0 || place === (used[i - 1] ?? 0) + 1);
  const [from, end] = chart.rows;
  const source = (column: string): sheets_v4.Schema$ChartData => {
    const [startColumnIndex, endColumnIndex] = [placeOf(column), placeOf(column) + 1];
    const rows = { sheetId, startRowIndex: from + 1, endRowIndex: end + 1, startColumnIndex, endColumnIndex };
    const title = { sheetId, startRowIndex: 0, endRowIndex: 1, startColumnIndex, endColumnIndex };
    return { sourceRange: { sources: isContiguous ? [title, rows] : [rows] } };
  };
  const isBar = chart.kind === 'bar';
  return {
    title: chart.title,
    altText: chart.title,
    basicChart: {
      chartType: TYPES[chart.kind],
      legendPosition: isContiguous ? 'BOTTOM_LEGEND' : 'NO_LEGEND',
      headerCount: isContiguous ? 1 : 0,
      ...(chart.kind === 'stacked-column' && { stackedType: 'STACKED' }),
      domains: [{ domain: source(chart.domain) }],
      series: chart.series.map((one) => ({
        series: source(one.column),
        targetAxis: isBar ? 'BOTTOM_AXIS' : 'LEFT_AXIS',
        colorStyle: colourOf(one.colour),
        ...(chart.kind === 'line' && { lineStyle: lineStyleOf(one) }),
      })),
    },
  };
}

const lineStyleOf = ({ dashed = false }: ChartSeries): sheets_v4.Schema$LineStyle => ({
  type: dashed ? 'MEDIUM_DASHED' : 'SOLID',
  width: 2,
});
