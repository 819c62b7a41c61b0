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
beforeAll(async () => {
  workspace = await smallWorkspace();
  const mailer = nodemailer.createTransport({ host: '127.0.0.1', port: workspace.inbox.port });
  await mailer.sendMail({
    from: 'a@x.example',
    to: 'b@x.example',
    subject: 'Thư',
    html: '<script>document.title = "bị chiếm"</script><h1>Chào</h1>',
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
});

const formAt = (name: string): string => `${workspace.base}/forms/d/e/${workspace.forms.byName(name)?.formId}/viewform`;

const everyPage = (): readonly string[] => [
  `${workspace.base}/`,
  ...Object.keys(workspace.forms.directory()).map(formAt),
  `${workspace.base}/inbox`,
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

/** The page's own policy lets no script in, so axe comes through the debugger; it reads the page, never its frames. */
async function faults(): Promise<readonly string[]> {
  const found: Found = await page.evaluate(`${axe.source}; axe.run(document, { iframes: false })`);
  return found.violations.map(({ id, impact, nodes }) => `${page.url()}: ${impact} ${id} ${nodes[0]?.html}`);
}

describe('on a phone of 360 px', () => {
  test('no page is wider than the screen, and axe finds nothing', async () => {
    for (const url of everyPage()) {
      await page.goto(url);
      expect(await page.evaluate<number>('document.documentElement.scrollWidth'), url).toBe(360);
      expect(await faults()).toEqual([]);
    }
  });

  test('nor on a desk of 1280 px', async () => {
    await page.setViewportSize({ width: 1280, height: 900 });
    for (const url of everyPage()) {
      await page.goto(url);
      expect(await page.evaluate<number>('document.documentElement.scrollWidth'), url).toBe(1280);
      expect(await faults()).toEqual([]);
    }
    await page.setViewportSize({ width: 360, height: 740 });
  });

  test('whatever is tapped is at least 44 px high', async () => {
    for (const url of everyPage()) {
      await page.goto(url);
      const targets = page.locator(
        'main button:visible, main select:visible, main input[type=text]:visible, main input[type=date]:visible, .choice:visible, a.card, .tabs a',
      );
      const heights = await targets.evaluateAll((found) => found.map((one) => one.getBoundingClientRect().height));
      for (const height of heights) expect(height, url).toBeGreaterThanOrEqual(44);
    }
  });
});

describe('a form', () => {
  test('shows the sections that the answers lead to, and no other', async () => {
    await page.goto(formAt('training'));
    const bodies = page.getByRole('heading', { name: 'Cán bộ, cơ quan, cơ sở dự' });
    const note = page.getByLabel('Ghi chú');
    expect([await bodies.isVisible(), await note.isVisible()]).toEqual([false, false]);
    await page.getByLabel('Không', { exact: true }).check();
    expect([await bodies.isVisible(), await note.isVisible()]).toEqual([false, true]);
    await page.getByLabel('Có', { exact: true }).check();
    expect([await bodies.isVisible(), await note.isVisible()]).toEqual([true, true]);
  });

  test('keeps what was typed in a section left and entered again, and does not send it from outside the path', async () => {
    await page.goto(formAt('training'));
    await page.getByLabel('Có', { exact: true }).check();
    await page.getByLabel('Cơ sở có người dự', { exact: false }).first().fill('CS001');
    await page.getByLabel('Không', { exact: true }).check();
    expect(
      await page.evaluate<string>('String(new URLSearchParams(new FormData(document.querySelector("form"))))'),
    ).not.toContain('CS001');
    await page.getByLabel('Có', { exact: true }).check();
    expect(await page.getByLabel('Cơ sở có người dự', { exact: false }).first().inputValue()).toBe('CS001');
  });

  test('leads back to what is to be mended: the summary has the focus, its lines lead to their questions', async () => {
    await page.goto(formAt('monthly-return'));
    await page.getByRole('button', { name: 'Gửi phiếu' }).click();
    await page.getByText('Chưa gửi được').waitFor();
    // The browser gives the focus once the page is whole.
    await page.waitForFunction('document.activeElement.classList.contains("summary")');
    await page.getByRole('link', { name: 'Mã đơn vị' }).click();
    expect(await page.evaluate<string>('document.activeElement.name')).toBe(
      `entry.${workspace.forms.directory()['monthly-return']?.entries['unitKey']}`,
    );
    expect(await faults()).toEqual([]);
  });

  test('an optional choice can be taken back', async () => {
    await page.goto(formAt('inspection'));
    const kind = page.getByRole('group', { name: 'Loại' });
    await kind.getByLabel('Giám sát').check();
    await kind.getByRole('button', { name: 'Bỏ chọn' }).click();
    expect(await kind.getByLabel('Giám sát').isChecked()).toBe(false);
    expect(await kind.getByRole('button').isVisible()).toBe(false);
  });

  test('tapped twice in a hurry, is sent once', async () => {
    const rows = workspace.answersIn('monthly-return').length;
    await page.goto(formAt('monthly-return'));
    await page.getByLabel('Đơn vị', { exact: false }).first().selectOption('Công an phường');
    await page.getByLabel('Mã đơn vị').fill('KB-CA');
    await page.getByLabel('Kỳ báo cáo').selectOption({ index: 1 });
    await page.getByLabel('Đã báo cáo đủ').check();
    await page.getByRole('button', { name: 'Gửi phiếu' }).dblclick();
    await page.getByText('Đã ghi nhận xác nhận tháng').waitFor();
    expect(workspace.answersIn('monthly-return')).toHaveLength(rows + 1);
    expect(workspace.answersIn('monthly-return').at(-1)).toMatchObject({ period: 'Tháng 10/2026 (15/09-14/10/2026)' });
  });

  test('works without scripts: all sections show, each says for whom it is', async () => {
    const plain = await browser.newContext({ viewport: { width: 360, height: 740 }, javaScriptEnabled: false });
    const quiet = await plain.newPage();
    await quiet.goto(formAt('inspection'));
    expect(await quiet.getByText('Chỉ trả lời nếu “Kết quả” là: Có vi phạm.').isVisible()).toBe(true);
    await quiet.getByLabel('Đơn vị chủ trì').selectOption('Công an phường');
    await quiet.getByLabel('Mã đơn vị').fill('KB-CA');
    await quiet.getByLabel('Ngày kiểm tra').fill('2026-10-18');
    await quiet.getByLabel('Cơ sở được kiểm tra').fill('CS001');
    await quiet.getByLabel('Số người dưới 18 tuổi đang làm việc').fill('0');
    await quiet.getByLabel('Không vi phạm').check();
    await quiet.getByRole('button', { name: 'Gửi phiếu' }).click();
    expect(await quiet.getByRole('status').textContent()).toContain('Đã nhận báo cáo kiểm tra');
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

test("a mail's own script does not run", async () => {
  await page.goto(`${workspace.base}/inbox/1`);
  await page.frameLocator('iframe').getByRole('heading', { name: 'Chào' }).waitFor();
  await page.goto(`${workspace.base}/inbox/1/html`);
  expect(await page.title()).toBe('');
});
