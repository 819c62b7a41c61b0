/** Paragraphs and tables between the head and the foot. */
import {
  AlignmentType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  type TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import { blank, mm, TEXT_WIDTH, words } from './docx-paper.ts';
import type { Block, TableCell as Cell, Column, TableBlock, TextBlock } from './letter-view.ts';

export const blockChildren = (block: Block): (Paragraph | Table)[] =>
  block.kind === 'table' ? tableChildren(block) : [textChild(block)];

const STYLE: Readonly<Record<TextBlock['kind'], string>> = {
  part: 'Part',
  section: 'Section',
  lead: 'Body',
  paragraph: 'Body',
  item: 'Body',
};

function textChild({ kind, text, draft }: TextBlock): Paragraph {
  const dash = kind === 'item' ? '- ' : '';
  const said = `${dash}${text}${draft !== undefined && text !== '' ? ' ' : ''}`;
  const children: TextRun[] = [words(said), ...(draft === undefined ? [] : [words(draft, { isDraft: true })])];
  return new Paragraph({ style: STYLE[kind], ...(kind === 'lead' ? { keepNext: true } : {}), children });
}

const TABLE_LETTERS = 11;

function tableChildren({ caption, columns, rows }: TableBlock): (Paragraph | Table)[] {
  const title = new Paragraph({
    alignment: AlignmentType.CENTER,
    keepNext: true,
    spacing: { before: 60, after: 60 },
    children: [words(caption, { size: 13, bold: true })],
  });
  const table = new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: columns.map(widthOf),
    layout: TableLayoutType.FIXED,
    margins: { marginUnitType: WidthType.DXA, top: 30, bottom: 30, left: mm(1.2), right: mm(1.2) },
    rows: [headerRow(columns), ...rows.map((row) => bodyRow(row, columns))],
  });
  return [title, table, blank(6)];
}

const widthOf = ({ width }: Column): number => Math.round((TEXT_WIDTH * width) / 100);

/** Repeated on each page that the table runs on to. */
const headerRow = (columns: readonly Column[]): TableRow =>
  new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map((column) =>
      cellOf([words(column.title, { size: TABLE_LETTERS, bold: true })], { width: widthOf(column), isCentred: true }),
    ),
  });

function bodyRow(cells: readonly Cell[], columns: readonly Column[]): TableRow {
  const isHeading = cells.length === 1 && columns.length > 1;
  let column = 0;
  return new TableRow({
    cantSplit: true,
    children: cells.map(({ text, span = 1, isDraft = false }) => {
      const width = columns.slice(column, column + span).reduce((sum, one) => sum + widthOf(one), 0);
      column += span;
      return cellOf([words(text, { size: TABLE_LETTERS, bold: isHeading, isDraft })], { width, span, keepNext: isHeading });
    }),
  });
}

interface CellLayout {
  readonly width: number;
  readonly span?: number;
  readonly isCentred?: boolean;
  /** On one page with the row below. */
  readonly keepNext?: boolean;
}

const cellOf = (children: TextRun[], { width, span = 1, isCentred = false, keepNext = false }: CellLayout): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    columnSpan: span,
    verticalAlign: VerticalAlign.CENTER,
    children: [new Paragraph({ alignment: isCentred ? AlignmentType.CENTER : AlignmentType.LEFT, keepNext, children })],
  });
