/**
 * The letter as a Word file: the same view gives the same bytes. The file's own properties carry its title and nothing else: no
 * author, no date, no program (privacy.md, 6).
 */
import { AlignmentType, Document, Header, type ISectionOptions, Packer, PageNumber, Paragraph, type Table, TextRun } from 'docx';
import { blockChildren } from './docx-blocks.ts';
import { footTable, headTable } from './docx-head.ts';
import { blank, centred, mm, PAGE, pt, rule, STYLES, TEXT_WIDTH, words } from './docx-paper.ts';
import type { LetterAnnex, LetterView } from './letter-view.ts';
import { undatedZip } from './undated-zip.ts';
import { xmlText } from './xml-text.ts';

export async function docxLetter(view: LetterView): Promise<Uint8Array<ArrayBuffer>> {
  const sections = [letterSection(view), ...(view.annex === null ? [] : [annexSection(view.annex)])];
  const document = new Document({ styles: STYLES, sections });
  const properties = { path: 'docProps/core.xml', data: coreProperties(`Báo cáo. ${view.subject.join(' ')}`) };
  return undatedZip(await Packer.toBuffer(document, undefined, [properties]));
}

function letterSection(view: LetterView): ISectionOptions {
  return sectionOf([
    headTable(view.head),
    blank(14),
    centred('BÁO CÁO', { size: 14, bold: true }),
    ...view.subject.map(subjectLine),
    rule(mm(40), TEXT_WIDTH),
    blank(8),
    ...addressedTo(view.addressees),
    blank(8),
    ...view.blocks.flatMap(blockChildren),
    // With what is signed on one page: a signature alone on a sheet signs nothing.
    new Paragraph({ style: 'Body', keepNext: true, keepLines: true, children: [words(view.closing)] }),
    footTable(view),
  ]);
}

/** Narrower than the text, so that it breaks into even lines. */
const subjectLine = (line: string): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    indent: { left: mm(18), right: mm(18) },
    children: [words(line, { size: 14, bold: true })],
  });

/** One addressee on the line, several as a list (Decree 30/2020, Appendix I). */
function addressedTo(addressees: readonly string[]): Paragraph[] {
  const [only, ...more] = addressees;
  if (only !== undefined && more.length === 0) return [centred(`Kính gửi: ${only}.`, {})];
  const lines = addressees.map((name, place) => `- ${name}${place === addressees.length - 1 ? '.' : ';'}`);
  return ['Kính gửi:', ...lines].map(
    (line, place) => new Paragraph({ indent: { left: mm(place === 0 ? 45 : 55) }, children: [words(line)] }),
  );
}

const annexSection = ({ belongsTo, title, blocks }: LetterAnnex): ISectionOptions =>
  sectionOf([
    new Paragraph({ alignment: AlignmentType.RIGHT, children: [words(belongsTo, { size: 13, italics: true })] }),
    blank(8),
    ...title.map((line) => centred(line, { size: 14, bold: true })),
    blank(8),
    ...blocks.flatMap(blockChildren),
  ]);

/** Pages of an annex are numbered by themselves; the first page of either carries no number. */
function sectionOf(children: (Paragraph | Table)[]): ISectionOptions {
  const number = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ size: pt(13), children: [PageNumber.CURRENT] })],
  });
  return {
    properties: { page: { ...PAGE, pageNumbers: { start: 1 } }, titlePage: true },
    headers: { default: new Header({ children: [number] }), first: new Header({ children: [blank(13)] }) },
    children,
  };
}

/** In place of the one that docx writes, with "Un-named" for an author and the minute for a date. */
const coreProperties = (title: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped(title)}</dc:title><dc:language>vi-VN</dc:language></cp:coreProperties>`;

const escaped = (text: string): string =>
  xmlText(text).replace(/[&<>]/g, (mark) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[mark] ?? '');
