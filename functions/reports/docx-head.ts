/** Head and foot of the letter: each a table of two columns without borders. */
import { AlignmentType, Paragraph, Table, TableBorders, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import { blank, centred, mm, rule, TEXT_WIDTH, words } from './docx-paper.ts';
import type { LetterHead, LetterView } from './letter-view.ts';

export function headTable({ superior, issuer, number, nation, motto, placeAndDate }: LetterHead): Table {
  const left = mm(62);
  const right = TEXT_WIDTH - left;
  return twoColumns(left, [
    [
      [
        ...superior.map((line) => centred(line, { size: 12 })),
        ...issuer.map((line) => centred(line, { size: 12, bold: true })),
        rule(mm(22), left),
      ],
      [centred(nation, { size: 12, bold: true }), centred(motto, { size: 13, bold: true }), rule(mm(58), right)],
    ],
    [[centred(number, { size: 13 })], [centred(placeAndDate, { size: 13, italics: true })]],
  ]);
}

/** Lines left free for a signature and a seal. */
const ROOM = 4;

export function footTable({ receivers, signature, signer }: LetterView): Table {
  const left = mm(85);
  const label = new Paragraph({ children: [words('Nơi nhận:', { size: 12, bold: true, italics: true })] });
  const list = receivers.map((line) => new Paragraph({ children: [words(line, { size: 11 })] }));
  const room = Array.from({ length: ROOM }, () => blank(14));
  return twoColumns(left, [
    [
      [blank(8), label, ...list],
      [
        blank(8),
        ...signature.map((line) => centred(line, { size: 14, bold: true })),
        ...room,
        centred(signer, { size: 14, bold: true }),
      ],
    ],
  ]);
}

type Row = readonly [left: readonly Paragraph[], right: readonly Paragraph[]];

const NO_MARGINS = { marginUnitType: WidthType.DXA, top: 0, bottom: 0, left: 0, right: 0 };

function twoColumns(left: number, rows: readonly Row[]): Table {
  const widths = [left, TEXT_WIDTH - left];
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.LEFT,
    borders: TableBorders.NONE,
    margins: NO_MARGINS,
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (children, column) =>
              new TableCell({ width: { size: widths[column] ?? 0, type: WidthType.DXA }, children: [...children] }),
          ),
        }),
    ),
  });
}
