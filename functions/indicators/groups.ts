/** Groups of people: a school, a residential group, a craft cluster (domain.md §2, "Groups and denominators"). */
import type { Day } from '../calendar/plain-date.ts';
import type { Facts } from '../records/facts.ts';
import { isValidOn } from '../records/register-names.ts';

/** Groups of one kind hold different people; groups of different kinds may hold the same people. */
export type GroupKind = 'facility' | 'residential' | 'cluster' | 'other';

const KIND = {
  school: 'facility',
  'care-facility': 'facility',
  residential: 'residential',
  cluster: 'cluster',
  other: 'other',
} as const satisfies Record<string, GroupKind>;

export interface Group {
  readonly id: string;
  readonly name: string;
  readonly kind: GroupKind;
}

export interface Groups {
  /** Valid at the day asked for, in the register's order. */
  readonly valid: readonly Group[];
  /** By row of the register: position in `valid`; undefined where the group is not valid, which counts as no group. */
  readonly positionOfRow: readonly (number | undefined)[];
}

export function groupsAt(register: Facts['groups'], at: Day): Groups {
  const valid: Group[] = [];
  const positionOfRow = register.map((entry) => {
    const { id, name, kind } = entry;
    return kind !== undefined && isValidOn(entry, at) ? valid.push({ id, name, kind: KIND[kind] }) - 1 : undefined;
  });
  return { valid, positionOfRow };
}
