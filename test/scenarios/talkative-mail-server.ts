/** A mail server with a password, whose every refusal repeats what nobody should, and which may break off after the last byte. */
import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { canary } from '../canary.ts';

export const PASSWORD = canary('smtp-password');

/** `closed` takes no password, `refusing` no recipient; `breaking` hangs up when it has the whole message. */
type Mood = 'closed' | 'refusing' | 'breaking' | 'open';

export interface TalkativeServer {
  readonly port: number;
  /** Bytes of what was taken. */
  readonly mails: readonly Buffer[];
  set(mood: Mood): void;
  close(): Promise<void>;
}

export async function startTalkativeServer(): Promise<TalkativeServer> {
  const mails: Buffer[] = [];
  const sockets = new Set<Socket>();
  let mood: Mood = 'closed';
  const refusal = (responseCode: number) => Object.assign(new Error(canary('smtp-answer')), { responseCode });
  const onAuth: SMTPServerOptions['onAuth'] = ({ password }, _session, done) =>
    mood !== 'closed' && password === PASSWORD ? done(null, { user: 'may-chu' }) : done(refusal(535));
  const onData: SMTPServerOptions['onData'] = (stream, _session, done) => {
    const chunks: Buffer[] = [];
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    stream.on('end', () => {
      if (mood === 'breaking') for (const socket of sockets) socket.destroy();
      else {
        mails.push(Buffer.concat(chunks));
        done();
      }
    });
  };
  const server = new SMTPServer({
    allowInsecureAuth: true,
    disabledCommands: ['STARTTLS'],
    onAuth,
    onRcptTo: (_address, _session, done) => done(mood === 'refusing' ? refusal(550) : null),
    onData,
  });
  // Connections that broke off are what this server is for.
  server.on('error', () => {});
  server.server.on('connection', (socket: Socket) => void sockets.add(socket));
  const listening = server.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  return {
    port: (listening.address() as AddressInfo).port,
    mails,
    set: (next) => {
      mood = next;
    },
    close: () => new Promise((closed) => server.close(() => closed())),
  };
}
