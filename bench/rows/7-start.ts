/** `npm start` on an empty folder to the first mail in the inbox, and once more on what is there. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Part } from '../part.ts';
import { spreadOf } from '../timing/spread.ts';

const ROOT = join(import.meta.dirname, '../..');
const RUN = join(ROOT, 'workspace/run.mjs');

export const part: Part = {
  async measure({ rounds, say }) {
    const cold: number[] = [];
    const again: number[] = [];
    for (let round = 0; round < rounds; round++) {
      const dir = mkdtempSync(join(tmpdir(), 'tuoi-tho-bench-'));
      cold.push(await untilMails(dir));
      again.push(await untilMails(dir));
      rmSync(dir, { recursive: true });
    }
    say(`${rounds} lần khởi động`);
    return [
      {
        work: 'npm start, from an empty folder to the first mails',
        unit: 'ms',
        goal: null,
        value: spreadOf(cold),
        note: 'set-up by the Apps Script, the sample of one plan written, the month computed and mailed, the board written',
      },
      {
        work: 'npm start, the folder there',
        unit: 'ms',
        goal: null,
        value: spreadOf(again),
        note: 'nothing due any more, the board as it is',
      },
    ];
  },
};

/** It says what it sent when the mails lie in the inbox. */
async function untilMails(dir: string): Promise<number> {
  const start = performance.now();
  const child = spawn(process.execPath, ['--no-warnings', RUN, 'start'], {
    cwd: ROOT,
    env: { WORKSPACE_DIR: dir, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  await Promise.race([
    new Promise<void>((said) => child.stdout.once('data', () => said())),
    ended.then(() => {
      throw new Error('npm start ended');
    }),
  ]);
  const ms = performance.now() - start;
  child.kill('SIGTERM');
  await ended;
  return ms;
}
