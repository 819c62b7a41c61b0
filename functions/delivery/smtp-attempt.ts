/**
 * One attempt: one connection, one message, one outcome. Through nodemailer's SMTPConnection and not its sendMail, because only there
 * the message is a stream that stays untouched until the server says 354: unread, it proves that nothing was accepted.
 */
import { Socket } from 'node:net';
import type SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { Outcome, StoredMail } from './mailer.ts';
import { SmtpBody } from './smtp-body.ts';
import { answerOf, failureOf, type SmtpFailure } from './smtp-outcome.ts';

export interface SmtpServer {
  readonly host: string;
  readonly port: number;
  readonly secure: boolean;
  readonly requireTLS: boolean;
  readonly ignoreTLS: boolean;
  readonly tls: { readonly rejectUnauthorized: boolean; readonly minVersion: 'TLSv1.2' };
  /** Used whenever it is there: a server that takes no login is not the one that the office named. */
  readonly login?: { readonly user: string; readonly pass: string };
}

/** All in ms. An attempt takes `message` + `quit` at most, and a moment to close. */
export interface Limits {
  /** From the first packet to the greeting and the end of the TLS handshake. */
  readonly greeting: number;
  /** From the first packet to the answer to the message. */
  readonly message: number;
  /** For the good-bye, which changes nothing. */
  readonly quit: number;
}

/** Never rejects; no socket is open when it resolves. */
export async function attempt(server: SmtpServer, mail: StoredMail, limits: Limits): Promise<Outcome> {
  const socket = new Socket();
  // What a socket says after the outcome is nobody's business, but an 'error' that nobody hears would end the process.
  socket.on('error', () => undefined);
  let connection: SMTPConnection | undefined;
  const body = new SmtpBody(mail.bytes, () => connection?.lastServerResponse);
  try {
    connection = await connectionTo(server, socket, limits);
    const outcome = await talk(connection, server.login, mail, body, limits.message);
    if (outcome.outcome === 'sent') await quit(connection, limits.quit);
    return outcome;
  } catch (error) {
    return failureOf(error as SmtpFailure, body.begun);
  } finally {
    // Both: nodemailer must not open the socket again (a name resolved late), and its polite end would wait for the server's.
    connection?.close();
    socket.destroy();
  }
}

async function connectionTo({ login: _, ...server }: SmtpServer, socket: Socket, limits: Limits): Promise<SMTPConnection> {
  const { default: Connection } = await import('nodemailer/lib/smtp-connection');
  return new Connection({
    ...server,
    socket,
    connectionTimeout: limits.greeting,
    greetingTimeout: limits.greeting,
    socketTimeout: limits.message,
  });
}

/** The first thing that is known counts: nodemailer may report one failure twice, and others after the server has answered. */
function talk(
  connection: SMTPConnection,
  login: SmtpServer['login'],
  { from, to, bytes }: StoredMail,
  body: SmtpBody,
  limit: number,
): Promise<Outcome> {
  let timer: NodeJS.Timeout | undefined;
  return new Promise<Outcome>((settle) => {
    const failed = (error: SmtpFailure) => settle(failureOf(error, body.begun));
    // nodemailer's own limits start anew with every byte: a server that drips its answer would hold the run for ever.
    timer = setTimeout(() => failed({ code: 'ETIMEDOUT' }), limit);
    connection.on('error', failed);
    const deliver = () =>
      connection.send({ from, to: [to], size: bytes.length }, body, (error, info) =>
        error ? failed(error) : settle(answerOf(info.response)),
      );
    connection.connect((error) => {
      if (error) failed(error);
      else if (login === undefined) deliver();
      else connection.login({ credentials: login }, (refused) => (refused ? failed(refused) : deliver()));
    });
  }).finally(() => clearTimeout(timer));
}

/** RFC 5321, 4.1.1.10: a client says QUIT before it goes. The server has taken the message; whatever happens now changes nothing. */
async function quit(connection: SMTPConnection, limit: number): Promise<void> {
  if (connection.destroyed) return;
  let timer: NodeJS.Timeout | undefined;
  await new Promise<void>((done) => {
    timer = setTimeout(done, limit);
    connection.once('end', done);
    connection.quit();
  }).finally(() => clearTimeout(timer));
}
