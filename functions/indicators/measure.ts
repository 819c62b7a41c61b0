/** What a measure returns, and the two windows it is taken over. A measure never knows its target. */

/** A closed span of days, in calendar `Day` numbers. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

/** The two windows of a month: since the plan began, and this period alone. Both end on the same day, P.to. */
export interface Windows {
  readonly cumulative: Window;
  readonly inPeriod: Window;
}

/** Of `of`, at least `low` and at most `high`. Equal where the measure is exact. */
export interface Ratio {
  readonly low: number;
  readonly high: number;
  readonly of: number;
}

type Reason = 'no-denominator' | 'no-survey' | 'stale' | 'nothing-notified' | 'not-computed';

/** No ratio can be judged, and why. `no-denominator` carries low and high, `stale` low, high and of; the others carry none. */
export interface NoRatio {
  readonly reason: Reason;
  readonly low?: number;
  readonly high?: number;
  readonly of?: number;
}

export type Measure = Ratio | NoRatio;

export type Verdict = 'met' | 'not-met' | 'undecided' | 'no-verdict';
export type Evidence = 'register' | 'headcount' | 'survey' | 'cases';

/** `of` and `low` only: entries of the register so flagged, and those of them named in sessions. */
export interface Share {
  readonly low: number;
  readonly of: number;
}

/** Everything one measure yields for a period; the plan's target joins it only in the month. */
export interface Measured {
  readonly cumulative: Measure;
  readonly inPeriod: Measure;
  /** Indicator 2 only. */
  readonly inYear?: Measure;
  /** 8a of Kinh Bắc only: co-operatives counted with the enterprises. */
  readonly otherReading?: Ratio;
  readonly ofWhich?: { readonly sme?: Share; readonly craftVillage?: Share; readonly crafts?: Readonly<Record<string, Share>> };
  /** The group whose roster would narrow the interval most. */
  readonly narrowedBy?: { readonly group: string; readonly name: string; readonly gain: number } | null;
  /** Names of the groups without a population row (reason no-denominator). */
  readonly missingGroups?: readonly string[];
  readonly denominator?: { readonly asOf: string | null; readonly source: string } | null;
  /** Indicator 1: the survey, and of how many children it reviewed so many. */
  readonly reviewed?: {
    readonly population: number | null;
    readonly reviewed: number;
    readonly found: number;
    readonly asOf: string;
  };
  /**
   * Indicator 1, "theo hồ sơ quản lý": open child-labour cases aged 5-17 living in the ward, and the children of that age (null where
   * nobody knows how many). null: a tab of cases could not be read.
   */
  readonly onFile?: { readonly children: number; readonly population: number | null } | null;
  /** Indicator 3: children whose latest schooling answer is older than so many days, and counts as unknown. */
  readonly outdated?: { readonly children: number; readonly days: number };
}

export const isRatio = (measure: Measure): measure is Ratio => !('reason' in measure);
