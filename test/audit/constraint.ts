/** What is known of counts, as linear constraints over whole numbers that are never negative. */

export interface Constraint {
  /** Σ weight × count … */
  readonly terms: readonly (readonly [weight: number, count: string])[];
  /** … lies between these; absent: unbounded. */
  readonly min?: number;
  readonly max?: number;
}

export const within = (count: string, min: number, max: number): Constraint => ({ terms: [[1, count]], min, max });

/** less ≤ Σ more. */
export const atMost = (less: string, ...more: readonly string[]): Constraint => ({
  terms: [[-1, less], ...more.map((count) => [1, count] as const)],
  min: 0,
});

/** 100 × part ≥ percent × of, or > where `strictly`; in thousandths, so that every percent of a plan or a report is whole. */
export function rateAtLeast(part: string, of: string, percent: number, strictly = false): Constraint {
  return {
    terms: [
      [SCALE, part],
      [-Math.round((percent * SCALE) / 100), of],
    ],
    min: strictly ? 1 : 0,
  };
}

export function rateAtMost(part: string, of: string, percent: number, strictly = false): Constraint {
  return {
    terms: [
      [SCALE, part],
      [-Math.round((percent * SCALE) / 100), of],
    ],
    max: strictly ? -1 : 0,
  };
}

const SCALE = 100_000;

export function holds(
  { terms, min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY }: Constraint,
  counts: ReadonlyMap<string, number>,
): boolean {
  const sum = terms.reduce((total, [weight, count]) => total + weight * (counts.get(count) ?? Number.NaN), 0);
  return min <= sum && sum <= max;
}
