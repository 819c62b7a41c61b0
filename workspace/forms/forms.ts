/** The forms of a workspace, kept in its SQLite file. A form is one JSON document: it is always read and written whole. */
import type { DatabaseSync } from 'node:sqlite';
import { questionsOf, type StoredForm } from './stored-form.ts';

export const formsSchema = `
  CREATE TABLE IF NOT EXISTS forms (
    form_id TEXT PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    position INTEGER NOT NULL,
    form TEXT NOT NULL
  ) STRICT;`;

export interface Forms {
  /** Makes the form, or replaces the one of that name. */
  save(form: StoredForm): void;
  byId(formId: string): StoredForm | undefined;
  byName(name: string): StoredForm | undefined;
  /** In the order in which they were first saved. */
  list(): readonly StoredForm[];
  /** The `forms` part of workspace.json. */
  directory(): Readonly<Record<string, FormEntry>>;
}

interface FormEntry {
  readonly formId: string;
  readonly title: string;
  /** questionKey → N of `entry.N`. */
  readonly entries: Readonly<Record<string, number>>;
}

export function createForms(database: DatabaseSync): Forms {
  const save = database.prepare(
    `INSERT INTO forms (form_id, name, position, form) VALUES (?, ?, (SELECT coalesce(max(position), 0) + 1 FROM forms), ?)
     ON CONFLICT (name) DO UPDATE SET form_id = excluded.form_id, form = excluded.form`,
  );
  const byId = database.prepare('SELECT form FROM forms WHERE form_id = ?');
  const byName = database.prepare('SELECT form FROM forms WHERE name = ?');
  const all = database.prepare('SELECT form FROM forms ORDER BY position');

  const list = (): StoredForm[] => all.all().map(read);
  return {
    save: (form) => void save.run(form.formId, form.name, JSON.stringify(form)),
    byId: (formId) => maybe(byId.get(formId)),
    byName: (name) => maybe(byName.get(name)),
    list,
    directory: () => Object.fromEntries(list().map((form) => [form.name, entryOf(form)])),
  };
}

type FormRow = Record<string, unknown>;

const maybe = (row: FormRow | undefined): StoredForm | undefined => row && read(row);

/** The column holds only what `save` wrote. */
const read = (row: FormRow): StoredForm => JSON.parse(String(row['form']));

const entryOf = (form: StoredForm): FormEntry => ({
  formId: form.formId,
  title: form.title,
  entries: Object.fromEntries(questionsOf(form).map((item) => [item.questionKey, item.entryId])),
});
