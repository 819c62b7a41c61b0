/** The mails that ask for work, as they are read: on a phone, on a desk, as plain text. */
import axe from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { instantOf } from '../../functions/calendar/instant.ts';
import { periodByCode } from '../../functions/calendar/periods.ts';
import { kinhBac } from '../../functions/plans/kinh-bac-2026-2030.ts';
import { codeMail, deadlineMail, policeMail } from '../../functions/reports/case-mail.ts';
import { returnMail } from '../../functions/reports/return-mail.ts';
import { composeWorkMail, untilText, type WorkMail } from '../../functions/reports/work-mail.ts';
import { startBrowser } from '../browser/chromium.ts';
import { render } from './mail-templates.ts';

const at = (date: string, hour: number, minute = 0): number => instantOf(date, hour, minute);
const about = {
  code: '7K3M-90QD-XYZ',
  link: 'https://docs.google.com/forms/d/e/1FAIpQLSd-x/viewform?usp=pp_url&entry.1000000001=Ph%C3%B2ng+V%C4%83n+h%C3%B3a+-+X%C3%A3+h%E1%BB%99i&entry.1000000002=VHXH26&entry.1000000003=7K3M-90QD-XYZ',
};
const month = periodByCode('2026-10', kinhBac.periods);
if (month === undefined) throw new Error('no month');
const reminder = { month, sendBy: '2026-10-16', link: about.link } as const;
const due = at('2026-02-14', 21);

const MAILS: Readonly<Record<string, WorkMail>> = {
  code: codeMail({ ...about, submittedAt: at('2026-02-14', 9, 30) }),
  police: policeMail({ ...about, plan: kinhBac }),
  'emergency-due-soon': deadlineMail({ ...about, step: 'emergency', standing: 'due-soon', due }),
  'emergency-overdue': deadlineMail({ ...about, step: 'emergency', standing: 'overdue', due }),
  'plan-due-soon': deadlineMail({ ...about, step: 'plan', standing: 'due-soon', due: at('2026-02-28', 0) }),
  'follow-up-overdue': deadlineMail({ ...about, step: 'follow-up', standing: 'overdue', due: at('2026-05-01', 0) }),
  'return-due': returnMail({ ...reminder, isOverdue: false }),
  'return-overdue': returnMail({ ...reminder, isOverdue: true }),
  'code-without-link': codeMail({ ...about, link: undefined, submittedAt: at('2026-02-14', 9, 30) }),
};

const composed = (mail: WorkMail, addressee = 'Phòng Văn hóa - Xã hội') =>
  composeWorkMail(mail, { plan: kinhBac, addressee, render });

test.each(Object.entries(MAILS))('%s reads as reviewed', async (name, mail) => {
  const { subject, text } = composed(mail);
  await expect(`${subject}\n\n${text}`).toMatchFileSnapshot(`__snapshots__/work-mail-${name}.txt`);
});

test('a deadline at 24:00 is the end of its day, never 0 hours of the next', () => {
  expect(untilText(at('2026-02-28', 0))).toBe('hết ngày 27/02/2026');
  expect(untilText(at('2026-02-14', 21))).toBe('21 giờ ngày 14/02/2026');
});

test('what a person typed into the register stays text', () => {
  const { html, text } = composed(MAILS['code'] ?? never(), '<b>Trường</b>\r\nBcc: x@evil.example');
  expect(html).toContain('&lt;b&gt;Trường&lt;/b&gt; Bcc');
  expect(text).not.toContain('\nBcc');
});

const never = (): never => {
  throw new Error('not reached');
};

/** One time zone is enough: nothing here reads a clock. */
describe.skipIf(new Date(0).getTimezoneOffset() !== 0)('in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser.close());

  test.each([360, 800])(
    'at %i px a mail fits, has no accessibility fault, and its link is large enough for a thumb',
    async (width) => {
      const page = await browser.newPage({ viewport: { width, height: 700 } });
      for (const name of ['code', 'return-overdue', 'code-without-link']) {
        const mail = MAILS[name] ?? never();
        await page.setContent(composed(mail, 'Trung tâm cung ứng dịch vụ sự nghiệp công phường Kinh Bắc').html);
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
        await page.addScriptTag({ content: axe.source });
        expect(await page.evaluate('axe.run().then(({ violations }) => violations.map(({ id }) => id))')).toEqual([]);
        const link = page.locator('a');
        if (mail.link) expect((await link.locator('..').boundingBox())?.height).toBeGreaterThanOrEqual(44);
        else expect(await link.count()).toBe(0);
      }
      await page.close();
    },
  );
});
