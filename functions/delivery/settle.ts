/** What a person decides about a mail that waits for them: recorded once, and never changed by a second one. */
import type { Budget } from '../clock.ts';
import type { ClaimStore } from './claim-store.ts';
import { ClaimUnreadable, type Decision, fromClaim, toClaim } from './claims.ts';
import type { Deliveries, MailRecord } from './deliveries.ts';

/** Fewer digits would tell too little apart for something that sends a report again. */
const FEWEST_DIGITS = 8;

/** How a person names a mail: the first digits of its key, in any case, with spaces around from copying; undefined: no such thing. */
export function codeOf(text: string): string | undefined {
  const code = text.trim().toLowerCase();
  return code.length >= FEWEST_DIGITS && code.length <= 64 && /^[0-9a-f]+$/.test(code) ? code : undefined;
}

export const mailsOfCode = ({ mails }: Deliveries, code: string): MailRecord[] =>
  [...mails.values()].filter(({ key }) => key.startsWith(code));

/** The decision that stands. `recorded`: it is this one; else somebody had decided at the same moment, and theirs stays. */
export interface Standing {
  readonly recorded: boolean;
  readonly decision: Decision;
  readonly by: string;
  /** Epoch ms. */
  readonly at: number;
}

/** About the last attempt of the mail; about attempt 0 where there was none. */
export async function recordDecision(
  { key, sends }: MailRecord,
  { decision, by }: { readonly decision: Decision; readonly by: string },
  { claims, budget }: { readonly claims: ClaimStore; readonly budget: Budget },
): Promise<Standing> {
  const n = Math.max(0, ...sends.keys());
  const at = budget.clock.now();
  const claim = toClaim({ claim: 'decision', key, n, decision, by, at });
  if ((await claims.createIfAbsent(claim, budget)) === 'created') return { recorded: true, decision, by, at };
  const stored = await claims.read(claim.name, budget);
  const first = stored && fromClaim(stored);
  if (first?.claim !== 'decision') throw new ClaimUnreadable(`${claim.name} is there and can't be read`);
  return { recorded: false, decision: first.decision, by: first.by, at: first.at };
}
