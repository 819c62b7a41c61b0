// Holds what the functions say to Google, and what the workspace answers, against Google's own API descriptions: the workspace is
// started on an empty folder, then the month is read and a report is sent through the contract proxy.
import { spawn } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// The tool runs only when it is called by its real path.
const tool = realpathSync('../shared/tools/google-contract.mjs');
const node = 'node_modules/node/bin/node';
const dir = mkdtempSync(join(tmpdir(), 'tuoi-tho-contract-'));
const env = { ...process.env, WORKSPACE_DIR: dir, PORT: '0', WORKSPACE_NOW: '2026-10-20T08:00:00+07:00' };
const workspace = spawn('npm', ['start'], { env, stdio: ['ignore', 'pipe', 'inherit'], detached: true });

/** Runs a command through the proxy; its report must show calls and no breach. */
async function held(url, ...command) {
  const child = spawn('node', [tool, '--target', url, '--', ...command], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    said += text;
  });
  const code = await new Promise((done) => child.once('exit', done));
  const report = /(\d+) calls held against the contract, (\d+) kinds of breach/.exec(said);
  console.log(said.split('\n').slice(-12).join('\n'));
  if (code !== 0 || report === null || Number(report[1]) === 0 || report[2] !== '0')
    throw new Error(`Not held: ${command.join(' ')}`);
}

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
  await held(url, 'npm', 'run', '-s', 'month', '--', '--period', '2026-10');
  await held(url, node, '.ci/send-report.ts');
} finally {
  process.kill(-workspace.pid, 'SIGTERM');
  rmSync(dir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}
