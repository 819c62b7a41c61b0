/**
 * Difficulties and proposals that units wrote into their monthly returns (the plan's last sentence: they are told to the standing
 * body). What seems to name somebody is held back and only counted (privacy.md, 2); the rest is made one safe line each.
 */
import { monthsOf, type Period, type PeriodRules } from '../calendar/periods.ts';
import { fold } from '../forms/fold.ts';
import { personalDataIn } from '../forms/personal-data/personal-data.ts';
import { returnsFor } from '../indicators/monthly-returns.ts';
import type { Facts } from '../records/facts.ts';
import { lineOf } from './one-line.ts';

export interface ReturnedWords {
  /** Each once, in the order they came; whose they are is not said. */
  readonly difficulties: readonly string[];
  readonly proposals: readonly string[];
  /** Answers held back for a person. */
  readonly heldBack: { readonly difficulties: number; readonly proposals: number };
}

export const NO_WORDS: ReturnedWords = { difficulties: [], proposals: [], heldBack: { difficulties: 0, proposals: 0 } };

/** The form takes 300 letters; more can only have come by another way. */
const LONGEST = 300;

/** One safe line of what was typed; of a safe line, the same. */
export const wordsLine = (typed: string): string => lineOf(typed, LONGEST);

/** Of the last return of each unit and month of the period. */
export function returnedWords(facts: Facts, period: Period, rules: PeriodRules): ReturnedWords {
  const rows = monthsOf(period, rules).flatMap(({ code }) => [
    ...new Map(returnsFor(facts, code).map(({ unit, row }) => [unit, row])).values(),
  ]);
  const { difficulties, proposals } = facts.monthlyReturn.columns;
  const [hard, asked] = [sorted(rows.map((row) => difficulties[row] ?? '')), sorted(rows.map((row) => proposals[row] ?? ''))];
  return {
    difficulties: hard.said,
    proposals: asked.said,
    heldBack: { difficulties: hard.heldBack, proposals: asked.heldBack },
  };
}

function sorted(typed: readonly string[]): { readonly said: readonly string[]; readonly heldBack: number } {
  const answers = typed.filter((text) => !saysNothing(text));
  const free = answers.filter((text) => personalDataIn(text).length === 0);
  const said = new Set(free.map(wordsLine).filter((text) => text !== ''));
  return { said: [...said], heldBack: answers.length - free.length };
}

/** "Không", "không có", "0", "-": an optional question answered by those who had nothing to say. */
const NOTHING: ReadonlySet<string> = new Set([
  '',
  'không',
  'không có',
  'không có gì',
  'ko',
  'khong',
  'khong co',
  '0',
  '-',
  'chưa có',
]);

const LONGEST_NOTHING = 20;

const saysNothing = (text: string): boolean => text.length <= LONGEST_NOTHING && NOTHING.has(fold(text).replace(/[\s.!…]+$/, ''));
