/** The mails as a list shows them and a search finds them, kept beside the mails: a message is taken apart once, not at every look. */
import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
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

export interface MailIndex {
  add(mail: ReceivedMail): Promise<void>;
  /** Numbers of mails that a former version of the workspace received. */
  missing(): readonly number[];
  count(query: MailQuery): number;
  /** Newest first. */
  list(query: MailQuery, limit: number, offset: number): readonly ListedMail[];
}

export function mailIndex(database: DatabaseSync): MailIndex {
  const insert = database.prepare('INSERT OR IGNORE INTO mail_index VALUES (?, ?, ?, ?, ?)');
  const missing = database.prepare('SELECT number FROM mails WHERE number NOT IN (SELECT number FROM mail_index)');
  return {
    async add(mail) {
      const { subject, to, attachments, ...read } = await readMail(mail).catch(() => unreadable(mail));
      const names = attachments.map(({ name }) => name);
      const words = indexedWords([subject, read.from, to, mail.recipients.join(' '), read.text ?? '', ...names]);
      insert.run(mail.number, subject, to, attachments.length, words);
    },
    missing: () => missing.all().map((row) => Number(row['number'])),
    count(query) {
      const { where, values } = condition(query);
      const row = database.prepare(`SELECT count(*) AS count FROM mails JOIN mail_index USING (number) ${where}`).get(...values);
      return Number(row?.['count'] ?? 0);
    },
    list(query, limit, offset) {
      const { where, values } = condition(query);
      return database
        .prepare(
          `SELECT number, received_at, subject, addressees, attachments FROM mails JOIN mail_index USING (number) ${where}
           ORDER BY number DESC LIMIT ? OFFSET ?`,
        )
        .all(...values, limit, offset)
        .map(listed);
    },
  };
}

/** Bytes that no reader's program could take apart are a mail all the same. */
const unreadable = ({ sender, recipients }: ReceivedMail): Pick<Mail, 'subject' | 'from' | 'to' | 'text' | 'attachments'> => ({
  subject: '(không đọc được)',
  from: sender,
  to: recipients.join(', '),
  text: undefined,
  attachments: [],
});

function condition({ words, from, before }: MailQuery): { readonly where: string; readonly values: SQLInputValue[] } {
  const searched = searchedWords(words);
  if (searched === null) return { where: 'WHERE false', values: [] };
  const each = searched.map(() => ' AND instr(words, ?) > 0').join('');
  return { where: `WHERE received_at >= ? AND received_at < ?${each}`, values: [from, before, ...searched] };
}

const listed = (row: Readonly<Record<string, unknown>>): ListedMail => ({
  number: Number(row['number']),
  receivedAt: Number(row['received_at']),
  subject: String(row['subject']),
  addressees: String(row['addressees']),
  attachments: Number(row['attachments']),
});
