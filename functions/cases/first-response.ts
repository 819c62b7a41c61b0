import { type Days, isToBeSupported, isWithin } from './case-measures.ts';
import type { Case } from './case-of-rows.ts';
import type { Action } from './case-updates.ts';

const HOUR_MS = 3_600_000;

/** "Measure or assessment" (domain.md §2, "Also shown"). */
const RESPONSES: ReadonlySet<Action> = new Set(['emergency-measure', 'initial-assessment', 'specific-assessment'] as const);

/** How long children waited. The four bins and `notYet` add up to the cases looked at. */
export interface FirstResponse {
  /** Hours, unrounded, of those answered so far; null when there are none. */
  readonly medianHours: number | null;
  readonly within12Hours: number;
  readonly within24Hours: number;
  /** Not within 24 hours, but by 24:00 of the fifth working day, where that is later. */
  readonly within5WorkingDays: number;
  readonly later: number;
  readonly notYet: number;
}

/** Over the cases of indicator 2's classes received in a window. What was done before the receipt took no time. */
export function firstResponse(cases: readonly Case[], window: Days): FirstResponse {
  const received = cases.filter((one) => isToBeSupported(one) && isWithin(one.receivedAt, window));
  const waits = received.map(waitOf).filter((wait) => wait !== undefined);
  const bin = (wanted: Bin): number => waits.filter((wait) => wait.bin === wanted).length;
  return {
    medianHours: median(waits.map(({ hours }) => hours)),
    within12Hours: bin('12h'),
    within24Hours: bin('24h'),
    within5WorkingDays: bin('5 working days'),
    later: bin('later'),
    notYet: received.length - waits.length,
  };
}

type Bin = '12h' | '24h' | '5 working days' | 'later';

function waitOf({ receivedAt, updates, steps }: Case): { readonly hours: number; readonly bin: Bin } | undefined {
  const first = updates.find(({ action }) => RESPONSES.has(action));
  if (first === undefined) return undefined;
  const hours = Math.max(0, first.doneAt - receivedAt) / HOUR_MS;
  const planDue = steps.find(({ step }) => step === 'plan')?.due ?? receivedAt;
  const bin = hours <= 12 ? '12h' : hours <= 24 ? '24h' : first.doneAt <= planDue ? '5 working days' : 'later';
  return { hours, bin };
}

function median(numbers: readonly number[]): number | null {
  const sorted = numbers.toSorted((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
