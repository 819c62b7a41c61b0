import { describe, expect, test } from 'vitest';
import { instantOf } from '../../functions/calendar/instant.ts';
import { ClaimsLost } from '../../functions/delivery/list-deliveries.ts';
import { sendReports } from '../../functions/jobs/send-reports.ts';
import type { LogEntry } from '../../functions/log.ts';
import { mailTemplates } from '../../functions/mail-templates.ts';
import { kinhBac } from '../../functions/plans/kinh-bac-2026-2030.ts';
import { compileTemplates } from '../../functions/reports/handlebars-templates.ts';
import { aTraining, type FormRow } from '../builders/form-rows.ts';
import { nothingEnclosed } from '../builders/nothing-enclosed.ts';
import { aBudget, aDesk, alreadySent, type Desk, ids } from '../builders/office-desk.ts';
import { aWorld, type Entry, type World } from '../builders/world.ts';

const render = compileTemplates(mailTemplates());
const policy = {
  mailFrom: 'UBND phường Kinh Bắc <vhxh@kinhbac.example>',
  mailDomains: ['bacninh.example', 'kinhbac.example'],
  authorityDomains: ['bacninh.example'],
};

const monthly: Entry<'recipients'> = { reports: ['month'], mailed: 'yes', inLetter: 'yes', clearance: 'shared' };
const healthOffice: Entry<'recipients'> = {
  ...monthly,
  email: 'syt@bacninh.example',
  name: 'Sở Y tế',
  organisation: 'Sở Y tế tỉnh Bắc Ninh',
  clearance: 'authority',
};
const front: Entry<'recipients'> = { ...monthly, email: 'mttq@kinhbac.example', name: 'MTTQ', organisation: 'MTTQ' };

const ward = aWorld().replacing('recipients', [healthOffice, front]);
/** October's report is due; August's and September's stand as sent. */
const october20 = instantOf('2026-10-20', 8, 0);

function aDeskOf(world: World, rows: () => readonly FormRow[] = () => []): Desk {
  const desk = aDesk(() => world.tables(rows()), october20);
  for (const period of ['2026-08', '2026-09'])
    for (const recipient of ['syt@bacninh.example', 'mttq@kinhbac.example'])
      alreadySent(desk, kinhBac.id, period, recipient, instantOf('2026-09-21', 8, 0));
  return desk;
}

let runs = 0;

/** One run at the desk's time, or at `now`. */
async function run(desk: Desk, now?: number, log: LogEntry[] = []) {
  if (now !== undefined) desk.clock.advance(now - desk.clock.now());
  const ports = {
    ...desk.ports(),
    plan: kinhBac,
    ids,
    render,
    enclose: nothingEnclosed,
    policy,
    log: (entry: LogEntry) => log.push(entry),
  };
  return sendReports({ ...ports, run: `run-${++runs}` }, aBudget(desk));
}

const mailboxes = (desk: Desk): string[] => desk.taken.map(({ to }) => to);

describe('the monthly job', () => {
  test('sends each recipient one message of the month that is due, and lists every mail in "Sổ gửi"', async () => {
    const desk = aDeskOf(ward);
    expect(await run(desk)).toEqual({
      ...{ due: 8, sent: 2, alreadySent: 4, failed: 0, unknown: 0, waiting: 0, inProgress: 0, left: 0, parked: 0 },
      ...{ ledger: 'written', refused: [], unread: [] },
    });
    expect(mailboxes(desk)).toEqual(['syt@bacninh.example', 'mttq@kinhbac.example']);
    expect(desk.ledger.rows).toHaveLength(6);
  });

  test('called again sends nothing, as often as it is called, and writes nothing', async () => {
    const desk = aDeskOf(ward);
    await run(desk);
    await run(desk);
    expect(await run(desk, instantOf('2026-10-27', 8, 0))).toMatchObject({ sent: 0, alreadySent: 6, ledger: 'unchanged' });
    expect(desk.taken).toHaveLength(2);
    expect(desk.ledger.writes).toBe(1);
  });

  test('a mailbox that refuses keeps nobody else waiting, and is tried again with the bytes as first built', async () => {
    const rows: FormRow[] = [aTraining().with({ educators: 20 }).row()];
    const desk = aDeskOf(ward, () => rows);
    desk.mood = (to) => (to === 'syt@bacninh.example' ? 'refuse' : 'take');
    expect(await run(desk)).toMatchObject({ sent: 1, failed: 1 });

    // A row that comes late is no part of the month that was released.
    rows.push(aTraining().at('thcs-kinh-bac').submitted('2026-10-21T09:00').with({ educators: 50 }).row());
    desk.mood = () => 'take';
    expect(await run(desk, instantOf('2026-10-22', 8, 0))).toMatchObject({ sent: 1, failed: 0 });
    const late = desk.taken.at(-1);
    expect(late?.to).toBe('syt@bacninh.example');
    expect(late?.message.date).toBe(october20);
    expect(late?.message.text).toContain('01 lớp tập huấn, 20 lượt người dự');
    expect(late?.message.text.replace(/\s+/g, ' ')).toContain('chốt lúc 8 giờ ngày 20/10/2026');
  });

  test('a refused mail rests for a quarter of an hour: five clicks are not five attempts', async () => {
    const desk = aDeskOf(ward);
    desk.mood = () => 'refuse';
    for (let click = 0; click < 5; click++) expect(await run(desk)).toMatchObject({ failed: 2 });
    expect([...desk.claims.made.keys()].filter((name) => /^send\/.*\/2$/.test(name))).toEqual([]);
  });

  test('compares with the month before as it was released, not as it would be computed now', async () => {
    const atThcs = aTraining().at('thcs-kinh-bac');
    const rows = [
      // 20 of 100 by September's release; 15 more of September were reported after it.
      atThcs.on('2026-09-01').submitted('2026-09-01T17:00').with({ educators: 20 }).row(),
      aTraining().at('th-suoi-hoa').on('2026-09-02').submitted('2026-09-30T17:00').with({ educators: 15 }).row(),
    ];
    const desk = aDeskOf(ward, () => rows);
    await run(desk);
    expect(desk.taken[0]?.message.text).toMatch(/Lũy kế: 35\/100 \(35,0%\)[\s\S]*So kỳ trước: tăng 15,0 điểm phần trăm/);
  });

  test('a recipient that came after a report was due does not get it', async () => {
    const desk = aDeskOf(ward.withRecipient({ ...front, email: 'moi@kinhbac.example', validFrom: '2026-10-20' }));
    await run(desk);
    expect(mailboxes(desk)).not.toContain('moi@kinhbac.example');
    expect(await run(desk, instantOf('2026-11-18', 8, 0))).toMatchObject({ sent: 3 });
  });

  test('a recipient that was struck off while the server refused gets nothing more', async () => {
    let world = ward;
    const desk = aDesk(() => world.tables(), october20);
    desk.mood = () => 'refuse';
    await run(desk);
    world = ward.replacing('recipients', [front]);
    desk.mood = () => 'take';
    await run(desk, instantOf('2026-10-21', 8, 0));
    expect(mailboxes(desk)).not.toContain('syt@bacninh.example');
  });

  test('a recipient outside the allowed domains gets nothing, and the answer says which row and why', async () => {
    const desk = aDeskOf(ward.withRecipient({ ...front, email: 'someone@elsewhere.example' }));
    const { refused } = await run(desk);
    expect(refused).toMatchObject([{ form: 'recipients', row: 4, code: 'recipient-domain' }]);
    expect(mailboxes(desk)).not.toContain('someone@elsewhere.example');
  });

  test('a refused row is logged by its row and code: the answer of a scheduled call is read by nobody', async () => {
    const log: LogEntry[] = [];
    await run(aDeskOf(ward.withRecipient({ ...front, email: 'someone@elsewhere.example' })), october20, log);
    expect(log).toContainEqual({ step: 'refused', severity: 'WARNING', row: 4, code: 'recipient-domain' });
  });

  test('all mails of a report say the same figures, whichever run builds them', async () => {
    const rows: FormRow[] = [aTraining().with({ educators: 20 }).row()];
    const desk = aDeskOf(ward, () => rows);
    const stopped = desk.ports((point) => (point === 'claimed outbox' ? new Promise(() => undefined) : undefined));
    void sendReports(
      { ...stopped, plan: kinhBac, ids, render, enclose: nothingEnclosed, policy, log: () => undefined, run: 'stopped' },
      aBudget(desk),
    );
    await new Promise((settled) => setImmediate(settled));
    rows.push(aTraining().at('thcs-kinh-bac').submitted('2026-10-20T09:00').with({ educators: 50 }).row());
    expect(await run(desk, instantOf('2026-10-21', 8, 0))).toMatchObject({ sent: 2 });
    for (const { message } of desk.taken) expect(message.text).toContain('01 lớp tập huấn, 20 lượt người dự');
  });

  test('nothing is sent while the claim store can not be read', async () => {
    const desk = aDeskOf(ward);
    const claims = { ...desk.claims, list: () => Promise.reject(new Error('503')) };
    const ports = {
      ...desk.ports(),
      claims,
      plan: kinhBac,
      ids,
      render,
      enclose: nothingEnclosed,
      policy,
      log: () => undefined,
      run: 'blind',
    };
    await expect(sendReports(ports, aBudget(desk))).rejects.toThrow('503');
    expect(desk.taken).toEqual([]);
  });

  test('nothing is sent when the claim store knows less than "Sổ gửi" was written from: it was emptied or swapped', async () => {
    const desk = aDeskOf(ward);
    await run(desk);
    desk.claims.made.clear();
    await expect(run(desk)).rejects.toThrow(ClaimsLost);
    expect(desk.taken).toHaveLength(2);
  });

  test('the log holds codes and counts, never a mailbox, a name or a server message', async () => {
    const log: LogEntry[] = [];
    const desk = aDeskOf(ward);
    desk.mood = (to) => (to === 'mttq@kinhbac.example' ? 'refuse' : 'take');
    await run(desk, october20, log);
    const key = expect.stringMatching(/^[0-9a-f]{10}$/);
    expect(log).toEqual([
      { step: 'send', severity: 'INFO', key, attempt: 1, outcome: 'sent', code: '250' },
      { step: 'send', severity: 'WARNING', key, attempt: 1, outcome: 'refused', code: '451' },
      expect.objectContaining({ step: 'run', due: 8, sent: 1, failed: 1, parked: 0 }),
    ]);
  });
});
