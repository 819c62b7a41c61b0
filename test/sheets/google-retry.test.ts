import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { OutOfTime } from '../../functions/clock.ts';
import { retrying, type Try } from '../../functions/sheets/google-retry.ts';
import { googleSheets } from '../../functions/sheets/google-sheets.ts';
import { type Front, failure, startFront } from '../builders/http-front.ts';
import { steppedClock } from '../builders/stepped-clock.ts';

const MINUTES = 60_000;

/** An error as gaxios throws it. */
const failed = (status: number, headers: Record<string, string> = {}): Error =>
  Object.assign(new Error(`answered ${status}`), { status, response: { status, headers: new Headers(headers) } });
const cut = (code: string): Error => Object.assign(new Error(code), { code });

/** Fails with each of `errors` in turn, then answers; `tries` is what each try was given. */
function failing(...errors: readonly Error[]) {
  const tries: Try[] = [];
  const call = async (current: Try): Promise<string> => {
    tries.push(current);
    const error = errors[tries.length - 1];
    if (error) throw error;
    return 'answer';
  };
  return { call, tries };
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe('a call to Google', () => {
  test.each([
    ['408', failed(408)],
    ['429', failed(429)],
    ['500', failed(500)],
    ['503', failed(503)],
    ['a reset', cut('ECONNRESET')],
    ['an answer cut halfway', cut('ERR_STREAM_PREMATURE_CLOSE')],
    ['a timeout', cut('TimeoutError')],
  ])('is repeated after %s', async (_, error) => {
    const clock = steppedClock();
    const { call, tries } = failing(error, error);
    await expect(retrying(call, clock.budget(7 * MINUTES))).resolves.toBe('answer');
    expect(tries).toHaveLength(3);
    expect(clock.sleeps).toHaveLength(2);
  });

  test.each([
    ['400', failed(400)],
    ['401', failed(401)],
    ['403', failed(403)],
    ['404', failed(404)],
    ['412', failed(412)],
    ['an error of ours', new TypeError('no such function')],
    ['an abort', cut('AbortError')],
  ])('is not repeated after %s', async (_, error) => {
    const clock = steppedClock();
    const { call, tries } = failing(error);
    await expect(retrying(call, clock.budget(7 * MINUTES))).rejects.toBe(error);
    expect(tries).toHaveLength(1);
  });

  test('is tried six times, then fails with its last error', async () => {
    const clock = steppedClock();
    const errors = Array.from({ length: 9 }, () => failed(503));
    const { call, tries } = failing(...errors);
    await expect(retrying(call, clock.budget(7 * MINUTES))).rejects.toBe(errors[5]);
    expect(tries).toHaveLength(6);
  });

  test('waits between nothing and a step that doubles from one second', async () => {
    const errors = Array.from({ length: 5 }, () => failed(503));
    const longest = steppedClock();
    vi.spyOn(Math, 'random').mockReturnValue(1);
    await retrying(failing(...errors).call, longest.budget(7 * MINUTES));
    expect(longest.sleeps).toEqual([1_000, 2_000, 4_000, 8_000, 16_000]);
    const shortest = steppedClock();
    vi.mocked(Math.random).mockReturnValue(0);
    await retrying(failing(...errors).call, shortest.budget(7 * MINUTES));
    expect(shortest.sleeps).toEqual([0, 0, 0, 0, 0]);
  });

  test('over the quota waits by steps that outlive the minute of a quota', async () => {
    for (const [random, waits] of [
      [1, [8_000, 16_000, 32_000, 32_000, 32_000]],
      [0, [4_000, 8_000, 16_000, 16_000, 16_000]],
    ] as const) {
      const clock = steppedClock();
      vi.spyOn(Math, 'random').mockReturnValue(random);
      await retrying(failing(...Array.from({ length: 5 }, () => failed(429))).call, clock.budget(7 * MINUTES));
      expect(clock.sleeps).toEqual(waits);
    }
  });

  test('waits as long as the server asks, where that is longer and there is time for it', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(1);
    const clock = steppedClock();
    const asking = [
      failed(429, { 'retry-after': '20' }),
      failed(429, { 'retry-after': '0.5' }),
      failed(429, { 'retry-after': '900' }),
    ];
    await retrying(failing(...asking).call, clock.budget(2 * MINUTES));
    expect(clock.sleeps).toEqual([20_000, 16_000, 32_000]);
  });

  test('gets a minute, or what is left of the budget', async () => {
    const clock = steppedClock();
    vi.spyOn(Math, 'random').mockReturnValue(1);
    const { call, tries } = failing(failed(503), failed(503), failed(503));
    await retrying((current) => {
      clock.advance(20_000);
      return call(current);
    }, clock.budget(90_500.5));
    expect(tries.map(({ timeout }) => timeout)).toEqual([60_000, 60_000, 47_501, 23_501]);
  });
});

describe('a budget', () => {
  test('that is used up lets no try begin', async () => {
    const clock = steppedClock();
    const { call, tries } = failing();
    await expect(retrying(call, clock.budget(0))).rejects.toBeInstanceOf(OutOfTime);
    expect(tries).toEqual([]);
  });

  test('is never slept away: a wait that would end after it ends the call at once, with the last error as cause', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(1);
    const clock = steppedClock();
    const errors = [failed(503), failed(503), failed(503)];
    const { call, tries } = failing(...errors);
    await expect(retrying(call, clock.budget(7_000))).rejects.toMatchObject({ constructor: OutOfTime, cause: errors[2] });
    expect([tries.length, clock.sleeps]).toEqual([3, [1_000, 2_000]]);
  });

  test('ends a call that takes half a minute each time, between two tries', async () => {
    const clock = steppedClock();
    const budget = clock.budget(100_000);
    const begun: number[] = [];
    const slow = async (): Promise<never> => {
      begun.push(clock.now());
      clock.advance(30_000);
      throw failed(503);
    };
    await expect(retrying(slow, budget)).rejects.toBeInstanceOf(OutOfTime);
    expect(begun.length).toBeGreaterThan(1);
    expect(begun.every((at) => at < budget.deadline)).toBe(true);
  });
});

describe('whether an earlier try may have been applied', () => {
  test.each([
    ['a 500', failed(500), true],
    ['a reset', cut('ECONNRESET'), true],
    ['a timeout', cut('TimeoutError'), true],
    ['a 429', failed(429), false],
    ['a 408', failed(408), false],
  ])('after %s is %s', async (_, error, ambiguous) => {
    const { call, tries } = failing(error);
    await retrying(call, steppedClock().budget(7 * MINUTES));
    expect(tries.map(({ afterAmbiguous }) => afterAmbiguous)).toEqual([false, ambiguous]);
  });

  test('stays open, whatever comes after', async () => {
    const { call, tries } = failing(failed(500), failed(429));
    await retrying(call, steppedClock().budget(7 * MINUTES));
    expect(tries.map(({ afterAmbiguous }) => afterAmbiguous)).toEqual([false, true, true]);
  });
});

describe('Google’s client', () => {
  let front: Front;
  beforeEach(async () => {
    front = await startFront();
  });
  afterEach(() => front.close());
  const sheets = () => googleSheets({ apiRoot: front.url, accessToken: 'token' });
  const tab = { table: 'sent', tab: 'Sổ gửi', columns: [{ key: 'mark', title: 'Dấu', format: 'text' }] } as const;
  const stamp = { run: 'r', order: 1, inputHash: 'h', generatedAt: 0 };

  test('repeats nothing by itself: six reads reach a server that answers 503', async () => {
    front.rule(async () => failure(503));
    const budget = steppedClock().budget(7 * MINUTES);
    await expect(sheets().readTabs('id', ['units'], budget)).rejects.toMatchObject({ status: 503 });
    expect(front.counted()).toEqual({ reads: 6, writes: 0 });
  });

  test('nor a write', async () => {
    front.rule(async ({ method }) => (method === 'GET' ? { status: 200, body: '{}' } : failure(503)));
    await expect(sheets().writeMachineTab('id', tab, [], stamp, steppedClock().budget(7 * MINUTES))).rejects.toMatchObject({
      status: 503,
    });
    expect(front.counted()).toEqual({ reads: 1, writes: 6 });
  });

  test('tells a cut connection and one that stays silent as errors that are repeated', async () => {
    const clock = steppedClock();
    front.rule(async () => 'reset');
    await expect(sheets().readStamp('id', 'sent', clock.budget(7 * MINUTES))).rejects.toMatchObject({ code: 'ECONNRESET' });
    expect(front.counted().reads).toBe(6);
    front.rule(async () => {
      clock.advance(1);
      return 'silent';
    });
    await expect(sheets().readStamp('id', 'sent', clock.budget(1))).rejects.toMatchObject({
      constructor: OutOfTime,
      cause: { code: 'TimeoutError' },
    });
  });

  test('waits as long as Google’s Retry-After says', async () => {
    const clock = steppedClock();
    front.rule(async () => {
      front.rule(async () => ({ status: 200, body: '{}' }));
      return failure(429, { 'retry-after': '30' });
    });
    await sheets().readStamp('id', 'sent', clock.budget(7 * MINUTES));
    expect(clock.sleeps).toEqual([30_000]);
  });
});
