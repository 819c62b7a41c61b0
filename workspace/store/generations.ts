/**
 * Generation numbers: the clock in microseconds, as Google's, and greater than every one there ever was, whatever the clock does and
 * whatever was deleted. Else a claim made, deleted and made again would pass for the first one.
 */
import type { DatabaseSync } from 'node:sqlite';

interface Generations {
  /** `now` in epoch ms. Call in a transaction. */
  next(now: number): number;
  /** Before objects are removed: theirs may be the last. */
  keep(): void;
}

export function createGenerations(database: DatabaseSync): Generations {
  // Folders from before there was a note of the last one have it in their objects.
  const select = database.prepare(
    'SELECT max(coalesce((SELECT generation FROM last_generation), 0), coalesce((SELECT max(generation) FROM stored_object), 0)) AS last',
  );
  const last = (): number => Number(select.get()?.['last']);
  const note = database.prepare('INSERT OR REPLACE INTO last_generation VALUES (1, ?)');
  return {
    next: (now) => {
      const generation = Math.max(now * 1_000, last() + 1);
      note.run(generation);
      return generation;
    },
    keep: () => void note.run(last()),
  };
}
