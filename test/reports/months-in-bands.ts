/** Months that everyone but the authority may not tell apart: their counts of children lie in the same bands. */
import fc from 'fast-check';
import type { CaseCounts } from '../../functions/cases/case-counts.ts';
import type { Measure } from '../../functions/indicators/measure.ts';
import type { Plan } from '../../functions/plans/plan.ts';
import { problem } from '../../functions/records/problem-catalogue.ts';
import type { Month } from '../../functions/reports/month.ts';
import { aMonth, type MonthBuilder } from './a-month.ts';
import { NO_CASES } from './case-counts.ts';
import { type MeasureBands, measureBands, measureIn, within } from './measures-in-bands.ts';

/** Everything in a month that is about children, or says how many of them there are. */
export interface Secret {
  readonly found: number;
  readonly reviewed: number;
  readonly judged: Measure;
  readonly education: Measure;
  readonly returnedToSchool: number;
  readonly incidents: number;
  readonly caseProblems: number;
  readonly silentUnitHasRecords: boolean;
  readonly onFile: number;
  readonly cases: CaseCounts;
}

/** Which bands the counts lie in, and whether a case is overdue: all that a shared mail is a function of. */
interface Bands {
  readonly found: number;
  readonly reviewed: number;
  readonly returned: number;
  readonly incidents: number;
  readonly onFile: number;
  readonly judged: MeasureBands;
  readonly education: MeasureBands;
  readonly notified: number;
  readonly open: number;
  readonly isOverdue: boolean;
}

const countsIn = ({ notified, open, isOverdue }: Bands): fc.Arbitrary<CaseCounts> =>
  fc.record({
    ...Object.fromEntries(Object.entries(NO_CASES).map(([figure, value]) => [figure, fc.constant(value)])),
    notified: within(notified),
    open: within(open),
    overdue: isOverdue ? fc.integer({ min: 1, max: 30 }) : fc.constant(0),
    overdueSteps: fc.record({ emergency: fc.nat(9), plan: fc.nat(9), 'follow-up': fc.nat(9) }),
    byClass: fc.dictionary(fc.constantFrom('worst-form', 'child-labour', 'at-risk'), fc.nat(30)),
    trafficked: fc.nat(9),
    removed: fc.record({ duplicate: fc.nat(9), 'not-a-case': fc.nat(9) }),
    firstResponse: fc.record({
      medianHours: fc.oneof(fc.constant(null), fc.nat(99)),
      within12Hours: fc.nat(9),
      within24Hours: fc.nat(9),
      within5WorkingDays: fc.nat(9),
      later: fc.nat(9),
      notYet: fc.nat(9),
    }),
    twoCleanVisits: fc.nat(9),
    policyAge: fc.nat(9),
    usesExpectedDay: fc.boolean(),
  }) as fc.Arbitrary<CaseCounts>;

const secretIn = (bands: Bands): fc.Arbitrary<Secret> =>
  fc.record({
    found: within(bands.found),
    reviewed: within(bands.reviewed),
    judged: measureIn(bands.judged),
    education: measureIn(bands.education),
    returnedToSchool: within(bands.returned),
    incidents: within(bands.incidents),
    caseProblems: fc.nat({ max: 20 }),
    silentUnitHasRecords: fc.boolean(),
    onFile: within(bands.onFile),
    cases: countsIn(bands),
  });

const twoAlikeWith = (measures: fc.Arbitrary<MeasureBands>) =>
  fc
    .record({
      found: fc.nat({ max: 120 }),
      reviewed: fc.integer({ min: 0, max: 3000 }),
      returned: fc.nat({ max: 3 }),
      incidents: fc.nat({ max: 2 }),
      onFile: fc.nat({ max: 3 }),
      judged: measures,
      education: measures,
      notified: fc.nat({ max: 2 }),
      open: fc.nat({ max: 4 }),
      isOverdue: fc.boolean(),
    })
    .chain((bands) => fc.tuple(secretIn(bands), secretIn(bands), secretIn(bands), secretIn(bands)));
export const twoAlike = twoAlikeWith(fc.oneof(measureBands(0, 0), measureBands(0, 12)));
export const twoOfFew = twoAlikeWith(measureBands(0, 0));

export function monthWith(plan: Plan, code: string, secret: Secret): Month {
  const { found, reviewed, judged, education, returnedToSchool, incidents, caseProblems, silentUnitHasRecords } = secret;
  const { onFile, cases } = secret;
  let month: MonthBuilder = aMonth(plan, code)
    .measuring(
      '1',
      { low: found, high: found, of: reviewed },
      {
        denominator: { asOf: '2026-06-30', source: 'Rà soát' },
        reviewed: { population: 20_000, reviewed, found, asOf: '2026-06-30' },
        onFile: { children: onFile, population: 20_000 },
      },
    )
    .measuring('2', judged, { inYear: judged, inPeriod: judged })
    .measuring('3', education, { outdated: { children: onFile, days: 120 } })
    .holding(cases)
    .measuring('4a', { low: 412, high: 655, of: 1100 })
    .doing({ trainings: 2, trainingAttendances: 40, reviews: 1, returnedToSchool, incidents })
    .reporting({ missing: 1, missingUnits: [{ id: 'a', name: 'Trường A', hasRecords: silentUnitHasRecords }] });
  if (plan.indicators.some((indicator) => indicator.code === '1b')) month = month.measuring('1b', education);
  for (let row = 2; row < 2 + caseProblems; row++) {
    month = month.troubledBy(problem('option-unknown', { form: 'case-report', row, question: 'sex' }, { title: 'Giới tính' }));
  }
  return month.build();
}
