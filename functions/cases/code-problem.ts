/** A code that names no case (domain.md §2: its row is set aside), and the one that was probably meant. */
import { printCode, readCode } from '../forms/code-letters.ts';
import type { Problem } from '../records/problem.ts';
import { type Place, problem } from '../records/problem-catalogue.ts';
import { likelyCode } from './likely-code.ts';

/**
 * Undefined when `text` is a known code, or blank (records say so where a code is required). `known`: the codes given so far, as
 * compared. The message names the likely code and never what was typed, which may be anything (privacy.md, 2).
 */
export function codeProblem(
  text: string,
  known: Pick<ReadonlySet<string>, 'has'>,
  at: Place,
): Problem<'case-code-unknown'> | undefined {
  const code = readCode(text);
  if (text === '' || (code !== undefined && known.has(code))) return undefined;
  const likely = likelyCode(text, known);
  return problem('case-code-unknown', at, {
    misspelt: code === undefined,
    likely: likely === undefined ? undefined : printCode(likely),
  });
}
