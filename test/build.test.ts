import { type ChildProcessWithoutNullStreams, execFile, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { functionsEnvironment } from '../workspace/functions-environment.ts';
import { FUNCTIONS_AUDIENCE, identityTokens, SCHEDULER } from '../workspace/google/identity-tokens.ts';
import { type Office, openOffice } from './scenarios/office.ts';

const ROOT = join(import.meta.dirname, '..');
const BUNDLE = join(ROOT, 'dist/functions/index.cjs');
const run = promisify(execFile);

const FRAMEWORK = join(ROOT, 'node_modules/@google-cloud/functions-framework/build/src/main.js');

/** The framework has no host option: here it listens on loopback, at a port of the system's, and says which. */
const ON_LOOPBACK = `data:text/javascript,${encodeURIComponent(`
  import { Server } from 'node:net';
  const { listen } = Server.prototype;
  Server.prototype.listen = function (_, listening) {
    return listen.call(this, 0, '127.0.0.1', () => { listening(); console.log('port ' + this.address().port); });
  };`)}`;

/** As Cloud Run starts the bundle, by itself; and as it does with `--function`, where the framework is there and loads it. */
const BY_ITSELF = [BUNDLE];
const BY_THE_FRAMEWORK = [FRAMEWORK, `--source=${join(ROOT, 'dist/functions')}`];

let office: Office;
beforeAll(async () => {
  await run(process.execPath, ['build.ts'], { cwd: ROOT });
  office = await openOffice({ sample: true, now: '2026-10-20T08:00' });
});
afterAll(() => office?.close());

async function callBundle(
  name: string,
  body: object,
  started = BY_ITSELF,
): Promise<{ status: number; body: Record<string, unknown> }> {
  const { workspace } = office;
  const smtp = `smtp://127.0.0.1:${workspace.inbox.port}`;
  const env = functionsEnvironment(workspace.directory(), workspace.url, smtp, workspace.dir);
  const child = spawn(process.execPath, ['--import', ON_LOOPBACK, ...started], { env: { ...env, FUNCTION_TARGET: name } });
  try {
    const token = identityTokens(workspace.database).sign(SCHEDULER, FUNCTIONS_AUDIENCE);
    const answer = await fetch(`http://127.0.0.1:${await portOf(child)}/`, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    });
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
  } finally {
    child.kill('SIGKILL');
  }
}

/** What the process prints once it listens; what it logs after that is read too, or it would find nobody there. */
const portOf = ({ stdout }: ChildProcessWithoutNullStreams): Promise<string> =>
  new Promise((known, ended) => {
    let said = '';
    stdout.setEncoding('utf8').on('data', (text) => {
      said += text;
      const [, port] = /^port (\d+)$/m.exec(said) ?? [];
      if (port !== undefined) known(port);
    });
    stdout.once('end', () => ended(new Error(`ended before it listened: ${said}`)));
  });

describe('the script that clasp pushes', () => {
  test('lies ready beside its manifest, and nothing else does', () => {
    const { rootDir } = JSON.parse(readFileSync(join(ROOT, '.clasp.json'), 'utf8'));
    expect(readdirSync(join(ROOT, rootDir)).sort()).toEqual(['appsscript.json', 'main.js']);
    const script = readFileSync(join(ROOT, rootDir, 'main.js'), 'utf8');
    expect(script).toContain('function setUp() {');
    expect(script).not.toMatch(/^(import|export) /m);
  });

  test.each([
    [['--plan', 'nowhere'], 'Không có kế hoạch “nowhere”.'],
    [['--functions-url', 'http://functions.example/'], '--functions-url: ghi địa chỉ https'],
    [['--mail-domains', 'kinhbac'], '--mail-domains: “kinhbac” không phải tên miền.'],
  ])('%j is refused before anything is built', async (args, said) => {
    const failed = run(process.execPath, ['build.ts', ...args], { cwd: ROOT });
    await expect(failed).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining(said) });
  });
});

describe('the bundle that is deployed', () => {
  test('computes the same month as the sources', async () => {
    const bundled = await callBundle('indicators', { period: '2026-10' });
    expect(bundled).toEqual({ status: 200, body: await office.month('2026-10') });
  });

  test('finds its templates and sends the report that is due, once', async () => {
    const now = '2026-10-20T08:00:00+07:00';
    const first = await callBundle('send-reports', { now });
    expect(first).toMatchObject({ status: 200, body: { ok: true, failed: 0 } });
    expect(first.body['sent']).toBe(office.workspace.inbox.count());
    expect(await callBundle('send-reports', { now })).toMatchObject({ body: { ok: true, sent: 0 } });
    expect(office.workspace.inbox.count()).toBe(first.body['sent']);
  });

  test('is found by its name where the framework is there already and loads it', async () => {
    const refused = { status: 400, body: { ok: false, problems: [expect.stringMatching(/^now: /)] } };
    expect(await callBundle('send-reports', { now: 'x' }, BY_THE_FRAMEWORK)).toEqual(refused);
    expect(await callBundle('send-reports', { now: 'x' })).toEqual(refused);
  });

  test('without its variables names every one, starts nothing and ends with 1', async () => {
    const ended = await new Promise<{ code: number | null; said: string }>((done) => {
      const child = spawn(process.execPath, [BUNDLE], { env: {} });
      let said = '';
      child.stderr.setEncoding('utf8').on('data', (text) => {
        said += text;
      });
      child.once('close', (code) => done({ code, said }));
    });
    expect(ended.code).toBe(1);
    for (const name of ['PLAN', 'SPREADSHEET_IDS', 'SMTP_URL', 'MAIL_FROM', 'MAIL_DOMAINS', 'FUNCTION_TARGET'])
      expect(ended.said).toContain(`  ${name}\n`);
  });
});
