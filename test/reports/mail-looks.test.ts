/** The page in a real browser, on a phone and on a desk. One time zone is enough: nothing here reads a clock. */
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kinhBac } from '../../functions/plans/kinh-bac-2026-2030.ts';
import { ninhBinh } from '../../functions/plans/ninh-binh-2021-2025.ts';
import { composeMail } from '../../functions/reports/compose-mail.ts';
import { startBrowser } from '../browser/chromium.ts';
import { october, september, yearOfNinhBinh } from './believable.ts';
import { render } from './mail-templates.ts';

const given = { closedAt: 0, render, clearance: 'authority' as const };
const ofKinhBac = { ...given, plan: kinhBac, month: october, previous: september, recipientName: 'Sở Y tế tỉnh Bắc Ninh' };
const pages = {
  authority: composeMail(ofKinhBac).html,
  shared: composeMail({ ...ofKinhBac, clearance: 'shared' }).html,
  year: composeMail({ ...given, plan: ninhBinh, month: yearOfNinhBinh, previous: null, recipientName: 'Bộ Y tế' }).html,
  revised: composeMail({
    ...ofKinhBac,
    revision: {
      ...{ number: 1, reason: 'Các trường học gửi muộn phiếu tập huấn' },
      replaces: { month: { ...september, period: october.period }, closedAt: 0, late: { all: 12, aboutCases: 2 } },
    },
  }).html,
  // The longest name that a person may type, in one word.
  longName: composeMail({ ...ofKinhBac, recipientName: 'Ngõ'.repeat(60) }).html,
};

/** Ids of the broken rules. Serious ones are forbidden; the mail breaks none at all, so none is the limit. */
const faults = async (page: Page): Promise<string[]> => {
  await page.addScriptTag({ content: axe.source });
  return page.evaluate('axe.run().then(({ violations }) => violations.map(({ id }) => id))');
};

describe.skipIf(new Date(0).getTimezoneOffset() !== 0)('the mail in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser.close());

  it.each(Object.entries(pages).flatMap(([name, html]) => [360, 800].map((width) => ({ name, width, html }))))(
    '$name at $width px fits, reads in order and has no accessibility fault',
    async ({ html, width }) => {
      const page = await browser.newPage({ viewport: { width, height: 800 } });
      try {
        await page.setContent(html);
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
        const headings = await page.evaluate('[...document.querySelectorAll("h1, h2")].map((h) => h.textContent)');
        expect(headings).toEqual([
          expect.stringContaining('Báo cáo'),
          'TÓM TẮT',
          '1. KẾT QUẢ THEO CHỈ TIÊU',
          '2. TRƯỜNG HỢP TRẺ EM',
          '3. VIỆC ĐÃ LÀM',
          '4. CÒN THIẾU VÀ AI GIẢI QUYẾT',
          '5. CÁCH HIỂU ĐƯỢC ÁP DỤNG',
          '6. ĐIỀU CHỈNH SO VỚI LẦN TRƯỚC',
        ]);
        expect(await faults(page)).toEqual([]);
      } finally {
        await page.close();
      }
    },
  );

  it('asks nothing of any server', async () => {
    const page = await browser.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.setContent(pages.authority, { waitUntil: 'networkidle' });
    expect(asked).toEqual([]);
    await page.close();
  });
});
