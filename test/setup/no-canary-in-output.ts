/**
 * Nothing that a test writes, by console or straight to the streams, may hold a canary (privacy.md, 8). Runs before each test file; the
 * file fails, whatever its tests say. Threads of the workspace write through these streams too; programs that a test starts do not, their
 * output is what the test reads.
 */
import { inspect } from 'node:util';
import { afterAll } from 'vitest';
import { canariesIn } from '../canary.ts';

const heard = new Set<string>();
/** The next file may run in the same process, and listens for itself. */
const undo: (() => void)[] = [];

function listen(said: readonly unknown[]): void {
  for (const part of said) for (const found of canariesIn(wordsOf(part))) heard.add(found);
}

/** As it would be printed, near enough: text, bytes, an error with its causes, what an object holds. */
function wordsOf(part: unknown): string {
  if (typeof part === 'string') return part;
  if (part instanceof Uint8Array) return Buffer.from(part).toString('utf8');
  if (part instanceof Error) return `${part.stack} ${part.message} ${wordsOf(part.cause)} ${wordsOf({ ...part })}`;
  try {
    return JSON.stringify(part) ?? String(part);
  } catch {
    return inspect(part, { depth: 6 });
  }
}

for (const stream of [process.stdout, process.stderr]) {
  const write = stream.write;
  stream.write = ((...said: Parameters<typeof write>) => {
    listen(said.slice(0, 1));
    return write.apply(stream, said);
  }) as typeof write;
  undo.push(() => {
    stream.write = write;
  });
}

const methods: Record<string, (...said: unknown[]) => void> = Object.assign(Object.create(null), console);
undo.push(() => Object.assign(console, methods));
for (const method of ['log', 'info', 'warn', 'error', 'debug', 'trace', 'dir', 'table'] as const) {
  console[method] = (...said: unknown[]) => {
    listen(said);
    methods[method]?.apply(console, said);
  };
}

afterAll(() => {
  for (const one of undo) one();
  if (heard.size > 0) throw new Error(`Written to the output, though never to leave the office: ${[...heard].join(', ')}`);
});
