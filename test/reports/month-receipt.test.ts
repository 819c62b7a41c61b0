/** The month's receipt of a unit, as it is read. */
import axe from 'axe-core';
import fc from 'fast-check';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { periodByCode } from '../../functions/calendar/periods.ts';
import { kinhBac } from '../../functions/plans/kinh-bac-2026-2030.ts';
import { monthReceipt } from '../../functions/reports/month-receipt.ts';
import { unitMonth } from '../../functions/reports/month-receipt-facts.ts';
import { wordsReceived } from '../../functions/reports/month-receipt-words.ts';
import { composeWorkMail } from '../../functions/reports/work-mail.ts';
import { startBrowser } from '../browser/chromium.ts';
import {
  aCaseReport,
  aMonthlyReturn,
  anInspection,
  anOtherActivity,
  anOutreach,
  aTraining,
  type FormRow,
} from '../builders/form-rows.ts';
import { aWorld, factsOf } from '../builders/world.ts';
import { canariesIn } from '../canary.ts';
import { instant } from '../cases/a-case.ts';
import { render } from './mail-templates.ts';

const month = periodByCode('2026-10', kinhBac.periods);
if (month === undefined) throw new Error('no month');
const due = { month, sendBy: '2026-10-16' } as const;
const world = aWorld().changing('units', 'hoi-phu-nu', { reports: 'no' });
const LINK =
  'https://docs.google.com/forms/d/e/1FAIpQLSd-x/viewform?usp=pp_url&entry.1000000001=T%E1%BB%95+d%C3%A2n+ph%E1%BB%91+s%E1%BB%91+1';

function receiptOf(unit: string, rows: readonly FormRow[]) {
  const { facts, problems } = factsOf(world, rows);
  const position = facts.units.findIndex(({ id }) => id === unit);
  const readAt = instant('2026-10-19T08:00');
  return monthReceipt({ ...due, plan: kinhBac, unit: unitMonth(facts, problems, position, due), readAt, link: LINK });
}

const composed = (unit: string, rows: readonly FormRow[]) =>
  composeWorkMail(receiptOf(unit, rows), { plan: kinhBac, addressee: 'Tổ dân phố số 1', render });

const silent = { difficulties: null, proposals: null } as const;
const words = { difficulties: 'Thiếu tờ rơi cho hộ làm nghề.', proposals: 'Đề nghị cấp thêm 200 tờ rơi.' } as const;
const returned = aMonthlyReturn().by('tdp-1').submitted('2026-10-15T09:00').with(silent);
const training = aTraining().by('tdp-1');

/** Receipts as units get them. */
const RECEIPTS: Readonly<Record<string, readonly FormRow[]>> = {
  'nothing-at-all': [],
  'confirmed-without-forms': [returned],
  'a-busy-month': [
    returned.with(words),
    training.with({ residents: 30, collaborators: 5 }),
    training.on('2026-10-06').with({ residents: 50 }),
    anOutreach().by('tdp-1').with({ carers: 40 }),
    anOutreach().by('tdp-1').with({ channel: 'loudspeaker', indirectReach: 1200 }),
    anInspection().by('tdp-1'),
    anOtherActivity().by('tdp-1').with({ duty: 'legal-aid', peopleHelped: 3 }),
    anOtherActivity().by('tdp-1').with({ duty: 'review-household', reviewed: 120 }),
  ],
  'late-with-rows-to-mend': [
    returned.submitted('2026-10-17T09:05'),
    training.with({ heldOn: null }),
    anOutreach().by('tdp-1').with({ carers: 20, women: 30 }),
  ],
  'confirmed-too-early': [returned.submitted('2026-10-10T09:00'), training.with({ residents: 30 })],
  'words-held-back': [returned.with({ difficulties: 'Cháu Nguyễn Văn An bỏ học đi làm.', proposals: 'Xem tại bit.ly/abc' })],
};

test.each(Object.entries(RECEIPTS))('%s reads as reviewed', async (name, rows) => {
  const { subject, text } = composed('tdp-1', rows);
  await expect(`${subject}\n\n${text}`).toMatchFileSnapshot(`__snapshots__/month-receipt-${name}.txt`);
});

describe('a receipt', () => {
  const others: readonly FormRow[] = [
    aMonthlyReturn().by('tdp-2'),
    aTraining().by('tdp-2').with({ residents: 99 }),
    aTraining().by('thcs-kinh-bac').with({ heldOn: null }),
    anOutreach().by('hoi-phu-nu').with({ women: 70 }),
    anInspection().by('cong-an').with({ childrenFound: 3 }),
    aCaseReport().by('tdp-1'),
    aCaseReport().by('tdp-2').with({ unitKey: 'wrong' }),
    aTraining().by('tdp-2').with({ unitKey: 'kb-t1-07' }),
  ];
  const places = (receipt: object): string => JSON.stringify(receipt).replace(/dòng \d+/g, 'dòng n');

  test('hangs on the rows of its unit alone, wherever those of others stand, and on no case', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.keys(RECEIPTS)),
        fc.array(fc.tuple(fc.constantFrom(...others), fc.nat(10)), { maxLength: 12 }),
        (name, added) => {
          const own = RECEIPTS[name] ?? [];
          const rows = added.reduce<readonly FormRow[]>((all, [row, at]) => all.toSpliced(at, 0, row), own);
          expect(places(receiptOf('tdp-1', rows))).toBe(places(receiptOf('tdp-1', own)));
        },
      ),
      { numRuns: 40 },
    );
  });

  test('repeats nothing that was typed but difficulties and proposals', () => {
    const typed = [...(RECEIPTS['a-busy-month'] ?? []), aTraining().by('tdp-1').with({ note: 'Liên hệ chị Lan 0912345678' })];
    const { html, text } = composed('tdp-1', [...typed, anInspection().by('tdp-1').with({ childrenFound: 'chín em' })]);
    for (const mail of [html, text]) {
      expect(mail).toContain(words.difficulties);
      expect(mail).not.toMatch(/Lan|0912|chín em/);
      expect(canariesIn(mail)).toEqual([]);
    }
  });

  test('says nothing of children that an inspection found and nobody reported', () => {
    const found = anInspection().by('tdp-1').with({ childrenFound: 7 });
    expect(factsOf(world, [found]).problems.map(({ code }) => code)).toContain('more-children-than-cases');
    expect(places(receiptOf('tdp-1', [found]))).toBe(places(receiptOf('tdp-1', [anInspection().by('tdp-1')])));
  });

  test('asks a unit that need not report for no confirmation', () => {
    const receipt = receiptOf('hoi-phu-nu', [anOutreach().by('hoi-phu-nu').with({ carers: 12 })]);
    expect([receipt.subject, receipt.link]).toEqual(['Biên nhận tháng 10/2026', undefined]);
    expect(receipt.paragraphs.join(' ')).not.toContain('xác nhận');
  });

  test('links to the form as long as the confirmation is missing', () => {
    expect(receiptOf('tdp-1', []).link?.url).toBe(LINK);
    expect(receiptOf('tdp-1', [returned.submitted('2026-10-10T09:00')]).link?.url).toBe(LINK);
    expect(receiptOf('tdp-1', [returned]).link).toBeUndefined();
  });

  test('shows 20 rows to mend, and how many more there are', () => {
    const undated = (n: number) => Array.from({ length: n }, (_, i) => training.with({ heldOn: null, hours: i + 1 }).row());
    const lines = (n: number) =>
      receiptOf('tdp-1', undated(n)).sections?.find(({ title }) => title === 'Phiếu cần sửa')?.lines ?? [];
    expect([lines(20).length, lines(21).length, lines(33).length]).toEqual([20, 21, 21]);
    expect(lines(20).at(-1)).toContain('Tập huấn, dòng 21: ');
    expect([lines(21).at(-1), lines(33).at(-1)]).toEqual(['Và 01 dòng khác.', 'Và 13 dòng khác.']);
  });

  test('is about what came since the month began, less what counts for a later one', () => {
    const rows = [
      training.on('2026-09-10').submitted('2026-09-11T08:00').with({ others: null }),
      training.on('2026-09-10').submitted('2026-09-20T08:00').with({ others: null }),
      training.on('2026-10-16').submitted('2026-10-16T08:00').with({ others: null }),
      training.with({ heldOn: 'chưa rõ' }).submitted('2026-10-18T08:00'),
    ];
    const mended = receiptOf('tdp-1', rows).sections?.flatMap(({ lines }) => lines.map((line) => line.replace(/:.*/, '')));
    expect(mended).toEqual(['Trong tháng chưa có phiếu hoạt động nào được tính.', 'Tập huấn, dòng 3', 'Tập huấn, dòng 5']);
  });
});

describe('difficulties and proposals', () => {
  test.each([
    ['', 'none'],
    ['  \n', 'none'],
    ['Không', 'said'],
    ['Thiếu kinh phí.', 'said'],
    ['Gọi 0912 345 678', 'held-back'],
    ['Cháu Lò Thị Mai đi làm', 'held-back'],
    ['xem https://example.org', 'held-back'],
    ['vào www.x', 'held-back'],
  ])('%j: %s', (typed, kind) => {
    expect(wordsReceived(typed).kind).toBe(kind);
  });

  test('longer than is read are held back', () => {
    expect(wordsReceived('thiếu kinh phí; '.repeat(200))).toEqual({ kind: 'held-back' });
  });

  test('are one line of at most 500 letters, without what steers the text', () => {
    expect(wordsReceived('Thiếu\r\nBcc: tờ\u0000rơi\u200b')).toEqual({ kind: 'said', text: 'Thiếu Bcc: tờ rơi' });
    const long = wordsReceived('thiếu kinh phí; '.repeat(100));
    expect(long.kind === 'said' && [...long.text].length).toBe(500);
  });

  test('stay text in HTML', () => {
    const { html } = composed('tdp-1', [returned.with({ proposals: '<img src=x> & "cấp loa"' })]);
    expect(html).toContain('“&lt;img src&#x3D;x&gt; &amp; &quot;cấp loa&quot;”');
  });
});

/** One time zone is enough: nothing here reads a clock. */
describe.skipIf(new Date(0).getTimezoneOffset() !== 0)('in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser.close());

  test.each([360, 800])('at %i px a receipt fits and has no accessibility fault', async (width) => {
    const page = await browser.newPage({ viewport: { width, height: 700 } });
    const long = returned.with({ difficulties: 'x'.repeat(300) });
    for (const rows of [...Object.values(RECEIPTS), [long]]) {
      await page.setContent(composed('tdp-1', rows).html);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
      await page.addScriptTag({ content: axe.source });
      expect(await page.evaluate('axe.run().then(({ violations }) => violations.map(({ id }) => id))')).toEqual([]);
    }
    await page.close();
  });
});
