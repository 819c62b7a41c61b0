/** An office at work: its forms filled as a browser fills them, its registers kept as a person keeps them, its mail read as it arrives. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { auth, sheets } from 'googleapis/build/src/apis/sheets/index.js';
import { type ParsedMail, simpleParser } from 'mailparser';
import type { FormId, RegisterId } from '../../functions/forms/question.ts';
import type { Month } from '../../functions/index.ts';
import type { Reply } from '../../workspace/apps-script-runtime/ask.ts';
import { openWorkspace, type RunningWorkspace } from '../../workspace/open-workspace.ts';

type Answers = Readonly<Record<string, string | readonly string[]>>;

export interface Office {
  readonly workspace: RunningWorkspace;
  /** Posts a form by question keys, with the labels a person picks; the answer of the page. */
  submit(form: FormId, answers: Answers): Promise<{ status: number; page: string }>;
  /** Submits and insists on the confirmation page. */
  fill(form: FormId, answers: Answers): Promise<void>;
  /** Types rows into a register by column keys, as into the spreadsheet (USER_ENTERED, so dates are dates). */
  keep(register: RegisterId, rows: readonly Answers[]): Promise<void>;
  /** Types into cells of one row by column keys, as a person corrects what is there; `row` 1 is the first below the header. */
  correct(table: FormId | RegisterId, row: number, cells: Readonly<Record<string, string>>): Promise<void>;
  /** Chooses an item of the menu of Sổ dữ liệu; `answers` are given to its questions in turn. The last toast. */
  choose(functionName: string, answers: readonly Reply[]): Promise<string>;
  /** Moves the workspace's clock: '2026-10-05T09:00' by the clock on the wall in Vietnam. */
  at(wallClock: string): Promise<void>;
  month(period: string, cutoff?: string): Promise<Month>;
  run(): Promise<Readonly<Record<string, unknown>>>;
  /** `watch-cases`, as its schedule calls it. */
  watch(): Promise<Readonly<Record<string, unknown>>>;
  /** The rows of a machine tab of Sổ hồ sơ by column title, as they are shown. */
  caseTab(title: string): Promise<readonly Readonly<Record<string, string>>[]>;
  /** Every mail in the inbox, oldest first. */
  mails(): Promise<ParsedMail[]>;
  close(): Promise<void>;
}

export async function openOffice(options: { plan?: string; sample?: boolean; now: string }): Promise<Office> {
  const dir = await mkdtemp(join(tmpdir(), 'tuoi-tho-office-'));
  const workspace = await openWorkspace({
    planId: options.plan ?? 'kinh-bac-2026-2030',
    empty: options.sample !== true,
    port: 0,
    dir,
    now: instant(options.now),
  });
  return {
    workspace,
    submit: (form, answers) => submit(workspace, form, answers),
    async fill(form, answers) {
      const { status, page } = await submit(workspace, form, answers);
      if (status !== 200) throw new Error(`${form}: ${status}\n${messages(page)}`);
    },
    keep: (register, rows) => keep(workspace, register, rows),
    correct: (table, row, cells) => correct(workspace, table, row, cells),
    async choose(functionName, answers) {
      const left = [...answers];
      const { data } = workspace.directory().spreadsheets;
      const { ok, error, screen } = await workspace.scripts.runFrom(data, functionName, async () => left.shift() ?? 'CLOSE');
      if (!ok) throw new Error(error);
      return screen.toasts.at(-1)?.message ?? '';
    },
    async at(wallClock) {
      const body = JSON.stringify({ now: `${wallClock}:00+07:00` });
      const answer = await fetch(`${workspace.url}workspace/clock`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
      });
      if (!answer.ok) throw new Error(await answer.text());
    },
    async month(period, cutoff) {
      const answer = await workspace.callFunction('indicators', { period, ...(cutoff && { cutoff }) });
      if (answer['ok'] !== true) throw new Error(JSON.stringify(answer));
      return answer as typeof answer & Month;
    },
    run: () => workspace.callFunction('send-reports', {}),
    watch: () => workspace.callFunction('watch-cases', {}),
    caseTab: (title) => caseTab(workspace, title),
    async mails() {
      const mails = workspace.inbox.list(1_000).toReversed();
      return Promise.all(mails.map((mail) => simpleParser(Buffer.from(mail.raw))));
    },
    async close() {
      await workspace.close();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

const instant = (wallClock: string): number => Date.parse(`${wallClock}:00+07:00`);

async function submit(
  { url, forms }: RunningWorkspace,
  form: FormId,
  answers: Answers,
): Promise<{ status: number; page: string }> {
  const stored = forms.directory()[form];
  if (stored === undefined) throw new Error(`No form ${form}`);
  const body = new URLSearchParams();
  for (const [key, answer] of Object.entries(answers)) {
    const entry = stored.entries[key];
    if (entry === undefined) throw new Error(`${form} asks no ${key}`);
    for (const value of [answer].flat()) body.append(`entry.${entry}`, value);
  }
  const response = await fetch(`${url}forms/d/e/${stored.formId}/formResponse`, { method: 'POST', body });
  return { status: response.status, page: await response.text() };
}

const messages = (page: string): string => [...page.matchAll(/role="alert"[^>]*>([^<]*)/g)].map((m) => m[1]?.trim()).join('\n');

async function keep(workspace: RunningWorkspace, register: RegisterId, rows: readonly Answers[]): Promise<void> {
  const { spreadsheets, tables } = workspace.directory();
  const tab = tables[register];
  if (tab === undefined) throw new Error(`No tab ${register}`);
  const columns = workspace.spreadsheets.columnsOf(spreadsheets.data, tab.sheetId);
  const values = rows.map((row) => {
    const cells: string[] = Array.from({ length: columns.size }, () => '');
    for (const [key, value] of Object.entries(row)) {
      const column = columns.get(key);
      if (column === undefined) throw new Error(`${register} has no column ${key}`);
      cells[column] = String(value);
    }
    return cells;
  });
  await clientOf(workspace).spreadsheets.values.append({
    spreadsheetId: spreadsheets.data,
    range: `'${tab.title}'`,
    valueInputOption: 'USER_ENTERED',
    insertDataOption: 'INSERT_ROWS',
    requestBody: { values },
  });
}

async function correct(
  workspace: RunningWorkspace,
  table: FormId | RegisterId,
  row: number,
  cells: Readonly<Record<string, string>>,
): Promise<void> {
  const { spreadsheets, tables } = workspace.directory();
  const tab = tables[table];
  if (tab === undefined) throw new Error(`No tab ${table}`);
  const columns = workspace.spreadsheets.columnsOf(spreadsheets.data, tab.sheetId);
  for (const [key, value] of Object.entries(cells)) {
    const column = columns.get(key);
    if (column === undefined || column >= LETTERS.length) throw new Error(`${table} has no column ${key} from A to Z`);
    await clientOf(workspace).spreadsheets.values.update({
      spreadsheetId: spreadsheets.data,
      range: `'${tab.title}'!${LETTERS[column]}${row + 1}`,
      valueInputOption: 'USER_ENTERED',
      requestBody: { values: [[value]] },
    });
  }
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

function clientOf({ url }: RunningWorkspace) {
  const token = new auth.OAuth2();
  token.setCredentials({ access_token: 'local-dev-token' });
  return sheets({ version: 'v4', auth: token, rootUrl: url });
}

async function caseTab(workspace: RunningWorkspace, title: string): Promise<readonly Readonly<Record<string, string>>[]> {
  const spreadsheetId = workspace.directory().spreadsheets.cases;
  const { data } = await clientOf(workspace).spreadsheets.values.get({ spreadsheetId, range: `'${title}'` });
  const [header = [], ...rows] = data.values ?? [];
  return rows
    .filter((row) => row.some((cell) => cell !== ''))
    .map((row) => Object.fromEntries(header.map((name, i) => [String(name), String(row[i] ?? '')])));
}
