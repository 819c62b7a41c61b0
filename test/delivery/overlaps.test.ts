import { describe, expect, test } from 'vitest';
import type { ServerMood } from '../builders/office-desk.ts';
import { record } from './fault-table.ts';
import { aPlayer, play, settle } from './players.ts';
import { anOffice, aRun, DAY, gatesOf, harmOf, MINUTE, stands, wordings } from './runs.ts';
import { seeded } from './seeded.ts';

const TENTHOUSAND = 10_000;
/** ms; a busy machine takes a minute. */
const TIMEOUT = 600_000;

const MOODS: readonly ServerMood[] = ['take', 'take', 'take', 'refuse', 'take-in-silence', 'drop-in-silence'];

describe('two runs at once', () => {
  test('in ten thousand orders of their calls, with a server in any mood, send nobody twice and forget nobody', {
    timeout: TIMEOUT,
  }, async () => {
    const total = { runs: 0, duplicates: 0, losses: 0, parked: 0 };
    for (let seed = 0; seed < TENTHOUSAND; seed++) {
      const draw = seeded(seed);
      const desk = anOffice();
      desk.mood = () => MOODS[Math.floor(draw() * MOODS.length)] ?? 'take';
      await play([aPlayer((gate) => aRun(desk, { gate })), aPlayer((gate) => aRun(desk, { gate }))], draw);
      desk.mood = () => 'take';
      for (let day = 0; day < 2; day++) {
        desk.clock.advance(DAY);
        await aRun(desk);
      }
      const { duplicates, losses, parked } = harmOf(desk);
      if (duplicates + losses > 0) expect({ seed, duplicates, losses }).toEqual({ seed, duplicates: 0, losses: 0 });
      expect(desk.ledger.stamp?.order).toBe(stands(desk).order);
      expect(wordings(desk).length).toBeLessThanOrEqual(1);
      total.runs += 4;
      total.parked += parked;
    }
    record('two runs overlapping, 10,000 seeded orders', total);
    expect(total).toMatchObject({ duplicates: 0, losses: 0 });
    expect(total.parked).toBeGreaterThan(0);
  });

  test('and one of them frozen for a day at any call: a zombie that wakes late changes nothing that others have done', async () => {
    const gates = await gatesOf(anOffice());
    const total = { runs: 0, duplicates: 0, losses: 0, parked: 0 };
    for (const pause of [MINUTE, 20 * MINUTE, DAY]) {
      for (let k = 0; k < gates; k++) {
        const desk = anOffice();
        const zombie = aPlayer((gate) => aRun(desk, { gate }));
        for (let passed = 0; passed < k; passed++) {
          await settle();
          zombie.waiting.shift()?.();
        }
        await settle();
        desk.clock.advance(pause);
        await aRun(desk);
        const order = desk.ledger.stamp?.order ?? 0;
        await play([zombie], () => 0);
        expect(desk.ledger.stamp?.order).toBeGreaterThanOrEqual(order);
        desk.clock.advance(DAY);
        await aRun(desk);
        const { duplicates, losses, parked } = harmOf(desk);
        expect({ pause, k, duplicates, losses }).toEqual({ pause, k, duplicates: 0, losses: 0 });
        expect(desk.ledger.stamp?.order).toBe(stands(desk).order);
        total.runs += 3;
        total.parked += parked;
      }
    }
    record('zombie that wakes after 1 min, 20 min, 1 day', total);
  });

  test('five triggers for one slot are one mail each', async () => {
    const total = { runs: 0, duplicates: 0, losses: 0, parked: 0 };
    for (let seed = 0; seed < 300; seed++) {
      const desk = anOffice();
      const players = Array.from({ length: 5 }, () => aPlayer((gate) => aRun(desk, { gate })));
      await play(players, seeded(seed));
      expect(players.every(({ done }) => done)).toBe(true);
      expect(desk.taken).toHaveLength(2);
      total.runs += 5;
    }
    record('five triggers for one slot', total);
  });
});
