import { createHash } from 'node:crypto';
import { type AddressInfo, createServer, type Socket } from 'node:net';

export type Stage = 'banner' | 'EHLO' | 'AUTH' | 'MAIL' | 'RCPT' | 'DATA' | 'body' | 'dot' | 'QUIT';

/** How a server departs from what it should do; nothing set is a good server. */
export interface Script {
  readonly at?: Stage;
  /** Only at commands that contain this. */
  readonly about?: string;
  /** In place of the usual answer; the session goes on. */
  readonly answer?: string;
  /** In place of the usual answer; the server says no more. */
  readonly act?: (socket: Socket) => void;
  /** At the dot: whether it takes the message before it departs. */
  readonly accepts?: boolean;
  readonly pipelining?: boolean;
}

/** A message that the server took whole and decided to answer 250. */
interface Accepted {
  readonly from: string;
  readonly to: string;
  readonly sha256: string;
}

export interface ScriptedSmtp {
  /** With a user and a password, which it always takes. */
  readonly url: string;
  readonly accepted: readonly Accepted[];
  /** Every line it was told outside a message. */
  readonly commands: readonly string[];
  readonly port: number;
  /** Resolves when the server first departs from what it should do. */
  readonly departed: Promise<void>;
  /** Resolves when no connection is open. */
  readonly left: () => Promise<unknown>;
  readonly close: () => void;
}

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** An SMTP server on 127.0.0.1, over real sockets, one that does what no library would let it do. */
export async function scriptedSmtp(script: Script = {}): Promise<ScriptedSmtp> {
  const accepted: Accepted[] = [];
  const commands: string[] = [];
  const sockets = new Map<Socket, Promise<unknown>>();
  const departure = Promise.withResolvers<void>();
  const server = createServer((socket) => {
    const closed = new Promise((done) => socket.once('close', done));
    sockets.set(socket, closed);
    serve(socket, script, { accepted, commands, departed: departure.resolve });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    url: `smtp://user:password@127.0.0.1:${port}`,
    port,
    departed: departure.promise,
    accepted,
    commands,
    left: () => Promise.all(sockets.values()),
    close: () => {
      for (const socket of sockets.keys()) socket.destroy();
      server.close();
    },
  };
}

const USUAL = {
  banner: '220 ready',
  EHLO: '250-hello\r\n250-AUTH PLAIN\r\n250 SIZE',
  AUTH: '235 welcome',
  MAIL: '250 ok',
  RCPT: '250 ok',
  DATA: '354 go ahead',
  dot: '250 2.0.0 taken',
  QUIT: '221 bye',
};
const PIPELINING = USUAL.EHLO.replace('SIZE', 'PIPELINING');
const COMMANDS = ['EHLO', 'AUTH', 'MAIL', 'RCPT', 'DATA', 'QUIT'] as const;
const addressOf = (line: string): string => /<(.*)>/.exec(line)?.[1] ?? '';

interface Log {
  readonly accepted: Accepted[];
  readonly commands: string[];
  readonly departed: () => void;
}

function serve(socket: Socket, script: Script, { accepted, commands, departed }: Log): void {
  // Latin-1: a character is a byte, so the message comes out of the text as it went in.
  socket.setEncoding('latin1').on('error', () => undefined);
  let input = '';
  let silent = false;
  let inMessage = false;
  let [from, to] = ['', ''];
  const departs = (stage: Stage, line: string) => script.at === stage && line.includes(script.about ?? '');
  const depart = () => {
    if (script.answer !== undefined) socket.write(script.answer);
    script.act?.(socket);
    departed();
    silent ||= script.act !== undefined || script.at === 'body';
  };
  const answer = (text: string) => socket.write(`${text}\r\n`);

  const command = (line: string) => {
    commands.push(line);
    const stage = COMMANDS.find((verb) => line.replace('HELO', 'EHLO').startsWith(verb));
    if (stage === undefined) return answer('500 what?');
    if (departs(stage, line)) return depart();
    if ((stage === 'RCPT' && from === '') || (stage === 'DATA' && to === '')) return answer('503 not now');
    if (stage === 'MAIL') from = addressOf(line);
    if (stage === 'RCPT') to = addressOf(line);
    inMessage = stage === 'DATA';
    return answer(stage === 'EHLO' && script.pipelining ? PIPELINING : USUAL[stage]);
  };
  const message = (content: string) => {
    inMessage = false;
    // RFC 5321, 4.5.2: of each line that begins with a dot, the first is not the message's.
    const bytes = Buffer.from(`\r\n${content}`.replaceAll('\r\n.', '\r\n').slice(2), 'latin1');
    const takes = !departs('dot', '') || script.accepts;
    if (takes) accepted.push({ from, to, sha256: sha256(bytes) });
    if (departs('dot', '')) depart();
    else answer(USUAL.dot);
  };

  if (departs('banner', '')) depart();
  else answer(USUAL.banner);
  socket.on('data', (chunk: string) => {
    input += chunk;
    while (!silent) {
      if (inMessage && input !== '' && departs('body', '')) return depart();
      const end = inMessage ? `\r\n${input}`.indexOf('\r\n.\r\n') : input.indexOf('\r\n');
      if (end < 0) return;
      const text = input.slice(0, end);
      input = input.slice(end + (inMessage ? 3 : 2));
      if (inMessage) message(text);
      else command(text);
    }
  });
}
