/**
 * How many different people sat in the sessions, when all that is known is how many came each time. Pure arithmetic, proved by
 * the property "Low ≤ true ≤ High" (domain.md §2, "People reached").
 */

import type { GroupKind } from './groups.ts';

/** What sessions reported for one group of people. */
export interface GroupAttendance {
  readonly id: string;
  readonly name: string;
  /** Groups of one kind hold different people; groups of different kinds may hold the same people. */
  readonly kind: GroupKind;
  /** People in the group; Infinity where no population row says. */
  readonly size: number;
  /** Greatest attendance of one session, and of all sessions together. */
  readonly most: number;
  readonly sum: number;
}

export interface Attendance {
  readonly groups: readonly GroupAttendance[];
  /** Sessions held for several groups or nobody's in particular. */
  readonly noGroup: { readonly most: number; readonly sum: number };
}

/**
 * Low: whoever came to the largest session of a group was there, and groups of one kind share nobody, so within a kind these add
 * up; between kinds they may be the same people, so only the best kind counts. High: nobody ever came twice, except that a group
 * can't send more people than it has.
 */
export function attendanceBounds({ groups, noGroup }: Attendance): { readonly low: number; readonly high: number } {
  const lowOfKind = new Map<GroupKind, number>();
  let high = noGroup.sum;
  for (const group of groups) {
    lowOfKind.set(group.kind, (lowOfKind.get(group.kind) ?? 0) + atLeast(group));
    high += atMost(group);
  }
  return { low: Math.max(noGroup.most, ...lowOfKind.values()), high };
}

/** The group whose list of names would narrow the interval most; smallest id on a tie; null where no list would. */
export function narrowing({
  groups,
}: Attendance): { readonly group: string; readonly name: string; readonly gain: number } | null {
  const best = groups
    .map((group) => ({ group: group.id, name: group.name, gain: atMost(group) - atLeast(group) }))
    .sort((a, b) => b.gain - a.gain || (a.group < b.group ? -1 : 1))[0];
  return best !== undefined && best.gain > 0 ? best : null;
}

/** Of the people of one group; `gain`: how many of them its list of names would settle. */
export function groupBounds(group: GroupAttendance): { readonly low: number; readonly high: number; readonly gain: number } {
  const [low, high] = [atLeast(group), atMost(group)];
  return { low, high, gain: high - low };
}

const atLeast = (group: GroupAttendance): number => Math.min(group.size, group.most);
const atMost = (group: GroupAttendance): number => Math.min(group.size, group.sum);
