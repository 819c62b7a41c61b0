/**
 * Required answers that are not there. The form is never sent without them, so a blank one was cleared in the sheet, or its column
 * came back empty after somebody deleted it: the row would leave the figures without a word. Only the sections that the row's own
 * answers lead through are asked (Google's branching): services are missed only where the action was a service.
 */
import type { FormDefinition } from '../forms/define-form.ts';
import type { Question, Section } from '../forms/question.ts';
import { problem } from './problem-catalogue.ts';
import type { ReadTable } from './read-table.ts';
import type { Flag } from './row-checks.ts';
import type { Table } from './table.ts';

/** Looks at counted rows. The sender and the event's date have a rule of their own (set-aside.ts). */
export function checkRequired<D extends FormDefinition>({ table, answers }: ReadTable<D>, flag: Flag): void {
  const ruled = new Set(['unit', 'unitKey', table.definition.eventQuestion]);
  const sections: readonly Section[] = table.definition.sections;
  const pathOf = sectionsOnPath(table);
  for (const section of sections) {
    for (const { key, title, required } of section.questions) {
      const codes = required === true && !ruled.has(key) ? answers.get(key)?.codes : undefined;
      // Column by column: blanks are few, and only they must know the way that their row went.
      for (let entry = codes?.indexOf(0) ?? -1; entry >= 0; entry = codes?.indexOf(0, entry + 1) ?? -1) {
        if (table.state[entry] !== 0 || (section !== sections[0] && !pathOf(entry).includes(section))) continue;
        flag(entry, key, (place) => problem('answer-missing', place, { title }));
      }
    }
  }
}

/** Of each row the sections that it went through, in order; where the answer that leads on is not known, the path ends. */
export function sectionsOnPath(table: Table<FormDefinition>): (entry: number) => readonly Section[] {
  const sections: readonly Section[] = table.definition.sections;
  const next = sections.map((section, at) => nextSection(sections, section, at, table));
  return (entry) => {
    const path: Section[] = [];
    for (let at = 0; at < sections.length; at = next[at]?.(entry) ?? sections.length) path.push(...sections.slice(at, at + 1));
    return path;
  };
}

/** Where a row goes on after the section at `at`: past the last where it is sent, or where the answer that leads on is not known. */
function nextSection(
  sections: readonly Section[],
  { questions, goTo }: Section,
  at: number,
  table: Table<FormDefinition>,
): (entry: number) => number {
  const placeOf = (key: string | undefined): number => {
    if (key === undefined) return at + 1;
    const place = sections.findIndex((section) => section.key === key);
    return place < 0 ? sections.length : place;
  };
  const last = questions.at(-1);
  const always = placeOf(goTo);
  if (last === undefined || !branches(last)) return () => always;
  const byOption = (last.options ?? []).map((option) => placeOf(option.goTo ?? goTo));
  const chosen = table.columns[last.key];
  return (entry) => byOption[Number(chosen?.[entry])] ?? sections.length;
}

const branches = ({ options }: Question): boolean => options?.some(({ goTo }) => goTo !== undefined) ?? false;
