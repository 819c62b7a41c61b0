/**
 * An indicator about children as everyone but the competent authority sees it. Whatever is said here is a function of bands of the
 * true counts (privacy.md, 4): counts that stay inside their bands can't be told apart.
 */
import { isRatio, type Measure, type Verdict } from '../indicators/measure.ts';
import { verdictOf } from '../indicators/verdict.ts';
import { type Band, bandOf, isFew } from './child-band.ts';
import type { MonthIndicator } from './month.ts';

/** An indicator on children, without its numbers. */
export interface BandedIndicator {
  readonly shown: 'banded';
  readonly code: string;
  readonly target: MonthIndicator['target'];
  /** `withheld`: nobody may tell from the bands. */
  readonly verdict: Verdict | 'withheld';
  readonly statement: ChildStatement;
}

type ChildStatement =
  | { readonly kind: 'not-computed' | 'no-survey' | 'no-denominator' }
  /** Fewer than ten, none included ("Không phát sinh" would be the count 0). */
  | { readonly kind: 'few-cases' }
  /** Ten or more: the band, and the rate in steps of ten points, which is all that a band of n leaves room for. */
  | { readonly kind: 'cases'; readonly n: Band; readonly rate: RateStep }
  /** Children found working by a survey; the rate only as far as the two bands tell it, and only when found ≥ 10. */
  | {
      readonly kind: 'survey';
      readonly found: Band;
      readonly reviewed: Band;
      readonly asOf: string | null;
      readonly stale: boolean;
    };

/** Percents, both multiples of ten: above `above`, up to and including `upTo`. */
export interface RateStep {
  readonly above: number;
  readonly upTo: number;
}

export function bandedIndicator(indicator: MonthIndicator): BandedIndicator {
  const { code, target } = indicator;
  const statement =
    indicator.evidence === 'survey' ? surveyStatement(indicator) : caseStatement(indicator.inYear ?? indicator.cumulative);
  return { shown: 'banded', code, target, verdict: bandedVerdict(indicator, statement), statement };
}

/** 1b, 2 and 3: one window only, the one that is judged. Nested windows side by side would narrow each other's bands. */
function caseStatement(judged: Measure): ChildStatement {
  if (!isRatio(judged)) return { kind: judged.reason === 'not-computed' ? 'not-computed' : 'few-cases' };
  const n = bandOf(judged.of);
  if (isFew(n)) return { kind: 'few-cases' };
  return { kind: 'cases', n, rate: { above: stepOf(judged.low, judged.of) - STEP, upTo: stepOf(judged.high, judged.of) } };
}

const STEP = 10;

/**
 * Upper end of the ten-point step that holds part/of: (0, 10], …, (90, 100], and 0 itself in the first. Steps are closed above so
 * that the plans' limits fall between them: "trên 90%" is exactly the last step. Exact rates would undo the band: beside "từ 10
 * đến 19 trường hợp", 94,1% is 16 of 17 and nothing else.
 */
const stepOf = (part: number, of: number): number => Math.max(STEP, Math.ceil((part * (100 / STEP)) / of) * STEP);

/** Indicator 1: `found` counts children. The number reviewed is no secret in itself, but with the rate it would give `found`. */
function surveyStatement({ cumulative, denominator }: MonthIndicator): ChildStatement {
  const stale = !isRatio(cumulative);
  if (!isRatio(cumulative) && cumulative.reason !== 'stale') {
    const known = cumulative.reason === 'no-denominator' || cumulative.reason === 'not-computed';
    return { kind: known ? cumulative.reason : 'no-survey' };
  }
  const { low = 0, of = 0 } = cumulative;
  return { kind: 'survey', found: bandOf(low), reviewed: bandOf(of), asOf: denominator?.asOf ?? null, stale };
}

function bandedVerdict({ verdict, target }: MonthIndicator, statement: ChildStatement): Verdict | 'withheld' {
  switch (statement.kind) {
    case 'few-cases':
      return 'withheld';
    case 'survey':
      return statement.stale ? verdict : surveyVerdict(statement.found, statement.reviewed, target);
    case 'cases':
    case 'not-computed':
    case 'no-survey':
    case 'no-denominator':
      return verdict;
  }
}

/** Indicator 1 is judged for everyone only where every pair of counts in the two bands gives the same verdict. */
function surveyVerdict(found: Band, reviewed: Band, target: MonthIndicator['target']): Verdict | 'withheld' {
  if (isFew(reviewed)) return 'withheld';
  const verdicts = [reviewed.from, reviewed.to].map((of) =>
    verdictOf({ low: Math.min(found.from, of), high: Math.min(found.to, of), of }, target),
  );
  const [first] = verdicts;
  return first !== undefined && first !== 'undecided' && verdicts.every((verdict) => verdict === first) ? first : 'withheld';
}
