import { describe, expect, test } from 'vitest';
import { instantOf } from '../../functions/calendar/instant.ts';
import { SentListMissing } from '../../functions/delivery/sent-list.ts';
import { sendReports } from '../../functions/jobs/send-reports.ts';
import type { LogEntry } from '../../functions/log.ts';
import { mailTemplates } from '../../functions/mail-templates.ts';
import { kinhBac } from '../../functions/plans/kinh-bac-2026-2030.ts';
import { compileTemplates } from '../../functions/reports/handlebars-templates.ts';
import { aTraining, type FormRow } from '../builders/form-rows.ts';
import { aDesk, alreadySent, type Desk, ids } from '../builders/office-desk.ts';
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
  const desk = aDesk(() => world.tables(rows()));
  for (const period of ['2026-08', '2026-09'])
    for (const recipient of ['syt@bacninh.example', 'mttq@kinhbac.example'])
      desk.ledger.push(alreadySent(period, recipient, instantOf('2026-09-21', 8, 0)));
  return desk;
}

async function run(desk: Desk, now = october20, log: LogEntry[] = []) {
  const { sheets, mailer } = desk;
  return sendReports({ sheets, mailer, plan: kinhBac, ids, render, policy, log: (entry) => log.push(entry) }, now);
}

describe('the monthly job', () => {
  test('sends each recipient one message of the month that is due, and writes each into "Sổ gửi"', async () => {
    const desk = aDeskOf(ward);
    expect(await run(desk)).toEqual({ due: 3, sent: 2, alreadySent: 4, failed: 0, refused: [], unread: [] });
    expect(desk.sent.map((message) => message.to.address)).toEqual(['syt@bacninh.example', 'mttq@kinhbac.example']);
    expect(desk.ledger.slice(4).map((row) => row.slice(1, 4))).toEqual([
      ['tháng', '2026-10', 'syt@bacninh.example'],
      ['tháng', '2026-10', 'mttq@kinhbac.example'],
    ]);
  });

  test('called again sends nothing, as often as it is called', async () => {
    const desk = aDeskOf(ward);
    await run(desk);
    await run(desk);
    expect(await run(desk, instantOf('2026-10-27', 8, 0))).toMatchObject({ sent: 0, alreadySent: 6 });
    expect(desk.sent).toHaveLength(2);
  });

  test('a mailbox that refuses keeps nobody else waiting, and is tried again with the figures as first released', async () => {
    const rows: FormRow[] = [aTraining().with({ educators: 20 }).row()];
    const desk = aDeskOf(ward, () => rows);
    desk.refusing.add('syt@bacninh.example');
    expect(await run(desk)).toMatchObject({ sent: 1, failed: 1 });

    // A row that comes late is no part of the month that was released.
    rows.push(aTraining().at('thcs-kinh-bac').submitted('2026-10-21T09:00').with({ educators: 50 }).row());
    desk.refusing.clear();
    expect(await run(desk, instantOf('2026-10-22', 8, 0))).toMatchObject({ sent: 1, failed: 0 });
    const late = desk.sent.at(-1);
    expect(late?.to.address).toBe('syt@bacninh.example');
    expect(late?.text).toContain('01 lớp tập huấn, 20 lượt người dự');
    expect(late?.text.replace(/\s+/g, ' ')).toContain('chốt lúc 8 giờ ngày 20/10/2026');
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
    expect(desk.sent[0]?.text).toMatch(/Lũy kế: 35\/100 \(35,0%\)[\s\S]*So kỳ trước: tăng 15,0 điểm phần trăm/);
  });

  test('a recipient that came after a report was due does not get it', async () => {
    const world = ward.withRecipient({ ...front, email: 'moi@kinhbac.example', validFrom: '2026-10-20' });
    const desk = aDeskOf(world);
    await run(desk);
    expect(desk.sent.map((message) => message.to.address)).not.toContain('moi@kinhbac.example');
    expect(await run(desk, instantOf('2026-11-18', 8, 0))).toMatchObject({ sent: 3 });
  });

  test('a recipient outside the allowed domains gets nothing, and the answer says which row and why', async () => {
    const desk = aDeskOf(ward.withRecipient({ ...front, email: 'someone@elsewhere.example' }));
    const { refused } = await run(desk);
    expect(refused).toMatchObject([{ form: 'recipients', row: 4, code: 'recipient-domain' }]);
    expect(desk.sent.map((message) => message.to.address)).not.toContain('someone@elsewhere.example');
  });

  test('a refused row is logged by its row and code: the answer of a scheduled call is read by nobody', async () => {
    const log: LogEntry[] = [];
    await run(aDeskOf(ward.withRecipient({ ...front, email: 'someone@elsewhere.example' })), october20, log);
    expect(log).toContainEqual({ step: 'refused', severity: 'WARNING', row: 4, code: 'recipient-domain' });
  });

  test('nothing is sent while "Sổ gửi" can not be read', async () => {
    const desk = aDeskOf(ward);
    const sheets = { ...desk.sheets, readTabs: async () => [] };
    await expect(run({ ...desk, sheets })).rejects.toThrow(SentListMissing);
    expect(desk.sent).toHaveLength(0);
  });

  test('the log holds codes and counts, never a mailbox, a name or a server message', async () => {
    const log: LogEntry[] = [];
    const desk = aDeskOf(ward);
    desk.refusing.add('mttq@kinhbac.example');
    await run(desk, october20, log);
    expect(log).toEqual([
      { step: 'send', period: '2026-10', kind: 'month', clearance: 'authority' },
      { step: 'send', severity: 'ERROR', period: '2026-10', kind: 'month', clearance: 'shared', error: 'Error' },
    ]);
  });
});
