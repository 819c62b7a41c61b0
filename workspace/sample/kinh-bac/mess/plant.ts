import { instantOf } from '../../../../functions/calendar/instant.ts';
import { type PlainDate, toDay } from '../../../../functions/calendar/plain-date.ts';
import type { OnDay, Submission } from '../../answers.ts';

/** A row planted on purpose, and the code under which reading must find it; without a code it must be read as any other. */
export interface Plant {
  readonly row: Submission;
  readonly code?: string;
}

export const on = (date: PlainDate): OnDay => ({ day: toDay(date) });

/** When a planted row is sent: some minutes past eight. */
export const evening = (date: PlainDate, minute = 5, second = 0): number => instantOf(date, 20, minute, second);
