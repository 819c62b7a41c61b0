/** A case report as its identity is built from it, and the HMAC that a cloud function would use. */
import { createHmac } from 'node:crypto';
import type { Answer } from '../../apps-script/submit/submission.ts';
import type { Hmac } from '../../functions/cases/case-code.ts';
import { reportIdentity } from '../../functions/cases/report-identity.ts';

export const hmacWith =
  (key: string): Hmac =>
  (message) =>
    createHmac('sha256', key).update(message).digest();
export const hmac = hmacWith('khoa-cua-phuong');

export const SENT = Date.parse('2026-10-06T14:30:00+07:00');
const told: Readonly<Record<string, Answer>> = {
  unit: 'Trường THCS Kinh Bắc',
  receivedAt: '2026-10-05 09:00',
  age: '13',
  coercion: ['Không có'],
};
export const identityOf = (at: number, changed: Readonly<Record<string, Answer>> = {}): string =>
  reportIdentity(at, (key) => ({ ...told, ...changed })[key]);
