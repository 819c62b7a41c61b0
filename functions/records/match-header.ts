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

/** Titles of a definition's questions, folded. */
interface Titles {
  /** Question key → its title, then those it had that no other question has now. */
  readonly of: ReadonlyMap<string, readonly string[]>;
  /** Every title, present or former. */
  readonly all: ReadonlySet<string>;
}

/** Folded once: they are hundreds, and every reading of the tabs needs them. */
const foldedTitles = new WeakMap<Definition, Titles>();

function titlesOf(definition: Definition): Titles {
  const folded = foldedTitles.get(definition);
  if (folded) return folded;
  const questions = columnsOf(definition).map(({ key, title, formerTitles = [] }) => ({
    ...{ key, title: foldTitle(title), former: formerTitles.map(foldTitle) },
  }));
  const now = new Set(questions.map(({ title }) => title));
  const titles: Titles = {
    // The title of one question may be the former title of another: there it stands for the one that carries it now.
    of: new Map(
      questions.map(({ key, title, former }) => [key, [...new Set([title, ...former.filter((name) => !now.has(name))])]]),
    ),
    all: new Set(questions.flatMap(({ title, former }) => [title, ...former])),
  };
  foldedTitles.set(definition, titles);
  return titles;
}

/** The columns, or why the whole table is left out: a column is missing or doubled. */
export function matchHeader(
  definition: Definition,
  raw: Pick<RawTable, 'title' | 'columnKeys' | 'header'>,
): MatchedHeader | { readonly problems: readonly Problem[] } {
  const questions = columnsOf(definition);
  const keys = new Set(questions.map((question) => question.key));
  const titles = titlesOf(definition);
  const header = raw.header.map((cell) => foldTitle(cellText(cell)));
  const isForm = 'sections' in definition;
  const stamp = isForm ? Math.max(0, raw.columnKeys.indexOf(STAMP_KEY)) : -1;

  // What no metadata claims may be found by its title; a column of a question that was taken off the form keeps its key and is no one's.
  const byKey = new Map<string, number[]>();
  const byTitle = new Map<string, number[]>();
  for (let position = 0; position < Math.max(header.length, raw.columnKeys.length); position++) {
    const key = raw.columnKeys[position];
    if (key !== undefined && keys.has(key)) append(byKey, key, position);
    else if (position !== stamp && key === undefined) append(byTitle, header[position] ?? '', position);
  }

  const candidates = ({ key }: Question): readonly number[] => [
    ...(byKey.get(key) ?? []),
    ...(titles.of.get(key) ?? []).flatMap((title) => byTitle.get(title) ?? []),
  ];

  const positions = new Map<string, number>();
  const problems: Problem[] = [];
  // Tags alone would take a record for the header where somebody deleted the first row, and that record would vanish.
  const written = header.filter((title) => title !== '');
  if (byKey.size > 0 && written.length > 0 && !written.some((title) => titles.all.has(title))) {
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
