/** Runs of rows where something stands in the old column and nothing in the new one: zero-based start and length. */
export function runsToCopy(from: readonly unknown[], to: readonly unknown[]): { start: number; count: number }[] {
  const runs: { start: number; count: number }[] = [];
  for (const [i, cell] of from.entries()) {
    if (isBlank(cell) || !isBlank(to[i])) continue;
    const last = runs.at(-1);
    if (last && last.start + last.count === i) last.count++;
    else runs.push({ start: i, count: 1 });
  }
  return runs;
}

const isBlank = (cell: unknown): boolean => cell === '' || cell === null || cell === undefined;
