/**
 * A head of a residential group with a phone, 360 pixels wide: opens the group's own link, slips, is told next to the question, goes on from
 * section to section, loses the connection, reloads, sends with a nervous finger, and the row is there once. In a real browser, against the
 * sample of Kinh Bắc.
 */
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startBrowser } from '../browser/chromium.ts';
import { type Office, openOffice } from './office.ts';

let office: Office;
let browser: Browser;
let phone: BrowserContext;
let page: Page;

beforeAll(async () => {
  [office, browser] = await Promise.all([openOffice({ sample: true, now: '2026-10-20T08:00' }), startBrowser()]);
  phone = await browser.newContext({
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    isMobile: true,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
  });
  page = await phone.newPage();
  page.setDefaultTimeout(10_000);
});

afterAll(async () => {
  await browser?.close();
  await office?.close();
});

/** No part of the page is cut off at the right of a phone. */
const overflow = () => page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
const button = (name: string) => page.getByRole('button', { name });
const step = () => page.locator('.step-of:visible').textContent();

/** Two taps on one place, whatever stands there by the second. */
async function tapTwice(target: Locator): Promise<void> {
  await target.scrollIntoViewIfNeeded();
  const box = (await target.boundingBox()) ?? expect.unreachable();
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.touchscreen.tap(x, y);
  await page.touchscreen.tap(x, y);
}

test('a talk in the residential group is reported once, through a slip, a lost connection and a double tap', async () => {
  const { activity: before } = await office.month('2026-11');

  // The home page stands for the group's own link or QR code: unit and code are filled in.
  await page.goto(office.workspace.url);
  const role = page.getByLabel('Điền thử với vai');
  const group = (await role.locator('option').filter({ hasText: 'Tổ dân phố' }).first().textContent()) ?? '';
  await role.selectOption(group);
  await button('Đổi').tap();
  await page.getByRole('link', { name: 'Báo cáo hoạt động truyền thông' }).tap();
  expect(await page.getByLabel('Đơn vị', { exact: false }).first().inputValue()).toBe(group);
  expect(await page.getByLabel('Mã đơn vị').inputValue()).not.toBe('');
  expect(await step()).toBe('Phần 1/3');

  // On too early: what is missing stands beside its question, the first one has the focus, nothing is lost.
  await page.getByLabel('Loa truyền thanh').tap();
  await button('Tiếp').tap();
  expect(await page.getByText('Câu này bắt buộc. Hãy chọn ngày.').isVisible()).toBe(true);
  expect(await page.evaluate('document.activeElement === document.querySelector(".question.wrong input")')).toBe(true);
  expect(await overflow()).toBe(0);
  await page.getByLabel('Ngày thực hiện').fill('2026-10-19');
  await page.getByLabel('Hội nghị, nói chuyện chuyên đề').tap();
  await tapTwice(button('Tiếp'));

  // The answer decides the section; a slip in it is told as the form's maker worded it.
  expect(await step()).toBe('Phần 2/3');
  await page.getByLabel('Số trẻ em (dưới 16 tuổi)').fill('hai mươi');
  await page.getByLabel('Số cha mẹ, người chăm sóc').fill('31');
  await button('Tiếp').tap();
  expect(await page.getByText('Ghi số, không ghi chữ. Ví dụ: 35.').count()).toBe(1);
  await page.getByLabel('Số trẻ em (dưới 16 tuổi)').fill('20');
  // The "go" key of the phone's keyboard does what the button does.
  await page.getByLabel('Số trẻ em (dưới 16 tuổi)').press('Enter');
  expect(await step()).toBe('Phần 3/3');
  await page.getByLabel('Số tài liệu, sản phẩm đã phát').fill('50');

  // No network in the alley: the report stays on the page, through a reload at home, too.
  await phone.setOffline(true);
  await button('Gửi phiếu').tap();
  await page.getByText('Chưa gửi được: mất kết nối.').waitFor();
  expect(await page.getByLabel('Số tài liệu, sản phẩm đã phát').inputValue()).toBe('50');
  expect(await overflow()).toBe(0);
  await phone.setOffline(false);
  await page.reload();
  await page.getByText('Đã điền lại những câu trả lời chưa gửi.').waitFor();
  expect([await step(), await page.getByLabel('Số tài liệu, sản phẩm đã phát').inputValue()]).toEqual(['Phần 3/3', '50']);

  await tapTwice(button('Gửi phiếu'));
  await page.getByText('Đã nhận báo cáo truyền thông. Cảm ơn.').waitFor();
  expect(await page.evaluate('sessionStorage.length')).toBe(0);

  // One row, stamped by the workspace's clock, the day as a day and the numbers as numbers.
  await page.getByRole('link', { name: 'Xem dòng vừa ghi trong sổ' }).tap();
  await page.locator('[data-sheet=ready]').waitFor();
  const row = page.getByRole('row').filter({ hasText: '20/10/2026 08:00' });
  expect(await row.count()).toBe(1);
  expect(await row.getByRole('gridcell').allTextContents()).toEqual(
    expect.arrayContaining([group, '19/10/2026', '31', '20', '50']),
  );

  // The talk was held on 19 October: it belongs to the month that closes on 14 November.
  expect((await office.month('2026-11')).activity).toMatchObject({
    outreach: before.outreach + 1,
    outreachDirect: before.outreachDirect + 1,
    attendances: before.attendances + 51,
    materials: before.materials + 50,
  });
});
