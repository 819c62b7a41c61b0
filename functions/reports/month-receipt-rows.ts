/** The rows of one unit that its receipt is about, and what is open in them. */
import { startOfDay } from '../calendar/instant.ts';
import type { Period } from '../calendar/periods.ts';
import { toDay } from '../calendar/plain-date.ts';
import type { Facts } from '../records/facts.ts';
import type { Problem } from '../records/problem.ts';

export interface RowToMend {
  readonly tab: string;
  /** 1-based sheet row. */
  readonly row: number;
  /** Messages of the catalogue; none repeats what was typed. */
  readonly messages: readonly string[];
}

/** Whether the unit sent any form but those on cases: that a unit sent one of these is said to nobody. */
export function hasSent(all: Facts, unit: number, month: Period): boolean {
  const facts = ownFacts(all, unit);
  return rowsOf(facts, month).some(({ rows }) => rows.length > 0);
}

/** The same facts without the rows of other units: as if these had not been sent yet. */
export function ownFacts(facts: Facts, unit: number): Facts {
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

/** `facts`: the unit's own. */
export function rowsToMend(facts: Facts, problems: readonly Problem[], month: Period): RowToMend[] {
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
