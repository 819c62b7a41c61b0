/**
 * An office of three units whose script runs in the workspace's runtime: forms and spreadsheets as set-up made them, a mail server, and
 * a server in the place of the cloud functions that answers whatever a test wants.
 */
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { bundleAppsScript } from '../../build-apps-script.ts';
import type { FormId, RegisterId } from '../../functions/forms/question.ts';
import { kinhBac } from '../../functions/plans/kinh-bac-2026-2030.ts';
import { scriptSchema } from '../../workspace/apps-script-runtime/script-schema.ts';
import { type Scripts, startScripts } from '../../workspace/apps-script-runtime/scripts.ts';
import { createClock } from '../../workspace/clock.ts';
import { createForms, formsSchema } from '../../workspace/forms/forms.ts';
import { isQuestion, type QuestionItem } from '../../workspace/forms/stored-form.ts';
import { submit } from '../../workspace/forms/submit.ts';
import type { Answer } from '../../workspace/forms/validate-answers.ts';
import { openDatabase } from '../../workspace/store/database.ts';
import { createSettings } from '../../workspace/store/settings.ts';
import { createSpreadsheets, type Spreadsheets, spreadsheetSchema } from '../../workspace/store/spreadsheets.ts';

type Answers = Readonly<Record<string, string | readonly string[]>>;

interface ReceivedMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly raw: string;
}

export interface ScriptOffice {
  /** The running script; another one after `restart`. */
  scripts(): Scripts;
  readonly dataId: string;
  /** Mails as they arrived, whether or not their sender was told so. */
  readonly mails: ReceivedMail[];
  /** Called when a mail has arrived and before its sender is told; while it waits, so does the sender. */
  onMail: (mail: ReceivedMail) => Promise<void>;
  /** What the cloud functions answer: status and JSON; status 0 hangs up. */
  answer: (name: string) => readonly [status: number, body: object];
  /** Calls of the cloud functions: name, token, body. */
  readonly calls: { readonly name: string; readonly token: string | undefined; readonly body: unknown }[];
  /** Adds a row to a register. */
  keep(register: RegisterId, row: Readonly<Record<string, string>>): void;
  /** Values of a tab, header first. */
  values(table: string): readonly (readonly unknown[])[];
  /** Where a tab is, for what only people and the cloud functions do to it. */
  tab(table: string): { readonly book: string; readonly sheetId: number; readonly spreadsheets: Spreadsheets };
  /** A script property as it stands; with a second argument it is written first, and null deletes it. */
  property(key: string, value?: string | null): string | undefined;
  /** Sends a form by question keys and labels; its event is delivered `events` times. */
  submit(form: FormId, answers: Answers, events?: number): void;
  /** '2026-10-21T06:00', Vietnam's clock. */
  at(wallClock: string): void;
  /** The machine goes down, runs and all, and comes up again. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

export const UNITS = [
  { id: 'vh-xh', name: 'Phòng Văn hóa - Xã hội', key: 'kb-vhxh-01', email: 'vhxh@kinhbac.example' },
  { id: 'thcs-kinh-bac', name: 'Trường THCS Kinh Bắc', key: 'kb-thcs-04', email: 'thcs@kinhbac.example' },
  { id: 'tdp-1', name: 'Tổ dân phố số 1', key: 'kb-t1-07', email: 'to1@elsewhere.example' },
] as const;

export async function openScriptOffice(): Promise<ScriptOffice> {
  const dir = await mkdtemp(join(tmpdir(), 'tuoi-tho-script-'));
  const database = openDatabase(dir, [spreadsheetSchema, formsSchema, scriptSchema]);
  const clock = createClock(createSettings(database), Date.parse('2026-10-20T08:00:00+07:00'), Date.now);
  const spreadsheets = createSpreadsheets(database, clock);
  const forms = createForms(database, spreadsheets, 'test');
  const mails: ReceivedMail[] = [];
  const calls: { name: string; token: string | undefined; body: unknown }[] = [];

  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, taken) {
      readText(stream).then(async (raw) => {
        const { subject = '', text = '' } = await simpleParser(raw);
        const mail = { to: session.envelope.rcptTo.map(({ address }) => address).join(), subject, text, raw };
        mails.push(mail);
        await office.onMail(mail);
        taken();
      }, taken);
    },
  });
  const mailServer = smtp.listen(0, '127.0.0.1');
  const functions = createServer((request, response) => {
    readText(request).then((text) => {
      const name = request.url?.split('/').at(-1) ?? '';
      calls.push({ name, token: request.headers.authorization, body: JSON.parse(text) });
      const [status, body] = office.answer(name);
      if (status === 0) request.socket.destroy();
      else response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    });
  }).listen(0, '127.0.0.1');
  await Promise.all([once(mailServer, 'listening'), once(functions, 'listening')]);
  const portOf = (server: { address(): unknown }): number => (server.address() as AddressInfo).port;
  const url = `http://127.0.0.1:${portOf(functions)}/`;
  const bundle = await bundleAppsScript(kinhBac, `${url}functions/`, ['kinhbac.example']);
  const start = (): Scripts =>
    startScripts(database, clock, {
      smtpPort: portOf(mailServer),
      databaseFile: join(dir, 'workspace.sqlite'),
      seed: 'test',
      owner: 'vhxh@kinhbac.example',
      timeZone: 'Asia/Ho_Chi_Minh',
      url,
      bundle,
    });
  let scripts = start();
  await insist(scripts.run('setUp'));
  const dataId = forms.byName('training')?.destination?.spreadsheetId ?? '';
  const casesId = forms.byName('case-report')?.destination?.spreadsheetId ?? '';

  const office: ScriptOffice = {
    scripts: () => scripts,
    dataId,
    mails,
    calls,
    onMail: async () => {},
    answer: () => [200, { ok: true }],
    keep(register, row) {
      const tab = spreadsheets.sheetByTable(dataId, register);
      const columns = tab ? spreadsheets.columnsOf(dataId, tab.sheetId) : new Map<string, number>();
      const cells = Array.from({ length: columns.size }, (): string | null => null);
      for (const [key, value] of Object.entries(row)) cells[columns.get(key) ?? 0] = value;
      if (tab) spreadsheets.appendRows(dataId, tab.sheetId, [cells]);
    },
    values(table) {
      const { book, sheetId } = office.tab(table);
      return spreadsheets.readValues(book, sheetId);
    },
    tab(table) {
      for (const book of [dataId, casesId]) {
        const found = spreadsheets.sheetByTable(book, table);
        if (found) return { book, sheetId: found.sheetId, spreadsheets };
      }
      throw new Error(`No tab ${table}`);
    },
    property(key, value) {
      if (value !== undefined) {
        database.prepare("DELETE FROM script_property WHERE store = 'SCRIPT' AND key = ?").run(key);
        if (value !== null) database.prepare("INSERT INTO script_property VALUES ('SCRIPT', ?, ?)").run(key, value);
      }
      const row = database.prepare("SELECT value FROM script_property WHERE store = 'SCRIPT' AND key = ?").get(key);
      return row && String(row['value']);
    },
    submit(id, answers, events = 1) {
      const form = forms.byName(id);
      const entries = forms.directory()[id]?.entries ?? {};
      if (!form) throw new Error(`No form ${id}`);
      const keys = new Map(Object.entries(entries).map(([key, entry]) => [entry, key]));
      const given = form.items.filter(isQuestion).flatMap((item): [number, Answer][] => {
        const answer = answers[keys.get(item.entryId) ?? ''];
        return answer === undefined ? [] : [[item.itemId, answerTo(item, answer)]];
      });
      submit({ database, spreadsheets, clock, forms }, form, new Map(given), ({ responseId }) => {
        for (let i = 0; i < events; i++) scripts.enqueue(form.fileId, responseId);
      });
    },
    at: (wallClock) => clock.set(Date.parse(`${wallClock}:00+07:00`)),
    async restart() {
      await scripts.close();
      scripts = start();
      scripts.wake();
    },
    async close() {
      await scripts.close();
      smtp.close();
      functions.close();
      functions.closeAllConnections();
      database.close();
      await rm(dir, { recursive: true, force: true });
    },
  };
  for (const unit of UNITS) office.keep('units', unit);
  office.keep('groups', { id: 'thcs-kinh-bac', name: 'Trường THCS Kinh Bắc', kind: 'Trường', unit: 'thcs-kinh-bac' });
  office.keep('officials', { id: 'cb-1', name: 'Nguyễn Văn Cán Bộ', unit: 'vh-xh' });
  await insist(scripts.run('daily'));
  return office;
}

async function insist(run: ReturnType<Scripts['run']>): Promise<void> {
  const { ok, error, stack } = await run;
  if (!ok) throw new Error(`${error}\n${stack}`);
}

function answerTo(item: QuestionItem, answer: string | readonly string[]): Answer {
  const text = typeof answer === 'string' ? answer : answer.join('\n');
  switch (item.type) {
    case 'CHECKBOX':
      return { kind: 'choices', labels: typeof answer === 'string' ? [answer] : answer };
    case 'MULTIPLE_CHOICE':
    case 'LIST':
      return { kind: 'choice', label: text };
    case 'DATE':
      return { kind: 'date', date: text };
    case 'DATETIME':
      return { kind: 'datetime', date: text.slice(0, 10), hour: Number(text.slice(11, 13)), minute: Number(text.slice(14, 16)) };
    case 'TEXT':
    case 'PARAGRAPH_TEXT':
      return { kind: 'text', text };
  }
}

async function readText(stream: AsyncIterable<Buffer | string>): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString();
}
