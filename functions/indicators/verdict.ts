/**
 * Is the target met? Three values, exactly (domain.md §2, "Verdict"): counts and percents are compared as integers, so that
 * 90 of 100 is never 0.9000000000000001: it passes ">= 90" and fails "> 90".
 */
import { isRatio, type Measure, type Verdict } from './measure.ts';

/** The number a plan names: "trên" is >, "trở lên" and a bare percent >=, "dưới" <, 100 is = (domain.md §1). */
export interface Threshold {
  readonly op: '<' | '>' | '>=' | '=';
  /** Written in decimals, such as 3.5. */
  readonly percent: number;
}

/**
 * `met` when every count in [low, high] passes over `of`, `not-met` when none does, else `undecided`. A reason instead of a ratio
 * leaves it undecided; without a number in the plan there is nothing to judge.
 */
export function verdictOf(measure: Measure, target: Threshold | null): Verdict {
  if (target === null) return 'no-verdict';
  if (!isRatio(measure)) return 'undecided';
  const low = distance(measure.low, measure.of, target.percent);
  const high = distance(measure.high, measure.of, target.percent);
  switch (target.op) {
    case '<':
      return threeValued(high < 0n, low >= 0n);
    case '>':
      return threeValued(low > 0n, high <= 0n);
    case '>=':
      return threeValued(low >= 0n, high < 0n);
    case '=':
      return threeValued(low === 0n && high === 0n, low > 0n || high < 0n || !hitsWholeCount(measure.of, target.percent));
  }
}

const threeValued = (all: boolean, none: boolean): Verdict => (all ? 'met' : none ? 'not-met' : 'undecided');

/** Sign of count / of − percent / 100, scaled to an integer. */
function distance(count: number, of: number, percent: number): bigint {
  const { units, scale } = decimal(percent);
  return BigInt(count) * 100n * scale - units * BigInt(of);
}

/** Whether some whole count is exactly `percent` of `of`: half of five people can't be met by anybody. */
function hitsWholeCount(of: number, percent: number): boolean {
  const { units, scale } = decimal(percent);
  return (units * BigInt(of)) % (100n * scale) === 0n;
}

/** 3.5 as 35 / 10: the decimal that was written, not the binary fraction nearest to it. */
function decimal(value: number): { readonly units: bigint; readonly scale: bigint } {
  const [whole = '0', fraction = ''] = String(value).split('.');
  return { units: BigInt(whole + fraction), scale: 10n ** BigInt(fraction.length) };
}
