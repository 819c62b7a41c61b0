/** A SPARKLINE of constants or of a range, as shapes for an inline SVG of 100 × 20. */
import type { A1Area } from '../../google/a1.ts';
import type { LocaleRules } from '../../google/locale-rules.ts';
import { formatGeneral } from '../../google/number-pattern.ts';
import { type Argument, argumentsOf } from './formula-parts.ts';

export interface Sparkline {
  /** What it says to who does not see it. */
  readonly label: string;
  readonly bars: readonly {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
    readonly fill: string;
  }[];
  /** "0,18 50,2": points of a line; '' for bars. */
  readonly points: string;
  readonly stroke: string;
}

const SPARK = { width: 100, height: 20 } as const;
const COLORS = ['#0b5d57', '#9dc6c1', '#845400', '#a3161a'];

/** `numbers`: those of a range of the same tab. undefined: it is no SPARKLINE that can be drawn. */
export function sparkline(
  formula: string,
  rules: LocaleRules,
  numbers: (area: A1Area) => readonly number[],
): Sparkline | undefined {
  const [data, options] = argumentsOf(formula, 'SPARKLINE', rules) ?? [];
  const values = data && valuesOf(data, numbers);
  if (!values || values.length === 0) return undefined;
  const chosen = optionsOf(options);
  const type = textOf(chosen, 'charttype') ?? 'line';
  const label = `Biểu đồ nhỏ: ${values.map((value) => formatGeneral(value, rules)).join('; ')}`;
  if (type === 'bar') return { label, bars: stackedBar(values, chosen), points: '', stroke: '' };
  if (type === 'column' || type === 'winloss') return { label, bars: columns(values, chosen), points: '', stroke: '' };
  return { label, bars: [], points: line(values, chosen), stroke: colorOf(textOf(chosen, 'color'), 0) };
}

function valuesOf(data: Argument, numbers: (area: A1Area) => readonly number[]): readonly number[] {
  if (data.kind === 'number') return [data.number];
  if (data.kind === 'array') return data.rows.flat().flatMap((item) => (item.kind === 'number' ? [item.number] : []));
  return data.kind === 'range' && data.range.title === undefined ? numbers(data.range.area) : [];
}

type Options = ReadonlyMap<string, Argument>;

const optionsOf = (options: Argument | undefined): Options =>
  new Map(
    options?.kind === 'array'
      ? options.rows.flatMap(([name, value]) =>
          name?.kind === 'text' && value ? [[name.text.toLowerCase(), value] as const] : [],
        )
      : [],
  );

const textOf = (options: Options, name: string): string | undefined => {
  const found = options.get(name);
  return found?.kind === 'text' ? found.text.toLowerCase() : undefined;
};
const numberOf = (options: Options, name: string): number | undefined => {
  const found = options.get(name);
  return found?.kind === 'number' ? found.number : undefined;
};
/** Only #rrggbb and plain words: it stands in an attribute of the drawing. */
const colorOf = (color: string | undefined, n: number): string =>
  color !== undefined && /^(?:#[0-9a-f]{6}|[a-z]{3,20})$/.test(color) ? color : (COLORS[n % COLORS.length] ?? '');

/** Parts of one bar, side by side; `max` is the whole width. */
function stackedBar(values: readonly number[], options: Options): Sparkline['bars'] {
  const sizes = values.map((value) => Math.max(0, value));
  const whole = Math.max(numberOf(options, 'max') ?? 0, 0) || sizes.reduce((sum, size) => sum + size, 0) || 1;
  let x = 0;
  return sizes.map((size, n) => {
    const width = round(Math.min((size / whole) * SPARK.width, SPARK.width - x));
    const bar = { x: round(x), y: 4, width, height: SPARK.height - 8, fill: colorOf(textOf(options, `color${n + 1}`), n) };
    x += width;
    return bar;
  });
}

const limits = (values: readonly number[], options: Options): readonly [number, number] => {
  const [low, high] = [numberOf(options, 'ymin') ?? Math.min(...values), numberOf(options, 'ymax') ?? Math.max(...values)];
  return low === high ? [low - 1, high + 1] : [low, high];
};

function columns(values: readonly number[], options: Options): Sparkline['bars'] {
  const [low, high] = limits([0, ...values], options);
  const step = SPARK.width / values.length;
  const place = (value: number): number => SPARK.height - ((value - low) / (high - low)) * SPARK.height;
  return values.map((value, n) => ({
    x: round(n * step + step * 0.1),
    y: round(Math.min(place(value), place(0))),
    width: round(step * 0.8),
    height: round(Math.abs(place(value) - place(0))),
    fill: colorOf(textOf(options, value < 0 ? 'negcolor' : 'color'), value < 0 ? 3 : 0),
  }));
}

function line(values: readonly number[], options: Options): string {
  const [low, high] = limits(values, options);
  const step = SPARK.width / Math.max(1, values.length - 1);
  return values.map((value, n) => `${round(n * step)},${round(18 - ((value - low) / (high - low)) * 16)}`).join(' ');
}

const round = (number: number): number => Math.round(number * 100) / 100;
