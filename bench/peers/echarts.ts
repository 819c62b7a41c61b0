/**
 * The same chart by the library everybody would take: the same words in letters as high, drawn to SVG without a browser, then by the
 * same renderer, fonts and pixels for each of the layout's as ours.
 */
import { Resvg } from '@resvg/resvg-js';
import { init } from 'echarts';
import { CHART_FONT } from '../../functions/reports/chart-svg.ts';
import type { DrawnChart, DrawnRow } from '../task/drawn-chart.ts';

export const USED =
  'echarts SVG in server-side rendering (echarts.apache.org/handbook/en/how-to/cross-platform/server), then resvg';

const PIXEL_RATIO = 2;
const LETTERS = { fontFamily: CHART_FONT, fontSize: 21, lineHeight: 28, color: '#12395b' };

export function drawByEcharts(drawn: DrawnChart, fontFiles: readonly string[]): Uint8Array {
  const size = { width: drawn.pixels.width / PIXEL_RATIO, height: drawn.pixels.height / PIXEL_RATIO };
  const chart = init(null, null, { renderer: 'svg', ssr: true, ...size });
  chart.setOption(optionOf(drawn));
  const svg = chart.renderToSVGString();
  chart.dispose();
  const font = { loadSystemFonts: false, fontFiles: [...fontFiles], defaultFontFamily: CHART_FONT };
  return new Resvg(svg, { font, fitTo: { mode: 'zoom', value: PIXEL_RATIO } }).render().asPng();
}

/** Each row's name above its bar; figure, goal and verdict at its right. */
const optionOf = ({ title, asOf, rows }: DrawnChart) => ({
  animation: false,
  backgroundColor: '#fff',
  color: ['#12395b', '#7d92a5', '#12395b'],
  textStyle: LETTERS,
  title: {
    text: title,
    subtext: asOf,
    textStyle: { ...LETTERS, fontSize: 27, lineHeight: 36, width: 640, overflow: 'break' },
    subtextStyle: LETTERS,
  },
  legend: { top: 104, left: 0, textStyle: LETTERS, data: ['mức thấp', 'đến mức cao', 'mục tiêu'] },
  grid: { left: 12, right: 264, top: 160, bottom: 0 },
  xAxis: { type: 'value', max: 100, show: false },
  yAxis: {
    type: 'category',
    inverse: true,
    data: rows.map(({ name }) => name),
    axisLine: { show: false },
    axisTick: { show: false },
    axisLabel: {
      ...LETTERS,
      inside: true,
      interval: 0,
      verticalAlign: 'bottom',
      padding: [0, 0, 14, -8],
      width: 388,
      overflow: 'break',
    },
    z: 5,
  },
  series: [
    { name: 'mức thấp', type: 'bar', stack: 'share', barWidth: 24, data: rows.map(({ low }) => low) },
    {
      name: 'đến mức cao',
      type: 'bar',
      stack: 'share',
      data: rows.map(({ low, high }) => high - low),
    },
    {
      name: 'mục tiêu',
      type: 'scatter',
      symbol: 'triangle',
      symbolSize: 16,
      itemStyle: { opacity: 1 },
      data: rows.map(({ goalAt }) => goalAt ?? '-'),
    },
    {
      type: 'scatter',
      symbolSize: 0,
      itemStyle: { opacity: 1 },
      data: rows.map(() => 100),
      label: {
        ...LETTERS,
        lineHeight: 24,
        show: true,
        position: 'right',
        formatter: ({ dataIndex }: { readonly dataIndex: number }) => wordsOf(rows[dataIndex]),
        width: 244,
        overflow: 'break',
      },
    },
  ],
});

const wordsOf = (row: DrawnRow | undefined): string =>
  row === undefined ? '' : [row.figure, row.verdict, row.goal].filter((words) => words !== '').join('\n');
