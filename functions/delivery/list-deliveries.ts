/** Listing what the claim store knows. */
import type { Budget } from '../clock.ts';
import type { SeenStamp } from '../sheets/sheets-port.ts';
import type { ClaimStore } from './claim-store.ts';
import { type Deliveries, readDeliveries } from './deliveries.ts';
import type { Ledger } from './refresh-ledger.ts';

/** Every mail and release of the plan (its id) as the claim store has them at this moment. */
export const listDeliveries = async (claims: ClaimStore, plan: string, budget: Budget): Promise<Deliveries> =>
  readDeliveries(await claims.list(budget), plan, budget.clock.now());

/** The store knows less than the ledger was once written from: it was emptied, swapped or read stale, and nothing may be sent from it. */
export class ClaimsLost extends Error {}

/** What a run sends from. */
export interface Listed extends Deliveries {
  /** The ledger as it stood before: what the run writes in the end, it need not look at again. */
  readonly seen: SeenStamp;
}

/** As `listDeliveries`, for a run that sends. Throws `ClaimsLost`. The tab can be deleted by anyone, so its absence says nothing. */
export async function listForSending(claims: ClaimStore, plan: string, ledger: Omit<Ledger, 'run'>): Promise<Listed> {
  const { sheets, list, spreadsheetId, budget } = ledger;
  // The ledger first: claims only grow, so a listing made after it can't honestly know less.
  const seen = await sheets.readStamp(spreadsheetId, list.table, budget);
  const { stamp } = seen;
  const deliveries = await listDeliveries(claims, plan, budget);
  if (stamp !== undefined && stamp.order > deliveries.order)
    throw new ClaimsLost(`${stamp.order} claims were there, ${deliveries.order} are`);
  return { ...deliveries, seen };
}
