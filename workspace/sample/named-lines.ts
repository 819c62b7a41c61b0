/** "Cơ sở có người dự": one a line, by code or by name, and names as people write them. Every spelling here is one that is read. */
import type { Dice } from './dice.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

const SPELLINGS: readonly ((name: string) => string)[] = [
  (name) => name,
  (name) => name.toLowerCase(),
  (name) => name.replace(/^Công ty TNHH (?!MTV)/, 'Cty TNHH ').replace('Công ty cổ phần', 'Công ty CP'),
  // The other school of tone marks, and a space too many.
  (name) => name.replaceAll('Hòa', 'Hoà').replaceAll('Thủy', 'Thuỷ').replace(' ', '  '),
];

/** Household businesses go by their code: their names are people's names. */
export function namedLines(dice: Dice, establishments: readonly Named[]): string | undefined {
  if (establishments.length === 0) return undefined;
  return establishments
    .map(({ id, name }) => (id.startsWith('hkd') || dice.chance(0.7) ? id : dice.pick(SPELLINGS)(name)))
    .join('\n');
}

/** The next ones in turn: `count` entries from `from` on, beginning again at the end. */
export function inTurn<T>(list: readonly T[], from: number, count: number): T[] {
  return Array.from({ length: Math.min(count, list.length) }, (_, i) => list.slice((from + i) % list.length)[0]).filter(
    (entry): entry is T => entry !== undefined,
  );
}
