import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Attendance,
  attendanceBounds,
  type GroupAttendance,
  narrowing,
} from '../../functions/indicators/attendance-bounds.ts';
import type { GroupKind } from '../../functions/indicators/groups.ts';

const school = (id: string, size: number, ...sessions: number[]): GroupAttendance => group('facility', id, size, sessions);
const street = (id: string, size: number, ...sessions: number[]): GroupAttendance => group('residential', id, size, sessions);
const group = (kind: GroupKind, id: string, size: number, sessions: number[]): GroupAttendance => ({
  id,
  name: id,
  kind,
  size,
  ...told(sessions),
});
const told = (sessions: readonly number[]) => ({ most: Math.max(0, ...sessions), sum: sessions.reduce((a, b) => a + b, 0) });
const attendance = (groups: GroupAttendance[], ...noGroup: number[]): Attendance => ({ groups, noGroup: told(noGroup) });

test('nobody met is nobody reached', () => {
  expect(attendanceBounds(attendance([]))).toEqual({ low: 0, high: 0 });
});

test('two sessions in one school: at least the larger one, at most both', () => {
  expect(attendanceBounds(attendance([school('a', 100, 30, 40)]))).toEqual({ low: 40, high: 70 });
});

test('a school of 50 can’t send 70 people', () => {
  expect(attendanceBounds(attendance([school('a', 50, 30, 40)]))).toEqual({ low: 40, high: 50 });
  expect(attendanceBounds(attendance([school('a', 35, 30, 40)]))).toEqual({ low: 35, high: 35 });
});

test('two schools hold different people: the least adds up', () => {
  expect(attendanceBounds(attendance([school('a', 100, 30), school('b', 100, 20)]))).toEqual({ low: 50, high: 50 });
});

test('a school and a street may hold the same people: the least is the greater of the two', () => {
  expect(attendanceBounds(attendance([school('a', 100, 30), street('1', 100, 20)]))).toEqual({ low: 30, high: 50 });
});

test('a session for everybody may have met the same people too', () => {
  expect(attendanceBounds(attendance([school('a', 100, 30)], 200, 80))).toEqual({ low: 200, high: 310 });
});

test('a group of unknown size is taken at its word', () => {
  expect(attendanceBounds(attendance([school('a', Number.POSITIVE_INFINITY, 300, 40)]))).toEqual({ low: 300, high: 340 });
});

describe('whose list of names would help most', () => {
  test('the group where most and sum lie furthest apart', () => {
    expect(narrowing(attendance([school('a', 100, 30, 20), school('b', 100, 50, 45)]))).toEqual({
      group: 'b',
      name: 'b',
      gain: 45,
    });
  });

  test('counted within the group’s size: of 50 people with 45 seen, only 5 are in doubt', () => {
    expect(narrowing(attendance([school('a', 100, 30, 20), school('b', 50, 45, 45)]))).toMatchObject({ group: 'a', gain: 20 });
  });

  test('on a tie the smallest id, whatever the order', () => {
    expect(narrowing(attendance([school('b', 100, 30, 20), school('a', 100, 20, 20)]))).toMatchObject({ group: 'a', gain: 20 });
  });

  test('none where every group met once: only the unnamed sessions are in doubt', () => {
    expect(narrowing(attendance([school('a', 100, 30)], 20, 20))).toBeNull();
  });
});

/** A town whose every person belongs to a facility and a residential group, and sessions that met whoever they met. */
const town = fc
  .record({
    homes: fc.array(fc.tuple(fc.nat({ max: 3 }), fc.nat({ max: 3 })), { minLength: 1, maxLength: 40 }),
    sessions: fc.array(
      fc.record({
        held: fc.constantFrom('facility', 'residential', 'nobody'),
        of: fc.nat({ max: 3 }),
        stayedAway: fc.uniqueArray(fc.nat({ max: 39 })),
      }),
      {
        maxLength: 12,
      },
    ),
  })
  .map(({ homes, sessions }) => {
    const people = homes.map(([facility, residential], person) => ({ person, facility, residential }));
    const met = sessions.map(({ held, of, stayedAway }) => {
      const invited = people.filter((who) =>
        held === 'facility' ? who.facility === of : held === 'residential' ? who.residential === of : true,
      );
      return { held, of, present: invited.filter((who) => !stayedAway.includes(who.person)) };
    });
    return { people, met };
  });

type Town = typeof town extends fc.Arbitrary<infer T> ? T : never;

function reported({ people, met }: Town): Attendance {
  const kinds = ['facility', 'residential'] as const;
  const groups = kinds.flatMap((kind) =>
    [0, 1, 2, 3].map((of) => {
      const sessions = met
        .filter((session) => session.held === kind && session.of === of)
        .map((session) => session.present.length);
      return group(kind, `${kind} ${of}`, people.filter((who) => who[kind] === of).length, sessions);
    }),
  );
  return attendance(groups, ...met.filter((session) => session.held === 'nobody').map((session) => session.present.length));
}

const reallyReached = ({ met }: Town): number => new Set(met.flatMap((session) => session.present.map((who) => who.person))).size;

test('Low ≤ true ≤ High, however people overlap', () => {
  fc.assert(
    fc.property(town, (town) => {
      const { low, high } = attendanceBounds(reported(town));
      expect(low).toBeLessThanOrEqual(reallyReached(town));
      expect(high).toBeGreaterThanOrEqual(reallyReached(town));
    }),
    { numRuns: 1000 },
  );
});

test('one more session never lowers either bound', () => {
  fc.assert(
    fc.property(town, ({ people, met }) => {
      const all = attendanceBounds(reported({ people, met }));
      const before = attendanceBounds(reported({ people, met: met.slice(0, -1) }));
      expect(before.low).toBeLessThanOrEqual(all.low);
      expect(before.high).toBeLessThanOrEqual(all.high);
    }),
  );
});

test('a list of names of the narrowing group takes exactly its gain off the interval when its people are nowhere else', () => {
  const unsure = attendance([school('a', 100, 30, 20), school('b', 100, 10)]);
  const gain = narrowing(unsure)?.gain ?? 0;
  const { low, high } = attendanceBounds(unsure);
  // The list shows that the 20 were among the 30: one session of 30.
  const settled = attendanceBounds(attendance([school('a', 100, 30), school('b', 100, 10)]));
  expect(high - low - (settled.high - settled.low)).toBe(gain);
});
