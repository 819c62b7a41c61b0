/** A .xlsx as a program reads it: sheets of cells with their type and format. */
import { all, type Element, type OfficeFile, openOfficeFile, textOf, under } from './open-office-file.ts';

interface XlsxCell {
  readonly value: string | number;
  readonly isText: boolean;
  readonly format: string;
}

export interface XlsxSheet {
  readonly name: string;
  readonly xml: Element;
  /** Blank cells are null. */
  readonly rows: readonly (readonly (XlsxCell | null)[])[];
}

export interface Xlsx {
  readonly file: OfficeFile;
  readonly sheets: readonly XlsxSheet[];
}

export function readXlsx(bytes: Uint8Array): Xlsx {
  const file = openOfficeFile(bytes);
  for (const name of file.names) file.part(name);
  const strings = all(file.part('xl/sharedStrings.xml'), 'si').map(textOf);
  const styles = file.part('xl/styles.xml');
  const formats = new Map(
    all(styles, 'numFmt').map(({ attributes }) => [attributes['numFmtId'], attributes['formatCode'] ?? '']),
  );
  const [cellXfs] = all(styles, 'cellXfs');
  const xfs = under(cellXfs, 'xf').map(({ attributes }) => formats.get(attributes['numFmtId']) ?? 'General');
  const cellOf = (cell: Element): XlsxCell | null => {
    if (all(cell, 'f').length > 0) throw new Error(`A formula in ${cell.attributes['r']}`);
    const [value] = all(cell, 'v').map(textOf);
    if (value === undefined) return null;
    const format = xfs[Number(cell.attributes['s'] ?? 0)] ?? 'General';
    const isText = cell.attributes['t'] === 's';
    return { value: isText ? (strings[Number(value)] ?? '') : Number(value), isText, format };
  };
  const sheets = all(file.part('xl/workbook.xml'), 'sheet').map(({ attributes }, place) => {
    const xml = file.part(`xl/worksheets/sheet${place + 1}.xml`);
    return { name: attributes['name'] ?? '', xml, rows: all(xml, 'row').map((row) => under(row, 'c').map(cellOf)) };
  });
  return { file, sheets };
}
