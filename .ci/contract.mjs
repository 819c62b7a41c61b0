// Holds what the functions say to Google, and what the workspace answers, against Google's own API descriptions: the workspace is
// started on an empty folder, and the monthly job runs through the contract proxy.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const dir = mkdtempSync(join(tmpdir(), 'tuoi-tho-contract-'));
const env = { ...process.env, WORKSPACE_DIR: dir, PORT: '0', WORKSPACE_NOW: '2026-10-20T08:00:00+07:00' };
const workspace = spawn('npm', ['start'], { env, stdio: ['ignore', 'pipe', 'inherit'], detached: true });
let code = 1;
try {
  const url = await new Promise((found, failed) => {
    let seen = '';
    workspace.stdout.setEncoding('utf8').on('data', (text) => {
      seen += text;
      const url = /http:\/\/127\.0\.0\.1:\d+\//.exec(seen)?.[0];
      if (url && seen.includes('Ctrl-C')) found(url);
    });
    workspace.once('exit', () => failed(new Error(`npm start ended:\n${seen}`)));
  });
  const proxy = [
    '../shared/tools/google-contract.mjs',
    '--target',
    url,
    '--',
    'npm',
    'run',
    '-s',
    'month',
    '--',
    '--period',
    '2026-10',
  ];
  code = await new Promise((done) => spawn('node', proxy, { env, stdio: 'inherit' }).once('exit', done));
} finally {
  process.kill(-workspace.pid, 'SIGTERM');
  rmSync(dir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}
process.exit(code ?? 1);
