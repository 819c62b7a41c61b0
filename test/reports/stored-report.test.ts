/** A released report outlives the program that stored it: what was stored is read back as it was, by this program and by later ones. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instantOf } from '../../functions/calendar/instant.ts';
import { kinhBac } from '../../functions/plans/kinh-bac-2026-2030.ts';
import { problem } from '../../functions/records/problem-catalogue.ts';
import { canonicalJson } from '../../functions/reports/canonical-json.ts';
import { composeMail } from '../../functions/reports/compose-mail.ts';
import type { Clearance } from '../../functions/reports/disclosure.ts';
import { withoutHeldBack } from '../../functions/reports/held-back.ts';
import type { ReleasedReport } from '../../functions/reports/released-report.ts';
import { readStoredReport, StoredReportUnreadable, storedReport } from '../../functions/reports/stored-report.ts';
import { aMonth } from './a-month.ts';
import { october, september } from './believable.ts';
import { NO_CASES } from './case-counts.ts';
import { render } from './mail-templates.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures/released');

const late = { all: 3, aboutCases: 1 };
const report: ReleasedReport = {
  month: { ...october, cases: NO_CASES },
  previous: september,
  earlier: [{ code: '2026-09', revision: 1, late, open: { all: 0, aboutCases: 0 } }],
  replaces: { month: september, closedAt: instantOf('2026-10-20', 8, 0), late },
};

const mailOf = ({ replaces, ...said }: ReleasedReport, clearance: Clearance) =>
  composeMail({
    ...{ plan: kinhBac, ...said, clearance, recipientName: '', closedAt: instantOf('2026-10-20', 8, 0), render },
    revision: replaces && { number: 1, reason: 'Bổ sung phiếu gửi muộn', replaces },
  });

describe('a stored report', () => {
  test('is read back as it was stored', () => {
    expect(readStoredReport(storedReport(report))).toEqual(JSON.parse(JSON.stringify(report)));
    const { replaces, ...first } = report;
    expect(readStoredReport(storedReport({ ...first, previous: null }))).toEqual(
      JSON.parse(JSON.stringify({ ...first, previous: null })),
    );
    expect(replaces).toBeDefined();
  });

  test('is the same text however it was put together', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (object) => {
        const turned = Object.fromEntries(Object.entries(object).toReversed());
        expect(canonicalJson(turned)).toBe(canonicalJson(object));
        expect(JSON.parse(canonicalJson(object))).toEqual(JSON.parse(JSON.stringify(object)));
      }),
    );
  });

  test('of a newer program may hold more than this one knows', () => {
    const more = { ...JSON.parse(storedReport(report)), weather: 'nắng' };
    expect(readStoredReport(JSON.stringify(more))).toMatchObject({ month: { plan: kinhBac.id } });
  });

  test.each(readdirSync(FIXTURES))('%s, as a program of its time stored it, still makes a whole mail', (file) => {
    const stored = readStoredReport(readFileSync(join(FIXTURES, file), 'utf8'));
    for (const clearance of ['authority', 'shared'] as const) {
      const { subject, text, html } = mailOf(stored, clearance);
      expect(subject).toContain('ĐIỀU CHỈNH lần 1: báo cáo tháng 10/2026');
      for (const said of [text, html]) expect(said).not.toMatch(/undefined|NaN|\[object/);
    }
  });

  test.each([
    ['', 'no JSON object'],
    ['{"format":1', 'no JSON object'],
    ['[]', 'no JSON object'],
    ['null', 'no JSON object'],
    ['{}', 'no format'],
    ['{"format":0}', 'no format'],
    ['{"format":1.5}', 'no format'],
    ['{"format":"1"}', 'no format'],
    ['{"format":2}', 'format 2, this program knows 1'],
    ['{"format":1}', 'not a report'],
    [`{"format":1,"month":${JSON.stringify(october)},"previous":null}`, 'not a report'],
    [`{"format":1,"month":${JSON.stringify(october)},"previous":{},"earlier":[]}`, 'not a report'],
    [`{"format":1,"month":${JSON.stringify(october)},"previous":null,"earlier":[],"replaces":{}}`, 'not a report'],
    [`{"format":1,"month":[],"previous":null,"earlier":[]}`, 'not a report'],
  ])('%# that is none of ours is refused, and nothing of it is repeated', (text, why) => {
    expect(() => readStoredReport(text)).toThrow(StoredReportUnreadable);
    expect(() => readStoredReport(text)).toThrow(why);
  });
});

describe('what is stored', () => {
  test('holds nothing that no mail would print: no words that may name somebody, no message about a row', () => {
    const month = aMonth(kinhBac, '2026-10')
      .measuring(
        '6',
        { low: 2, high: 3, of: 9 },
        {
          denominator: { asOf: '2026-01-01', source: 'Chị Nguyễn Thị Hoa, 0912345678' },
          ofWhich: {
            crafts: { mộc: { low: 1, of: 4 }, 'nhà ông Trần Văn Bình': { low: 1, of: 2 }, 'bà Lê Thị Mai': { low: 0, of: 3 } },
          },
        },
      )
      .troubledBy(problem('option-unknown', { form: 'case-report', row: 7, question: 'sex' }, { title: 'Giới tính' }))
      .build();
    const kept = withoutHeldBack(month);
    expect(JSON.stringify(kept)).not.toMatch(/Hoa|0912|Bình|Mai/);
    const six = kept.indicators.find(({ code }) => code === '6');
    expect(six?.ofWhich?.crafts).toEqual({ mộc: { low: 1, of: 4 }, 'nghề khác': { low: 1, of: 5 } });
    expect(kept.problems).toEqual([
      { form: 'case-report', row: 7, question: 'sex', code: 'option-unknown', effect: 'blank', message: '', cell: null },
    ]);
    const said = (one: typeof month) =>
      mailOf({ month: one, previous: null, earlier: [] }, 'authority').text.replaceAll(/\s+/g, ' ');
    expect(said(kept).replace('nghề khác 1/5', '')).toBe(said(month).replace('nghề khác 1/2, nghề khác 0/3', ''));
  });
});
