import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createClock } from '../../workspace/clock.ts';
import { openDatabase } from '../../workspace/store/database.ts';
import { createSettings } from '../../workspace/store/settings.ts';

const noon = Date.UTC(2026, 9, 20, 5);
let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'tuoi-tho-clock-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

/** The clock after a start of the workspace on the same folder. */
function started<T>(now: number | undefined, look: (clock: ReturnType<typeof createClock>) => T): T {
  const database = openDatabase(dir, []);
  try {
    return look(createClock(createSettings(database), now, () => noon));
  } finally {
    database.close();
  }
}

describe('the clock of a workspace', () => {
  test('stands at the wall clock of the first start, and stays there after a restart', () => {
    expect(started(undefined, (clock) => clock.now())).toBe(noon);
    started(undefined, (clock) => clock.set(noon + 86_400_000));
    expect(started(undefined, (clock) => clock.now())).toBe(noon + 86_400_000);
  });

  test('moves to WORKSPACE_NOW at a restart', () => {
    started(undefined, (clock) => clock.now());
    expect(started(noon - 60_000, (clock) => clock.now())).toBe(noon - 60_000);
  });

  test('stamps each submission one second after the last, also across a restart', () => {
    const first = started(undefined, (clock) => [clock.stamp(), clock.stamp()]);
    expect([...first, started(undefined, (clock) => clock.stamp())]).toEqual([noon, noon + 1_000, noon + 2_000]);
  });

  test('knows the last stamp where submissions have run ahead of now', () => {
    const [stamp, latest] = started(undefined, (clock) => [clock.stamp() && clock.stamp(), clock.latest()]);
    expect(latest).toBe(stamp);
    expect(started(noon + 60_000, (clock) => clock.latest())).toBe(noon + 60_000);
  });

  test('counts in whole seconds, as Google stamps', () => {
    expect(started(noon + 999, (clock) => clock.now())).toBe(noon);
  });
});
