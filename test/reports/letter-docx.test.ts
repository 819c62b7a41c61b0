import { beforeAll, describe, expect, it } from 'vitest';
import { attachments } from '../../functions/reports/attachments.ts';
import { docxOf, ofNinhBinh, ofOctober } from './a-letter.ts';
import { all, type Element, openOfficeFile, textOf, under } from './open-office-file.ts';
import { type Docx, paragraphSaying, property, runsOf, saidIn } from './read-docx.ts';

const MM = 1440 / 25.4;
const millimetres = (twips: string | undefined): number => Math.round(Number(twips) / MM);
const one = (element: Element, name: string): Element => {
  const [found] = all(element, name);
  if (found === undefined) throw new Error(`no ${name}`);
  return found;
};

let letter: Docx;
let year: Docx;
beforeAll(async () => {
  letter = await docxOf(ofOctober);
  year = await docxOf(ofNinhBinh);
});

/** Points in which a paragraph's letters are set; the default of the styles where it says none. */
const sizesOf = (docx: Docx, paragraph: Element): number[] => {
  const usual = property(one(docx.styles, 'w:rPrDefault'), 'w:sz');
  return runsOf(paragraph).map((run) => Number(property(run, 'w:sz') ?? usual) / 2);
};
const lettersOf = (docx: Docx, text: string) => {
  const paragraph = paragraphSaying(docx, text);
  const [run] = runsOf(paragraph);
  return {
    size: sizesOf(docx, paragraph)[0],
    bold: run !== undefined && property(run, 'w:b') !== undefined,
    italic: run !== undefined && property(run, 'w:i') !== undefined,
    alignment: property(paragraph, 'w:jc'),
  };
};

describe('the paper, measured in the file (domain.md §6)', () => {
  it('is A4 with margins of 20, 20, 30 and 20 mm, in the letter and in its annex', () => {
    expect(letter.sections).toHaveLength(2);
    for (const section of letter.sections) {
      const { 'w:w': width, 'w:h': height, 'w:orient': orientation } = one(section, 'w:pgSz').attributes;
      expect([millimetres(width), millimetres(height), orientation]).toEqual([210, 297, 'portrait']);
      const { attributes } = one(section, 'w:pgMar');
      const sides = ['top', 'bottom', 'left', 'right'].map((side) => millimetres(attributes[`w:${side}`]));
      expect(sides).toEqual([20, 20, 30, 20]);
    }
  });

  it('has the page number at the top centre, and none on page 1 of the letter and of the annex', () => {
    const targets = new Map(
      under(letter.file.part('word/_rels/document.xml.rels'), 'Relationship').map(({ attributes }) => [
        attributes['Id'],
        attributes['Target'],
      ]),
    );
    for (const section of letter.sections) {
      expect(all(section, 'w:titlePg')).toHaveLength(1);
      expect(one(section, 'w:pgNumType').attributes['w:start']).toBe('1');
      const headers = new Map(
        all(section, 'w:headerReference').map(({ attributes }) => [
          attributes['w:type'],
          letter.file.part(`word/${targets.get(attributes['r:id'])}`),
        ]),
      );
      const usual = headers.get('default');
      const first = headers.get('first');
      expect(usual && all(usual, 'w:instrText').map(textOf)).toEqual(['PAGE']);
      expect(usual && property(usual, 'w:jc')).toBe('center');
      expect(first && [all(first, 'w:instrText').length, textOf(first)]).toEqual([0, '']);
    }
    expect(letter.file.names.filter((name) => /footer/.test(name))).toEqual([]);
  });

  it('is set in Times New Roman, black, whatever the paragraph', () => {
    const fonts = all(letter.styles, 'w:rFonts').concat(all(letter.document, 'w:rFonts'));
    const named = new Set(fonts.flatMap(({ attributes }) => Object.values(attributes)));
    expect(named).toEqual(new Set(['Times New Roman']));
    expect(property(one(letter.styles, 'w:rPrDefault'), 'w:color')).toBe('000000');
    expect(property(one(letter.styles, 'w:rPrDefault'), 'w:lang')).toBe('vi-VN');
  });

  it('sets the body in 14 points, justified, first line 12.7 mm in, 6 points apart, lines between 1 and 1.5', () => {
    const styles = new Map(all(letter.styles, 'w:style').map((style) => [style.attributes['w:styleId'], style]));
    const bodies = letter.paragraphs.filter((paragraph) => property(paragraph, 'w:pStyle') !== undefined);
    expect(bodies.length).toBeGreaterThan(60);
    for (const paragraph of bodies) {
      const style = styles.get(property(paragraph, 'w:pStyle'));
      if (style === undefined) throw new Error('a style that is not there');
      expect(property(style, 'w:jc')).toBe('both');
      const { 'w:after': after, 'w:line': line } = one(style, 'w:spacing').attributes;
      expect(Number(after) / 20).toBeGreaterThanOrEqual(6);
      expect(Number(line) / 240).toBeGreaterThanOrEqual(1);
      expect(Number(line) / 240).toBeLessThanOrEqual(1.5);
      expect(Number(one(style, 'w:ind').attributes['w:firstLine']) / MM).toBeCloseTo(12.7, 1);
      expect(new Set(sizesOf(letter, paragraph))).toEqual(new Set([14]));
    }
  });

  it.each([
    ['PHƯỜNG KINH BẮC', { size: 12, bold: true, italic: false, alignment: 'center' }],
    ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { size: 12, bold: true, italic: false, alignment: 'center' }],
    ['Độc lập - Tự do - Hạnh phúc', { size: 13, bold: true, italic: false, alignment: 'center' }],
    ['/BC-UBND', { size: 13, bold: false, italic: false, alignment: 'center' }],
    ['Kinh Bắc, ngày', { size: 13, bold: false, italic: true, alignment: 'center' }],
    ['BÁO CÁO', { size: 14, bold: true, italic: false, alignment: 'center' }],
    ['Kết quả thực hiện Kế hoạch', { size: 14, bold: true, italic: false, alignment: 'center' }],
    ['Nơi nhận:', { size: 12, bold: true, italic: true, alignment: undefined }],
    ['- Công an phường;', { size: 11, bold: false, italic: false, alignment: undefined }],
    ['PHÓ CHỦ TỊCH', { size: 14, bold: true, italic: false, alignment: 'center' }],
    ['(Kèm theo Báo cáo số', { size: 13, bold: false, italic: true, alignment: 'right' }],
  ])('“%s” is set as the decree wants it', (text, letters) => {
    expect(lettersOf(letter, text)).toEqual(letters);
  });

  it('the body above an issuer is not bold, the issuer is', () => {
    expect(lettersOf(year, 'TỈNH NINH BÌNH')).toMatchObject({ size: 12, bold: false });
    expect(lettersOf(year, 'SỞ Y TẾ')).toMatchObject({ size: 12, bold: true });
  });
});

describe('head and foot are tables of two columns that nobody sees', () => {
  const bordersOf = (table: Element): Set<string | undefined> =>
    new Set(
      (all(table, 'w:tblBorders')[0]?.children ?? []).map((side) => (typeof side === 'string' ? side : side.attributes['w:val'])),
    );
  const head = () => letter.tables[0];
  const foot = () => letter.tables.find((table) => all(table, 'w:p').some((paragraph) => saidIn(paragraph) === 'Nơi nhận:'));

  it('without borders', () => {
    for (const table of [head(), foot()]) {
      if (table === undefined) throw new Error('no table');
      for (const row of under(table, 'w:tr')) expect(under(row, 'w:tc')).toHaveLength(2);
      expect(bordersOf(table)).toEqual(new Set(['none']));
      expect(all(table, 'w:tcBorders')).toHaveLength(0);
    }
  });

  it('as wide as the text; the short lines below their headings are drawn, not underlined', () => {
    const grid =
      head() && all(one(head() as Element, 'w:tblGrid'), 'w:gridCol').map(({ attributes }) => Number(attributes['w:w']));
    expect(Math.round((grid ?? []).reduce((sum, width) => sum + width, 0) / MM)).toBe(160);
    const lines = all(head() as Element, 'w:pBdr').map((border) => one(border, 'w:top').attributes['w:val']);
    expect(lines).toEqual(['single', 'single']);
    expect(all(letter.document, 'w:u')).toEqual([]);
  });

  it('the signature never stands on a page without the last sentence', () => {
    const closing = paragraphSaying(letter, 'Trên đây là báo cáo kết quả');
    expect(all(closing, 'w:keepNext')).toHaveLength(1);
    expect(all(foot() as Element, 'w:cantSplit')).toHaveLength(1);
  });
});

describe('tables', () => {
  it('repeat their header, break between rows only, and keep a heading with the row below it', () => {
    const targets = letter.tables[1];
    if (targets === undefined) throw new Error('no table of the targets');
    const rows = under(targets, 'w:tr');
    expect(rows.map((row) => all(row, 'w:tblHeader').length)).toEqual([1, ...rows.slice(1).map(() => 0)]);
    expect(rows.every((row) => all(row, 'w:cantSplit').length === 1)).toBe(true);
    const headings = rows.filter((row) => under(row, 'w:tc').length === 1);
    expect(headings).toHaveLength(3);
    expect(headings.every((row) => all(row, 'w:keepNext').length === 1)).toBe(true);
  });
});

describe('what a person settles before signing', () => {
  it.each([
    '[cán bộ rà soát] Thiếu tài liệu truyền thông',
    '[cán bộ rà soát] Đề nghị cấp thêm tờ rơi.',
    '[cán bộ điền] số, ký hiệu',
  ])('“%s” is grey', (text) => {
    const run = runsOf(paragraphSaying(letter, text)).find((candidate) => textOf(candidate).startsWith('[cán bộ'));
    expect(run && property(run, 'w:color')).toBe('6B6B6B');
  });

  it('is all that is not black', () => {
    const coloured = letter.paragraphs.flatMap(runsOf).filter((run) => property(run, 'w:color') !== undefined);
    expect(coloured.every((run) => textOf(run).startsWith('[cán bộ'))).toBe(true);
    expect(coloured.length).toBeGreaterThan(3);
  });
});

describe('the file', () => {
  it('carries its title and neither an author, nor a date, nor a program, nor a comment', () => {
    expect(
      letter.file.part('docProps/core.xml').children.map((child) => (typeof child === 'string' ? child : child.name)),
    ).toEqual(['dc:title', 'dc:language']);
    expect(letter.file.part('docProps/app.xml').children).toEqual([]);
    expect(letter.file.part('docProps/custom.xml').children).toEqual([]);
    expect(letter.file.names.filter((name) => /comment|people|thumbnail|embed|media/i.test(name))).toEqual([]);
    const everything = letter.file.names.map((name) => letter.file.source(name)).join('');
    expect(everything).not.toMatch(/Un-named|creator|lastModifiedBy|\/(?:home|tmp|root|work)\/|node_modules/);
  });

  it('is the same, byte for byte, for the same month: even the zip file knows no day but the first', async () => {
    const [first, second] = await Promise.all([attachments(ofOctober), attachments(ofOctober)]);
    expect(first.map(({ bytes }) => Buffer.from(bytes).toString('base64'))).toEqual(
      second.map(({ bytes }) => Buffer.from(bytes).toString('base64')),
    );
    for (const { bytes } of first) expect(readStamps(bytes)).toEqual([0x0021_0000]);
  });
});

const readStamps = (bytes: Uint8Array): readonly number[] => openOfficeFile(bytes).stamps;

/** Sequences of the format (ECMA-376, Part 1, Annex A): Word repairs a file whose elements stand in another order. */
const ORDER: Readonly<Record<string, string>> = {
  'w:pPr':
    'pStyle keepNext keepLines pageBreakBefore widowControl numPr pBdr shd tabs spacing ind contextualSpacing jc textAlignment outlineLvl rPr sectPr',
  'w:rPr': 'rStyle rFonts b bCs i iCs caps strike color spacing w kern position sz szCs highlight u shd vertAlign lang',
  'w:tblPr': 'tblStyle tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook',
  'w:tcPr': 'tcW gridSpan vMerge tcBorders shd noWrap tcMar vAlign',
  'w:sectPr': 'headerReference footerReference type pgSz pgMar pgBorders lnNumType pgNumType cols titlePg docGrid',
  'w:style': 'name basedOn next link uiPriority semiHidden unhideWhenUsed qFormat pPr rPr tblPr',
  'w:tbl': 'tblPr tblGrid tr',
};

describe('elements stand in the order of the format', () => {
  it.each(Object.entries(ORDER))('%s', (name, sequence) => {
    const places = sequence.split(' ').map((child) => `w:${child}`);
    const parts = [
      letter.document,
      letter.styles,
      year.document,
      ...letter.file.names.filter((path) => /header/.test(path) && !/rels/.test(path)).map(letter.file.part),
    ];
    const found = parts.flatMap((part) => all(part, name));
    expect(found.length).toBeGreaterThan(1);
    for (const element of found) {
      const children = element.children.filter((child) => typeof child !== 'string').map((child) => child.name);
      const order = children.map((child) => places.indexOf(child));
      expect({ name, children, order }).toEqual({ name, children, order: order.toSorted((a, b) => a - b) });
      expect({ name, unknown: children.filter((_, place) => (order[place] ?? -1) < 0) }).toEqual({ name, unknown: [] });
    }
  });
});

describe('what people typed stays text', () => {
  const HOSTILE: readonly string[] = [
    '</w:t></w:r><w:r><w:t>x',
    '&amp; &lt;b&gt; <script>alert(1)</script> ]]>',
    'một\u0000hai\u0007ba\u001b[31m\ufffe\uffff\ud800bốn',
    '\u202eđảo ngược\u2066 ẩn\u200b',
    '=HYPERLINK("http://evil.example";"x")',
    '{{ MERGEFIELD x }} \u2028 dòng \u2029 khác\r\nvà nữa',
    'a'.repeat(10_000),
    '𝕏'.repeat(5_000),
  ];

  it.each(HOSTILE.map((text, place) => [place, text] as const))(
    'hostile text %i opens without repair, whole or cut with “…”',
    async (_, text) => {
      const month = {
        ...ofOctober.month,
        indicators: ofOctober.month.indicators.map((indicator) =>
          indicator.narrowedBy === null
            ? { ...indicator, denominator: { asOf: '2026-01-01', source: text } }
            : { ...indicator, narrowedBy: { ...indicator.narrowedBy, name: text } },
        ),
        reporting: { ...ofOctober.month.reporting, missing: 1, missingUnits: [{ id: 'u', name: text, hasRecords: false }] },
      };
      const docx = await docxOf({ ...ofOctober, month, returned: { ...ofOctober.returned, difficulties: [text] } });
      expect(docx.tables).toHaveLength(letter.tables.length);
      expect(all(docx.document, 'w:instrText')).toEqual([]);
      expect(docx.text).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
    },
  );
});
