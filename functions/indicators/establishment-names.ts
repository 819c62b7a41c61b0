/**
 * Which establishment a line means: "cty TNHH Hòa Phát" is the register's "Công ty TNHH Hoà Phát" (domain.md §2, "Establishments").
 */
import { fold } from '../forms/fold.ts';

/** Legal forms written before a name, the longest first so that the longest that fits is taken off. */
const LEGAL_PREFIXES: readonly string[] = [
  'công ty trách nhiệm hữu hạn một thành viên',
  'công ty trách nhiệm hữu hạn',
  'công ty tnhh một thành viên',
  'công ty tnhh mtv',
  'công ty tnhh',
  'công ty cổ phần',
  'công ty cp',
  'công ty',
  'cty tnhh',
  'cty',
  'doanh nghiệp tư nhân',
  'dntn',
  'hợp tác xã',
  'htx',
  'tổ hợp tác',
  'hộ kinh doanh',
  'hộ kd',
  'hkd',
]
  .map((prefix) => `${fold(prefix)} `)
  .sort((a, b) => b.length - a.length);

/** An id of the register, or why a person must settle the line: `none` or `several` entries carry that name. */
type Match = { readonly id: string } | { readonly unsettled: 'none' | 'several'; readonly text: string };

export interface EstablishmentNames {
  /** Exact id, else the name; against every entry, expired ones too. */
  readonly match: (line: string) => Match;
}

export function establishmentNames(register: readonly { readonly id: string; readonly name: string }[]): EstablishmentNames {
  const ids = new Set<string>();
  const idsByName = new Map<string, Set<string>>();
  for (const { id, name } of register) {
    ids.add(id);
    const bare = bareName(fold(name));
    if (bare !== '') idsByName.set(bare, (idsByName.get(bare) ?? new Set()).add(id));
  }

  const find = (line: string): Match => {
    if (ids.has(line)) return { id: line };
    const text = fold(line);
    const [id, second] = idsByName.get(bareName(text)) ?? [];
    if (id === undefined) return { unsettled: 'none', text };
    return second === undefined ? { id } : { unsettled: 'several', text };
  };

  // The same firms come to many sessions: a line is folded once.
  const found = new Map<string, Match>();
  return {
    match(line) {
      const known = found.get(line);
      if (known !== undefined) return known;
      const match = find(line);
      found.set(line, match);
      return match;
    },
  };
}

/** A folded name less one legal prefix. */
function bareName(folded: string): string {
  const prefix = LEGAL_PREFIXES.find((candidate) => folded.startsWith(candidate));
  return prefix === undefined ? folded : folded.slice(prefix.length);
}
