/**
 * The identity of one mail: the business period, never the time of a run, so that every run of every trigger means the same mail
 * (delivery.md). The same five facts make the same key on any machine.
 */
import type { MailKind } from './mail-kinds.ts';
import { sha256 } from './sha256.ts';

export interface MailIdentity {
  readonly plan: string;
  /** Period code: '2026-10', '2026-Q3', '2026'; of a notice the day: '2026-10-20'; of a mail about a case its printed code. */
  readonly period: string;
  readonly kind: MailKind;
  /** Mailbox, in any case: mailboxes are compared without case. */
  readonly recipient: string;
  /** 0 for the report itself, n for its n-th revision; of a reminder that comes again the day of its deadline, of a receipt its unit's number. */
  readonly revision: number;
}

/** sha256 of `plan|period|kind|recipient|revision`, 64 hex digits. No part may hold the bar: an address can't, codes don't. */
export function mailKey({ plan, period, kind, recipient, revision }: MailIdentity): string {
  return sha256([plan, period, kind, recipient.toLowerCase(), revision].join('|'));
}

/** `<r.{first 26 hex digits of the key}@domain>`: the same mail has the same id, so a second copy shows as one (delivery.md). */
export const messageIdOf = (identity: MailIdentity, domain: string): string => `<r.${mailKey(identity).slice(0, 26)}@${domain}>`;
