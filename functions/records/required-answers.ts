/**
 * Required answers that are not there. The form is never sent without them, so a blank one was cleared in the sheet, or its column
 * came back empty after somebody deleted it: the row would leave the figures without a word. Only the sections that the row's own
 * answers lead through are asked (Google's branching): services are missed only where the action was a service.
 */
import type { FormDefinition } from '../forms/define-form.ts';
import type { Question, Section } from '../forms/question.ts';
import { isBlank } from './cell.ts';
import { problem } from './problem-catalogue.ts';
import type { ReadTable } from './read-table.ts';
import type { Flag } from './row-checks.ts';
import type { Table } from './table.ts';

/** Looks at counted rows. The sender and the event's date have a rule of their own (set-aside.ts). */
export function checkRequired<D extends FormDefinition>({ table, rows, positions }: ReadTable<D>, flag: Flag): void {
  const ruled = new Set(['unit', 'unitKey', table.definition.eventQuestion]);
  for (let entry = 0; entry < table.count; entry++) {
    if (table.state[entry] !== 0) continue;
    for (const { questions } of sectionsOnPath(table, entry)) {
      for (const { key, title, required } of questions) {
        if (!required || ruled.has(key) || !isBlank(rows[entry]?.[positions.get(key) ?? -1])) continue;
        flag(entry, key, (at) => problem('answer-missing', at, { title }));
      }
    }
  }
}

/** The sections a row went through, in order; where the answer that leads on is not known, the path ends. */
export function* sectionsOnPath(table: Table<FormDefinition>, entry: number): Iterable<Section> {
  const sections: readonly Section[] = table.definition.sections;
  for (let at = 0; at < sections.length; ) {
    const section = sections[at];
    if (section === undefined) return;
    yield section;
    const next = leadsTo(section, table, entry);
    if (next === 'unknown' || next === 'submit') return;
    // A section leads forward only (check-sections.ts), so this ends.
    at = next === undefined ? at + 1 : sections.findIndex(({ key }) => key === next);
    if (at < 0) return;
  }
}

function leadsTo(section: Section, table: Table<FormDefinition>, entry: number): string | undefined {
  const last = section.questions.at(-1);
  if (last === undefined || !branches(last)) return section.goTo;
  const chosen = table.columns[last.key]?.[entry];
  const option = typeof chosen === 'number' ? last.options?.[chosen] : undefined;
  return option === undefined ? 'unknown' : (option.goTo ?? section.goTo);
}

const branches = ({ options }: Question): boolean => options?.some(({ goTo }) => goTo !== undefined) ?? false;
