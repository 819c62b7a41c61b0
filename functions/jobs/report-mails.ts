/** The mails of a due report or of a revision of it, one a recipient. Nothing is computed before the first of them is built. */
import type { Release } from '../delivery/claims.ts';
import type { DeliveryRun, OutgoingMail } from '../delivery/deliver.ts';
import { releasesOf } from '../delivery/deliveries.ts';
import { type MailIdentity, messageIdOf } from '../delivery/mail-key.ts';
import { reportMessage, senderOf } from '../delivery/message.ts';
import type { Recipient } from '../delivery/recipients.ts';
import { claimRelease } from '../delivery/release.ts';
import { domainOf } from '../forms/mail-address.ts';
import type { Plan } from '../plans/plan.ts';
import type { RawTable } from '../records/table.ts';
import type { Render } from '../reports/handlebars-templates.ts';
import { storedReport } from '../reports/stored-report.ts';
import { type Reading, releasedReport, saidBy } from './compute-released.ts';
import type { DueReport } from './due-reports.ts';
import { makeReport, versionOf } from './make-report.ts';
import { contentOf } from './report-content.ts';
import { type Enclose, type Reader, type ReportParts, reportPartsOf } from './report-message.ts';

export interface ReportWriting {
  readonly plan: Plan;
  readonly tables: readonly RawTable[];
  /** What was released so far; what this run releases joins it, so that the next period is compared with it. */
  readonly releases: Release[];
  readonly delivery: DeliveryRun;
  readonly render: Render;
  readonly enclose: Enclose;
  /** MAIL_FROM. */
  readonly mailFrom: string;
}

/** `revision`: 0 for the report itself; n for its n-th revision, which was released when it was issued. */
export function reportMails(
  writing: ReportWriting,
  { period, dueAt }: DueReport,
  recipients: readonly Recipient[],
  revision = 0,
): OutgoingMail[] {
  const { plan, mailFrom } = writing;
  const { address: from } = senderOf(mailFrom);
  const parts = releasedOnce(writing, period, revision);
  return recipients.map((recipient) => {
    const identity: MailIdentity = {
      plan: plan.id,
      period: period.code,
      kind: period.kind,
      recipient: recipient.address,
      revision,
    };
    const compose = composer(writing, identity, recipient, parts);
    return { identity, from, messageId: messageIdOf(identity, domainOf(from)), dueAt, compose };
  });
}

type PartsFor = (reader: Reader) => Promise<ReportParts>;

/** What the report says: read, or claimed and made, when the first mail needs it. Every mail of it, here and later, is made from that. */
function releasedOnce(writing: ReportWriting, period: DueReport['period'], revision: number): () => Promise<PartsFor> {
  const { plan, tables, releases, delivery, render, enclose } = writing;
  const deliveries = { releases };
  const reading: Reading = { plan, tables, deliveries, claims: delivery.claims, budget: delivery.budget };
  const release = async (): Promise<PartsFor> => {
    const known = releasesOf(deliveries, period).find((one) => one.revision === revision);
    if (known !== undefined)
      return reportPartsOf({ ...contentOf(plan, known, await releasedReport(reading, known)), render }, enclose);
    const cutoff = delivery.budget.clock.now();
    const { report } = await makeReport(reading, period, cutoff);
    const asked = { plan: plan.id, kind: period.kind, period: period.code, revision, cutoff, planVersion: versionOf(plan) };
    const held = await claimRelease(asked, storedReport(report), delivery);
    const content = contentOf(plan, held.release, await saidBy(reading, held));
    releases.push(held.release);
    return reportPartsOf({ ...content, render }, enclose);
  };
  let first: Promise<PartsFor> | undefined;
  return () => {
    first ??= release().catch((error: unknown) => {
      // The next mail of the report asks again.
      first = undefined;
      throw error;
    });
    return first;
  };
}

function composer(
  { mailFrom, delivery }: ReportWriting,
  identity: MailIdentity,
  { address, name, clearance }: Recipient,
  parts: () => Promise<PartsFor>,
): OutgoingMail['compose'] {
  return async (date) => {
    const mail = await (await parts())({ clearance, recipientName: name });
    return delivery.mailer.compose(reportMessage({ from: mailFrom, to: { name, address }, mail, identity, date }));
  };
}
