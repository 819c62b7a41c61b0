/**
 * Who an answer means. A form shows names; a name may have been another one when the form was filled, and two entries may share one
 * (forms.md, Registers): every spelling that was ever offered still resolves.
 */
import { fold } from '../forms/fold.ts';
import { registerLabels } from '../forms/register-options.ts';

/** What the registers offered by forms (units, groups, officials) have in common. */
export interface NamedEntry {
  readonly id: string;
  readonly name: string;
  /** Parted by ";". */
  readonly formerNames?: string;
  readonly validFrom: number | undefined;
  readonly validTo: number | undefined;
}

export interface RegisterNames {
  /** Position of the entry that the text names on that day. */
  find(text: string, day: number): number | 'unknown' | 'ambiguous';
  /** Whether more than one entry carries or carried the name. */
  hangsOnDay(text: string): boolean;
}

/** Both days inclusive, blank is open (domain.md §2, Time). */
export const isValidOn = (entry: Pick<NamedEntry, 'validFrom' | 'validTo'>, day: number): boolean =>
  (entry.validFrom ?? -Infinity) <= day && day <= (entry.validTo ?? Infinity);

/** Names are far shorter. */
const LONGEST_NAME = 500;

export function registerNames(entries: readonly NamedEntry[]): RegisterNames {
  const current = new Map<string, number[]>();
  const former = new Map<string, number[]>();
  entries.forEach((entry, index) => {
    for (const spelling of [entry.id, ...spellings(entry.id, entry.name)]) add(current, spelling, index);
    for (const name of (entry.formerNames ?? '').split(';'))
      for (const spelling of spellings(entry.id, name)) add(former, spelling, index);
  });

  const isInForce = (index: number, day: number): boolean => {
    const entry = entries[index];
    return entry !== undefined && isValidOn(entry, day);
  };
  const carriersOf = (text: string): Carriers => {
    const key = text.length > LONGEST_NAME ? '' : fold(text);
    const now = current.get(key) ?? [];
    return { now, all: [...new Set([...now, ...(former.get(key) ?? [])])] };
  };
  return {
    hangsOnDay: (text) => carriersOf(text).all.length > 1,
    find(text, day) {
      const { now, all } = carriersOf(text);
      const [first, second] = all;
      if (first === undefined) return 'unknown';
      if (second === undefined) return first;
      // Two entries carry the name: the one in force on the day, and of several the one that carries it now.
      const inForce = all.filter((index) => isInForce(index, day));
      const [only, another] = inForce.length === 1 ? inForce : inForce.filter((index) => now.includes(index));
      return only === undefined || another !== undefined ? 'ambiguous' : only;
    },
  };
}

interface Carriers {
  /** Positions of the entries that carry the name now, and of all that ever did. */
  readonly now: readonly number[];
  readonly all: readonly number[];
}

/** As offered, and as offered while another valid entry had the same name: "Tên (mã)". */
function spellings(id: string, name: string): readonly string[] {
  if (fold(name) === '') return [];
  return [...new Set([name, ...registerLabels([{ id, name }])])].flatMap((label) => [label, `${label} (${id})`]);
}

function add(map: Map<string, number[]>, spelling: string, index: number): void {
  const key = fold(spelling);
  const list = map.get(key);
  if (!list) map.set(key, [index]);
  else if (!list.includes(index)) list.push(index);
}
