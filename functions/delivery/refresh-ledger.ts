/** A list of mails is a readable mirror of the claim store: rewritten when it is behind, edited or deleted, and never read as the truth. */
import type { Budget } from '../clock.ts';
import type { SeenStamp, Sheets, TabWriting } from '../sheets/sheets-port.ts';
import type { Deliveries } from './deliveries.ts';
import { ledgerRows } from './ledger.ts';
import type { MailList } from './mail-kinds.ts';
import { sha256 } from './sha256.ts';

export interface Ledger {
  readonly sheets: Sheets;
  /** "Sổ gửi", or "Thư trường hợp". */
  readonly list: MailList;
  /** Id of the spreadsheet that it lies in. */
  readonly spreadsheetId: string;
  readonly run: string;
  readonly budget: Budget;
  /** As it was seen before. */
  readonly seen?: SeenStamp;
}

export type LedgerOutcome = TabWriting['outcome'];

export async function refreshLedger(
  deliveries: Deliveries,
  { sheets, list, spreadsheetId, run, budget, seen }: Ledger,
): Promise<TabWriting> {
  const rows = ledgerRows(deliveries, list);
  const stamp = {
    run,
    order: deliveries.order,
    inputHash: sha256(JSON.stringify(rows)),
    generatedAt: budget.clock.now(),
  };
  return sheets.writeMachineTab(spreadsheetId, list, rows, stamp, budget, seen);
}
