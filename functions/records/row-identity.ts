/**
 * Who a row is. Google's response sheet has no id, and rows can be sorted, inserted and deleted, so a row is known by its form, the
 * instant it was submitted, a hash of its answers and its ordinal among equals (design.md, decision 7).
 *
 * 53 bits are enough: the hash only parts rows of one form submitted in the same second, and two that still collide are parted by
 * their ordinal. Nothing secret hangs on it; a case code is an HMAC over the identity in the words that a cell and Google's
 * FormResponse have in common (functions/cases/report-identity.ts), made at the edge with a key.
 */
import { columnsOf, type Definition } from '../forms/define-form.ts';
import { cellText, storedText } from './cell.ts';
import { rowsOf } from './cells.ts';
import { matchHeader } from './match-header.ts';
import { parseDateTime } from './parse-when.ts';
import type { Cell, RawTable } from './table.ts';

/**
 * The answers of a row as one text, keyed by question: moving or renaming a column changes nothing, nor does a question added
 * later (blank answers are left out), nor NFD for NFC. Machine columns are no answers.
 */
export function answersText(definition: Definition): (cellOf: (key: string) => Cell | undefined) => string {
  const asked = columnsOf(definition)
    .filter((question) => !question.machine)
    .map((question) => question.key)
    .sort();
  return (cellOf) => {
    const answers = asked.map((key) => [key, storedText(cellText(cellOf(key)))]).filter(([, answer]) => answer !== '');
    return JSON.stringify(answers);
  };
}

/**
 * The identity of each row of a tab, in the order of its rows; '' where there is no time stamp to tell it by. Every writer that
 * reads the same sheet gets the same identities. Empty when the table is quarantined.
 */
export function rowIdentities(definition: Definition, raw: RawTable): readonly string[] {
  const header = matchHeader(definition, raw);
  if ('problems' in header) return [];
  const textOf = answersText(definition);
  const seen = new Map<string, number>();
  return rowsOf(raw.cells).map((row) => {
    const submitted = parseDateTime(row[header.stamp]);
    if (submitted === undefined) return '';
    const equals = `${definition.id}/${submitted}/${hash53(textOf((key) => row[header.positions.get(key) ?? -1]))}`;
    const ordinal = seen.get(equals) ?? 0;
    seen.set(equals, ordinal + 1);
    return `${equals}/${ordinal}`;
  });
}

/** cyrb53 (bryc, public domain): 53 bits of a text as 14 hexadecimal digits. */
export function hash53(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(16).padStart(14, '0');
}
