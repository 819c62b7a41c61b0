import { describe, expect, test } from 'vitest';
import type { BoardTab } from '../../functions/board/board-row.ts';
import { ClaimUnreadable } from '../../functions/delivery/claims.ts';
import { BOARD_TABS, boardFigures, boardGroups, boardOverview, boardProblems } from '../../functions/forms/board-tabs.ts';
import { refreshBoard } from '../../functions/jobs/refresh-board.ts';
import type { LogEntry } from '../../functions/log.ts';
import { kinhBac } from '../../functions/plans/kinh-bac-2026-2030.ts';
import { aCaseReport, aTraining } from '../builders/form-rows.ts';
import { aBudget, aDesk, type Gate, ids } from '../builders/office-desk.ts';
import { aWorld } from '../builders/world.ts';
import { afterOctober, DAY, issue, late, OCTOBER_20, send, type Ward } from './a-revised-ward.ts';

let runs = 0;
const sheetsRoot = 'https://docs.google.com/spreadsheets/';

function refresh(
  desk: Omit<Ward, 'rows' | 'world'>,
  options: { readonly gate?: Gate; readonly log?: LogEntry[]; readonly anew?: boolean } = {},
) {
  const { gate, log = [], anew = false } = options;
  const ports = { ...desk.ports(gate), plan: kinhBac, ids, sheetsRoot, log: (entry: LogEntry) => void log.push(entry) };
  return refreshBoard({ ...ports, build: 'a', run: `run-${++runs}` }, { anew }, aBudget(desk as Ward));
}

/** Rows of a tab as it stands, by their first cell. */
const rowsOf = ({ caseTabs }: Pick<Ward, 'caseTabs'>, tab: BoardTab) => caseTabs.get(tab.table)?.rows ?? [];
const lineOf = (ward: Pick<Ward, 'caseTabs'>, about: string) =>
  rowsOf(ward, boardOverview)
    .find(({ cells }) => String(cells[0]).startsWith(about))
    ?.cells.slice(1) ?? [];
const written = ({ caseTabs }: Pick<Ward, 'caseTabs'>): string =>
  JSON.stringify([...caseTabs].map(([table, { rows, charts }]) => [table, rows, charts]));

/** Received yesterday, and nothing of it is late yet. */
const aCase = (n: number) =>
  aCaseReport()
    .on(`2026-10-21T${String(n + 5).padStart(2, '0')}:00`)
    .submitted(`2026-10-21T${String(n + 5).padStart(2, '0')}:30`)
    .with({ emergency: 'no' })
    .row();

describe('refreshing the board', () => {
  test('writes every tab, and nothing the next time', async () => {
    const ward = await afterOctober();
    expect(await refresh(ward)).toEqual({ tabs: BOARD_TABS.length, outcome: 'written', keptAside: 0, unread: [] });
    expect([...ward.caseTabs.keys()]).toEqual(BOARD_TABS.map(({ table }) => table));
    expect(await refresh(ward)).toEqual({ tabs: 0, outcome: 'unchanged', keptAside: 0, unread: [] });
    ward.clock.advance(60_000);
    expect(await refresh(ward)).toMatchObject({ tabs: 0, outcome: 'unchanged' });
  });

  test('a new day writes it anew, with its date', async () => {
    const ward = await afterOctober();
    await refresh(ward);
    ward.clock.advance(DAY);
    expect(await refresh(ward)).toMatchObject({ tabs: BOARD_TABS.length });
    expect(JSON.stringify(rowsOf(ward, boardOverview)[1])).toContain('cập nhật ngày 23/10/2026');
  });

  test('a run that read earlier does not overwrite one that read later', async () => {
    const ward = await afterOctober();
    const waiting = Promise.withResolvers<void>();
    const slow = refresh(ward, { gate: (point) => (point === 'write tabs' ? waiting.promise : undefined) });
    await new Promise((soon) => setTimeout(soon, 50));
    ward.clock.advance(1000);
    ward.rows.push(aTraining().at('th-suoi-hoa').on('2026-10-16').submitted('2026-10-17T09:00').with({ educators: 15 }).row());
    await refresh(ward);
    const after = written(ward);
    waiting.resolve();
    expect(await slow).toMatchObject({ outcome: 'older' });
    expect(written(ward)).toBe(after);
  });

  test('a corrected denominator changes indicator 4a at once', async () => {
    const ward = await afterOctober();
    await refresh(ward);
    expect(lineOf(ward, '4a.')[1]).toBe('20/100 (20,0%)');
    ward.world = ward.world.replacing('population', [
      { group: 'Toàn địa bàn', audience: 'educators', count: 40, asOf: '2026-01-01', source: 'Phòng Văn hóa - Xã hội' },
    ]);
    expect(await refresh(ward)).toMatchObject({ outcome: 'written' });
    expect(lineOf(ward, '4a.')[1]).toBe('20/40 (50,0%)');
  });

  test('children stand as last released: what comes after changes nothing on the board until the next report', async () => {
    const ward = await afterOctober();
    await refresh(ward);
    const before = written(ward);
    for (let n = 1; n <= 5; n++) ward.rows.push(aCase(n));
    await refresh(ward);
    expect(written(ward)).toBe(before);
    for (let n = 6; n <= 12; n++) ward.rows.push(aCase(n));
    await refresh(ward);
    expect(written(ward)).toBe(before);
  });

  test('the next report tells them, and so does a revision', async () => {
    const ward = await afterOctober();
    await refresh(ward);
    ward.rows.push(late);
    await issue(ward);
    await refresh(ward);
    expect(rowsOf(ward, boardOverview)[2]?.cells[0]).toContain('tháng 10/2026, điều chỉnh lần 1 đã gửi');
    ward.clock.advance(30 * DAY);
    await send(ward);
    await refresh(ward);
    expect(rowsOf(ward, boardOverview)[2]?.cells[0]).toContain('báo cáo tháng 11/2026 đã gửi');
    expect(rowsOf(ward, boardOverview)[1]?.cells[0]).toContain('Tháng 12/2026');
  });

  test('says where the mails of the last report are, and which wait for a person', async () => {
    const ward = await afterOctober();
    await refresh(ward);
    expect(lineOf(ward, 'Thư báo cáo')[0]).toBe('● Báo cáo tháng 10/2026: đã gửi 02/02 nơi nhận.');
    ward.mood = () => 'drop-in-silence';
    ward.clock.advance(30 * DAY);
    await send(ward);
    await refresh(ward);
    expect(lineOf(ward, 'Thư báo cáo')[0]).toBe(
      '○ Báo cáo tháng 11/2026: đã gửi 0/02 nơi nhận. ○ 02 thư chờ quyết định: xem trang “Sổ gửi”.',
    );
  });

  test('a case past a deadline shows as a yes, with a red line, the day it is', async () => {
    const ward = await afterOctober([aCaseReport().on('2026-10-20T09:00').with({ emergency: 'yes' }).row()]);
    ward.clock.advance(DAY);
    await refresh(ward);
    const row = rowsOf(ward, boardOverview).find(({ cells }) => cells[0] === 'Trường hợp quá hạn');
    expect(row).toMatchObject({ alert: true });
    expect(row?.cells[1]).toBe('○ Có. Xem trang “Việc cần làm” của Sổ hồ sơ.');
  });

  test('a tab that can’t be read is named; what needs it says so, and the rest is there', async () => {
    const world = aWorld();
    const desk = aDesk(() => world.tables().filter(({ table }) => table !== 'training'), OCTOBER_20);
    const log: LogEntry[] = [];
    const { unread, outcome } = await refresh(desk as Ward, { log });
    expect([outcome, unread.map(({ form, code }) => `${form} ${code}`)]).toEqual(['written', ['training table-missing']]);
    expect(log).toContainEqual({ step: 'unread', severity: 'WARNING', form: 'training', code: 'table-missing' });
    expect(JSON.stringify(rowsOf(desk as Ward, boardGroups))).toContain('Trang “Tập huấn” chưa đọc được.');
    const figures = rowsOf(desk as Ward, boardFigures).filter(({ cells }) => cells[0] === '8a');
    expect(new Set(figures.map(({ cells }) => cells.at(-1)))).toEqual(new Set(['Trang “Tập huấn” chưa đọc được.']));
  });

  test('a problem leads to its cell in Sổ dữ liệu, and none to Sổ hồ sơ', async () => {
    const wrong = aTraining().at('thcs-kinh-bac').on('2026-10-16').with({ educators: 20, unitKey: 'khac' }).row();
    const ward = await afterOctober([wrong, aCaseReport().with({ unitKey: 'khac' }).row()]);
    await refresh(ward);
    const links = rowsOf(ward, boardProblems).map(({ links: own }) => own?.['where']);
    expect(links[0]).toMatch(/^https:\/\/docs\.google\.com\/spreadsheets\/d\/data\/edit#gid=\d+&range=[A-Z]+\d+$/);
    expect(links.filter((link) => link?.includes('/d/cases/'))).toEqual([]);
  });

  test('a released report that is not what was stored stops it: nothing is written', async () => {
    const ward = await afterOctober();
    for (const [name, claim] of ward.claims.made)
      if (name.includes('/2026-10/') && name.startsWith('release/'))
        ward.claims.made.set(name, { ...claim, bytes: new TextEncoder().encode('{}') });
    await expect(refresh(ward)).rejects.toThrow(ClaimUnreadable);
    expect(ward.caseTabs.size).toBe(0);
  });
});
