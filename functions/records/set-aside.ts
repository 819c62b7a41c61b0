/**
 * Which rows of a form enter no figure until a person mends them (domain.md §2, "What a problem does"): the sender can't be told,
 * or the record can't be dated. Repeated submissions come after, since only a row that counts can be repeated.
 */
import { dayOfInstant } from '../calendar/instant.ts';
import { formatDate, fromDay } from '../calendar/plain-date.ts';
import { columnsOf, type FormDefinition } from '../forms/define-form.ts';
import { fold } from '../forms/fold.ts';
import { cellText, storedText } from './cell.ts';
import { type EventReader, readEvents } from './event-date.ts';
import type { Problem } from './problem.ts';
import { type Place, problem, type UnitFault } from './problem-catalogue.ts';
import { type Finding, placeOf, type ReadTable } from './read-table.ts';
import { isValidOn, type NamedEntry } from './register-names.ts';
import { BLANK, type Table } from './table.ts';

export interface UnitEntry extends NamedEntry {
  /** What the unit's link fills in; blank matches nothing. */
  readonly key: string;
}

export interface SetAsideContext {
  /** Undefined: the register could not be read, so no sender can be told; its own problem says why. */
  readonly units: readonly UnitEntry[] | undefined;
  readonly planStart: number;
}

/** Marks the rows in `table.state` and returns every finding, those of the unit's name replaced by the one `unit-key`. */
export function setAside(read: ReadTable<FormDefinition>, context: SetAsideContext): Finding[] {
  const { table } = read;
  const unnamed = new Map<number, UnitFault>();
  const undated = new Set<number>();
  for (const { entry, problem: found } of read.findings) {
    if (found.question === 'unit') unnamed.set(entry, found.code === 'name-ambiguous' ? 'ambiguous' : 'unknown');
    if (found.code === 'date-unreadable') undated.add(entry);
  }
  const findings = read.findings.filter((finding) => finding.problem.question !== 'unit');
  const events = readEvents(table);
  const faultOf = unitFaults(read, context.units, unnamed);

  const { count, state, submittedAt } = table;
  for (let entry = 0; entry < count; entry++) {
    const submitted = submittedAt[entry] ?? Number.NaN;
    // Without a time stamp the row is set aside already, and nothing can be judged as of its submission.
    if (state[entry] === 2 || Number.isNaN(submitted)) continue;
    const fault = faultOf(entry, dayOfInstant(submitted));
    if (fault !== undefined) {
      state[entry] = 1;
      const at = placeOf(table, fault === 'key' ? 'unitKey' : 'unit', entry);
      if (context.units) findings.push({ entry, problem: problem('unit-key', at, { fault }) });
    }
    const wrong = wrongDate(table, entry, events, submitted, context.planStart);
    if (wrong === undefined) continue;
    state[entry] = 1;
    // What can't be read is no date either, and was said.
    if (!undated.has(entry)) findings.push({ entry, problem: wrong });
  }
  return findings;
}

/** Far longer than any key (the form refuses more); a longer answer isn't folded. */
const LONGEST_KEY = 300;

/** No answer has it. */
const NO_NUMBER = -1;

/** '' matches nothing. */
const comparedKey = (key: string): string => (key.length > LONGEST_KEY ? '' : fold(key));

/** What is wrong with an entry's sender on the day it was submitted. A key is compared trimmed and with case folded. */
function unitFaults(
  { table, answers }: ReadTable<FormDefinition>,
  units: readonly UnitEntry[] | undefined,
  unnamed: ReadonlyMap<number, UnitFault>,
): (entry: number, day: number) => UnitFault | undefined {
  const chosen = table.columns['unit'];
  const given = answers.get('unitKey');
  const keys = (given?.distinct ?? []).map((cell) => comparedKey(storedText(cellText(cell))));
  const known = (units ?? []).map(({ key }) => comparedKey(key));
  // Each key by a number, the same for the same key: rows compare numbers.
  const numbers = new Map([...new Set(keys)].map((key, number) => [key, number]));
  const numberOfAnswer = Int32Array.from(keys, (key) => numbers.get(key) ?? 0);
  const numberOfUnit = Int32Array.from(known, (key) => (key === '' ? NO_NUMBER : (numbers.get(key) ?? NO_NUMBER)));
  return (entry, day) => {
    const position = Number(chosen?.[entry] ?? BLANK);
    const unit = position === BLANK ? undefined : units?.[position];
    if (!unit) return unnamed.get(entry) ?? 'missing';
    if (!isValidOn(unit, day)) return 'expired';
    return numberOfAnswer[given?.codes[entry] ?? 0] === numberOfUnit[position] ? undefined : 'key';
  };
}

function wrongDate(
  table: Table<FormDefinition>,
  entry: number,
  events: EventReader,
  submitted: number,
  planStart: number,
): Problem | undefined {
  const question = table.definition.eventQuestion;
  const at = (): Place => placeOf(table, question, entry);
  switch (events.judge(entry, submitted, planStart)) {
    case 'missing':
      return problem('date-missing', at(), {
        title: columnsOf(table.definition).find(({ key }) => key === question)?.title ?? question,
      });
    case 'future':
      return problem('date-future', at(), { withTime: events.withTime });
    case 'before-plan':
      return problem('before-plan', at(), { start: formatDate(fromDay(planStart)) });
    case 'good':
      return undefined;
  }
}
