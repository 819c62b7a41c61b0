import fc from 'fast-check';
import { expect, test } from 'vitest';
import { overdueChangesAt } from '../../functions/board/overdue-changes.ts';
import { overdueNow } from '../../functions/board/overdue-now.ts';
import { instantOf } from '../../functions/calendar/instant.ts';
import { kinhBac } from '../../functions/plans/kinh-bac-2026-2030.ts';
import { aWorld, factsOf } from '../builders/world.ts';
import { formsOf, someCases } from '../cases/random-cases.ts';

const DAY = 24 * 3_600_000;
const JANUARY = instantOf('2026-01-15', 0, 0);
const world = aWorld();

test('whether a case is past a deadline stays as it is until the instant that is named', () => {
  const seen = { changes: 0, stays: 0 };
  fc.assert(
    fc.property(
      someCases,
      fc.integer({ min: 0, max: 60 * 24 }),
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 3, maxLength: 3 }),
      (told, hours, parts) => {
        const { facts, problems } = factsOf(world, formsOf(told));
        const now = JANUARY + hours * 3_600_000;
        const at = (instant: number) => overdueNow(kinhBac, facts, problems, instant);
        const until = overdueChangesAt(kinhBac, facts, now);
        expect(until).toBeGreaterThan(now);
        const last = Math.min(until - 1, now + 30 * DAY);
        for (const instant of [...parts.map((part) => Math.floor(now + part * (last - now))), last])
          expect({ instant, overdue: at(instant) }).toEqual({ instant, overdue: at(now) });
        if (Number.isFinite(until)) seen[at(until) === at(now) ? 'stays' : 'changes']++;
      },
    ),
    { numRuns: 60 },
  );
  // Drawn cases are such that it matters.
  expect(seen.changes).toBeGreaterThan(0);
  expect(seen.stays).toBeGreaterThan(0);
});
