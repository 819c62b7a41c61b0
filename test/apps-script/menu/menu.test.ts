/** The menu "Tuổi Thơ", item by item, as the script runs it: what is called, what is shown, what is said when something fails. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Screen } from '../../../workspace/apps-script-runtime/screen.ts';
import { decodeSquares } from '../posters/decode-qr.ts';
import { squaresOf } from '../posters/svg-squares.ts';
import { openScriptOffice, type ScriptOffice, UNITS } from '../script-office.ts';

let office: ScriptOffice;
beforeAll(async () => {
  office = await openScriptOffice();
});
beforeEach(() => {
  office.calls.length = 0;
});
afterAll(() => office.close());

async function choose(functionName: string): Promise<Screen> {
  const { ok, error, screen } = await office.scripts().runFrom(office.dataId, functionName);
  if (!ok) throw new Error(error);
  return screen;
}

const lastToast = ({ toasts }: Screen): string => toasts.at(-1)?.message ?? '';

describe('the menu of the data spreadsheet', () => {
  test('is there when the spreadsheet is opened, and each of its items runs', async () => {
    const [screen] = await office.scripts().open(office.dataId);
    const [menu] = screen?.menus ?? [];
    expect(menu?.caption).toBe('Tuổi Thơ');
    expect(menu?.entries.map(({ caption }) => caption)).toEqual([
      'Xem trước báo cáo tháng này',
      'Gửi báo cáo đến hạn',
      'In áp phích mã QR',
      '',
      'Thiết lập lại',
    ]);
    office.answer = () => [200, { ok: true, subject: 'Báo cáo tháng 10/2026', html: '<p>x</p>', sent: 0 }];
    for (const { functionName } of menu?.entries ?? [])
      if (functionName !== undefined)
        expect(lastToast(await choose(functionName)), functionName).not.toMatch(/không thành công|^$/);
  });

  test('shows the report as the function made it, and sends nothing', async () => {
    office.answer = () => [200, { ok: true, subject: 'Báo cáo tháng 10/2026', html: '<h1>Báo cáo</h1>' }];
    const screen = await choose('menuPreview');
    expect(screen.dialogs).toEqual([
      { title: 'Xem trước, chưa gửi: Báo cáo tháng 10/2026', html: '<h1>Báo cáo</h1>', width: 720, height: 640 },
    ]);
    expect(lastToast(screen)).toBe('Đã mở bản xem trước. Chưa gửi thư nào.');
    expect(office.calls).toEqual([{ name: 'preview-report', token: 'Bearer local-dev-token', body: {} }]);
  });

  test('sends what is due, once asked', async () => {
    office.answer = () => [200, { ok: true, due: 1, sent: 3, alreadySent: 0, failed: 0, refused: [] }];
    expect(lastToast(await choose('menuSendDue'))).toBe('Đã gửi 3 thư.');
    expect(office.calls).toEqual([{ name: 'send-reports', token: 'Bearer local-dev-token', body: {} }]);
  });

  test.each([
    [403, 'chưa được phép dùng chức năng này (lỗi 403)'],
    [404, 'chưa có chức năng này (lỗi 404)'],
    [500, 'gặp lỗi (lỗi 500)'],
    [0, 'Không kết nối được tới máy chủ báo cáo'],
  ])('says plainly what failed when the function answers %i', async (status, words) => {
    office.answer = () => [status, { ok: false, problems: ['x'] }];
    for (const [item, what] of [
      ['menuPreview', 'Xem trước báo cáo không thành công. '],
      ['menuSendDue', 'Gửi báo cáo không thành công. '],
    ] as const) {
      const screen = await choose(item);
      expect(lastToast(screen)).toContain(what);
      expect(lastToast(screen)).toContain(words);
      expect(screen.dialogs).toEqual([]);
    }
  });

  test('shows what set-up printed', async () => {
    const { alerts } = await choose('menuSetUp');
    expect(alerts[0]?.message).toContain('Mọi thứ đã đúng');
  });

  test('shows the posters of every unit, whose codes lead to the forms with unit, key and group filled in', async () => {
    const screen = await choose('menuPosters');
    expect(lastToast(screen)).toBe('Đã mở áp phích của 3 đơn vị.');
    const page = screen.dialogs[0]?.html ?? '';
    expect(UNITS.filter(({ name }) => !page.includes(`<h1>${name}</h1>`))).toEqual([]);
    const codes = [...page.matchAll(/<svg.*?<\/svg>/gs)].map(([svg]) => new URL(decodeSquares(squaresOf(svg)) ?? ''));
    expect(codes).toHaveLength(UNITS.length * 7);
    const ofSchool = codes[7];
    expect(ofSchool?.pathname).toMatch(/^\/forms\/d\/e\/1FAIpQL[^/]+\/viewform$/);
    expect([...(ofSchool?.searchParams.values() ?? [])]).toEqual([
      'pp_url',
      'Trường THCS Kinh Bắc',
      'kb-thcs-04',
      'Trường THCS Kinh Bắc',
    ]);
  });
});

describe('the tab "Đường dẫn"', () => {
  test('holds the links of each unit, one row a unit and one column a form', () => {
    const [header, ...rows] = office.values('links');
    expect(header?.slice(0, 4)).toEqual(['Mã', 'Đơn vị', 'Thư biên nhận gửi tới', 'Báo cáo lớp tập huấn']);
    expect(rows.map((row) => row.slice(0, 2))).toEqual(UNITS.map(({ id, name }) => [id, name]));
    for (const row of rows)
      expect(row.slice(3).every((link) => /viewform\?usp=pp_url&entry\.\d+=/.test(String(link)))).toBe(true);
  });

  test('is not written where nothing changed', async () => {
    const { writes } = await office.scripts().run('daily');
    expect(writes).toBe(0);
  });

  test('loses the row of a unit that is there no more', async () => {
    office.keep('units', { id: 'old', name: 'Trường cũ', key: 'kb-old-98', email: '', validTo: '21/10/2026' });
    await office.scripts().run('daily');
    expect(office.values('links').at(-1)?.[0]).toBe('old');
    office.at('2026-10-22T06:00');
    await office.scripts().run('daily');
    expect(office.values('links').map(([id]) => id)).toEqual(['Mã', ...UNITS.map(({ id }) => id)]);
  });

  test('keeps a unit whose name begins with "=" as text', async () => {
    office.keep('units', { id: 'x', name: '=HYPERLINK("https://evil.example")', key: 'kb-x-99', email: '' });
    await office.scripts().run('daily');
    expect(office.values('links').at(-1)?.[1]).toBe('=HYPERLINK("https://evil.example")');
  });
});
