/**
 * The chart as SVG, two pixels for each of its layout. One dark ink on white, so that a grey-scale print loses nothing:
 * the certain part is solid, the possible part striped, the verdict has a shape and a word. Nothing typed can leave its text node.
 */
import {
  type Box,
  CHART_MARGIN,
  CHART_WIDTH,
  type ChartLayout,
  chartLayout,
  type Label,
  type Mark,
  type PlacedBar,
} from './chart-layout.ts';
import { markShape } from './chart-marks.ts';
import { hexOf, type Tone } from './chart-tones.ts';
import type { ChartView } from './chart-view.ts';

/** Drawn pixels for each CSS pixel. */
const PIXEL_RATIO = 2;
export const CHART_FONT = 'Be Vietnam Pro';

export const chartSvg = (view: ChartView): string => svgOf(chartLayout(view));

export function svgOf({ height, labels, marks, bars, rules }: ChartLayout): string {
  const [wide, tall] = [CHART_WIDTH + 2 * CHART_MARGIN, Math.ceil(height) + 2 * CHART_MARGIN];
  const paper = { x: -CHART_MARGIN, y: -CHART_MARGIN, width: wide, height: tall };
  const size = `width="${wide * PIXEL_RATIO}" height="${tall * PIXEL_RATIO}" viewBox="${paper.x} ${paper.y} ${wide} ${tall}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} font-family="${CHART_FONT}" fill="${hexOf('ink')}">`,
    STRIPES,
    rect(paper, 'paper'),
    ...rules.map((y) => rect({ x: 0, y, width: CHART_WIDTH, height: 1 }, 'middle')),
    ...bars.map(barSvg),
    ...marks.map(markSvg),
    ...labels.map(labelSvg),
    '</svg>',
  ].join('\n');
}

/** Slanted, as wide as the gaps between them, so that light and dark print as a grey of their own. */
const STRIPES = `<pattern id="stripes" width="8" height="8" patternUnits="userSpaceOnUse"><path d="M-2 2L2 -2M0 8L8 0M6 10L10 6" stroke="${hexOf('ink')}" stroke-width="2.4"/></pattern>`;

function barSvg({ box, low, high, runsOver, flag }: PlacedBar): string {
  const { x, y, width, height } = box;
  const part = (from: number, to: number): Box => ({ x: x + from, y, width: to - from, height });
  return [
    ...(high > low ? [`<rect ${sides(part(low, high))} fill="url(#stripes)"/>`] : []),
    ...(low > 0 ? [rect(part(0, low), 'ink')] : []),
    `<rect ${sides({ x: x + 0.5, y: y + 0.5, width: width - 1, height: height - 1 })} fill="none" stroke="${hexOf('middle')}"/>`,
    ...(runsOver ? [breakSvg(box)] : []),
    ...(flag === null ? [] : [flagSvg(x + flag.x, box, flag.better)]),
  ].join('\n');
}

/** Two white strokes across the bar's end: it goes on beyond its scale. */
function breakSvg({ x, y, width, height }: Box): string {
  const stroke = (fromEnd: number) => `M${number(x + width - fromEnd)} ${number(y + height)}l10 ${number(-height)}`;
  return `<path d="${stroke(22)}${stroke(12)}" stroke="${hexOf('paper')}" stroke-width="4"/>`;
}

/** A pole through the bar, white at its sides where the bar is dark, and a flag that points to the good side. */
function flagSvg(x: number, { y, height }: Box, better: 'more' | 'less'): string {
  const pole = { x: x - 1.5, y: y - 10, width: 3, height: height + 14 };
  const halo = { x: x - 3.5, y, width: 7, height };
  const way = better === 'more' ? 1 : -1;
  return [
    rect(halo, 'paper'),
    rect(pole, 'ink'),
    `<path d="M${number(x)} ${number(y - 10)}l${12 * way} 5l${-12 * way} 5z"/>`,
  ].join('\n');
}

const markSvg = ({ kind, x, baseline }: Mark): string =>
  `<g transform="translate(${number(x)} ${number(baseline)})">${markShape(kind)}</g>`;

const labelSvg = ({ text, x, baseline, size, bold }: Label): string =>
  `<text x="${number(x)}" y="${number(baseline)}" font-size="${size}"${bold ? ' font-weight="600"' : ''}>${xmlText(text)}</text>`;

/** A length: at most two decimals. */
const number = (length: number): string => String(Math.round(length * 100) / 100);

const rect = (box: Box, fill: Tone): string => `<rect ${sides(box)} fill="${hexOf(fill)}"/>`;

const sides = ({ x, y, width, height }: Box): string =>
  `x="${number(x)}" y="${number(y)}" width="${number(width)}" height="${number(height)}"`;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };
/** Controls, halves of letters and code points that XML has no place for, escaped or not. */
const NOT_XML = /[\p{Cc}\p{Cs}\p{Cn}]/gu;

export const xmlText = (text: string): string => text.replace(NOT_XML, '').replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '');
