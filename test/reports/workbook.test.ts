import { beforeAll, describe, expect, it } from 'vitest';
import { isRatio } from '../../functions/indicators/measure.ts';
import { kinhBac } from '../../functions/plans/kinh-bac-2026-2030.ts';
import { problem } from '../../functions/records/problem-catalogue.ts';
import { ofNinhBinh, ofOctober, xlsxOf } from './a-letter.ts';
import { aMonth } from './a-month.ts';
import { all, textOf } from './open-office-file.ts';
import type { Xlsx, XlsxSheet } from './read-xlsx.ts';

let authority: Xlsx;
let shared: Xlsx;
let year: Xlsx;
beforeAll(async () => {
  [authority, shared, year] = await Promise.all([
    xlsxOf(ofOctober),
    xlsxOf({ ...ofOctober, clearance: 'shared' }),
    xlsxOf(ofNinhBinh),
  ]);
});

const sheetOf = ({ sheets }: Xlsx, name: string): XlsxSheet => {
  const sheet = sheets.find((candidate) => candidate.name === name);
  if (sheet === undefined) throw new RangeError(name);
  return sheet;
};
/** Rows below the header, as values. */
const valuesOf = (xlsx: Xlsx, name: string) =>
  sheetOf(xlsx, name)
    .rows.slice(3)
    .map((row) => row.map((cell) => cell?.value ?? null));
const column = (xlsx: Xlsx, name: string, title: string): number =>
  sheetOf(xlsx, name).rows[2]?.findIndex((cell) => cell?.value === title) ?? -1;
const serialOf = (day: string): number => (Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000;

describe('the sheets', () => {
  it('are three, in the order in which they are read, titled and dated', () => {
    expect(authority.sheets.map(({ name }) => name)).toEqual(['Chỉ số', 'Theo nhóm', 'Theo đơn vị']);
    const [title, about] = sheetOf(authority, 'Chỉ số').rows;
    expect(title?.[0]?.value).toBe('KẾT QUẢ THEO CHỈ TIÊU');
    expect(about?.[0]?.value).toMatch(
      /^Phường Kinh Bắc\. Tháng 10\/2026 \(từ 15\/09\/2026 đến hết 14\/10\/2026\); số liệu chốt lúc 17 giờ ngày 19\/10\/2026\./,
    );
  });

  it('are printed on A4 on its side, one page wide, with the rows above the figures on every page', () => {
    const titles = all(authority.file.part('xl/workbook.xml'), 'definedName');
    expect(titles.map((name) => [name.attributes['name'], textOf(name)])).toEqual([
      ['_xlnm.Print_Titles', "'Chỉ số'!$1:$3"],
      ['_xlnm.Print_Titles', "'Theo nhóm'!$1:$3"],
      ['_xlnm.Print_Titles', "'Theo đơn vị'!$1:$3"],
    ]);
    for (const { xml } of authority.sheets) {
      expect(all(xml, 'pageSetUpPr')[0]?.attributes).toEqual({ fitToPage: '1' });
      expect(all(xml, 'pageSetup')[0]?.attributes).toMatchObject({
        paperSize: '9',
        orientation: 'landscape',
        fitToWidth: '1',
        fitToHeight: '0',
      });
      expect(all(xml, 'pane')[0]?.attributes).toMatchObject({ state: 'frozen', ySplit: '3', topLeftCell: 'C4' });
      // The order in which the format wants them (ECMA-376, CT_Worksheet).
      const order = xml.children.map((child) => (typeof child === 'string' ? child : child.name));
      expect(order).toEqual(['sheetPr', 'sheetViews', 'cols', 'sheetData', 'pageMargins', 'pageSetup']);
    }
  });
});

describe('“Chỉ số” has the figures of the month as numbers', () => {
  it.each([
    ['Kinh Bắc', () => authority, ofOctober.month],
    ['Ninh Bình', () => year, ofNinhBinh.month],
  ])('of %s: every count, and its rate as a percent', (_, xlsx, month) => {
    const rows = valuesOf(xlsx(), 'Chỉ số');
    expect(rows.map(([code]) => code)).toEqual(month.indicators.map(({ code }) => code));
    const [low, high, of, least, most, asOf] = [
      'Lũy kế: mức thấp',
      'Lũy kế: mức cao',
      'Lũy kế: tổng số',
      'Tỷ lệ: mức thấp',
      'Tỷ lệ: mức cao',
      'Mẫu số tính đến',
    ].map((title) => column(xlsx(), 'Chỉ số', title)) as [number, number, number, number, number, number];
    for (const [place, indicator] of month.indicators.entries()) {
      const judged = indicator.inYear ?? indicator.cumulative;
      const row = rows[place] ?? [];
      expect([row[low], row[high], row[of]]).toEqual([judged.low ?? null, judged.high ?? null, judged.of ?? null]);
      const rates = isRatio(judged) ? [judged.low / judged.of, judged.high / judged.of] : [null, null];
      expect([row[least], row[most]]).toEqual(rates);
      const day = indicator.denominator?.asOf;
      expect(row[asOf]).toBe(day == null ? null : serialOf(day));
    }
  });

  it('each cell in a format of its type; a rate never rounds on to its target', () => {
    const row = sheetOf(year, 'Chỉ số')
      .rows.slice(3)
      .find((cells) => cells[0]?.value === '5');
    const at = (title: string) => row?.[column(year, 'Chỉ số', title)];
    expect(at('Đến năm')).toEqual({ value: 2025, isText: false, format: '0' });
    expect(at('Lũy kế: mức thấp')).toEqual({ value: 140_001, isText: false, format: '#,##0' });
    expect(at('Tỷ lệ: mức thấp')).toEqual({ value: 140_001 / 200_000, isText: false, format: '0.000%' });
    expect(at('Tỷ lệ: mức cao')).toMatchObject({ format: '0.0%' });
    expect(at('Mẫu số tính đến')).toMatchObject({ format: 'dd/mm/yyyy', isText: false });
  });

  it('leaves a figure blank that a tab which was not read makes “at least”', async () => {
    const unread = problem('table-missing', { form: 'training', row: null, question: null }, { tab: 'training' });
    const month = aMonth(kinhBac, '2026-10').measuring('4a', { low: 10, high: 20, of: 100 }).troubledBy(unread).build();
    const xlsx = await xlsxOf({ ...ofOctober, month });
    const row = valuesOf(xlsx, 'Chỉ số').find(([code]) => code === '4a');
    expect(row?.slice(5, 13)).toEqual(Array.from({ length: 8 }, () => null));
    expect(row?.at(-1)).toContain('chưa đọc được');
  });
});

describe('who may know of children', () => {
  const CHILDREN = ['1', '2', '3'];

  it('everyone reads bands in words, and not one number', () => {
    for (const row of valuesOf(shared, 'Chỉ số').filter(([code]) => CHILDREN.includes(String(code)))) {
      expect(row.slice(5, 14)).toEqual(Array.from({ length: 9 }, () => null));
      expect(row.at(-1)).toMatch(/trường hợp/);
    }
    expect(valuesOf(shared, 'Theo nhóm').filter(([about]) => String(about).startsWith('Trường hợp'))).toEqual([
      ['Trường hợp trẻ em', 'Số liệu theo nhóm chỉ gửi cơ quan có thẩm quyền.', null, null, null],
    ]);
  });

  it('the authority reads the groups in one dimension each, cells under 5 as words', () => {
    const groups = valuesOf(authority, 'Theo nhóm');
    const of = (title: string) =>
      groups.filter(([about]) => about === `Trường hợp trẻ em. ${title}`).map((row) => row.slice(1, 4));
    expect(of('Theo giới tính')).toEqual([
      ['Nam', 11, 17],
      ['Nữ', 'dưới 10', 17],
      ['Không rõ', 'dưới 5', 17],
    ]);
    const small = groups.flatMap((row) => (String(row[0]).startsWith('Trường hợp') ? [row[2]] : []));
    expect(small.filter((count) => typeof count === 'number' && count < 5)).toEqual([]);
  });

  it('no sheet tells of cases by unit', () => {
    for (const xlsx of [authority, shared]) {
      const said = JSON.stringify(valuesOf(xlsx, 'Theo đơn vị'));
      expect(said).not.toMatch(/trường hợp|trẻ|hồ sơ|có số liệu/i);
    }
  });

  it('the same bands give the same bytes', async () => {
    const { cases } = ofOctober.month;
    if ('reason' in cases) throw new Error('October has cases.');
    const also = { ...ofOctober.month, cases: { ...cases, notified: cases.notified + 1, open: cases.open + 1 } };
    const other = await xlsxOf({ ...ofOctober, clearance: 'shared', month: also });
    expect(other.file.names.map((name) => other.file.source(name))).toEqual(
      shared.file.names.map((name) => shared.file.source(name)),
    );
  });
});

describe('“Theo đơn vị”', () => {
  it('adds up, names who is missing or late, with the limit as a day', () => {
    const rows = valuesOf(authority, 'Theo đơn vị');
    expect(rows.slice(0, 4)).toEqual([
      ['Tất cả đơn vị', 'Phải báo cáo', 58, serialOf('2026-10-16')],
      ['Tất cả đơn vị', 'Đúng hạn', 46, serialOf('2026-10-16')],
      ['Tất cả đơn vị', 'Sau hạn', 5, serialOf('2026-10-16')],
      ['Tất cả đơn vị', 'Chưa báo cáo', 7, serialOf('2026-10-16')],
    ]);
    expect(rows.filter(([, standing]) => standing === 'Chưa báo cáo')).toHaveLength(8);
    expect(rows.filter(([, standing]) => standing === 'Sau hạn')).toHaveLength(6);
  });

  it('counts returns in a longer period, which has no one limit', () => {
    expect(valuesOf(year, 'Theo đơn vị')[0]).toEqual(['Tất cả đơn vị (số xác nhận tháng)', 'Phải báo cáo', 1716, null]);
  });

  it('says why nothing can be said', async () => {
    const unread = problem('table-missing', { form: 'units', row: null, question: null }, { tab: 'units' });
    const xlsx = await xlsxOf({ ...ofOctober, month: aMonth(kinhBac, '2026-10').troubledBy(unread).build() });
    expect(valuesOf(xlsx, 'Theo đơn vị')).toEqual([
      ['Trang “Đơn vị” chưa đọc được nên chưa biết đơn vị nào đã báo cáo.', null, null, null],
    ]);
  });
});

describe('what people typed is text', () => {
  const TRIGGERS = [
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '＝1+1',
    "='C:\\x'!A1",
    '=HYPERLINK("http://x";"y")',
    '0123456789',
    '1/2',
    '</t></si><si>',
    'a\u0000b\ufffe\ud800',
    '&quot;',
  ];

  it.each(TRIGGERS)('%j', async (typed) => {
    const month = {
      ...ofOctober.month,
      indicators: ofOctober.month.indicators.map((indicator) => ({
        ...indicator,
        denominator: { asOf: null, source: typed },
        ...(indicator.ofWhich === undefined ? {} : { ofWhich: { crafts: { [typed]: { low: 1, of: 2 } } } }),
      })),
      reporting: { ...ofOctober.month.reporting, missingUnits: [{ id: 'u', name: typed, hasRecords: false }] },
    };
    const xlsx = await xlsxOf({ ...ofOctober, month });
    for (const { rows } of xlsx.sheets)
      for (const cell of rows.flat()) {
        if (cell === null) continue;
        expect(cell.isText).toBe(typeof cell.value === 'string');
        if (cell.isText) expect(cell.format).toBe('@');
      }
    expect(valuesOf(xlsx, 'Theo đơn vị').filter(([, standing]) => standing === 'Chưa báo cáo')).toHaveLength(2);
  });

  it.each(['constructor', '__proto__', 'toString'])('also where it is a name of JavaScript’s own: %s', async (typed) => {
    const reporting = { ...ofOctober.month.reporting, missingUnits: [{ id: 'u', name: typed, hasRecords: false }] };
    const xlsx = await xlsxOf({ ...ofOctober, month: { ...ofOctober.month, reporting } });
    expect(valuesOf(xlsx, 'Theo đơn vị').map(([unit]) => String(unit).trim())).toContain(typed);
  });
});

describe('the file', () => {
  it('has no properties, no hidden sheet, no link and no way out', () => {
    expect(authority.file.names.filter((name) => /docProps|comments|externalLink|vba|connections|drawing/i.test(name))).toEqual(
      [],
    );
    const everything = authority.file.names.map((name) => authority.file.source(name)).join('');
    expect(everything).not.toMatch(/state="(?:veryH|h)idden"|hyperlink|\/(?:home|tmp|root|work)\/|node_modules/i);
  });
});
