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

  test.each([
    [12345.125, '####.#', '12345.1'],
    [12, '0.000#', '12.000'],
    [3.5, '?0.0?', ' 3.5 '],
    [12345.125, '# ???/???', '12345 1/8'],
    [1.5, '# ?/?', '1 1/2'],
    [2.999, '# ?/?', '3'],
    [0.3, '?/8', '2/8'],
    [12345.125, '0.##E+0', '1.23E+4'],
    [0.00012, '0.0E-0', '1.2E-4'],
    [12345, '##0.0E+0', '12.3E+3'],
    [1_234_567, '#,##0,', '1,235'],
    [1_234_567_890, '0.0,,"M"', '1234.6M'],
    [50, '[<100]"Low";[>100]"High";000', 'Low'],
    [100, '[<100]"Low";[>100]"High";000', '100'],
    [150, '[<100]"Low";[>100]"High";000', 'High'],
    [-3.2, '0.0_);[Red](0.0)', '(3.2)'],
    [5, '*x0', '5'],
  ])('%d as %s is %s in an American one, as the guide of patterns says', (value, pattern, text) => {
    expect(shown(value, 'NUMBER', pattern, 'en_US')).toBe(text);
  });

  test.each([
    ['h:mm a/p', '2:05 p'],
    ['h:mm A/P', '2:05 P'],
    ['hh:mm:ss.000', '14:05:09.000'],
    ['hh:MM', '14:10'],
    ['mmm d, ddd', 'Oct 19, Mon'],
    ['mmmmm', 'O'],
    ['[h]:mm', '1111550:05'],
  ])('an instant as %s is %s there', (pattern, text) => {
    expect(shown(INSTANT, 'DATE_TIME', pattern, 'en_US')).toBe(text);
  });

  test('a time before midnight of day zero counts backwards', () => {
    expect(shown(-1.5, 'TIME', '[h]:mm')).toBe('-36:00');
  });

  test('a text takes the place that its pattern has for it', () => {
    const text = (pattern: string) =>
      formattedValue({ value: 'x', format: { numberFormat: { type: 'TEXT', pattern } } }, 'vi_VN');
    expect(['"<"@">"', '0;0;0;"t: "@', '0.00'].map(text)).toEqual(['<x>', 't: x', 'x']);
  });

  test('a half second before midnight does not slip into yesterday', () => {
    expect(shown(46314 - 1e-9, 'DATE_TIME', 'dd/mm/yyyy hh:mm:ss')).toBe('19/10/2026 00:00:00');
  });

  test('text, truth, nothing and a formula that was not computed', () => {
    expect(['=1', true, null, undefined, { formula: '=A1' }, { note: 'x' }].map((cell) => formattedValue(cell, 'vi_VN'))).toEqual(
      ['=1', 'TRUE', '', '', '', ''],
    );
  });
});

describe('what typing makes of a text', () => {
  const typed = (text: string, locale = 'vi_VN') => userEntered(text, undefined, localeRules(locale), 2026);

  test.each([
    ['-5', -5],
    ['+5', 5],
    [',5', 0.5],
    [' 12 ', 12],
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
    ['25:61', '25:61'],
    ['13:00 PM', '13:00 PM'],
    ['19/5/2026 25:00', '19/5/2026 25:00'],
    ['5 $ 6', '5 $ 6'],
    ['$5%', '$5%'],
    ['tháng 5', 'tháng 5'],
    ['Mar 1 2016', 'Mar 1 2016'],
    ['Tổ dân phố 3', 'Tổ dân phố 3'],
    ['  giữ khoảng trắng', '  giữ khoảng trắng'],
  ])('%j is %j', (text, value) => {
    expect(typed(text)).toEqual({ value });
  });

  test.each([
    ['1.234,5', 1234.5, 'NUMBER', '1.234,50'],
    ['15.000.000', 15_000_000, 'NUMBER', '15.000.000'],
    ['1E3', 1000, 'SCIENTIFIC', '1,00E+03'],
    ['15.000 ₫', 15_000, 'CURRENCY', '15.000 ₫'],
    ['-12,5₫', -12.5, 'CURRENCY', '-12,50 ₫'],
    ['$5', 5, 'CURRENCY', '$5'],
    ['5%', 0.05, 'PERCENT', '5%'],
    ['1,5%', 0.015, 'PERCENT', '1,50%'],
    ['19/5/2026', 46161, 'DATE', '19/05/2026'],
    ['19-5-2026', 46161, 'DATE', '19/05/2026'],
    ['2026-05-19', 46161, 'DATE', '2026-05-19'],
    ['19/5/2026 14:30', 46161 + 14.5 / 24, 'DATE_TIME', '19/05/2026 14:30:00'],
    ['2026/5/19', 46161, 'DATE', '2026/05/19'],
    ['19/5/26', 46161, 'DATE', '19/5/26'],
    ['1/1/30', 10_959, 'DATE', '1/1/30'],
    ['19/5', 46161, 'DATE', '19/5'],
    ['6:00', 0.25, 'TIME', '06:00:00'],
    ['2:30 PM', 14.5 / 24, 'TIME', '14:30:00'],
    ['25:30', 25.5 / 24, 'TIME', '25:30:00'],
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
    expect(typed('1,234.5', 'en_US')).toMatchObject({ value: 1234.5 });
    for (const text of [
      '5/19/2026',
      '5/19/26',
      '5/19',
      'May 19 2026',
      'May 19, 2026',
      'may 19',
      '19 May 2026',
      '19-May-2026',
      '2026-05-19',
    ])
      expect(typed(text, 'en_US'), text).toMatchObject({ value: 46161, numberFormat: { type: 'DATE' } });
    for (const text of ['1.234,5', 'Maybe 19', 'May be', '19/5/2026']) expect(typed(text, 'en_US')).toEqual({ value: text });
  });

  test('a date without its year stays text where nobody says which year it is', () => {
    expect(userEntered('19/5', undefined, localeRules('vi_VN'))).toEqual({ value: '19/5' });
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
