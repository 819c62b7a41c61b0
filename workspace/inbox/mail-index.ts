/**
 * The mails as a list shows them and a search finds them, kept beside the mails: a message is taken apart once, when somebody first looks.
 * A mail server that did it would keep its senders waiting for what most mails are never asked for.
 */
import type { DatabaseSync } from 'node:sqlite';
import type { ReceivedMail } from './inbox.ts';
import { indexedWords, searchedWords } from './mail-words.ts';
import { type Mail, readMail } from './read-mail.ts';

export const mailIndexSchema = `
  CREATE TABLE IF NOT EXISTS mail_index (
    number INTEGER PRIMARY KEY REFERENCES mails (number) ON DELETE CASCADE,
    subject TEXT NOT NULL,
    addressees TEXT NOT NULL,
    attachments INTEGER NOT NULL,
    words TEXT NOT NULL                -- mail-words.ts
  ) STRICT;`;

export interface MailQuery {
  /** As typed; '' for all mails. */
  readonly words: string;
  /** Received at this instant or later, and before that one; epoch ms. */
  readonly from: number;
  readonly before: number;
}

export interface ListedMail {
  readonly number: number;
  readonly receivedAt: number;
  readonly subject: string;
  readonly addressees: string;
  readonly attachments: number;
}

interface Found {
  readonly total: number;
  /** Newest first. */
  readonly mails: readonly ListedMail[];
}

export interface MailIndex {
  search(query: MailQuery, limit: number, offset: number): Promise<Found>;
}

/** `read`: a mail as it came in. */
export function mailIndex(database: DatabaseSync, read: (number: number) => ReceivedMail | undefined): MailIndex {
  const insert = database.prepare('INSERT OR IGNORE INTO mail_index VALUES (?, ?, ?, ?, ?)');
  const missing = database.prepare('SELECT number FROM mails WHERE number NOT IN (SELECT number FROM mail_index)');

  async function take(number: number): Promise<void> {
    const mail = read(number);
    if (!mail) return;
    const { subject, from, to, text, attachments } = await readMail(mail).catch(() => unreadable(mail));
    const names = attachments.map(({ name }) => name);
    const words = indexedWords([subject, from, to, mail.recipients.join(' '), text ?? '', ...names]);
    insert.run(number, subject, to, attachments.length, words);
  }
  const takeAll = async (rows: readonly Row[]): Promise<void> => {
    for (const row of rows) await take(Number(row['number']));
  };

  return {
    async search(query, limit, offset) {
      const { words, where, values } = condition(query);
      // Words may stand in any mail; without them only those are taken apart that are shown.
      if (words.length > 0) await takeAll(missing.all());
      const from = `FROM mails LEFT JOIN mail_index USING (number) ${where}`;
      const page = database.prepare(
        `SELECT number, received_at, subject, addressees, attachments ${from} ORDER BY number DESC LIMIT ? OFFSET ?`,
      );
      const rows = (): Row[] => page.all(...values, limit, offset);
      await takeAll(rows().filter((row) => row['subject'] === null));
      const total = Number(database.prepare(`SELECT count(*) AS count ${from}`).get(...values)?.['count'] ?? 0);
      return { total, mails: rows().map(listed) };
    },
  };
}

type Row = Readonly<Record<string, unknown>>;

/** Bytes that no reader's program could take apart are a mail all the same. */
const unreadable = ({ sender, recipients }: ReceivedMail): Pick<Mail, 'subject' | 'from' | 'to' | 'text' | 'attachments'> => ({
  subject: '(không đọc được)',
  from: sender,
  to: recipients.join(', '),
  text: undefined,
  attachments: [],
});

function condition({ words, from, before }: MailQuery) {
  const searched = searchedWords(words);
  if (searched === null) return { words: [], where: 'WHERE false', values: [] };
  const each = searched.map(() => ' AND instr(words, ?) > 0').join('');
  return { words: searched, where: `WHERE received_at >= ? AND received_at < ?${each}`, values: [from, before, ...searched] };
}

const listed = (row: Row): ListedMail => ({
  number: Number(row['number']),
  receivedAt: Number(row['received_at']),
  subject: String(row['subject']),
  addressees: String(row['addressees']),
  attachments: Number(row['attachments']),
});
