/**
 * Which row has which code: the reconciliation over the rows, the truth where two writers disagree. A code that stands in its row
 * stays. A row without one gets the first code of its identity that no other row has, so a second click within the second gets the
 * next one, and so does a row whose 50 bits fell on another's. Rows take their turn by time stamp, not by place: sorting the sheet
 * changes nothing, and a row that arrives later never takes the code of an earlier one. A run that died half-way, or ran twice, or
 * beside another, finds the same codes.
 */
import { readCode } from '../forms/code-letters.ts';
import { caseCode, type Hmac } from './case-code.ts';

export interface CaseRow {
  /** report-identity.ts; '' for a row that is to get no code. */
  readonly identity: string;
  /** The cell `givenCode`; '' when blank. One that is no code counts as blank. */
  readonly given: string;
}

/** The code of each row (eleven letters, as compared); '' where it has none and gets none. */
export function giveCodes(rows: readonly CaseRow[], hmac: Hmac): readonly string[] {
  // An identity begins with its time stamp, so its order as text is that of submission.
  const turns = [...rows.entries()].sort(([, a], [, b]) => (a.identity < b.identity ? -1 : Number(a.identity > b.identity)));
  const holders = holdersOf(turns, hmac);
  const codes = rows.map(() => '');
  for (const [code, place] of holders) codes[place] = code;
  for (const [place, { identity }] of turns) {
    if (codes[place] !== '' || identity === '') continue;
    let n = 0;
    let code = caseCode(identity, n, hmac);
    while (holders.has(code)) code = caseCode(identity, ++n, hmac);
    holders.set(code, place);
    codes[place] = code;
  }
  return codes;
}

/** Code → place of the row it stands in. Where a copied cell put it into two, it is that of the row it was made for, else the first. */
function holdersOf(turns: readonly (readonly [number, CaseRow])[], hmac: Hmac): Map<string, number> {
  const holders = new Map<string, readonly [number, CaseRow]>();
  for (const turn of turns) {
    const code = readCode(turn[1].given);
    if (code === undefined) continue;
    const isOwn = ([, { identity }]: readonly [number, CaseRow]): boolean =>
      identity !== '' && caseCode(identity, 0, hmac) === code;
    const holder = holders.get(code);
    if (holder === undefined || (!isOwn(holder) && isOwn(turn))) holders.set(code, turn);
  }
  return new Map([...holders].map(([code, [place]]) => [code, place]));
}
