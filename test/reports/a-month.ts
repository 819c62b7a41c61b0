/** Months as data, for tests of what is said about them: `aMonth(kinhBac, '2026-10').measuring('4a', …).build()`. */
import { type Period, periodByCode } from '../../functions/calendar/periods.ts';
import type { CaseCounts } from '../../functions/cases/case-counts.ts';
import type { Measure, Measured } from '../../functions/indicators/measure.ts';
import { targetInForce } from '../../functions/indicators/target-in-force.ts';
import { verdictOf } from '../../functions/indicators/verdict.ts';
import type { Plan } from '../../functions/plans/plan.ts';
import { planById } from '../../functions/plans/plans.ts';
import type { Problem } from '../../functions/records/problem.ts';
import type { Activity, Month, MonthIndicator, Reporting } from '../../functions/reports/month.ts';
import { unreadInputs, unreadTables, verdictDespite } from '../../functions/reports/unread-tables.ts';
import { NOTHING_DONE } from '../builders/nothing-done.ts';
import { NO_CASES } from './case-counts.ts';

/** What a measure says when nothing was ever recorded. */
const BLANK: Readonly<Record<MonthIndicator['evidence'], Measure>> = {
  survey: { reason: 'no-survey' },
  cases: { reason: 'not-computed' },
  headcount: { reason: 'no-denominator', low: 0, high: 0 },
  register: { reason: 'no-denominator', low: 0, high: 0 },
};

export interface MonthBuilder {
  /** What is measured for one indicator; its verdict follows from the measure and the plan's target. */
  measuring(code: string, cumulative: Measure, more?: Partial<Omit<Measured, 'cumulative'>>): MonthBuilder;
  doing(activity: Partial<Activity>): MonthBuilder;
  /** Without it the tabs of cases could not be read. */
  holding(cases: Partial<CaseCounts>): MonthBuilder;
  reporting(reporting: Partial<Reporting>): MonthBuilder;
  /** A tab that could not be read leaves verdicts open, as in computeMonth. */
  troubledBy(...problems: readonly Problem[]): MonthBuilder;
  build(): Month;
}

export function aMonth(plan: Plan, code: string): MonthBuilder {
  const period = periodOf(plan, code);
  return builder({
    plan: plan.id,
    period: { ...period },
    cutoff: null,
    indicators: plan.indicators.map((promised) => {
      const { code: own, title, quote, assumptions, evidence, targets } = promised;
      const target = targetInForce(targets, period.to);
      return {
        code: own,
        title,
        quote,
        assumptions,
        evidence,
        target: target && { op: target.op, percent: target.percent, by: target.by },
        ...measuredAs({ cumulative: BLANK[evidence], inPeriod: BLANK[evidence] }, target),
      };
    }),
    activity: NOTHING_DONE,
    cases: { reason: 'not-computed' },
    reporting: { expected: 58, onTime: 58, late: 0, missing: 0, missingUnits: [], lateUnits: [], sendBy: '2026-10-16' },
    problems: [],
  });
}

function periodOf(plan: Plan, code: string): Period {
  const period = periodByCode(code, plan.periods);
  if (period === undefined) throw new RangeError(code);
  return period;
}

function measuredAs(measured: Measured, target: MonthIndicator['target']) {
  return {
    ...measured,
    verdict: verdictOf(measured.inYear ?? measured.cumulative, target),
    narrowedBy: measured.narrowedBy ?? null,
    denominator: measured.denominator ?? null,
  };
}

function builder(month: Month): MonthBuilder {
  return {
    measuring: (code, cumulative, more = {}) =>
      builder({
        ...month,
        indicators: month.indicators.map((indicator) =>
          indicator.code === code
            ? { ...indicator, ...measuredAs({ inPeriod: cumulative, ...more, cumulative }, indicator.target) }
            : indicator,
        ),
      }),
    doing: (activity) => builder({ ...month, activity: { ...month.activity, ...activity } }),
    holding: (cases) => builder({ ...month, cases: { ...('reason' in month.cases ? NO_CASES : month.cases), ...cases } }),
    reporting: (reporting) => builder({ ...month, reporting: { ...month.reporting, ...reporting } }),
    troubledBy: (...problems) => builder({ ...month, problems: [...month.problems, ...problems] }),
    build: () => ({
      ...month,
      indicators: month.indicators.map((indicator) => {
        const promised = planById(month.plan)?.indicators.find(({ code }) => code === indicator.code);
        if (promised === undefined) throw new RangeError(indicator.code);
        const unread = unreadInputs(promised.measure, unreadTables(month.problems));
        const isRead = unread.tables.length === 0;
        return {
          ...indicator,
          verdict: verdictDespite(unread, indicator.verdict),
          narrowedBy: isRead ? indicator.narrowedBy : null,
        };
      }),
    }),
  };
}
