/** Nơi nhận as the plan names it, line by line; a body that was abolished hands its line to its successors on the day after. */
import { toDay } from '../../functions/calendar/plain-date.ts';
import type { recipients } from '../../functions/forms/registers.ts';
import type { Organisation, Plan } from '../../functions/plans/plan.ts';
import type { EntryOf, OnDay } from './answers.ts';

export type RecipientEntry = EntryOf<typeof recipients>;

/** The mailbox of a body, and whether reports are mailed there; the others stand in the letter only. */
export type MailboxOf = (body: Organisation) => { readonly email: string; readonly mailed: boolean };

/** The options of "Loại báo cáo". */
export const REPORT_LABEL = {
  month: 'tháng',
  quarter: 'quý',
  'half-year': '6 tháng',
  'nine-months': '9 tháng',
  year: 'năm',
} as const;

export function recipientEntries(plan: Plan, mailboxOf: MailboxOf): readonly RecipientEntry[] {
  const reported = plan.duties.map(({ kind }) => REPORT_LABEL[kind]);
  return plan.recipients.flatMap((line, i) => {
    const name = line.quote.replace(/ *\(b\/c\)$/, '');
    return withSuccessors(plan, [line.organisation, ...(line.successors ?? [])]).map((body): RecipientEntry => {
      const { email, mailed } = mailboxOf(body);
      const named = plan.organisations.some(({ id }) => id === line.organisation && id === body.id);
      return {
        email,
        name: named ? name : body.name,
        organisation: body.name,
        clearance: line.clearance === 'authority' ? 'Cơ quan có thẩm quyền' : 'Dùng chung',
        reports: mailed ? reported : [],
        order: i + 1,
        mark: line.mark,
        inLetter: 'Có',
        mailed: mailed && !line.letterOnly ? 'Có' : 'Không',
        validFrom: dayOf(body.validFrom),
        validTo: dayOf(body.validTo),
      };
    });
  });
}

const dayOf = (date: string | undefined): OnDay | undefined => (date === undefined ? undefined : { day: toDay(date) });

function withSuccessors(plan: Plan, first: readonly string[]): readonly Organisation[] {
  const ids = new Set(first);
  // A Set grows while it is walked: successors of successors come along.
  for (const id of ids) for (const next of plan.organisations.find((body) => body.id === id)?.successors ?? []) ids.add(next);
  return [...ids].flatMap((id) => plan.organisations.find((body) => body.id === id) ?? []);
}
