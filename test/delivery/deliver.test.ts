import { describe, expect, test } from 'vitest';
import { instantOf } from '../../functions/calendar/instant.ts';
import type { NewClaim } from '../../functions/delivery/claim-store.ts';
import { ClaimUnreadable, fromClaim, shortKey, toClaim } from '../../functions/delivery/claims.ts';
import { closeLapsed } from '../../functions/delivery/close-lapsed.ts';
import { type Delivered, type DeliveryRun, deliver, type OutgoingMail } from '../../functions/delivery/deliver.ts';
import { type MailRecord, readDeliveries } from '../../functions/delivery/deliveries.ts';
import { ClaimsLost, listForSending } from '../../functions/delivery/list-deliveries.ts';
import { mailKey } from '../../functions/delivery/mail-key.ts';
import { LEASE } from '../../functions/delivery/mail-state.ts';
import { ATTEMPT_LIMIT, type Outcome, type StoredMail } from '../../functions/delivery/mailer.ts';
import { claimRelease, readRelease } from '../../functions/delivery/release.ts';
import { sha256 } from '../../functions/delivery/sha256.ts';
import { sentList } from '../../functions/forms/sent-list.ts';
import type { LogEntry } from '../../functions/log.ts';
import { memoryClaims } from '../builders/memory-claims.ts';
import { noSheets } from '../builders/no-sheets.ts';
import { steppedClock } from '../builders/stepped-clock.ts';

const OCTOBER_20 = instantOf('2026-10-20', 8, 0);
const PLAN = 'kinh-bac-2026-2030';
const identity = { plan: PLAN, period: '2026-10', kind: 'month', recipient: 'syt@bacninh.example', revision: 0 } as const;
const KEY = mailKey(identity);
const BYTES = new TextEncoder().encode('From: a\r\n\r\nOctober');

/** One mail, and a server that answers `outcome`. */
function aDelivery(outcome: Outcome = { outcome: 'sent', code: '250' }, time = 420_000) {
  const claims = memoryClaims();
  const clock = steppedClock(OCTOBER_20);
  const log: LogEntry[] = [];
  const spoken: StoredMail[] = [];
  const composed: number[] = [];
  const delivery: DeliveryRun = {
    run: 'this run',
    claims,
    mailer: {
      compose: async () => BYTES,
      send: async (mail) => {
        spoken.push(mail);
        return outcome;
      },
    },
    budget: clock.budget(time),
    log: (entry) => log.push(entry),
  };
  const mail: OutgoingMail = {
    identity,
    messageId: '<r.1@kinhbac.example>',
    from: 'vhxh@kinhbac.example',
    dueAt: OCTOBER_20 - 1,
    compose: async (date) => {
      composed.push(date);
      return BYTES;
    },
  };
  const known = (): MailRecord | undefined => readDeliveries([...claims.made.values()], PLAN, clock.now()).mails.get(KEY);
  /** A run of its own, with its own time. */
  const go = (run: Partial<DeliveryRun> = {}): Promise<Delivered> =>
    deliver(mail, known(), { ...delivery, budget: clock.budget(time), ...run });
  return { claims, clock, log, spoken, composed, delivery, mail, known, go };
}

const names = (claims: ReadonlyMap<string, NewClaim>): string[] => [...claims.keys()].map((name) => name.replace(KEY, 'KEY'));

describe('one mail', () => {
  test('is three claims, in this order: bytes, token, outcome; the token says who may be at it until when', async () => {
    const { go, claims, spoken } = aDelivery();
    expect(await go()).toBe('sent');
    expect(names(claims.made)).toEqual(['outbox/KEY.eml', 'send/KEY/1', 'outcome/KEY/1']);
    const made = [...claims.made.values()].map(fromClaim);
    const mail = {
      ...{ identity, messageId: '<r.1@kinhbac.example>', from: 'vhxh@kinhbac.example' },
      ...{ hash: sha256(BYTES), builtAt: OCTOBER_20, dueAt: OCTOBER_20 - 1 },
    };
    expect(made).toEqual([
      { claim: 'outbox', key: KEY, mail },
      { claim: 'send', key: KEY, n: 1, mail, run: 'this run', at: OCTOBER_20, until: OCTOBER_20 + LEASE },
      { claim: 'outcome', key: KEY, n: 1, run: 'this run', at: OCTOBER_20, outcome: 'sent', code: '250' },
    ]);
    expect(spoken).toEqual([{ from: 'vhxh@kinhbac.example', to: 'syt@bacninh.example', bytes: BYTES }]);
  });

  test.each([
    ['sent', 'INFO'],
    ['refused', 'WARNING'],
    ['unknown', 'ERROR'],
  ] as const)(
    'that is %s leaves one log line: %s, the first digits of its key, the attempt and the code',
    async (outcome, severity) => {
      const { go, log } = aDelivery({ outcome, code: '451' });
      expect(await go()).toBe(outcome);
      expect(log).toEqual([{ step: 'send', severity, key: shortKey(KEY), attempt: 1, outcome, code: '451' }]);
    },
  );

  test('that was sent rests; nothing is composed, claimed or said', async () => {
    const { go, claims, spoken } = aDelivery();
    await go();
    expect(await go()).toBe('resting');
    expect([claims.made.size, spoken.length]).toEqual([3, 1]);
  });

  test('whose token another run has is left to that run', async () => {
    const { go, claims, spoken, known } = aDelivery();
    const before = known();
    await go();
    const { delivery, mail } = aDelivery();
    expect(await deliver(mail, before, { ...delivery, claims })).toBe('taken');
    expect(spoken).toHaveLength(1);
  });

  test('that two runs built at once goes with the bytes that were stored first', async () => {
    const { go, claims, spoken } = aDelivery();
    const others = new TextEncoder().encode('From: a\r\n\r\nOctober, as the other run built it');
    const mail = { identity, messageId: '<other>', from: 'other@kinhbac.example', hash: sha256(others), builtAt: 1 };
    const stored = { ...toClaim({ claim: 'outbox', key: KEY, mail }), bytes: others };
    const late = { ...claims, list: claims.list, createIfAbsent: claims.createIfAbsent };
    // The other run's bytes arrive between our listing and our storing.
    late.createIfAbsent = async (claim, budget) => {
      if (claim.name.startsWith('outbox/')) claims.made.set(stored.name, stored);
      return claims.createIfAbsent(claim, budget);
    };
    expect(await go({ claims: late })).toBe('sent');
    expect(spoken).toEqual([{ from: 'other@kinhbac.example', to: 'syt@bacninh.example', bytes: others }]);
  });

  test('is composed once in its life, with the instant of that moment', async () => {
    const { go, composed, clock } = aDelivery({ outcome: 'refused', code: '451' });
    await go();
    clock.advance(LEASE);
    await go();
    expect(composed).toEqual([OCTOBER_20]);
  });
});

describe('a run', () => {
  test('with ninety seconds begins a mail, and with less begins none', async () => {
    const enough = aDelivery({ outcome: 'sent', code: '250' }, ATTEMPT_LIMIT + 10_000);
    expect(await enough.go()).toBe('sent');
    const short = aDelivery({ outcome: 'sent', code: '250' }, ATTEMPT_LIMIT + 9_999);
    expect(await short.go()).toBe('no-time');
    expect(names(short.claims.made)).toEqual([]);
  });

  test('that storing the bytes took too long leaves them for the next', async () => {
    const slow = aDelivery();
    const { claims, clock } = slow;
    const keeping = { ...claims, createIfAbsent: claims.createIfAbsent };
    keeping.createIfAbsent = async (claim, budget) => {
      clock.advance(330_001);
      return claims.createIfAbsent(claim, budget);
    };
    expect(await slow.go({ claims: keeping })).toBe('no-time');
    expect(names(claims.made)).toEqual(['outbox/KEY.eml']);
  });

  test('whose token came too late says nothing to the server, and says so in the outcome', async () => {
    for (const [wait, spoken] of [
      [420_000 - ATTEMPT_LIMIT, 1],
      [420_000 - ATTEMPT_LIMIT + 1, 0],
    ] as const) {
      const slow = aDelivery();
      const keeping = { ...slow.claims, createIfAbsent: slow.claims.createIfAbsent };
      keeping.createIfAbsent = async (claim, budget) => {
        if (claim.name.startsWith('send/')) slow.clock.advance(wait);
        return slow.claims.createIfAbsent(claim, budget);
      };
      expect(await slow.go({ claims: keeping })).toBe(spoken === 1 ? 'sent' : 'no-time');
      expect(slow.spoken).toHaveLength(spoken);
      const outcome = spoken === 1 ? { outcome: 'sent' } : { outcome: 'refused', code: 'no-time' };
      expect(slow.claims.made.get(`outcome/${KEY}/1`)?.facts).toMatchObject(outcome);
    }
  });

  test('records what came of its last attempt for a minute after its time is over', async () => {
    const { go, claims } = aDelivery();
    const deadlines: Record<string, number> = {};
    const noting = { ...claims, createIfAbsent: claims.createIfAbsent };
    noting.createIfAbsent = async (claim, budget) => {
      deadlines[claim.name.split('/')[0] ?? ''] = budget.deadline - OCTOBER_20;
      return claims.createIfAbsent(claim, budget);
    };
    await go({ claims: noting });
    expect(deadlines).toEqual({ outbox: 420_000, send: 420_000, outcome: 480_000 });
  });

  test.each([
    ['sent', ['outcome', 'late']],
    ['refused', ['outcome', 'late']],
    ['unknown', ['outcome']],
  ] as const)('that others have written off puts beside it what it knows better: %s', async (outcome, kinds) => {
    const { go, claims, delivery } = aDelivery({ outcome, code: '250' });
    const writtenOff = toClaim({ claim: 'outcome', key: KEY, n: 1, run: 'another', at: 1, outcome: 'unknown', code: 'lapsed' });
    const send: DeliveryRun['mailer']['send'] = async (mail) => {
      claims.made.set(writtenOff.name, writtenOff);
      return delivery.mailer.send(mail);
    };
    expect(await go({ mailer: { ...delivery.mailer, send } })).toBe(outcome);
    expect(names(claims.made).filter((name) => /^(outcome|late)/.test(name))).toEqual(kinds.map((kind) => `${kind}/KEY/1`));
    expect(claims.made.get(`outcome/${KEY}/1`)?.facts).toMatchObject({ run: 'another', outcome: 'unknown' });
  });

  test('that nobody has written off says it once', async () => {
    const { go, claims } = aDelivery();
    await go();
    expect(names(claims.made).filter((name) => name.startsWith('late'))).toEqual([]);
  });
});

describe('stored bytes', () => {
  const refusedOnce = async () => {
    const one = aDelivery({ outcome: 'refused', code: '451' });
    await one.go();
    one.clock.advance(LEASE);
    return one;
  };
  const outbox = `outbox/${KEY}.eml`;

  test('that are gone make no mail', async () => {
    const { go, claims, spoken } = await refusedOnce();
    claims.made.delete(outbox);
    await expect(go()).rejects.toThrow('deleted');
    expect(spoken).toHaveLength(1);
  });

  test('that stand under the name of a mail and are none make no mail', async () => {
    const { go, claims } = await refusedOnce();
    const odd = { ...claims, read: async () => ({ name: 'other', facts: {}, bytes: BYTES }) };
    await expect(go({ claims: odd })).rejects.toThrow('deleted');
  });

  test('that were changed make no mail', async () => {
    const { go, claims, spoken } = await refusedOnce();
    const stored = claims.made.get(outbox);
    if (stored) claims.made.set(outbox, { ...stored, bytes: new Uint8Array([1]) });
    await expect(go()).rejects.toThrow('changed');
    expect(spoken).toHaveLength(1);
  });
});

describe('an attempt whose run is gone', () => {
  test('is closed as unknown, and no other is', async () => {
    const { go, claims, clock, delivery } = aDelivery();
    await go({ mailer: { ...delivery.mailer, send: async () => ({ outcome: 'sent', code: '250' }) } });
    const other = mailKey({ ...identity, recipient: 'mttq@kinhbac.example' });
    const mail = { identity: { ...identity, recipient: 'mttq@kinhbac.example' }, messageId: '', from: '', hash: '', builtAt: 1 };
    const token = toClaim({ claim: 'send', key: other, n: 2, mail, run: 'gone', at: OCTOBER_20, until: OCTOBER_20 + LEASE });
    claims.made.set(token.name, token);
    const listed = () => readDeliveries([...claims.made.values()], PLAN, clock.now());
    expect(await closeLapsed(listed(), delivery)).toBe(0);
    clock.advance(LEASE);
    expect(await closeLapsed(listed(), delivery)).toBe(1);
    expect(fromClaim(claims.made.get(`outcome/${other}/2`) ?? token)).toEqual({
      ...{ claim: 'outcome', key: other, n: 2, run: 'this run', at: OCTOBER_20 + LEASE },
      ...{ outcome: 'unknown', code: 'lapsed' },
    });
    expect(listed().mails.get(KEY)?.state.state).toBe('sent');
    expect(await closeLapsed(listed(), delivery)).toBe(0);
  });
});

describe('a release', () => {
  const release = { plan: PLAN, kind: 'month', period: '2026-10', revision: 0, cutoff: 5, planVersion: 'v' } as const;

  test('is decided by the first run: its cut-off and its words are told to all others', async () => {
    const { delivery } = aDelivery();
    const first = await claimRelease(release, 'as it was said first', delivery);
    expect(first).toMatchObject({ created: true, text: 'as it was said first', release: { cutoff: 5 } });
    const second = await claimRelease({ ...release, cutoff: 9 }, 'as it was said later', delivery);
    expect(second).toMatchObject({ created: false, text: 'as it was said first', release: { cutoff: 5 } });
    const revised = await claimRelease({ ...release, revision: 1, cutoff: 9 }, 'as it was revised', delivery);
    expect(revised).toMatchObject({ created: true, text: 'as it was revised', release: { cutoff: 9 } });
  });

  test('that is there and can not be read stops the report', async () => {
    const { delivery, claims } = aDelivery();
    for (const read of [async () => undefined, async () => ({ name: 'other', facts: {}, bytes: BYTES })]) {
      const unreadable = { ...claims, createIfAbsent: async () => 'exists' as const, read };
      await expect(claimRelease(release, 'x', { ...delivery, claims: unreadable })).rejects.toThrow(
        `release/${PLAN}/month/2026-10/0`,
      );
    }
  });

  test('whose words were changed, or cut short, stops the report', async () => {
    const { delivery, claims } = aDelivery();
    await claimRelease(release, 'as it was said', delivery);
    const name = `release/${PLAN}/month/2026-10/0`;
    const stored = claims.made.get(name);
    for (const words of ['as it was sa', 'as it was not said', ''])
      if (stored) {
        claims.made.set(name, { ...stored, bytes: new TextEncoder().encode(words) });
        await expect(readRelease(release, delivery)).rejects.toThrow(ClaimUnreadable);
      }
  });

  test('of a time when no words were kept has its instant alone', async () => {
    const { delivery, claims } = aDelivery();
    const before = toClaim({ claim: 'release', run: 'before', ...release, planVersion: undefined });
    claims.made.set(before.name, before);
    expect(await claimRelease({ ...release, cutoff: 9 }, 'x', delivery)).toMatchObject({
      ...{ created: false, text: undefined },
      release: { cutoff: 5 },
    });
  });
});

describe('a listing for sending', () => {
  const ledgerOf = (order: number | undefined) => ({
    list: sentList,
    spreadsheetId: 'board',
    budget: steppedClock().budget(1_000),
    sheets: {
      ...noSheets,
      readStamp: async () => ({ stamp: order === undefined ? undefined : { run: 'r', order, inputHash: 'h', generatedAt: 1 } }),
    },
  });

  test('is refused when "Sổ gửi" was written from more claims than there are, and from no fewer', async () => {
    const { claims, go } = aDelivery();
    await go();
    for (const order of [undefined, 0, 2]) expect((await listForSending(claims, PLAN, ledgerOf(order))).order).toBe(2);
    await expect(listForSending(claims, PLAN, ledgerOf(3))).rejects.toThrow(new ClaimsLost('3 claims were there, 2 are'));
  });
});
