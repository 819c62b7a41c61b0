import { Readable } from 'node:stream';

/** The message as nodemailer reads it: all at once, and only if the server asked for it: nothing read, nothing accepted. */
export class SmtpBody extends Readable {
  begun = false;
  readonly #bytes: Uint8Array;
  readonly #lastReply: () => string | false | undefined;

  constructor(bytes: Uint8Array, lastReply: () => string | false | undefined) {
    super();
    this.#bytes = bytes;
    this.#lastReply = lastReply;
  }

  /**
   * nodemailer also goes ahead at a 2xx. After a server's one answer too many (a second greeting, say) that would be the answer to
   * RCPT, and every later one would be read as the answer to the wrong thing; RFC 5321, 4.1.1.4, knows only 354.
   */
  override _read(): void {
    if (!/^354/.test(this.#lastReply() || '')) {
      this.destroy(Object.assign(new Error('not 354'), { code: 'EPROTOCOL' }));
      return;
    }
    this.begun = true;
    this.push(this.#bytes);
    this.push(null);
  }
}
