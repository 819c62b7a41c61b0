/**
 * The chart's pixels. A font that lacks a letter leaves it out in silence, so every label is looked for where it should stand. One time
 * zone is enough: nothing here reads a clock.
 */
import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { chartImage } from '../../functions/chart-image.ts';
import { kinhBac } from '../../functions/plans/kinh-bac-2026-2030.ts';
import { ninhBinh } from '../../functions/plans/ninh-binh-2021-2025.ts';
import type { Plan } from '../../functions/plans/plan.ts';
import { type Box, CHART_WIDTH, type ChartLayout, chartLayout, type Label } from '../../functions/reports/chart-layout.ts';
import { widthAtMost } from '../../functions/reports/chart-letters.ts';
import { chartSvg, svgOf } from '../../functions/reports/chart-svg.ts';
import { chartView } from '../../functions/reports/chart-view.ts';
import { type Clearance, disclose } from '../../functions/reports/disclosure.ts';
import type { Month } from '../../functions/reports/month.ts';
import { drawChart } from '../../functions/reports/resvg-chart.ts';
import { aMonth } from './a-month.ts';
import { october, yearOfNinhBinh } from './believable.ts';
import { decoded, drawn, inkIn, printOf } from './chart-drawing.ts';

/** Every indicator with a range, long verdicts, and names that fill their lines. */
function fullest(plan: Plan, code: string): Month {
  const measured = plan.indicators.reduce(
    (month, indicator, i) => month.measuring(indicator.code, { low: 89_960 + i, high: 90_040 + i, of: 100_000 }),
    aMonth(plan, code),
  );
  return measured.build();
}

const viewOf = (plan: Plan, month: Month, clearance: Clearance) => chartView(plan, disclose(month, clearance));
const views = {
  'Kinh Bắc for the authority': viewOf(kinhBac, october, 'authority'),
  'Kinh Bắc for everyone': viewOf(kinhBac, october, 'shared'),
  'Ninh Bình for the authority': viewOf(ninhBinh, yearOfNinhBinh, 'authority'),
  'Kinh Bắc at its fullest': viewOf(kinhBac, fullest(kinhBac, '2026-10'), 'authority'),
  'Ninh Bình at its fullest, for everyone': viewOf(ninhBinh, fullest(ninhBinh, '2025'), 'shared'),
};
const layouts = Object.entries(views).map(([name, view]) => ({ name, layout: chartLayout(view) }));

const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

const isSecondRun = new Date(0).getTimezoneOffset() !== 0;

describe.skipIf(isSecondRun).for(layouts)('the chart of $name', ({ layout }) => {
  it('has ink in the box of each label', () => {
    const drawing = drawn(svgOf(layout));
    // The thinnest label, "3", has more than 60 pixels.
    const blank = layout.labels.filter(({ text, box }) => inkIn(drawing, box) < 40 * text.length);
    expect(blank.map(({ text }) => text)).toEqual([]);
  });

  it('has no letter outside its label’s box', () => {
    const moved = awayFromTheEdge(layout);
    const drawing = drawn(svgOf({ ...moved, bars: [], marks: [], rules: [] }));
    const inside = moved.labels.reduce((sum, { box }) => sum + inkIn(drawing, box), 0);
    expect(inside).toBeGreaterThan(0);
    expect(inkIn(drawing, { x: 0, y: 0, width: CHART_WIDTH, height: Math.ceil(moved.height) })).toBe(inside);
  });

  it('keeps labels apart from each other, from marks and bars, and on the page', () => {
    const { labels, bars, marks, height } = layout;
    const page: Box = { x: 0, y: 0, width: CHART_WIDTH, height };
    const isOnPage = ({ x, y, width, height }: Box) =>
      x >= 0 && y >= 0 && x + width <= page.width && y + height <= page.height + 1e-6;
    expect(labels.filter(({ box }) => !isOnPage(box))).toEqual([]);
    expect(
      labels.flatMap((one, i) => labels.slice(i + 1).filter((other) => overlap(shrunk(one.box), shrunk(other.box)))),
    ).toEqual([]);
    const drawnOn = [
      ...bars.map(({ box, high }) => ({ ...box, width: high })),
      ...bars.flatMap(({ box, flag }) =>
        flag === null ? [] : [{ x: box.x + flag.x - 12, y: box.y - 10, width: 24, height: 10 }],
      ),
      ...marks.map(({ x, baseline }) => ({ x, y: baseline - 18, width: 18, height: 20 })),
    ];
    expect(labels.flatMap((label) => drawnOn.filter((box) => overlap(shrunk(label.box), box)))).toEqual([]);
  });
});

/** Boxes may touch; sums of fractions may not quite agree where. */
const shrunk = ({ x, y, width, height }: Box): Box => ({ x: x + 0.01, y: y + 0.01, width: width - 0.02, height: height - 0.02 });

/** Labels at the left go right, the others left: what would be cut off at the edge shows. */
function awayFromTheEdge(layout: ChartLayout): ChartLayout {
  const by = 20;
  const moved = (label: Label): Label => {
    const dx = label.x < CHART_WIDTH / 3 ? by : -by;
    return {
      ...label,
      x: label.x + dx,
      baseline: label.baseline + by,
      box: { ...label.box, x: label.box.x + dx, y: label.box.y + by },
    };
  };
  return { ...layout, height: layout.height + 2 * by, labels: layout.labels.map(moved) };
}

describe.skipIf(isSecondRun)('letters', () => {
  const VOWELS = 'aăâeêioôơuưy';
  const small = [...VOWELS].flatMap((vowel) =>
    ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'].map((mark) => (vowel + mark).normalize('NFC')),
  );
  const vietnamese = [...small, ...small.map((letter) => letter.toLocaleUpperCase('vi')), 'đ', 'Đ'];
  const COLUMNS = 12;
  const grid = (letters: readonly string[], bold: boolean, repeated = 1, columns = COLUMNS) => {
    const cell = { width: Math.floor(CHART_WIDTH / columns), height: 40 };
    const labels = letters.map((letter, i): Label => {
      const [x, y] = [(i % columns) * cell.width, Math.floor(i / columns) * cell.height];
      return { text: letter.repeat(repeated), x: x + 4, baseline: y + 28, size: 21, bold, box: { x, y, ...cell } };
    });
    const height = Math.ceil(letters.length / columns) * cell.height;
    return { labels, drawing: drawn(svgOf({ height, labels, bars: [], marks: [], rules: [] })) };
  };

  it.each([false, true])('of Vietnamese are all drawn, each unlike all others (bold: %s)', (bold) => {
    const { labels, drawing } = grid(vietnamese, bold);
    expect(vietnamese).toHaveLength(146);
    expect(new Set(labels.map(({ box }) => printOf(drawing, box))).size).toBe(vietnamese.length);
    expect(labels.filter(({ box }) => inkIn(drawing, box) === 0)).toEqual([]);
  });

  it('with two marks have more ink than with one, and that more than with none', () => {
    const families = ['eêệ', 'uưữ', 'aăẳ', 'oôỗ'];
    const { labels, drawing } = grid(
      families.flatMap((family) => [...family]),
      false,
      1,
      3,
    );
    const ink = labels.map(({ box }) => inkIn(drawing, box));
    for (let i = 0; i < ink.length; i += 3) expect(ink.slice(i, i + 3)).toEqual(ink.slice(i, i + 3).sort((a, b) => a - b));
    expect(new Set(ink.slice(0, 3)).size).toBe(3);
  });

  it('that the font lacks are blank, or a box that no letter of ours looks like', () => {
    const { labels, drawing } = grid(['中', '●', 'ệ', 'ữ', 'ẳ', 'ỗ'], false);
    const [missing, mark, ...ours] = labels.map(({ box }) => printOf(drawing, box));
    expect(ours).not.toContain(missing);
    expect(ours).not.toContain(mark);
  });

  const printable = Array.from({ length: 94 }, (_, i) => String.fromCharCode(33 + i));
  const known = [...printable, ...vietnamese];

  it('of every label are among those looked at here', () => {
    const used = new Set(layouts.flatMap(({ layout }) => layout.labels.flatMap(({ text }) => [...text])));
    expect([...used].filter((letter) => !/\s/.test(letter) && !known.includes(letter))).toEqual([]);
  });

  it.each([false, true])('of ASCII are all drawn (bold: %s)', (bold) => {
    const { labels, drawing } = grid(printable, bold);
    expect(labels.filter(({ box }) => inkIn(drawing, box) === 0).map(({ text }) => text)).toEqual([]);
  });

  it.each([false, true])('are never wider than we reckon (bold: %s)', (bold) => {
    const { labels, drawing } = grid([...known, '–', '“', '”', '…'], bold, 8, 3);
    const tooWide = labels.filter(({ text, x, box }) => {
      const end = x + widthAtMost(text, 21);
      return inkIn(drawing, { ...box, x: end, width: box.x + box.width - end }) > 0;
    });
    expect(tooWide.map(({ text }) => text)).toEqual([]);
  });
});

describe.skipIf(isSecondRun)('the image', () => {
  it.each([
    ['Kinh Bắc', views['Kinh Bắc for the authority']],
    ['Ninh Bình', views['Ninh Bình for the authority']],
  ])('of %s is 1328 wide and smaller than 60 kB', (_, view) => {
    const png = chartImage(chartSvg(view));
    expect(decoded(png).width).toBe(1328);
    expect(png.length).toBeLessThan(60_000);
  });

  it('is the same bytes each time', () => {
    const svg = chartSvg(views['Kinh Bắc for everyone']);
    expect(chartImage(svg)).toEqual(chartImage(svg));
  });

  it('tells low from high without colour: solid, then striped, then empty', () => {
    const { bars } = chartLayout(views['Kinh Bắc for the authority']);
    const bar = bars.find(({ low, high, flag }) => high - low > 60 && flag !== null && flag.x > high + 12);
    if (bar === undefined) throw new Error('no bar with a wide band');
    const drawing = drawn(chartSvg(views['Kinh Bắc for the authority']));
    const { x, y, height } = bar.box;
    const share = (from: number, to: number) => {
      const part = { x: x + from + 2, y: y + 4, width: Math.floor(to - from - 4), height: height - 8 };
      return inkIn(drawing, part) / (4 * part.width * part.height);
    };
    expect(share(0, bar.low)).toBeGreaterThan(0.98);
    expect(share(bar.low, bar.high)).toBeGreaterThan(0.3);
    expect(share(bar.low, bar.high)).toBeLessThan(0.7);
    expect(share(bar.high, (bar.flag?.x ?? 0) - 6)).toBeLessThan(0.02);
  });

  it('without the fonts would be without words: a path that is not there draws none', () => {
    const svg = svgOf({ ...chartLayout(views['Kinh Bắc for everyone']), bars: [], marks: [], rules: [] });
    const wordless = drawChart(svg, { fontFiles: ['nowhere.ttf'], deflate: deflateSync });
    expect(wordless.length).toBeLessThan(chartImage(svg).length / 10);
  });
});
