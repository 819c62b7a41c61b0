/**
 * What one unit sent about a month and what it still owes: from the unit's own rows and the registers alone. No case is in it, nor how many
 * there are: a figure on cases by unit would name the school (privacy.md, 4).
 */
import type { Period } from '../calendar/periods.ts';
import { type PlainDate, toDay } from '../calendar/plain-date.ts';
import { columnsOf } from '../forms/define-form.ts';
import { otherActivity } from '../forms/other-activity.ts';
import { activityIn } from '../indicators/activity.ts';
import { countedRows } from '../indicators/counted-rows.ts';
import { returnsFor } from '../indicators/monthly-returns.ts';
import { isInTime, mustReport, speaksForMonth } from '../indicators/reporting.ts';
import type { Facts } from '../records/facts.ts';
import type { Problem } from '../records/problem.ts';
import { keyAt } from '../records/read-table.ts';
import { ownFacts, type RowToMend, rowsToMend } from './month-receipt-rows.ts';
import { type WordsReceived, wordsReceived } from './month-receipt-words.ts';

export interface Received {
  /** As the form's tab or the duty is called. */
  readonly what: string;
  readonly forms: number;
  /** Attendances, and what indirect channels reached; 0 where nobody counted. */
  readonly attended: number;
  readonly reached: number;
}

/** `too-early`: before the month's last day, so it can't speak for the month. `not-asked`: the unit need not report. */
export type Confirmation =
  | { readonly standing: 'on-time' | 'late' | 'too-early'; readonly at: number }
  | { readonly standing: 'missing' | 'not-asked' };

export interface UnitMonth {
  readonly received: readonly Received[];
  readonly confirmation: Confirmation;
  readonly toMend: readonly RowToMend[];
  readonly difficulties: WordsReceived;
  readonly proposals: WordsReceived;
}

export interface MonthToReceipt {
  readonly month: Period;
  /** Last day of the units' limit. */
  readonly sendBy: PlainDate;
}

/** `unit`: position in the register. */
export function unitMonth(all: Facts, problems: readonly Problem[], unit: number, { month, sendBy }: MonthToReceipt): UnitMonth {
  const facts = ownFacts(all, unit);
  const returns = returnsFor(facts, month.code);
  const spoken = returns.find((sent) => speaksForMonth(month, sent));
  const last = returns.at(-1);
  const { difficulties, proposals } = facts.monthlyReturn.columns;
  const entry = all.units[unit];
  const isAsked = entry !== undefined && mustReport(entry, month);
  return {
    received: received(facts, month),
    confirmation:
      spoken !== undefined
        ? { standing: isInTime(toDay(sendBy), spoken) ? 'on-time' : 'late', at: spoken.submittedAt }
        : !isAsked
          ? { standing: 'not-asked' }
          : last === undefined
            ? { standing: 'missing' }
            : { standing: 'too-early', at: last.submittedAt },
    toMend: rowsToMend(facts, problems, month),
    difficulties: wordsReceived(last && difficulties[last.row]),
    proposals: wordsReceived(last && proposals[last.row]),
  };
}

function received(facts: Facts, month: Period): Received[] {
  const window = { from: toDay(month.from), to: toDay(month.to) };
  const { training, outreach, inspection } = facts;
  const done = activityIn(facts, window);
  const dutyAt = (row: number): string | undefined => keyAt(facts.otherActivity, 'duty', row);
  const duties = Map.groupBy(countedRows(facts.otherActivity, facts.otherActivity.columns.heldOn, window), dutyAt);
  return [
    { what: training.definition.tab, forms: done.trainings, attended: done.trainingAttendances, reached: 0 },
    {
      what: outreach.definition.tab,
      forms: done.outreach,
      attended: done.outreachAttendances,
      reached: done.indirectReach,
    },
    { what: inspection.definition.tab, forms: done.inspections, attended: 0, reached: 0 },
    ...DUTIES.map(({ key, label }) => ({ what: label, forms: duties.get(key)?.length ?? 0, attended: 0, reached: 0 })),
    // Of a duty that could not be read.
    { what: otherActivity.tab, forms: duties.get(undefined)?.length ?? 0, attended: 0, reached: 0 },
  ].filter(({ forms }) => forms > 0);
}

const DUTIES = columnsOf(otherActivity).flatMap((question) => (question.key === 'duty' ? (question.options ?? []) : []));
