import { dice } from './dice.ts';

const LETTERS = [...'abcdefghjkmnpqrstuvwxyz'];
const LETTERS_AND_DIGITS = [...LETTERS, ...'23456789'];

/** The secret in a unit's link: begins with a letter, so that no sheet takes it for a number; no letter looks like a digit. */
export function unitKey(plan: string, unitId: string): string {
  const chance = dice(`${plan} key of ${unitId}`);
  return chance.pick(LETTERS) + Array.from({ length: 9 }, () => chance.pick(LETTERS_AND_DIGITS)).join('');
}
