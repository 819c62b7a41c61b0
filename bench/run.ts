/**
 * `npm run bench`: the table of docs/spec/performance.md, measured in one run, part by part, each in a process of its own. `-- --json FILE`
 * keeps the figures, `-- --markdown` prints the table as docs/performance.md holds it, `-- --only WORD` measures the parts so named,
 * `-- --rounds N` more or fewer often than seven times.
 */
import { execFile } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import type { Figure } from './figure.ts';
import { machine } from './machine.ts';
import { areInstalled } from './peers.ts';
import { asMarkdown, asTable } from './table.ts';

const { values: options } = parseArgs({
  options: {
    json: { type: 'string' },
    markdown: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    rounds: { type: 'string', default: '7' },
  },
});

if (!areInstalled()) {
  console.error('Chưa có các thư viện để so sánh. Chạy trước: npm ci --prefix bench');
  process.exit(1);
}

const ROWS = join(import.meta.dirname, 'rows');
const parts = readdirSync(ROWS)
  .filter((file) => file.endsWith('.ts') && file.includes(options.only))
  .sort();

const figures: Figure[] = [];
for (const file of parts) {
  process.stderr.write(`${file}\n`);
  figures.push(...(await measured(join(ROWS, file))));
}
const note = machine();
console.log(options.markdown ? asMarkdown(figures, note) : asTable(figures, note));
if (options.json !== undefined) writeFileSync(options.json, `${JSON.stringify({ machine: note, figures }, null, 2)}\n`);

/** gc is exposed, so that each candidate starts on a swept floor; a million rows need the room. */
async function measured(file: string): Promise<readonly Figure[]> {
  const child = promisify(execFile)(
    process.execPath,
    ['--max-old-space-size=12288', '--no-warnings', join(import.meta.dirname, 'measure.ts'), file, options.rounds],
    { cwd: join(import.meta.dirname, '..'), maxBuffer: 64_000_000 },
  );
  child.child.stderr?.pipe(process.stderr);
  const { stdout } = await child;
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '[]');
}
