/**
 * An indicator about children as everyone but the competent authority sees it. Whatever is said here is a function of bands of the
 * true counts (privacy.md, 4): counts that stay inside their bands can't be told apart.
 */
import type { PeriodKind } from '../calendar/periods.ts';
import { isRatio, type Measure, type Verdict } from '../indicators/measure.ts';
import { type Band, bandOf, isFew } from './child-band.ts';
import type { MonthIndicator } from './month.ts';
import { type Bands, verdictOfBands } from './verdict-of-bands.ts';

/** An indicator on children, without its numbers. */
export interface BandedIndicator {
  readonly shown: 'banded';
  readonly code: string;
  readonly target: MonthIndicator['target'];
  /** `withheld`: nobody may tell from the bands. */
  readonly verdict: Verdict | 'withheld';
  readonly statement: ChildStatement;
  /** Indicator 1: child labour "theo hồ sơ quản lý"; null where nobody may tell. */
  readonly onFile: Band | null;
}

type ChildStatement =
  | { readonly kind: 'not-computed' | 'no-survey' | 'no-denominator' }
  /** Everyone reads it in reports of that kind alone (nested-windows.ts). */
  | { readonly kind: 'told-in'; readonly period: PeriodKind }
  /** Fewer than ten, none included ("Không phát sinh" would be the count 0). */
  | { readonly kind: 'few-cases' }
  /** Ten or more: the band, and the rate as far as the bands of its counts tell it, in steps of ten points. */
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
  const { code, target, evidence, onFile } = indicator;
  const banded = { shown: 'banded', code, target, onFile: onFile ? bandOf(onFile.children) : null } as const;
  if (evidence === 'survey') {
    const statement = surveyStatement(indicator);
    return { ...banded, statement, verdict: surveyVerdict(statement, indicator) };
  }
  return { ...banded, ...ofCases(indicator.inYear ?? indicator.cumulative, indicator) };
}

type Said = Pick<BandedIndicator, 'statement' | 'verdict'>;

/** 1b, 2 and 3: one window only, the one that is judged. Nested windows side by side would narrow each other's bands. */
function ofCases(judged: Measure, { verdict, target }: MonthIndicator): Said {
  if (!isRatio(judged)) {
    const isComputed = judged.reason !== 'not-computed';
    return isComputed ? FEW_CASES : { statement: { kind: 'not-computed' }, verdict };
  }
  const { low, high, of }: Bands = { low: bandOf(judged.low), high: bandOf(judged.high), of: bandOf(judged.of) };
  if (isFew(of)) return FEW_CASES;
  const rate = { above: stepOf(low.from, of.to) - STEP, upTo: stepOf(Math.min(high.to, of.from), of.from) };
  return { statement: { kind: 'cases', n: of, rate }, verdict: verdictOfBands({ low, high, of }, target) };
}

const FEW_CASES: Said = { statement: { kind: 'few-cases' }, verdict: 'withheld' };

const STEP = 10;

/**
 * Upper end of the ten-point step that holds part/of: (0, 10], …, (90, 100], and 0 itself in the first. Steps are closed above so
 * that the plans' limits fall between them: "trên 90%" is exactly the last step. Taken from the ends of the bands: beside "từ 10
 * đến 19 trường hợp" the true step (90, 100] with "Chưa đạt 100%" is one child left out, and no other number.
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

/** Judged where the bands settle it; of an outdated survey the verdict hangs on its day alone. */
function surveyVerdict(statement: ChildStatement, { verdict, target }: MonthIndicator): BandedIndicator['verdict'] {
  if (statement.kind !== 'survey' || statement.stale) return verdict;
  const { found, reviewed } = statement;
  return isFew(reviewed) ? 'withheld' : verdictOfBands({ low: found, high: found, of: reviewed }, target);
}
