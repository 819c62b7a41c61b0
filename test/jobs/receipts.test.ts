/** The month's receipts, as `watch-cases` sends them. October's month ran to Wednesday 14/10/2026, its limit to Friday the 16th. */
import { beforeEach, describe, expect, test } from 'vitest';
import { toldBefore } from '../../functions/delivery/sent-before.ts';
import { kinhBac } from '../../functions/plans/kinh-bac-2026-2030.ts';
import type { RawTable } from '../../functions/records/table.ts';
import { aMonthlyReturn, anOutreach, aTraining, type FormRow } from '../builders/form-rows.ts';
import { aDesk, type Desk } from '../builders/office-desk.ts';
import { canariesIn } from '../canary.ts';
import { aCase, instant } from '../cases/a-case.ts';
import { mailboxes, ward, watch } from './watching.ts';

const MONDAY = '2026-10-19T08:00';
const reporting = ward.changing('units', 'tdp-1', { reports: 'yes' }).changing('units', 'tdp-2', { reports: 'yes' });
const returned = aMonthlyReturn().by('tdp-1').submitted('2026-10-15T09:00');
const rows: readonly FormRow[] = [
  returned.row(),
  aMonthlyReturn().by('tdp-2').submitted('2026-10-15T10:00').row(),
  aTraining().by('tdp-1').with({ residents: 30 }).row(),
];

const receipts = (desk: Desk): string[] =>
  desk.taken
    .filter(({ message }) => message.subject.startsWith('Biên nhận'))
    .map(({ to }) => to.split('@')[0] ?? '')
    .sort();

function aDeskOf(sent: readonly FormRow[] = rows, world = reporting, change = (tables: RawTable[]): RawTable[] => tables): Desk {
  return aDesk(() => change(world.tables(sent)), instant('2026-10-15T12:00'));
}

/** How often spreadsheets were read in a run. */
async function readings(desk: Desk, at: string): Promise<number> {
  let count = 0;
  await watch(desk, at, { gate: (point) => void (point === 'read tabs' && count++) });
  return count;
}

describe('receipts', () => {
  let desk: Desk;
  beforeEach(() => {
    desk = aDeskOf();
  });

  test('leave at eight in the morning of the first working day after the limit, and not before', async () => {
    for (const early of ['2026-10-16T08:00', '2026-10-17T08:00', '2026-10-18T12:00', '2026-10-19T07:59']) {
      await watch(desk, early);
      expect(receipts(desk)).toEqual([]);
    }
    expect(await watch(desk, MONDAY)).toMatchObject({ sent: 2, refused: [] });
    expect(receipts(desk)).toEqual(['tdp-1', 'tdp-2']);
  });

  test('leave once, however often and at once the job runs until the month after', async () => {
    await Promise.all([watch(desk, MONDAY), watch(desk), watch(desk)]);
    for (const later of ['2026-10-19T08:10', '2026-10-20T08:00', '2026-11-14T23:50']) await watch(desk, later);
    expect(receipts(desk)).toEqual(['tdp-1', 'tdp-2']);
    await watch(desk, '2026-11-19T08:00');
    expect(receipts(desk)).toEqual(['tdp-1', 'tdp-1', 'tdp-2', 'tdp-2']);
  });

  test('are what the other tabs are read for, and only by the run that writes them', async () => {
    const usual = await readings(desk, '2026-10-19T07:50');
    expect(await readings(desk, MONDAY)).toBe(usual + 1);
    for (const later of ['2026-10-19T08:10', '2026-10-20T08:00', '2026-11-14T08:00'])
      expect(await readings(desk, later)).toBe(usual);
  });

  test('of units that nothing can be sent to are a problem, and are not read for again and again', async () => {
    const world = reporting.changing('units', 'tdp-2', { email: '' });
    desk = aDeskOf(rows, world);
    const usual = await readings(desk, '2026-10-19T07:50');
    const { refused } = await watch(desk, MONDAY);
    expect([receipts(desk), refused.map(({ code }) => code)]).toEqual([['tdp-1'], ['unit-mailbox']]);
    expect(await readings(desk, '2026-10-19T08:10')).toBe(usual);
  });

  test('go to whoever sent a form without having to report, and to nobody for a case alone', async () => {
    const sent = [anOutreach().by('hoi-phu-nu').row(), ...aCase().received('2026-10-05T09:00').with({ unit: 'mn-hoa-sen' }).rows];
    desk = aDeskOf([...rows, ...sent]);
    await watch(desk, MONDAY);
    expect(receipts(desk)).toEqual(['hoi-phu-nu', 'tdp-1', 'tdp-2']);
  });

  test('that the server refused go again as they were, without a second reading', async () => {
    desk = aDeskOf([...rows, anOutreach().by('hoi-phu-nu').row()]);
    desk.mood = () => 'refuse';
    const usual = await readings(desk, '2026-10-19T07:50');
    await watch(desk, MONDAY);
    desk.mood = () => 'take';
    expect(await readings(desk, '2026-10-19T09:00')).toBe(usual);
    expect(receipts(desk)).toEqual(['hoi-phu-nu', 'tdp-1', 'tdp-2']);
  });

  test('of two units with one mailbox are two', async () => {
    desk = aDeskOf(rows, reporting.changing('units', 'tdp-2', { email: 'tdp-1@kinhbac.example' }));
    await watch(desk, MONDAY);
    await watch(desk);
    expect(receipts(desk)).toEqual(['tdp-1', 'tdp-1']);
  });

  test.each(['training', 'monthly-return', 'holidays'])('wait while the tab "%s" can\'t be read', async (gone) => {
    let isGone = true;
    desk = aDeskOf(rows, reporting, (tables) => tables.filter(({ table }) => !isGone || table !== gone));
    expect(await watch(desk, MONDAY)).toMatchObject({ sent: 0, unread: [{ form: gone, code: 'table-missing' }] });
    isGone = false;
    await watch(desk, '2026-10-19T08:10');
    expect(receipts(desk)).toEqual(['tdp-1', 'tdp-2']);
  });

  test('keep no deadline waiting when their tabs fail', async () => {
    const child = aCase().received('2026-10-19T07:00').with({ emergency: 'yes' });
    desk = aDeskOf([...rows, ...child.rows]);
    let reading = 0;
    const gate = (point: string) => {
      if (point === 'read tabs' && ++reading === 3) throw new RangeError('quota');
    };
    expect(await watch(desk, MONDAY, { gate })).toMatchObject({ sent: 2 });
    expect([receipts(desk), mailboxes(desk)]).toEqual([[], ['tram-y-te@kinhbac.example', 'vh-xh@kinhbac.example']]);
    await watch(desk, '2026-10-19T08:10');
    expect(receipts(desk)).toEqual(['tdp-1', 'tdp-2']);
  });

  test('of before the sample was made are not sent', async () => {
    const claim = toldBefore(kinhBac.id, instant('2026-10-20T09:00'));
    desk.claims.made.set(claim.name, claim);
    await watch(desk, '2026-10-20T10:00');
    expect(receipts(desk)).toEqual([]);
  });

  test.each(['2026-01-12T09:00', '2031-02-20T09:00'])('of before or after the plan are not sent: %s', async (at) => {
    desk = aDesk(() => reporting.tables([]), instant(at));
    expect(await watch(desk)).toMatchObject({ sent: 0, refused: [] });
  });

  test('hold no word of another unit, and of their own only the difficulties and proposals', async () => {
    const words = (unit: string) => ({ difficulties: `Thiếu tờ rơi ở ${unit}.`, proposals: `Đề nghị cấp loa cho ${unit}.` });
    const sent = ['tdp-1', 'tdp-2'].flatMap((unit) => [
      aMonthlyReturn().by(unit).with(words(unit)).submitted('2026-10-15T09:00').row(),
      aTraining().by(unit).row(),
      anOutreach().by(unit).row(),
    ]);
    desk = aDeskOf(sent);
    await watch(desk, MONDAY);
    for (const [own, other] of [
      ['tdp-1', 'tdp-2'],
      ['tdp-2', 'tdp-1'],
    ] as const) {
      const mail = desk.taken.find(({ to }) => to.startsWith(own))?.bytes ?? '';
      expect(mail).toContain(`Đề nghị cấp loa cho ${own}.`);
      expect(mail).not.toContain(other);
      expect(canariesIn(mail)).toEqual([]);
    }
  });
});
