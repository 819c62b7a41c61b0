export interface Spread {
  readonly median: number;
  readonly low: number;
  readonly high: number;
  /** How many were measured. */
  readonly of: number;
}

/** The middle, and the quarters beside it: a run that the machine disturbed moves neither. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (part: number): number => sorted[Math.round(part * (sorted.length - 1))] ?? Number.NaN;
  return { median: at(0.5), low: at(0.25), high: at(0.75), of: sorted.length };
}

/** Round by round, since both were measured a moment apart. */
export const ratiosOf = (ours: readonly number[], theirs: readonly number[]): Spread =>
  spreadOf(ours.map((time, round) => time / (theirs[round] ?? Number.NaN)));
