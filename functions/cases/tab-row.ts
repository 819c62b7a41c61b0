/** A row of a machine tab of Sổ hồ sơ (forms/case-tabs.ts) as the sheets take it, and what its cells share. */
import { dayOfInstant, startOfDay, toSerial } from '../calendar/instant.ts';
import { caseReport } from '../forms/case-report.ts';
import { caseUpdate } from '../forms/case-update.ts';
import { printCode } from '../forms/code-letters.ts';
import { columnsOf } from '../forms/define-form.ts';
import { CASE_CLASSES } from '../forms/questions/case-class.ts';
import { UNKNOWN } from '../forms/questions/yes-no.ts';
import type { ClassKey } from './case-facts.ts';

/** One value for each column but the mark. Date-times are serials, '' is a blank. */
export interface TabRow {
  readonly cells: readonly (string | number)[];
  readonly alert?: boolean;
}

type Columns = readonly { readonly key: string }[];

/** The values in the order of the tab's columns; its last column, the mark, is the writer's. */
export const inColumns = <Key extends string>(
  columns: Columns,
  values: Readonly<Record<Key, string | number>>,
): TabRow['cells'] => columns.slice(0, -1).map(({ key }) => (values as Readonly<Record<string, string | number>>)[key] ?? '');

export const serialOf = (at: number | undefined): number | '' => (at === undefined ? '' : toSerial(at));

/** 24:00 of a day reads as the next day's 00:00; so that nobody thinks the next day is meant, its last second is shown. */
export const deadlineSerial = (due: number): number => toSerial(due === startOfDay(dayOfInstant(due)) ? due - 1000 : due);

/** A case whose report waits for its code. */
export const codeWords = (code: string | undefined): string => (code === undefined ? 'Chưa có mã' : printCode(code));

export const classLabel = (key: ClassKey): string => CASE_CLASSES.find((option) => option.key === key)?.label ?? '';

/** Labels by form, question and option. */
const LABELS: ReadonlyMap<string, string> = new Map(
  [caseReport, caseUpdate].flatMap((form) =>
    columnsOf(form).flatMap((question) =>
      (question.options ?? []).map((option): [string, string] => [[form.id, question.key, option.key].join(' '), option.label]),
    ),
  ),
);

export const reportedLabel = (question: 'sex' | 'emergency', answer: string | undefined): string =>
  LABELS.get([caseReport.id, question, answer].join(' ')) ?? UNKNOWN.label;

export const updateLabel = (question: 'action' | 'schooling' | 'closingReason', answer: string | undefined): string =>
  LABELS.get([caseUpdate.id, question, answer].join(' ')) ?? UNKNOWN.label;

/** Where the child lives; `groups`: the register. */
export function groupLabel(group: number | 'outside' | undefined, groups: readonly { readonly name: string }[]): string {
  if (group === 'outside') return OUTSIDE;
  return (group !== undefined && groups[group]?.name) || UNKNOWN.label;
}

const OUTSIDE =
  columnsOf(caseReport)
    .find(({ key }) => key === 'group')
    ?.from?.fixed?.find(({ key }) => key === 'outside')?.label ?? '';
