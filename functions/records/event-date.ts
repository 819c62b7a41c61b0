/** The date of a record: the answer to its form's `eventQuestion`, which may be a day, a minute or a reporting month. */
import { dayOfInstant } from '../calendar/instant.ts';
import { fromDay } from '../calendar/plain-date.ts';
import type { FormDefinition } from '../forms/define-form.ts';
import { NO_DAY, type Table } from './table.ts';

type EventJudgement = 'good' | 'missing' | 'future' | 'before-plan';

export interface EventReader {
  /** Judged as of the submission (domain.md §2). */
  judge(entry: number, submitted: number, planStart: number): EventJudgement;
  readonly withTime: boolean;
}

export function readEvents(table: Table<FormDefinition>): EventReader {
  const values = table.columns[table.definition.eventQuestion];
  if (values instanceof Int32Array) return days(values);
  if (values instanceof Float64Array) return minutes(values);
  return months(values ?? []);
}

function days(values: Int32Array): EventReader {
  const day = (entry: number): number => values[entry] ?? NO_DAY;
  return {
    judge(entry, submitted, planStart) {
      if (day(entry) === NO_DAY) return 'missing';
      if (day(entry) > dayOfInstant(submitted)) return 'future';
      return day(entry) < planStart ? 'before-plan' : 'good';
    },
    withTime: false,
  };
}

function minutes(values: Float64Array): EventReader {
  const instant = (entry: number): number => values[entry] ?? Number.NaN;
  return {
    judge(entry, submitted, planStart) {
      if (Number.isNaN(instant(entry))) return 'missing';
      if (instant(entry) > submitted) return 'future';
      return dayOfInstant(instant(entry)) < planStart ? 'before-plan' : 'good';
    },
    withTime: true,
  };
}

/**
 * A return for a month that isn't over is kept and asked again (domain.md §2, Reporting discipline), so it is never "in the
 * future". A month named before the one of the plan's start ends before it, in either mode.
 */
function months(values: readonly unknown[]): EventReader {
  const code = (entry: number): string => {
    const value = values[entry];
    return typeof value === 'string' ? value : '';
  };
  return {
    judge(entry, _submitted, planStart) {
      if (code(entry) === '') return 'missing';
      return code(entry) < fromDay(planStart).slice(0, 7) ? 'before-plan' : 'good';
    },
    withTime: false,
  };
}
