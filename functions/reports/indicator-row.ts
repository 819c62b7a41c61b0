/** One indicator as a reader sees it: its verdict, one sentence that says why, its figures, and what belongs to them. */
import type { Indicator } from '../plans/plan.ts';
import type { BandedIndicator } from './banded-indicator.ts';
import { bandedSentence } from './banded-sentence.ts';
import { changeText } from './change.ts';
import type { ExactIndicator } from './disclosure.ts';
import { figureNotes } from './figure-notes.ts';
import { figureText } from './figure-text.ts';
import { isNotComputed } from './judged-measure.ts';
import { targetText } from './target-words.ts';
import { type ReasonContext, verdictReason } from './verdict-reason.ts';
import { verdictInTable } from './verdict-words.ts';

export interface IndicatorRow {
  readonly code: string;
  readonly title: string;
  readonly mark: string;
  readonly verdict: string;
  readonly colour: string;
  /** What stands after the verdict, with the mark that joins them: ": từ 37,5% đến 59,5%. …"; may be empty. */
  readonly because: string;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly notes: readonly string[];
}

/** What a row needs besides the indicator. */
export interface RowContext extends ReasonContext {
  readonly before: ExactIndicator | undefined;
  /** A report of the period before was released. */
  readonly hasPrevious: boolean;
}

export function indicatorRow(
  promised: Indicator,
  indicator: ExactIndicator | BandedIndicator,
  context: RowContext,
): IndicatorRow {
  const { code, title } = promised;
  const { target } = indicator;
  const verdict = isNotComputed(indicator) ? 'not-computed' : indicator.verdict;
  const { mark, word, colour } = verdictInTable(verdict, target?.by, Number(context.to.slice(0, 4)));
  const goal = { label: 'Mục tiêu', value: target === null ? 'không nêu mức' : `${targetText(target)} (${target.by})` };
  const heading = { code, title, mark, verdict: word, colour };
  if (isNotComputed(indicator)) return { ...heading, because: '', facts: [goal], notes: [] };
  if (indicator.shown === 'banded') return { ...heading, because: joined(bandedSentence(indicator)), facts: [goal], notes: [] };
  return {
    ...heading,
    because: joined(verdictReason(promised, indicator, context)),
    facts: [
      { label: 'Trong kỳ', value: figureText(indicator.inPeriod, target) },
      ...(indicator.inYear === undefined ? [] : [{ label: 'Trong năm', value: figureText(indicator.inYear, target) }]),
      { label: 'Lũy kế', value: figureText(indicator.cumulative, target) },
      goal,
      { label: 'So kỳ trước', value: changeText(indicator, context.before, context.hasPrevious) },
    ],
    notes: figureNotes(indicator),
  };
}

/** A phrase goes on after a colon, a sentence of its own after a full stop. */
function joined(words: string): string {
  const isSentence = /^\p{Lu}/u.test(words);
  return `${isSentence ? '.' : ':'} ${words}`;
}
