import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { instantOf } from '../../functions/calendar/instant.ts';
import { kinhBac } from '../../functions/plans/kinh-bac-2026-2030.ts';
import { codeMail } from '../../functions/reports/case-mail.ts';
import { composeMail } from '../../functions/reports/compose-mail.ts';
import type { Month } from '../../functions/reports/month.ts';
import { composeWorkMail } from '../../functions/reports/work-mail.ts';
import { startBrowser } from '../browser/chromium.ts';
import { aMonth } from '../reports/a-month.ts';
import { render } from '../reports/mail-templates.ts';
import { HOSTILE, inBatches, SHORT } from './strings.ts';

const PLACES = 12;

/** Every name of a register that a report can print, each another string. */
function monthNaming(names: readonly string[]): Month {
  const [
    name = 'x',
    source = 'x',
    second = 'x',
    group = 'x',
    other = 'x',
    craft = 'x',
    unit = 'x',
    late = 'x',
    code = 'x',
    cell = 'x',
    last = 'x',
  ] = names;
  return aMonth(kinhBac, '2026-10')
    .measuring(
      '4a',
      { low: 40, high: 95, of: 100 },
      { narrowedBy: { group: 'g', name, gain: 5 }, denominator: { asOf: '2026-01-01', source } },
    )
    .measuring('4b', { low: 1, high: 2, of: 9 }, { denominator: { asOf: '2024-01-01', source: second } })
    .measuring('5', { reason: 'no-denominator', low: 1, high: 2 }, { missingGroups: [group, other] })
    .measuring('6', { low: 4, high: 4, of: 9 }, { ofWhich: { crafts: { [`craft ${craft}`]: { low: 1, of: 2 } } } })
    .holding({ notified: 3, open: 12, overdue: 1 })
    .reporting({
      missing: 2,
      late: 1,
      missingUnits: [unit, last].map((said, i) => ({ id: `u${i}`, name: said, hasRecords: true })),
      lateUnits: [{ id: 'v', name: late }],
    })
    .troubledBy({ form: 'training', row: 3, question: 'unit', code, effect: 'set-aside', message: cell, cell })
    .build();
}

const reportOn = (names: readonly string[], clearance: 'authority' | 'shared') =>
  composeMail({
    ...{ plan: kinhBac, month: monthNaming(names), previous: null, clearance, recipientName: names.at(-1) ?? 'x', render },
    closedAt: instantOf('2026-10-19', 17, 0),
  });

const code = codeMail({
  code: '7K3M-90QD-XYZ',
  link: 'https://docs.google.com/forms/d/e/x/viewform?entry.1=a',
  submittedAt: instantOf('2026-02-14', 9, 30),
});
const workTo = (addressee: string) => composeWorkMail(code, { plan: kinhBac, addressee, render });

/** Tags with all that stands in them: nothing that was typed opens, closes or changes one. */
const tags = (html: string): readonly string[] => html.match(/<[^>]*>?/g) ?? [];
const plain = Array.from({ length: PLACES }, () => 'Trường A');

const CONTROL = /[\p{Cc}\p{Cs}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]/u;
const lines = (text: string): readonly string[] => text.split('\n');

describe('a report that names whatever was typed', () => {
  it.each(['authority', 'shared'] as const)('has the tags and the subject of any other, to %s', (clearance) => {
    const benign = reportOn(plain, clearance);
    for (const names of inBatches(HOSTILE, PLACES)) {
      const mail = reportOn([...names, ...plain].slice(0, PLACES), clearance);
      expect(tags(mail.html)).toEqual(tags(benign.html));
      expect(mail.subject).toBe(benign.subject);
      expect(lines(mail.text).find((line) => CONTROL.test(line) || /^(?:Bcc|To|From):/i.test(line))).toBeUndefined();
      expect(mail.html.length + mail.text.length).toBeLessThan(100_000);
    }
  });
});

describe('a mail that asks for work', () => {
  it('has the tags, the subject and the link of any other, whoever it is addressed to', () => {
    const benign = workTo('Trường A');
    for (const name of HOSTILE) {
      const mail = workTo(name);
      expect(tags(mail.html)).toEqual(tags(benign.html));
      expect(mail.subject).toBe(benign.subject);
      expect(lines(mail.text).find((line) => CONTROL.test(line) || /^(?:Bcc|To|From):/i.test(line))).toBeUndefined();
    }
  });
});

describe('in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser.close());

  it('a hostile mail is the same page as any other', async () => {
    const mails = inBatches(SHORT, PLACES).map((names) => reportOn([...names, ...plain].slice(0, PLACES), 'authority').html);
    const page = await browser.newPage();
    const pages = JSON.stringify([reportOn(plain, 'authority').html, ...mails]);
    const skeletons = await page.evaluate<
      string[]
    >(`${pages}.map((html) => [...new DOMParser().parseFromString(html, 'text/html').querySelectorAll('*')]
      .map(({ tagName, attributes }) => [tagName, ...[...attributes].map(({ name, value }) => name + '=' + value)].join(' ')).join('\\n'))`);
    expect(skeletons.length).toBeGreaterThan(40);
    expect(new Set(skeletons).size).toBe(1);
    await page.close();
  });
});
