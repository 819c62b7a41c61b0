/** The product's own way from the same bytes to the month, every problem and caveat included. */
import { periodByCode } from '../../functions/calendar/periods.ts';
import { toDay } from '../../functions/calendar/plain-date.ts';
import { isRatio, type Measure } from '../../functions/indicators/measure.ts';
import { kinhBac } from '../../functions/plans/kinh-bac-2026-2030.ts';
import { readFacts } from '../../functions/records/read-facts.ts';
import type { Cell, RawTable } from '../../functions/records/table.ts';
import { computeMonth } from '../../functions/reports/compute-month.ts';
import type { Month } from '../../functions/reports/month.ts';
import { NO_VALUES, type ValueRange, ValueRangesReader } from '../../functions/sheets/value-ranges.ts';
import { TABS } from '../data/payload.ts';
import type { Answer, Both } from './answer.ts';

const decoder = new TextDecoder();

/** Decode UTF-8 and `JSON.parse`: what anybody pays who wants the rows. */
export const parsed = (bytes: Uint8Array): { readonly valueRanges: readonly { readonly values: Cell[][] }[] } =>
  JSON.parse(decoder.decode(bytes));

/** As they come over a connection. */
export const CHUNK = 64 * 1024;

export function tablesIn(bytes: Uint8Array): RawTable[] {
  const reader = new ValueRangesReader();
  for (let at = 0; at < bytes.length; at += CHUNK) reader.push(bytes.subarray(at, at + CHUNK));
  return tablesOf(reader.end());
}

export const tablesOf = (ranges: readonly ValueRange[]): RawTable[] =>
  TABS.map((tab, i) => ({ ...tab, ...(ranges[i] ?? NO_VALUES) }));

export function monthOf(tables: readonly RawTable[]): Month {
  const period = periodByCode('2026-10', kinhBac.periods);
  if (period === undefined) throw new RangeError('2026-10');
  const { facts, problems } = readFacts(tables, { planStart: toDay(kinhBac.start) });
  return computeMonth(kinhBac, period, facts, problems);
}

/** Of the month, what the peers compute too. */
export function answerIn({ activity, indicators }: Month): Answer {
  const bounds = (measure: Measure) => ({ low: measure.low ?? Number.NaN, high: measure.high ?? Number.NaN });
  const both = <T>(code: string, read: (measure: Measure) => T): Both<T> => {
    const found = indicators.find((indicator) => indicator.code === code);
    if (found === undefined || !isRatio(found.cumulative)) throw new RangeError(code);
    return [read(found.cumulative), read(found.inPeriod)];
  };
  const low = (code: string): Both => both(code, (measure) => measure.low ?? Number.NaN);
  return {
    trainings: activity.trainings,
    attendances: activity.trainingAttendances,
    reached: { educators: both('4a', bounds), carers: both('4b', bounds), children: both('5', bounds) },
    officials: low('7a'),
    agencies: low('7b'),
    enterprises: low('8a'),
    households: low('8b'),
  };
}
