/** The paper of an official letter (domain.md §6; Decree 30/2020, Appendix I): sizes, font, and the styles of its paragraphs. */
import { AlignmentType, BorderStyle, type ISectionPropertiesOptions, type IStylesOptions, Paragraph, TextRun } from 'docx';
import { xmlText } from './xml-text.ts';

const TWIPS_PER_MM = 1440 / 25.4;
export const mm = (length: number): number => Math.round(length * TWIPS_PER_MM);
/** docx counts letters in half points. */
export const pt = (size: number): number => size * 2;

const A4 = { width: mm(210), height: mm(297) };
const MARGIN = { top: mm(20), bottom: mm(20), left: mm(30), right: mm(20) };
/** Between the left and the right margin. */
export const TEXT_WIDTH = A4.width - MARGIN.left - MARGIN.right;

export const PAGE: NonNullable<ISectionPropertiesOptions['page']> = {
  size: A4,
  margin: { ...MARGIN, header: mm(10), footer: mm(10), gutter: 0 },
};

const FONT = 'Times New Roman';
const INK = '000000';
/** What a person still has to settle; at least 4.5 : 1 on white. */
const GREY = '6B6B6B';

const FIRST_LINE = mm(12.7);

export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: FONT, size: pt(14), color: INK, language: { value: 'vi-VN' } },
      paragraph: { spacing: { before: 0, after: 0 } },
    },
  },
  paragraphStyles: [
    bodyStyle('Body', 'Đoạn văn', {}, undefined),
    bodyStyle('Part', 'Phần', { bold: true }, 0),
    bodyStyle('Section', 'Mục', { bold: true }, 1),
  ],
};

/** Justified, first line 12,7 mm in, 6 points between paragraphs. */
function bodyStyle(id: string, name: string, run: { readonly bold?: boolean }, outlineLevel: number | undefined) {
  return {
    id,
    name,
    basedOn: 'Normal',
    quickFormat: true,
    run,
    paragraph: {
      alignment: AlignmentType.JUSTIFIED,
      indent: { firstLine: FIRST_LINE },
      spacing: { before: 0, after: 120, line: 288 },
      ...(outlineLevel === undefined ? {} : { outlineLevel, keepNext: true }),
    },
  };
}

export interface Letters {
  readonly size?: number;
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly isDraft?: boolean;
}

/** The only way by which text gets into the file. */
export const words = (text: string, { size, bold, italics, isDraft }: Letters = {}): TextRun =>
  new TextRun({
    text: xmlText(text),
    ...(size === undefined ? {} : { size: pt(size) }),
    ...(bold === undefined ? {} : { bold }),
    ...(italics === undefined ? {} : { italics }),
    ...(isDraft ? { color: GREY } : {}),
  });

export const centred = (text: string, letters: Letters): Paragraph =>
  new Paragraph({ alignment: AlignmentType.CENTER, children: [words(text, letters)] });

export const blank = (size: number): Paragraph => new Paragraph({ children: [words('', { size })] });

/** A line of its own length under a heading: `length` in the middle of `within` (twips). */
export function rule(length: number, within: number): Paragraph {
  const side = Math.round((within - length) / 2);
  return new Paragraph({
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: INK } },
    indent: { left: side, right: side },
    spacing: { before: 40 },
    children: [words('', { size: 4 })],
  });
}
