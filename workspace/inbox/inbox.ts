/**
 * The mail server that everything is sent to: it accepts any recipient on 127.0.0.1, keeps the message byte by byte, and says 250
 * only when it is written. Nothing leaves the machine.
 */
import type { AddressInfo } from 'node:net';
import type { DatabaseSync } from 'node:sqlite';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import type { WorkspaceClock } from '../workspace-port.ts';
import { type MailIndex, mailIndex, mailIndexSchema } from './mail-index.ts';

export const inboxSchema = `
  CREATE TABLE IF NOT EXISTS mails (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    received_at INTEGER NOT NULL,
    sender TEXT NOT NULL,
    recipients TEXT NOT NULL,
    raw BLOB NOT NULL
  ) STRICT;${mailIndexSchema}`;

/** A message as it came in. `recipients` are those of the envelope; the headers may name others. */
export interface ReceivedMail {
  /** 1, 2, …: its place in `/inbox/{n}`. */
  readonly number: number;
  /** Epoch ms, by the workspace's clock. */
  readonly receivedAt: number;
  readonly sender: string;
  readonly recipients: readonly string[];
  readonly raw: Uint8Array;
}

export interface Inbox {
  /** The SMTP port on 127.0.0.1. */
  readonly port: number;
  /** Newest first. */
  list(limit: number, offset?: number): readonly ReceivedMail[];
  count(): number;
  read(number: number): ReceivedMail | undefined;
  /** How many mails a search finds, and a part of them. */
  search: MailIndex['search'];
  close(): Promise<void>;
}

/** As Gmail: 25 MB, the encoding of attachments included. */
const LARGEST_MAIL = 25 * 1024 * 1024;

/** Listens on a free port; the database must have `inboxSchema`. `received` is told each new mail's number, once it is kept. */
export async function startInbox(
  database: DatabaseSync,
  clock: Pick<WorkspaceClock, 'now'>,
  received: (number: number) => void = () => {},
): Promise<Inbox> {
  const store = mailStore(database);
  const { search } = mailIndex(database, store.read);
  const server = new SMTPServer({
    name: 'localhost',
    banner: 'Hop thu thu nghiem',
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    size: LARGEST_MAIL,
    closeTimeout: 500, // a mailer's idle connection must not hold up the end
    onData: (stream, session, done) => {
      receive(stream)
        .then((raw) => store.add({ receivedAt: clock.now(), envelope: session.envelope, raw }))
        .then((number) => {
          received(number);
          done(null, `OK: ${number}`);
        })
        .catch(done);
    },
  });
  // A client that hangs up in the middle is no fault of ours; without a listener Node would end the process.
  server.on('error', () => undefined);
  const listening = await new Promise<number>((resolve, reject) => {
    const tcp = server.listen(0, '127.0.0.1', () => resolve(portOf(tcp.address())));
    tcp.once('error', reject);
  });
  return {
    port: listening,
    list: store.list,
    count: store.count,
    read: store.read,
    search,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

const portOf = (address: AddressInfo | string | null): number => (typeof address === 'object' && address ? address.port : 0);

async function receive(stream: SMTPServerDataStream): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) if (!stream.sizeExceeded) chunks.push(chunk);
  if (stream.sizeExceeded) throw Object.assign(new Error('Message exceeds the maximum size'), { responseCode: 552 });
  return Buffer.concat(chunks);
}

function mailStore(database: DatabaseSync) {
  const insert = database.prepare('INSERT INTO mails (received_at, sender, recipients, raw) VALUES (?, ?, ?, ?)');
  const page = database.prepare('SELECT * FROM mails ORDER BY number DESC LIMIT ? OFFSET ?');
  const one = database.prepare('SELECT * FROM mails WHERE number = ?');
  const total = database.prepare('SELECT count(*) AS count FROM mails');
  return {
    add({ receivedAt, envelope, raw }: { receivedAt: number; envelope: SMTPServerSession['envelope']; raw: Buffer }): number {
      const sender = envelope.mailFrom ? envelope.mailFrom.address : '';
      const recipients = JSON.stringify(envelope.rcptTo.map((to) => to.address));
      return Number(insert.run(receivedAt, sender, recipients, raw).lastInsertRowid);
    },
    list: (limit: number, offset = 0): ReceivedMail[] => page.all(limit, offset).map(mail),
    count: (): number => Number(total.get()?.['count'] ?? 0),
    read: (number: number): ReceivedMail | undefined => {
      const row = one.get(number);
      return row && mail(row);
    },
  };
}

const mail = (row: Record<string, unknown>): ReceivedMail => ({
  number: Number(row['number']),
  receivedAt: Number(row['received_at']),
  sender: String(row['sender']),
  recipients: JSON.parse(String(row['recipients'])),
  raw: row['raw'] instanceof Uint8Array ? row['raw'] : new Uint8Array(),
});
