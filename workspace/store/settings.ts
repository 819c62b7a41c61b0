import type { DatabaseSync } from 'node:sqlite';

/** Small facts that outlive a restart (the clock's now, the plan of the folder), each under a stable key. */
export interface Settings {
  get(key: string): string | undefined;
  set(key: string, value: string): void;
}

export function createSettings(database: DatabaseSync): Settings {
  const select = database.prepare('SELECT value FROM settings WHERE key = ?');
  const upsert = database.prepare(
    'INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  );
  return {
    get: (key) => {
      const value = select.get(key)?.['value'];
      return typeof value === 'string' ? value : undefined;
    },
    set: (key, value) => {
      upsert.run(key, value);
    },
  };
}
