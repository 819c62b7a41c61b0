import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { OutOfTime } from '../../functions/clock.ts';
import type { MachineRow, Stamp, TabWriting } from '../../functions/sheets/sheets-port.ts';
import { type Front, failure, type Reply, type Rule, startFront } from '../builders/http-front.ts';
import { steppedClock } from '../builders/stepped-clock.ts';
import { type ApiServer, startApi } from '../workspace/google/api-server.ts';
import { aRow, aStamp, type OfficeTab, officeTab, rows, shown } from './office-tab.ts';
import { forwarded, losing, play, schedules, takingTurns } from './taking-turns.ts';

let api: ApiServer;
let fronts: readonly [Front, Front];
beforeAll(async () => {
  api = await startApi();
  fronts = [await startFront(api.url), await startFront(api.url)];
});
afterAll(async () => {
  await Promise.all(fronts.map((front) => front.close()));
  await api.remove();
});

const ofFirst = () => fronts[0];
const WRITTEN = { outcome: 'written', keptAside: 0 };

async function race(
  office: OfficeTab,
  schedule: string,
  writings: readonly [readonly [readonly MachineRow[], Stamp], readonly [readonly MachineRow[], Stamp]],
  rules: readonly [Rule, Rule] = [forwarded, forwarded],
): Promise<TabWriting[]> {
  const other = officeTabOf(office, fronts[1].url);
  const [first, second] = writings;
  return play(schedule, [
    takingTurns(fronts[0], rules[0], () => office.write(...first)),
    takingTurns(fronts[1], rules[1], () => other.write(...second)),
  ]);
}

/** The same spreadsheet through another front. */
const officeTabOf = (office: OfficeTab, url: string): OfficeTab => officeTab(api, url, office.id);

const newOffice = (): OfficeTab => {
  for (const front of fronts) front.rule();
  return officeTab(api, ofFirst().url);
};

const STATES: readonly [string, (office: OfficeTab) => Promise<unknown>][] = [
  ['a tab that is not there', async () => undefined],
  ['a tab that stands', (office) => office.write(rows('x', 'y'), aStamp(1))],
  [
    'a tab without protection',
    async (office) => {
      await office.write(rows('x', 'y'), aStamp(1));
      const [protection] = office.sheetOf().protectedRanges;
      office.change(() => [{ deleteProtectedRange: { protectedRangeId: protection?.protectedRangeId ?? 0 } }]);
    },
  ],
  [
    'a tab that a person edited',
    async (office) => {
      await office.write(rows('x', 'y'), aStamp(1));
      office.type(1, 0, 'người sửa');
    },
  ],
];

describe.each(STATES)('two writers at once, at %s', (state, prepare) => {
  test('never leave what the older one knew, in whatever order their requests arrive', async () => {
    for (const schedule of schedules(3)) {
      const office = newOffice();
      await prepare(office);
      const outcomes = await race(office, schedule, [
        [rows('older'), aStamp(2)],
        [rows('newer', 'still'), aStamp(3)],
      ]);
      const [older, newer] = outcomes.map(({ outcome }) => outcome);
      expect({ schedule, content: office.content(), stamp: await stampOf(office), newer }).toEqual({
        schedule,
        content: shown(rows('newer', 'still')),
        stamp: aStamp(3),
        newer: 'written',
      });
      expect(['written', 'older']).toContain(older);
      expect({ schedule, kept: office.kept().length }).toEqual({ schedule, kept: state.includes('edited') ? 1 : 0 });
    }
  });
});

const stampOf = (office: OfficeTab): Promise<Stamp | undefined> => {
  for (const front of fronts) front.rule();
  return office.stamp();
};

describe('two writers at once', () => {
  test('that know as much and found differently leave the whole of one, under its stamp', async () => {
    for (const schedule of schedules(2)) {
      const office = newOffice();
      await race(office, schedule, [
        [rows('a', 'b'), aStamp(2, 'hash-a')],
        [rows('c'), aStamp(2, 'hash-c')],
      ]);
      const stamp = await stampOf(office);
      expect(office.content()).toEqual(shown(stamp?.inputHash === 'hash-a' ? rows('a', 'b') : rows('c')));
    }
  });

  test('with the same content write it once or twice, and each is told that it stands', async () => {
    for (const schedule of schedules(2)) {
      const office = newOffice();
      const outcomes = await race(office, schedule, [
        [rows('a'), aStamp(2, 'hash', 'one run')],
        [rows('a'), aStamp(2, 'hash', 'another run')],
      ]);
      expect(office.content()).toEqual(shown(rows('a')));
      expect(outcomes.every(({ outcome }) => outcome === 'written' || outcome === 'unchanged')).toBe(true);
    }
  });

  test.each<[string, readonly [Rule, Rule]]>([
    ['the older one’s answer is', [losing('reset'), forwarded]],
    ['both answers are', [losing(failure(500)), losing(failure(500))]],
  ])('when %s lost leave what the newer one knew, and keep an edit once', async (_, rules) => {
    for (const schedule of schedules(3)) {
      const office = newOffice();
      await office.write(rows('x'), aStamp(1));
      office.type(1, 0, 'người sửa');
      const written = [
        [rows('older'), aStamp(2)],
        [rows('newer'), aStamp(3)],
      ] as const;
      const [, newer] = await race(office, schedule, written, rules);
      const left = { content: office.content(), newer: newer?.outcome, kept: office.kept().length };
      expect({ schedule, ...left }).toEqual({ schedule, content: shown(rows('newer')), newer: 'written', kept: 1 });
    }
  });
});

describe('a write whose answer is lost', () => {
  test.each([
    ['a 500', failure(500)],
    ['a reset', 'reset' as const],
  ])('(%s) is found applied, and not done twice', async (_, answer) => {
    const office = newOffice();
    await office.write(rows('a'), aStamp(1));
    office.type(1, 0, 'người sửa');
    const before = office.version();
    ofFirst().rule(losing(answer));
    ofFirst().counted();
    expect(await office.write([aRow('a', 'mới')], aStamp(2))).toEqual({ outcome: 'written', keptAside: 1 });
    // Two reads, the write, the write again (refused), and one look at the stamp.
    expect(ofFirst().counted()).toEqual({ reads: 3, writes: 2 });
    expect(office.version()).toBe(before + 1);
    expect([office.content(), office.kept().length]).toEqual([shown([aRow('a', 'mới')]), 1]);
  });

  test('makes a new tab once', async () => {
    const office = newOffice();
    ofFirst().rule(losing(failure(500)));
    expect(await office.write(rows('a'), aStamp(1))).toEqual(WRITTEN);
    expect(office.titles()).toEqual(['Trang tính1', 'Sổ gửi']);
  });

  test('and arrives after a newer one changes nothing', async () => {
    const office = newOffice();
    await office.write(rows('a'), aStamp(1));
    let arrive = async (): Promise<Reply> => failure(500);
    ofFirst().rule(async ({ method }, forward) => {
      if (method === 'GET') return forward();
      arrive = forward;
      ofFirst().rule();
      return 'reset';
    });
    const newer = officeTabOf(office, fronts[1].url);
    await office.write(rows('zombie'), aStamp(2));
    await newer.write(rows('newer'), aStamp(3));
    expect((await arrive()).status).toBe(400);
    expect(office.content()).toEqual(shown(rows('newer')));
  });

  test('and was overwritten meanwhile by one that knew more is reported as older', async () => {
    const office = newOffice();
    await office.write(rows('a'), aStamp(1));
    const newer = officeTabOf(office, fronts[1].url);
    ofFirst().rule(async ({ method }, forward) => {
      if (method === 'GET') return forward();
      await forward();
      await newer.write(rows('newer'), aStamp(3));
      ofFirst().rule();
      return failure(500);
    });
    expect(await office.write(rows('older'), aStamp(2))).toEqual({ outcome: 'older', keptAside: 0 });
    expect(office.content()).toEqual(shown(rows('newer')));
  });
});

describe('a write that Google refuses', () => {
  test('is tried anew from what stands, three times, and then fails with Google’s words', async () => {
    const office = newOffice();
    await office.write(rows('a'), aStamp(1));
    const before = office.version();
    ofFirst().rule(async ({ method }, forward) => (method === 'GET' ? forward() : failure(400)));
    ofFirst().counted();
    await expect(office.write(rows('b'), aStamp(2))).rejects.toMatchObject({ status: 400, message: 'answered 400' });
    expect(ofFirst().counted()).toEqual({ reads: 7, writes: 3 });
    expect(office.version()).toBe(before);
  });

  test('with one bad part in the batch leaves the tab as it was', async () => {
    const office = newOffice();
    await office.write(rows('a'), aStamp(1));
    await expect(office.write([aRow('b', 'x'.repeat(50_001))], aStamp(2))).rejects.toThrow('50000 characters');
    expect([office.content(), await office.stamp()]).toEqual([shown(rows('a')), aStamp(1)]);
  });

  test('because a person renamed the tab in that second is written under the new name', async () => {
    const office = newOffice();
    await office.write(rows('a'), aStamp(1));
    let renamed = false;
    ofFirst().rule(async ({ path }, forward) => {
      if (path.includes('values:batchGet') && !renamed) {
        renamed = true;
        office.change((sheetId) => [{ updateSheetProperties: { properties: { sheetId, title: 'Sổ' }, fields: 'title' } }]);
      }
      return forward();
    });
    expect(await office.write(rows('b'), aStamp(2))).toEqual(WRITTEN);
    expect([office.titles(), office.content()]).toEqual([['Trang tính1', 'Sổ'], shown(rows('b'))]);
  });

  test('because a person deleted the tab in that second is made anew', async () => {
    const office = newOffice();
    await office.write(rows('a'), aStamp(1));
    let deleted = false;
    ofFirst().rule(async ({ method }, forward) => {
      if (method === 'POST' && !deleted) {
        deleted = true;
        office.change((sheetId) => [{ deleteSheet: { sheetId } }]);
      }
      return forward();
    });
    expect(await office.write(rows('b'), aStamp(2))).toEqual(WRITTEN);
    expect(office.content()).toEqual(shown(rows('b')));
  });
});

describe('a budget that ends', () => {
  test('leaves the tab as it was: 503 at 30 s a call, whichever call it is', async () => {
    for (const sick of [1, 2, 3]) {
      const office = newOffice();
      await office.write(rows('a'), aStamp(1));
      const clock = steppedClock();
      let calls = 0;
      ofFirst().rule(async (_, forward) => {
        calls += 1;
        clock.advance(30_000);
        return calls >= sick ? failure(503) : forward();
      });
      await expect(office.write(rows('b'), aStamp(2), clock.budget(120_000))).rejects.toBeInstanceOf(OutOfTime);
      expect(office.content()).toEqual(shown(rows('a')));
    }
  });

  test('outlasts a quota that is used up', async () => {
    const office = newOffice();
    const clock = steppedClock();
    const until = clock.now() + 20_000;
    ofFirst().rule(async (_, forward) => (clock.now() < until ? failure(429, { 'retry-after': '10' }) : forward()));
    expect(await office.write(rows('a'), aStamp(1), clock.budget(7 * 60_000))).toEqual(WRITTEN);
  });
});
