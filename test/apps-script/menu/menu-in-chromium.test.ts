/** The menu as a person meets it: the spreadsheet in a browser, an item chosen, what comes on the screen; and a poster's code followed. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startBrowser } from '../../browser/chromium.ts';
import { type Office, openOffice } from '../../scenarios/office.ts';
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
  page.setDefaultTimeout(20_000);
});
afterAll(async () => {
  await browser?.close();
  await office?.close();
});

async function choose(item: string): Promise<string> {
  await page.goto(address);
  await page.getByText('Tuổi Thơ', { exact: true }).and(page.locator('summary')).click();
  await page.getByRole('button', { name: item }).click();
  return (await page.getByRole('status').last().textContent()) ?? '';
}

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

  test('runs set-up again and shows what it printed', async () => {
    await choose('Thiết lập lại');
    expect(await page.getByRole('alertdialog', { name: 'Thiết lập' }).innerText()).toContain('Sổ hồ sơ: ');
  });

  test('says plainly what failed', async () => {
    const { spreadsheets, directory } = office.workspace;
    const { sent } = directory().tables;
    spreadsheets.batchUpdate(directory().spreadsheets.board, [
      { addSheet: { properties: { title: 'Trang khác' } } },
      { deleteSheet: { sheetId: sent?.sheetId ?? -1 } },
    ]);
    expect(await choose('Gửi báo cáo đến hạn')).toContain('Gửi báo cáo không thành công. Máy chủ báo cáo gặp lỗi (lỗi 500).');
    expect(await choose('Xem trước báo cáo tháng này')).toContain('(lỗi 500)');
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
