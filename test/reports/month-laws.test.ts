/** What holds of every month, whatever was reported: read from tabs, measured, judged. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { instantOf, wallClock } from '../../functions/calendar/instant.ts';
import { monthsOf, type Period, periodByCode } from '../../functions/calendar/periods.ts';
import { fromDay, toDay } from '../../functions/calendar/plain-date.ts';
import { isRatio } from '../../functions/indicators/measure.ts';
import { kinhBac } from '../../functions/plans/kinh-bac-2026-2030.ts';
import { computeMonth } from '../../functions/reports/compute-month.ts';
import type { Month } from '../../functions/reports/month.ts';
import { anOtherActivity, anOutreach, aTraining, type FormRow } from '../builders/form-rows.ts';
import { aWorld, factsOf, type World } from '../builders/world.ts';

const year = periodByCode('2026', kinhBac.periods) ?? expect.unreachable();
const months = monthsOf(year, kinhBac.periods);

function monthOf(rows: readonly FormRow[], period = year, world: World = aWorld()): Month {
  const { facts, problems } = factsOf(world, rows);
  return computeMonth(kinhBac, period, facts, problems);
}

/** All but the problems: these name rows, and rows move. */
const figures = ({ problems: _, ...rest }: Month) => rest;

const people = fc.integer({ min: 0, max: 700 });
const establishments = fc.array(
  fc.constantFrom('CS-01', 'Thép Đa Hội', 'CS-03', 'HKD Bánh Thị Cầu', 'Xưởng Gốm', 'xưởng  gốm', 'Lò Rèn'),
  { maxLength: 3 },
);
const shared = {
  at: fc.constantFrom('thcs-kinh-bac', 'th-suoi-hoa', 'tdp-1', 'tdp-2', 'several'),
  day: fc.integer({ min: toDay('2026-01-01'), max: toDay('2026-12-14') }).map(fromDay),
  answers: fc.record({
    educators: people,
    carers: people,
    children: people,
    establishments,
    establishmentCount: fc.nat({ max: 2 }),
  }),
};
const submission = fc.oneof(
  fc
    .record({ ...shared, officials: fc.subarray(['CB-01', 'CB-02', 'CB-04']), agencies: fc.subarray(['cong-an', 'tdp-1']) })
    .map(({ at, day, answers, officials, agencies }) =>
      aTraining()
        .at(at)
        .on(day)
        .with({ ...answers, officials, agencies }),
    ),
  fc.record({ ...shared, channel: fc.constantFrom('lesson', 'home-visit', 'press') }).map(({ at, day, answers, channel }) =>
    anOutreach()
      .at(at)
      .on(day)
      .with({ ...answers, channel }),
  ),
  fc
    .record({
      day: shared.day,
      duty: fc.constantFrom('resources', 'legal-aid', 'directive'),
      amount: people,
      peopleHelped: people,
    })
    .map(({ day, duty, amount, peopleHelped }) => anOtherActivity().on(day).with({ duty, amount, peopleHelped })),
);
/** A quarter of an hour apart, so that no two are one submission sent twice. */
const submissions = fc.array(submission, { maxLength: 12 }).map((rows) => rows.map((row, i) => row.submitted(quarterHour(i))));

function quarterHour(i: number): string {
  const { date, hour, minute } = wallClock(instantOf('2026-12-16', 0, 0) + i * 15 * 60_000);
  return `${date}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

const runs = { numRuns: 40 };

test('the order of the rows changes no figure', () => {
  const shuffled = submissions.chain((rows) =>
    fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
  );
  fc.assert(
    fc.property(shuffled, ([rows, mixed]) => {
      expect(figures(monthOf(mixed))).toEqual(figures(monthOf(rows)));
    }),
    runs,
  );
});

test('a form sent twice changes no figure', () => {
  const doubled = submissions.chain((rows) => fc.tuple(fc.constant(rows), fc.subarray(rows)));
  fc.assert(
    fc.property(doubled, ([rows, again]) => {
      expect(figures(monthOf([...rows, ...again]))).toEqual(figures(monthOf(rows)));
    }),
    runs,
  );
});

test('every activity figure of the year is the sum of its twelve months', () => {
  fc.assert(
    fc.property(submissions, (rows) => {
      const { facts, problems } = factsOf(aWorld(), rows);
      const activityOf = (period: Period) => Object.entries(computeMonth(kinhBac, period, facts, problems).activity);
      const added = new Map<string, number>();
      for (const [figure, count] of months.flatMap(activityOf)) added.set(figure, (added.get(figure) ?? 0) + count);
      expect([...added]).toEqual(activityOf(year));
    }),
    { numRuns: 20 },
  );
});

test('one more submission lowers neither bound of any indicator', () => {
  fc.assert(
    fc.property(submissions, (rows) => {
      const before = monthOf(rows.slice(0, -1)).indicators;
      monthOf(rows).indicators.forEach(({ cumulative }, i) => {
        expect(cumulative.low ?? 0).toBeGreaterThanOrEqual(before[i]?.cumulative.low ?? 0);
        expect(cumulative.high ?? 0).toBeGreaterThanOrEqual(before[i]?.cumulative.high ?? 0);
      });
    }),
    runs,
  );
});

test('Low never exceeds High, a period never exceeds the plan so far, and establishments trained are informed', () => {
  fc.assert(
    fc.property(submissions, fc.constantFrom(...months), (rows, period) => {
      const { indicators } = monthOf(rows, period);
      for (const { cumulative, inPeriod } of indicators.filter((each) => isRatio(each.cumulative))) {
        expect(cumulative.low).toBeLessThanOrEqual(cumulative.high ?? 0);
        expect(inPeriod.low).toBeLessThanOrEqual(cumulative.low ?? 0);
        expect(inPeriod.high).toBeLessThanOrEqual(cumulative.high ?? 0);
      }
      const low = (code: string) => indicators.find((each) => each.code === code)?.cumulative.low ?? 0;
      expect(low('8a') + low('8b')).toBeLessThanOrEqual(low('6'));
    }),
    runs,
  );
});

test('coverage is a union: the people of two months are not the months added up', () => {
  const rows = [
    aTraining().at('thcs-kinh-bac').on('2026-09-01').with({ educators: 30 }),
    aTraining().at('thcs-kinh-bac').on('2026-10-01').with({ educators: 30 }),
  ];
  const educators = (code: string) =>
    monthOf(
      rows,
      months.find((month) => month.code === code),
    ).indicators.find((each) => each.code === '4a');
  expect(educators('2026-09')?.inPeriod).toEqual({ low: 30, high: 30, of: 100 });
  // Perhaps the same thirty; the school has fifty, so never sixty.
  expect(educators('2026-10')).toMatchObject({
    inPeriod: { low: 30, high: 30, of: 100 },
    cumulative: { low: 30, high: 50, of: 100 },
  });
});

const SCHOOLS = ['thcs-kinh-bac', 'th-suoi-hoa', 'mn-hoa-sen'] as const;
const STREETS = ['tdp-1', 'tdp-2'] as const;

/** Children who each go to one school and live in one residential group, and who of them came to which session. */
const childhoods = fc.record({
  children: fc.array(fc.record({ school: fc.constantFrom(...SCHOOLS), street: fc.constantFrom(...STREETS) }), {
    minLength: 1,
    maxLength: 30,
  }),
  sessions: fc.array(
    fc.record({ group: fc.constantFrom(...SCHOOLS, ...STREETS, 'several'), stayedAway: fc.uniqueArray(fc.nat({ max: 29 })) }),
    {
      maxLength: 8,
    },
  ),
});

test('read from the sheets too, Low ≤ true ≤ High', () => {
  fc.assert(
    fc.property(childhoods, ({ children, sessions }) => {
      const members = (group: string) =>
        children.flatMap(({ school, street }, child) => ([school, street, 'several'].includes(group) ? [child] : []));
      const present = sessions.map(({ group, stayedAway }) => members(group).filter((child) => !stayedAway.includes(child)));
      const population = [...SCHOOLS, ...STREETS].map((group) => ({
        group,
        audience: 'children',
        count: members(group).length,
        asOf: '2026-01-01',
        source: 'Danh sách',
      }));
      const rows = sessions.map(({ group }, i) =>
        anOutreach()
          .at(group)
          .with({ children: present[i]?.length ?? 0 })
          .submitted(quarterHour(i)),
      );
      const reached = monthOf(rows, year, aWorld().replacing('population', population)).indicators.find(
        (each) => each.code === '5',
      )?.cumulative;
      const really = new Set(present.flat()).size;
      expect(reached).toMatchObject({ of: children.length });
      expect(reached?.low).toBeLessThanOrEqual(really);
      expect(reached?.high).toBeGreaterThanOrEqual(really);
    }),
    { numRuns: 100 },
  );
});
