import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formattedValue } from '../../../workspace/google/formatted-value.ts';
import { localeRules } from '../../../workspace/google/locale-rules.ts';
import { userEntered } from '../../../workspace/google/user-entered.ts';

const shown = (value: number, type?: string, pattern?: string, locale = 'vi_VN'): string =>
  formattedValue({ value, ...(type && { format: { numberFormat: { type, ...(pattern && { pattern }) } } }) }, locale);

/** 2026-10-19 14:05:09 in the sheet. */
const INSTANT = 46314 + (14 * 3600 + 5 * 60 + 9) / 86_400;

describe('what a cell shows in a Vietnamese spreadsheet', () => {
  test.each([
    [1234.5, undefined, undefined, '1234,5'],
    [0.1 + 0.2, undefined, undefined, '0,3'],
    [1 / 3, undefined, undefined, '0,3333333333'],
    [-7, undefined, undefined, '-7'],
    [1e20, undefined, undefined, '1E+20'],
    [15_000_000, 'NUMBER', '#,##0', '15.000.000'],
    [1234.5, 'NUMBER', undefined, '1.234,50'],
    [1.005, 'NUMBER', '0.00', '1,01'],
    [0.25, 'NUMBER', '#.##', ',25'],
    [7, 'NUMBER', '000', '007'],
    [-1234, 'NUMBER', '#,##0;(#,##0)', '(1.234)'],
    [0, 'NUMBER', '0;-0;"không"', 'không'],
    [-0.001, 'NUMBER', '0.0', '0,0'],
    [0.905, 'PERCENT', '0.0%', '90,5%'],
    [0.9, 'PERCENT', undefined, '90,00%'],
    [15000, 'CURRENCY', '#,##0 "đồng"', '15.000 đồng'],
    [15000, 'CURRENCY', '#,##0[$₫-42A]', '15.000₫'],
    [12345, 'SCIENTIFIC', undefined, '1,23E+04'],
    [INSTANT, 'DATE', undefined, '19/10/2026'],
    [INSTANT, 'DATE', 'dd/MM/yyyy', '19/10/2026'],
    [INSTANT, 'DATE_TIME', 'dd/MM/yyyy HH:mm:ss', '19/10/2026 14:05:09'],
    [INSTANT, 'DATE_TIME', 'hh:mm "ngày" d/m/yy', '14:05 ngày 19/10/26'],
    [INSTANT, 'TIME', 'h:mm am/pm', '2:05 PM'],
    [1.5, 'TIME', '[h]:mm', '36:00'],
    [INSTANT, 'DATE', 'mmmm yyyy', 'Tháng 10 2026'],
    [1, 'DATE', 'yyyy-mm-dd', '1899-12-31'],
  ])('%d as %s %s is %s', (value, type, pattern, text) => {
    expect(shown(value, type, pattern)).toBe(text);
  });

  test('a half second before midnight does not slip into yesterday', () => {
    expect(shown(46314 - 1e-9, 'DATE_TIME', 'dd/mm/yyyy hh:mm:ss')).toBe('19/10/2026 00:00:00');
  });

  test('text, truth, nothing and a formula', () => {
    expect(['=1', true, null, undefined, { formula: '=A1' }, { note: 'x' }].map((cell) => formattedValue(cell, 'vi_VN'))).toEqual(
      ['=1', 'TRUE', '', '', '#ERROR!', ''],
    );
  });
});

describe('what typing makes of a text', () => {
  const typed = (text: string, locale = 'vi_VN') => userEntered(text, undefined, localeRules(locale));

  test.each([
    ['1.234,5', 1234.5],
    ['15.000.000', 15_000_000],
    ['-5', -5],
    ['+5', 5],
    [',5', 0.5],
    [' 12 ', 12],
    ['1E3', 1000],
    ['true', true],
    ['FALSE', false],
    ['1.5', '1.5'],
    ['1.23', '1.23'],
    ["'007", '007'],
    ["'=1", '=1'],
    ['=', '='],
    ['29/2/2026', '29/2/2026'],
    ['10/19/2026', '10/19/2026'],
    ['19/5-2026', '19/5-2026'],
    ['25:00', '25:00'],
    ['Tổ dân phố 3', 'Tổ dân phố 3'],
    ['  giữ khoảng trắng', '  giữ khoảng trắng'],
  ])('%j is %j', (text, value) => {
    expect(typed(text)).toEqual({ value });
  });

  test.each([
    ['5%', 0.05, 'PERCENT', '5%'],
    ['1,5%', 0.015, 'PERCENT', '1,50%'],
    ['19/5/2026', 46161, 'DATE', '19/05/2026'],
    ['19-5-2026', 46161, 'DATE', '19/05/2026'],
    ['2026-05-19', 46161, 'DATE', '2026-05-19'],
    ['19/5/2026 14:30', 46161 + 14.5 / 24, 'DATE_TIME', '19/05/2026 14:30:00'],
    ['6:00', 0.25, 'TIME', '06:00:00'],
  ])('%j is %d, a %s shown as %s', (text, value, type, display) => {
    const entered = typed(text);
    expect(entered).toMatchObject({ value, numberFormat: { type } });
    expect(formattedValue({ value, format: { numberFormat: entered.numberFormat ?? {} } }, 'vi_VN')).toBe(display);
  });

  test.each(['=SUM(A1:A9)', '=HYPERLINK("http://x.example")', '+A1', '-2+3', '+cmd|x'])('%j opens a formula', (text) => {
    expect(typed(text)).toEqual({ formula: text.startsWith('=') ? text : `=${text}` });
  });

  test('a cell formatted as plain text keeps what was typed, also a formula', () => {
    for (const text of ['=1', '5%', '007', '19/5/2026'])
      expect(userEntered(text, { type: 'TEXT' }, localeRules('vi_VN'))).toEqual({ value: text });
  });

  test('an American spreadsheet reads its own numbers and dates', () => {
    expect(typed('1,234.5', 'en_US')).toEqual({ value: 1234.5 });
    expect(typed('5/19/2026', 'en_US')).toMatchObject({ value: 46161 });
    expect(typed('1.234,5', 'en_US')).toEqual({ value: '1.234,5' });
  });

  test('a number typed as it is shown is the number', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.nat({ max: 999 }), (whole, thousandths) => {
        const number = Number(`${whole}.${thousandths}`);
        expect(typed(formattedValue(number, 'vi_VN'))).toEqual({ value: number === 0 ? expect.closeTo(0) : number });
      }),
    );
  });
});
