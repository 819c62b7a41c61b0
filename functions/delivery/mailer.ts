/**
 * The port through which mail leaves. One message, one recipient: who else gets the report is nobody's business, and an error is
 * always an error about exactly one recipient (delivery.md).
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
  /** With its angle brackets, as it stands in the header. A resend carries the same one. */
  readonly messageId: string;
  /** Epoch ms of the Date header. A resend carries the same one. */
  readonly date: number;
}

export interface Mailer {
  /** Resolves when the server took the message; rejects with the SMTP client's error otherwise. */
  send(message: Message): Promise<{ messageId: string }>;
}
