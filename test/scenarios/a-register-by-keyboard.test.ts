/**
 * The office keeps its registers in the viewer: a head count that was wrong is mended with the keys alone, and the indicator that rests on it
 * has the new denominator; taken back, it has the old one. In a real browser, against the sample of Kinh Bắc.
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
  page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'vi-VN' });
});
afterAll(async () => {
  await browser?.close();
  await office?.close();
});

const denominator = async () => {
  const { indicators } = await office.month('2026-10');
  const found = indicators.find(({ code }) => code === '4a')?.cumulative;
  return found && 'of' in found ? found.of : undefined;
};
const said = (text: string) => page.locator('.cell-status').filter({ hasText: text }).waitFor();

test('a head count mended with the keys changes indicator 4a, and undo changes it back', async () => {
  const { spreadsheets, tables } = office.workspace.directory();
  const sheetId = tables['population']?.sheetId ?? -1;
  // The staff of a kindergarten as last counted: 100 were forgotten.
  const rows = office.workspace.spreadsheets.readValues(spreadsheets.data, sheetId);
  const number = rows.findLastIndex(([group, who]) => group === 'mn-kinh-bac' && who === 'Cán bộ, giáo viên') + 1;
  const counted = Number(rows[number - 1]?.[2]);
  const before = await denominator();

  await page.goto(`${office.workspace.url}spreadsheets/d/${spreadsheets.data}/edit?gid=${sheetId}&range=A${number}`);
  await page.locator('[data-sheet=ready]').waitFor();
  await page.locator('td.marked').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type(String(counted + 100));
  await page.keyboard.press('Enter');
  await said(`Đã ghi ô C${number}.`);
  expect(await denominator()).toBe((before ?? 0) + 100);

  await page.keyboard.press('Control+z');
  await said('Đã hoàn tác.');
  expect(await denominator()).toBe(before);
});
