/** One indicator as a reader sees it: its verdict, one sentence that says why, its figures, and what belongs to them. */
import { isRatio, type Measure } from '../indicators/measure.ts';
import type { Indicator } from '../plans/plan.ts';
import type { Problem } from '../records/problem.ts';
import type { BandedIndicator } from './banded-indicator.ts';
import { bandedSentence } from './banded-sentence.ts';
import { caveats } from './caveats.ts';
import { changeText } from './change.ts';
import type { ExactIndicator } from './disclosure.ts';
import { estimateCell } from './estimate-words.ts';
import { figureNotes, partialNotes } from './figure-notes.ts';
import { figureText, partialFigureText } from './figure-text.ts';
import { isNotComputed, judgedMeasure } from './judged-measure.ts';
import { needed, targetText } from './target-words.ts';
import { type UnreadInputs, unreadInputs, unreadTables } from './unread-tables.ts';
import { unreadTabs } from './unread-words.ts';
import { type ReasonContext, verdictReason } from './verdict-reason.ts';
import { type VerdictWords, verdictInTable } from './verdict-words.ts';
import { integer } from './vi-format.ts';

export interface IndicatorRow {
  readonly code: string;
  readonly title: string;
  readonly mark: string;
  readonly verdict: string;
  readonly colour: string;
  readonly tone: VerdictWords['tone'];
  /** What stands after the verdict, with the mark that joins them: ": từ 37,5% đến 59,5%. …"; may be empty. */
  readonly because: string;
  readonly facts: readonly Fact[];
  readonly notes: readonly string[];
}

interface Fact {
  readonly label: string;
  readonly value: string;
}

/** What a row needs besides the indicator. */
export interface RowContext extends Omit<ReasonContext, 'isPartial'> {
  /** Undefined: none that can be compared. */
  readonly before: ExactIndicator | undefined;
  /** A report of the period before was released. */
  readonly hasPrevious: boolean;
  readonly isReview?: boolean;
  /** Of the month, as this reader may know them. */
  readonly problems: readonly Problem[];
}

export function indicatorRow(
  promised: Indicator,
  indicator: ExactIndicator | BandedIndicator,
  context: RowContext,
): IndicatorRow {
  const { code, title } = promised;
  const { target } = indicator;
  const unread = unreadInputs(promised.measure, unreadTables(context.problems));
  const verdict = isNotComputed(indicator) ? 'not-computed' : indicator.verdict;
  const { mark, word, colour, tone } = verdictInTable(verdict, target?.by, Number(context.to.slice(0, 4)));
  const heading = { code, title, mark, verdict: word, colour, tone };
  const goal = { label: 'Mục tiêu', value: goalText(promised, indicator, unread) };
  // Which tab of cases could not be read is not everyone's to know.
  if (isNotComputed(indicator)) {
    const tabs = unread.tables.length === 0 ? '' : joined(`${unreadTabs(unread.tables)}.`);
    return { ...heading, because: tabs, facts: [goal], notes: [] };
  }
  const because = joined(reason(promised, indicator, context, unread));
  if (indicator.shown === 'banded') return { ...heading, because, facts: [goal], notes: [] };
  return { ...heading, because, ...figures(promised, indicator, context, unread, goal) };
}

function reason(
  promised: Indicator,
  indicator: ExactIndicator | BandedIndicator,
  context: RowContext,
  unread: UnreadInputs,
): string {
  const isPartial = unread.tables.length > 0;
  if (isPartial && indicator.verdict !== 'met') return `${unreadTabs(unread.tables)}.`;
  return indicator.shown === 'banded' ? bandedSentence(indicator) : verdictReason(promised, indicator, { ...context, isPartial });
}

function figures(
  promised: Indicator,
  indicator: ExactIndicator,
  { before, hasPrevious, isReview, problems }: RowContext,
  unread: UnreadInputs,
  goal: Fact,
): Pick<IndicatorRow, 'facts' | 'notes'> {
  const { target, inPeriod, inYear, cumulative } = indicator;
  const isPartial = unread.tables.length > 0;
  const figure = (measure: Measure): string => {
    if (isPartial) return partialFigureText(measure, target, unread);
    return isNobodyInStock(promised, measure) ? 'không có trường hợp nào' : figureText(measure, target);
  };
  const notes = isPartial ? partialNotes(indicator, unread) : figureNotes(indicator);
  const yearEnd = estimateCell(indicator);
  return {
    facts: [
      // A review's period is the plan's own, and none came before it.
      ...(isReview ? [] : [{ label: 'Trong kỳ', value: figure(inPeriod) }]),
      ...(inYear === undefined ? [] : [{ label: 'Trong năm', value: figure(inYear) }]),
      { label: 'Lũy kế', value: figure(cumulative) },
      ...(yearEnd === undefined ? [] : [{ label: 'Ước cả năm', value: yearEnd }]),
      goal,
      ...(isReview ? [] : [{ label: 'So kỳ trước', value: changeText(indicator, isPartial ? undefined : before, hasPrevious) }]),
    ],
    notes: [...notes, ...caveats(promised, indicator, problems)],
  };
}

/** 1b and 3 count who is there; "không phát sinh" would deny a case that came and isn't classed yet. */
const isNobodyInStock = ({ measure: { kind } }: Indicator, measure: Measure): boolean =>
  kind !== 'supported-in-time' && !isRatio(measure) && measure.reason === 'nothing-notified';

/** "từ 95% trở lên (2030), cần 12/12 người để đạt": a few officials are told in persons (domain.md §2, "Officials trained"). */
function goalText({ measure, unit }: Indicator, indicator: ExactIndicator | BandedIndicator, unread: UnreadInputs): string {
  const { target } = indicator;
  if (target === null) return 'không nêu mức';
  const goal = `${targetText(target)} (${target.by})`;
  if (measure.kind !== 'officials-trained' || indicator.shown === 'banded' || unread.leavesNothing) return goal;
  const judged = judgedMeasure(indicator);
  return isRatio(judged) ? `${goal}, cần ${integer(needed(target, judged.of))}/${integer(judged.of)} ${unit} để đạt` : goal;
}

/** A phrase goes on after a colon, a sentence of its own after a full stop. */
function joined(words: string): string {
  const isSentence = /^\p{Lu}/u.test(words);
  return `${isSentence ? '.' : ':'} ${words}`;
}
