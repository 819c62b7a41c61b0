/** How far a case is, derived from what was done and never typed: "received → assessed → plan → measures → follow-ups → closed". */
import type { Action, CaseUpdate } from './case-updates.ts';

type Phase = 'received' | 'assessed' | 'plan-approved' | 'no-plan-needed' | 'supported' | 'followed-up' | 'closed' | 'reopened';

interface Closing {
  /** Epoch ms. */
  readonly at: number;
  readonly reason: CaseUpdate['closingReason'];
}

export interface CaseState {
  readonly phase: Phase;
  /** Undefined while open. */
  readonly closing: Closing | undefined;
}

/** `updates` in the order of what was done. */
export function caseState(updates: readonly CaseUpdate[]): CaseState {
  const turn = updates.findLast(({ action }) => action === 'close' || action === 'reopen');
  if (turn?.action === 'close') return { phase: 'closed', closing: { at: turn.doneAt, reason: turn.closingReason } };
  const reached = (since: readonly CaseUpdate[]): Phase | undefined =>
    furthest(new Set(since.map(({ action }) => action)), since);
  if (turn === undefined) return { phase: reached(updates) ?? 'received', closing: undefined };
  const since = updates.slice(updates.lastIndexOf(turn) + 1);
  return { phase: reached(since) ?? 'reopened', closing: undefined };
}

function furthest(done: ReadonlySet<Action>, updates: readonly CaseUpdate[]): Phase | undefined {
  if (done.has('visit')) return 'followed-up';
  if (done.has('service')) return 'supported';
  const plan = rulingPlan(updates)?.action;
  if (plan !== undefined) return plan === 'plan-approval' ? 'plan-approved' : 'no-plan-needed';
  return done.has('initial-assessment') || done.has('specific-assessment') || done.has('emergency-measure')
    ? 'assessed'
    : undefined;
}

/** "Of a plan and a Không cần, the later rules" (domain.md §2, Deadlines). */
export const rulingPlan = (updates: readonly CaseUpdate[]): CaseUpdate | undefined =>
  updates.findLast(({ action }) => action === 'plan-approval' || action === 'no-plan-needed');
