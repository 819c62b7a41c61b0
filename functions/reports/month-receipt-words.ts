/**
 * A unit's difficulties and proposals as received, for that unit alone. Text in which somebody seems to be named is held back, as
 * everywhere (privacy.md, 2), and so is a web address: whoever knows a unit's key could send its mailbox a link in the office's name.
 */
import { personalDataIn } from '../forms/personal-data/personal-data.ts';
import { lineOf } from './one-line.ts';

/** `none`: nothing was written. */
export type WordsReceived = { readonly kind: 'none' | 'held-back' } | { readonly kind: 'said'; readonly text: string };

/** The form takes 300 letters; more can only have come by another way. */
const LONGEST = 500;
/** What mail programs make a link of. */
const WEB_ADDRESS = /:\/\/|\bwww\.|[a-z0-9]\.(?:com|net|org|info|vn|me|io|ly|gl|top|xyz|site|online)\b/i;

export function wordsReceived(typed: string | undefined): WordsReceived {
  if (typed === undefined || typed.trim() === '') return { kind: 'none' };
  const text = lineOf(typed, LONGEST);
  const isHeldBack = personalDataIn(typed).length > 0 || WEB_ADDRESS.test(text);
  return isHeldBack ? { kind: 'held-back' } : { kind: 'said', text };
}
