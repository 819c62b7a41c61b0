import { describe, expect, test } from 'vitest';
import { toldBefore } from '../../functions/delivery/sent-before.ts';
import { readCode } from '../../functions/forms/code-letters.ts';
import type { LogEntry } from '../../functions/log.ts';
import { kinhBac } from '../../functions/plans/kinh-bac-2026-2030.ts';
import type { FormRow } from '../builders/form-rows.ts';
import { aDesk, type Desk } from '../builders/office-desk.ts';
import { aCase, instant } from '../cases/a-case.ts';
import { mailboxes, ward, watch } from './watching.ts';

const child = aCase().received('2026-10-05T09:00').with({ unit: 'thcs-kinh-bac', emergency: 'yes', givenCode: null });

function aWatchedDesk(rows: readonly FormRow[] = child.rows, world = ward): Desk {
  return aDesk(() => world.tables(rows), instant('2026-10-05T09:30'));
}

describe('watching cases', () => {
  test('a new case: its code is given and told, its tabs are written', async () => {
    const desk = aWatchedDesk();
    const result = await watch(desk);
    expect(result).toMatchObject({ codes: 1, sent: 3, overdue: 0, dueSoon: 0, tabs: 'written', refused: [], unread: [] });
    expect(mailboxes(desk)).toEqual(['thcs-kinh-bac@kinhbac.example', 'tram-y-te@kinhbac.example', 'vh-xh@kinhbac.example']);
    const [code, ...others] = new Set(desk.taken.map(({ message }) => message.subject.replace('Mã trường hợp ', '')));
    expect([readCode(code ?? ''), others]).toEqual([expect.any(String), []]);
  });

  test('run again, and again: nothing is given, sent or written', async () => {
    const desk = aWatchedDesk();
    await watch(desk);
    const { taken } = desk;
    const before = taken.length;
    for (const _ of [1, 2, 3]) expect(await watch(desk)).toMatchObject({ codes: 0, sent: 0, alreadySent: 3, tabs: 'unchanged' });
    expect(taken).toHaveLength(before);
  });

  test('runs at once tell everybody once', async () => {
    const desk = aWatchedDesk();
    await Promise.all([watch(desk), watch(desk), watch(desk)]);
    expect(mailboxes(desk)).toEqual(['thcs-kinh-bac@kinhbac.example', 'tram-y-te@kinhbac.example', 'vh-xh@kinhbac.example']);
  });

  test('a scheduler that was silent past a deadline: overdue is told, due soon is not told after it', async () => {
    const desk = aWatchedDesk();
    await watch(desk);
    expect(await watch(desk, '2026-10-06T08:00')).toMatchObject({ sent: 3, overdue: 1 });
    expect(new Set(desk.taken.slice(3).map(({ message }) => message.subject.replace(/hợp \S+:/, 'hợp:')))).toEqual(
      new Set(['Trường hợp: biện pháp bảo vệ khẩn cấp đã quá hạn']),
    );
  });

  test('a unit without a mailbox keeps nobody else from being told, and is named as a problem', async () => {
    const desk = aWatchedDesk(child.rows, ward.changing('units', 'tram-y-te', { email: 'tyt@elsewhere.example' }));
    const { sent, refused } = await watch(desk);
    expect([sent, refused.map(({ form, code }) => `${form} ${code}`)]).toEqual([2, ['units unit-mailbox']]);
  });

  test('a tab of cases that is gone: new cases are told, no deadline is, and the tabs stay as they were', async () => {
    const broken = aDesk(
      () => ward.tables(child.rows).filter(({ table }) => table !== 'case-update'),
      instant('2026-10-06T08:00'),
    );
    const { tabs, unread } = await watch(broken);
    expect([tabs, unread.map(({ form }) => form)]).toEqual(['unread', ['case-update']]);
    expect(broken.taken.map(({ message }) => message.subject.replace(/ \S+$/, ''))).toEqual(Array(3).fill('Mã trường hợp'));
  });

  test('what became true before the sample was made is told to nobody, and what comes after it is', async () => {
    const desk = aWatchedDesk();
    const claim = toldBefore(kinhBac.id, instant('2026-10-05T10:00'));
    desk.claims.made.set(claim.name, claim);
    expect(await watch(desk)).toMatchObject({ codes: 1, sent: 0 });
    expect(await watch(desk, '2026-10-05T15:00')).toMatchObject({ sent: 3, dueSoon: 1 });
  });

  test('a log line holds counts and kinds, and neither a code nor a mailbox', async () => {
    const log: LogEntry[] = [];
    const desk = aWatchedDesk();
    await watch(desk, undefined, { log });
    const code = desk.taken[0]?.message.subject.split(' ').at(-1) ?? '';
    expect(log.length).toBeGreaterThan(3);
    expect(JSON.stringify(log)).not.toContain(code);
    expect(JSON.stringify(log)).not.toContain('kinhbac.example');
  });
});
