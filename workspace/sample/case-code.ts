import type { Dice } from './dice.ts';

/** Crockford's base 32: no I, L, O, U. */
const ALPHABET = [...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'];

/**
 * A case code as it stands in a mail: ten characters and a check character of the same letters (privacy.md, 1). Here the ten are
 * thrown by dice; on the real thing they are a keyed hash. The check is the sum weighted by place, modulo 31.
 */
export function caseCode(dice: Dice): string {
  const values = Array.from({ length: 10 }, () => dice.whole(0, 31));
  const check = values.reduce((sum, value, i) => sum + value * (i + 1), 0) % 31;
  return [...values, check].map((value) => ALPHABET[value] ?? '').join('');
}
