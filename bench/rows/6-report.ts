/** What goes with a report: the chart as PNG, the workbook as .xlsx. */
import { chartImage, fontFiles } from '../../functions/chart-image.ts';
import { kinhBac } from '../../functions/plans/kinh-bac-2026-2030.ts';
import { chartSvg } from '../../functions/reports/chart-svg.ts';
import { type ChartView, chartView } from '../../functions/reports/chart-view.ts';
import { disclose } from '../../functions/reports/disclosure.ts';
import type { WorkbookView } from '../../functions/reports/workbook.ts';
import { xlsxWorkbook } from '../../functions/reports/xlsx-workbook.ts';
import { payload } from '../data/payload.ts';
import { ESTABLISHMENTS } from '../data/registers.ts';
import type { Figure } from '../figure.ts';
import type { Asked, Part } from '../part.ts';
import { peerModule } from '../peers.ts';
import type { DrawnChart } from '../task/drawn-chart.ts';
import { monthOf, tablesIn } from '../task/ours.ts';
import { interleaved } from '../timing/interleaved.ts';
import { ratiosOf, spreadOf } from '../timing/spread.ts';

interface Echarts {
  readonly USED: string;
  drawByEcharts(chart: DrawnChart, fontFiles: readonly string[]): Uint8Array;
}

interface Exceljs {
  readonly USED: string;
  writeByExceljs(view: WorkbookView): Promise<Uint8Array>;
  writeCellByCell(view: WorkbookView): Promise<Uint8Array>;
  cellsOf(file: Uint8Array): Promise<unknown[]>;
}

export const part: Part = { measure: async (asked) => [...(await chart(asked)), ...(await workbook(asked))] };

async function chart({ rounds, say }: Asked): Promise<readonly Figure[]> {
  const { USED, drawByEcharts } = await peerModule<Echarts>('echarts');
  const view = chartView(kinhBac, disclose(monthOf(tablesIn(payload(1_000))), 'authority'));
  const fonts = fontFiles();
  const drawn = drawnBy(view);
  const { width, height } = drawn.pixels;
  const candidates = { ours: () => chartImage(chartSvg(view)), echarts: () => drawByEcharts(drawn, fonts) };
  const bytes = { ours: candidates.ours().length, echarts: candidates.echarts().length };
  say(`biểu đồ: ${drawn.rows.length} hàng, ${width} × ${height} điểm; ${bytes.ours} và ${bytes.echarts} byte`);
  const times = await interleaved(candidates, rounds);
  return [
    {
      work: 'chart PNG ÷ echarts + resvg',
      unit: '',
      goal: 0.45,
      value: ratiosOf(times.ours, times.echarts),
      note: `${USED}; the same ${drawn.rows.length} rows and words, ${width} × ${height} pixels, fonts and height of letters; ${kilobytes(bytes.ours)} and ${kilobytes(bytes.echarts)}. A picture has no checksum`,
    },
    { work: 'chart PNG', unit: 'ms', goal: null, value: spreadOf(times.ours), note: 'SVG, resvg, PNG of three tones' },
  ];
}

/** As many pixels for both, and the same words. */
function drawnBy(view: ChartView): DrawnChart {
  const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(chartSvg(view)) ?? [];
  return {
    title: view.title,
    asOf: view.asOf,
    rows: view.rows.map(({ code, shortTitle, verdict, figure, bar, goal }) => ({
      name: `${code}. ${shortTitle}`,
      verdict: verdict.word,
      figure,
      goal: goal.text,
      low: bar?.low ?? 0,
      high: bar?.high ?? 0,
      goalAt: goal.at,
    })),
    pixels: { width: Number(width), height: Number(height) },
  };
}

const kilobytes = (bytes: number): string => `${Math.round(bytes / 1000)} kB`;

/** A sheet of so many establishments: the workbook of a month is too short to tell anything. */
const book: WorkbookView = {
  sheets: [
    {
      name: 'Cơ sở',
      title: 'Danh sách cơ sở',
      about: 'Tháng 10/2026',
      columns: ['Mã', 'Tên', 'Số lượt', 'Tỷ lệ', 'Năm'].map((title) => ({ title, width: 20 })),
      rows: ESTABLISHMENTS.map(({ id, name }, i) => [
        { kind: 'text', text: id },
        { kind: 'text', text: name },
        { kind: 'number', value: i * 7 },
        { kind: 'percent', value: (i % 1000) / 1000, decimals: 1 },
        { kind: 'year', value: 2026 },
      ]),
    },
  ],
};

async function workbook({ rounds, say }: Asked): Promise<readonly Figure[]> {
  const { USED, writeByExceljs, writeCellByCell, cellsOf } = await peerModule<Exceljs>('exceljs');
  const candidates = { ours: () => xlsxWorkbook(book), shared: () => writeByExceljs(book), byCell: () => writeCellByCell(book) };
  const files = await Promise.all([candidates.ours(), candidates.shared(), candidates.byCell()]);
  const contents = new Set((await Promise.all(files.map(cellsOf))).map((cells) => JSON.stringify(cells)));
  say(
    `.xlsx: ${contents.size === 1 ? 'cùng nội dung các ô' : 'KHÁC NỘI DUNG'}; ${files.map(({ length }) => length).join(', ')} byte`,
  );
  if (contents.size !== 1) throw new Error('exceljs writes other cells');
  const times = await interleaved(candidates, rounds);
  const [ours = 0, theirs = 0] = files.map(({ length }) => length);
  return [
    {
      work: '.xlsx ÷ exceljs, 3,000 rows × 5',
      unit: '',
      goal: 0.55,
      value: ratiosOf(times.ours, times.shared),
      note: `${USED}; one style for cells that look alike; the same heights, borders and print set-up; all files read back by exceljs hold the same cells; ${kilobytes(ours)} and ${kilobytes(theirs)}`,
    },
    {
      work: '.xlsx ÷ exceljs, each cell styled by itself',
      unit: '',
      goal: null,
      value: ratiosOf(times.ours, times.byCell),
      note: 'border, format and alignment set cell by cell, as its documentation shows it',
    },
  ];
}
