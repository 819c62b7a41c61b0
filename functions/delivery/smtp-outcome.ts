/**
 * What an attempt proves. A mail that was perhaps taken must not be sent again by itself, so `refused` needs a proof and the rest is
 * `unknown`: between the final dot and the 250 both sides may own the message (RFC 1047).
 */
import type { Outcome } from './mailer.ts';

/** What nodemailer says of a failure. Its `command` is not here: it is 'CONN' for every dropped connection, even after the dot. */
export interface SmtpFailure {
  readonly code?: string | undefined;
  /** The code before nodemailer put its own: ECONNRESET under ESOCKET. */
  readonly originalCode?: string | undefined;
  /** The server's words, perhaps cut off. */
  readonly response?: string | undefined;
}

/**
 * `bodyRead`: whether anything of the message had left. Before that nothing can have been accepted. Afterwards only the server's whole
 * answer to the message refuses it; nodemailer gives that answer, and nothing else after the go-ahead, the code EMESSAGE. A line that
 * ends with the connection ("25", "451 4.3") also comes with a number, but under ECONNECTION: it is no answer yet.
 */
export function failureOf({ code = 'EUNKNOWN', originalCode = code, response = '' }: SmtpFailure, bodyRead: boolean): Outcome {
  const reply = replyCode(response);
  if (!bodyRead) return { outcome: 'refused', code: reply ?? originalCode };
  // RFC 5321, 4.2.1, of 4yz and 5yz (421 among them): "the command was not accepted and the requested action did not occur".
  if (code === 'EMESSAGE' && reply !== undefined && /^[45]/.test(reply)) return { outcome: 'refused', code: reply };
  return { outcome: 'unknown', code: originalCode };
}

/** `response`: the server's answer to the message, which nodemailer takes for a yes at the first digit 2, if it is only "2". */
export function answerOf(response: string): Outcome {
  const reply = replyCode(response);
  return reply?.startsWith('2') ? { outcome: 'sent', code: reply } : { outcome: 'unknown', code: 'EPROTOCOL' };
}

/** The three digits that every line of an answer begins with, the same on each (RFC 5321, 4.2.1); else undefined. */
function replyCode(response: string): string | undefined {
  const codes = response.split(/\r?\n/).map((line) => /^([2-5]\d\d)(?:[ -]|$)/.exec(line)?.[1]);
  return new Set(codes).size === 1 ? codes[0] : undefined;
}
