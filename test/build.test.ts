import { execFile, spawn } from 'node:child_process';
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

/** Starts the bundle as Cloud Run does, but on loopback: the framework's server for one function, one POST, the answer. */
const CALL = `
  require(${JSON.stringify(BUNDLE)});
  const { getTestServer } = require('@google-cloud/functions-framework/testing');
  const server = getTestServer(process.env.FUNCTION).listen(0, '127.0.0.1', async () => {
    const answer = await fetch('http://127.0.0.1:' + server.address().port, {
      method: 'POST', body: process.env.BODY,
      headers: { 'content-type': 'application/json', authorization: 'Bearer ' + process.env.TOKEN },
    });
    console.log(JSON.stringify({ status: answer.status, body: await answer.json() }));
    process.exit(0);
  });`;

let office: Office;
beforeAll(async () => {
  await run(process.execPath, ['build.ts'], { cwd: ROOT });
  office = await openOffice({ sample: true, now: '2026-10-20T08:00' });
});
afterAll(() => office?.close());

async function callBundle(name: string, body: object): Promise<{ status: number; body: Record<string, unknown> }> {
  const { workspace } = office;
  const env = functionsEnvironment(
    workspace.directory(),
    workspace.url,
    `smtp://127.0.0.1:${workspace.inbox.port}`,
    workspace.dir,
  );
  const TOKEN = identityTokens(workspace.database).sign(SCHEDULER, FUNCTIONS_AUDIENCE);
  const { stdout } = await run(process.execPath, ['-e', CALL], {
    cwd: ROOT,
    env: { ...env, FUNCTION: name, BODY: JSON.stringify(body), TOKEN },
  });
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
}

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
    for (const name of ['PLAN', 'SPREADSHEET_IDS', 'SMTP_URL', 'MAIL_FROM', 'MAIL_DOMAINS'])
      expect(ended.said).toContain(`  ${name}\n`);
  });
});
