import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { scriptSchema } from '../../../workspace/apps-script-runtime/script-schema.ts';
import { type Scripts, startScripts } from '../../../workspace/apps-script-runtime/scripts.ts';
import { createTriggerStore } from '../../../workspace/apps-script-runtime/trigger-store.ts';
import { createClock } from '../../../workspace/clock.ts';
import { createForms, type Forms, formsSchema } from '../../../workspace/forms/forms.ts';
import { submit } from '../../../workspace/forms/submit.ts';
import { type Inbox, inboxSchema, startInbox } from '../../../workspace/inbox/inbox.ts';
import { DATABASE_FILE, openDatabase } from '../../../workspace/store/database.ts';
import { createSettings } from '../../../workspace/store/settings.ts';
import { createSpreadsheets, spreadsheetSchema } from '../../../workspace/store/spreadsheets.ts';

/** Counts what it is told of, one at a time, with a pause in which another run could count the same. */
const SCRIPT = `
  const properties = () => PropertiesService.getScriptProperties();
  function count(key) {
    const lock = LockService.getScriptLock();
    lock.waitLock(20000);
    const before = Number(properties().getProperty(key) || 0);
    Utilities.sleep(2);
    properties().setProperty(key, String(before + 1));
    lock.releaseLock();
  }
  function setUp() {
    const form = FormApp.create('F').setPublished(true);
    form.addTextItem().setTitle('Một');
    ScriptApp.newTrigger('onSubmitted').forForm(form).onFormSubmit().create();
    ScriptApp.newTrigger('daily').timeBased().everyDays(1).create();
    return ['xong'];
  }
  function onSubmitted(event) {
    const [answer] = event.response.getItemResponses();
    if (answer.getResponse() === 'hỏng') throw new Error('hỏng thật');
    properties().setProperty('got ' + event.response.getId(), answer.getResponse() + ' ' + event.source.getTitle());
    count('submitted');
  }
  function daily(event) { count('days'); properties().setProperty('hour', String(event.hour)); }
  function read(key) { return properties().getProperty(key); }
  function mail() { MailApp.sendEmail('a@b.example', 'Chủ đề', 'Chữ', { htmlBody: '<p>Chữ</p>', name: 'Phòng' }); }
  function call(url) { const r = UrlFetchApp.fetch(url, { method: 'post', payload: '{}', muteHttpExceptions: true }); return [r.getResponseCode(), r.getContentText()]; }
  function hold() {
    LockService.getScriptLock().waitLock(10);
    set('held', 'yes');
    while (!read('let go')) Utilities.sleep(5);
  }
  function set(key, value) { properties().setProperty(key, value); }
  function tryIt() { return LockService.getScriptLock().tryLock(0); }
  function opened() { SpreadsheetApp.getUi().createMenu('M').addItem('I', 'item').addToUi(); }
  function newBook() { const b = SpreadsheetApp.create('B'); ScriptApp.newTrigger('opened').forSpreadsheet(b).onOpen().create(); return b.getId(); }
  function doubt() {
    const ui = SpreadsheetApp.getUi();
    const answers = [];
    for (const text of ['Một?', 'Hai?']) answers.push(String(ui.alert('Hỏi', text, ui.ButtonSet.YES_NO)));
    SpreadsheetApp.getActiveSpreadsheet().toast(answers.join(), 'T');
  }
  function item() { const book = SpreadsheetApp.getActiveSpreadsheet(); book.toast(book.getName(), 'T'); }
`;

let dir: string;
let database: ReturnType<typeof openDatabase>;
let forms: Forms;
let inbox: Inbox;
let scripts: Scripts;
let send: (text: string) => void;
const NOW = Date.parse('2026-10-20T08:00:00+07:00');

async function open(url = 'http://127.0.0.1:9/'): Promise<void> {
  database = openDatabase(dir, [spreadsheetSchema, formsSchema, inboxSchema, scriptSchema]);
  const clock = createClock(createSettings(database), NOW, Date.now);
  const spreadsheets = createSpreadsheets(database, clock);
  forms = createForms(database, spreadsheets, 'test');
  inbox = await startInbox(database, clock);
  scripts = startScripts(database, clock, {
    databaseFile: join(dir, DATABASE_FILE),
    seed: 'test',
    owner: 'owner@office.example',
    timeZone: 'Asia/Ho_Chi_Minh',
    url,
    bundle: SCRIPT,
    smtpPort: inbox.port,
  });
  send = (text) => {
    const [form] = forms.list();
    if (!form) throw new Error('no form');
    const answers = new Map(form.items.map(({ itemId }) => [itemId, { kind: 'text' as const, text }]));
    submit({ spreadsheets, clock, database, forms }, form, answers, ({ responseId }) => scripts.enqueue(form.fileId, responseId));
  };
}
async function close(): Promise<void> {
  await scripts.close();
  await inbox.close();
  database.close();
}
const value = async (name: string, ...args: readonly unknown[]): Promise<unknown> => {
  const run = await scripts.run(name, ...args);
  expect(run).toMatchObject({ ok: true });
  return run.value;
};

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'tuoi-tho-scripts-'));
  await open();
});
afterEach(async () => {
  await close();
  rmSync(dir, { recursive: true, force: true });
});

describe('a run', () => {
  test('returns what the function returned, and how much it wrote', async () => {
    const run = await scripts.run('setUp');
    expect(run).toMatchObject({ ok: true, value: ['xong'], screen: { menus: [] } });
    expect(run.writes).toBeGreaterThan(0);
    expect(await scripts.run('read', 'x')).toMatchObject({ ok: true, value: null, writes: 0 });
  });

  test('that fails says so, and the next one runs', async () => {
    expect(await scripts.run('nothing')).toMatchObject({ ok: false, error: 'Script function not found: nothing' });
    expect(await scripts.run('read', 'x')).toMatchObject({ ok: true });
  });

  test('sends mail into the inbox before it goes on', async () => {
    await value('mail');
    const [mail] = inbox.list(1);
    expect(mail).toMatchObject({ recipients: ['a@b.example'], sender: 'owner@office.example' });
    expect(Buffer.from(mail?.raw ?? []).toString()).toContain('From: =?UTF-8?');
  });

  test('waits for what it fetches', async () => {
    const server = createServer((req, res) => res.writeHead(418).end(`${req.method} ${req.url}`)).listen(0, '127.0.0.1');
    await new Promise((listening) => server.once('listening', listening));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    await close();
    await open(url);
    expect(await value('call', `${url}functions/x`)).toEqual([418, 'POST /functions/x']);
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
    expect(await scripts.run('call', `${url}functions/x`)).toMatchObject({
      ok: false,
      error: expect.stringContaining('Address unavailable'),
    });
  });
});

describe('locks', () => {
  test('let no two runs count the same', async () => {
    await Promise.all(Array.from({ length: 20 }, () => value('count', 'n')));
    expect(await value('read', 'n')).toBe('20');
  });

  test('are refused while another run holds them, and free when it has ended without giving them back', async () => {
    const holding = scripts.run('hold');
    await expect.poll(() => value('read', 'held'), { timeout: 20_000 }).toBe('yes');
    expect(await value('tryIt')).toBe(false);
    await value('set', 'let go', 'yes');
    expect(await holding).toMatchObject({ ok: true });
    expect(await value('tryIt')).toBe(true);
    expect(await value('tryIt')).toBe(true);
  });
});

describe('a submission', () => {
  test('sets its function off, with the response and the form', async () => {
    await value('setUp');
    send('xin chào');
    await scripts.idle();
    const [response] = forms.responses(forms.list()[0]?.fileId ?? '');
    expect(await value('read', `got ${response?.responseId}`)).toBe('xin chào F');
  });

  test('is not lost among fifty at once', async () => {
    await value('setUp');
    for (let i = 0; i < 50; i++) send(`${i}`);
    scripts.wake();
    scripts.wake();
    await scripts.idle();
    expect(await value('read', 'submitted')).toBe('50');
    expect(createTriggerStore(database).waiting()).toEqual([]);
  });

  test('whose function never ran runs it after a restart', async () => {
    await value('setUp');
    send('a');
    send('b');
    await close();
    await open();
    expect(createTriggerStore(database).waiting()).toHaveLength(2);
    await scripts.idle();
    expect(await value('read', 'submitted')).toBe('2');
  });

  test('whose function fails is told of once, and holds up no other', async () => {
    await value('setUp');
    send('hỏng');
    send('tốt');
    await scripts.idle();
    expect(await value('read', 'submitted')).toBe('1');
    expect(scripts.failures()).toEqual([{ at: NOW, functionName: 'onSubmitted', message: 'hỏng thật' }]);
    expect(createTriggerStore(database).waiting()).toEqual([]);
  });

  test('that is rolled back sets nothing off', async () => {
    await value('setUp');
    database.exec('BEGIN');
    send('a');
    database.exec('ROLLBACK');
    await scripts.idle();
    expect(await value('read', 'submitted')).toBeNull();
  });
});

test('the clock sets its functions off once at each tick', async () => {
  await value('setUp');
  await scripts.tick();
  await scripts.tick();
  expect([await value('read', 'days'), await value('read', 'hour')]).toEqual(['2', '1']);
});

test('opening a spreadsheet shows its menu, and an item runs with it in front', async () => {
  const id = String(await value('newBook'));
  expect(await scripts.open(id)).toMatchObject([
    { menus: [{ caption: 'M', entries: [{ caption: 'I', functionName: 'item' }] }] },
  ]);
  expect(await scripts.open('other')).toEqual([]);
  expect((await scripts.runFrom(id, 'item')).screen.toasts).toEqual([{ title: 'T', message: 'B' }]);
});

describe('a question', () => {
  const book = async (): Promise<string> => String((await scripts.run('newBook')).value);

  test('is put to the person in front of the run, which goes on with the answer', async () => {
    const asked: string[] = [];
    const { ok, screen } = await scripts.runFrom(await book(), 'doubt', async ({ title, message, buttons }) => {
      asked.push(`${title} ${message} ${buttons}`);
      return asked.length === 1 ? 'YES' : 'NO';
    });
    expect(asked).toEqual(['Hỏi Một? YES,NO', 'Hỏi Hai? YES,NO']);
    expect([ok, screen.toasts.at(-1)?.message]).toEqual([true, 'YES,NO']);
  });

  test('holds up no other run while it waits', async () => {
    const { promise, resolve } = Promise.withResolvers<'YES'>();
    const waiting = scripts.runFrom(await book(), 'doubt', () => promise);
    expect((await scripts.run('read', 'nothing')).ok).toBe(true);
    resolve('YES');
    expect((await waiting).ok).toBe(true);
  });

  test('that nobody can be asked is refused in Google’s words', async () => {
    expect(await scripts.runFrom(await book(), 'doubt')).toMatchObject({
      ok: false,
      error: 'Cannot call SpreadsheetApp.getUi() from this context.',
    });
  });
});

test('closing in the middle of a run ends it', async () => {
  const running = scripts.run('hold');
  await expect.poll(() => value('read', 'held'), { timeout: 20_000 }).toBe('yes');
  await scripts.close();
  expect(await running).toMatchObject({ ok: false, error: 'The workspace was closed.' });
  await inbox.close();
  database.close();
  await open();
});
