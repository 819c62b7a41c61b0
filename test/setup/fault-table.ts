/** Prints the fault matrix (delivery.md) after the last test: what each row ran, and what harm it did. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FaultNumbers } from '../delivery/fault-table.ts';

interface Row extends FaultNumbers {
  readonly row: string;
}

/** Vitest calls it before the workers start, so that they inherit the file's name; what it returns, after the last of them. */
export default function setUp(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'tuoi-tho-faults-'));
  const file = join(folder, 'rows.jsonl');
  process.env['FAULT_TABLE'] = file;
  return () => {
    const lines = read(file);
    rmSync(folder, { recursive: true });
    if (lines.length > 0) console.log(`\n${table(lines)}\n`);
  };
}

function read(file: string): Row[] {
  try {
    return readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Row);
  } catch {
    return [];
  }
}

const COLUMNS = ['runs', 'duplicates', 'losses', 'parked'] as const;

function table(lines: readonly Row[]): string {
  const rows = [...Map.groupBy(lines, ({ row }) => row)]
    .map(([row, same]) => [row, ...COLUMNS.map((column) => same.reduce((sum, line) => sum + line[column], 0))] as const)
    .sort(([a], [b]) => a.localeCompare(b));
  const total = ['total', ...COLUMNS.map((_, i) => rows.reduce((sum, row) => sum + Number(row[i + 1]), 0))] as const;
  const shown = [['fault', 'runs', 'duplicates', 'silent losses', 'parked'], ...rows, total].map((row) => row.map(String));
  const widths = shown[0]?.map((_, i) => Math.max(...shown.map((row) => row[i]?.length ?? 0))) ?? [];
  const line = (row: readonly string[]): string =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  ');
  const [head = [], ...body] = shown;
  return [line(head), widths.map((width) => '-'.repeat(width)).join('  '), ...body.map(line)].join('\n');
}
