/** A .docx as a reader sees it: paragraphs and tables in their order, with the letters they are set in. */
import { all, type Element, type OfficeFile, openOfficeFile, textOf, under } from './open-office-file.ts';

export interface Docx {
  readonly file: OfficeFile;
  readonly document: Element;
  readonly styles: Element;
  readonly paragraphs: readonly Element[];
  readonly tables: readonly Element[];
  readonly sections: readonly Element[];
  /** One line a paragraph; cells of a table are parted by " | ". */
  readonly text: string;
}

export function readDocx(bytes: Uint8Array): Docx {
  const file = openOfficeFile(bytes);
  // Each part is XML, whoever reads it.
  for (const name of file.names) file.part(name);
  const document = file.part('word/document.xml');
  const [body] = under(document, 'w:body');
  if (body === undefined) throw new Error('no body');
  const blocks = body.children.filter((child): child is Element => typeof child !== 'string');
  return {
    file,
    document,
    styles: file.part('word/styles.xml'),
    paragraphs: all(body, 'w:p'),
    tables: under(body, 'w:tbl'),
    sections: all(body, 'w:sectPr'),
    text: blocks.flatMap(linesOf).join('\n'),
  };
}

function linesOf(block: Element): string[] {
  if (block.name === 'w:p') return [saidIn(block)];
  return under(block, 'w:tr').map((row) =>
    under(row, 'w:tc')
      .map((cell) => under(cell, 'w:p').map(saidIn).join(' / '))
      .join(' | '),
  );
}

/** What a paragraph says: its runs, not the instructions of a field. */
export const saidIn = (paragraph: Element): string => all(paragraph, 'w:t').map(textOf).join('');

export const runsOf = (paragraph: Element): Element[] => all(paragraph, 'w:r').filter((run) => all(run, 'w:t').length > 0);

/** A property of a run or a paragraph: `property(run, 'w:sz')` is its `w:val`; 'on' for one without. */
export const property = (element: Element, name: string): string | undefined => {
  const [found] = all(element, name);
  return found && (found.attributes['w:val'] ?? 'on');
};

export const paragraphSaying = ({ paragraphs }: Docx, text: string): Element => {
  const found = paragraphs.find((paragraph) => saidIn(paragraph).includes(text));
  if (found === undefined) throw new Error(`No paragraph says ${JSON.stringify(text)}`);
  return found;
};
