/**
 * What people typed and what is secret stays where it was put (privacy.md, 8). An office in which every answer in a person's own words, and
 * every secret, is a canary: its mail server refuses, then breaks off, then takes everything; calls come broken and with wrong tokens.
 * Then everything that left the two spreadsheets is read again.
 */
import type { AddressInfo } from 'node:net';
import { getTestServer } from '@google-cloud/functions-framework/testing';
import { simpleParser } from 'mailparser';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { columnsOf } from '../../functions/forms/define-form.ts';
import { FORMS } from '../../functions/forms/forms.ts';
import { FUNCTION_NAMES, registerFunctions, systemClock } from '../../functions/index.ts';
import { type LogEntry, logLine } from '../../functions/log.ts';
import { quietConsole } from '../../functions/quiet-console.ts';
import { functionsEnvironment } from '../../workspace/functions-environment.ts';
import { FUNCTIONS_AUDIENCE, identityTokens, SCHEDULER, SCRIPT_AUDIENCE } from '../../workspace/google/identity-tokens.ts';
import { canariesIn, canary } from '../canary.ts';
import { openOfficeFile } from '../reports/open-office-file.ts';
import { type Office, openOffice } from './office.ts';
import { PASSWORD, startTalkativeServer, type TalkativeServer } from './talkative-mail-server.ts';

const division = { unit: 'Phòng Văn hóa - Xã hội', unitKey: canary('unit-key') };
const at = { ...division, heldOn: '2026-10-05' };

const OWN_WORDS = ['monthly-return.difficulties', 'monthly-return.proposals'];

let office: Office;
let mailServer: TalkativeServer;
const lines: LogEntry[] = [];
/** Every answer of the functions: status, headers, body. */
const answers: string[] = [];
const { error, warn } = console;

beforeAll(async () => {
  office = await openOffice({ now: '2026-10-05T08:00' });
  mailServer = await startTalkativeServer();
  await keepRegisters();
  // Register names reach the forms with the day's refresh.
  await office.at('2026-10-05T09:00');
  await fillForms();
  await office.workspace.scripts.idle();
  serveFunctions();
  await workForFourDays();
  await callWrongly();
});
afterAll(async () => {
  Object.assign(console, { error, warn });
  vi.unstubAllEnvs();
  await mailServer?.close();
  await office?.close();
});

async function keepRegisters(): Promise<void> {
  const [formerNames, kept] = [canary('former-names'), { validFrom: '01/01/2026' }];
  const reporting = { ...kept, related: 'Có', reports: 'Có', casePoint: 'Có', email: 'vhxh@kinhbac.example', formerNames };
  await office.keep('units', [
    { ...reporting, id: 'vh-xh', name: division.unit, role: 'Thường trực', key: division.unitKey },
    { ...reporting, id: 'tdp-1', name: 'Tổ dân phố số 1', role: 'Tổ dân phố', key: canary('other-unit-key'), email: '' },
  ]);
  await office.keep('groups', [{ ...kept, id: 'tdp-1', name: 'Tổ dân phố số 1', kind: 'Tổ dân phố', formerNames }]);
  await office.keep('officials', [{ ...kept, id: 'CB1', name: 'Cán bộ An', unit: 'vh-xh', formerNames }]);
  await office.keep('establishments', [
    { ...kept, id: 'DN01', name: canary('establishment-name'), type: 'Doanh nghiệp', craft: canary('craft') },
  ]);
  const mailed = { validFrom: '01/10/2026', inLetter: 'Có', mailed: 'Có', reports: 'tháng', mark: canary('recipient-mark') };
  const [authority, shared] = ['Cơ quan có thẩm quyền', 'Dùng chung'];
  const soYTe = { name: 'Sở Y tế tỉnh Bắc Ninh', organisation: 'Sở Y tế Bắc Ninh', clearance: authority };
  await office.keep('recipients', [
    { ...mailed, ...soYTe, email: 'so-y-te@bacninh.example' },
    { ...mailed, email: 'mttq@kinhbac.example', name: 'Ủy ban MTTQ phường', organisation: 'Ủy ban MTTQ', clearance: shared },
    // Refused, row and all: the mailbox is no mailbox, or of a domain that is not allowed.
    { ...mailed, email: canary('no-mailbox'), name: canary('recipient-name'), organisation: canary('body'), clearance: shared },
    { ...mailed, email: `${canary('mailbox')}@elsewhere.example`, name: canary('recipient-name'), clearance: authority },
  ]);
}

/** Each form with every free answer it takes; `of('training.note')` is what the answer holds. */
async function fillForms(): Promise<void> {
  const of = canary;
  const people = { topics: ['Nhận biết lao động trẻ em'], children: '12', others: 'Có', officials: ['Cán bộ An'] };
  const present = `DN01\n${of('training.establishments')}`;
  await office.fill('training', { ...at, ...people, hours: '3', establishments: present, note: of('training.note') });
  await office.fill('outreach', {
    ...at,
    channel: 'Hội nghị, nói chuyện chuyên đề',
    group: 'Tổ dân phố số 1',
    children: '9',
    establishments: of('outreach.establishments'),
    note: of('outreach.note'),
  });
  await office.fill('inspection', {
    ...at,
    inspectionKind: 'Kiểm tra định kỳ',
    establishment: of('inspection.establishment'),
    childrenFound: '1',
    violation: 'Không vi phạm',
    note: of('inspection.note'),
  });
  const duties = [
    { duty: 'Mô hình phòng ngừa', modelName: of('other-activity.modelName') },
    { duty: 'Vận động nguồn lực', amount: '15.000.000', source: of('other-activity.source') },
    { duty: 'Sơ kết, tổng kết', conclusion: of('other-activity.conclusion') },
  ];
  for (const duty of duties) await office.fill('other-activity', { ...at, ...duty, note: of('other-activity.note') });
  await office.fill('case-report', {
    ...division,
    receivedAt: '2026-10-05 08:10',
    notifiedBy: 'Người dân',
    emergency: 'Không',
    age: '14',
    sex: 'Nam',
    group: 'Tổ dân phố số 1',
    schooling: 'Đang học nhưng hay nghỉ',
    works: 'Có, chưa rõ chi tiết',
    coercion: ['Không có'],
    note: of('case-report.note'),
  });
  const step = { ...division, caseCode: '7KQ2M-9XTDA-4', doneAt: '2026-10-05 08:40', note: of('case-update.note') };
  await office.fill('case-update', { ...step, action: 'Chuyển đơn vị khác', referredTo: of('case-update.referredTo') });
  await office.fill('case-update', { ...step, action: 'Mở lại hồ sơ', reason: of('case-update.reason') });
  // A wrong key: told to the standing body, once a day.
  await office.fill('monthly-return', { ...division, unitKey: of('wrong-unit-key'), ...confirmed() });
  await office.fill('monthly-return', { ...division, ...confirmed() });
}

const confirmed = () => ({
  period: 'Tháng 10/2026 (15/09-14/10/2026)',
  content: 'Đã báo cáo đủ các hoạt động và trường hợp',
  difficulties: canary('monthly-return.difficulties'),
  proposals: canary('monthly-return.proposals'),
});

/** The functions as they are deployed and as the workspace has them, but with this mail server, and their log kept. */
function serveFunctions(): void {
  const { workspace } = office;
  const log = (entry: LogEntry) => void lines.push(entry);
  vi.stubEnv('NODE_ENV', 'production');
  quietConsole(console, log);
  const smtp = `smtp://may-chu:${PASSWORD}@127.0.0.1:${mailServer.port}`;
  registerFunctions(functionsEnvironment(workspace.directory(), workspace.url, smtp, workspace.dir), {
    clock: { now: workspace.clock.latest, sleep: systemClock.sleep },
    log,
  });
}

async function call(name: string, body: string, token = identity(SCHEDULER)): Promise<Record<string, unknown>> {
  const server = getTestServer(name);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const response = await fetch(url, { method: 'POST', headers, body });
  const text = await response.text();
  answers.push(`${name} ${response.status} ${JSON.stringify([...response.headers])} ${text}`);
  server.closeAllConnections();
  server.close();
  return { status: response.status, ...(text.startsWith('{') ? JSON.parse(text) : {}) };
}

const identity = (email: string, audience = FUNCTIONS_AUDIENCE): string =>
  identityTokens(office.workspace.database).sign(email, audience);

async function workForFourDays(): Promise<void> {
  const days = [
    ['2026-10-19T08:00', 'closed', { failed: 2 }],
    ['2026-10-20T08:00', 'refusing', { failed: 2 }],
    ['2026-10-21T08:00', 'breaking', { unknown: 2 }],
    ['2026-10-22T08:00', 'open', { waiting: 2 }],
  ] as const;
  for (const [now, mood, tally] of days) {
    await office.at(now);
    mailServer.set(mood);
    expect(await call('send-reports', '{}')).toMatchObject({ status: 200, sent: 0, ...tally });
    expect(await call('watch-cases', '{}')).toMatchObject({ status: 200, sent: 0 });
    expect(await call('refresh-board', '{}')).toMatchObject({ status: 200, outcome: 'written' });
  }
  // The mails of the third day may have arrived: the head of the office decides, and they go again.
  const owner = identity(office.workspace.plan.standingBody.email, SCRIPT_AUDIENCE);
  const { waiting } = await call('settle-mail', '{}', owner);
  for (const { code } of waiting as readonly { code: string }[])
    await call('settle-mail', JSON.stringify({ code, decision: 'resend' }), owner);
  expect(await call('send-reports', '{}')).toMatchObject({ status: 200, sent: 2 });
  expect((await call('watch-cases', '{}'))['sent']).toBeGreaterThan(1);
  // The report is out: a row that comes late makes a revision, issued and sent.
  await office.fill('training', {
    ...at,
    hours: '2',
    children: '7',
    others: 'Không',
    note: canary('training.note'),
    topics: ['Nhận biết lao động trẻ em'],
  });
  expect(await call('revise-report', '{"period":"2026-10"}', owner)).toMatchObject({ status: 200, hasMore: false });
  const revision = { period: '2026-10', reason: 'Bổ sung phiếu tập huấn gửi muộn' };
  expect(await call('revise-report', JSON.stringify(revision), owner)).toMatchObject({ status: 200, issued: 1 });
  expect(await call('send-reports', '{}')).toMatchObject({ status: 200, sent: 2 });
  expect(await call('refresh-board', '{}')).toMatchObject({ status: 200, outcome: 'written', unread: [] });
  for (const name of ['indicators', 'preview-report'])
    expect(await call(name, '{"period":"2026-10"}')).toMatchObject({ status: 200 });
}

async function callWrongly(): Promise<void> {
  const wrong = canary('body');
  const bodies = [
    wrong,
    `{"period":"${wrong}"`,
    `["${wrong}"]`,
    `"${wrong}"`,
    JSON.stringify({ period: wrong, cutoff: wrong, now: wrong, code: wrong, decision: wrong, reason: wrong, [wrong]: wrong }),
    JSON.stringify({
      period: { [wrong]: wrong },
      cutoff: [wrong],
      now: [wrong],
      code: [wrong],
      decision: [wrong],
      reason: [wrong],
    }),
  ];
  const tokens = [canary('token'), `${canary('a')}.${canary('b')}.${canary('c')}`, identity(`${canary('account')}@x.example`)];
  for (const name of FUNCTION_NAMES) {
    for (const body of bodies) await call(name, body);
    for (const token of tokens) expect(await call(name, bodies[4] ?? '', token)).toMatchObject({ ok: false });
    // And through the front that plays Cloud Run.
    const headers = { authorization: 'Bearer local-dev-token', [wrong]: wrong };
    const response = await fetch(`${office.workspace.url}functions/${name}?x=${wrong}`, {
      method: 'POST',
      headers,
      body: bodies[0] ?? '',
    });
    answers.push(`${name} ${response.status} ${await response.text()}`);
  }
}

const cellsOf = (id: string): string => {
  const { spreadsheets } = office.workspace;
  const book = spreadsheets.get(id);
  // With notes, links and formulas.
  return JSON.stringify([book, book.sheets.map(({ sheetId }) => spreadsheets.readCells(id, sheetId))]);
};

const objects = (): { name: string; text: string }[] =>
  office.workspace.database
    .prepare('SELECT name, metadata, bytes FROM stored_object')
    .all()
    .map(({ name, metadata, bytes }) => ({
      name: String(name),
      text: `${name} ${metadata} ${Buffer.from(bytes as Uint8Array).toString()}`,
    }));

/** As sent, and as read: an encoding may break a word in the bytes, and a letter or a workbook is a zip file. */
async function wordsOf(mail: Uint8Array): Promise<string> {
  const { headerLines, text, html, attachments } = await simpleParser(Buffer.from(mail));
  const files = attachments.flatMap(({ filename, content }) => [String(filename), ...partsOf(content)]);
  return [Buffer.from(mail).toString(), ...headerLines.map(({ line }) => line), text, html, ...files].join('\n');
}

/** Of a letter or a workbook every part, its tags left out: a word may be written in several runs. */
function partsOf(content: Buffer): string[] {
  if (content.toString('latin1', 0, 2) !== 'PK') return [content.toString('latin1')];
  const { names, source } = openOfficeFile(content);
  return names.flatMap((name) => [source(name), source(name).replaceAll(/<[^>]*>/g, '')]);
}

describe('what people typed and what is secret', () => {
  test('stands in the two spreadsheets of the office, in every free answer of every form', () => {
    const { data, cases } = office.workspace.directory().spreadsheets;
    const free = FORMS.flatMap((form) =>
      columnsOf(form).flatMap(({ key, sensitivity }) => (sensitivity === 'free-text' ? [`${form.id}.${key}`] : [])),
    );
    expect(free.length).toBeGreaterThan(10);
    const found = canariesIn(cellsOf(data) + cellsOf(cases));
    expect(free.filter((where) => !found.includes(where))).toEqual([]);
  });

  test('is in no mail: reports, the notice of mails that wait, receipts and notices of the script', async () => {
    const inbox = office.workspace.inbox.list(1_000).map(({ raw }) => raw);
    const stored = objects().filter(({ name }) => name.endsWith('.eml'));
    expect(mailServer.mails.length).toBeGreaterThan(2);
    expect(inbox.length).toBeGreaterThan(5);
    expect(stored.length).toBeGreaterThan(2);
    const words = await Promise.all([...mailServer.mails, ...inbox].map(wordsOf));
    const bytes = stored.map(({ text }) => text);
    // Difficulties and proposals go back to the unit that wrote them, in its receipt alone.
    const receipts = words.filter((mail) => canariesIn(mail).some((where) => OWN_WORDS.includes(where)));
    expect(receipts.map((mail) => /^To:[^<]*<?vhxh@kinhbac\.example/im.test(mail))).toEqual([true]);
    // The link to a form carries the key of the unit, to that unit's own mailbox: it is the unit's as much as its poster is.
    const withKey = words.filter((mail) => canariesIn(mail).includes('unit-key'));
    expect(withKey.length).toBeGreaterThan(0);
    expect(withKey.filter((mail) => !/^To:[^<]*<?vhxh@kinhbac\.example/im.test(mail) || !mail.includes('viewform?'))).toEqual([]);
    // In the bytes a line may break within a word.
    const found = canariesIn([...words, ...bytes].join('\n'));
    expect(found.filter((where) => !OWN_WORDS.some((own) => own.startsWith(where)))).toEqual(['unit-key']);
  });

  test("is in no tab of the leaders' spreadsheet, and in no claim", () => {
    const board = cellsOf(office.workspace.directory().spreadsheets.board);
    for (const words of ['so-y-te@bacninh.example', 'Chỉ tiêu 4: 90% trở lên', '=SPARKLINE(', 'basicChart'])
      expect(board).toContain(words);
    expect(canariesIn(board)).toEqual([]);
    expect(objects().length).toBeGreaterThan(10);
    const claims = objects().filter(({ name }) => !name.endsWith('.eml'));
    expect(canariesIn(JSON.stringify(claims))).toEqual([]);
  });

  test('is in none of the tabs that the system writes in Sổ hồ sơ', async () => {
    const tabs = await Promise.all(['Việc cần làm', 'Trường hợp', 'Nghi trùng', 'Thư trường hợp'].map(office.caseTab));
    expect(tabs.map((rows) => rows.length > 0)).toEqual([true, true, false, true]);
    expect(canariesIn(JSON.stringify(tabs))).toEqual([]);
  });

  test('is in no answer of a function, however it was called', () => {
    const statuses = new Set(answers.map((answer) => answer.split(' ')[1]));
    expect([...statuses].toSorted()).toEqual(['200', '400', '401', '403']);
    expect(answers.flatMap((answer) => canariesIn(answer).map((where) => `${where} in ${answer.slice(0, 300)}`))).toEqual([]);
  });

  test('is in no line of the log, nor is anything that had to be left out of one', () => {
    const log = lines.map(logLine).join('\n');
    for (const outcome of ['"refused"', '"unknown"', '"sent"', '"not-allowed"']) expect(log).toContain(outcome);
    expect(canariesIn(JSON.stringify(lines))).toEqual([]);
    expect(log).not.toMatch(/@|\(bỏ\)/);
    // Of the office's script: the runs that failed, as its owner reads of them.
    expect(canariesIn(JSON.stringify(office.workspace.scripts.failures()))).toEqual([]);
  });
});
