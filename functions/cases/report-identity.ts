/**
 * Who a case report is, as one text that two writers build alike: the cloud function from the cells of its row as the Sheets API hands
 * them out, the script from the same cells as getValues does; Google's FormResponse gives it too. The row's identity of design.md
 * (decision 7): form, time stamp, answers. Its ordinal is added by give-codes.ts.
 *
 *     ["case-report",1791271800,[["age","13"],["receivedAt","29852760"],["unit","tr\u01b0\u1eddng thcs kinh b\u1eafc"]]]
 *
 * - The time stamp is in whole seconds since 1970, cut, not rounded: the sheet and FormResponse.getTimestamp() agree no further.
 * - Answers stand under their question's key, in the order of the keys; blank ones are left out, so a question asked later changes
 *   nothing, nor do columns that are moved or renamed.
 * - Only answers that the sheet can't turn into something else: picks, instants, whole numbers (`ALIKE` below).
 * - All of it is ASCII: Apps Script signs a text as US-ASCII unless it is told otherwise, and would make every "ế" a "?".
 *
 * An answer mended later would change the identity, so a code is kept in its row and never computed again there.
 */
import { fromSerial, instantOf } from '../calendar/instant.ts';
import { parseDate } from '../calendar/plain-date.ts';
import { caseReport } from '../forms/case-report.ts';
import { columnsOf } from '../forms/define-form.ts';
import { fold } from '../forms/fold.ts';
import type { QuestionKind } from '../forms/question.ts';

/** An answer as either side has it: a cell (dates are serials, ticks one text), or what ItemResponse.getResponse gives. */
export type Told = string | number | boolean | null | undefined | readonly string[];

/** `submittedAt`: epoch ms. `told`: the answer to a question. '' without a time stamp to tell it by. */
export function reportIdentity(submittedAt: number | undefined, told: (question: string) => Told): string {
  if (submittedAt === undefined || Number.isNaN(submittedAt)) return '';
  const answers = COMPARED.map(({ key, textOf }) => [key, textOf(told(key))]).filter(([, text]) => text !== '');
  return ascii(JSON.stringify([caseReport.id, Math.floor(submittedAt / 1000), answers]));
}

type TextOf = (told: Told) => string;

const plain: TextOf = (told) => fold(typeof told === 'object' && told !== null ? told.join(', ') : String(told ?? ''));

/** Labels in any order: the sheet joins ticks by ", ", and no label of theirs holds a comma (google.md). */
const labels: TextOf = (told) =>
  plain(told)
    .split(',')
    .map((label) => label.trim())
    .filter((label) => label !== '')
    .sort()
    .join('|');

const number: TextOf = (told) => {
  const text = plain(told);
  return /^\d{1,15}$/.test(text) ? String(Number(text)) : text;
};

/** Minutes since 1970: a form asks for no seconds. */
const minute: TextOf = (told) => {
  const at = typeof told === 'number' ? fromSerial(told).ms : instantOfText(plain(told));
  return at === undefined ? plain(told) : String(Math.floor(at / 60_000));
};

/** "2026-10-19 14:30" as Google hands it out, "19/10/2026 14:30:00" as a sheet shows it. */
function instantOfText(text: string): number | undefined {
  const [, day = '', hour, min] = /^(\S{8,10})[ t]([01]?\d|2[0-3]):([0-5]\d)(?::[0-5]\d)?$/.exec(text) ?? [];
  const date = parseDate(day);
  return date === undefined ? undefined : instantOf(date, Number(hour), Number(min));
}

/**
 * Which kinds of answers are the same in both places. What people type isn't: of "1.5", "03/2013", "0123" a sheet makes numbers
 * and dates, and no code may hang on that. Two reports that differ in such an answer alone are parted by their ordinal.
 */
const ALIKE: Partial<Readonly<Record<QuestionKind, TextOf>>> = {
  choice: labels,
  choices: labels,
  register: labels,
  datetime: minute,
  integer: number,
};

const COMPARED = columnsOf(caseReport)
  .flatMap(({ key, kind }) => {
    const textOf = ALIKE[kind];
    return textOf === undefined ? [] : [{ key, textOf }];
  })
  .sort((a, b) => (a.key < b.key ? -1 : 1));

const ascii = (text: string): string =>
  text.replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
