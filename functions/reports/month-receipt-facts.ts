/**
 * What one unit sent about a month and what it still owes: from the unit's own rows and the registers alone. No case is in it, nor how many
 * there are: a figure on cases by unit would name the school (privacy.md, 4).
 */
import { startOfDay } from '../calendar/instant.ts';
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
import { type WordsReceived, wordsReceived } from './month-receipt-words.ts';

export interface Received {
  /** As the form's tab or the duty is called. */
  readonly what: string;
  readonly forms: number;
  /** Attendances, and what indirect channels reached; 0 where nobody counted. */
  readonly attended: number;
  readonly reached: number;
}

export interface RowToMend {
  readonly tab: string;
  /** 1-based sheet row. */
  readonly row: number;
  /** Messages of the catalogue; none repeats what was typed. */
  readonly messages: readonly string[];
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

/** Whether the unit sent any form but those on cases: that a unit sent one of these is said to nobody. */
export function hasSent(all: Facts, unit: number, month: Period): boolean {
  const facts = ownFacts(all, unit);
  return rowsOf(facts, month).some(({ rows }) => rows.length > 0);
}

/** The same facts without the rows of other units: as if these had not been sent yet. */
function ownFacts(facts: Facts, unit: number): Facts {
  const own = <T extends OfUnits>(table: T): T => ({
    ...table,
    state: table.state.map((state, row) => (table.columns.unit[row] === unit ? state : NOT_SEEN)),
  });
  return {
    ...facts,
    training: own(facts.training),
    outreach: own(facts.outreach),
    inspection: own(facts.inspection),
    otherActivity: own(facts.otherActivity),
    monthlyReturn: own(facts.monthlyReturn),
    caseReport: own(facts.caseReport),
    caseUpdate: own(facts.caseUpdate),
  };
}

interface OfUnits {
  readonly state: Uint8Array;
  readonly columns: { readonly unit: Int32Array };
}

/** As a row after the cut-off (records/table.ts). */
const NOT_SEEN = 2;

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

function rowsToMend(facts: Facts, problems: readonly Problem[], month: Period): RowToMend[] {
  return rowsOf(facts, month).flatMap(({ table, rows }) => {
    const { id, tab } = table.definition;
    const messages = Map.groupBy(
      problems.filter(({ form, code }) => form === id && isToldOf(form, code)),
      ({ row }) => row,
    );
    return rows.flatMap((entry) => {
      const row = table.sheetRow[entry] ?? 0;
      const open = messages.get(row);
      return open ? [{ tab, row, messages: open.map(({ message }) => message) }] : [];
    });
  });
}

function isToldOf(form: Problem['form'], code: Problem['code']): boolean {
  // A copy is mended by nobody. How many cases there are is told to nobody. Words held back have their own line.
  if (code === 'repeated' || code === 'more-children-than-cases') return false;
  return !(code === 'personal-data' && form === 'monthly-return');
}

/**
 * The rows that a receipt is about, counted or set aside: sent since the month began, less those that count for a later one. A row that
 * can't be dated is told of again until it is mended.
 */
function rowsOf({ training, outreach, inspection, otherActivity, monthlyReturn }: Facts, month: Period) {
  const [from, to] = [startOfDay(toDay(month.from)), toDay(month.to)];
  const dated = [
    ...[training, outreach, inspection, otherActivity].map((table) => ({
      table,
      isLater: (row: number) => (table.columns.heldOn[row] ?? to) > to,
    })),
    { table: monthlyReturn, isLater: (row: number) => (monthlyReturn.columns.period[row] ?? '') > month.code },
  ];
  return dated.map(({ table, isLater }) => {
    const { state, submittedAt } = table;
    const isOfMonth = (row: number): boolean => {
      if (state[row] === NOT_SEEN || (submittedAt[row] ?? Number.NaN) < from) return false;
      return state[row] !== 0 || !isLater(row);
    };
    return { table, rows: [...table.sheetRow.keys()].filter(isOfMonth) };
  });
}
