/**
 * Which rows of the case reports must be read whole before codes are given. Of ten thousand rows all but the newest have a code of their
 * own, and nothing else of them counts (functions/cases/give-codes.ts): three columns tell. Pure.
 */
import { readCode } from '../../functions/forms/code-letters.ts';
import { nfc } from '../../functions/forms/fold.ts';

/** Cells of one column each, row by row as getValues gives them: blank is ''. */
export interface ThreeColumns {
  readonly submittedAt: readonly unknown[];
  /** Filled in a report that completes an earlier one. */
  readonly caseCode: readonly unknown[];
  readonly givenCode: readonly unknown[];
}

/** Places (0 is sheet row 2) in order: rows that are to get a code, and those whose code stands in another row too. */
export function rowsToRead({ submittedAt, caseCode, givenCode }: ThreeColumns): readonly number[] {
  const codes = givenCode.map((cell) => readCode(String(cell ?? '')));
  const seen = new Set<string>();
  const doubled = new Set(codes.filter((code) => code !== undefined && seen.size === seen.add(code).size));
  return codes.flatMap((code, place) => {
    const awaits = code === undefined && !isBlank(submittedAt[place]) && isBlank(caseCode[place]);
    return awaits || doubled.has(code) ? [place] : [];
  });
}

const isBlank = (cell: unknown): boolean => nfc(String(cell ?? '')) === '';
