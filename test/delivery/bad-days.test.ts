import { describe, expect, test } from 'vitest';
import { instantOf } from '../../functions/calendar/instant.ts';
import { parkedMails } from '../../functions/delivery/deliveries.ts';
import { ATTEMPT_LIMIT } from '../../functions/delivery/mailer.ts';
import { recordDecision } from '../../functions/delivery/settle.ts';
import type { LogEntry } from '../../functions/log.ts';
import type { Desk, Gate } from '../builders/office-desk.ts';
import { record } from './fault-table.ts';
import { anOffice, aRun, DAY, harmOf, MINUTE, OCTOBER_20, stands, TWO } from './runs.ts';

const ALL_WELL = { failed: 0, unknown: 0, waiting: 0, inProgress: 0, left: 0, parked: 0 };
const [FIRST] = TWO;

const copiesOf = (desk: Desk, recipient: string): string[] =>
  desk.taken.filter(({ to }) => to === recipient).map(({ bytes }) => bytes);
const alerts = (desk: Desk): number => desk.ledger.rows.filter(({ alert }) => alert).length;
const notices = (desk: Desk): string[] =>
  desk.taken.filter(({ message }) => message.subject.length === '2026-10-20'.length).map(({ message }) => message.subject);

/** The person of the standing office, having asked the recipient. */
async function decide(desk: Desk, decision: 'sent' | 'resend'): Promise<void> {
  const [mail] = parkedMails(stands(desk));
  if (mail === undefined) throw new Error('Nothing waits');
  const settle = { decision, by: 'vhxh@kinhbac.example' };
  await recordDecision(mail, settle, { claims: desk.claims, budget: desk.clock.budget(MINUTE) });
}

describe('a scheduler that was silent for three days', () => {
  test('is made up for on the fourth, and "Sổ gửi" says how late', async () => {
    const desk = anOffice();
    desk.clock.advance(3 * DAY);
    expect(await aRun(desk)).toMatchObject({ sent: 2, ...ALL_WELL });
    expect(desk.ledger.rows.map(({ cells }) => cells[0])).toEqual(['Đã gửi, muộn 3 ngày', 'Đã gửi, muộn 3 ngày']);
    record('scheduler silent 3 days', { runs: 1, ...harmOf(desk) });
  });
});

describe('a mail server that is down', () => {
  test('for five days is tried once a day; then the mails wait for a person, are red, and told as soon as mail goes again', async () => {
    const desk = anOffice();
    desk.mood = () => 'refuse';
    for (let day = 1; day <= 5; day++) {
      expect(await aRun(desk)).toMatchObject({ sent: 0, failed: 2, parked: day < 5 ? 0 : 2 });
      desk.clock.advance(DAY);
    }
    expect(alerts(desk)).toBe(2);
    const log: LogEntry[] = [];
    expect(await aRun(desk, { log })).toMatchObject({ failed: 0, waiting: 2, parked: 2 });
    expect(log).toContainEqual({ step: 'notice', severity: 'ERROR', outcome: 'refused', parked: 2 });
    desk.mood = () => 'take';
    desk.clock.advance(DAY);
    expect(await aRun(desk)).toMatchObject({ sent: 0, waiting: 2, parked: 2 });
    expect(notices(desk)).toEqual(['2026-10-26']);
    expect([...desk.claims.made.keys()].filter((name) => name.startsWith('send/') && name.endsWith('/6'))).toEqual([]);
    record('mail server down 5 days', { runs: 7, ...harmOf(desk) });
  });

  test('and back after two days sends what it owes, with the bytes of the first day', async () => {
    const desk = anOffice();
    desk.mood = () => 'refuse';
    await aRun(desk);
    desk.mood = () => 'take';
    desk.clock.advance(2 * DAY);
    expect(await aRun(desk)).toMatchObject({ sent: 2, ...ALL_WELL });
    expect(desk.taken.map(({ message }) => message.date)).toEqual([OCTOBER_20, OCTOBER_20]);
  });

  test('for one mailbox of three keeps neither of the others waiting', async () => {
    const desk = anOffice();
    const recipients = [...TWO, 'ubnd@kinhbac.example'];
    desk.mood = (to) => (to === FIRST ? 'refuse' : 'take');
    expect(await aRun(desk, { recipients })).toMatchObject({ sent: 2, failed: 1 });
    desk.mood = () => 'take';
    desk.clock.advance(DAY);
    expect(await aRun(desk, { recipients })).toMatchObject({ sent: 1, alreadySent: 2, ...ALL_WELL });
    expect(harmOf(desk, recipients)).toEqual({ duplicates: 0, losses: 0, parked: 0 });
  });
});

describe('a mail of which nobody knows whether it arrived', () => {
  async function parkedFirst(mood: 'take-in-silence' | 'drop-in-silence'): Promise<Desk> {
    const desk = anOffice();
    desk.mood = (to) => (to === FIRST ? mood : 'take');
    expect(await aRun(desk)).toMatchObject({ sent: 1, unknown: 1, parked: 1 });
    return desk;
  }

  test('is never sent again by itself, and the standing office is told of it the same day, once', async () => {
    const desk = await parkedFirst('take-in-silence');
    for (let day = 0; day < 40; day++) {
      desk.clock.advance(DAY);
      expect(await aRun(desk)).toMatchObject({ sent: 0, alreadySent: 1, waiting: 1, parked: 1 });
    }
    expect(notices(desk)).toEqual(['2026-10-20']);
    expect(copiesOf(desk, FIRST)).toHaveLength(1);
    expect(alerts(desk)).toBe(1);
  });

  test('is told in a log line as well: of an office without a mailbox that mail may go to, there alone', async () => {
    const lines: LogEntry[] = [];
    const desk = anOffice();
    desk.mood = (to) => (to === FIRST ? 'take-in-silence' : 'take');
    await aRun(desk, { log: lines, officeHasMailbox: false });
    const notices = () => lines.splice(0).filter(({ step }) => step === 'notice');
    expect(notices()).toEqual([{ step: 'notice', severity: 'ERROR', outcome: 'no-mailbox', parked: 1 }]);
    await aRun(desk, { log: lines });
    expect(notices()).toEqual([{ step: 'notice', severity: 'INFO', outcome: 'sent', parked: 1 }]);
    await aRun(desk, { log: lines });
    expect(notices()).toEqual([]);
  });

  test('costs a run one listing more; a run with nothing to tell lists twice, and one with nothing to do once', async () => {
    const desk = await parkedFirst('take-in-silence');
    const listings = async (options: Parameters<typeof aRun>[1] = {}): Promise<number> => {
      let listed = 0;
      const gate: Gate = (point) => {
        if (point === 'list') listed++;
      };
      await aRun(desk, { ...options, gate });
      return listed;
    };
    expect(await listings()).toBe(1);
    await decide(desk, 'resend');
    expect(await listings()).toBe(3);
    desk.mood = () => 'take';
    await decide(desk, 'resend');
    expect(await listings({ officeHasMailbox: false })).toBe(2);
  });

  test('that a person says has arrived is done with', async () => {
    const desk = await parkedFirst('take-in-silence');
    await decide(desk, 'sent');
    expect(await aRun(desk)).toMatchObject({ sent: 0, alreadySent: 2, ...ALL_WELL });
    expect(alerts(desk)).toBe(0);
  });

  test('that a person asks for again goes once more, at once, with the same Message-ID, date and bytes', async () => {
    const desk = await parkedFirst('take-in-silence');
    desk.mood = () => 'take';
    await decide(desk, 'resend');
    desk.clock.advance(MINUTE);
    expect(await aRun(desk)).toMatchObject({ sent: 1, alreadySent: 1, ...ALL_WELL });
    const copies = copiesOf(desk, FIRST);
    expect(copies).toHaveLength(2);
    expect(new Set(copies).size).toBe(1);
    expect(await aRun(desk)).toMatchObject({ sent: 0, alreadySent: 2 });
    record('resend by a person: the same bytes', { runs: 3, ...harmOf(desk) });
  });

  test('and is asked for again goes even when its report is due no more', async () => {
    const desk = await parkedFirst('drop-in-silence');
    desk.mood = () => 'take';
    await decide(desk, 'resend');
    expect(await aRun(desk, { recipients: [] })).toMatchObject({ sent: 1, parked: 0 });
    expect(copiesOf(desk, FIRST)).toHaveLength(1);
  });

  test('when the notice about it is lost too, is told by another the next day', async () => {
    const desk = anOffice();
    desk.mood = () => 'drop-in-silence';
    expect(await aRun(desk)).toMatchObject({ unknown: 2, parked: 2 });
    desk.mood = () => 'take';
    expect(await aRun(desk)).toMatchObject({ waiting: 2, parked: 2 });
    expect(notices(desk)).toEqual([]);
    desk.clock.advance(DAY);
    await aRun(desk);
    await aRun(desk);
    expect(notices(desk)).toEqual(['2026-10-21']);
  });
});

describe('a run without time', () => {
  test('begins nothing, says so, and leaves it to the next', async () => {
    const desk = anOffice();
    expect(await aRun(desk, { time: ATTEMPT_LIMIT })).toMatchObject({ sent: 0, left: 2 });
    expect([...desk.claims.made.keys()]).toEqual([]);
    expect(await aRun(desk)).toMatchObject({ sent: 2, ...ALL_WELL });
  });

  test('that the claim store kept waiting until its time was over does not speak to the server any more', async () => {
    const desk = anOffice();
    const gate: Gate = (point) => {
      if (point === 'claimed send') desk.clock.advance(20 * MINUTE);
    };
    expect(await aRun(desk, { gate })).toMatchObject({ sent: 0, left: 2 });
    expect(desk.taken).toEqual([]);
    desk.clock.advance(DAY);
    expect(await aRun(desk)).toMatchObject({ sent: 2, ...ALL_WELL });
  });

  test('that built the bytes and had no time left sends those bytes later', async () => {
    const desk = anOffice();
    const slow: Gate = (point) => {
      if (point === 'compose') desk.clock.advance(6 * MINUTE);
    };
    expect(await aRun(desk, { gate: slow })).toMatchObject({ sent: 0, left: 2 });
    const built = [...desk.claims.made.values()].filter(({ name }) => name.startsWith('outbox/'));
    expect(built).toHaveLength(1);
    await aRun(desk);
    const bytes = built[0]?.bytes;
    expect(copiesOf(desk, FIRST)).toEqual([new TextDecoder().decode(bytes)]);
  });

  test('still records what came of its last mail', async () => {
    const desk = anOffice();
    const gate: Gate = (point) => {
      if (point === 'the server has answered') desk.clock.advance(7.5 * MINUTE);
    };
    expect(await aRun(desk, { gate })).toMatchObject({ sent: 1, left: 1 });
    expect(await aRun(desk)).toMatchObject({ sent: 1, alreadySent: 1 });
    expect(harmOf(desk)).toEqual({ duplicates: 0, losses: 0, parked: 0 });
  });
});

describe('a claim store that fails', () => {
  /** A mail is logged by the first digits of its key: the code of a case would say too much. */
  const KEY: unknown = expect.stringMatching(/^[0-9a-f]{10}$/);

  test('at any one kind of claim sends nobody twice, and the next run makes up for it', async () => {
    let harm = { duplicates: 0, losses: 0, parked: 0 };
    let runs = 0;
    for (const point of [
      'claim outbox',
      'claimed outbox',
      'claim send',
      'claimed send',
      'claim release',
      'claim outcome',
      'claimed outcome',
    ]) {
      const desk = anOffice();
      const log: LogEntry[] = [];
      const gate: Gate = (at) => {
        if (at === point) throw new TypeError('503 with the mailbox in it');
      };
      const result = await aRun(desk, { gate, log });
      expect({ point, left: result.left }).toEqual({ point, left: 2 });
      expect(log).toContainEqual({ step: 'deliver', severity: 'ERROR', kind: 'month', key: KEY, error: 'TypeError' });
      for (let day = 0; day < 2; day++) {
        desk.clock.advance(DAY);
        await aRun(desk);
      }
      runs += 3;
      const done = harmOf(desk);
      expect({ point, ...done }).toMatchObject({ point, duplicates: 0, losses: 0 });
      harm = { ...harm, parked: harm.parked + done.parked };
    }
    record('claim store down in the middle', { runs, ...harm });
  });

  test('when the run looks again leaves the ledger to the next run, and the mails are sent', async () => {
    const desk = anOffice();
    let lists = 0;
    const gate: Gate = (point) => {
      if (point === 'list' && ++lists === 2) throw new Error('503');
    };
    const log: LogEntry[] = [];
    expect(await aRun(desk, { gate, log })).toMatchObject({ sent: 2, ledger: 'failed' });
    expect(log).toContainEqual({ step: 'afterwards', severity: 'ERROR', error: 'Error' });
    expect(await aRun(desk)).toMatchObject({ alreadySent: 2, ledger: 'written' });
  });

  test('does not hand out bytes that are not those that were built', async () => {
    const desk = anOffice();
    desk.mood = () => 'refuse';
    await aRun(desk);
    for (const [name, claim] of desk.claims.made) {
      if (name.startsWith('outbox/')) desk.claims.made.set(name, { ...claim, bytes: new TextEncoder().encode('{}') });
    }
    desk.mood = () => 'take';
    desk.clock.advance(DAY);
    const log: LogEntry[] = [];
    expect(await aRun(desk, { log })).toMatchObject({ sent: 0, left: 2 });
    expect(desk.taken).toEqual([]);
    expect(log.filter(({ error }) => error === 'BytesGone')).toHaveLength(2);
  });

  test('and has deleted the bytes after their 90 days says so instead of building others', async () => {
    const desk = anOffice();
    desk.mood = () => 'refuse';
    await aRun(desk);
    for (const name of [...desk.claims.made.keys()]) if (name.startsWith('outbox/')) desk.claims.made.delete(name);
    desk.mood = () => 'take';
    desk.clock.advance(DAY);
    expect(await aRun(desk)).toMatchObject({ sent: 0, left: 2 });
    expect(desk.taken).toEqual([]);
  });
});

describe('a clock that is a day off', () => {
  test('at one of two runs sends nobody twice', async () => {
    for (const off of [-DAY, DAY]) {
      const desk = anOffice();
      await aRun(desk);
      desk.clock.advance(off);
      expect(await aRun(desk)).toMatchObject({ sent: 0, alreadySent: 2 });
      record('clock ±1 day', { runs: 2, ...harmOf(desk) });
    }
  });

  test("in the middle of another's attempt only writes it off, and the attempt itself says better", async () => {
    const desk = anOffice();
    let open: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      open = resolve;
    });
    const first = aRun(desk, { gate: (point) => (point === 'the server has answered' ? held : undefined) });
    await new Promise((settled) => setImmediate(settled));
    desk.clock.advance(DAY);
    expect(await aRun(desk)).toMatchObject({ waiting: 1, sent: 1, parked: 1 });
    desk.clock.advance(-DAY);
    open();
    await first;
    expect(harmOf(desk)).toEqual({ duplicates: 0, losses: 0, parked: 0 });
    expect(desk.clock.now()).toBe(instantOf('2026-10-20', 8, 0));
  });
});
