/**
 * Where everything of the chart stands, in CSS pixels of a mail 640 wide. On a phone the image is about half as wide, so letters are 21
 * high (11 there) and words are few; the drawing only copies these numbers, and a test looks for ink in each label's box.
 */
import { brokenLines, widthAtMost } from './chart-letters.ts';
import type { ChartBar } from './chart-scale.ts';
import type { ChartGoal, ChartRow, ChartView, VerdictKind } from './chart-view.ts';
import { sentenceCase } from './vi-format.ts';

export const CHART_WIDTH = 640;
/** Paper around it all: where a mail program turns the page dark, the image stays white, and its letters must not touch the edge. */
export const CHART_MARGIN = 12;
const SIZE = 21;
const TITLE_SIZE = 27;
/** Of the letters' size: from one baseline to the next, and from a box's top to its baseline ("Ẳ" is as high as a letter can be). */
const LINE = 28 / 21;
const ASCENT = 1;
const BAR_WIDTH = 384;
const BAR_HEIGHT = 24;
/** Figures and goals begin here. */
const RIGHT = 404;
/** A mark or a flag before a text. */
const INDENT = 26;

export interface Label {
  readonly text: string;
  readonly x: number;
  readonly baseline: number;
  readonly size: number;
  readonly bold: boolean;
  /** All of its ink lies inside. */
  readonly box: Box;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Drawn where a legend, a verdict or a goal needs a picture; each stands on a baseline. */
export interface Mark {
  readonly kind: VerdictKind | ChartGoal['better'] | 'low' | 'high';
  readonly x: number;
  readonly baseline: number;
}

export interface PlacedBar {
  readonly box: Box;
  /** Lengths from the left end. */
  readonly low: number;
  readonly high: number;
  readonly runsOver: boolean;
  readonly flag: { readonly x: number; readonly better: ChartGoal['better'] } | null;
}

export interface ChartLayout {
  readonly height: number;
  readonly labels: readonly Label[];
  readonly marks: readonly Mark[];
  readonly bars: readonly PlacedBar[];
  /** Heights of the lines between rows. */
  readonly rules: readonly number[];
}

/** What one part adds, and where the next begins. */
interface Part extends ChartLayout {}

const NOTHING = { labels: [], marks: [], bars: [], rules: [] };

export function chartLayout({ title, asOf, rows }: ChartView): ChartLayout {
  let all = below(headOf(title, asOf), { ...NOTHING, height: 0 });
  for (const row of rows) all = below(rowAt(row, all.height), all);
  return all;
}

/** `next` was laid out under `above`. */
const below = (next: Part, above: Part): Part => ({
  height: next.height,
  labels: [...above.labels, ...next.labels],
  marks: [...above.marks, ...next.marks],
  bars: [...above.bars, ...next.bars],
  rules: [...above.rules, ...next.rules],
});

function headOf(title: string, asOf: string): Part {
  const name = linesAt(title, { x: 0, y: 0, width: CHART_WIDTH, size: TITLE_SIZE, bold: true });
  const day = linesAt(asOf, { x: 0, y: name.bottom, width: CHART_WIDTH });
  const legend = LEGEND.map(({ kind, x, indent, text }) => ({
    label: linesAt(text, { x: x + indent, y: day.bottom + 6, width: CHART_WIDTH - x - indent }),
    mark: { kind, x, baseline: day.bottom + 6 + SIZE * ASCENT },
  }));
  return {
    height: day.bottom + 6 + SIZE * LINE + 8,
    labels: [...name.labels, ...day.labels, ...legend.flatMap(({ label }) => label.labels)],
    marks: legend.map(({ mark }) => mark),
    bars: [],
    rules: [],
  };
}

const LEGEND = [
  { kind: 'low', x: 0, indent: 42, text: 'mức thấp' },
  { kind: 'high', x: 190, indent: 42, text: 'đến mức cao' },
  { kind: 'more', x: RIGHT, indent: INDENT, text: 'mục tiêu' },
] as const;

function rowAt({ code, shortTitle, verdict, figure, bar, goal }: ChartRow, top: number): Part {
  const name = linesAt(`${code}. ${shortTitle}`, { x: 0, y: top + 10, width: CHART_WIDTH });
  const middle = bar === null ? wordsAt(figure, name.bottom) : barAt(bar, figure, goal, name.bottom);
  const y = middle.height;
  const word = linesAt(verdict.word, { x: INDENT, y, width: RIGHT - INDENT - 8, bold: true });
  const hasFlag = goal.at !== null;
  const goalX = RIGHT + (hasFlag ? INDENT : 0);
  const goalText = linesAt(goal.text, { x: goalX, y, width: CHART_WIDTH - goalX });
  const baseline = y + SIZE * ASCENT;
  return {
    height: Math.max(word.bottom, goalText.bottom) + 8,
    labels: [...name.labels, ...middle.labels, ...word.labels, ...goalText.labels],
    marks: [{ kind: verdict.kind, x: 0, baseline }, ...(hasFlag ? [{ kind: goal.better, x: RIGHT, baseline }] : [])],
    bars: middle.bars,
    rules: [top],
  };
}

/** Why there is no bar, over the whole width. */
function wordsAt(figure: string, top: number): Part {
  if (figure === '') return { ...NOTHING, height: top };
  const { labels, bottom } = linesAt(sentenceCase(figure), { x: 0, y: top, width: CHART_WIDTH });
  return { ...NOTHING, labels, height: bottom };
}

function barAt(bar: ChartBar, figure: string, goal: ChartGoal, top: number): Part {
  const box = { x: 0, y: top + 12, width: BAR_WIDTH, height: BAR_HEIGHT };
  // A long range is broken before its second end.
  const text = linesAt(figure.replace(' đến ', ' đến\u00A0'), { x: RIGHT, y: box.y - 1, width: CHART_WIDTH - RIGHT });
  const length = (percent: number) => (Math.min(percent, bar.scale) / bar.scale) * BAR_WIDTH;
  const placed = {
    box,
    low: length(bar.low),
    high: length(bar.high),
    runsOver: bar.high > bar.scale,
    flag: goal.at === null ? null : { x: length(goal.at), better: goal.better },
  };
  return {
    height: Math.max(box.y + box.height, text.bottom) + 6,
    labels: [...text.labels, ...(bar.scale < 100 ? [scaleLabel(bar.scale, box)] : [])],
    marks: [],
    bars: [placed],
    rules: [],
  };
}

/** "0-8%", inside the bar's empty end: where the scale is not the whole. */
function scaleLabel(scale: number, { x, y, width }: Box): Label {
  const text = `0-${String(scale).replace('.', ',')}%`;
  const size = BAR_HEIGHT - 4;
  return labelAt(text, x + width - 6 - widthAtMost(text, size), y, size, false);
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size?: number;
  readonly bold?: boolean;
}

function linesAt(text: string, { x, y, width, size = SIZE, bold = false }: Place): { labels: Label[]; bottom: number } {
  const lines = brokenLines(text, size, width);
  const labels = lines.map((line, i) => labelAt(line, x, y + i * size * LINE, size, bold));
  return { labels, bottom: y + lines.length * size * LINE };
}

function labelAt(text: string, x: number, y: number, size: number, bold: boolean): Label {
  const box = { x, y, width: widthAtMost(text, size), height: size * LINE };
  return { text, x, baseline: y + size * ASCENT, size, bold, box };
}
