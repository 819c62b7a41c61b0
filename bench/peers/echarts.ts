/** The chart's rows by the library everybody would take: drawn to SVG without a browser, then by the same renderer and fonts as ours. */
import { Resvg } from '@resvg/resvg-js';
import { init } from 'echarts';
import { CHART_FONT } from '../../functions/reports/chart-svg.ts';
import type { DrawnRow, PixelSize } from '../task/drawn-row.ts';

export const USED =
  'echarts SVG in server-side rendering (echarts.apache.org/handbook/en/how-to/cross-platform/server), then resvg';

export function drawByEcharts(
  title: string,
  rows: readonly DrawnRow[],
  size: PixelSize,
  fontFiles: readonly string[],
): Uint8Array {
  const chart = init(null, null, { renderer: 'svg', ssr: true, ...size });
  chart.setOption({
    animation: false,
    textStyle: { fontFamily: CHART_FONT, fontSize: 22 },
    title: { text: title },
    grid: { left: 460, right: 80, top: 100, bottom: 60 },
    xAxis: { type: 'value', max: 1 },
    yAxis: { type: 'category', inverse: true, data: rows.map(({ label }) => label) },
    series: [
      { type: 'bar', stack: 'share', data: rows.map(({ low }) => low), label: { show: true } },
      { type: 'bar', stack: 'share', data: rows.map(({ low, high }) => high - low), itemStyle: { opacity: 0.4 } },
    ],
  });
  const svg = chart.renderToSVGString();
  chart.dispose();
  const font = { loadSystemFonts: false, fontFiles: [...fontFiles], defaultFontFamily: CHART_FONT };
  return new Resvg(svg, { font }).render().asPng();
}
