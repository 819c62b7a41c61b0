import { describe, expect, test } from 'vitest';
import { record } from './fault-table.ts';
import { anOffice, aRun, aRunThatDies, DAY, gatesOf, type Harm, harmOf, MINUTE, stands, wordings } from './runs.ts';

const NONE: Harm = { duplicates: 0, losses: 0, parked: 0 };
const add = (a: Harm, b: Harm): Harm => ({
  duplicates: a.duplicates + b.duplicates,
  losses: a.losses + b.losses,
  parked: a.parked + b.parked,
});

/** A parked mail holds back neither its neighbours nor the ledger: after the runs all is said, and a further run says nothing new. */
async function isQuiet(desk: ReturnType<typeof anOffice>): Promise<boolean> {
  const { taken, ledger, claims } = desk;
  const before = [taken.length, ledger.writes, claims.made.size];
  const { ledger: outcome } = await aRun(desk);
  return outcome === 'unchanged' && [taken.length, ledger.writes, claims.made.size].join() === before.join();
}

describe('a run that dies', () => {
  test('before or after any call sends nobody twice and forgets nobody: two more runs, and every mail has arrived or is told about', async () => {
    const gates = await gatesOf(anOffice());
    let harm = NONE;
    for (let k = 0; k < gates; k++) {
      const desk = anOffice();
      expect(await aRunThatDies(desk, k)).toBe(true);
      desk.clock.advance(DAY);
      await aRun(desk);
      desk.clock.advance(DAY);
      await aRun(desk);
      const done = harmOf(desk);
      expect({ k, ...done }).toMatchObject({ k, duplicates: 0, losses: 0 });
      expect(wordings(desk)).toHaveLength(1);
      expect(await isQuiet(desk)).toBe(true);
      expect(desk.ledger.stamp?.order).toBe(stands(desk).order);
      harm = add(harm, done);
    }
    record('crash before and after each await', { runs: gates * 3, ...harm });
    expect(harm).toMatchObject({ duplicates: 0, losses: 0 });
    // Only a run that died between its token and its outcome leaves a mail to a person: twelve gates of all.
    expect(harm.parked).toBeLessThanOrEqual(12);
  });

  test('and one that dies in mending it, at any two calls, does no harm either', async () => {
    const gates = await gatesOf(anOffice());
    let harm = NONE;
    let runs = 0;
    for (let i = 0; i < gates; i++) {
      for (let j = 0; ; j++) {
        const desk = anOffice();
        await aRunThatDies(desk, i);
        // Every other time the next run comes while the dead one's lease still holds.
        desk.clock.advance(j % 2 === 0 ? DAY : MINUTE);
        const died = await aRunThatDies(desk, j);
        for (let day = 0; day < 2; day++) {
          desk.clock.advance(DAY);
          await aRun(desk);
        }
        runs += 4;
        const done = harmOf(desk);
        expect({ i, j, ...done }).toMatchObject({ i, j, duplicates: 0, losses: 0 });
        expect(wordings(desk).length).toBeLessThanOrEqual(1);
        harm = add(harm, done);
        if (!died) break;
      }
    }
    record('crash at all pairs of awaits', { runs, ...harm });
    expect(harm).toMatchObject({ duplicates: 0, losses: 0 });
  });
});
