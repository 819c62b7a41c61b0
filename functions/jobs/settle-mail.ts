/**
 * `settle-mail`: what waits for a person, and what they decide. A mail of which nobody knows whether it arrived is never sent again by
 * itself (delivery.md): whoever has asked the recipient says `sent` (it arrived) or `resend` (the same bytes go again at the next run).
 */
import type { Budget } from '../clock.ts';
import type { ClaimStore } from '../delivery/claim-store.ts';
import { type Decision, shortKey } from '../delivery/claims.ts';
import { type Deliveries, type MailRecord, parkedMails, sinceOf } from '../delivery/deliveries.ts';
import { listDeliveries } from '../delivery/list-deliveries.ts';
import { listOf, type MailKind } from '../delivery/mail-kinds.ts';
import { mailTitle } from '../delivery/mail-title.ts';
import { type LedgerOutcome, refreshLedger } from '../delivery/refresh-ledger.ts';
import { codeOf, recordDecision } from '../delivery/settle.ts';
import { statusWords } from '../delivery/status-words.ts';
import type { Log } from '../log.ts';
import type { Plan } from '../plans/plan.ts';
import type { Sheets } from '../sheets/sheets-port.ts';
import { BadRequest } from './bad-request.ts';
import type { SpreadsheetIds } from './load-facts.ts';
import { insistOnBytes, mailToDecide } from './mail-to-decide.ts';

export interface SettleRequest {
  /** Absent: only tell what waits. */
  readonly settle?: {
    /** The first digits of the mail's key, at least 8. */
    readonly code: string;
    readonly decision: Decision;
    /** Mailbox of the person, or the command that was used. */
    readonly by: string;
  };
}

interface SettlePorts {
  readonly claims: ClaimStore;
  readonly plan: Plan;
  readonly sheets: Sheets;
  readonly ids: SpreadsheetIds;
  readonly log: Log;
  /** Unique to this run. */
  readonly run: string;
}

interface NamedMail {
  readonly code: string;
  /** "Báo cáo tháng 10/2026". */
  readonly title: string;
  readonly kind: MailKind;
  readonly period: string;
  readonly recipient: string;
  /** Where it stands now, in words. */
  readonly status: string;
}

export interface SettleResult {
  /** What waits for a decision after this call, longest first. `since`: an ISO instant. */
  readonly waiting: readonly (NamedMail & { readonly since: string })[];
  /** `recorded` false: somebody else had decided at the same moment, and `decision`, `by` and `at` (ISO) are theirs. */
  readonly settled?: NamedMail & {
    readonly recorded: boolean;
    readonly decision: Decision;
    readonly by: string;
    readonly at: string;
    /** What became of the list it stands in; `failed`: the next run writes it. */
    readonly ledger: LedgerOutcome | 'failed';
  };
}

/** Reads a request body `{code?, decision?}`; throws `BadRequest` naming every wrong field at once. */
export function readSettleRequest(
  { code: named, decision }: Readonly<Record<string, unknown>>,
  caller: { readonly email: string },
): SettleRequest {
  if (named === undefined && decision === undefined) return {};
  const code = typeof named === 'string' ? codeOf(named) : undefined;
  const decided = decision === 'sent' || decision === 'resend';
  if (code !== undefined && decided) return { settle: { code, decision, by: caller.email } };
  throw new BadRequest([
    ...(code === undefined ? ['code: cần mã của thư, trong cột “Mã để quyết định”, ít nhất 8 ký tự đầu.'] : []),
    ...(decided ? [] : ['decision: cần "sent" (nơi nhận đã nhận được) hoặc "resend" (gửi lại).']),
  ]);
}

/** Throws `BadRequest` where the code names no mail, several, or one that can't be decided so; nothing is recorded then. */
export async function settleMail(ports: SettlePorts, { settle }: SettleRequest, budget: Budget): Promise<SettleResult> {
  const { claims, plan } = ports;
  const deliveries = await listDeliveries(claims, plan.id, budget);
  if (settle === undefined) return { waiting: waitingOf(deliveries) };
  const mail = mailToDecide(deliveries, settle.code);
  if (settle.decision === 'resend') await insistOnBytes(mail, claims, budget);
  const { recorded, decision, by, at } = await recordDecision(mail, settle, { claims, budget });
  const after = await listDeliveries(claims, plan.id, budget);
  const ledger = await mirror(after, mail.mail.identity.kind, ports, budget);
  const code = recorded ? 'recorded' : 'decided-before';
  ports.log({ step: 'settle', run: ports.run, key: shortKey(mail.key), outcome: decision, code, ledger });
  const settled = { ...named(after.mails.get(mail.key) ?? mail), recorded, decision, by, at: iso(at), ledger };
  return { waiting: waitingOf(after), settled };
}

/** The decision stands whether or not its mirror can be written. */
async function mirror(
  deliveries: Deliveries,
  kind: MailKind,
  { sheets, ids, run }: SettlePorts,
  budget: Budget,
): Promise<LedgerOutcome | 'failed'> {
  const list = listOf(kind);
  const written = refreshLedger(deliveries, { sheets, list, spreadsheetId: ids[list.spreadsheet], run, budget });
  return written.then(
    ({ outcome }) => outcome,
    () => 'failed',
  );
}

const waitingOf = (deliveries: Deliveries): SettleResult['waiting'] =>
  parkedMails(deliveries).map((mail) => ({ ...named(mail), since: iso(sinceOf(mail)) }));

function named(record: MailRecord): NamedMail {
  const { kind, period, recipient } = record.mail.identity;
  return {
    code: shortKey(record.key),
    title: mailTitle(record.mail.identity),
    kind,
    period,
    recipient,
    status: statusWords(record),
  };
}

const iso = (ms: number): string => new Date(ms).toISOString();
