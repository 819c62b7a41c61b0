/** Which option a label means: the label it carries or carried, compared folded (forms.md: keys are stable, labels may change). */
import { fold } from '../forms/fold.ts';
import type { Option } from '../forms/question.ts';
import { cellText, isBlank } from './cell.ts';
import { BLANK, type Cell } from './table.ts';

export interface ChoiceLabels {
  /** Position of the option; BLANK when no option is meant. */
  one(cell: Cell): number;
  /** Bit i for option i. Google joins ticks by ", ", so an option with several ticks has no comma (google.md). */
  several(cell: Cell): { readonly mask: number; readonly unknown: boolean };
}

/** All labels of the longest list of ticks together are shorter. */
const LONGEST_CELL = 5000;
/** Distinct texts remembered: answers repeat, junk doesn't. */
const MOST_REMEMBERED = 10_000;

/** Folded once: the options of a question are read anew with each of its columns. */
const folded = new WeakMap<readonly Option[], ReadonlyMap<string, number>>();

function positionsOf(options: readonly Option[]): ReadonlyMap<string, number> {
  const known = folded.get(options);
  if (known) return known;
  const positions = new Map<string, number>();
  options.forEach((option, position) => {
    for (const label of option.formerLabels ?? []) if (!positions.has(fold(label))) positions.set(fold(label), position);
  });
  options.forEach((option, position) => {
    positions.set(fold(option.label), position);
  });
  // A tick box of Sheets in a Có/Không column.
  for (const [key, shown] of [
    ['yes', 'true'],
    ['no', 'false'],
  ] as const) {
    const position = options.findIndex((option) => option.key === key);
    if (position >= 0) positions.set(shown, position);
  }
  folded.set(options, positions);
  return positions;
}

export function choiceLabels(options: readonly Option[]): ChoiceLabels {
  const positions = positionsOf(options);
  // A tick comes back in many cells.
  const known = new Map<string, number>();
  const find = (text: string): number => {
    const seen = known.get(text);
    if (seen !== undefined) return seen;
    const position = text.length > LONGEST_CELL ? BLANK : (positions.get(fold(text)) ?? BLANK);
    if (known.size < MOST_REMEMBERED) known.set(text, position);
    return position;
  };
  return {
    one: (cell) => find(cellText(cell)),
    several(cell) {
      const text = cellText(cell);
      const ticks = text.length > LONGEST_CELL ? [text] : text.split(',').filter((tick) => !isBlank(tick));
      let mask = 0;
      let unknown = false;
      for (const tick of ticks) {
        const position = find(tick);
        if (position === BLANK) unknown = true;
        else mask |= 1 << position;
      }
      return { mask, unknown };
    },
  };
}
