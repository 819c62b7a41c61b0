import type { JournalLine } from './journal.ts';

/** What was done is always printed; what asks or tells, once. */
export function newLines(lines: readonly JournalLine[], printed: readonly string[]): readonly JournalLine[] {
  const old = new Set(printed);
  return lines.filter(({ kind, text }) => kind === 'did' || !old.has(text));
}
