import type { DatabaseSync } from 'node:sqlite';

/**
 * All of `work` or nothing. Nests: inside a running transaction it is a savepoint, so a form's answer and its row in the sheet
 * are kept together by the caller's transaction.
 */
export function inTransaction<T>(database: DatabaseSync, work: () => T): T {
  const nested = database.isTransaction;
  database.exec(nested ? 'SAVEPOINT nested' : 'BEGIN IMMEDIATE');
  try {
    const result = work();
    database.exec(nested ? 'RELEASE nested' : 'COMMIT');
    return result;
  } catch (error) {
    database.exec(nested ? 'ROLLBACK TO nested; RELEASE nested' : 'ROLLBACK');
    throw error;
  }
}
