/** Conditional formats as the page paints them: the first rule that holds for a cell. A rule with a formula of its own is not judged. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { hexOf } from '../../store/color.ts';
import { type Judged, meets } from './condition.ts';
import { holds } from './protection.ts';

type Rule = sheets_v4.Schema$ConditionalFormatRule;
type Format = sheets_v4.Schema$CellFormat;
type Point = sheets_v4.Schema$InterpolationPoint;

/** How many rules of a tab the viewer can't judge: said in words above it. */
export const unjudged = (rules: readonly Rule[]): number =>
  rules.filter(({ booleanRule }) => booleanRule?.condition?.type === 'CUSTOM_FORMULA').length;

/** `numbers`: those in the ranges of a gradient, the whole tab's. */
export function painter(
  rules: readonly Rule[],
  locale: string,
  numbers: (ranges: readonly sheets_v4.Schema$GridRange[]) => readonly number[],
): (row: number, column: number, judged: Judged) => Format | undefined {
  const gradients = new Map(
    rules.flatMap((rule) => (rule.gradientRule ? [[rule, gradient(rule, numbers(rule.ranges ?? []))]] : [])),
  );
  return (row, column, judged) => {
    for (const rule of rules) {
      if (!(rule.ranges ?? []).some((range) => holds(range, row, column))) continue;
      const { condition, format } = rule.booleanRule ?? {};
      if (condition && meets(condition, judged, locale) === true) return format ?? {};
      const shade = typeof judged.value === 'number' ? gradients.get(rule)?.(judged.value) : undefined;
      if (shade) return { backgroundColorStyle: { rgbColor: shade } };
    }
    return undefined;
  };
}

function gradient({ gradientRule }: Rule, numbers: readonly number[]): (value: number) => sheets_v4.Schema$Color | undefined {
  const sorted = [...numbers].sort((a, b) => a - b);
  const stops = [gradientRule?.minpoint, gradientRule?.midpoint, gradientRule?.maxpoint]
    .filter((point) => point !== undefined && point !== null)
    .map((point) => ({ at: placeOf(point, sorted), color: point.colorStyle?.rgbColor ?? point.color ?? {} }));
  return (value) => {
    const [first, last] = [stops[0], stops.at(-1)];
    if (!first || !last || sorted.length === 0) return undefined;
    const after = stops.findIndex(({ at }) => at >= value);
    if (after <= 0) return after === 0 ? first.color : last.color;
    const [from, to] = [stops[after - 1] ?? first, stops[after] ?? last];
    const part = to.at === from.at ? 1 : (value - from.at) / (to.at - from.at);
    const mix = (name: 'red' | 'green' | 'blue') =>
      (from.color[name] ?? 0) + part * ((to.color[name] ?? 0) - (from.color[name] ?? 0));
    return { red: mix('red'), green: mix('green'), blue: mix('blue') };
  };
}

function placeOf({ type, value }: Point, sorted: readonly number[]): number {
  const [low = 0, high = 0] = [sorted[0], sorted.at(-1)];
  const number = Number(value ?? 0);
  if (type === 'MIN') return low;
  if (type === 'MAX') return high;
  if (type === 'NUMBER') return number;
  if (type === 'PERCENTILE') return sorted[Math.round((number / 100) * (sorted.length - 1))] ?? low;
  return low + (number / 100) * (high - low);
}

/** '' where the format leaves it alone, or makes it what it is anyway. */
export const colorIn = (style: sheets_v4.Schema$ColorStyle | null | undefined, usual: '#ffffff' | '#000000'): string => {
  const hex = style?.rgbColor ? hexOf(style.rgbColor) : usual;
  return hex === usual ? '' : hex;
};
