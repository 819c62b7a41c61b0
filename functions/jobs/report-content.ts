/** A released report as its mails say it, whoever gets them. */
import type { Release } from '../delivery/claims.ts';
import type { Plan } from '../plans/plan.ts';
import type { MailInput } from '../reports/compose-mail.ts';
import type { ReleasedReport } from '../reports/released-report.ts';

export function contentOf(
  plan: Plan,
  { revision, cutoff, reason = '' }: Release,
  { replaces, ...report }: ReleasedReport,
): Omit<MailInput, 'clearance' | 'recipientName' | 'render'> {
  return { plan, ...report, closedAt: cutoff, revision: replaces && { number: revision, reason, replaces } };
}
