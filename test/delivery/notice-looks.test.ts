/** The notice in a real browser, on a phone and on a desk. */
import axe from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { composeNotice } from '../../functions/delivery/notice.ts';
import { kinhBac } from '../../functions/plans/kinh-bac-2026-2030.ts';
import { startBrowser } from '../browser/chromium.ts';
import { render } from '../reports/mail-templates.ts';
import { aGivenUpMail, aParkedMail, recordOf } from './a-mail.ts';

// The longest mailbox there may be, in one word.
const mails = [
  aParkedMail(),
  aGivenUpMail({ period: '2026-Q3', kind: 'quarter', recipient: `${'x'.repeat(64)}@kinhbac.example` }),
];
const { html } = composeNotice({ plan: kinhBac, parked: mails.map((mail) => recordOf(mail, '2026-10-21T08:00')), render });

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser?.close());

test.each([360, 800])(
  'the notice at %i px fits, reads in order, asks nothing of any server and has no accessibility fault',
  async (width) => {
    const page = await browser.newPage({ viewport: { width, height: 800 } });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.setContent(html, { waitUntil: 'networkidle' });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    expect(await page.locator('h1, h2').allTextContents()).toEqual([
      'Thư chờ quyết định',
      'THƯ ĐANG CHỜ',
      'VIỆC CẦN LÀM',
      'NẾU CHƯA AI QUYẾT ĐỊNH',
    ]);
    await page.addScriptTag({ content: axe.source });
    expect(await page.evaluate('axe.run().then(({ violations }) => violations.map(({ id }) => id))')).toEqual([]);
    expect(asked).toEqual([]);
    await page.close();
  },
);
