/** The menu as a person meets it: the spreadsheet in a browser, an item chosen, what comes on the screen; and a poster's code followed. */
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startBrowser } from '../../browser/chromium.ts';
import { aParkedMail } from '../../delivery/a-mail.ts';
import { type Office, openOffice } from '../../scenarios/office.ts';
import { keepMail } from '../../workspace/keep-mail.ts';
import { decodeShown } from '../posters/decode-qr.ts';

const school = {
  id: 'thcs-kinh-bac',
  name: 'Trường THCS Kinh Bắc',
  key: 'kb-thcs-04',
  role: 'Trường',
  email: 'thcs@kinhbac.example',
};

let office: Office;
let browser: Browser;
let page: Page;
let address: string;
beforeAll(async () => {
  office = await openOffice({ now: '2026-10-19T09:00' });
  await office.keep('units', [school]);
  await office.keep('groups', [{ id: 'thcs-kinh-bac', name: school.name, kind: 'Trường', unit: school.id }]);
  await office.keep('recipients', [
    {
      email: 'mttq@kinhbac.example',
      name: 'Ủy ban Mặt trận Tổ quốc phường',
      organisation: 'Ủy ban Mặt trận Tổ quốc phường',
      clearance: 'Dùng chung',
      reports: 'tháng',
      mailed: 'Có',
    },
  ]);
  await office.at('2026-10-20T09:00');
  address = `${office.workspace.url}spreadsheets/d/${office.workspace.directory().spreadsheets.data}/edit`;
  browser = await startBrowser();
  page = await browser.newPage({ viewport: { width: 1000, height: 800 }, locale: 'vi-VN', deviceScaleFactor: 2 });
  page.setDefaultTimeout(120_000);
});
afterAll(async () => {
  await browser?.close();
  await office?.close();
});

async function pick(item: string, on = page): Promise<void> {
  await on.goto(address);
  await on.getByText('Tuổi Thơ', { exact: true }).and(on.locator('summary')).click();
  await on.getByRole('button', { name: item }).click();
}

async function choose(item: string): Promise<string> {
  await pick(item);
  return lastToast();
}

const lastToast = async (on = page): Promise<string> => (await on.getByRole('status').last().textContent()) ?? '';

/** The page's own policy lets no script in, so axe comes through the debugger. */
const faults = (): Promise<readonly string[]> =>
  page.evaluate(`${axe.source}; axe.run().then(({ violations }) => violations.map(({ id }) => id))`);

describe('the menu "Tuổi Thơ"', () => {
  test('shows this month’s report, and sends nothing', async () => {
    expect(await choose('Xem trước báo cáo tháng này')).toContain('Chưa gửi thư nào.');
    const dialog = page.getByRole('dialog', { name: /Xem trước, chưa gửi: .*Báo cáo tháng 10\/2026/ });
    const report = dialog.frameLocator('iframe');
    await report.getByRole('heading', { level: 1 }).waitFor();
    expect(await report.locator('body').innerText()).toContain('KẾT QUẢ THEO CHỈ TIÊU');
    expect((await office.mails()).filter(({ subject }) => subject?.includes('Báo cáo tháng'))).toEqual([]);
  });

  test('sends what is due, once', async () => {
    expect(await choose('Gửi báo cáo đến hạn')).toContain('Đã gửi 3 thư.');
    expect((await office.mails()).filter(({ subject }) => subject?.includes('Báo cáo tháng 10/2026'))).toHaveLength(1);
    expect(await choose('Gửi báo cáo đến hạn')).toContain('Không có thư nào phải gửi lúc này.');
  });

  test('asks in writing which report is to be revised and why, issues the revision and sends it', async () => {
    await office.fill('training', {
      ...{ unit: school.name, unitKey: school.key, heldOn: '2026-10-05', hours: '2', topics: ['Nhận biết lao động trẻ em'] },
      ...{ group: school.name, educators: '12', others: 'Không' },
    });
    await pick('Báo cáo điều chỉnh');
    const question = page.getByRole('alertdialog', { name: 'Báo cáo điều chỉnh' });
    const answer = async (words: string, button: string, text?: string) => {
      await question.getByText(words).waitFor();
      if (text !== undefined) {
        expect(await faults()).toEqual([]);
        await question.getByRole('textbox').fill(text);
      }
      await question.getByRole('button', { name: button, exact: true }).click();
    };
    await answer('1. Báo cáo tháng 10/2026, chốt 09:00 ngày 20/10/2026', 'OK', '1');
    await answer('Nay là: Tổ chức 01 lớp tập huấn, 12 lượt người dự.', 'Có');
    await answer('Ghi lý do', 'OK', 'Nhà trường gửi muộn phiếu tập huấn');
    await page.getByRole('status').waitFor();
    expect(await lastToast()).toContain('Đã phát hành: Báo cáo tháng 10/2026, điều chỉnh lần 1. Đã gửi 1 thư.');
    expect((await office.mails()).at(-1)?.subject).toContain('ĐIỀU CHỈNH lần 1: báo cáo tháng 10/2026');
  });

  test('shows posters whose codes open the form with unit, key and group filled in', async () => {
    expect(await choose('In áp phích mã QR')).toContain('Đã mở áp phích của 1 đơn vị.');
    const poster = page.getByRole('dialog', { name: 'In áp phích mã QR' }).frameLocator('iframe');
    await poster.getByRole('heading', { name: school.name }).waitFor();
    const links = await decodeShown(browser, poster.locator('svg.qr'));
    expect(links).toHaveLength(7);
    await page.goto(String(links[0]));
    expect(await page.getByLabel('Đơn vị tổ chức').inputValue()).toBe(school.name);
    expect(await page.getByLabel('Mã đơn vị').inputValue()).toBe(school.key);
    expect(await page.getByLabel('Trường, tổ dân phố hoặc cụm').inputValue()).toBe(school.name);
  });

  test('asks about each mail that waits for a decision, records the answers and sends again what did not arrive', async () => {
    const [arrived, lost] = [aParkedMail({ recipient: 'a@bacninh.example' }), aParkedMail({ recipient: 'b@bacninh.example' })];
    for (const mail of [arrived, lost]) await keepMail(office.workspace, mail);
    const before = office.workspace.inbox.count();

    await pick('Thư chờ quyết định');
    const question = page.getByRole('alertdialog');
    const titles = [];
    for (const number of ['(1/2)', '(2/2)']) {
      await page.getByRole('alertdialog', { name: `Thư chờ quyết định ${number}` }).waitFor();
      const words = await question.innerText();
      titles.push(/gửi tới (\S+)\./.exec(words)?.[1]);
      expect(words).toContain('Báo cáo tháng 10/2026');
      expect(await question.getByRole('button').allTextContents()).toEqual(['Có', 'Không', 'Hủy', 'Đóng']);
      await question.getByRole('button', { name: words.includes('a@bacninh') ? 'Có' : 'Không' }).click();
    }
    expect(titles.sort()).toEqual(['a@bacninh.example', 'b@bacninh.example']);
    await page.getByRole('status').waitFor();
    expect(await lastToast()).toContain('Đã ghi 1 thư là đã gửi. Đã ghi 1 thư cần gửi lại. Đã gửi 1 thư.');
    expect(await question.count()).toBe(0);
    expect(office.workspace.inbox.count()).toBe(before + 1);
    expect(office.workspace.inbox.list(1)[0]?.recipients).toEqual(['b@bacninh.example']);
    expect(await choose('Thư chờ quyết định')).toContain('Không có thư nào chờ quyết định.');
  });

  test.each([360, 1280])('asks at %i px on a page that fits, takes the focus and has no accessibility fault', async (width) => {
    await keepMail(office.workspace, aParkedMail({ recipient: 'c@bacninh.example' }));
    await page.setViewportSize({ width, height: 800 });
    await pick('Thư chờ quyết định');
    await page.getByRole('alertdialog').waitFor();
    await page.waitForFunction('document.activeElement.getAttribute("role") === "alertdialog"');
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    for (const button of await page.getByRole('alertdialog').getByRole('button').all())
      expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    expect(await faults()).toEqual([]);
    // Somewhere else in the spreadsheet the question still waits; closing it puts everything off.
    await page.goto(address);
    await page.getByRole('alertdialog').getByRole('button', { name: 'Đóng' }).click();
    expect(await lastToast()).toContain('1 thư để sau.');
    await page.setViewportSize({ width: 1000, height: 800 });
  });

  test('is answered without JavaScript too, once, and by nobody else’s page', async () => {
    const plain = await browser.newContext({ javaScriptEnabled: false, locale: 'vi-VN' });
    const quiet = await plain.newPage();
    await pick('Thư chờ quyết định', quiet);
    const question = quiet.getByRole('alertdialog');
    const number = await question.locator('input[name=question]').inputValue();
    const answer = (button: string, headers = {}): Promise<Response> =>
      fetch(address.replace(/edit$/, 'answer'), {
        method: 'POST',
        body: new URLSearchParams({ question: number, button }),
        headers,
        redirect: 'manual',
      });
    expect((await answer('YES', { origin: 'https://evil.example' })).status).toBe(403);
    expect((await answer('OK')).status).toBe(404);
    await question.getByRole('button', { name: 'Hủy' }).click();
    expect(await lastToast(quiet)).toContain('1 thư để sau.');
    const again = await answer('YES');
    expect([again.status, again.headers.get('location')]).toEqual([303, quiet.url().slice(office.workspace.url.length - 1)]);
    await plain.close();
  });

  test('runs set-up again and shows what it printed', async () => {
    await choose('Thiết lập lại');
    expect(await page.getByRole('alertdialog', { name: 'Thiết lập' }).innerText()).toContain('Sổ hồ sơ: ');
  });

  test('says plainly what failed', async () => {
    // Somebody else has written into the bucket: nothing may be sent from it.
    await keepMail(office.workspace, { key: '', claims: [{ name: 'send/x/y', facts: {} }] });
    expect(await choose('Gửi báo cáo đến hạn')).toContain('Gửi báo cáo không thành công. Máy chủ báo cáo gặp lỗi (lỗi 500).');
    expect(await choose('Xem trước báo cáo tháng này')).toContain('(lỗi 500)');
    expect(await choose('Thư chờ quyết định')).toContain('Ghi quyết định không thành công.');
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  test('offers nothing that is not in it: the script’s other functions are nobody’s to call', async () => {
    const { spreadsheets } = office.workspace.directory();
    const post = (id: string, name: string, headers = {}) =>
      fetch(`${office.workspace.url}spreadsheets/d/${id}/menu`, {
        method: 'POST',
        body: new URLSearchParams({ function: name }),
        headers,
        redirect: 'manual',
      });
    expect((await post(spreadsheets.data, 'daily')).status).toBe(404);
    expect((await post(spreadsheets.board, 'menuSendDue')).status).toBe(404);
    expect((await post(spreadsheets.data, 'menuSendDue', { origin: 'https://evil.example' })).status).toBe(403);
  });
});
