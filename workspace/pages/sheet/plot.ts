/** Where the marks of a chart lie in a drawing 640 wide: numbers to shapes, nothing of what they mean. */
import { localeRules } from '../../google/locale-rules.ts';
import { formatNumber } from '../../google/number-pattern.ts';

export interface PlotSeries {
  readonly name: string;
  readonly values: readonly (number | undefined)[];
  /** As the cells show them. */
  readonly texts: readonly string[];
  readonly color: string;
  readonly type: 'line' | 'bar';
  readonly dashed: boolean;
}

export interface Plotted {
  readonly labels: readonly string[];
  readonly series: readonly PlotSeries[];
  /** Bars lie: the domain runs down the left side. */
  readonly across: boolean;
  readonly stacked: boolean;
  readonly format: 'percent' | 'number';
  readonly locale: string;
  /** Height by width. */
  readonly shape: number;
}

interface Text {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly anchor: 'start' | 'middle' | 'end';
}

export interface Plot {
  readonly width: number;
  readonly height: number;
  readonly grid: readonly { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number }[];
  /** Down the left side: it stays in sight where the drawing is wider than the screen. */
  readonly axis: { readonly width: number; readonly height: number; readonly texts: readonly Text[] };
  /** Along the bottom. */
  readonly texts: readonly Text[];
  readonly bars: readonly {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
    readonly fill: string;
    readonly title: string;
  }[];
  readonly lines: readonly {
    readonly points: string;
    readonly stroke: string;
    readonly dashed: boolean;
    readonly dots: readonly { readonly cx: number; readonly cy: number; readonly title: string }[];
  }[];
}

const WIDTH = 640;
const [TOP, BOTTOM, RIGHT] = [12, 36, 16];
/** Letters of 12 px; a label that is longer is cut, its whole text stands in the table. */
const LETTER = 6.6;
/** A line of them. */
const LINE = 14;

export function plot({ labels, series, across, stacked, format, locale, shape }: Plotted): Plot {
  const height = Math.round(WIDTH * shape);
  const bars = series.filter(({ type }) => type === 'bar');
  const [low, high, step] = scaleOf(series, stacked && bars.length > 0 ? stackedSums(bars, labels.length) : []);
  const left = across ? Math.min(220, Math.max(60, ...labels.map(({ length }) => length * LETTER)) + 8) : 56;
  const area = { left, top: TOP, width: WIDTH - left - RIGHT, height: height - TOP - BOTTOM };
  const slot = (across ? area.height : area.width) / Math.max(1, labels.length);
  /** Along the axis of values. */
  const along = (value: number): number => {
    const part = (value - low) / (high - low);
    return across ? area.left + part * area.width : area.top + (1 - part) * area.height;
  };
  const middle = (i: number): number => (across ? area.top : area.left) + (i + 0.5) * slot;
  const rules = localeRules(locale);
  const written = (value: number): string => formatNumber(value, format === 'percent' ? '0%' : '#,##0.##', rules);

  const ticks = Array.from({ length: Math.round((high - low) / step) + 1 }, (_, n) => low + n * step);
  const needed = across ? LINE : Math.max(0, ...labels.map(({ length }) => Math.min(length, 12))) * LETTER + 6;
  /** As far right as its middle may lie. */
  const inside = (label: string): number => WIDTH - (Math.min(label.length, 14) * LETTER) / 2;
  const values = ticks.map((value): Text => {
    const at = round(along(value));
    return across
      ? { x: at, y: height - BOTTOM + 18, text: written(value), anchor: 'middle' }
      : { x: area.left - 8, y: at + 4, text: written(value), anchor: 'end' };
  });
  const skipped = (i: number): boolean => i % Math.max(1, Math.ceil(needed / slot)) !== 0;
  const names = labels.flatMap((label, i): Text[] => {
    if (skipped(i)) return [];
    return across
      ? [{ x: area.left - 8, y: round(middle(i)) + 4, text: cut(label, Math.floor(left / LETTER)), anchor: 'end' }]
      : [{ x: round(Math.min(middle(i), inside(label))), y: height - BOTTOM + 18, text: cut(label, 14), anchor: 'middle' }];
  });
  return {
    width: WIDTH,
    height,
    grid: ticks.map((value) => {
      const at = round(along(value));
      return across
        ? { x1: at, y1: area.top, x2: at, y2: area.top + area.height }
        : { x1: area.left, y1: at, x2: area.left + area.width, y2: at };
    }),
    axis: { width: left, height: height - BOTTOM + 6, texts: across ? names : values },
    texts: across ? values : names,
    bars: barShapes({ bars, labels, stacked, across, slot, along, middle, zero: Math.min(Math.max(0, low), high) }),
    lines: series
      .filter(({ type }) => type === 'line')
      .map(({ values, texts, color, dashed, name }) => {
        const dots = values.flatMap((value, i) => {
          if (value === undefined) return [];
          const [x, y] = across ? [along(value), middle(i)] : [middle(i), along(value)];
          return [{ cx: round(x), cy: round(y), title: `${labels[i] ?? ''}, ${name}: ${texts[i] ?? ''}` }];
        });
        return { points: dots.map(({ cx, cy }) => `${cx},${cy}`).join(' '), stroke: color, dashed, dots: dashed ? [] : dots };
      }),
  };
}

interface Bars {
  readonly bars: readonly PlotSeries[];
  readonly labels: readonly string[];
  readonly stacked: boolean;
  readonly across: boolean;
  readonly slot: number;
  readonly along: (value: number) => number;
  readonly middle: (i: number) => number;
  readonly zero: number;
}

function barShapes({ bars, labels, stacked, across, slot, along, middle, zero }: Bars): Plot['bars'] {
  const thick = (slot * 0.72) / (stacked ? 1 : Math.max(1, bars.length));
  return labels.flatMap((label, i) => {
    let base = zero;
    return bars.flatMap(({ values, texts, color, name }, n) => {
      const value = values[i];
      if (value === undefined) return [];
      const [from, to] = stacked ? [base, base + value] : [zero, value];
      base = to;
      const [a, b] = [along(from), along(to)];
      const start = middle(i) - slot * 0.36 + (stacked ? 0 : n * thick);
      const title = `${label}, ${name}: ${texts[i] ?? ''}`;
      const [length, first] = [round(Math.abs(a - b)), round(Math.min(a, b))];
      return across
        ? [{ x: first, y: round(start), width: length, height: round(thick), fill: color, title }]
        : [{ x: round(start), y: first, width: round(thick), height: length, fill: color, title }];
    });
  });
}

const stackedSums = (bars: readonly PlotSeries[], count: number): number[] =>
  Array.from({ length: count }, (_, i) => bars.reduce((sum, { values }) => sum + (values[i] ?? 0), 0));

/** From zero on, unless something lies below it; steps of 1, 2 or 5. */
function scaleOf(series: readonly PlotSeries[], sums: readonly number[]): readonly [number, number, number] {
  const values = [...series.flatMap(({ values }) => values.filter((value) => value !== undefined)), ...sums];
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)];
  const span = most - least || 1;
  const rough = span / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((n) => n * power).find((n) => n >= rough) ?? rough;
  return [Math.floor(least / step) * step, Math.max(Math.ceil(most / step) * step, step), step];
}

const cut = (text: string, longest: number): string =>
  text.length > longest ? `${text.slice(0, Math.max(1, longest - 1))}…` : text;

const round = (number: number): number => Math.round(number * 10) / 10;
