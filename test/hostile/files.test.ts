import { expect, it } from 'vitest';
import { docxLetter } from '../../functions/reports/docx-letter.ts';
import { item } from '../../functions/reports/letter-view.ts';
import { wordsLine } from '../../functions/reports/returned-words.ts';
import { xlsxWorkbook } from '../../functions/reports/xlsx-workbook.ts';
import { xmlText } from '../../functions/reports/xml-text.ts';
import { ofOctober, viewOf } from '../reports/a-letter.ts';
import { readDocx, saidIn } from '../reports/read-docx.ts';
import { readXlsx } from '../reports/read-xlsx.ts';
import { HOSTILE, inBatches, SHORT } from './strings.ts';

const MANY = 1_500;
const letter = viewOf({ ...ofOctober, clearance: 'shared' });

/** Line ends and tabs are a letter's own, in whatever way it sets them. */
const letters = (text: string): string => xmlText(text).replaceAll(/[\s\u00A0]+/g, '');

it('a letter is XML, and says every line that was typed, in that order and no other way', async () => {
  for (const texts of inBatches(HOSTILE.map(wordsLine), MANY)) {
    const blocks = texts.flatMap((text) => [item(text), { ...item(''), draft: text }]);
    // The reader throws at anything that is not XML, in any part of the file.
    const { paragraphs, file } = readDocx(await docxLetter({ ...letter, blocks }));
    const said = paragraphs.map((paragraph) => letters(saidIn(paragraph)));
    const wanted = texts.flatMap((text) => [letters(text), letters(text)]).map((text) => `-${text}`);
    const start = said.findIndex((line) => line.startsWith('-'));
    expect(said.slice(start, start + wanted.length)).toEqual(wanted);
    expect(file.names.filter((name) => name.includes('vba') || name.includes('external'))).toEqual([]);
  }
}, 120_000);

it('head, addressees and receivers may be anything too', async () => {
  for (const texts of inBatches(SHORT, 60)) {
    const head = { ...letter.head, superior: texts, issuer: texts };
    const view = { ...letter, blocks: [], head, subject: texts, addressees: texts, receivers: texts, signature: texts };
    expect(readDocx(await docxLetter(view)).text.length).toBeGreaterThan(100);
  }
}, 120_000);

it('a workbook’s cell is the text that was typed, never a formula, a link or a number', async () => {
  // Excel takes 32,767 letters in a cell; every name of a workbook is cut long before (one-line.ts).
  for (const texts of inBatches(
    HOSTILE.filter((text) => text.length < 32_767),
    MANY,
  )) {
    const rows = texts.map((text) => [{ kind: 'text', text } as const]);
    const sheet = {
      name: 'Chỉ số',
      title: texts[0] ?? '',
      about: texts[1] ?? '',
      columns: [{ title: texts[2] ?? '', width: 20 }],
      rows,
    };
    // The reader throws at a formula.
    const { sheets, file } = readXlsx(await xlsxWorkbook({ sheets: [sheet] }));
    const cells = sheets[0]?.rows.slice(3).map(([cell]) => cell);
    for (const [place, text] of texts.entries()) {
      const cell = cells?.[place];
      if (xmlText(text) === '') expect(cell === null || cell?.value === '').toBe(true);
      else
        expect({ ...cell, value: ends(String(cell?.value)) }).toEqual({ value: ends(xmlText(text)), isText: true, format: '@' });
    }
    expect(file.names.filter((name) => /hyperlink|external|vba/i.test(name))).toEqual([]);
    expect(file.source('xl/worksheets/sheet1.xml')).not.toMatch(/<hyperlink|<f[ >]/);
  }
}, 120_000);

/** XML has one line end (XML 1.0, 2.11); the writer leaves out what it discourages (2.2); a name of JavaScript's own ("constructor") ends in a space. */
const ends = (text: string): string =>
  text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[\u007F-\u009F\uFFFD]|\p{Noncharacter_Code_Point}/gu, '')
    .trimEnd();
