/** Who confirmed the month, when, and who is still to be asked (domain.md §2, "Reporting discipline"). */
import { endOfDay, startOfDay } from '../calendar/instant.ts';
import { monthsOf, type Period, type PeriodRules } from '../calendar/periods.ts';
import { type Day, fromDay, type PlainDate, toDay } from '../calendar/plain-date.ts';
import { type WorkingDays, workingDays } from '../calendar/working-days.ts';
import type { Facts } from '../records/facts.ts';
import { isValidOn } from '../records/register-names.ts';
import { holidaysOf } from './holidays.ts';
import { returnsFor } from './monthly-returns.ts';
import { recordsByUnit } from './unit-records.ts';

export interface ReportingRules extends PeriodRules {
  /** Working days after the close by which units send their return. */
  readonly sendByWorkingDays: number;
  /** A month that closes before this day asks nothing of anybody. */
  readonly planStart: PlainDate;
}

/** Unit-months: `expected` = `onTime` + `late` + `missing`. */
export interface Reporting {
  readonly expected: number;
  readonly onTime: number;
  readonly late: number;
  readonly missing: number;
  /** Each unit once. `hasRecords`: "có số liệu, chưa xác nhận" in a month that it did not confirm. */
  readonly missingUnits: readonly { readonly id: string; readonly name: string; readonly hasRecords: boolean }[];
  readonly lateUnits: readonly { readonly id: string; readonly name: string }[];
  /** Last day of the units' limit (plain date); of the last month in a longer period. */
  readonly sendBy: PlainDate;
}

/** How one unit stands in one month. */
export interface UnitMonth {
  readonly id: string;
  readonly name: string;
  readonly standing: 'on-time' | 'late' | 'missing';
  readonly hasRecords: boolean;
}

export function reportingDiscipline(facts: Facts, period: Period, rules: ReportingRules): Reporting {
  const calendar = workingDays(holidaysOf(facts.holidays));
  const months = monthsOf(period, rules).filter((month) => month.to >= rules.planStart);
  const unitMonths = months.flatMap((month) => standings(facts, month, sendByDay(month, rules, calendar)));
  const standing = (wanted: UnitMonth['standing']) => unitMonths.filter((unit) => unit.standing === wanted);
  const [late, missing] = [standing('late'), standing('missing')];
  return {
    expected: unitMonths.length,
    onTime: standing('on-time').length,
    late: late.length,
    missing: missing.length,
    missingUnits: eachOnce(missing).map(({ id, name }) => ({
      id,
      name,
      hasRecords: missing.some((unit) => unit.id === id && unit.hasRecords),
    })),
    lateUnits: eachOnce(late).map(({ id, name }) => ({ id, name })),
    sendBy: fromDay(sendByDay(period, rules, calendar)),
  };
}

/** Every unit that must report, month by month; `sendBy`: the last day (calendar `Day`) of the limit. */
export function unitStandings(
  facts: Facts,
  month: Period,
  rules: ReportingRules,
): { readonly sendBy: number; readonly units: readonly UnitMonth[] } {
  const sendBy = sendByDay(month, rules, workingDays(holidaysOf(facts.holidays)));
  return { sendBy, units: standings(facts, month, sendBy) };
}

const sendByDay = (period: Period, rules: ReportingRules, calendar: WorkingDays): number =>
  calendar.add(toDay(period.to), rules.sendByWorkingDays);

/** A return sent before 00:00 of the month's last day can't speak for the whole month: it is kept, and the unit is asked again. */
export const speaksForMonth = (month: Period, { submittedAt }: { readonly submittedAt: number }): boolean =>
  submittedAt >= startOfDay(toDay(month.to));

/** At 24:00 of the send-by day a return still meets the limit. */
export const isInTime = (sendBy: Day, { submittedAt }: { readonly submittedAt: number }): boolean =>
  submittedAt <= endOfDay(sendBy);

/** Whether a unit must report a month: by the register on the month's last day. */
export const mustReport = (unit: Facts['units'][number], month: Period): boolean =>
  unit.reports === 'yes' && isValidOn(unit, toDay(month.to));

/** How each unit that must report stands. */
function standings(facts: Facts, month: Period, sendBy: number): UnitMonth[] {
  const [from, to] = [toDay(month.from), toDay(month.to)];
  const returns = returnsFor(facts, month.code).filter((sent) => speaksForMonth(month, sent));
  const returned = new Set(returns.map(({ unit }) => unit));
  const inTime = new Set(returns.filter((sent) => isInTime(sendBy, sent)).map(({ unit }) => unit));
  const records = recordsByUnit(facts, { from, to });
  const expected = facts.units.filter((unit) => mustReport(unit, month));
  return expected.map(({ id, name }) => ({
    id,
    name,
    standing: inTime.has(id) ? 'on-time' : returned.has(id) ? 'late' : 'missing',
    hasRecords: records.has(id),
  }));
}

const eachOnce = (units: readonly UnitMonth[]): readonly UnitMonth[] => [
  ...new Map(units.map((unit) => [unit.id, unit])).values(),
];
