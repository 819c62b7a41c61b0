import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isCodeKey } from '../../functions/cases/code-key.ts';
import { StartError } from '../../workspace/environment.ts';
import { functionsEnvironment } from '../../workspace/functions-environment.ts';
import type { ReceivedMail } from '../../workspace/inbox/inbox.ts';
import { openWorkspace, type RunningWorkspace } from '../../workspace/open-workspace.ts';
import type { WorkspaceDirectory } from '../../workspace/workspace-port.ts';

const OCTOBER_20 = Date.parse('2026-10-20T08:00:00+07:00');
const KINH_BAC = { planId: 'kinh-bac-2026-2030', empty: false, port: 0, now: OCTOBER_20 };

const folders: string[] = [];
function folder(): string {
  const dir = mkdtempSync(join(tmpdir(), 'tuoi-tho-running-'));
  folders.push(dir);
  return dir;
}
afterAll(() => {
  for (const dir of folders) rmSync(dir, { recursive: true, force: true });
});

const start = (dir: string, change: Partial<typeof KINH_BAC> = {}): Promise<RunningWorkspace> =>
  openWorkspace({ ...KINH_BAC, dir, ...change });

/** One workspace for the tests of a group, which leave it as the next one needs it. */
function started(change: Partial<typeof KINH_BAC>): () => { readonly workspace: RunningWorkspace; readonly dir: string } {
  const dir = folder();
  let workspace: RunningWorkspace;
  beforeAll(async () => {
    workspace = await start(dir, change);
  });
  afterAll(() => workspace?.close());
  return () => ({ workspace, dir });
}

const ROOT = join(import.meta.dirname, '../..');
const command = (dir: string, args: readonly string[], env: Record<string, string> = {}): ChildProcess =>
  spawn(process.execPath, [join(ROOT, 'workspace/run.mjs'), ...args], {
    cwd: ROOT,
    env: { WORKSPACE_DIR: dir, PORT: '0', WORKSPACE_NOW: '2026-10-20T08:00:00+07:00', ...env },
  });

/** Everything a command says until it ends, or until `enough`. */
const said = (child: ChildProcess, enough?: string) =>
  new Promise<{ code: number | null; out: string; err: string }>((done) => {
    const heard = { code: null as number | null, out: '', err: '' };
    child.stdout?.setEncoding('utf8').on('data', (text) => {
      heard.out += text;
      if (enough !== undefined && heard.out.includes(enough)) done(heard);
    });
    child.stderr?.setEncoding('utf8').on('data', (text) => {
      heard.err += text;
    });
    child.once('close', (code) => done({ ...heard, code }));
  });

const authorised = { authorization: 'Bearer local-dev-token', 'content-type': 'application/json' };
const post = (workspace: RunningWorkspace, path: string, body: string, headers: Record<string, string> = authorised) =>
  fetch(`${workspace.url}${path}`, { method: 'POST', headers, body });

describe.each(['kinh-bac-2026-2030', 'ninh-binh-2021-2025'])('a start of %s and a second one', (planId) => {
  // Ninh Bình reports by the year, closing 14/11.
  const now = planId.startsWith('kinh') ? OCTOBER_20 : Date.parse('2026-11-20T08:00:00+07:00');
  const dir = folder();
  let answer: Readonly<Record<string, unknown>>;
  let left: { directory: WorkspaceDirectory; mails: readonly ReceivedMail[] };
  let second: RunningWorkspace;
  beforeAll(async () => {
    const first = await start(dir, { planId, now });
    answer = await first.callFunction('send-reports', {});
    left = { directory: first.directory(), mails: first.inbox.list(100) };
    await first.close();
    second = await start(dir, { planId, now });
  });
  afterAll(() => second?.close());

  test('keeps what was there: mails, rows, forms and their addresses', () => {
    expect({ directory: second.directory(), mails: second.inbox.list(100) }).toEqual(left);
  });

  test('sends exactly one period, and a second start sends nothing', async () => {
    expect(answer).toMatchObject({ ok: true, failed: 0, refused: [] });
    expect(answer['sent']).toBeGreaterThan(1);
    const subjects = left.mails.map((mail) => /^Message-ID:.*$/im.exec(Buffer.from(mail.raw).toString())?.[0]);
    expect(new Set(subjects).size).toBe(answer['sent']);
    const mailboxes = left.mails.flatMap((mail) => mail.recipients);
    expect(new Set(mailboxes).size).toBe(mailboxes.length);
    expect(await second.callFunction('send-reports', {})).toMatchObject({ ok: true, sent: 0 });
  });
});

describe('a start', () => {
  test('of the other plan on the same folder leaves the first as it was', async () => {
    const dir = folder();
    const directoryOf = async (planId: string): Promise<WorkspaceDirectory> => {
      const workspace = await start(dir, { planId, empty: true });
      const directory = workspace.directory();
      await workspace.close();
      return directory;
    };
    const kinhBac = await directoryOf('kinh-bac-2026-2030');
    const ninhBinh = await directoryOf('ninh-binh-2021-2025');
    expect(ninhBinh.plan).toBe('ninh-binh-2021-2025');
    expect(ninhBinh.spreadsheets.data).not.toBe(kinhBac.spreadsheets.data);
    expect(await directoryOf('kinh-bac-2026-2030')).toEqual(kinhBac);
  });

  test('on a busy port ends with one line that says what to do', async () => {
    const busy = createServer().listen(0, '127.0.0.1');
    await new Promise((listening) => busy.once('listening', listening));
    const { port } = busy.address() as AddressInfo;
    const dir = folder();
    await expect(openWorkspace({ ...KINH_BAC, dir, port })).rejects.toThrow(StartError);
    expect(readdirSync(dir)).toEqual([]);
    await new Promise((closed) => busy.close(closed));
  });
});

describe('a workspace with the sample', () => {
  const its = started({ empty: false });

  test('has its folder to itself: a second start there is refused in one line, and changes nothing', async () => {
    const { workspace, dir } = its();
    const before = workspace.directory();
    await expect(start(dir)).rejects.toThrow(/kinh-bac-2026-2030 đang được một không gian thử khác dùng/);
    expect(workspace.directory()).toEqual(before);
  });

  test('writes where everything is into workspace.json, the same as it serves', async () => {
    const { workspace, dir } = its();
    const written: WorkspaceDirectory = JSON.parse(readFileSync(join(dir, 'workspace.json'), 'utf8'));
    expect(await (await fetch(`${workspace.url}workspace.json`)).json()).toEqual(written);
    expect(written).toMatchObject({ plan: 'kinh-bac-2026-2030', now: '2026-10-20T01:00:00.000Z' });
    expect(Object.keys(written.forms)).toHaveLength(7);
    expect(written.forms['training']?.entries['heldOn']).toBeTypeOf('number');
    expect(written.tables['training']).toMatchObject({ spreadsheet: 'data', title: 'Tập huấn' });
    expect(written.tables['case-report']).toMatchObject({ spreadsheet: 'cases', title: 'Báo cáo trường hợp' });
  });

  test('hands the functions the key that the script made, and shows it to nobody else', async () => {
    const { workspace, dir } = its();
    const { CASE_CODE_KEY: key = '' } = functionsEnvironment(workspace.directory(), workspace.url, 'smtp://127.0.0.1:1/', dir);
    expect(isCodeKey(key)).toBe(true);
    expect(readFileSync(join(dir, 'workspace.json'), 'utf8')).not.toContain(key);
    const elsewhere = functionsEnvironment(workspace.directory(), workspace.url, 'smtp://127.0.0.1:1/', folder());
    // A folder without a script's key: whoever only looks gets one that says nothing.
    expect(isCodeKey(elsewhere['CASE_CODE_KEY'] ?? '')).toBe(true);
    expect(elsewhere['CASE_CODE_KEY']).not.toBe(key);
  });

  test('gives npm run month the figures of its function, and starts nothing when Google is named', async () => {
    const { workspace, dir } = its();
    const json = await said(command(dir, ['month', '--period', '2026-10', '--json'], { GOOGLE_API_ROOT: workspace.url }));
    expect(json).toMatchObject({ code: 0, err: '' });
    const { ok, ...month } = await workspace.callFunction('indicators', { period: '2026-10' });
    expect(ok).toBe(true);
    expect(JSON.parse(json.out)).toEqual(month);
  });

  test('mails nobody twice when its functions are called twice at once', async () => {
    const { workspace } = its();
    const answers = await Promise.all([1, 2, 3].map(() => workspace.callFunction('send-reports', {})));
    const sent = answers.reduce((sum, answer) => sum + Number(answer['sent']), 0);
    expect(sent).toBe(workspace.inbox.count());
    const mailboxes = workspace.inbox.list(100).flatMap((mail) => mail.recipients);
    expect(new Set(mailboxes).size).toBe(mailboxes.length);
  });
});

describe('a workspace without the sample', () => {
  const its = started({ empty: true });

  test('has forms, holidays and empty registers, and nothing to send to', async () => {
    const { workspace } = its();
    const { tables, spreadsheets } = workspace.directory();
    const rows = (table: string) =>
      workspace.spreadsheets.readValues(spreadsheets.data, tables[table]?.sheetId ?? -1, { startRow: 1 });
    expect(rows('units')).toEqual([]);
    expect(rows('holidays').length).toBeGreaterThan(50);
    expect(await workspace.callFunction('send-reports', {})).toMatchObject({ ok: true, sent: 0, failed: 0 });
  });

  test('made the spreadsheet that the script is bound to the data spreadsheet, so that its menu can show there', () => {
    const { workspace } = its();
    const { title, sheets, locale } = workspace.spreadsheets.get(workspace.directory().spreadsheets.data);
    expect({ title, locale }).toEqual({ title: 'Sổ dữ liệu - Phường Kinh Bắc', locale: 'vi_VN' });
    expect(sheets.map((sheet) => sheet.title)).not.toContain('Sheet1');
    expect(workspace.spreadsheets.list()).toHaveLength(3);
  });

  describe('the functions under /functions', () => {
    test('answer the local token, and nobody else', async () => {
      const { workspace } = its();
      const status = async (headers: Record<string, string>) =>
        (await post(workspace, 'functions/indicators', '{"period":"2026-10"}', headers)).status;
      expect(await status(authorised)).toBe(200);
      expect(await status({ 'content-type': 'application/json' })).toBe(401);
      expect(await status({ ...authorised, authorization: 'Bearer someone-else' })).toBe(401);
    });

    test('of no name are absent, and a body over 1 MB is refused before it is read', async () => {
      const { workspace } = its();
      expect((await post(workspace, 'functions/forecast-years', '{}')).status).toBe(404);
      expect((await post(workspace, 'functions/indicators', `{"period":"${'x'.repeat(1_000_001)}"}`)).status).toBe(413);
    });

    test.each([
      ['half a JSON', '{"period":', 'application/json'],
      ['a web form', 'period=2026-10', 'application/x-www-form-urlencoded'],
      ['a list', '[]', 'application/json'],
    ])('answer %s with 400 and what is wrong, never with a page', async (_, body, type) => {
      const { workspace } = its();
      for (const path of ['functions/indicators', 'workspace/clock']) {
        const answer = await post(workspace, path, body, { ...authorised, 'content-type': type });
        expect(answer.status).toBe(400);
        expect(await answer.json()).toMatchObject({ ok: false, problems: [expect.any(String)] });
      }
    });

    test('a path that is no address, and a bucket that is not there, say so without a stack', async () => {
      const { workspace } = its();
      const broken = await fetch(`${workspace.url}functions/%E0%A4%A`, { method: 'POST', headers: authorised });
      expect(broken.status).toBe(400);
      expect(await broken.text()).not.toMatch(/node_modules|at /);
      const storage = await fetch(`${workspace.url}storage/v1/b/x`, { headers: authorised });
      expect(storage.status).toBe(404);
      const error = { code: 404, message: 'The specified bucket does not exist.', errors: [{ reason: 'notFound' }] };
      expect(await storage.json()).toMatchObject({ error });
    });
  });

  describe('the clock', () => {
    test('refuses what is no instant, and a page of another site', async () => {
      const { workspace } = its();
      for (const now of ['tomorrow', '9999-12-31T00:00:00Z', '1999-12-31T00:00:00Z']) {
        expect((await post(workspace, 'workspace/clock', JSON.stringify({ now }))).status).toBe(400);
      }
      const foreign = { 'content-type': 'application/json', origin: 'https://elsewhere.example' };
      expect((await post(workspace, 'workspace/clock', '{"now":"2026-11-20T08:00:00+07:00"}', foreign)).status).toBe(403);
      expect(workspace.clock.now()).toBe(OCTOBER_20);
    });

    test('moves by POST /workspace/clock, and the forms offer the months of the new day', async () => {
      const { workspace } = its();
      expect((await post(workspace, 'workspace/clock', '{"now":"2026-11-20T08:00:00+07:00"}')).status).toBe(200);
      expect(workspace.directory().now).toBe('2026-11-20T01:00:00.000Z');
      const form = workspace.forms.byName('monthly-return');
      expect(JSON.stringify(form)).toContain('Tháng 11/2026 (15/10-14/11/2026)');
    });
  });
});

describe('the commands', () => {
  test('npm start says in plain lines where to look and what was mailed, and ends in peace', async () => {
    const child = command(folder(), ['start']);
    const { out } = await said(child, 'Ctrl-C');
    expect(out).toMatch(/Mở trình duyệt: +http:\/\/127\.0\.0\.1:\d+\//);
    expect(out).toMatch(/đã gửi \d+ thư/);
    expect(out).toMatch(/inbox\/1 +soyte@bacninh\.example/);
    const ended = said(child);
    child.kill('SIGTERM');
    expect((await ended).code).toBe(0);
  });

  test('npm run month prints the month as text, of a workspace that it makes', async () => {
    const text = await said(command(folder(), ['month', '--period', '2026-10']));
    expect(text).toMatchObject({ code: 0, err: '' });
    expect(text.out).toContain('[Phường Kinh Bắc] Báo cáo tháng 10/2026');
  });

  test.each([
    ['a plan that is not there', ['start', '--plan', 'ha-noi'], {}, /Không có kế hoạch “ha-noi”/],
    ['a month without a period', ['month'], {}, /period: cần mã kỳ báo cáo/],
    [
      'a workspace that was never started',
      ['month', '--period', '2026-10'],
      { GOOGLE_API_ROOT: 'http://127.0.0.1:9/' },
      /chạy “npm start” trước/,
    ],
  ])('refuse %s in one line, with exit code 1', async (_, args, env, line) => {
    const { code, out, err } = await said(command(folder(), args, env));
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(err).toMatch(line);
    expect(err.trim().split('\n')).toHaveLength(1);
  });
});
