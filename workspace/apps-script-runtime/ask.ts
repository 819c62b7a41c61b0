/** What a script must wait for, and the main thread does: a script runs from top to bottom, without promises. */

interface FetchRequest {
  readonly kind: 'fetch';
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
}

export interface FetchAnswer {
  readonly code: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

export interface MailRequest {
  readonly kind: 'mail';
  readonly from: string;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly bcc: readonly string[];
  readonly replyTo: string | undefined;
  readonly subject: string;
  readonly text: string;
  readonly html: string | undefined;
  readonly attachments: readonly { readonly name: string; readonly type: string; readonly base64: string }[];
}

/** Answered by true when the lock is this run's, by false when `wait` ms went by. */
interface LockRequest {
  readonly kind: 'lock';
  readonly name: string;
  readonly wait: number;
}

interface UnlockRequest {
  readonly kind: 'unlock';
  readonly name: string;
}

export type Ask = FetchRequest | MailRequest | LockRequest | UnlockRequest;

export type Answered = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly message: string };
