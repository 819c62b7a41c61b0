/** The page in a real browser, on a phone and on a desk. One time zone is enough: nothing here reads a clock. */
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chartImage } from '../../functions/chart-image.ts';
import { kinhBac } from '../../functions/plans/kinh-bac-2026-2030.ts';
import { ninhBinh } from '../../functions/plans/ninh-binh-2021-2025.ts';
import { chartSvg } from '../../functions/reports/chart-svg.ts';
import { chartView } from '../../functions/reports/chart-view.ts';
import { composeMail, type MailInput } from '../../functions/reports/compose-mail.ts';
import { seenMonth } from '../../functions/reports/seen-month.ts';
import { startBrowser } from '../browser/chromium.ts';
import { october, september, yearOfNinhBinh } from './believable.ts';
import { render } from './mail-templates.ts';

const given = { closedAt: 0, render, clearance: 'authority' as const, enclosed: true };
const ofKinhBac = { ...given, plan: kinhBac, month: october, previous: september, recipientName: 'Sở Y tế tỉnh Bắc Ninh' };
/** As a mail program shows it: the chart stands where the page names it. */
const composed = (input: MailInput): string => {
  const { plan, month, clearance, closedAt } = input;
  const png = chartImage(chartSvg(chartView(plan, seenMonth(plan, month, clearance, closedAt))));
  return composeMail(input).html.replace('cid:chart', `data:image/png;base64,${Buffer.from(png).toString('base64')}`);
};
const pages = {
  authority: composed(ofKinhBac),
  shared: composed({ ...ofKinhBac, clearance: 'shared' }),
  year: composed({ ...given, plan: ninhBinh, month: yearOfNinhBinh, previous: null, recipientName: 'Bộ Y tế' }),
  revised: composed({
    ...ofKinhBac,
    revision: {
      ...{ number: 1, reason: 'Các trường học gửi muộn phiếu tập huấn' },
      replaces: { month: { ...september, period: october.period }, closedAt: 0, late: { all: 12, aboutCases: 2 } },
    },
  }),
  // The longest name that a person may type, in one word.
  longName: composed({ ...ofKinhBac, recipientName: 'Ngõ'.repeat(60) }),
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

  const looks = Object.entries(pages).flatMap(([name, html]) =>
    (['light', 'dark'] as const).map((colorScheme) => ({ name, html, colorScheme })),
  );
  it.each(looks)(
    '$name, $colorScheme, fits at 360 and 800 px, reads in order and has no accessibility fault',
    async ({ html, colorScheme }) => {
      const page = await browser.newPage({ colorScheme });
      try {
        await page.setContent(html);
        const paper = await page.evaluate('getComputedStyle(document.querySelector(".card")).backgroundColor');
        expect(paper).toBe(colorScheme === 'dark' ? 'rgb(27, 34, 41)' : 'rgb(255, 255, 255)');
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
        // Narrowest last: it is what axe looks at, the same elements and colours where least room is left for them.
        for (const width of [800, 360]) {
          await page.setViewportSize({ width, height: 800 });
          expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
          const shown = await page.evaluate(
            '[document.images[0].complete, document.images[0].naturalWidth, document.images[0].width]',
          );
          expect(shown).toEqual([true, 1328, Math.min(440, width - 34)]);
        }
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
    expect(asked.filter((url) => !url.startsWith('data:'))).toEqual([]);
    await page.close();
  });
});
