import { describe, expect, it } from 'vitest';
import { caseReport } from '../../functions/forms/case-report.ts';
import { caseUpdate } from '../../functions/forms/case-update.ts';
import { columnsOf, type FormDefinition } from '../../functions/forms/define-form.ts';
import {
  between,
  CASE_CODE,
  COUNT,
  HOURS,
  LARGE_COUNT,
  LONG_LIST,
  MONEY,
  MONTH,
  SHORT_TEXT,
} from '../../functions/forms/entry-checks.ts';
import { FORMS } from '../../functions/forms/forms.ts';
import type { EntryCheck } from '../../functions/forms/question.ts';

const entryOf = (form: FormDefinition, key: string): EntryCheck => {
  const entry = columnsOf(form).find((question) => question.key === key)?.entry;
  if (!entry) throw new Error(`${form.id} checks nothing at ${key}`);
  return entry;
};

const PATTERNS: readonly [name: string, check: EntryCheck, taken: readonly string[], refused: readonly string[]][] = [
  ['a count', COUNT, ['0', '35', '0035', '9999'], ['', '-1', '3,5', '1.000', '10000', '35 người', ' 35', '３５']],
  ['a large count', LARGE_COUNT, ['0', '12000', '999999'], ['', '1000000', '12.000', 'khoảng 100']],
  ['money', MONEY, ['0', '15000000', '15.000.000', '999.999.999.999'], ['', '15 triệu', '15,5', '-1', '1.000.000.000.000']],
  ['hours', HOURS, ['3', '3,5', '3.5', '40', '0,5'], ['', '3 giờ', '3,25', ',5', '1000', '-1', '3,']],
  ['a month', MONTH, ['03/2013', '3/2013', '12/2010'], ['', '13/2013', '0/2013', '03/13', '03-2013', '15/03/2013', '03/1999']],
  [
    'a case code',
    CASE_CODE,
    ['7K3QF9X2M4B', '7k3qf 9x2m 4b', 'OIL00000000'],
    ['', '7K3QF9X2M4', '7K3QF9X2M4B7K3Q', '7K3QF9X2M4*'],
  ],
  ['an age', entryOf(caseReport, 'age'), ['0', '5', '9', '10', '17'], ['', '18', '05', '170', '16,5', 'mười', '-3']],
  [
    'a file number',
    entryOf(caseReport, 'fileNumber'),
    ['12', '12/2026', '9999/2030'],
    ['', '12/26', 'số 12', '12/1999', '12345'],
  ],
];

describe('what the form refuses at entry', () => {
  for (const [name, { pattern = '' }, taken, refused] of PATTERNS) {
    it.each(taken)(`takes %j as ${name}`, (answer) => {
      expect(answer).toMatch(new RegExp(pattern, 'u'));
    });
    it.each(refused)(`refuses %j as ${name}`, (answer) => {
      expect(answer).not.toMatch(new RegExp(pattern, 'u'));
    });
  }

  it('bounds a sentence at 300 characters and a pasted list at 20,000', () => {
    expect(SHORT_TEXT).toEqual({ maxLength: 300, message: 'Ghi ngắn hơn 300 chữ.' });
    expect(LONG_LIST).toEqual({ maxLength: 20_000, message: 'Danh sách quá dài. Tách thành hai phiếu.' });
  });

  it('says where to find the code when it completes an earlier report', () => {
    expect(entryOf(caseReport, 'caseCode').message).toBe('Mã gồm 11 chữ và số, xem trong thư của hệ thống.');
    expect(entryOf(caseUpdate, 'caseCode').message).toBe('Mã gồm 11 chữ và số.');
  });

  it('takes no time over 100,000 hostile characters, whatever the question', () => {
    const hostile = ['1', '.', ' ', 'A', '9/'].map((piece) => `${piece.repeat(100_000)}!`);
    const patterns = FORMS.flatMap((form) => columnsOf(form).flatMap((question) => question.entry?.pattern ?? []));
    const start = performance.now();
    for (const pattern of patterns) for (const answer of hostile) expect(new RegExp(pattern, 'u').test(answer)).toBe(false);
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});

describe('limits on the record', () => {
  it('say their bounds as numbers are written in Vietnamese', () => {
    expect(between(0.5, 1_000_000)).toEqual({ min: 0.5, max: 1_000_000, message: 'Ghi số từ 0,5 đến 1.000.000.' });
  });

  it('never refuse what the form takes, but for hours of a class and the children of an inspection', () => {
    const largest: Record<string, number> = {
      '^\\d{1,4}$': 9_999,
      '^\\d{1,6}$': 999_999,
      '^[\\d.]{1,15}$': 999_999_999_999,
      '^(\\d|1[0-7])$': 17,
    };
    const narrower = FORMS.flatMap((form) =>
      columnsOf(form).flatMap(({ key, kind, limits, entry }) =>
        kind === 'integer' && (limits?.max ?? 0) < (largest[entry?.pattern ?? ''] ?? Number.POSITIVE_INFINITY)
          ? [`${form.id} ${key}`]
          : [],
      ),
    );
    expect(narrower).toEqual(['inspection childrenFound']);
  });
});
