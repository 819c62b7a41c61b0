/** What one case report says, its blanks and every Không rõ left out, and what the reports on one child say together. */
import { caseReport } from '../forms/case-report.ts';
import { columnsOf, type QuestionsOf } from '../forms/define-form.ts';
import { keyAt } from '../records/read-table.ts';
import { fixedIndex, NO_DAY, type Table } from '../records/table.ts';
import type { CaseFacts } from './case-facts.ts';

type Reports = Table<typeof caseReport>;
type OptionOf<Key extends string> = Extract<
  QuestionsOf<typeof caseReport>,
  { readonly key: Key; readonly options: unknown }
>['options'][number]['key'];

/** `undefined` is "not known". */
export interface CaseAnswers extends Omit<CaseFacts, 'age' | 'schooling'> {
  readonly stated: { readonly age: number; readonly at: number } | undefined;
  /** year × 12 + month − 1. */
  readonly birthMonth: number | undefined;
  readonly schooling: { readonly answer: NonNullable<CaseFacts['schooling']>; readonly at: number } | undefined;
  readonly emergency: Exclude<OptionOf<'emergency'>, 'unknown'> | undefined;
  readonly sex: Exclude<OptionOf<'sex'>, 'unknown'> | undefined;
  /** Position in the register of groups. */
  readonly group: number | 'outside' | undefined;
}

export function answersAt(table: Reports, entry: number): CaseAnswers {
  const { age, birthMonth, group, hoursPerDay, hoursPerWeek, receivedAt } = table.columns;
  const at = receivedAt[entry] ?? Number.NaN;
  const stated = number(age[entry]);
  const schooling = known(keyAt(table, 'schooling', entry));
  return {
    stated: stated === undefined ? undefined : { age: stated, at },
    birthMonth: birthMonth[entry] === NO_DAY ? undefined : birthMonth[entry],
    schooling: schooling && { answer: schooling, at },
    emergency: known(keyAt(table, 'emergency', entry)),
    sex: known(keyAt(table, 'sex', entry)),
    group: groupOf(group[entry]),
    works: known(keyAt(table, 'works', entry)),
    workFor: known(keyAt(table, 'workFor', entry)),
    sector: known(keyAt(table, 'sector', entry)),
    lightWork: known(keyAt(table, 'lightWork', entry)),
    hoursPerDay: number(hoursPerDay[entry]),
    hoursPerWeek: number(hoursPerWeek[entry]),
    night: known(keyAt(table, 'night', entry)),
    overtime: known(keyAt(table, 'overtime', entry)),
    clashesWithSchool: known(keyAt(table, 'clashesWithSchool', entry)),
    hazards: ticked(table, 'hazards', entry),
    papers: known(keyAt(table, 'papers', entry)),
    harmsChild: known(keyAt(table, 'harmsChild', entry)),
    coercion: ticked(table, 'coercion', entry),
    risks: ticked(table, 'risks', entry),
  };
}

/**
 * The union of a case's reports, earlier first: "a later known answer wins over an earlier one; Không rõ never replaces a known fact,
 * nor Có, chưa rõ chi tiết a Có" (domain.md §2).
 */
export function unionOf(reports: readonly [CaseAnswers, ...CaseAnswers[]]): CaseAnswers {
  const known = reports.flatMap((answers) => Object.entries(answers).filter(([, answer]) => answer !== undefined));
  return { ...reports[0], ...Object.fromEntries(known), works: reports.map(({ works }) => works).reduce(laterWorks) };
}

const laterWorks = (earlier: CaseAnswers['works'], later: CaseAnswers['works']): CaseAnswers['works'] =>
  later === undefined || (earlier === 'yes' && later === 'yes-unclear') ? earlier : later;

const number = (answer: number | undefined): number | undefined => (Number.isNaN(answer) ? undefined : answer);

const known = <Key extends string>(answer: Key | undefined): Exclude<Key, 'unknown'> | undefined =>
  isKnown(answer) ? answer : undefined;
const isKnown = <Key extends string>(answer: Key | undefined): answer is Exclude<Key, 'unknown'> =>
  answer !== undefined && answer !== 'unknown';

/** The question's fixed options: outside the ward, and Không rõ. */
function groupOf(position: number | undefined): CaseAnswers['group'] {
  if (position === fixedIndex(0)) return 'outside';
  return position === undefined || position < 0 ? undefined : position;
}

/** What is ticked but Không có and Không rõ; [] where Không có says so alone. */
function ticked<Key extends 'hazards' | 'coercion' | 'risks'>(table: Reports, key: Key, entry: number): CaseFacts[Key];
function ticked(table: Reports, key: 'hazards' | 'coercion' | 'risks', entry: number): readonly string[] | undefined {
  const options = columnsOf(caseReport).find((question) => question.key === key)?.options ?? [];
  const ticks = options.map((option) => option.key).filter((_, i) => ((table.columns[key][entry] ?? 0) & (1 << i)) !== 0);
  const found = ticks.filter((tick) => tick !== 'none' && tick !== 'unknown');
  if (found.length > 0) return found;
  return ticks.includes('none') && !ticks.includes('unknown') ? [] : undefined;
}
