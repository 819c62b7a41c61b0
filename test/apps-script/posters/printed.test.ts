/** The posters as a printer and a phone's camera meet them: laid out by a browser, photographed, decoded. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { postersPage } from '../../../apps-script/posters/posters-page.ts';
import { prefilledKeys } from '../../../apps-script/posters/prefilled-link.ts';
import { type UnitLinks, unitLinks } from '../../../apps-script/posters/unit-links.ts';
import { FORMS } from '../../../functions/forms/forms.ts';
import { linkTemplate } from '../../../functions/forms/prefilled-link.ts';
import { startBrowser } from '../../browser/chromium.ts';
import { decodeShown } from './decode-qr.ts';

/** As long as Google's are. */
const linked = FORMS.map((form, f) => ({
  form,
  template: linkTemplate(
    `https://docs.google.com/forms/d/e/1FAIpQLSd${String(f).repeat(47)}/viewform`,
    prefilledKeys(form).map((key, i) => [key, `entry.${1_234_567_890 + i}`]),
  ),
}));
const names = [
  'Trường Trung học cơ sở Kinh Bắc',
  'Ủy ban Mặt trận Tổ quốc Việt Nam và các tổ chức chính trị - xã hội phường',
  'Trạm Y tế',
];
const units: readonly UnitLinks[] = unitLinks(
  names.map((label, i) => ({ id: `unit-${i}`, label, key: `kb-unit-0${i}`, receipts: '' })),
  names.map((label, i) => ({ label, unit: `unit-${i}` })),
  linked,
);

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await startBrowser();
  page = await browser.newPage({ deviceScaleFactor: 2, viewport: { width: 860, height: 640 } });
  await page.setContent(
    postersPage(units, { areaName: 'Phường Kinh Bắc', contact: 'Phòng Văn hóa - Xã hội phường Kinh Bắc 0222 000 000' }),
  );
});
afterAll(() => browser.close());

describe('a printed poster', () => {
  test('is one page of A4 a unit, and of the chosen unit alone', async () => {
    expect(await printedPages()).toBe(3);
    await page.getByLabel('Trạm Y tế').check();
    expect(await printedPages()).toBe(1);
    await page.getByLabel('Tất cả (3 đơn vị)').check();
    expect(await printedPages()).toBe(3);
  });

  test('carries codes that a camera decodes, each to its own link', async () => {
    const decoded = await decodeShown(browser, page.locator('#poster-2 svg'));
    expect(decoded).toEqual(units[1]?.links.map(({ url }) => url));
  });

  test('prints its codes 54 mm wide, and nothing beyond its page', async () => {
    await page.emulateMedia({ media: 'print' });
    const sizes = await page.locator('.poster').evaluateAll((posters) =>
      posters.map((poster) => ({
        codes: [...poster.querySelectorAll('svg')].map((code) => Math.round((code.getBoundingClientRect().width / 96) * 25.4)),
        overflow: [...poster.querySelectorAll('*')].filter(
          (part) => part.getBoundingClientRect().bottom > poster.getBoundingClientRect().bottom + 1,
        ).length,
        touching: [...poster.querySelectorAll('.code')].filter((cell) => cell.scrollHeight > cell.clientHeight + 1).length,
      })),
    );
    await page.emulateMedia({ media: 'screen' });
    for (const size of sizes) expect(size).toEqual({ codes: Array(7).fill(54), overflow: 0, touching: 0 });
  });
});

async function printedPages(): Promise<number> {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  return pdf.toString('latin1').match(/\/Type \/Page\b(?!s)/g)?.length ?? 0;
}
