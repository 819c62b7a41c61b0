import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ClaimUnreadable,
  type DeliveryClaim,
  fromClaim,
  keyOf,
  type MailFacts,
  shortKey,
  toClaim,
} from '../../functions/delivery/claims.ts';
import { type MailIdentity, mailKey, messageIdOf } from '../../functions/delivery/mail-key.ts';
import { sentBefore } from '../../functions/delivery/sent-before.ts';

const instant = fc.integer({ min: 0, max: 4e12 });
const hex = fc.stringMatching(/^[0-9a-f]{64}$/);
const word = fc.stringMatching(/^[a-z0-9][a-z0-9.@-]{0,30}$/);
const kind = fc.constantFrom('month', 'quarter', 'half-year', 'nine-months', 'year', 'parked-notice' as const);

const identity: fc.Arbitrary<MailIdentity> = fc.record({
  plan: word,
  period: word,
  kind,
  recipient: word,
  revision: fc.nat(20),
});
const mail: fc.Arbitrary<MailFacts> = fc.record(
  {
    identity,
    messageId: word,
    from: word,
    hash: hex,
    builtAt: instant,
    dueAt: instant,
    covers: fc.array(word, { minLength: 1 }),
  },
  { requiredKeys: ['identity', 'messageId', 'from', 'hash', 'builtAt'] },
);
const n = fc.integer({ min: 0, max: 99 });
const outcome = fc.record({
  claim: fc.constantFrom('outcome', 'late' as const),
  key: hex,
  n,
  run: word,
  at: instant,
  outcome: fc.constantFrom('sent', 'refused', 'unknown' as const),
  code: word,
});
const release = {
  claim: fc.constant('release' as const),
  run: word,
  plan: word,
  kind,
  period: word,
  revision: fc.nat(9),
  cutoff: instant,
};
const claim: fc.Arbitrary<DeliveryClaim> = fc.oneof(
  fc.record(release),
  fc.record({ ...release, inputHash: hex, planVersion: word }),
  fc.record({ ...release, inputHash: hex, planVersion: word, reason: fc.string({ minLength: 1 }), by: word }),
  fc.record({ claim: fc.constant('outbox' as const), key: hex, mail }),
  fc.record({ claim: fc.constant('send' as const), key: hex, n, mail, run: word, at: instant, until: instant }),
  outcome,
  fc.record({
    claim: fc.constant('decision' as const),
    key: hex,
    n,
    decision: fc.constantFrom('sent', 'resend' as const),
    by: word,
    at: instant,
  }),
);

const october: MailIdentity = {
  plan: 'kinh-bac-2026-2030',
  period: '2026-10',
  kind: 'month',
  recipient: 'syt@bacninh.example',
  revision: 0,
};

describe('a claim', () => {
  test('comes back from its name and facts as it was', () => {
    fc.assert(
      fc.property(claim, (made) => {
        expect(fromClaim(toClaim(made))).toEqual(made);
      }),
    );
  });

  test('is all text: what Cloud Storage keeps as metadata', () => {
    fc.assert(
      fc.property(claim, (made) => {
        for (const value of Object.values(toClaim(made).facts)) expect(value).toBeTypeOf('string');
      }),
    );
  });

  test.each([
    [
      { claim: 'outbox', key: 'ab', mail: { identity: october, messageId: 'm', from: 'f', hash: 'h', builtAt: 1 } },
      'outbox/ab.eml',
    ],
    [{ claim: 'decision', key: 'ab', n: 3, decision: 'sent', by: 'x', at: 1 }, 'decision/ab/3'],
    [{ claim: 'late', key: 'ab', n: 2, run: 'r', at: 1, outcome: 'sent', code: '250' }, 'late/ab/2'],
    [
      { claim: 'release', run: 'r', plan: 'p', kind: 'month', period: '2026-10', revision: 0, cutoff: 5 },
      'release/p/month/2026-10/0',
    ],
  ] as const)('stands under a name that says what it is: %#', (made, name) => {
    expect(toClaim(made).name).toBe(name);
  });

  test('of somebody else is none of ours', () => {
    expect(fromClaim({ name: 'tabs/board/1', facts: {} })).toBeUndefined();
    expect(fromClaim({ name: '', facts: {} })).toBeUndefined();
  });

  test('that lacks a fact, or whose number is none, is refused: a run must not guess what was sent', () => {
    fc.assert(
      fc.property(claim, fc.nat(), (made, pick) => {
        const { name, facts } = toClaim(made);
        const needed = Object.keys(facts).filter((fact) => fact !== 'dueAt' && fact !== 'covers');
        const dropped = needed[pick % needed.length] ?? '';
        const { [dropped]: _, ...rest } = facts;
        expect(() => fromClaim({ name, facts: rest })).toThrow(ClaimUnreadable);
      }),
    );
    const { name, facts } = toClaim({ claim: 'decision', key: 'ab', n: 1, decision: 'sent', by: 'x', at: 1 });
    for (const at of ['', ' ', 'soon', 'NaN', 'Infinity']) {
      expect(() => fromClaim({ name, facts: { ...facts, at } })).toThrow('decision/ab/1: at is no number');
    }
    for (const broken of ['decision/ab', 'decision/ab/x', 'send/ab/1.5', 'late/ab/one']) {
      expect(() => fromClaim({ name: broken, facts })).toThrow('names no attempt');
    }
  });
});

describe('the key of a mail', () => {
  test('is the same on any machine, and does not hang on the case of the mailbox', () => {
    expect(mailKey(october)).toBe('0156fb3cd1262a570e57fc45c3d39b347845e502756a911c71c70347ec073737');
    expect(mailKey({ ...october, recipient: 'SYT@BacNinh.example' })).toBe(mailKey(october));
  });

  test('differs where any of the five facts differs', () => {
    const others = [
      { ...october, plan: 'ninh-binh-2021-2025' },
      { ...october, period: '2026-11' },
      { ...october, kind: 'quarter' as const },
      { ...october, recipient: 'ubnd@bacninh.example' },
      { ...october, revision: 1 },
    ];
    expect(new Set([october, ...others].map(mailKey)).size).toBe(6);
  });

  test('is in the Message-ID, so that a second copy shows as one', () => {
    expect(messageIdOf(october, 'kinhbac.example')).toBe(`<r.${mailKey(october).slice(0, 26)}@kinhbac.example>`);
    const facts: MailFacts = { identity: october, messageId: '', from: '', hash: '', builtAt: 0 };
    expect([keyOf(facts), shortKey(keyOf(facts))]).toEqual([mailKey(october), mailKey(october).slice(0, 10)]);
  });
});

test('a mail that left before there were claims stands as released and sent', () => {
  const claims = sentBefore({ ...october, kind: 'month', domain: 'kinhbac.example', sentAt: 7, dueAt: 5, cutoff: 6 });
  expect(claims.map(fromClaim)).toMatchObject([
    { claim: 'release', period: '2026-10', cutoff: 6 },
    {
      claim: 'send',
      n: 1,
      at: 7,
      mail: { dueAt: 5, from: 'gui@kinhbac.example', messageId: messageIdOf(october, 'kinhbac.example') },
    },
    { claim: 'outcome', n: 1, at: 7, outcome: 'sent', code: '250' },
  ]);
});
