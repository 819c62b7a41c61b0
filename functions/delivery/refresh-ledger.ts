/** "Sổ gửi" is a readable mirror of the claim store: rewritten when it is behind, edited or deleted, and never read as the truth. */
import type { Budget } from '../clock.ts';
import { sentList } from '../forms/sent-list.ts';
import type { Sheets, TabWriting } from '../sheets/sheets-port.ts';
import type { Deliveries } from './deliveries.ts';
import { ledgerRows } from './ledger.ts';
import { sha256 } from './sha256.ts';

export interface Ledger {
  readonly sheets: Sheets;
  /** Id of Bảng theo dõi. */
  readonly spreadsheetId: string;
  readonly run: string;
  readonly budget: Budget;
}

export type LedgerOutcome = TabWriting['outcome'];

export async function refreshLedger(deliveries: Deliveries, { sheets, spreadsheetId, run, budget }: Ledger): Promise<TabWriting> {
  const rows = ledgerRows(deliveries);
  const stamp = {
    run,
    order: deliveries.order,
    inputHash: sha256(JSON.stringify(rows)),
    generatedAt: budget.clock.now(),
  };
  return sheets.writeMachineTab(spreadsheetId, sentList, rows, stamp, budget);
}
