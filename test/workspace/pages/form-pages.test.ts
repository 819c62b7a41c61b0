import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cellValue } from '../../../workspace/store/cell.ts';
import { type SmallWorkspace, smallWorkspace } from '../small-workspace.ts';
import { formBody, visit } from '../visitor.ts';

let workspace: SmallWorkspace;
beforeAll(async () => {
  workspace = await smallWorkspace();
});
afterAll(() => workspace.close());

const addressOf = (name: string): string => `${workspace.base}/forms/d/e/${workspace.forms.byName(name)?.formId}`;
const viewform = (name: string, query = ''): string => `${addressOf(name)}/viewform${query}`;
const entryOf = (name: string, key: string): string => `entry.${workspace.forms.directory()[name]?.entries[key]}`;
const post = (name: string, body: string | URLSearchParams, headers: Record<string, string> = {}) =>
  fetch(`${addressOf(name)}/formResponse`, {
    method: 'POST',
    body: String(body),
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
  });

const aClass = {
  'Đơn vị tổ chức': 'Trường THCS Kinh Bắc',
  'Mã đơn vị': 'KB-THCS',
  'Ngày tập huấn': '2026-10-19',
  'Thời lượng (giờ)': '3,5',
  'Nội dung': ['Nhận biết lao động trẻ em', 'Thu thập số liệu'],
  'Có cán bộ, cơ quan hoặc cơ sở sản xuất, kinh doanh dự không?': 'Không',
} as const;

describe('a form filled in and sent', () => {
  test('lands as one row: the stamp first, dates as serials, ticks joined, numbers as numbers', async () => {
    const page = await visit(viewform('training'));
    const received = await page.fill({ ...aClass, 'Số trẻ em (dưới 16 tuổi)': '35' }).send();
    expect(received.status).toBe(200);
    expect(received.html).toContain('Đã nhận báo cáo lớp tập huấn. Cảm ơn.');
    expect(received.html).toContain('Gửi câu trả lời khác');
    const row = workspace.answersIn('training').at(-1);
    expect(row?.['submittedAt']).toMatchObject({
      format: { numberFormat: { type: 'DATE_TIME', pattern: 'dd/mm/yyyy hh:mm:ss' } },
    });
    expect(row).toMatchObject({
      unit: 'Trường THCS Kinh Bắc',
      heldOn: { value: 46_314, format: { numberFormat: { type: 'DATE', pattern: 'dd/mm/yyyy' } } },
      hours: 3.5,
      topics: 'Nhận biết lao động trẻ em, Thu thập số liệu',
      children: 35,
      others: 'Không',
    });
    expect(row?.['carers']).toBeUndefined();
  });

  test('leads to the row it has become, marked in the spreadsheet', async () => {
    const received = await (await visit(viewform('training'))).fill({ ...aClass, 'Số trẻ em (dưới 16 tuổi)': '36' }).send();
    const [, link = ''] = /href="([^"]+)">Xem dòng vừa ghi trong sổ/.exec(received.html) ?? [];
    const sheet = await (await fetch(workspace.base + link.replaceAll('&amp;', '&').replaceAll('&#x3D;', '='))).text();
    expect(sheet).toContain('class="marked number">36</td>');
  });

  test('each of the seven forms takes the answers its own page offers', async () => {
    for (const name of Object.keys(workspace.forms.directory())) {
      const before = workspace.answersIn(name).length;
      const page = await visit(viewform(name));
      for (const title of page.titles()) {
        const { required, options, type } = page.field(title);
        if (required) page.fill({ [title]: options.at(-1) ?? anAnswer(title, type) });
      }
      const received = await page.send();
      expect([name, received.status]).toEqual([name, 200]);
      expect(received.html).toContain(workspace.forms.byName(name)?.confirmationMessage.slice(0, 30));
      expect(workspace.answersIn(name)).toHaveLength(before + 1);
    }
  });

  test('every submission is stamped one second after the last', async () => {
    const stamps: number[] = [];
    for (const hours of ['1', '2']) {
      await (await visit(viewform('training'))).fill({ ...aClass, 'Thời lượng (giờ)': hours }).send();
      stamps.push(Number(cellValue(workspace.answersIn('training').at(-1)?.['submittedAt'])));
    }
    expect(((stamps[1] ?? 0) - (stamps[0] ?? 0)) * 86_400).toBeCloseTo(1, 2);
  });

  test('answers of a section that the path leaves out are dropped', async () => {
    const body = formBody([
      [entryOf('training', 'unit'), 'Trường THCS Kinh Bắc'],
      [entryOf('training', 'unitKey'), 'KB-THCS'],
      [entryOf('training', 'heldOn'), '2026-10-19'],
      [entryOf('training', 'hours'), '2'],
      [entryOf('training', 'topics'), 'Nội dung khác'],
      [entryOf('training', 'others'), 'Không'],
      [entryOf('training', 'establishments'), 'CS001'],
      [entryOf('training', 'note'), 'ghi chú'],
    ]);
    expect((await post('training', body)).status).toBe(200);
    const row = workspace.answersIn('training').at(-1);
    expect(row?.['establishments']).toBeUndefined();
    expect(row?.['note']).toBe('ghi chú');
  });
});

function anAnswer(title: string, type: string): string {
  if (type === 'date') return '2026-10-19';
  if (type === 'datetime-local') return '2026-10-19T14:30';
  if (/^Mã trường hợp/.test(title)) return 'ABCDE-FGHJKM';
  if (/^(?:Tuổi|Số|Thời lượng)/.test(title)) return '12';
  return 'x';
}

describe('dates', () => {
  const caseReport = async (time: readonly (readonly [string, string])[]) => {
    const page = await visit(viewform('case-report'));
    const answers: string[][] = page.titles().flatMap((title) => {
      const { required, options, name, type } = page.field(title);
      return required && type !== 'datetime-local' ? [[name, options.at(-1) ?? anAnswer(title, type)]] : [];
    });
    const parts = time.map(([suffix, value]) => [`${entryOf('case-report', 'receivedAt')}${suffix}`, value]);
    return post('case-report', formBody([...answers, ...parts]));
  };

  test.each([
    ['as Google writes it', [['', '2026-10-19 14:30']]],
    ['as a browser writes it', [['', '2026-10-19T14:30']]],
    [
      'in five parts',
      [
        ['_year', '2026'],
        ['_month', '10'],
        ['_day', '19'],
        ['_hour', '14'],
        ['_minute', '30'],
      ],
    ],
    [
      'a day and a time apart',
      [
        ['', '2026-10-19'],
        ['_hour', '14'],
        ['_minute', '30'],
      ],
    ],
  ] as const)('a day and hour %s', async (_, time) => {
    expect((await caseReport(time)).status).toBe(200);
    expect(cellValue(workspace.answersIn('case-report').at(-1)?.['receivedAt'])).toBeCloseTo(46_314 + 14.5 / 24, 8);
  });

  test.each([
    ['a day without an hour', [['', '2026-10-19']]],
    ['a day that does not exist', [['', '2026-02-30 10:00']]],
    ['an hour that does not exist', [['', '2026-10-19 24:00']]],
    [
      'parts with one missing',
      [
        ['_year', '2026'],
        ['_month', '10'],
        ['_hour', '14'],
        ['_minute', '30'],
      ],
    ],
  ] as const)('refuses %s', async (_, time) => {
    const response = await caseReport(time);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('Ngày giờ chưa đúng');
  });

  test('a day in three parts, without padding', async () => {
    const page = (await visit(viewform('training'))).fill({ ...aClass, 'Ngày tập huấn': '' });
    const answers = page.titles().flatMap((title) => page.field(title).values.map((value) => [page.field(title).name, value]));
    const heldOn = entryOf('training', 'heldOn');
    const body = formBody([...answers, [`${heldOn}_year`, '2026'], [`${heldOn}_month`, '9'], [`${heldOn}_day`, '5']]);
    expect((await post('training', body)).status).toBe(200);
    expect(cellValue(workspace.answersIn('training').at(-1)?.['heldOn'])).toBe(46_270);
  });
});

describe('a refused form', () => {
  test('comes back with each error beside its question and every answer kept', async () => {
    const rows = workspace.answersIn('training').length;
    const page = await visit(viewform('training'));
    const refused = await page
      .fill({
        ...aClass,
        'Thời lượng (giờ)': 'ba giờ',
        'Số trẻ em (dưới 16 tuổi)': 'nhiều',
        'Ngày tập huấn': '',
        'Mã đơn vị': '',
      })
      .send();
    expect(refused.status).toBe(400);
    expect(refused.field('Thời lượng (giờ)').error).toBe('Ghi số giờ, ví dụ: 1,5.');
    expect(refused.field('Số trẻ em (dưới 16 tuổi)').error).toBe('Ghi số, không ghi chữ. Ví dụ: 35.');
    expect(refused.field('Ngày tập huấn').error).toContain('bắt buộc');
    expect(refused.field('Mã đơn vị').error).toContain('bắt buộc');
    expect(refused.field('Nội dung').error).toBe('');
    expect(refused.field('Thời lượng (giờ)').values).toEqual(['ba giờ']);
    expect(refused.field('Nội dung').values).toEqual(aClass['Nội dung']);
    expect(refused.field('Đơn vị tổ chức').values).toEqual(['Trường THCS Kinh Bắc']);
    expect(refused.html).toContain('Hãy sửa 4 câu sau');
    expect(workspace.answersIn('training')).toHaveLength(rows);
  });

  test('mended on the page it came back on, it goes through', async () => {
    const refused = await (await visit(viewform('training'))).fill({ ...aClass, 'Thời lượng (giờ)': 'x' }).send();
    expect((await refused.fill({ 'Thời lượng (giờ)': '1,5' }).send()).status).toBe(200);
  });

  test.each([
    ['an option that is not offered', 'unit', 'Trường THCS Không Có'],
    ['a tick that is not offered', 'topics', 'Nội dung khác nữa'],
  ])('%s', async (_, key, value) => {
    const page = (await visit(viewform('training'))).fill(aClass);
    const name = entryOf('training', key);
    const answers = page
      .titles()
      .map((title) => page.field(title))
      .filter((field) => field.name !== name)
      .flatMap((field) => field.values.map((each) => [field.name, each]));
    const response = await post('training', formBody([...answers, [name, value]]));
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('không có trong danh sách');
  });

  test('a list longer than the form takes', async () => {
    const page = await visit(viewform('training'));
    const long = 'x'.repeat(20_001);
    const bodies = 'Có cán bộ, cơ quan hoặc cơ sở sản xuất, kinh doanh dự không?';
    const refused = await page.fill({ ...aClass, [bodies]: 'Có', 'Cơ sở có người dự': long }).send();
    expect(refused.field('Cơ sở có người dự').error).toBe('Danh sách quá dài. Tách thành hai phiếu.');
  });

  test('a required question behind a branch is asked only of those who pass it', async () => {
    const inspection = {
      'Đơn vị chủ trì': 'Công an phường',
      'Mã đơn vị': 'KB-CA',
      'Ngày kiểm tra': '2026-10-18',
      'Cơ sở được kiểm tra': 'CS001',
      'Số người dưới 18 tuổi đang làm việc': '0',
    };
    const clean = await (await visit(viewform('inspection'))).fill({ ...inspection, 'Kết quả': 'Không vi phạm' }).send();
    expect(clean.status).toBe(200);
    const found = await (await visit(viewform('inspection'))).fill({ ...inspection, 'Kết quả': 'Có vi phạm' }).send();
    expect(found.status).toBe(400);
    expect(found.field('Xử lý').error).toContain('bắt buộc');
  });
});

describe('a prefilled link', () => {
  test('fills text, choices, ticks and dates by their entries', async () => {
    const query = formBody([
      ['usp', 'pp_url'],
      [entryOf('training', 'unit'), 'Công an phường'],
      [entryOf('training', 'unitKey'), 'KB-CA'],
      [entryOf('training', 'heldOn'), '2026-10-12'],
      [entryOf('training', 'topics'), 'Nội dung khác'],
      [entryOf('training', 'topics'), 'Thu thập số liệu'],
    ]);
    const page = await visit(viewform('training', `?${query}`));
    expect(page.field('Đơn vị tổ chức').values).toEqual(['Công an phường']);
    expect(page.field('Mã đơn vị').values).toEqual(['KB-CA']);
    expect(page.field('Ngày tập huấn').values).toEqual(['2026-10-12']);
    expect(page.field('Nội dung').values).toEqual(['Thu thập số liệu', 'Nội dung khác']);
  });

  test('is offered again after sending, for the next report of the same unit', async () => {
    const query = `?usp=pp_url&${entryOf('training', 'unitKey')}=KB-THCS`;
    const received = await (await visit(viewform('training', query))).fill(aClass).send();
    expect(received.html.replaceAll('&amp;', '&').replaceAll('&#x3D;', '=')).toContain(`/viewform${query}"`);
  });

  test('an option that is not offered is left unpicked', async () => {
    const page = await visit(viewform('training', `?${entryOf('training', 'unit')}=Nơi%20khác`));
    expect(page.field('Đơn vị tổ chức').values).toEqual([]);
  });

  test('hostile text is shown as text, in the page and in the addresses it makes', async () => {
    const hostile = '"><script>alert(1)</script>';
    const page = await visit(viewform('training', `?${formBody([[entryOf('training', 'unitKey'), hostile]])}`));
    expect(page.html).not.toContain('<script>alert');
    expect(page.field('Mã đơn vị').values).toEqual([hostile]);
    const received = await page.fill({ ...aClass, 'Mã đơn vị': hostile, 'Ghi chú': '=HYPERLINK("http://x")' }).send();
    expect(received.html).not.toContain('<script>alert');
    const row = workspace.answersIn('training').at(-1);
    expect(row).toMatchObject({ unitKey: hostile, note: '=HYPERLINK("http://x")' });
  });
});

describe('the page itself', () => {
  test('shows what a phone needs: keyboards, required marks, help beside its input', async () => {
    const page = await visit(viewform('training'));
    expect(page.field('Số trẻ em (dưới 16 tuổi)').inputMode).toBe('numeric');
    expect(page.field('Thời lượng (giờ)').inputMode).toBe('decimal');
    expect(page.field('Mã đơn vị').inputMode).toBe('text');
    expect(page.field('Ngày tập huấn').type).toBe('date');
    expect(page.field('Đơn vị tổ chức').required).toBe(true);
    expect(page.field('Trong đó nữ').required).toBe(false);
    const id = page.field('Thời lượng (giờ)').name.replace('entry.', 'q');
    expect(page.html).toContain(`aria-describedby="${id}-help"`);
    expect(page.html).toContain(`<p class="help" id="${id}-help">Tổng số giờ.`);
  });

  test('an emergency is told first, apart from the rest, and what a section and its one question both say is said once', async () => {
    const { html } = await visit(viewform('case-report'));
    expect(html).toMatch(
      /<p class="urgent">Việc khẩn cấp: [^<]+ rồi mới điền phiếu\.<\/p>\s*<div class="about">\s*<p>\s*Không ghi họ tên/,
    );
    expect((await visit(viewform('training'))).html).not.toContain('class="urgent"');
    expect((await visit(viewform('training'))).html).not.toContain('<h2>Ghi chú</h2>');
  });

  test('an unknown form is a page that says so', async () => {
    for (const path of ['/forms/d/e/1FAIpQLSx/viewform', '/forms/d/e/__proto__/viewform']) {
      const response = await fetch(workspace.base + path);
      expect(response.status).toBe(404);
      expect(await response.text()).toContain('Không có biểu mẫu ở đường dẫn này');
    }
    expect((await fetch(`${workspace.base}/forms/d/e/1FAIpQLSx/formResponse`, { method: 'POST' })).status).toBe(404);
  });

  test('the confirmation opened again is the form', async () => {
    const response = await fetch(`${addressOf('training')}/formResponse`, { redirect: 'manual' });
    expect([response.status, response.headers.get('location')]).toEqual([303, new URL(viewform('training')).pathname]);
  });
});

describe('who may post, and how much', () => {
  test.each(['http://evil.example', 'null', 'http://127.0.0.1:1', 'https://127.0.0.1'])(
    'a form of %s is refused',
    async (origin) => {
      const rows = workspace.answersIn('training').length;
      expect((await post('training', '', { origin })).status).toBe(403);
      expect(workspace.answersIn('training')).toHaveLength(rows);
    },
  );

  test('over 1 MB is refused, in a page', async () => {
    const response = await post('training', `entry.1=${'x'.repeat(1_100_000)}`);
    expect(response.status).toBe(413);
    expect(await response.text()).toContain('Phiếu quá dài');
  });

  test('1 MB of separators is answered at once', async () => {
    const start = performance.now();
    expect((await post('training', '&a'.repeat(500_000))).status).toBe(400);
    expect(performance.now() - start).toBeLessThan(3_000);
  });

  test('an empty form is asked for what it lacks', async () => {
    const response = await post('training', '');
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('Hãy sửa 6 câu sau');
  });

  test('anything but a web form is refused', async () => {
    expect((await post('training', '{}', { 'content-type': 'application/json' })).status).toBe(415);
  });
});

describe('a form that takes no answers', () => {
  const closed = async (change: { published?: boolean; acceptingResponses?: boolean; closedMessage?: string }) => {
    const form = workspace.forms.byName('monthly-return');
    if (!form) throw new Error('no form');
    workspace.forms.change(form.fileId, (open) => ({ ...open, ...change }));
    const shown = await visit(viewform('monthly-return'));
    const before = workspace.answersIn('monthly-return').length;
    const posted = await post('monthly-return', formBody([[entryOf('monthly-return', 'unit'), 'Công an phường']]));
    const after = workspace.answersIn('monthly-return').length;
    workspace.forms.change(form.fileId, () => form);
    return { shown, posted, kept: after - before };
  };

  test('shows no question and keeps nothing, published or not', async () => {
    for (const change of [{ published: false }, { acceptingResponses: false }]) {
      const { shown, posted, kept } = await closed(change);
      expect([shown.status, shown.titles(), posted.status, kept]).toEqual([200, [], 403, 0]);
      expect(shown.html).toContain('hiện không nhận câu trả lời');
    }
  });

  test('says what its maker wrote instead', async () => {
    const { shown } = await closed({ acceptingResponses: false, closedMessage: 'Đã hết kỳ <báo cáo>.' });
    expect(shown.html).toContain('Đã hết kỳ &lt;báo cáo&gt;.');
  });
});
