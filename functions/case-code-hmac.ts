/** The keyed hash of case codes with CASE_CODE_KEY, as the office's script makes it with the same key (cases/case-code.ts). */
import { createHmac } from 'node:crypto';
import type { Hmac } from './cases/case-code.ts';

export const caseCodeHmac =
  (key: string): Hmac =>
  (message) =>
    createHmac('sha256', key).update(message).digest();
