/**
 * One opened page of a form sends one report, however often it is posted: a double click, a reload of the answer, a second try after
 * a lost connection. The page carries a token (Google's `fbzx`); it is kept with the row, so that a restart forgets nothing.
 */
import { createHash, randomBytes } from 'node:crypto';
import { inTransaction } from '../store/transaction.ts';
import type { StoredForm } from './stored-form.ts';
import { type SubmitPort, type Submitted, submit } from './submit.ts';
import type { Answer } from './validate-answers.ts';

/** A token for a page that is being opened: 64 bits in decimal, as Google's. */
export const newPageToken = (): string => String(randomBytes(8).readBigInt64BE());

/** A posted token, or undefined where none was posted: then every post is a report of its own, as a program means it. */
export const pageToken = (posted: string | null): string | undefined =>
  posted !== null && /^[\w-]{1,64}$/.test(posted) ? posted : undefined;

export interface SentOnce extends Submitted {
  /** When the same page sent other answers before, oldest first: somebody went back, changed something and sent again. */
  readonly earlier: readonly number[];
}

/** As `submit`; the same answers of the same page are stored once, and every later post gets the first one's answer. */
export function submitOnce(
  port: SubmitPort,
  form: StoredForm,
  answers: ReadonlyMap<number, Answer>,
  token: string | undefined,
  stored: (submitted: Submitted) => void,
): SentOnce {
  if (token === undefined) return { ...submit(port, form, answers, stored), earlier: [] };
  const { database } = port;
  const hash = createHash('sha256')
    .update(JSON.stringify([...answers]))
    .digest('base64url');
  return inTransaction(database, () => {
    const sent = database
      .prepare('SELECT * FROM form_page_sent WHERE file_id = ? AND token = ? ORDER BY rowid')
      .all(form.fileId, token);
    const same = sent.find((row) => row['answers_hash'] === hash);
    const submitted = same ? readSent(same) : submit(port, form, answers, stored);
    if (!same) {
      database
        .prepare('INSERT INTO form_page_sent VALUES (?, ?, ?, ?, ?, ?)')
        .run(form.fileId, token, hash, submitted.responseId, submitted.row, submitted.submittedAt);
    }
    const earlier = same ? sent.slice(0, sent.indexOf(same)) : sent;
    return { ...submitted, earlier: earlier.map((row) => Number(row['submitted_at'])) };
  });
}

const readSent = (row: Readonly<Record<string, unknown>>): Submitted => ({
  responseId: String(row['response_id']),
  row: Number(row['row_number']),
  submittedAt: Number(row['submitted_at']),
});
