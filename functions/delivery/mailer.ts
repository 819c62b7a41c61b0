/**
 * The port through which mail leaves. One message, one recipient: who else gets the report is nobody's business, and an answer is
 * always an answer about exactly one recipient (delivery.md).
 */

export interface Mailbox {
  /** Shown beside the address; may be empty. */
  readonly name: string;
  readonly address: string;
}

export interface Message {
  readonly from: Mailbox;
  readonly to: Mailbox;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  /** Pictures of the HTML, and what is attached; absent: none. */
  readonly inline?: readonly InlineFile[];
  readonly attachments?: readonly AttachedFile[];
  /** With its angle brackets, as it stands in the header. */
  readonly messageId: string;
  /** Epoch ms of the Date header. */
  readonly date: number;
}

export interface AttachedFile {
  /** Letters, digits, `.`, `-` and `_` alone. */
  readonly filename: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

export interface InlineFile extends AttachedFile {
  /** The HTML names it by `cid:`, which takes the signs of a file name. */
  readonly cid: string;
}

/** A message as it leaves: the envelope and the bytes, which never change from one attempt to the next. */
export interface StoredMail {
  /** Addresses of the envelope. */
  readonly from: string;
  readonly to: string;
  readonly bytes: Uint8Array;
}

/** What is known of one attempt. `code`: the server's reply code ('250', '451') or the kind of failure ('ECONNRESET'); no other text. */
export interface Outcome {
  /** `refused`: proven not accepted. `unknown`: the server may have taken it. */
  readonly outcome: 'sent' | 'refused' | 'unknown';
  readonly code: string;
}

export interface Mailer {
  /** The MIME bytes of a message, CRLF line ends. Two calls differ (boundaries), so they are made once and kept. */
  compose(message: Message): Promise<Uint8Array>;
  /** Never rejects, and ends within `ATTEMPT_LIMIT` ms: whatever goes wrong is an outcome. */
  send(mail: StoredMail): Promise<Outcome>;
}

/** The longest an attempt may take, ms: an attempt begins only when a run has longer than that left. */
export const ATTEMPT_LIMIT = 80_000;
