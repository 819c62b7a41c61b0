/** What a script must wait for, and the main thread does: a script runs from top to bottom, without promises. */
import type { Screen } from './screen.ts';

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

/** The person's answer: one of `buttons`, or CLOSE; with what they wrote, where they were asked to. */
export interface Question {
  readonly kind: 'question';
  readonly title: string;
  readonly message: string;
  readonly buttons: readonly Button[];
  /** There is a line to write in. */
  readonly asksText?: boolean;
  /** What the script has put in front of the person so far. */
  readonly screen: Screen;
}

/** A button alone, or with what stood in the line. */
export type Reply = Button | { readonly button: Button; readonly text: string };

export type Button = 'OK' | 'CANCEL' | 'YES' | 'NO' | 'CLOSE';

export type Ask = Question | FetchRequest | MailRequest | LockRequest | UnlockRequest;

export type Answered = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly message: string };
