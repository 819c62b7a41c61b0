/**
 * One click too many gives two rows, a code to each and a letter to the unit with each code. The second row is set aside (domain.md §2,
 * "a repeated submission"); what the unit then sends under its code is the first one's.
 */

import { readCode } from '../forms/code-letters.ts';
import { columnsOf } from '../forms/define-form.ts';
import type { Facts } from '../records/facts.ts';

/** As in records/repeated-submissions.ts. */
const TEN_MINUTES = 600_000;

/** Code of a repeated report → code of the report that counts. */
export function repeatedCodes({ caseReport: table }: Facts): ReadonlyMap<string, string> {
  const asked = columnsOf(table.definition).filter(({ machine }) => !machine);
  const columns: Readonly<Record<string, ArrayLike<unknown>>> = table.columns;
  const isAlike = (a: number, b: number): boolean => asked.every(({ key }) => Object.is(columns[key]?.[a], columns[key]?.[b]));
  const codeAt = (entry: number): string | undefined => readCode(table.columns.givenCode[entry] ?? '');
  const entries = [...table.state.keys()];
  const counted = entries.filter((entry) => table.state[entry] === 0);
  const codes = new Map<string, string>();
  for (const entry of entries) {
    const code = table.state[entry] === 1 ? codeAt(entry) : undefined;
    if (code === undefined) continue;
    const sent = table.submittedAt[entry] ?? Number.NaN;
    const first = counted.find(
      (other) => Math.abs((table.submittedAt[other] ?? Number.NaN) - sent) <= TEN_MINUTES && isAlike(other, entry),
    );
    const firstCode = first === undefined ? undefined : codeAt(first);
    if (firstCode !== undefined && firstCode !== code) codes.set(code, firstCode);
  }
  return codes;
}
