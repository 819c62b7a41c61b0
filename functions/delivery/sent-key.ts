/**
 * The identity of one mail: the business period, never the time of a run, so that every run of every trigger means the same mail
 * (delivery.md). The same five facts make the same key on any machine.
 */
import { createHash } from 'node:crypto';

export interface MailIdentity {
  readonly plan: string;
  /** Period code: '2026-10', '2026-Q3', '2026'. */
  readonly period: string;
  /** Kind of the report: 'month', 'quarter', … */
  readonly kind: string;
  /** Mailbox, in any case: mailboxes are compared without case. */
  readonly recipient: string;
  /** 0 for the report itself, n for its n-th revision. */
  readonly revision: number;
}

/** sha256 of `plan|period|kind|recipient|revision`, 64 hex digits. No part may hold the bar: an address can't, codes don't. */
export function sentKey({ plan, period, kind, recipient, revision }: MailIdentity): string {
  return createHash('sha256').update([plan, period, kind, recipient.toLowerCase(), revision].join('|')).digest('hex');
}
