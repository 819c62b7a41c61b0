/** Growth with rows, each size in a process of its own that starts from a file of bytes: time, greatest memory, bytes. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { payload } from '../data/payload.ts';
import type { Figure } from '../figure.ts';
import type { Part } from '../part.ts';
import { spreadOf } from '../timing/spread.ts';

const SIZES = [10_000, 100_000, 1_000_000];
const PROCESS = join(import.meta.dirname, '../task/one-run.ts');
/** The most that a million rows take some seconds each. */
const ROUNDS = 5;

interface Run {
  readonly ms: number;
  readonly peakMb: number;
}

export const part: Part = {
  async measure({ say }) {
    const folder = mkdtempSync(join(tmpdir(), 'tuoi-tho-bench-'));
    try {
      const figures: Figure[] = [];
      for (const rows of SIZES) {
        const file = join(folder, `${rows}.json`);
        const bytes = payload(rows);
        writeFileSync(file, bytes);
        const runs: Record<'parse' | 'month', Run[]> = { parse: [], month: [] };
        for (let round = 0; round < ROUNDS; round++) {
          for (const what of round % 2 === 0 ? (['parse', 'month'] as const) : (['month', 'parse'] as const)) {
            runs[what].push(await run(file, what));
          }
        }
        say(`${rows} dòng: ${(bytes.length / 1e6).toFixed(0)} MB`);
        figures.push(...figuresOf(rows, bytes.length, runs));
      }
      return figures;
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};

async function run(file: string, what: 'parse' | 'month'): Promise<Run> {
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--max-old-space-size=12288',
    '--no-warnings',
    PROCESS,
    file,
    what,
  ]);
  return JSON.parse(stdout);
}

function figuresOf(rows: number, bytes: number, { parse, month }: Record<'parse' | 'month', readonly Run[]>): Figure[] {
  const size = `${rows / 1000}k rows`;
  return [
    {
      work: `one run, ${size}`,
      unit: 'ms',
      goal: null,
      value: spreadOf(month.map(({ ms }) => ms)),
      note: `${(bytes / 1e6).toFixed(1)} MB of answers to the month, process warm from nothing`,
    },
    {
      work: `greatest memory, ${size}`,
      unit: 'MB',
      goal: null,
      value: spreadOf(month.map(({ peakMb }) => peakMb)),
      note: 'resident set of the whole process at its peak',
    },
    {
      work: `greatest memory ÷ whole parse alone, ${size}`,
      unit: '',
      // performance.md names a goal for the million only.
      goal: rows === 1_000_000 ? 0.12 : null,
      value: spreadOf(month.map(({ peakMb }, i) => peakMb / (parse[i]?.peakMb ?? Number.NaN))),
      note: 'a process that only decodes and parses the same bytes, the whole of them in memory; ours reads them as they come, 64 kB at a time',
    },
  ];
}
