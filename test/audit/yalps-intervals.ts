/** The least and the most that each count can be, by mixed-integer programming. */
import { solve } from 'yalps';
import type { Constraint } from './constraint.ts';

export interface Interval {
  readonly least: number;
  readonly most: number;
}

/** No count of a ward is larger; it only keeps the unbounded in bounds. */
const CEILING = 100_000;

/** The least and the most of one count. */
export function intervalOf(count: string, constraints: readonly Constraint[]): Interval {
  const part = connected(constraints).find((some) => some.some(({ terms }) => terms.some(([, own]) => own === count))) ?? [];
  const counts = countsOf(part);
  const end = (direction: Direction) =>
    solution(part, counts, { wanted: [count], direction, isWhole: true }).get(count) ?? Number.NaN;
  return { least: end('minimize'), most: end('maximize') };
}

/**
 * A world that agrees with everything known, with as few children as that allows, or as many: of those counts, or of all. Parts and wholes
 * alone leave whole numbers at the corners; who uses it must see that it holds.
 */
export const extreme = (
  constraints: readonly Constraint[],
  direction: Direction,
  wanted?: readonly string[],
): ReadonlyMap<string, number> =>
  new Map(
    connected(constraints).flatMap((part) => {
      const counts = countsOf(part);
      return [...solution(part, counts, { wanted: wanted ?? counts, direction, isWhole: false })];
    }),
  );

type Direction = 'minimize' | 'maximize';

const countsOf = (constraints: readonly Constraint[]): string[] => [
  ...new Set(constraints.flatMap(({ terms }) => terms.map(([, count]) => count))),
];

/** Constraints that share no count, not even by others between them, are separate problems. */
function connected(constraints: readonly Constraint[]): Constraint[][] {
  const parent = new Map<string, string>();
  const root = (count: string): string => {
    let at = count;
    for (let up = parent.get(at); up !== undefined && up !== at; up = parent.get(at)) at = up;
    return at;
  };
  for (const { terms } of constraints) {
    const [first] = terms;
    for (const [, count] of terms) parent.set(root(count), first === undefined ? count : root(first[1]));
  }
  return [...Map.groupBy(constraints, ({ terms }) => root(terms[0]?.[1] ?? '')).values()];
}

function solution(
  constraints: readonly Constraint[],
  counts: readonly string[],
  {
    wanted,
    direction,
    isWhole,
  }: { readonly wanted: readonly string[]; readonly direction: Direction; readonly isWhole: boolean },
): ReadonlyMap<string, number> {
  const bounds = boundsOf(constraints, counts);
  const rows = constraints.filter(({ terms }) => terms.length > 1);
  const coefficients = new Map(counts.map((count) => [count, new Map<string, number>()]));
  const limits = new Map<string, { min?: number; max?: number }>();
  // A count is told by how far it lies above its least, so that only its most needs a row.
  for (const [count, { least, most }] of bounds) {
    if (least > most) throw new Error(`Nothing is possible: ${count} from ${least} to ${most}`);
    limits.set(`most ${count}`, { max: most - least });
    coefficients.get(count)?.set(`most ${count}`, 1);
    if (wanted.includes(count)) coefficients.get(count)?.set('wanted', 1);
  }
  for (const [place, { terms, min, max }] of rows.entries()) {
    const shift = terms.reduce((sum, [weight, count]) => sum + weight * (bounds.get(count)?.least ?? 0), 0);
    limits.set(`row ${place}`, {
      ...(min !== undefined && { min: min - shift }),
      ...(max !== undefined && { max: max - shift }),
    });
    for (const [weight, count] of terms) {
      const own = coefficients.get(count);
      own?.set(`row ${place}`, (own.get(`row ${place}`) ?? 0) + weight);
    }
  }
  const { status, variables } = solve(
    { direction, objective: 'wanted', constraints: limits, variables: coefficients, integers: isWhole },
    { includeZeroVariables: true, maxPivots: 200_000, maxIterations: 200_000, timeout: 60_000 },
  );
  if (status !== 'optimal') throw new Error(`The solver says ${status}`);
  return new Map(variables.map(([count, above]) => [count, Math.round(above) + (bounds.get(count)?.least ?? 0)]));
}

function boundsOf(constraints: readonly Constraint[], counts: readonly string[]): ReadonlyMap<string, Interval> {
  const bounds = new Map<string, Interval>(counts.map((count) => [count, { least: 0, most: CEILING }]));
  for (const { terms, min, max } of constraints) {
    const [only, another] = terms;
    if (only === undefined || another !== undefined) continue;
    const [weight, count] = only;
    if (weight !== 1) throw new RangeError(`${weight} × ${count}`);
    const { least, most } = bounds.get(count) ?? { least: 0, most: CEILING };
    bounds.set(count, { least: Math.max(least, min ?? 0), most: Math.min(most, max ?? CEILING) });
  }
  return bounds;
}
