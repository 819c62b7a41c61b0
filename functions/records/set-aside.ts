/**
 * Which rows of a form enter no figure until a person mends them (domain.md §2, "What a problem does"): the sender can't be told,
 * or the record can't be dated. Repeated submissions come after, since only a row that counts can be repeated.
 */
import { dayOfInstant } from '../calendar/instant.ts';
import { formatDate, fromDay } from '../calendar/plain-date.ts';
import { columnsOf, type FormDefinition } from '../forms/define-form.ts';
import { fold } from '../forms/fold.ts';
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
  const faultOf = unitFaults(table, context.units, unnamed);

  for (let entry = 0; entry < table.count; entry++) {
    const submitted = table.submittedAt[entry] ?? Number.NaN;
    // Without a time stamp the row is set aside already, and nothing can be judged as of its submission.
    if (table.state[entry] === 2 || Number.isNaN(submitted)) continue;
    const fault = faultOf(entry, dayOfInstant(submitted));
    if (fault !== undefined) {
      table.state[entry] = 1;
      const at = placeOf(table, fault === 'key' ? 'unitKey' : 'unit', entry);
      if (context.units) findings.push({ entry, problem: problem('unit-key', at, { fault }) });
    }
    if (undated.has(entry)) table.state[entry] = 1;
    else {
      const wrong = wrongDate(table, entry, events, submitted, context.planStart);
      if (wrong === undefined) continue;
      table.state[entry] = 1;
      findings.push({ entry, problem: wrong });
    }
  }
  return findings;
}

/** Far longer than any key (the form refuses more); a longer answer isn't folded. */
const LONGEST_KEY = 300;

/** What is wrong with an entry's sender on the day it was submitted. A key is compared trimmed and with case folded. */
function unitFaults(
  table: Table<FormDefinition>,
  units: readonly UnitEntry[] | undefined,
  unnamed: ReadonlyMap<number, UnitFault>,
): (entry: number, day: number) => UnitFault | undefined {
  const chosen = table.columns['unit'] ?? [];
  const keys = table.columns['unitKey'] ?? [];
  return (entry, day) => {
    const misnamed = unnamed.get(entry);
    if (misnamed) return misnamed;
    const position = chosen[entry];
    const unit = typeof position === 'number' && position !== BLANK ? units?.[position] : undefined;
    if (!unit) return 'missing';
    if (!isValidOn(unit, day)) return 'expired';
    const key = keys[entry];
    if (typeof key !== 'string' || key === '' || key.length > LONGEST_KEY) return 'key';
    return key === unit.key || fold(key) === fold(unit.key) ? undefined : 'key';
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
