/**
 * A teacher with a phone, 360 pixels wide: opens the school's link, fills the training form in the order she sees it, and her row
 * stands in the spreadsheet. In a real browser, against the sample of Kinh Bắc.
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startBrowser } from '../browser/chromium.ts';
import { type Office, openOffice } from './office.ts';

let office: Office;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [office, browser] = await Promise.all([openOffice({ sample: true, now: '2026-10-20T08:00' }), startBrowser()]);
  const phone = await browser.newContext({
    viewport: { width: 360, height: 740 },
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
  });
  page = await phone.newPage();
});

afterAll(async () => {
  await browser?.close();
  await office?.close();
});

/** No part of the page is cut off at the right of a phone. */
const overflow = () => page.evaluate('document.documentElement.scrollWidth - window.innerWidth');

test('the school reports a training class on a phone, and finds it in the spreadsheet and in the figures', async () => {
  // The home page stands for the school's own link: unit and code are filled in.
  await page.goto(office.workspace.url);
  await page.getByLabel('Điền thử với vai').selectOption('Trường THCS Kinh Bắc');
  await page.getByRole('button', { name: 'Đổi' }).click();
  await page.getByRole('link', { name: 'Báo cáo lớp tập huấn' }).click();
  expect(await page.getByLabel('Đơn vị tổ chức').inputValue()).toBe('Trường THCS Kinh Bắc');
  expect(await page.getByLabel('Mã đơn vị').inputValue()).not.toBe('');
  expect(await overflow()).toBe(0);

  // She sends too early: what is wrong stands beside its question, and what was right is kept.
  await page.getByLabel('Ngày tập huấn').fill('2026-10-19');
  await page.getByLabel('Thời lượng (giờ)').fill('ba giờ');
  await page.getByRole('button', { name: 'Gửi phiếu' }).click();
  expect(await page.getByText('Ghi số giờ, ví dụ: 1,5.').isVisible()).toBe(true);
  expect(await page.getByLabel('Ngày tập huấn').inputValue()).toBe('2026-10-19');
  expect(await overflow()).toBe(0);

  await page.getByLabel('Thời lượng (giờ)').fill('3,5');
  await page.getByLabel('Nhận biết lao động trẻ em').check();
  await page.getByLabel('Trường, tổ dân phố hoặc cụm').selectOption('Trường THCS Kinh Bắc');
  await page.getByLabel('Số cán bộ, giáo viên, nhân viên').fill('31');
  await page
    .getByRole('group', { name: 'Có cán bộ, cơ quan hoặc cơ sở sản xuất, kinh doanh dự không?' })
    .getByLabel('Không')
    .check();
  await page.getByRole('button', { name: 'Gửi phiếu' }).click();
  expect(await page.getByRole('status').textContent()).toContain('Đã nhận báo cáo lớp tập huấn. Cảm ơn.');

  // One row, stamped by the workspace's clock, the day as a day and the number as a number.
  const { spreadsheets, tables } = office.workspace.directory();
  await page.goto(`${office.workspace.url}spreadsheets/d/${spreadsheets.data}/edit?gid=${tables['training']?.sheetId}`);
  await page.locator('[data-sheet=ready]').waitFor();
  const row = page.getByRole('row').filter({ hasText: '20/10/2026 08:00' });
  expect(await row.count()).toBe(1);
  expect(await row.getByRole('gridcell').allTextContents()).toEqual(expect.arrayContaining(['19/10/2026', '3,5', '31']));
  expect(await overflow()).toBe(0);

  // The class was held on 19 October: it belongs to the month that closes on 14 November.
  expect((await office.month('2026-11')).activity).toMatchObject({ trainings: 1, trainingAttendances: 31 });
});
