import { appendFileSync } from 'node:fs';

/** What the runs of one row of the fault matrix came to (delivery.md). */
export interface FaultNumbers {
  readonly runs: number;
  /** Mails that a server accepted more often than it should. */
  readonly duplicates: number;
  /** Runs that say "sent" of a mail that no server has, or "refused" of one that a server has. */
  readonly losses: number;
  /** Runs that end in "unknown", for a person to decide. */
  readonly parked: number;
}

/** Adds a line of JSON to the file that FAULT_TABLE names; without it, nothing. */
export function record(row: string, numbers: FaultNumbers): void {
  const file = process.env['FAULT_TABLE'];
  if (file) appendFileSync(file, `${JSON.stringify({ row, ...numbers })}\n`);
}
