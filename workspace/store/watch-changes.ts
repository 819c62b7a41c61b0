import type { DatabaseSync } from 'node:sqlite';

/** Tells whether anything in the file may have changed since it was last asked, through this connection or another. */
export function watchChanges(database: DatabaseSync): () => boolean {
  const byOthers = database.prepare('PRAGMA data_version');
  const byUs = database.prepare('SELECT total_changes() AS changes');
  let seen = '';
  return () => {
    const now = `${byOthers.get()?.['data_version']} ${byUs.get()?.['changes']}`;
    const changed = now !== seen;
    seen = now;
    return changed;
  };
}
