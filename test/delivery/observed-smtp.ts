/** A mail server on 127.0.0.1 that takes every message and keeps it byte by byte; each of its steps can be watched, and held. */
import { type AddressInfo, createServer, type Socket } from 'node:net';

/**
 * A command: it has come and is not answered yet. `body`: the message has begun to come. `dot`: it is here and taken, and the 250 is not
 * said yet. `250`: it is said.
 */
type SmtpStep = 'connect' | 'EHLO' | 'MAIL' | 'RCPT' | 'DATA' | 'body' | 'dot' | '250' | 'QUIT';

/** The server goes on when what it returns resolves. `session`: 1, 2, … */
export type SmtpWatch = (step: SmtpStep, session: number) => Promise<unknown> | undefined;

export interface TakenMail {
  /** Mailbox of the envelope. */
  readonly to: string;
  readonly bytes: Buffer;
}

export interface ObservedSmtp {
  readonly url: string;
  readonly taken: readonly TakenMail[];
  /** Forgets what it took, all but `known`. */
  forget(known: readonly TakenMail[]): void;
  close(): Promise<void>;
}

const ANSWERS = { EHLO: '250 hello', MAIL: '250 ok', RCPT: '250 ok', DATA: '354 go ahead', QUIT: '221 bye' } as const;
const VERBS = ['EHLO', 'MAIL', 'RCPT', 'DATA', 'QUIT'] as const;

export async function observedSmtp(watch: SmtpWatch): Promise<ObservedSmtp> {
  const taken: TakenMail[] = [];
  const sockets = new Set<Socket>();
  let sessions = 0;
  const server = createServer((socket) => {
    const session = ++sessions;
    sockets.add(socket);
    // A client that dies in the middle is what these tests are about.
    serve(socket, (step) => watch(step, session), taken).catch(() => socket.destroy());
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    taken,
    forget: (known) => void taken.splice(0, taken.length, ...known),
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((closed) => server.close(() => closed()));
    },
  };
}

async function serve(socket: Socket, watch: (step: SmtpStep) => Promise<unknown> | undefined, taken: TakenMail[]): Promise<void> {
  const input = inputOf(socket);
  const say = (text: string) => socket.write(`${text}\r\n`);
  let to = '';
  await watch('connect');
  say('220 ready');
  for (let line = await input.until('\r\n'); line !== undefined; line = await input.until('\r\n')) {
    const verb = VERBS.find((known) => line?.startsWith(known));
    if (verb !== undefined) await watch(verb);
    say(verb === undefined ? '500 what?' : ANSWERS[verb]);
    if (verb === 'QUIT') socket.end();
    if (verb === 'RCPT') to = /<(.*)>/.exec(line)?.[1] ?? '';
    if (verb !== 'DATA') continue;

    await input.some();
    await watch('body');
    const message = await input.until('\r\n.\r\n');
    if (message === undefined) return;
    taken.push({ to, bytes: undotted(message) });
    await watch('dot');
    say('250 taken');
    await watch('250');
  }
}

/** RFC 5321, 4.5.2: of each line that begins with a dot, the first is not the message's. */
const undotted = (message: string): Buffer => Buffer.from(`\r\n${message}\r\n`.replaceAll('\r\n.', '\r\n').slice(2), 'latin1');

function inputOf(socket: Socket) {
  // Latin-1: a character is a byte, so the message comes out of the text as it went in.
  const chunks: AsyncIterator<string> = socket.setEncoding('latin1')[Symbol.asyncIterator]();
  let input = '';
  const more = async (): Promise<boolean> => {
    const { done, value } = await chunks.next();
    input += done ? '' : value;
    return !done;
  };
  return {
    async some(): Promise<void> {
      if (input === '') await more();
    },
    /** What comes before `end`; undefined: the client is gone. */
    async until(end: string): Promise<string | undefined> {
      while (!input.includes(end)) if (!(await more())) return undefined;
      const text = input.slice(0, input.indexOf(end));
      input = input.slice(text.length + end.length);
      return text;
    },
  };
}
