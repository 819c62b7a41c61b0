/**
 * Every row of the case report gets its code (cases/give-codes.ts). A row has no id at Google, only a place, and people sort and insert
 * rows while we write: so what was written is read again, and a code that came to stand in another row is put right, before any mail
 * carries it to somebody's paper file.
 */
import type { Hmac } from '../cases/case-code.ts';
import { type CaseRow, giveCodes } from '../cases/give-codes.ts';
import { reportsToCode } from '../cases/reports-to-code.ts';
import type { Budget } from '../clock.ts';
import { caseReport } from '../forms/case-report.ts';
import { printCode, readCode } from '../forms/code-letters.ts';
import { rowsOf } from '../records/cells.ts';
import type { RawTable } from '../records/table.ts';
import type { Sheets } from '../sheets/sheets-port.ts';

export interface CodedTable {
  /** The tab with its codes. */
  readonly table: RawTable;
  /** Codes that were written by this run. */
  readonly given: number;
}

/** The tab of case reports was changed by people as often as it was looked at. The next run tries again. */
export class RowsUnsettled extends Error {}

const MOST_ROUNDS = 4;

/** `table`: as read. Throws what the port throws, and `RowsUnsettled`. */
export async function giveMissingCodes(
  table: RawTable,
  hmac: Hmac,
  { sheets, spreadsheetId, budget }: { readonly sheets: Sheets; readonly spreadsheetId: string; readonly budget: Budget },
): Promise<CodedTable> {
  let seen = table;
  let given = 0;
  let kept: ReadonlyMap<string, readonly string[]> = new Map();
  for (let round = 1; round <= MOST_ROUNDS; round++) {
    const reports = reportsToCode({ ...seen, rows: rowsOf(seen.cells) });
    if (reports === undefined) return { table: seen, given };
    const codes = giveCodes(withKept(reports.rows, kept), hmac);
    kept = codesByIdentity(reports.rows, codes);
    const wrong = wrongCells(reports.rows, codes, round > 1);
    if (wrong.size === 0) return { table: seen, given };
    if (round === 1) given = wrong.size;
    await sheets.writeColumn(spreadsheetId, caseReport.id, 'givenCode', wrong, budget);
    const [again] = await sheets.readTabs(spreadsheetId, [caseReport.id], budget);
    if (again === undefined) return { table: seen, given };
    seen = again;
  }
  throw new RowsUnsettled();
}

/** By sheet row. `isOurs`: a code in a row that is to have none came there by our own writing. */
function wrongCells(rows: readonly CaseRow[], codes: readonly string[], isOurs: boolean): ReadonlyMap<number, string> {
  const given = new Set(codes);
  return new Map(
    rows.flatMap((row, i) => {
      const [code = '', stands] = [codes[i], readCode(row.given)];
      const isStray = code === '' && isOurs && stands !== undefined && given.has(stands);
      return (code !== '' && stands !== code) || isStray ? [[i + 2, code && printCode(code)] as const] : [];
    }),
  );
}

/** Once a row was seen with a code, that is its code, whatever stands in its cell after rows were moved under our hands. */
function withKept(rows: readonly CaseRow[], kept: ReadonlyMap<string, readonly string[]>): readonly CaseRow[] {
  const left = new Map([...kept].map(([identity, codes]) => [identity, [...codes]]));
  return rows.map((row) => ({ ...row, given: left.get(row.identity)?.shift() ?? row.given }));
}

/** Two clicks within a second are two rows of one identity. */
function codesByIdentity(rows: readonly CaseRow[], codes: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const kept = new Map<string, string[]>();
  for (const [i, { identity }] of rows.entries()) {
    if (identity === '') continue;
    const code = printCode(codes[i] ?? '');
    kept.set(identity, [...(kept.get(identity) ?? []), code]);
  }
  return kept;
}
