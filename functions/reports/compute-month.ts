/** A month is a pure function of the rows up to the cut-off, the plan and the period (design, decision 4). */
import { wallClock } from '../calendar/instant.ts';
import type { Period } from '../calendar/periods.ts';
import { toDay } from '../calendar/plain-date.ts';
import { FORMS } from '../forms/forms.ts';
import type { TableId } from '../forms/question.ts';
import { REGISTERS } from '../forms/registers.ts';
import { activityIn } from '../indicators/activity.ts';
import { contradictedReturns } from '../indicators/contradicted-returns.ts';
import { establishmentNames } from '../indicators/establishment-names.ts';
import { overDenominator, unsettledEstablishments } from '../indicators/establishment-problems.ts';
import type { Windows } from '../indicators/measure.ts';
import { overAttendance } from '../indicators/over-attendance.ts';
import { reportingDiscipline } from '../indicators/reporting.ts';
import { sessionsHeld } from '../indicators/sessions.ts';
import { targetInForce } from '../indicators/target-in-force.ts';
import { verdictOf } from '../indicators/verdict.ts';
import type { Indicator, Plan } from '../plans/plan.ts';
import type { Facts } from '../records/facts.ts';
import type { Problem } from '../records/problem.ts';
import { casesOfMonth, monthCases } from './cases-of-month.ts';
import { type MeasureContext, measureIndicator } from './measure-indicator.ts';
import type { Month, MonthIndicator } from './month.ts';
import { type UnreadTables, unreadInputs, unreadTables, verdictDespite } from './unread-tables.ts';
import { atLeast, yearEstimate } from './year-estimate.ts';

export interface MonthOptions {
  /** The instant (epoch ms) up to which `facts` were read. Absent: every row there is. */
  readonly cutoff?: number;
}

/** `facts` and `problems`: as `readFacts` gave them for the same cut-off. */
export function computeMonth(
  plan: Plan,
  period: Period,
  facts: Facts,
  problems: readonly Problem[],
  { cutoff }: MonthOptions = {},
): Month {
  const windows = windowsOf(plan, period);
  const { cumulative, inPeriod } = windows;
  const held = sessionsHeld(facts, { cumulative, inPeriod });
  const names = establishmentNames(facts.establishments);
  const unread = unreadTables(problems);
  const onCases = casesOfMonth(plan, facts, windows, unread);
  const days = { from: toDay(period.from), to: toDay(period.to) };
  const context: MeasureContext = { plan, facts, held, names, period: days, onCases };
  const activity = activityIn(facts, inPeriod);
  const estimate = yearEstimate(plan, period, { activity, counted: inPeriod, cutoff });
  const indicators = plan.indicators.map((indicator) => {
    const measured = monthIndicator(indicator, period, context, unread);
    return estimate === undefined ? measured : { ...measured, estimate: atLeast(indicator.measure, measured.cumulative) };
  });
  return {
    plan: plan.id,
    period: { code: period.code, kind: period.kind, from: period.from, to: period.to },
    cutoff: cutoff === undefined ? null : isoInstant(cutoff),
    indicators,
    activity,
    cases: monthCases(onCases),
    reporting: reportingDiscipline(facts, period, { ...plan.periods, planStart: plan.start }),
    problems: inOrder([
      ...problems,
      ...overAttendance(facts, held),
      // A register that could not be read knows no name: its own problem says so, not one more for every line.
      ...(unread.has('establishments') ? [] : unsettledEstablishments(held, names)),
      ...overDenominators(plan, indicators),
      ...contradictedReturns(facts, period, plan.periods),
      ...(onCases?.problems ?? []),
    ]),
    ...(estimate && { estimate }),
  };
}

/** A record counts from the plan's first day on, whatever the period (domain.md §2, "Time"). */
function windowsOf(plan: Plan, period: Period): Windows {
  const [start, from, to] = [toDay(plan.start), toDay(period.from), toDay(period.to)];
  return { cumulative: { from: start, to }, inPeriod: { from: Math.max(from, start), to } };
}

function monthIndicator(indicator: Indicator, period: Period, context: MeasureContext, tables: UnreadTables): MonthIndicator {
  const { code, title, quote, assumptions, evidence } = indicator;
  const measured = measureIndicator(indicator.measure, context);
  const target = targetInForce(indicator.targets, period.to);
  // Indicator 2 is judged by its reporting year, every other one since the plan began (domain.md §2, "Verdict").
  const unread = unreadInputs(indicator.measure, tables);
  const verdict = verdictDespite(unread, verdictOf(measured.inYear ?? measured.cumulative, target));
  return {
    code,
    title,
    quote,
    assumptions,
    target: target && { op: target.op, percent: target.percent, by: target.by },
    ...measured,
    verdict,
    narrowedBy: verdict === 'undecided' && unread.tables.length === 0 ? (measured.narrowedBy ?? null) : null,
    evidence,
    denominator: measured.denominator ?? null,
  };
}

/** Only establishments can outnumber their denominator: the other bounds are clipped, or count entries of one register. */
function overDenominators({ indicators }: Plan, measured: readonly MonthIndicator[]): Problem[] {
  return indicators.flatMap(({ code, measure }, place) => {
    const cumulative = measured[place]?.cumulative;
    return measure.kind === 'establishments' && cumulative !== undefined ? overDenominator(code, cumulative) : [];
  });
}

const TABLE_ORDER: readonly TableId[] = [...FORMS, ...REGISTERS].map((definition) => definition.id);

/** Tab by tab and row by row, as a person goes through them; what concerns a whole tab stands before its rows. */
function inOrder(problems: readonly Problem[]): Problem[] {
  return problems.toSorted((a, b) => TABLE_ORDER.indexOf(a.form) - TABLE_ORDER.indexOf(b.form) || (a.row ?? 0) - (b.row ?? 0));
}

/** The wall clock people read on the report, with its offset; to the millisecond, so that it names the same instant again. */
function isoInstant(ms: number): string {
  const { date, hour, minute, second } = wallClock(ms);
  const two = (n: number) => String(n).padStart(2, '0');
  const fraction = ms % 1000 === 0 ? '' : `.${String(ms % 1000).padStart(3, '0')}`;
  return `${date}T${two(hour)}:${two(minute)}:${two(second)}${fraction}+07:00`;
}
