import { printCode, spellCode } from '../../functions/forms/code-letters.ts';
import type { Dice } from './dice.ts';

/** A case code as it stands in a mail. Here its ten letters are thrown by dice; on the real thing they are a keyed hash. */
export const caseCode = (dice: Dice): string => printCode(spellCode(Array.from({ length: 10 }, () => dice.whole(0, 31))));
