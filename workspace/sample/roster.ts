/** The registers as the forms see them: what is picked by its label, and the key that a unit's link carries. */
import { registerLabels } from '../../functions/forms/register-options.ts';
import type { groups, officials, units } from '../../functions/forms/registers.ts';
import type { EntryOf } from './answers.ts';

interface Named {
  readonly id?: string | undefined;
  readonly name?: string | undefined;
}

/** Id → label on the form. An id that the register lacks is a slip in the sample itself, so it throws. */
function labels(entries: readonly Named[], register: string): (id: string) => string {
  const named = entries.map(({ id = '', name = '' }) => ({ id, name }));
  const byId = new Map(registerLabels(named).map((label, i): [string, string] => [named[i]?.id ?? '', label]));
  return (id) => {
    const label = byId.get(id);
    if (label === undefined) throw new Error(`The sample's ${register} have no ${id}`);
    return label;
  };
}

export interface Roster {
  /** The two answers with which every form begins. */
  readonly by: (unitId: string) => { readonly unit: string; readonly unitKey: string };
  readonly unit: (id: string) => string;
  readonly group: (id: string) => string;
  readonly official: (id: string) => string;
}

export function roster(registers: {
  readonly units: readonly EntryOf<typeof units>[];
  readonly groups: readonly EntryOf<typeof groups>[];
  readonly officials: readonly EntryOf<typeof officials>[];
}): Roster {
  const unit = labels(registers.units, 'units');
  const keys = new Map(registers.units.map(({ id, key }) => [id, key ?? '']));
  return {
    by: (id) => ({ unit: unit(id), unitKey: keys.get(id) ?? '' }),
    unit,
    group: labels(registers.groups, 'groups'),
    official: labels(registers.officials, 'officials'),
  };
}
