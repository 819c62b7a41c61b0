/**
 * The forms of a workspace and what was answered, kept in its SQLite file. A form is one JSON document: it is read and written
 * whole. Its response tab follows it: a new question gets a column, a renamed one its new header.
 */
import { createHash, randomBytes } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import type { Spreadsheets } from '../store/spreadsheets.ts';
import { inTransaction } from '../store/transaction.ts';
import { watchChanges } from '../store/watch-changes.ts';
import { followForm } from './response-tab.ts';
import { DEFAULT_SWITCHES, questionsOf, type StoredForm } from './stored-form.ts';
import type { Answer } from './validate-answers.ts';

export const formsSchema = `
  CREATE TABLE IF NOT EXISTS form (
    file_id TEXT PRIMARY KEY,
    form_id TEXT NOT NULL UNIQUE,      -- of the public address
    position INTEGER NOT NULL,
    form TEXT NOT NULL                 -- StoredForm
  ) STRICT;
  CREATE TABLE IF NOT EXISTS form_response (
    response_id TEXT PRIMARY KEY,
    file_id TEXT NOT NULL REFERENCES form (file_id) ON DELETE CASCADE,
    submitted_at INTEGER NOT NULL,     -- epoch ms
    answers TEXT NOT NULL              -- [item id, Answer][]
  ) STRICT;
  CREATE INDEX IF NOT EXISTS form_response_form ON form_response (file_id);
  -- What an opened page has sent: its token is taken once for the same answers (submit-once.ts).
  CREATE TABLE IF NOT EXISTS form_page_sent (
    file_id TEXT NOT NULL REFERENCES form (file_id) ON DELETE CASCADE,
    token TEXT NOT NULL,
    answers_hash TEXT NOT NULL,
    response_id TEXT NOT NULL,
    row_number INTEGER NOT NULL,
    submitted_at INTEGER NOT NULL,     -- epoch ms
    PRIMARY KEY (file_id, token, answers_hash)
  ) STRICT;`;

export interface FormResponse {
  readonly responseId: string;
  readonly submittedAt: number;
  /** By item id, also of items that are no longer there. */
  readonly answers: ReadonlyMap<number, Answer>;
}

export interface Forms {
  /** A new form without questions. */
  create(title: string): StoredForm;
  /** One change, whole or not at all; a form that comes out the same is not written. Throws when there is no such form. */
  change(fileId: string, change: (form: StoredForm) => StoredForm): StoredForm;
  byFileId(fileId: string): StoredForm | undefined;
  /** By the id of its public address. */
  byId(formId: string): StoredForm | undefined;
  /** The form whose response tab is tagged with that table: "training". */
  byName(name: string): StoredForm | undefined;
  /** In the order in which they were made. */
  list(): readonly StoredForm[];
  /** Keeps what was answered; the row in the response tab is `submit`'s. Returns the id of the response. */
  addResponse(fileId: string, response: Omit<FormResponse, 'responseId'>): string;
  /** In the order in which they came. */
  responses(fileId: string): readonly FormResponse[];
  response(fileId: string, responseId: string): FormResponse | undefined;
  /** The `forms` part of workspace.json: what set-up has tagged. */
  directory(): Readonly<Record<string, FormEntry>>;
}

interface FormEntry {
  readonly formId: string;
  readonly title: string;
  /** questionKey → N of `entry.N`. */
  readonly entries: Readonly<Record<string, number>>;
}

/** `seed`: workspaces of one seed give their forms, in the order made, the same ids, so that addresses outlive a deleted folder. */
export function createForms(database: DatabaseSync, spreadsheets: Spreadsheets, seed: string): Forms {
  const insert = database.prepare('INSERT INTO form (file_id, form_id, position, form) VALUES (?, ?, ?, ?)');
  const update = database.prepare('UPDATE form SET form = ? WHERE file_id = ?');
  const select = database.prepare('SELECT file_id, form FROM form WHERE file_id = ?');
  const byId = database.prepare('SELECT file_id, form FROM form WHERE form_id = ?');
  const all = database.prepare('SELECT file_id, form FROM form ORDER BY position');
  const count = database.prepare('SELECT coalesce(max(position), 0) AS made FROM form');
  const insertResponse = database.prepare(
    'INSERT INTO form_response (response_id, file_id, submitted_at, answers) VALUES (?, ?, ?, ?)',
  );
  const selectResponses = database.prepare('SELECT * FROM form_response WHERE file_id = ? ORDER BY rowid');
  const selectResponse = database.prepare('SELECT * FROM form_response WHERE file_id = ? AND response_id = ?');

  /** Each as last parsed: a script asks for its form again at every step. */
  const parsed = new Map<string, { readonly text: string; readonly form: StoredForm }>();
  const read = (row: Row): StoredForm => {
    const [fileId, text] = [String(row['file_id']), String(row['form'])];
    const known = parsed.get(fileId);
    if (known?.text === text) return known.form;
    // The column holds only what this file wrote.
    const form: StoredForm = JSON.parse(text);
    parsed.set(fileId, { text, form });
    return form;
  };
  const maybe = (row: Row | undefined): StoredForm | undefined => row && read(row);

  /** All of them since the last change of the file; what a transaction sees may never come to be. */
  let known: readonly StoredForm[] | undefined;
  const hasChanged = watchChanges(database);
  const list = (): readonly StoredForm[] => {
    const readAll = () => all.all().map(read);
    if (database.isTransaction) return readAll();
    if (hasChanged()) known = undefined;
    known ??= readAll();
    return known;
  };
  const byFileId = (fileId: string): StoredForm | undefined =>
    database.isTransaction ? maybe(select.get(fileId)) : list().find((form) => form.fileId === fileId);
  /** The table that a form's response tab is tagged with. */
  const nameOf = ({ destination }: StoredForm): string | undefined =>
    destination ? spreadsheets.tableOf(destination.spreadsheetId, destination.sheetId) : undefined;

  return {
    create: (title) =>
      inTransaction(database, () => {
        const position = Number(count.get()?.['made'] ?? 0) + 1;
        const form: StoredForm = {
          ...DEFAULT_SWITCHES,
          fileId: `1${derived(`${seed}/file/${position}`)}`,
          formId: `1FAIpQLS${derived(`${seed}/form/${position}`)}`,
          title,
          description: '',
          confirmationMessage: '',
          closedMessage: '',
          destination: null,
          items: [],
          made: 0,
        };
        insert.run(form.fileId, form.formId, position, JSON.stringify(form));
        return form;
      }),
    change: (fileId, change) =>
      inTransaction(database, () => {
        const row = select.get(fileId);
        if (!row) throw new Error(`No form ${fileId}`);
        const before = read(row);
        const after = change(before);
        const text = JSON.stringify(after);
        if (text === row['form']) return before;
        update.run(text, fileId);
        followForm(spreadsheets, before, after);
        return after;
      }),
    byFileId,
    byId: (formId) => maybe(byId.get(formId)),
    byName: (name) => list().find((form) => nameOf(form) === name),
    list,
    addResponse: (fileId, { submittedAt, answers }) => {
      const responseId = `2_${randomBytes(32).toString('base64url')}`;
      insertResponse.run(responseId, fileId, submittedAt, JSON.stringify([...answers]));
      return responseId;
    },
    responses: (fileId) => selectResponses.all(fileId).map(readResponse),
    response: (fileId, responseId) => {
      const row = selectResponse.get(fileId, responseId);
      return row && readResponse(row);
    },
    directory: () =>
      Object.fromEntries(
        list().flatMap((form) => {
          const name = nameOf(form);
          return name === undefined ? [] : [[name, { formId: form.formId, title: form.title, entries: entriesOf(form) }]];
        }),
      ),
  };

  /** A question and its key meet at the column: Google ties the one to it, set-up the other. */
  function entriesOf(form: StoredForm): Record<string, number> {
    if (!form.destination) return {};
    const { spreadsheetId, sheetId } = form.destination;
    const keys = new Map([...spreadsheets.columnsOf(spreadsheetId, sheetId)].map(([key, column]) => [column, key]));
    const columns = spreadsheets.itemColumns(spreadsheetId, sheetId);
    return Object.fromEntries(
      questionsOf(form).flatMap((item) => {
        const key = keys.get(columns.get(item.itemId) ?? -1);
        return key === undefined ? [] : [[key, item.entryId]];
      }),
    );
  }
}

const derived = (name: string): string => createHash('sha256').update(name).digest('base64url');

type Row = Record<string, unknown>;

const readResponse = (row: Row): FormResponse => ({
  responseId: String(row['response_id']),
  submittedAt: Number(row['submitted_at']),
  answers: new Map(JSON.parse(String(row['answers']))),
});
