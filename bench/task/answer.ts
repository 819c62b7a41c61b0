/** What every candidate must answer from the same bytes, to the last digit, before it is timed. */
import { createHash } from 'node:crypto';
import { attendanceBounds } from '../../functions/indicators/attendance-bounds.ts';
import { GROUPS, POPULATION } from '../data/registers.ts';

export const AUDIENCES = ['educators', 'carers', 'children'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** [since the plan began, in the month]. */
export type Both<T = number> = readonly [cumulative: T, inPeriod: T];

export interface Answer {
  /** In the month. */
  readonly trainings: number;
  readonly attendances: number;
  /** Indicators 4a, 4b, 5: at least and at most so many different people. */
  readonly reached: Readonly<Record<Audience, Both<{ readonly low: number; readonly high: number }>>>;
  /** Indicators 7a, 7b, 8a, 8b: entries of the registers, each once. */
  readonly officials: Both;
  readonly agencies: Both;
  readonly enterprises: Both;
  readonly households: Both;
}

export const checksumOf = (answer: Answer): string => createHash('sha256').update(canonical(answer)).digest('hex').slice(0, 12);

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, part) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

/** Greatest attendance of one session and of all together, by position in `GROUPS`; −1: several groups or nobody's. */
export type Attendances = ReadonlyMap<number, { readonly most: number; readonly sum: number }>;

/** The last step of a peer: its engine found most and sum by group, the rest is arithmetic on 121 numbers. */
export function reachedBy(audience: Audience, attendances: Attendances): { readonly low: number; readonly high: number } {
  const sizes = new Map(POPULATION.filter((row) => row.audience === audience).map(({ group, count }) => [group, count]));
  const of = [...sizes.values()].reduce((total, size) => total + size, 0);
  const nobody = { most: 0, sum: 0 };
  const { low, high } = attendanceBounds({
    groups: GROUPS.map(({ id, name, kind }, position) => ({
      id,
      name,
      kind: kind === 'school' ? 'facility' : 'residential',
      size: sizes.get(id) ?? Number.POSITIVE_INFINITY,
      ...(attendances.get(position) ?? nobody),
    })),
    noGroup: attendances.get(-1) ?? nobody,
  });
  return { low: Math.min(of, low), high: Math.min(of, high) };
}
