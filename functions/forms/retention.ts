/**
 * How long what is kept (privacy.md, 9). No law fixes the months, so they stand here by themselves. A plan's figures count since its first
 * day, so what is not about a case is needed until the plan is over.
 */
import type { TableId } from './question.ts';

export const RETENTION = { monthsAfterClosing: 24, mailDays: 90 } as const;

/** What has to be closed before the months begin. */
export const keptUntil = (table: TableId): 'case-closed' | 'plan-ended' =>
  table === 'case-report' || table === 'case-update' ? 'case-closed' : 'plan-ended';
