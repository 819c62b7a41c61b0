/**
 * Who gets a report, and at which clearance. Pure: the register's rows, the plan and the configuration are arguments, and the
 * answer is the whole decision, refusals included. An editor of the tab can neither send outside MAIL_DOMAINS nor grant
 * `authority`: the plan and the configuration must both agree (privacy.md, 4).
 */
import { fromDay, type PlainDate } from '../calendar/plain-date.ts';
import { fold } from '../forms/fold.ts';
import { domainOf, isMailAddress } from '../forms/mail-address.ts';
import type { Organisation, Plan, PlanRecipient, ReportingDuty } from '../plans/plan.ts';
import type { Problem } from '../records/problem.ts';
import { problem } from '../records/problem-catalogue.ts';

/** The columns of the register `recipients` that decide; `RegisterRow<typeof recipients>` has them all. */
export interface RecipientRow {
  readonly sheetRow: number;
  readonly email: string;
  readonly name: string;
  readonly organisation: string;
  readonly clearance: 'authority' | 'shared' | undefined;
  readonly reports: readonly string[];
  readonly order: number | undefined;
  readonly mailed: 'yes' | 'no' | undefined;
  /** Days, inclusive; undefined is open. */
  readonly validFrom: number | undefined;
  readonly validTo: number | undefined;
}

export interface RecipientContext {
  readonly plan: Plan;
  readonly kind: ReportingDuty['kind'];
  /** Day on which the report fell due: who came later does not get back issues. */
  readonly dueDay: number;
  /** Day of the sending. */
  readonly day: number;
  readonly mailDomains: readonly string[];
  readonly authorityDomains: readonly string[];
}

export interface Recipient {
  readonly address: string;
  /** As "Kính gửi" names them: the person or body of the row, else its organisation. */
  readonly name: string;
  readonly clearance: 'authority' | 'shared';
}

/** Recipients in the order of Nơi nhận, each mailbox once, and a problem for each row that asked for more than it may have. */
export function decideRecipients(
  rows: readonly RecipientRow[],
  context: RecipientContext,
): { readonly send: readonly Recipient[]; readonly refused: readonly Problem[] } {
  const send: Recipient[] = [];
  const refused: Problem[] = [];
  const seen = new Set<string>();
  const refuse = (row: RecipientRow, code: RefusalCode, question: string) =>
    refused.push(problem(code, { form: 'recipients', row: row.sheetRow, question }));

  for (const row of inOrder(rows.filter((row) => isDue(row, context)))) {
    // In one case: whoever re-types the address with a capital must not get the report twice.
    const address = row.email.trim().toLowerCase();
    if (!isMailAddress(address)) refuse(row, 'recipient-address', 'email');
    else if (!context.mailDomains.includes(domainOf(address))) refuse(row, 'recipient-domain', 'email');
    else if (seen.has(address)) refuse(row, 'recipient-repeated', 'email');
    else {
      seen.add(address);
      const authority = row.clearance === 'authority' && mayBeAuthority(row, address, context);
      if (row.clearance === 'authority' && !authority) refuse(row, 'recipient-clearance', 'clearance');
      send.push({ address, name: row.name.trim() || row.organisation.trim(), clearance: authority ? 'authority' : 'shared' });
    }
  }
  return { send, refused };
}

type RefusalCode = 'recipient-address' | 'recipient-domain' | 'recipient-repeated' | 'recipient-clearance';

function isDue(row: RecipientRow, { dueDay, day, kind }: RecipientContext): boolean {
  const isValidOn = (on: number) => (row.validFrom ?? on) <= on && on <= (row.validTo ?? on);
  return isValidOn(dueDay) && isValidOn(day) && row.mailed === 'yes' && row.reports.includes(kind);
}

/** The order of the register's own column; rows without one come last, in the order of the sheet. */
const inOrder = (rows: readonly RecipientRow[]): RecipientRow[] =>
  rows.toSorted((a, b) => (a.order ?? Number.MAX_SAFE_INTEGER) - (b.order ?? Number.MAX_SAFE_INTEGER) || a.sheetRow - b.sheetRow);

function mayBeAuthority(row: RecipientRow, address: string, { plan, day, authorityDomains }: RecipientContext): boolean {
  return authorityDomains.includes(domainOf(address)) && authorityNames(plan, fromDay(day)).has(fold(row.organisation));
}

/** What the plan calls its authorities on a day, and those that took over their duties: an abolished body has none left. */
function authorityNames(plan: Plan, on: PlainDate): Set<string> {
  const names = plan.recipients
    .filter(({ clearance }) => clearance === 'authority')
    .flatMap((line) => {
      const bodies = lineage(line, plan).filter((body) => (body.validFrom ?? on) <= on && on <= (body.validTo ?? on));
      // The line's own words ("Sở Y tế Bắc Ninh") name the body as long as that body has its duties.
      const quoted = bodies.some(({ id }) => id === line.organisation) ? [line.quote.replace(/ \(b\/c\)$/, '')] : [];
      return [...bodies.map(({ name }) => name), ...quoted];
    });
  return new Set(names.map(fold));
}

/** The bodies of a line of Nơi nhận, then their successors, and theirs. */
function lineage({ organisation, also = [], successors = [] }: PlanRecipient, plan: Plan): readonly Organisation[] {
  const ids = new Set([organisation, ...also, ...successors]);
  const bodies: Organisation[] = [];
  // A Set is walked to what is added on the way.
  for (const id of ids) {
    const body = plan.organisations.find((candidate) => candidate.id === id);
    if (body === undefined) continue;
    bodies.push(body);
    for (const next of body.successors ?? []) ids.add(next);
  }
  return bodies;
}
