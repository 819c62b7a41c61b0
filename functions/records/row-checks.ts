/** What two answers of one row say against each other (forms.md, [ghi]). A flag changes no figure: a person looks at it. */

import { ageFromBirthMonth } from '../calendar/birth-month.ts';
import { dayOfInstant } from '../calendar/instant.ts';
import type { caseReport } from '../forms/case-report.ts';
import type { caseUpdate } from '../forms/case-update.ts';
import { columnsOf, type FormDefinition } from '../forms/define-form.ts';
import type { outreach } from '../forms/outreach.ts';
import type { training } from '../forms/training.ts';
import type { Problem } from './problem.ts';
import { type Place, problem } from './problem-catalogue.ts';
import { keyAt } from './read-table.ts';
import { NO_DAY, type Table } from './table.ts';

/**
 * Points at an answer of an entry and says what is wrong with it. `hangsOn`: further answers it was judged by; where one of them
 * could not be read, nothing is said: a class with "mười" children is no class of nobody.
 */
export type Flag = (entry: number, question: string, problemAt: (at: Place) => Problem, hangsOn?: readonly string[]) => void;

const TWO_HOURS = 2 * 3_600_000;
/** Actions that need a reason, and how long it must be (forms.md, case-update). */
const NEEDS_REASON: ReadonlySet<string> = new Set(['no-plan-needed', 'confirm-class', 'duplicate', 'reopen']);
const CLOSING_NEEDS_REASON: ReadonlySet<string> = new Set(['other', 'not-a-case']);
const SHORTEST_REASON = 10;
const DIRECT: ReadonlySet<string> = new Set(['conference', 'lesson', 'home-visit', 'workplace']);

const counted = function* (table: Pick<Table, 'count' | 'state'>): Iterable<number> {
  for (let entry = 0; entry < table.count; entry++) if (table.state[entry] === 0) yield entry;
};

/** A blank number adds nothing. */
const some = (count: number | undefined): number => (count !== undefined && count > 0 ? count : 0);
const isGiven = (count: number | undefined): boolean => count !== undefined && !Number.isNaN(count);

export function checkTraining(table: Table<typeof training>, flag: Flag): void {
  const { establishments, establishmentCount, officials, agencies } = table.columns;
  const heads = headcounts(table.columns);
  for (const entry of counted(table)) {
    const people = peopleAt(heads, entry);
    checkWomen(table.columns.women, entry, people, flag);
    if (people + some(establishmentCount[entry]) > 0) continue;
    const bodies = [establishments, officials, agencies].some((column) => (column[entry]?.length ?? 0) > 0);
    if (!bodies) flag(entry, 'others', (at) => problem('nobody', at, { form: 'training' }), SOMEBODY);
  }
}

export function checkOutreach(table: Table<typeof outreach>, flag: Flag): void {
  const { establishments, establishmentCount } = table.columns;
  const heads = headcounts(table.columns);
  for (const entry of counted(table)) {
    const people = peopleAt(heads, entry);
    checkWomen(table.columns.women, entry, people, flag);
    if (people > 0 || !DIRECT.has(keyAt(table, 'channel', entry) ?? '')) continue;
    // A 0 is an answer: nobody came.
    const counts = [...heads, establishmentCount].map((column) => column[entry]);
    if (counts.some(isGiven) || (establishments[entry]?.length ?? 0) > 0) continue;
    flag(entry, 'channel', (at) => problem('nobody', at, { form: 'outreach' }), SOMEBODY);
  }
}

const PEOPLE = ['educators', 'carers', 'children', 'minors', 'collaborators', 'residents'] as const;
/** Whatever says that somebody came. */
const SOMEBODY = [...PEOPLE, 'establishmentCount', 'officials', 'agencies'] as const;

const headcounts = (columns: Readonly<Record<(typeof PEOPLE)[number], Float64Array>>): readonly Float64Array[] =>
  PEOPLE.map((audience) => columns[audience]);

function peopleAt(heads: readonly Float64Array[], entry: number): number {
  let people = 0;
  for (const column of heads) people += some(column[entry]);
  return people;
}

function checkWomen(women: Float64Array, entry: number, people: number, flag: Flag): void {
  if (some(women[entry]) > people) flag(entry, 'women', (at) => problem('women-over-people', at), PEOPLE);
}

export function checkCaseReport(table: Table<typeof caseReport>, flag: Flag): void {
  const { receivedAt, hoursPerDay, hoursPerWeek, age, birthMonth } = table.columns;
  for (const entry of counted(table)) {
    const received = receivedAt[entry] ?? Number.NaN;
    if ((table.submittedAt[entry] ?? 0) - received > TWO_HOURS) flag(entry, 'receivedAt', (at) => problem('reported-late', at));
    if ((hoursPerWeek[entry] ?? Number.NaN) < (hoursPerDay[entry] ?? Number.NaN)) {
      flag(entry, 'hoursPerWeek', (at) => problem('week-under-day', at));
    }
    const month = birthMonth[entry] ?? NO_DAY;
    if (month === NO_DAY) continue;
    const apart = Math.abs(ageFromBirthMonth(month, dayOfInstant(received)) - (age[entry] ?? Number.NaN));
    if (apart > 1) flag(entry, 'birthMonth', (at) => problem('age-mismatch', at));
  }
}

export function checkCaseUpdate(table: Table<typeof caseUpdate>, flag: Flag): void {
  for (const entry of counted(table)) {
    if (lacksReason(table, entry)) flag(entry, 'reason', (at) => problem('reason-missing', at, { least: SHORTEST_REASON }));
  }
}

/** Whether an action is void for want of a reason: none, or one that is too short. */
export function lacksReason(table: Table<typeof caseUpdate>, entry: number): boolean {
  const action = keyAt(table, 'action', entry);
  const closing = action === 'close' && CLOSING_NEEDS_REASON.has(keyAt(table, 'closingReason', entry) ?? '');
  return (closing || NEEDS_REASON.has(action ?? '')) && (table.columns.reason[entry] ?? '').length < SHORTEST_REASON;
}

/** "Không có" ticked beside something that there is. */
export function checkTicks(table: Table<FormDefinition>, flag: Flag): void {
  for (const question of columnsOf(table.definition)) {
    const none = (question.options ?? []).findIndex((option) => option.key === 'none');
    const ticks = table.columns[question.key];
    if (question.kind !== 'choices' || none < 0 || !(ticks instanceof Int32Array)) continue;
    for (const entry of counted(table)) {
      const mask = ticks[entry] ?? 0;
      if ((mask & (1 << none)) !== 0 && mask !== 1 << none) flag(entry, question.key, (at) => problem('contradictory-tick', at));
    }
  }
}
