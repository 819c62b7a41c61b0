/**
 * The one file of the workspace: workspace.sqlite in its folder. Every part of the store hands in its own
 * `CREATE TABLE IF NOT EXISTS` text; the small key/value table `settings` belongs to all of them.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { inTransaction } from './transaction.ts';

/** The name of the file in its folder. */
export const DATABASE_FILE = 'workspace.sqlite';

/** Raised when a table changes shape: a folder of another version is refused instead of misread. */
const SCHEMA_VERSION = 2;

/**
 * What is acknowledged stays: with FULL each commit is on the disk before its answer leaves, where NORMAL would outlive a killed process
 * but not a power cut (sqlite.org/pragma.html#pragma_synchronous). The log is folded into the file every thousand pages, SQLite's own
 * habit; one that a large batch has blown up is cut back, since nothing else makes it smaller while the workspace runs.
 */
const PRAGMAS = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  PRAGMA journal_size_limit = ${16 * 1024 * 1024};
  PRAGMA foreign_keys = ON;
`;

const settingsSchema = `
  CREATE TABLE IF NOT EXISTS settings (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
`;

/** Opens (or makes) the folder's database. Throws when a newer version of the program wrote it. */
export function openDatabase(dir: string, schemas: readonly string[]): DatabaseSync {
  mkdirSync(dir, { recursive: true });
  const database = new DatabaseSync(join(dir, DATABASE_FILE), { timeout: 5_000 });
  try {
    database.exec(PRAGMAS);
    const found = Number(database.prepare('PRAGMA user_version').get()?.['user_version'] ?? 0);
    if (found > SCHEMA_VERSION) {
      throw new Error(`${dir}: dữ liệu của phiên bản mới hơn (${found}), chương trình này đọc được đến ${SCHEMA_VERSION}.`);
    }
    if (found > 0 && found < SCHEMA_VERSION) {
      throw new Error(`${dir}: dữ liệu thử của phiên bản cũ (${found}). Xóa thư mục này rồi chạy lại để làm mẫu mới.`);
    }
    inTransaction(database, () => {
      for (const schema of [settingsSchema, ...schemas]) database.exec(schema);
      database.exec(`PRAGMA user_version = ${SCHEMA_VERSION}`);
    });
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}
