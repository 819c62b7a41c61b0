import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { OutOfTime } from '../../functions/clock.ts';
import { gcsClaimStore } from '../../functions/delivery/gcs-claim-store.ts';
import { type Front, failure, type Reply, type Rule, startFront } from '../builders/http-front.ts';
import { steppedClock } from '../builders/stepped-clock.ts';
import { type ApiServer, BUCKET, startApi } from '../workspace/google/api-server.ts';

let api: ApiServer;
let front: Front;
beforeAll(async () => {
  api = await startApi();
  front = await startFront(api.url);
});
afterAll(async () => {
  await front.close();
  await api.remove();
});
beforeEach(() => {
  front.rule();
  front.counted();
});

const open = () => gcsClaimStore({ bucket: BUCKET, apiRoot: front.url, accessToken: 'local-dev-token' });
const soon = () => steppedClock().budget(7 * 60_000);
let number = 0;
/** A name nobody used. */
const aName = (): string => `send/${'0f'.repeat(32)}/${++number}`;
const by = (run: string) => ({ run, at: '1792371600000' });

/** The first write is applied, and its answer lost. */
function losing(answer: Reply | 'reset'): Rule {
  let lost = false;
  return async ({ method }, forward) => {
    const reply = await forward();
    if (method === 'GET' || lost) return reply;
    lost = true;
    return answer;
  };
}

describe('a claim', () => {
  test('is created once, by one write, and is there for everybody after', async () => {
    const name = aName();
    expect(await open().createIfAbsent({ name, facts: by('one') }, soon())).toBe('created');
    expect(front.counted()).toEqual({ reads: 0, writes: 1 });
    expect(await open().createIfAbsent({ name, facts: by('another') }, soon())).toBe('exists');
    expect(front.counted()).toEqual({ reads: 0, writes: 1 });
    expect(await open().read(name, soon())).toEqual({ name, facts: by('one'), bytes: new Uint8Array() });
  });

  test('that stands exists also for who would make the same one', async () => {
    const name = aName();
    await open().createIfAbsent({ name, facts: by('one') }, soon());
    expect(await open().createIfAbsent({ name, facts: by('one') }, soon())).toBe('exists');
  });

  test('that twenty want at once is created by exactly one of them', async () => {
    for (let round = 0; round < 5; round++) {
      const name = aName();
      const runs = Array.from({ length: 20 }, (_, i) => `run ${i}`);
      const answers = await Promise.all(runs.map((run) => open().createIfAbsent({ name, facts: by(run) }, soon())));
      expect(answers.filter((answer) => answer === 'created')).toHaveLength(1);
      expect((await open().read(name, soon()))?.facts).toEqual(by(runs[answers.indexOf('created')] ?? ''));
    }
  });

  test('keeps its facts letter for letter, and its name', async () => {
    const name = 'release/kinh-bac/month/2026-10/kỳ "10" + 1% & cộng?';
    const facts = { reason: 'đã gửi: 100 % “xong”', empty: '', Case: 'x', code: '=1+1' };
    await open().createIfAbsent({ name, facts }, soon());
    expect(await open().read(name, soon())).toMatchObject({ name, facts });
    expect(await open().list(soon())).toContainEqual({ name, facts });
  });

  test('without facts has none', async () => {
    const name = aName();
    await open().createIfAbsent({ name, facts: {} }, soon());
    expect(await open().read(name, soon())).toMatchObject({ facts: {} });
  });
});

describe('a body', () => {
  test.each([
    ['of every byte there is', Uint8Array.from({ length: 256 }, (_, byte) => byte)],
    ['of nothing', new Uint8Array()],
    ['that looks like a multipart boundary', new TextEncoder().encode('--x\r\ncontent-type: text/plain\r\n\r\n--x--\r\n')],
    ['that begins as gzip does', Uint8Array.from([0x1f, 0x8b, 8, 0, 0, 0])],
    ['of a large mail', Uint8Array.from({ length: 3_000_000 }, (_, i) => (i * 7919) % 256)],
  ])('%s comes back byte for byte', async (_, bytes) => {
    const name = aName();
    await open().createIfAbsent({ name, facts: by('one'), bytes }, soon());
    front.counted();
    const read = await open().read(name, soon());
    expect(front.counted()).toEqual({ reads: 2, writes: 0 });
    expect(Buffer.from(read?.bytes ?? []).equals(Buffer.from(bytes))).toBe(true);
  });

  test('is sent again whole when the first try failed', async () => {
    const name = aName();
    const bytes = Uint8Array.from({ length: 100_000 }, (_, i) => i % 251);
    let tries = 0;
    front.rule(async (_, forward) => (++tries < 3 ? failure(429) : forward()));
    expect(await open().createIfAbsent({ name, facts: by('one'), bytes }, soon())).toBe('created');
    front.rule();
    expect(Buffer.from((await open().read(name, soon()))?.bytes ?? []).equals(Buffer.from(bytes))).toBe(true);
  });
});

describe('a claim whose answer is lost', () => {
  test.each([
    ['a 500', failure(500)],
    ['a 503', failure(503)],
    ['a reset', 'reset' as const],
  ])('(%s) is created, for who made it', async (_, answer) => {
    const name = aName();
    front.rule(losing(answer));
    expect(await open().createIfAbsent({ name, facts: by('one'), bytes: Uint8Array.of(1) }, soon())).toBe('created');
    // The write, the write again (refused), and one look at whose it is.
    expect(front.counted()).toEqual({ reads: 1, writes: 2 });
    expect(await open().createIfAbsent({ name, facts: by('another') }, soon())).toBe('exists');
  });

  test.each([
    ['a 500', failure(500)],
    ['a reset', 'reset' as const],
  ])('(%s) but was never made is created by the next try', async (_, answer) => {
    const name = aName();
    front.rule(async () => {
      front.rule();
      return answer;
    });
    expect(await open().createIfAbsent({ name, facts: by('one') }, soon())).toBe('created');
  });

  test('exists when another made it in between', async () => {
    const name = aName();
    front.rule(async () => {
      front.rule();
      await open().createIfAbsent({ name, facts: by('another') }, soon());
      return failure(503);
    });
    expect(await open().createIfAbsent({ name, facts: by('one') }, soon())).toBe('exists');
    expect((await open().read(name, soon()))?.facts).toEqual(by('another'));
  });

  test('exists when it was refused for too many calls, which tells that it was not made', async () => {
    const name = aName();
    await open().createIfAbsent({ name, facts: by('one') }, soon());
    front.rule(async () => {
      front.rule();
      return failure(429);
    });
    expect(await open().createIfAbsent({ name, facts: by('one') }, soon())).toBe('exists');
  });

  test('is created once among ten who lose theirs', async () => {
    const name = aName();
    let losses = 10;
    front.rule(async ({ method }, forward) => {
      const reply = await forward();
      return method === 'POST' && losses-- > 0 ? 'reset' : reply;
    });
    const runs = Array.from({ length: 10 }, (_, i) => `run ${i}`);
    const answers = await Promise.all(runs.map((run) => open().createIfAbsent({ name, facts: by(run) }, soon())));
    expect(answers.filter((answer) => answer === 'created')).toHaveLength(1);
  });

  test('may or may not be there when the budget ends first: the caller is told nothing else', async () => {
    const name = aName();
    const clock = steppedClock();
    front.rule(async (_, forward) => {
      await forward();
      clock.advance(30_000);
      return 'reset';
    });
    const trying = open().createIfAbsent({ name, facts: by('one') }, clock.budget(25_000));
    await expect(trying).rejects.toMatchObject({ constructor: OutOfTime, cause: { code: 'ECONNRESET' } });
    front.rule();
    expect(await open().createIfAbsent({ name, facts: by('another') }, soon())).toBe('exists');
  });
});

describe('a store that is sick', () => {
  test.each([
    [
      'createIfAbsent',
      (clock: ReturnType<typeof steppedClock>) => open().createIfAbsent({ name: aName(), facts: {} }, clock.budget(100_000)),
    ],
    ['list', (clock: ReturnType<typeof steppedClock>) => open().list(clock.budget(100_000))],
    ['read', (clock: ReturnType<typeof steppedClock>) => open().read(aName(), clock.budget(100_000))],
  ])('503 for ever, at 30 s a call, ends %s within its budget', async (_, call) => {
    const clock = steppedClock();
    const begun: number[] = [];
    const deadline = clock.now() + 100_000;
    front.rule(async () => {
      begun.push(clock.now());
      clock.advance(30_000);
      return failure(503);
    });
    await expect(call(clock)).rejects.toBeInstanceOf(OutOfTime);
    expect(begun.length).toBeLessThanOrEqual(4);
    expect(begun.every((at) => at < deadline)).toBe(true);
  });

  test('is asked six times, and not by the client’s own retries too', async () => {
    front.rule(async () => failure(503));
    await expect(open().list(soon())).rejects.toMatchObject({ status: 503 });
    expect(front.counted()).toEqual({ reads: 6, writes: 0 });
    await expect(open().createIfAbsent({ name: aName(), facts: {} }, soon())).rejects.toMatchObject({ status: 503 });
    expect(front.counted()).toEqual({ reads: 0, writes: 6 });
  });

  test('that answers 403 is not asked again', async () => {
    front.rule(async () => failure(403));
    await expect(open().createIfAbsent({ name: aName(), facts: {} }, soon())).rejects.toMatchObject({ status: 403 });
    expect(front.counted()).toEqual({ reads: 0, writes: 1 });
  });

  test('without the bucket fails: nothing is taken for an empty store', async () => {
    const elsewhere = gcsClaimStore({ bucket: 'no-such-bucket', apiRoot: front.url, accessToken: 'local-dev-token' });
    await expect(elsewhere.list(soon())).rejects.toMatchObject({ status: 404 });
    await expect(elsewhere.createIfAbsent({ name: aName(), facts: {} }, soon())).rejects.toMatchObject({ status: 404 });
  });
});

describe('what there is', () => {
  test('is listed whole, page by page', async () => {
    const names = Array.from({ length: 7 }, () => aName());
    for (const name of names) await open().createIfAbsent({ name, facts: by(name) }, soon());
    const all = await open().list(soon());
    expect(front.counted().reads).toBe(1);
    // Google hands out a thousand at a time; here two.
    front.rule(async (passed, forward) => forward({ ...passed, path: `${passed.path}&maxResults=2` }));
    const paged = await open().list(soon());
    expect(front.counted().reads).toBe(Math.ceil(all.length / 2));
    expect(paged).toEqual(all);
    expect(paged).toEqual(expect.arrayContaining(names.map((name) => ({ name, facts: by(name) }))));
  });

  test('is read by name; a name that nobody claimed is undefined', async () => {
    expect(await open().read(aName(), soon())).toBeUndefined();
  });
});
