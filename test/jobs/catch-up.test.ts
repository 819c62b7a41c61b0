/** The schedule was silent: what each kind of report owes is sent once, in its order, and never again. */
import { describe, expect, test } from 'vitest';
import { instantOf } from '../../functions/calendar/instant.ts';
import { sendReports } from '../../functions/jobs/send-reports.ts';
import { mailTemplates } from '../../functions/mail-templates.ts';
import { kinhBac } from '../../functions/plans/kinh-bac-2026-2030.ts';
import { ninhBinh } from '../../functions/plans/ninh-binh-2021-2025.ts';
import type { Plan } from '../../functions/plans/plan.ts';
import { compileTemplates } from '../../functions/reports/handlebars-templates.ts';
import { aTraining } from '../builders/form-rows.ts';
import { nothingEnclosed } from '../builders/nothing-enclosed.ts';
import { aBudget, aDesk, type Desk, ids } from '../builders/office-desk.ts';
import { aWorld, type Entry } from '../builders/world.ts';

const render = compileTemplates(mailTemplates());
const policy = {
  mailFrom: 'Tuổi Thơ <vhxh@kinhbac.example>',
  mailDomains: ['kinhbac.example'],
  authorityDomains: [],
};
const asked = { mailed: 'yes', inLetter: 'yes', clearance: 'shared' } as const;
const everything: Entry<'recipients'> = {
  ...asked,
  email: 'mttq@kinhbac.example',
  organisation: 'MTTQ',
  reports: ['month', 'quarter', 'half-year', 'nine-months', 'year'],
};
const yearly: Entry<'recipients'> = { ...asked, email: 'tdp@kinhbac.example', organisation: 'Tổ dân phố', reports: ['year'] };

const aDeskOn = (date: string): Desk => {
  const world = aWorld().replacing('recipients', [everything, yearly]);
  return aDesk(() => world.tables([aTraining().on('2026-09-20').with({ educators: 20 }).row()]), instantOf(date, 8, 0));
};

let runs = 0;
/** What the run sent: the mailbox and the report's title. */
async function run(desk: Desk, date: string, plan: Plan = kinhBac): Promise<string[]> {
  const before = desk.taken.length;
  desk.clock.advance(instantOf(date, 8, 0) - desk.clock.now());
  const ports = { ...desk.ports(), plan, ids, render, enclose: nothingEnclosed, policy, log: () => undefined };
  await sendReports({ ...ports, run: `run-${++runs}` }, aBudget(desk));
  return desk.taken
    .slice(before)
    .map(({ to, message }) => `${to.split('@')[0]}: ${/Báo cáo (.*?) phòng ngừa/.exec(message.subject)?.[1]}`);
}

describe('after a silence', () => {
  test('of weeks, each kind catches up, in the order in which its reports fell due, each once', async () => {
    const desk = aDeskOn('2026-08-20');
    await run(desk, '2026-08-20');
    // Silent over the close of September, the third quarter and the nine months, and over October's.
    expect(await run(desk, '2026-11-02')).toEqual([
      'mttq: 9 tháng đầu năm 2026',
      'mttq: quý III/2026',
      'mttq: tháng 09/2026',
      'mttq: tháng 10/2026',
    ]);
    expect(await run(desk, '2026-11-02')).toEqual([]);
    expect(await run(desk, '2026-11-16')).toEqual([]);
  });

  test('over the turn of the year, four reports of one day leave as four mails, and who asked for the year gets the year alone', async () => {
    const desk = aDeskOn('2026-11-20');
    await run(desk, '2026-11-20');
    expect(await run(desk, '2027-01-11')).toEqual([
      'mttq: năm 2026',
      'tdp: năm 2026',
      'mttq: 6 tháng cuối năm 2026',
      'mttq: quý IV/2026',
      'mttq: tháng 12/2026',
    ]);
    expect(await run(desk, '2027-01-12')).toEqual([]);
  });

  test('longer than three periods of a kind, only its last three are sent', async () => {
    const sent = await run(aDeskOn('2027-12-20'), '2027-12-20');
    expect(sent.filter((mail) => mail.includes('tháng 1'))).toEqual([
      'mttq: tháng 10/2027',
      'mttq: tháng 11/2027',
      'mttq: tháng 12/2027',
    ]);
    expect(sent.filter((mail) => mail.includes('quý'))).toEqual(['mttq: quý II/2027', 'mttq: quý III/2027', 'mttq: quý IV/2027']);
    expect(sent.filter((mail) => mail.startsWith('tdp'))).toEqual(['tdp: năm 2026', 'tdp: năm 2027']);
  });

  test('the province catches up on its one report, before 25/11 or after', async () => {
    const desk = aDeskOn('2026-11-10');
    await run(desk, '2026-11-10', ninhBinh);
    expect(await run(desk, '2026-11-18', ninhBinh)).toEqual(['mttq: năm 2026', 'tdp: năm 2026']);
    expect(await run(desk, '2027-02-01', ninhBinh)).toEqual([]);
  });
});

test('figures released for a quarter stay apart from those of its last month', async () => {
  const desk = aDeskOn('2026-09-18');
  await run(desk, '2026-09-18');
  const releases = [...desk.claims.made.keys()].filter((name) => name.startsWith('release/'));
  expect(releases.filter((name) => name.includes('2026-Q3'))).toHaveLength(1);
  expect(releases.filter((name) => name.includes('2026-09'))).toHaveLength(1);
});
