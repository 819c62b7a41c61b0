import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, expect, test } from 'vitest';

const dir = mkdtempSync(join(tmpdir(), 'tuoi-tho-leak-'));
afterEach(() => rmSync(dir, { recursive: true, force: true }));

/** Each test of it passes. */
const LEAKS = `
  import { Worker } from 'node:worker_threads';
  const canary = (where) => ['chim', 'hoang', 'yen', where].join('-');
  test('object', () => console.log({ deep: { er: { est: [canary('object')] } } }));
  test('cause', () => console.error(new Error('x', { cause: Object.assign(new Error('y'), { body: canary('cause') }) })));
  test('stream', () => process.stderr.write(canary('stream')));
  test('bytes', () => process.stdout.write(Buffer.from(canary('bytes'))));
  test('thread', () => new Promise((ended) =>
    new Worker("console.log(['chim', 'hoang', 'yen', 'thread'].join('-'))", { eval: true }).once('exit', ended)));
`;

const RUN = `
  import { startVitest } from 'vitest/node';
  const [root, setup] = process.argv.slice(1);
  await startVitest('test', [], {
    root, config: false, globals: true, watch: false, include: ['leaks.test.js'], setupFiles: [setup],
    reporters: ['json'], outputFile: root + '/report.json',
  });`;

test('a test file that writes a canary fails, though each of its tests passes, and says where the canary was put', async () => {
  writeFileSync(join(dir, 'leaks.test.js'), LEAKS);
  const setup = join(import.meta.dirname, 'no-canary-in-output.ts');
  const child = promisify(execFile)(process.execPath, ['--input-type=module', '-e', RUN, dir, setup], {
    cwd: join(import.meta.dirname, '../..'),
  });
  const code = await child.then(
    () => 0,
    (failed) => failed.code,
  );
  expect(code).toBe(1);
  const report = JSON.parse(readFileSync(join(dir, 'report.json'), 'utf8'));
  expect(report).toMatchObject({ numPassedTests: 5, numFailedTests: 0, success: false });
  expect(report.testResults[0].message).toMatch(/never to leave the office: object, cause, stream, bytes, thread/);
});
