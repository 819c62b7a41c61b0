import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import axe from 'axe-core';
import nodemailer from 'nodemailer';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startBrowser } from '../../browser/chromium.ts';
import { type SmallWorkspace, smallWorkspace } from '../small-workspace.ts';

let workspace: SmallWorkspace;
let browser: Browser;
let phone: BrowserContext;
let page: Page;
/** Another site, as a mail may name it for a picture that tells when it was read. */
let elsewhere: Awaited<ReturnType<typeof listenElsewhere>>;
async function listenElsewhere() {
  let asked = 0;
  const server = createServer((_, response) => {
    asked++;
    response.end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/theo-doi.png`;
  return { url, asked: () => asked, close: () => server.close() };
}
beforeAll(async () => {
  workspace = await smallWorkspace();
  elsewhere = await listenElsewhere();
  const mailer = nodemailer.createTransport({ host: '127.0.0.1', port: workspace.inbox.port });
  await mailer.sendMail({
    from: 'a@x.example',
    to: 'b@x.example',
    subject: 'Thư',
    html: `<script>document.title = "bị chiếm"</script><h1>Chào</h1><img src="${elsewhere.url}" alt="">`,
    attachments: [{ filename: 'Báo cáo.docx', content: 'x' }],
  });
  mailer.close();
  browser = await startBrowser();
  phone = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'vi-VN' });
  page = await phone.newPage();
  page.setDefaultTimeout(10_000);
});
afterAll(async () => {
  await browser?.close();
  await workspace?.close();
  elsewhere?.close();
});

const formAt = (name: string): string => `${workspace.base}/forms/d/e/${workspace.forms.byName(name)?.formId}/viewform`;

const everyPage = (): readonly string[] => [
  `${workspace.base}/`,
  ...Object.keys(workspace.forms.directory()).map(formAt),
  `${workspace.base}/inbox`,
  `${workspace.base}/inbox?q=thu&after=2026-10-01`,
  `${workspace.base}/inbox?q=khong-co`,
  `${workspace.base}/inbox/1`,
  `${workspace.base}/spreadsheets/d/${workspace.ids.data}/edit`,
  `${workspace.base}/khong-co`,
];

interface Found {
  readonly violations: readonly {
    readonly id: string;
    readonly impact: string | null;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}

/** One of each kind, and of the forms two that have every kind of question: what is true of these is true of the others. */
const kindsOfPages = (): readonly string[] =>
  everyPage().filter((url) => !url.includes('/forms/') || ['case-report', 'training'].map(formAt).includes(url));

/** All sections of a form at once, as nobody sees them: each question is looked at. */
async function unfold(url: string): Promise<void> {
  await page.goto(url);
  await page.evaluate('for (const section of document.querySelectorAll(".page")) section.hidden = false');
}

/** The page's own policy lets no script in, so axe comes through the debugger; it reads the page, never its frames. */
async function faults(): Promise<readonly string[]> {
  const found: Found = await page.evaluate(`${axe.source}; axe.run(document, { iframes: false, resultTypes: ['violations'] })`);
  return found.violations.map(({ id, impact, nodes }) => `${page.url()}: ${impact} ${id} ${nodes[0]?.html}`);
}

describe('on a phone of 360 px', () => {
  test('no page is wider than the screen, and axe finds nothing', async () => {
    for (const url of everyPage()) {
      await unfold(url);
      expect(await page.evaluate<number>('document.documentElement.scrollWidth'), url).toBe(360);
      if (kindsOfPages().includes(url)) expect(await faults()).toEqual([]);
    }
  });

  test('nor on a desk of 1280 px, nor there with everything four times as large', async () => {
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 900 });
      for (const url of kindsOfPages()) {
        await unfold(url);
        expect(await page.evaluate<number>('document.documentElement.scrollWidth'), url).toBe(width);
        if (width === 1280) expect(await faults()).toEqual([]);
      }
    }
    await page.setViewportSize({ width: 360, height: 740 });
  });

  test('whatever is tapped is at least 44 px high', async () => {
    for (const url of everyPage()) {
      await unfold(url);
      const targets = page.locator(
        'main button:visible, main select:visible, main input[type=text]:visible, main input[type=date]:visible, .choice:visible, a.card, .tabs a',
      );
      const heights = await targets.evaluateAll((found) => found.map((one) => one.getBoundingClientRect().height));
      for (const height of heights) expect(height, url).toBeGreaterThanOrEqual(44);
    }
  });
});

const press = (name: string) => page.getByRole('button', { name }).click();
const step = () => page.locator('.step-of:visible').textContent();
const typedIn = () => page.evaluate<string>('String(new URLSearchParams(new FormData(document.querySelector("form"))))');
const focused = (what: string) => page.evaluate<string>(`document.activeElement.${what}`);

/** The first section of the inspection form, answered. */
async function inspect(result: 'Có vi phạm' | 'Không vi phạm', visitor = page): Promise<void> {
  await visitor.getByLabel('Đơn vị chủ trì').selectOption('Công an phường');
  await visitor.getByLabel('Mã đơn vị').fill('KB-CA');
  await visitor.getByLabel('Ngày kiểm tra').fill('2026-10-18');
  await visitor.getByLabel('Cơ sở được kiểm tra').fill('CS001');
  await visitor.getByLabel('Số người dưới 18 tuổi đang làm việc').fill('0');
  await visitor.getByLabel(result).check();
}

/** In the page: all that can be typed is typed, each branch answered; what the script refuses of it, and what the server does. */
const bothRefusals = `async (typed) => {
  const { wrongIn } = await import('/pages/form-check.js');
  const form = document.querySelector('form.form');
  for (const field of form.querySelectorAll('input[type=text], textarea')) field.value = typed;
  for (const choice of form.querySelectorAll('[data-go-to]:first-child, .choice:first-child [data-go-to]')) choice.checked = true;
  for (const list of form.querySelectorAll('select:has([data-go-to])')) list.selectedIndex = 1;
  form.dispatchEvent(new Event('input'));
  const refusals = (questions) =>
    questions.map((question) => [question.querySelector('[name]').name, question.querySelector('.error').textContent]);
  const onTheWay = [...form.querySelectorAll('.page')].filter((section) => section.querySelector('[name]:enabled'));
  const told = refusals(onTheWay.flatMap((section) => wrongIn(section)));
  const answer = await fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)) });
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  return [told, refusals([...page.querySelectorAll('.question.wrong')])];
}`;

describe('a form', () => {
  const rows = () => workspace.answersIn('inspection').length;
  /** Nothing of one test's draft reaches the next. */
  const openForm = async (name: string) => {
    await page.goto(formAt(name));
    await page.evaluate('sessionStorage.clear()');
    await page.reload();
  };

  test('shows a section at a time, counts those that the answers lead through, and has the focus on the new one', async () => {
    await openForm('inspection');
    expect(await step()).toBe('Phần 1/3');
    await inspect('Không vi phạm');
    expect(await step()).toBe('Phần 1/2');
    await page.getByLabel('Có vi phạm').check();
    await press('Tiếp');
    expect([await step(), await focused('textContent')]).toEqual(['Phần 2/3', 'Phần 2/3 Xử lý vi phạm']);
    expect(await page.getByLabel('Mã đơn vị').isVisible()).toBe(false);
    expect(await faults()).toEqual([]);
    await press('Quay lại');
    expect(await step()).toBe('Phần 1/3');
    // The browser's own buttons lead through the sections, too.
    await page.goForward();
    expect(await step()).toBe('Phần 2/3');
    await page.goBack();
    expect(await page.getByLabel('Mã đơn vị').inputValue()).toBe('KB-CA');
  });

  test('keeps what was typed in a section that the answers no longer lead to, and does not send it', async () => {
    await openForm('inspection');
    await inspect('Có vi phạm');
    await press('Tiếp');
    await page.getByLabel('Phạt tiền').check();
    await press('Quay lại');
    await page.getByLabel('Không vi phạm').check();
    expect(await typedIn()).not.toContain(encodeURIComponent('Phạt')); // spaces are "+"
    await page.getByLabel('Có vi phạm').check();
    await press('Tiếp');
    expect(await page.getByLabel('Phạt tiền').isChecked()).toBe(true);
  });

  test('tells at once what is to be mended, and takes it back once it is mended', async () => {
    await openForm('training');
    await page.getByLabel('Thời lượng (giờ)').fill('ba giờ');
    await press('Tiếp');
    const told = await page.locator('.page:visible .error').allTextContents();
    expect([told.length, await page.locator('.summary li').count()]).toEqual([5, 5]);
    expect(told).toContain('Ghi số giờ, ví dụ: 1,5.');
    const unit = `entry.${workspace.forms.directory()['training']?.entries['unit']}`;
    expect([await focused('name'), await focused('getAttribute("aria-invalid")')]).toEqual([unit, 'true']);
    expect(await faults()).toEqual([]);
    await page.getByRole('link', { name: 'Thời lượng (giờ)' }).click();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('3');
    expect(await page.getByText('Ghi số giờ, ví dụ: 1,5.').count()).toBe(0);
  });

  test('tells of every question of every form what the server tells', async () => {
    for (const name of Object.keys(workspace.forms.directory())) {
      await page.goto(formAt(name));
      for (const typed of ['', 'ba giờ', 'x'.repeat(400)]) {
        const [told, refused] = await page.evaluate<[unknown, unknown]>(`(${bothRefusals})(${JSON.stringify(typed)})`);
        expect(told, `${name}: ${typed}`).toEqual(refused);
        expect(told).not.toEqual([]);
      }
    }
  });

  test('what was typed survives a reload: the section, the ticks, the dates; and goes when it is cleared', async () => {
    await openForm('inspection');
    await inspect('Có vi phạm');
    await press('Tiếp');
    await page.getByLabel('Nhắc nhở').check();
    await page.reload();
    await page.getByText('Đã điền lại những câu trả lời chưa gửi.').waitFor();
    expect([await step(), await page.getByLabel('Nhắc nhở').isChecked()]).toEqual(['Phần 2/3', true]);
    // A link within the page leaves the section where it is.
    await page.keyboard.press('Tab');
    await page.locator('.skip').focus();
    await page.keyboard.press('Enter');
    expect(await step()).toBe('Phần 2/3');
    await press('Quay lại');
    expect(await page.getByLabel('Ngày kiểm tra').inputValue()).toBe('2026-10-18');
    expect(await faults()).toEqual([]);
    page.once('dialog', (dialog) => dialog.accept());
    await Promise.all([page.waitForEvent('load'), press('Xóa hết câu trả lời')]);
    expect([await step(), await page.getByLabel('Mã đơn vị').inputValue()]).toEqual(['Phần 1/3', '']);
    expect(await page.evaluate('Object.keys(sessionStorage).length + Object.keys(localStorage).length')).toBe(0);
  });

  test('another tab, and the same tab after sending, know nothing of it', async () => {
    await openForm('inspection');
    await inspect('Không vi phạm');
    const other = await phone.newPage();
    await other.goto(formAt('inspection'));
    expect(await other.getByLabel('Mã đơn vị').inputValue()).toBe('');
    await other.close();
    // Another unit's link is another draft; this one is still there when its own link is opened again.
    await page.goto(`${formAt('inspection')}?entry.${workspace.forms.directory()['inspection']?.entries['unitKey']}=KB-VHXH`);
    expect(await page.getByLabel('Mã đơn vị').inputValue()).toBe('KB-VHXH');
    await page.goto(formAt('inspection'));
    expect(await page.getByLabel('Mã đơn vị').inputValue()).toBe('KB-CA');
    await press('Tiếp');
    await press('Gửi phiếu');
    await page.getByText('Đã nhận báo cáo kiểm tra').waitFor();
    expect(await focused('textContent')).toBe('Đã gửi phiếu');
    expect(await page.evaluate('Object.keys(sessionStorage).length')).toBe(0);
    expect(await faults()).toEqual([]);
    const before = rows();
    await page.getByRole('link', { name: 'Gửi câu trả lời khác' }).click();
    expect(await page.getByLabel('Mã đơn vị').inputValue()).toBe('');
    expect(rows()).toBe(before);
  });

  test('a double click turns one section, answers nothing, and sends once', async () => {
    await openForm('inspection');
    const before = rows();
    await inspect('Có vi phạm');
    await page.getByRole('button', { name: 'Tiếp' }).dblclick();
    expect([await step(), await page.locator('.page:visible :checked').count()]).toEqual(['Phần 2/3', 0]);
    await page.getByLabel('Nhắc nhở').check();
    await page.getByRole('button', { name: 'Tiếp' }).dblclick();
    await page.getByRole('button', { name: 'Gửi phiếu' }).dblclick();
    await page.getByText('Đã nhận báo cáo kiểm tra').waitFor();
    expect(rows()).toBe(before + 1);
  });

  test('an answer that is lost on its way back, and a reload before the second try, still make one row', async () => {
    await openForm('monthly-return');
    const before = workspace.answersIn('monthly-return').length;
    await page.getByLabel('Đơn vị', { exact: false }).first().selectOption('Công an phường');
    await page.getByLabel('Mã đơn vị').fill('KB-CA');
    await page.getByLabel('Kỳ báo cáo').selectOption({ index: 1 });
    await page.getByLabel('Đã báo cáo đủ').check();
    await page.route('**/formResponse*', async (route) => {
      await route.fetch();
      await route.abort('connectionreset');
    });
    await press('Gửi phiếu');
    await page.getByText('Chưa gửi được: mất kết nối.').waitFor();
    expect(await faults()).toEqual([]);
    await page.unroute('**/formResponse*');
    await page.reload();
    await press('Gửi phiếu');
    await page.getByText('Đã ghi nhận xác nhận tháng').waitFor();
    expect(workspace.answersIn('monthly-return')).toHaveLength(before + 1);
    expect(workspace.answersIn('monthly-return').at(-1)).toMatchObject({ period: 'Tháng 10/2026 (15/09-14/10/2026)' });
  });

  test('closed while it was being filled in: the page says so and keeps the answers', async () => {
    await openForm('inspection');
    await inspect('Không vi phạm');
    await press('Tiếp');
    const form = workspace.forms.byName('inspection') ?? expect.unreachable();
    workspace.forms.change(form.fileId, (open) => ({ ...open, acceptingResponses: false }));
    await press('Gửi phiếu');
    await page.getByText('Chưa gửi được. Biểu mẫu này hiện không nhận câu trả lời.').waitFor();
    workspace.forms.change(form.fileId, () => form);
    await press('Gửi lại');
    await page.getByText('Đã nhận báo cáo kiểm tra').waitFor();
  });

  test('what only the server can know comes back in the page, at its question', async () => {
    await openForm('inspection');
    await inspect('Không vi phạm');
    const form = workspace.forms.byName('inspection') ?? expect.unreachable();
    // The register was rewritten while the page was open: the unit is offered under another name.
    workspace.forms.change(form.fileId, (open) => ({
      ...open,
      items: open.items.map((item) =>
        item.type === 'LIST' ? { ...item, choices: [{ value: 'Công an phường Kinh Bắc' }] } : item,
      ),
    }));
    await press('Tiếp');
    await press('Gửi phiếu');
    await page.getByText('không có trong danh sách').waitFor();
    expect([await step(), await page.getByLabel('Mã đơn vị').inputValue()]).toEqual(['Phần 1/2', 'KB-CA']);
    await page.getByLabel('Đơn vị chủ trì').selectOption('Công an phường Kinh Bắc');
    await press('Tiếp');
    await press('Gửi phiếu');
    await page.getByText('Đã nhận báo cáo kiểm tra').waitFor();
    workspace.forms.change(form.fileId, () => form);
  });

  test('an optional choice can be taken back', async () => {
    await openForm('inspection');
    const kind = page.getByRole('radiogroup', { name: 'Loại' });
    await kind.getByLabel('Giám sát').check();
    await kind.getByRole('button', { name: 'Bỏ chọn' }).click();
    expect(await kind.getByLabel('Giám sát').isChecked()).toBe(false);
    expect(await kind.getByRole('button').isVisible()).toBe(false);
  });

  test('works without scripts: the server turns the sections', async () => {
    const plain = await browser.newContext({ viewport: { width: 360, height: 740 }, javaScriptEnabled: false });
    const quiet = await plain.newPage();
    await quiet.goto(formAt('inspection'));
    await inspect('Không vi phạm', quiet);
    await quiet.getByRole('button', { name: 'Tiếp' }).click();
    await quiet.getByLabel('Ghi chú').fill('ghi không cần chương trình');
    await quiet.getByRole('button', { name: 'Gửi phiếu' }).click();
    expect(await quiet.getByRole('status').textContent()).toContain('Đã nhận báo cáo kiểm tra');
    const sent = rows();
    await quiet.reload(); // posts the same page again
    expect(rows()).toBe(sent);
    await plain.close();
  });
});

test("a link of Google's own shape brings the cell into view", async () => {
  const { sheetId } = workspace.spreadsheets.sheetByTable(workspace.ids.data, 'establishments') ?? { sheetId: 0 };
  workspace.keep(
    'establishments',
    Array.from({ length: 200 }, (_, i) => ({ id: `CS${i}`, name: `Cơ sở ${i}` })),
  );
  await page.goto(`${workspace.base}/spreadsheets/d/${workspace.ids.data}/edit#gid=${sheetId}&range=B150`);
  await page.locator('#B150.marked').waitFor();
  const cell = await page.locator('#B150').boundingBox();
  const frame = await page.locator('.sheet').boundingBox();
  if (!cell || !frame) throw new Error('nothing to see');
  expect(cell.y).toBeGreaterThan(frame.y);
  expect(cell.y + cell.height).toBeLessThan(frame.y + frame.height);
  expect(await page.locator('#B150').textContent()).toBe('Cơ sở 148');
});

test('the inbox is searched with the keys alone, and a mail opened', async () => {
  await page.goto(`${workspace.base}/inbox`);
  await page.getByRole('searchbox', { name: 'Tìm trong tiêu đề, người nhận và nội dung' }).focus();
  await page.keyboard.type('thu');
  await page.keyboard.press('Enter');
  await page.getByRole('status').filter({ hasText: 'Có 1 thư “thu”.' }).waitFor();
  await page.getByRole('link', { name: 'b@x.example' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Thư', level: 1 }).waitFor();
});

test("a mail's own script does not run, and nothing is loaded from elsewhere", async () => {
  await page.goto(`${workspace.base}/inbox/1`);
  await page.frameLocator('iframe').getByRole('heading', { name: 'Chào' }).waitFor();
  await page.goto(`${workspace.base}/inbox/1/html`);
  expect(await page.title()).toBe('');
  expect(elsewhere.asked()).toBe(0);
});
