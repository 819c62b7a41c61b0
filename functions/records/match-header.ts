/**
 * Which column answers which question. Columns have identity, not position (design.md, decision 7): the `questionKey` metadata moves
 * with a column, its header text can be retyped. Only the time stamp of a form is found by position, because Google writes its title
 * in the language of the owner (google.md).
 */
import { columnsOf, type Definition } from '../forms/define-form.ts';
import { fold } from '../forms/fold.ts';
import type { Question } from '../forms/question.ts';
import { cellText, columnLetters } from './cell.ts';
import type { Problem } from './problem.ts';
import { type Place, problem } from './problem-catalogue.ts';
import type { RawTable } from './table.ts';

export interface MatchedHeader {
  /** Position of the time stamp; −1 in a register. */
  readonly stamp: number;
  /** Question key → position. A machine column that isn't there is left out. */
  readonly positions: ReadonlyMap<string, number>;
}

/** Metadata of the time stamp's column (interfaces.md). */
export const STAMP_KEY = 'submittedAt';
const STAMP_TITLE = 'Dấu thời gian';
/** Titles are far shorter; a longer header is nobody's question. */
const LONGEST_TITLE = 1000;

/** The columns, or why the whole table is left out: a column is missing or doubled. */
export function matchHeader(definition: Definition, raw: RawTable): MatchedHeader | { readonly problems: readonly Problem[] } {
  const questions = columnsOf(definition);
  const keys = new Set(questions.map((question) => question.key));
  const isForm = 'sections' in definition;
  const stamp = isForm ? Math.max(0, raw.columnKeys.indexOf(STAMP_KEY)) : -1;

  // What no metadata claims may be found by its title; a column of a question that was taken off the form keeps its key and is no one's.
  const byKey = new Map<string, number[]>();
  const byTitle = new Map<string, number[]>();
  for (let position = 0; position < Math.max(raw.header.length, raw.columnKeys.length); position++) {
    const key = raw.columnKeys[position];
    if (key !== undefined && keys.has(key)) append(byKey, key, position);
    else if (position !== stamp && key === undefined) append(byTitle, foldTitle(cellText(raw.header[position])), position);
  }

  const titles = new Set(questions.map((question) => foldTitle(question.title)));
  const candidates = (question: Question): readonly number[] => {
    // The title of one question may be the former title of another: there it stands for the one that carries it now.
    const formerly = (question.formerTitles ?? []).map(foldTitle).filter((title) => !titles.has(title));
    const named = [...new Set([foldTitle(question.title), ...formerly])].flatMap((title) => byTitle.get(title) ?? []);
    return [...(byKey.get(question.key) ?? []), ...named];
  };

  const positions = new Map<string, number>();
  const problems: Problem[] = [];
  // Tags alone would take a record for the header where somebody deleted the first row, and that record would vanish.
  const known = new Set(questions.flatMap(({ title, formerTitles = [] }) => [title, ...formerTitles].map(foldTitle)));
  const isHeader = (text: string): boolean => known.has(foldTitle(text));
  const header = raw.header.map(cellText).filter((text) => foldTitle(text) !== '');
  if (byKey.size > 0 && header.length > 0 && !header.some(isHeader)) {
    const place: Place = { form: definition.id, row: null, question: null, cell: `${raw.title}!A1` };
    return { problems: [problem('header-row-missing', place, { tab: definition.tab })] };
  }
  const quarantine = (code: 'header-missing' | 'header-doubled', key: string, title: string, position?: number): void => {
    const cell = position === undefined ? null : `${raw.title}!${columnLetters(position)}1`;
    const place: Place = { form: definition.id, row: null, question: key, cell };
    problems.push(problem(code, place, { tab: definition.tab, column: title }));
  };

  if (isForm && [...byKey.values()].flat().includes(stamp)) quarantine('header-missing', STAMP_KEY, STAMP_TITLE);
  for (const question of questions) {
    const [position, second] = candidates(question);
    if (second !== undefined) quarantine('header-doubled', question.key, question.title, second);
    else if (position !== undefined) positions.set(question.key, position);
    else if (!question.machine) quarantine('header-missing', question.key, question.title);
  }
  return problems.length > 0 ? { problems } : { stamp, positions };
}

const foldTitle = (title: string): string => (title.length > LONGEST_TITLE ? '' : fold(title));

function append(map: Map<string, number[]>, key: string, position: number): void {
  if (key === '') return;
  const list = map.get(key);
  if (list) list.push(position);
  else map.set(key, [position]);
}
