/** Two years of steady work in the small ward: each reporting month one lesson, one training, some inspections, and the units' returns. */
import { endOfDay } from '../../functions/calendar/instant.ts';
import { monthsOf, type Period, periodByCode, reportingYear } from '../../functions/calendar/periods.ts';
import { fromDay, toDay } from '../../functions/calendar/plain-date.ts';
import type { Plan } from '../../functions/plans/plan.ts';
import { computeMonth } from '../../functions/reports/compute-month.ts';
import type { Month } from '../../functions/reports/month.ts';
import { reviewOf } from '../../functions/reports/review.ts';
import { aMonthlyReturn, anInspection, anOtherActivity, anOutreach, aTraining, type FormRow } from '../builders/form-rows.ts';
import { aWorld, factsOf } from '../builders/world.ts';

const ward = aWorld().withSurvey({
  asOf: '2026-06-10',
  population: 1000,
  reviewed: 980,
  found: 21,
  definitionId: 'TT09',
  source: 'Trạm Y tế',
});

export function periodOf(plan: Plan, code: string): Period {
  const period = periodByCode(code, plan.periods);
  if (period === undefined) throw new RangeError(code);
  return period;
}

const YEARS = ['2026', '2027'] as const;

/** What was told of month n (from 0) of the two years. */
function toldIn(month: Period, n: number): FormRow[] {
  const day = (after: number): string => fromDay(toDay(month.to) - 10 + after);
  const [school, group] = n % 2 === 0 ? (['thcs-kinh-bac', 'tdp-1'] as const) : (['th-suoi-hoa', 'tdp-2'] as const);
  return [
    aTraining()
      .on(day(0))
      .at(school)
      .with({ educators: 2 + n, officials: ['CB-01'], establishments: ['CS-02'] }),
    anOutreach()
      .by(school)
      .on(day(1))
      .at(school)
      .with({ channel: 'lesson', children: 30 + n, materials: 20 }),
    anOutreach().by(group).on(day(2)).at(group).with({ channel: 'home-visit', carers: 12 }),
    anOutreach().by('tdp-2').on(day(3)).with({ channel: 'loudspeaker', indirectReach: 1500 }),
    ...(n % 3 === 1 ? [anInspection().on(day(4))] : []),
    ...(n === 5 ? [anInspection().on(day(5)).with({ violation: 'found', childrenFound: 1, sanction: 'warning' })] : []),
    ...(n === 11 || n === 22 ? [anOtherActivity().on(day(5)).with({ duty: 'final-review', conclusion: 'Đạt yêu cầu' })] : []),
    ...(n % 4 === 2 ? [anOtherActivity().on(day(6)).with({ duty: 'review-dropout', reviewed: 40, returned: 3 })] : []),
    // The primary school is late every third month, the union never reports.
    ...ward.registers.units
      .filter(({ id }) => id !== 'hoi-phu-nu')
      .map(({ id }) => {
        const late = id === 'th-suoi-hoa' && n % 3 === 0;
        return aMonthlyReturn()
          .by(String(id))
          .with({ period: month.code })
          .submitted(`${fromDay(toDay(month.to) + (late ? 12 : 0))}T16:00`);
      }),
  ];
}

const rowsOf = (plan: Plan): readonly FormRow[] =>
  YEARS.flatMap((year) => {
    const whole = reportingYear(toDay(`${year}-06-01`), plan.periods);
    return monthsOf(whole, plan.periods);
  }).flatMap((month, n) => toldIn(month, n));

/** Read once a plan: the rows are many and never change. */
const read = new Map<Plan, ReturnType<typeof factsOf>>();
function readOf(plan: Plan): ReturnType<typeof factsOf> {
  const facts = read.get(plan) ?? factsOf(ward, rowsOf(plan), { planStart: toDay(plan.start) });
  read.set(plan, facts);
  return facts;
}

/** The period's figures, from every row there is. */
export function worked(plan: Plan, code: string, more: { readonly review?: true; readonly cutoff?: number } = {}): Month {
  const asked = more.review && reviewOf(plan, periodOf(plan, code));
  const { facts, problems } = readOf(plan);
  const month = computeMonth(plan, asked?.period ?? periodOf(plan, code), facts, problems, more);
  return asked ? { ...month, review: asked.review } : month;
}

/** Nine in the morning of the sixth day after the close: every limit has passed. */
export const afterClose = ({ period }: Month): number => endOfDay(toDay(period.to) + 5) + 9 * 3_600_000;
