/** The menu "Tuổi Thơ", item by item, as the script runs it: what is called, what is shown, what is said when something fails. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Question, Reply } from '../../../workspace/apps-script-runtime/ask.ts';
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

/** `answers`: what the person says to each question in turn. */
async function choose(functionName: string, answers: readonly Reply[] = []): Promise<Screen> {
  const left = [...answers];
  asked.length = 0;
  const { ok, error, screen } = await office.scripts().runFrom(office.dataId, functionName, async (question) => {
    asked.push(question);
    return left.shift() ?? 'CLOSE';
  });
  if (!ok) throw new Error(error);
  return screen;
}
/** The questions of the last choice. */
const asked: Question[] = [];

const lastToast = ({ toasts }: Screen): string => toasts.at(-1)?.message ?? '';

describe('the menu of the data spreadsheet', () => {
  test('is there when the spreadsheet is opened, and each of its items runs', async () => {
    const [screen] = await office.scripts().open(office.dataId);
    const [menu] = screen?.menus ?? [];
    expect(menu?.caption).toBe('Tuổi Thơ');
    expect(menu?.entries.map(({ caption }) => caption)).toEqual([
      'Xem trước báo cáo tháng này',
      'Gửi báo cáo đến hạn',
      'Cấp mã, nhắc việc ngay',
      'Cập nhật Bảng theo dõi',
      'Thư chờ quyết định',
      'Báo cáo điều chỉnh',
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
    expect(office.calls).toEqual([{ name: 'preview-report', token: expect.any(String), body: {} }]);
  });

  test('sends what is due, once asked', async () => {
    office.answer = () => [200, { ok: true, due: 1, sent: 3, alreadySent: 0, failed: 0, refused: [] }];
    expect(lastToast(await choose('menuSendDue'))).toBe('Đã gửi 3 thư.');
    expect(office.calls).toEqual([{ name: 'send-reports', token: expect.any(String), body: {} }]);
  });

  test('gives codes and reminds at once, without saying how many children are concerned', async () => {
    office.answer = () => [200, { ok: true, codes: 2, sent: 3, overdue: 1, dueSoon: 0, refused: [], unread: [] }];
    expect(lastToast(await choose('menuWatchCases'))).toBe(
      'Đã cấp mã cho báo cáo trường hợp mới. Đã gửi 3 thư. Có việc quá hạn: xem trang “Việc cần làm” của Sổ hồ sơ.',
    );
    expect(office.calls).toEqual([{ name: 'watch-cases', token: expect.any(String), body: {} }]);
  });

  test('has the leaders’ board written anew', async () => {
    office.answer = () => [200, { ok: true, tabs: 3, outcome: 'written', keptAside: 1, unread: [{ form: 'training' }] }];
    expect(lastToast(await choose('menuRefreshBoard'))).toBe(
      'Đã cập nhật 3 trang của Bảng theo dõi. 1 dòng do người sửa đã được giữ ở trang “Bản người sửa”. Chưa đọc được trang “Tập huấn”: chọn “Thiết lập lại” trong menu “Tuổi Thơ” để biết vì sao.',
    );
    expect(office.calls).toEqual([{ name: 'refresh-board', token: expect.any(String), body: { anew: true } }]);
  });

  test.each([
    ['unchanged', 'Bảng theo dõi đã đúng với số liệu hiện có. Không phải ghi lại.'],
    ['older', 'Một lần cập nhật khác vừa ghi số liệu mới hơn. Không phải làm gì thêm.'],
  ])('says that nothing was written where the board was %s', async (outcome, words) => {
    office.answer = () => [200, { ok: true, tabs: 0, outcome, keptAside: 0, unread: [] }];
    expect(lastToast(await choose('menuRefreshBoard'))).toBe(words);
  });

  test('shows the function who chose the item: a token of that account, meant for the script', async () => {
    await choose('menuPreview');
    const [scheme, token = ''] = office.calls[0]?.token?.split(' ') ?? [];
    expect(scheme).toBe('Bearer');
    expect(JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString())).toMatchObject({
      iss: 'https://accounts.google.com',
      aud: '000000000000-khonggianthu.apps.googleusercontent.com',
      email: 'vhxh@kinhbac.example',
      email_verified: true,
    });
  });

  test.each([
    [403, 'chưa được phép dùng chức năng này (lỗi 403)'],
    [404, 'chưa có chức năng này (lỗi 404)'],
    [500, 'gặp lỗi (lỗi 500)'],
    [503, 'gặp lỗi (lỗi 503)'],
    [0, 'Không kết nối được tới máy chủ báo cáo'],
  ])('says plainly what failed when the function answers %i', async (status, words) => {
    office.answer = () => [status, { ok: false, problems: ['x'] }];
    for (const [item, what] of [
      ['menuPreview', 'Xem trước báo cáo không thành công. '],
      ['menuSendDue', 'Gửi báo cáo không thành công. '],
      ['menuWatchCases', 'Cấp mã, nhắc việc không thành công. '],
      ['menuRefreshBoard', 'Cập nhật Bảng theo dõi không thành công. '],
      ['menuParked', 'Ghi quyết định không thành công. '],
      ['menuRevise', 'Điều chỉnh báo cáo không thành công. '],
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

describe('“Thư chờ quyết định”', () => {
  const mails = [
    { code: '3f0c1d2e4a', title: 'Báo cáo tháng 10/2026', recipient: 'soyte@bacninh.example', status: 'Chưa rõ đã tới hay chưa' },
    { code: 'b40d62d0df', title: 'Báo cáo quý III/2026', recipient: 'ubnd@bacninh.example', status: 'Thôi gửi sau 5 lần' },
    { code: '079a67c4a0', title: 'Báo cáo tháng 09/2026', recipient: 'mttq@kinhbac.example', status: 'Quá 30 ngày' },
  ] as const;

  /** A server on which these mails wait and each decision is recorded, unless told otherwise. */
  const waiting = (count: number, settle: () => readonly [number, object] = () => [200, { settled: { recorded: true } }]) => {
    office.answer = (name) => {
      if (name === 'send-reports') return [200, { ok: true, due: 0, sent: 1, failed: 0, parked: 1, refused: [] }];
      const isDecision = Object.keys(Object(office.calls.at(-1)?.body)).length > 0;
      return isDecision ? settle() : [200, { ok: true, waiting: mails.slice(0, count) }];
    };
  };
  const posted = () => office.calls.map(({ name, body }) => [name, body]);

  test('says so where nothing waits', async () => {
    waiting(0);
    expect(lastToast(await choose('menuParked'))).toBe('Không có thư nào chờ quyết định.');
    expect(asked).toEqual([]);
    expect(posted()).toEqual([['settle-mail', {}]]);
  });

  test('asks about each mail: which, to whom, where it stands, and what each answer does', async () => {
    waiting(2);
    await choose('menuParked', ['CANCEL', 'CANCEL']);
    expect(asked.map(({ title }) => title)).toEqual(['Thư chờ quyết định (1/2)', 'Thư chờ quyết định (2/2)']);
    expect(asked[0]).toMatchObject({
      buttons: ['YES', 'NO', 'CANCEL'],
      message: [
        'Báo cáo tháng 10/2026, gửi tới soyte@bacninh.example.',
        'Chưa rõ đã tới hay chưa.',
        '',
        'Anh/chị hãy hỏi nơi nhận trước khi trả lời.',
        'Nơi nhận đã nhận được thư này chưa?',
        '',
        'Có: đã nhận được, ghi là đã gửi.',
        'Không: chưa nhận được, gửi lại.',
        'Hủy: chưa hỏi được, để sau.',
      ].join('\n'),
    });
  });

  test('records each answer as it is given, then sends again what is to go again, and says all of it', async () => {
    waiting(3);
    const screen = await choose('menuParked', ['YES', 'NO', 'CANCEL']);
    expect(posted()).toEqual([
      ['settle-mail', {}],
      ['settle-mail', { code: '3f0c1d2e4a', decision: 'sent' }],
      ['settle-mail', { code: 'b40d62d0df', decision: 'resend' }],
      ['send-reports', {}],
    ]);
    expect(lastToast(screen)).toBe(
      'Đã ghi 1 thư là đã gửi. Đã ghi 1 thư cần gửi lại. 1 thư để sau. Đã gửi 1 thư. 1 thư chờ quyết định: chọn “Thư chờ quyết định” trong menu “Tuổi Thơ”.',
    );
  });

  test('sends nothing where nothing is to go again', async () => {
    waiting(2);
    expect(lastToast(await choose('menuParked', ['YES', 'YES']))).toBe('Đã ghi 2 thư là đã gửi.');
    expect(posted().map(([name]) => name)).toEqual(['settle-mail', 'settle-mail', 'settle-mail']);
  });

  test('asks no further once a question is closed, and leaves the rest for later', async () => {
    waiting(3);
    expect(lastToast(await choose('menuParked', ['YES', 'CLOSE']))).toBe('Đã ghi 1 thư là đã gửi. 2 thư để sau.');
    expect(asked).toHaveLength(2);
  });

  test('says whose decision stands where another person was faster', async () => {
    waiting(1, () => [200, { settled: { recorded: false, decision: 'sent', by: 'khac@kinhbac.example' } }]);
    expect(lastToast(await choose('menuParked', ['NO']))).toBe(
      'Báo cáo tháng 10/2026, gửi tới soyte@bacninh.example: khac@kinhbac.example đã quyết định trước, ghi là đã gửi.',
    );
    expect(posted().map(([name]) => name)).not.toContain('send-reports');
  });

  test('says what was refused, about which mail, and what had been recorded before', async () => {
    let decisions = 0;
    waiting(2, () =>
      ++decisions === 1 ? [200, { settled: { recorded: true } }] : [400, { problems: ['đã được xóa sau 90 ngày.'] }],
    );
    expect(lastToast(await choose('menuParked', ['YES', 'NO']))).toBe(
      'Ghi quyết định không thành công. Báo cáo quý III/2026, gửi tới ubnd@bacninh.example: Máy chủ không nhận yêu cầu (lỗi 400). đã được xóa sau 90 ngày. Đã ghi 1 thư là đã gửi.',
    );
  });

  test('keeps the decision where sending again failed, and says that the next run does it', async () => {
    waiting(1);
    const answered = office.answer;
    office.answer = (name) => (name === 'send-reports' ? [500, {}] : answered(name));
    expect(lastToast(await choose('menuParked', ['NO']))).toMatch(
      /^Đã ghi 1 thư cần gửi lại\. .*lỗi 500.*Lần chạy sau sẽ gửi lại thư\.$/,
    );
  });
});

describe('“Báo cáo điều chỉnh”', () => {
  const released = [
    { period: '2026-10', title: 'Báo cáo tháng 10/2026', revision: 1, cutoff: '2026-10-20T01:05:00.000Z' },
    { period: '2026-Q3', title: 'Báo cáo quý III/2026', revision: 0, cutoff: '2026-09-20T01:00:00.000Z' },
  ];
  const change = { code: '4a', what: 'Chỉ số 4a', was: 'Lũy kế: 20/100 (20,0%)', now: 'Lũy kế: 35/100 (35,0%)' };
  const pending = { title: 'Báo cáo tháng 10/2026', released: released[0], changes: [change], newRows: 1, hasMore: true };
  const reason = 'Nhà trường gửi muộn phiếu tập huấn';
  const issued = { title: 'Báo cáo tháng 10/2026', issued: 2, recorded: true, by: 'vhxh@kinhbac.example', reason };

  /** A server on which these reports are out. */
  const reporting = (asked: object = pending, made: readonly [number, object] = [200, issued]) => {
    office.answer = (name) => {
      if (name === 'send-reports') return [200, { ok: true, sent: 3, refused: [] }];
      const { period, reason: given } = Object(office.calls.at(-1)?.body);
      if (given !== undefined) return made;
      return [200, period === undefined ? { periods: released } : asked];
    };
  };
  const written = (text: string): Reply => ({ button: 'OK', text });
  const posted = () => office.calls.map(({ name, body }) => [name, body]);

  test('asks which report, shows what would change, asks why, issues it and sends it', async () => {
    reporting();
    const screen = await choose('menuRevise', [written(' 1 '), 'YES', written(reason)]);
    expect(asked.map(({ message }) => message.split('\n'))).toEqual([
      [
        'Ghi số thứ tự của báo cáo cần xem thay đổi:',
        '',
        '1. Báo cáo tháng 10/2026, chốt 08:05 ngày 20/10/2026, đã điều chỉnh lần 1',
        '2. Báo cáo quý III/2026, chốt 08:00 ngày 20/09/2026',
      ],
      [
        'Báo cáo tháng 10/2026, thay đổi so với lần gửi trước:',
        '',
        'Phiếu thuộc kỳ này đến sau khi gửi: 1.',
        '- Chỉ số 4a. Đã báo cáo: Lũy kế: 20/100 (20,0%). Nay là: Lũy kế: 35/100 (35,0%).',
        '- Có thay đổi khác, chỉ nêu trong thư gửi cơ quan có thẩm quyền.',
        '',
        'Phát hành báo cáo điều chỉnh lần 2?',
      ],
      [
        'Báo cáo tháng 10/2026, điều chỉnh lần 2. Ghi lý do (từ 10 đến 300 ký tự).',
        'Lý do gửi cho mọi nơi nhận: không ghi họ tên, mã trường hợp, số trẻ em.',
      ],
    ]);
    expect(posted()).toEqual([
      ['revise-report', {}],
      ['revise-report', { period: '2026-10' }],
      ['revise-report', { period: '2026-10', reason }],
      ['send-reports', {}],
    ]);
    expect(lastToast(screen)).toBe('Đã phát hành: Báo cáo tháng 10/2026, điều chỉnh lần 2. Đã gửi 3 thư.');
  });

  test.each([
    ['the list of reports', []],
    ['what would change', [written('1'), 'NO']],
    ['the reason', [written('1'), 'YES', 'CANCEL']],
  ] as const)('issues nothing where the person closes %s', async (_, answers) => {
    reporting();
    expect(lastToast(await choose('menuRevise', answers))).toBe('Chưa phát hành báo cáo điều chỉnh nào.');
    expect(JSON.stringify(posted())).not.toContain('reason');
  });

  test('says so where nothing was sent yet, and where nothing changes', async () => {
    office.answer = () => [200, { periods: [] }];
    expect(lastToast(await choose('menuRevise'))).toBe('Chưa có báo cáo nào đã gửi.');
    reporting({ ...pending, changes: [], hasMore: false });
    expect(lastToast(await choose('menuRevise', [written('1')]))).toBe(
      'Báo cáo tháng 10/2026: không có gì thay đổi so với lần gửi trước.',
    );
  });

  test.each(['0', '3', 'tháng 10', ''])('takes no %j for a report of the list', async (text) => {
    reporting();
    expect(lastToast(await choose('menuRevise', [written(text)]))).toBe(
      'Điều chỉnh báo cáo không thành công. Cần ghi một số từ 1 đến 2.',
    );
  });

  test('says why a reason is refused, and whose revision stands where another person was faster', async () => {
    const answers = [written('1'), 'YES', written(reason)] as const;
    reporting(pending, [400, { problems: ['reason: Lý do điều chỉnh cần từ 10 đến 300 ký tự.'] }]);
    expect(lastToast(await choose('menuRevise', answers))).toContain('Lý do điều chỉnh cần từ 10 đến 300 ký tự.');
    reporting(pending, [200, { ...issued, recorded: false, by: 'khac@kinhbac.example' }]);
    expect(lastToast(await choose('menuRevise', answers))).toBe(
      'Báo cáo tháng 10/2026, điều chỉnh lần 2: khac@kinhbac.example đã phát hành trước, lý do: Nhà trường gửi muộn phiếu tập huấn. Đã gửi 3 thư.',
    );
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
