import { describe, expect, test } from 'vitest';
import type { DeliveryClaim, MailFacts } from '../../functions/delivery/claims.ts';
import { toClaim } from '../../functions/delivery/claims.ts';
import { latestRelease, parkedMails, readDeliveries, releasedCutoff, sinceOf } from '../../functions/delivery/deliveries.ts';
import { type MailIdentity, mailKey } from '../../functions/delivery/mail-key.ts';
import {
  FORGOTTEN_AFTER,
  forgottenAt,
  isParked,
  LEASE,
  type MailState,
  MOST_REFUSALS,
  maySend,
  RETRY_REST,
} from '../../functions/delivery/mail-state.ts';
import { standing } from '../../functions/delivery/tally.ts';
import { attemptOf, untold } from '../../functions/delivery/untold.ts';

const NOW = 1_800_000_000_000;
const DAY = 86_400_000;

const identityOf = (recipient: string, kind: MailIdentity['kind'] = 'month'): MailIdentity => ({
  plan: 'plan',
  period: '2026-10',
  kind,
  recipient,
  revision: 0,
});

/** A mail's life, told in order: what was claimed about it, and when. */
class Life {
  readonly claims: DeliveryClaim[] = [];
  readonly key: string;
  readonly mail: MailFacts;
  n = 0;
  constructor(recipient = 'a@x.example', at = NOW, covers?: readonly string[]) {
    const identity = identityOf(recipient, covers ? 'parked-notice' : 'month');
    this.key = mailKey(identity);
    this.mail = { identity, messageId: `<${recipient}>`, from: 'f@x.example', hash: 'h', builtAt: at, covers };
    this.claims.push({ claim: 'outbox', key: this.key, mail: this.mail });
  }
  token(at = NOW): this {
    this.n++;
    this.claims.push({ claim: 'send', key: this.key, n: this.n, mail: this.mail, run: 'r', at, until: at + LEASE });
    return this;
  }
  ended(outcome: 'sent' | 'refused' | 'unknown', at = NOW, n = this.n, claim: 'outcome' | 'late' = 'outcome'): this {
    this.claims.push({ claim, key: this.key, n, run: 'r', at, outcome, code: '250' });
    return this;
  }
  decided(decision: 'sent' | 'resend', at = NOW, n = this.n): this {
    this.claims.push({ claim: 'decision', key: this.key, n, decision, by: 'a person', at });
    return this;
  }
}

const read = (lives: readonly Life[], now = NOW) =>
  readDeliveries(lives.flatMap(({ claims }) => claims.map(toClaim)).reverse(), 'plan', now);

function stateAfter(life: Life, now = NOW): MailState | undefined {
  return read([life], now).mails.get(life.key)?.state;
}

const refusedTimes = (times: number, at = NOW): Life => {
  const life = new Life();
  for (let i = 0; i < times; i++) life.token(at).ended('refused', at);
  return life;
};

describe('a mail stands', () => {
  test('as built when only its bytes are there', () => {
    expect(stateAfter(new Life())).toEqual({ state: 'built' });
  });

  test('as sending while its run may be at it, and as lapsed from the end of the lease on', () => {
    const life = new Life().token();
    expect(stateAfter(life, NOW + LEASE - 1)).toEqual({ state: 'sending', n: 1, until: NOW + LEASE });
    expect(stateAfter(life, NOW + LEASE)).toEqual({ state: 'lapsed', n: 1 });
  });

  test('as what its server said', () => {
    expect(stateAfter(new Life().token().ended('sent', NOW + 5))).toEqual({ state: 'sent', n: 1, at: NOW + 5 });
    expect(stateAfter(new Life().token().ended('unknown', NOW + 5))).toEqual({ state: 'unknown', n: 1, at: NOW + 5 });
    expect(stateAfter(new Life().token().ended('refused', NOW))).toEqual({
      ...{ state: 'refused', n: 1, code: '250', at: NOW, retryAt: NOW + RETRY_REST },
    });
  });

  test('as given up after five refusals, not after four', () => {
    expect(stateAfter(refusedTimes(MOST_REFUSALS - 1))).toMatchObject({ state: 'refused', n: 4 });
    expect(stateAfter(refusedTimes(MOST_REFUSALS))).toEqual({ state: 'gave-up', n: 5, code: '250', at: NOW });
  });

  test('as given up when nobody has sent it for thirty days: its recipient was struck off, or its period is long over', () => {
    const later = NOW + FORGOTTEN_AFTER;
    expect(stateAfter(new Life(), later)).toEqual({ state: 'built' });
    expect(stateAfter(new Life(), later + 1)).toEqual({ state: 'gave-up', n: 0, code: 'forgotten', at: NOW });
    expect(stateAfter(refusedTimes(1), later)).toMatchObject({ state: 'refused' });
    expect(stateAfter(refusedTimes(1), later + 1)).toEqual({ state: 'gave-up', n: 1, code: 'forgotten', at: NOW });
  });

  test('as waiting for a person by time alone from an instant that is known before, or never', () => {
    const lives = [
      new Life(),
      refusedTimes(1),
      refusedTimes(MOST_REFUSALS),
      new Life().token().ended('sent'),
      new Life().token(),
    ];
    const known = lives.map((life) => {
      const at = forgottenAt(stateAfter(life) ?? { state: 'built' }, life.mail);
      const [before, then] = [at - 1, at].map((now) =>
        stateAfter(life, Number.isFinite(now) ? now : NOW + 100 * FORGOTTEN_AFTER),
      );
      return [Number.isFinite(at), before && isParked(before), then && isParked(then)];
    });
    expect(known).toEqual([
      [true, false, true],
      [true, false, true],
      [false, true, true],
      [false, false, false],
      // Its run is gone: the next one records that, and that is a claim.
      [false, false, false],
    ]);
  });

  test('as a person decided, until the attempt they asked for', () => {
    const asked = new Life()
      .token()
      .ended('unknown')
      .decided('resend', NOW + 9);
    expect(stateAfter(asked)).toEqual({ state: 'resend', n: 1, at: NOW + 9, by: 'a person' });
    expect(stateAfter(asked.token())).toMatchObject({ state: 'sending', n: 2 });
    const told = new Life()
      .token()
      .ended('unknown')
      .decided('sent', NOW + 9);
    expect(stateAfter(told)).toEqual({ state: 'sent', n: 1, at: NOW + 9, by: 'a person' });
  });

  test('as its own run learnt late, whatever others had written: it arrived, or it was refused', () => {
    const writtenOff = () => new Life().token().ended('unknown');
    expect(stateAfter(writtenOff().ended('sent', NOW + 7, 1, 'late'))).toEqual({ state: 'sent', n: 1, at: NOW + 7 });
    expect(stateAfter(writtenOff().ended('refused', NOW + 7, 1, 'late'))).toMatchObject({ state: 'refused', at: NOW + 7 });
    const resent = writtenOff()
      .decided('resend')
      .token()
      .ended('refused')
      .ended('sent', NOW + 7, 1, 'late');
    expect(stateAfter(resent)).toEqual({ state: 'sent', n: 1, at: NOW + 7 });
  });
});

describe('a run', () => {
  test.each([
    [new Life(), undefined],
    [new Life().token(), 'inProgress'],
    [new Life().token(NOW - LEASE), 'waiting'],
    [new Life().token().ended('sent'), 'alreadySent'],
    [new Life().token().ended('unknown'), 'waiting'],
    [new Life().token().ended('unknown').decided('resend'), undefined],
    [refusedTimes(1), 'failed'],
    [refusedTimes(1, NOW - RETRY_REST + 1), 'failed'],
    [refusedTimes(1, NOW - RETRY_REST), undefined],
    [refusedTimes(5, NOW - RETRY_REST), 'waiting'],
  ] as const)('sends only what is proven not accepted or asked for: %#', (life, stands) => {
    const state = stateAfter(life);
    if (state === undefined) throw new Error('no state');
    expect(standing(state, NOW)).toBe(stands);
    expect(maySend(state, NOW)).toBe(stands === undefined);
  });
});

describe('what waits for a person', () => {
  const unknown = (recipient: string, at: number): Life => new Life(recipient, at).token(at).ended('unknown', at);

  test('is what is unknown or given up, longest first; a notice is never noticed about', () => {
    const lives = [
      unknown('b@x.example', NOW - DAY),
      unknown('a@x.example', NOW - 2 * DAY),
      new Life('c@x.example').token().ended('sent'),
      new Life('office@x.example', NOW, ['x/1']).token().ended('unknown'),
    ];
    const parked = parkedMails(read(lives));
    expect(parked.map(({ mail }) => mail.identity.recipient)).toEqual(['a@x.example', 'b@x.example']);
    expect(parked.map(sinceOf)).toEqual([NOW - 2 * DAY, NOW - DAY]);
    expect(parked.every(({ state }) => isParked(state))).toBe(true);
  });

  test('at the same moment is in the order of its keys, so that every run tells it alike', () => {
    const keys = ['a@x.example', 'b@x.example', 'c@x.example', 'd@x.example'].map((recipient) => unknown(recipient, NOW));
    const parked = parkedMails(read(keys)).map(({ key }) => key);
    expect(parked).toEqual(parked.toSorted());
  });

  test('is told again only when something of it was never told in a notice that arrived', () => {
    const [a, b] = [unknown('a@x.example', NOW), unknown('b@x.example', NOW)];
    const attempt = (life: Life): string => attemptOf(read([life]).mails.get(life.key) as never);
    expect(
      untold(read([a, b]))
        .map(({ key }) => key)
        .toSorted(),
    ).toEqual([a.key, b.key].toSorted());
    const notice = (covers: string[]) => new Life('office@x.example', NOW, covers);
    const told = notice([attempt(a), attempt(b)]).token();
    expect(untold(read([a, b, told]))).toHaveLength(2);
    expect(untold(read([a, b, told.ended('sent')]))).toEqual([]);
    expect(
      untold(
        read([
          a,
          b,
          notice([attempt(a)])
            .token()
            .ended('sent'),
        ]),
      ),
    ).toHaveLength(2);
    expect(
      untold(
        read([
          a,
          notice([attempt(a)])
            .token()
            .ended('refused'),
        ]),
      ),
    ).toHaveLength(1);
    // Asked for again and unknown again: that is news.
    const again = unknown('a@x.example', NOW).decided('resend').token().ended('unknown');
    expect(
      untold(
        read([
          again,
          notice([attempt(a)])
            .token()
            .ended('sent'),
        ]),
      ),
    ).toHaveLength(1);
  });

  test('and is too much for one notice is told in parts', () => {
    const lives = Array.from({ length: 230 }, (_, i) => unknown(`${i}@x.example`, NOW + i));
    const first = untold(read(lives, NOW + DAY));
    expect(first).toHaveLength(200);
    const notice = new Life('office@x.example', NOW, first.map(attemptOf)).token().ended('sent');
    expect(untold(read([...lives, notice], NOW + DAY))).toHaveLength(30);
  });
});

describe('a listing', () => {
  test('says nothing of other plans, and counts every claim but the bytes, which go after 90 days', () => {
    const life = new Life().token().ended('sent');
    const release = { claim: 'release', run: 'r', kind: 'month', period: '2026-10', revision: 0, cutoff: 5 } as const;
    const claims = [...life.claims, { ...release, plan: 'plan' }, { ...release, plan: 'other' }].map(toClaim);
    const mine = readDeliveries([...claims, { name: 'tabs/1', facts: {} }], 'plan', NOW);
    expect([mine.mails.size, mine.releases.length, mine.order]).toEqual([1, 1, 4]);
    const theirs = readDeliveries(claims, 'other', NOW);
    expect([theirs.mails.size, theirs.releases.length, theirs.order]).toEqual([0, 1, 4]);
  });

  test('knows a mail by its token when the bytes are gone, and forgets what is about no mail', () => {
    const life = new Life().token().ended('sent');
    const [, ...withoutBytes] = life.claims.map(toClaim);
    expect(readDeliveries(withoutBytes, 'plan', NOW).mails.get(life.key)?.state).toMatchObject({ state: 'sent' });
    expect(readDeliveries(withoutBytes.slice(1), 'plan', NOW).mails.size).toBe(0);
  });

  test('names the cut-off of a release by kind and period; a revision has its own', () => {
    const release = { claim: 'release', plan: 'plan', run: 'r', kind: 'month', period: '2026-10' } as const;
    const claims = [toClaim({ ...release, revision: 1, cutoff: 9 }), toClaim({ ...release, revision: 0, cutoff: 5 })];
    const listed = readDeliveries(claims, 'plan', NOW);
    expect(releasedCutoff(listed, { kind: 'month', code: '2026-10' })).toBe(5);
    expect(releasedCutoff(listed, { kind: 'month', code: '2026-10' }, 1)).toBe(9);
    expect(latestRelease(listed, { kind: 'month', code: '2026-10' })).toMatchObject({ revision: 1, cutoff: 9 });
    expect(releasedCutoff(listed, { kind: 'quarter', code: '2026-10' })).toBeUndefined();
    expect(releasedCutoff(listed, { kind: 'month', code: '2026-11' })).toBeUndefined();
  });
});
