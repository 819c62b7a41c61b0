/** The promise of privacy.md, 4 and 5, on the board: it is a function of the bands that were released, and of nothing that came after. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Measure } from '../../functions/indicators/measure.ts';
import { kinhBac } from '../../functions/plans/kinh-bac-2026-2030.ts';
import { ninhBinh } from '../../functions/plans/ninh-binh-2021-2025.ts';
import type { Plan } from '../../functions/plans/plan.ts';
import { problem } from '../../functions/records/problem-catalogue.ts';
import type { Month } from '../../functions/reports/month.ts';
import { aMonth } from '../reports/a-month.ts';
import { aBoard, releasedAs } from './a-board.ts';

/** Counts of children, each by its band: the same shape for the bands and for the counts within them. */
interface Children<T> {
  readonly judged: readonly [low: T, high: T, of: T];
  readonly education: readonly [low: T, high: T, of: T];
  readonly found: T;
  readonly notified: T;
  readonly open: T;
  readonly returned: T;
  readonly incidents: T;
}

const band = fc.integer({ min: 0, max: 3 });
const ofMeasure = fc.tuple(band, band, band).map((bands) => bands.toSorted((a, b) => a - b) as [number, number, number]);
const bands: fc.Arbitrary<Children<number>> = fc.record({
  judged: ofMeasure,
  education: ofMeasure,
  found: band,
  notified: band,
  open: band,
  returned: band,
  incidents: band,
});

const within = (n: number) => fc.integer({ min: n * 10, max: n * 10 + 9 });
const measureWithin = (of: readonly [number, number, number]) =>
  fc.tuple(within(of[0]), within(of[1]), within(of[2])).map((some) => some.toSorted((a, b) => a - b) as [number, number, number]);
const countsIn = (some: Children<number>): fc.Arbitrary<Children<number>> =>
  fc.record({
    judged: measureWithin(some.judged),
    education: measureWithin(some.education),
    found: within(some.found),
    notified: within(some.notified),
    open: within(some.open),
    returned: within(some.returned),
    incidents: within(some.incidents),
  });

/** `isOverdue` is the one yes or no that the board tells live. */
function monthWith(plan: Plan, code: string, children: Children<number>, isOverdue: boolean): Month {
  const ratio = ([low, high, of]: readonly [number, number, number]): Measure =>
    of === 0 ? { reason: 'nothing-notified' } : { low, high, of };
  const unreadable = problem('unit-key', { form: 'case-report', row: children.open + 2, question: 'unitKey' }, { fault: 'key' });
  return aMonth(plan, code)
    .measuring(
      '1',
      { low: children.found, high: children.found, of: 17_360 },
      { onFile: { children: children.open, population: 17_400 } },
    )
    .measuring('2', ratio(children.judged), { inYear: ratio(children.judged) })
    .measuring('3', ratio(children.education))
    .doing({ returnedToSchool: children.returned, incidents: children.incidents })
    .holding({ notified: children.notified, open: children.open, overdue: isOverdue ? children.notified + 1 : 0 })
    .troubledBy(unreadable)
    .build();
}

const bytes = (...[given]: Parameters<typeof aBoard>): string => JSON.stringify(aBoard(given));

test('two reports whose counts of children lie in the same bands make one board', { timeout: 120_000 }, () => {
  const pairs = bands.chain((some) => fc.tuple(countsIn(some), countsIn(some)));
  fc.assert(
    fc.property(pairs, fc.boolean(), ([one, other], isOverdue) => {
      const live = monthWith(kinhBac, '2026-10', one, isOverdue);
      const released = (counts: Children<number>) => releasedAs(monthWith(kinhBac, '2026-09', counts, false));
      expect(bytes({ live, released: released(one), isOverdue })).toBe(bytes({ live, released: released(other), isOverdue }));
    }),
    { numRuns: 25 },
  );
});

test('whatever happened to children since the last report, the board is the same, but for that yes or no', {
  timeout: 120_000,
}, () => {
  const counts = bands.chain(countsIn);
  fc.assert(
    fc.property(counts, counts, counts, fc.boolean(), (told, one, other, isOverdue) => {
      const released = releasedAs(monthWith(kinhBac, '2026-09', told, false));
      const board = (live: Children<number>) =>
        bytes({ live: monthWith(kinhBac, '2026-10', live, isOverdue), released, isOverdue });
      expect(board(one)).toBe(board(other));
    }),
    { numRuns: 25 },
  );
});

test('also before any report, and where a report is yearly', { timeout: 120_000 }, () => {
  const counts = bands.chain(countsIn);
  fc.assert(
    fc.property(counts, counts, (one, other) => {
      const board = (plan: Plan, code: string, live: Children<number>) =>
        bytes({ plan, code, live: monthWith(plan, code, live, false) });
      expect(board(kinhBac, '2026-10', one)).toBe(board(kinhBac, '2026-10', other));
      expect(board(ninhBinh, '2022', one)).toBe(board(ninhBinh, '2022', other));
    }),
    { numRuns: 5 },
  );
});
