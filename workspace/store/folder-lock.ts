/**
 * One running workspace a folder. The lock is the operating system's, on a file of SQLite's beside the data: it ends with the process that
 * holds it, however that ends, so that nothing is left to clear away.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

const SQLITE_BUSY = 5;

/** Gives the folder back; undefined where another workspace has it. */
export function lockFolder(dir: string): (() => void) | undefined {
  mkdirSync(dir, { recursive: true });
  const lock = new DatabaseSync(join(dir, 'workspace.lock'), { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
    return () => lock.close();
  } catch (error) {
    lock.close();
    if (error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY) return undefined;
    throw error;
  }
}
