/** Which of a form's items asks which question: pure. First by the id remembered, then, for one nobody claims, by its title. */
import { fold } from '../../functions/forms/fold.ts';
import type { FormState } from '../state.ts';
import { isQuestion, type PlannedItem } from './planned-items.ts';

export interface FoundItem {
  readonly id: number;
  /** FormApp.ItemType by name. */
  readonly kind: string;
  readonly title: string;
}

export interface ItemMatch {
  /** Id of the item that asks each planned one, in order; undefined: to be made. */
  readonly ids: readonly (number | undefined)[];
  /** Ours once, asked no more (retired, or of another type now): to be deleted. */
  readonly retired: readonly FoundItem[];
  /** A person's own. */
  readonly foreign: readonly FoundItem[];
}

export function matchItems(planned: readonly PlannedItem[], found: readonly FoundItem[], state: FormState): ItemMatch {
  const byId = new Map(found.map((item) => [item.id, item]));
  const remembered = new Set([...Object.values(state.items), ...Object.values(state.pages)]);
  const adoptable = found.filter(({ id }) => !remembered.has(id));
  const ids = planned.map((item) => {
    const known = byId.get((isQuestion(item) ? state.items : state.pages)[item.key] ?? Number.NaN);
    if (known?.kind === item.kind) return known.id;
    const titles = [item.title, ...(isQuestion(item) ? item.formerTitles : [])].map(fold);
    const index = adoptable.findIndex(({ kind, title }) => kind === item.kind && titles.includes(fold(title)));
    return index < 0 ? undefined : adoptable.splice(index, 1)[0]?.id;
  });
  const used = new Set(ids);
  return {
    ids,
    retired: found.filter(({ id }) => remembered.has(id) && !used.has(id)),
    foreign: found.filter(({ id }) => !remembered.has(id) && !used.has(id)),
  };
}
