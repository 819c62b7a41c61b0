/** What the viewer draws of Google's own JSON: conditional formats, small charts in cells, links, charts, typed texts. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { describe, expect, test } from 'vitest';
import { localeRules } from '../../../workspace/google/locale-rules.ts';
import { cellLink } from '../../../workspace/pages/sheet/cell-link.ts';
import { painter, unjudged } from '../../../workspace/pages/sheet/conditional-format.ts';
import { plot } from '../../../workspace/pages/sheet/plot.ts';
import { sparkline } from '../../../workspace/pages/sheet/sparkline.ts';
import { typedText } from '../../../workspace/pages/sheet/typed-text.ts';
import type { StoredCell } from '../../../workspace/store/cell.ts';

const vi = localeRules('vi_VN');
const en = localeRules('en_US');

describe('a conditional format', () => {
  const red = { backgroundColorStyle: { rgbColor: { red: 1 } } };
  const rule = (type: string, ...values: string[]): sheets_v4.Schema$ConditionalFormatRule => ({
    ranges: [{ startColumnIndex: 1, endColumnIndex: 2 }],
    booleanRule: { condition: { type, values: values.map((userEnteredValue) => ({ userEnteredValue })) }, format: red },
  });
  const painted = (one: sheets_v4.Schema$ConditionalFormatRule, value: string | number | undefined) =>
    painter([one], 'vi_VN', () => [])(3, 1, { value, text: String(value ?? '') }) !== undefined;

  test.each([
    ['TEXT_CONTAINS', ['hạn'], 'Sau Hạn', 'đủ'],
    ['TEXT_NOT_CONTAINS', ['hạn'], 'đủ', 'sau hạn'],
    ['TEXT_STARTS_WITH', ['●'], '● Đạt', 'Đạt ●'],
    ['TEXT_ENDS_WITH', ['đạt'], 'Chưa đạt', 'đạt rồi'],
    ['TEXT_EQ', ['Đạt'], 'đạt', 'đạt rồi'],
    ['NUMBER_GREATER', ['1,5'], 2, 1.5],
    ['NUMBER_LESS_THAN_EQ', ['0.9'], 0.9, 0.91],
    ['NUMBER_BETWEEN', ['1', '3'], 3, 4],
    ['NUMBER_NOT_EQ', ['1'], 2, 1],
    ['BLANK', [], undefined, 'x'],
    ['NOT_BLANK', [], 'x', undefined],
  ])('%s %j paints “%s” and not “%s”', (type, values, yes, no) => {
    expect([painted(rule(type, ...values), yes), painted(rule(type, ...values), no)]).toEqual([true, false]);
  });

  test('paints only its ranges, and the first that holds wins', () => {
    const blue = { ...rule('NOT_BLANK'), booleanRule: { condition: { type: 'NOT_BLANK' }, format: {} } };
    const paint = painter([rule('TEXT_EQ', 'x'), blue], 'vi_VN', () => []);
    expect(paint(0, 1, { value: 'x', text: 'x' })).toEqual(red);
    expect(paint(0, 1, { value: 'y', text: 'y' })).toEqual({});
    expect(paint(0, 2, { value: 'x', text: 'x' })).toBeUndefined();
  });

  test('with a formula of its own is not judged, and counted', () => {
    expect(painted(rule('CUSTOM_FORMULA', '=TRUE'), 'x')).toBe(false);
    expect(unjudged([rule('CUSTOM_FORMULA', '=TRUE'), rule('BLANK')])).toBe(1);
  });

  test('by shades lies between its ends', () => {
    const shades = {
      ranges: [{}],
      gradientRule: { minpoint: { type: 'MIN', color: {} }, maxpoint: { type: 'MAX', color: { red: 1 } } },
    };
    const paint = painter([shades], 'vi_VN', () => [10, 20]);
    const redOf = (value: number) => paint(0, 0, { value, text: '' })?.backgroundColorStyle?.rgbColor?.red;
    expect([redOf(10) ?? 0, redOf(15), redOf(20)]).toEqual([0, 0.5, 1]);
  });
});

describe('a SPARKLINE', () => {
  const numbers = () => [1, 3, 2];

  test('of a bar is drawn to its whole, in its colors, by the locale of the spreadsheet', () => {
    const formula = '=SPARKLINE({380\\250};{"charttype"\\"bar";"max"\\900;"color1"\\"#1f4e79";"color2"\\"#9dc3e6"})';
    const drawn = sparkline(formula, vi, numbers);
    expect(drawn?.bars.map(({ x, width, fill }) => [x, width, fill])).toEqual([
      [0, 42.22, '#1f4e79'],
      [42.22, 27.78, '#9dc3e6'],
    ]);
    expect(drawn?.label).toBe('Biểu đồ nhỏ: 380; 250');
  });

  test('of a range is a line from its left to its right', () => {
    expect(sparkline('=SPARKLINE(A1:A3)', en, numbers)?.points).toBe('0,18 50,2 100,10');
    expect(sparkline('=SPARKLINE({1,2;3})', en, numbers)?.points.split(' ')).toHaveLength(3);
    expect(sparkline('=SPARKLINE({1,5\\2,5})'.replace(';', ''), vi, numbers)?.label).toBe('Biểu đồ nhỏ: 1,5; 2,5');
  });

  test('columns stand on zero', () => {
    const bars = sparkline('=SPARKLINE({2,-2},{"charttype","column"})', en, numbers)?.bars;
    expect(bars?.map(({ y, height }) => [y, height])).toEqual([
      [0, 10],
      [10, 10],
    ]);
  });

  test.each(['=SUM(A1:A3)', '=SPARKLINE()', '=SPARKLINE(RAND())', '=SPARKLINE({1;"x', '=SPARKLINE(B!A1:A3)'])(
    '%s is none that is drawn',
    (formula) => expect(sparkline(formula, en, numbers)).toBeUndefined(),
  );

  test('a color that is none of its kind does not reach the drawing', () => {
    const formula = '=SPARKLINE({1},{"charttype","bar";"color1","url(http://x.example)"})';
    expect(sparkline(formula, en, numbers)?.bars[0]?.fill).toBe('#0b5d57');
  });
});

describe('a cell leads', () => {
  const to = (cell: StoredCell, shown = 'chữ') => cellLink(cell, shown, 'vi_VN', '/so')?.href;
  const linked = (uri: string): StoredCell => ({ value: 'chữ', format: { textFormat: { link: { uri } } } });

  test.each([
    ['https://x.example/a', 'https://x.example/a'],
    ['#gid=12&range=C14', '/so?gid=12&range=C14'],
    ['javascript:alert(1)', undefined],
    ['data:text/html,x', undefined],
    ['//x.example', undefined],
    ['#gid=x', undefined],
    ['file:///etc/passwd', undefined],
  ])('by its format to %s as %s', (uri, href) => expect(to(linked(uri))).toBe(href));

  test('by what it shows, if that is an address and nothing else', () => {
    expect(to('https://x.example', 'https://x.example')).toBe('https://x.example/');
    expect(to('xem https://x.example', 'xem https://x.example')).toBeUndefined();
  });

  test('by a HYPERLINK of two texts', () => {
    const cell: StoredCell = { formula: '=HYPERLINK("https://x.example";"Xem")' };
    expect(cellLink(cell, '#ERROR!', 'vi_VN', '/so')).toEqual({ href: 'https://x.example/', outside: true, text: 'Xem' });
    expect(to({ formula: '=HYPERLINK("javascript:x";"Xem")' })).toBeUndefined();
  });
});

test.each<[StoredCell, string]>([
  [null, ''],
  [1234.5, '1234,5'],
  [true, 'TRUE'],
  ['chữ', 'chữ'],
  ['007', "'007"],
  ['=1', "'=1"],
  ["'x", "''x"],
  [{ value: '007', format: { numberFormat: { type: 'TEXT' } } }, '007'],
  [{ value: 46_161, format: { numberFormat: { type: 'DATE', pattern: 'd/m' } } }, '19/05/2026'],
  [{ value: 46_161.5, format: { numberFormat: { type: 'DATE_TIME' } } }, '19/05/2026 12:00:00'],
  [{ value: 46_315 + 8 / 24 + 1 / 86_400, format: { numberFormat: { type: 'DATE_TIME' } } }, '20/10/2026 08:00:01'],
  [{ value: 0.125, format: { numberFormat: { type: 'PERCENT' } } }, '12,5%'],
  [{ formula: '=A1' }, '=A1'],
])('the editor of %j opens with “%s”', (cell, text) => expect(typedText(cell, 'vi_VN')).toBe(text));

describe('a chart', () => {
  const one = { name: 'Thấp', texts: ['40%', '60%'], color: '#0b5d57', dashed: false } as const;
  const drawn = (change: object) =>
    plot({
      labels: ['Tháng 9', 'Tháng 10'],
      series: [{ ...one, type: 'bar', values: [0.4, 0.6] }],
      across: false,
      stacked: false,
      format: 'percent',
      locale: 'vi_VN',
      shape: 0.5,
      ...change,
    });

  test('begins at zero, and says its steps as the sheet would', () => {
    const { axis, texts } = drawn({});
    expect(axis.texts.map(({ text }) => text)).toEqual(['0%', '20%', '40%', '60%']);
    expect(texts.map(({ text }) => text)).toEqual(['Tháng 9', 'Tháng 10']);
  });

  test('of columns gives each the height of its number', () => {
    const [a, b] = drawn({}).bars;
    expect((b?.height ?? 0) / (a?.height ?? 1)).toBeCloseTo(1.5, 1);
    expect(a?.title).toBe('Tháng 9, Thấp: 40%');
  });

  test('of bars lays them down', () => {
    const [a, b] = drawn({ across: true }).bars;
    expect((b?.width ?? 0) / (a?.width ?? 1)).toBeCloseTo(1.5, 1);
    expect(a?.height).toBe(b?.height);
    expect(drawn({ across: true }).axis.texts.map(({ text }) => text)).toEqual(['Tháng 9', 'Tháng 10']);
  });

  test('stacked sets one on the other', () => {
    const series = [0.2, 0.3].map((value) => ({ ...one, type: 'bar' as const, values: [value, value] }));
    const [low, high] = drawn({ stacked: true, series }).bars;
    expect((high?.y ?? 0) + (high?.height ?? 0)).toBeCloseTo(low?.y ?? 0, 0);
  });

  test('with a goal has it as a dashed line over the columns, and a gap where there is no number', () => {
    const series = [
      { ...one, type: 'bar' as const, values: [0.4, undefined] },
      { ...one, name: 'Mục tiêu', type: 'line' as const, dashed: true, values: [0.9, 0.9] },
    ];
    const shapes = drawn({ series });
    expect(shapes.bars).toHaveLength(1);
    expect(shapes.lines).toMatchObject([{ dashed: true, dots: [] }]);
    expect(shapes.lines[0]?.points.split(' ')).toHaveLength(2);
  });

  test('of nothing has no mark that is no number', () => {
    expect(JSON.stringify(drawn({ labels: [], series: [] }))).not.toMatch(/NaN|null|Infinity/);
  });
});
