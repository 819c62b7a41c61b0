import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DATABASE_FILE, openDatabase } from '../../../workspace/store/database.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'tuoi-tho-database-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

test.each([
  [1, /phiên bản cũ \(1\). Xóa thư mục này/],
  [99, /phiên bản mới hơn \(99\)/],
])('data of version %d is refused, with what to do', (version, message) => {
  const database = new DatabaseSync(join(dir, DATABASE_FILE));
  database.exec(`PRAGMA user_version = ${version}`);
  database.close();
  expect(() => openDatabase(dir, [])).toThrow(message);
});

test('what was written is there at the next start', () => {
  const schema = 'CREATE TABLE IF NOT EXISTS t (a TEXT)';
  const first = openDatabase(dir, [schema]);
  first.exec("INSERT INTO t VALUES ('x')");
  first.close();
  const second = openDatabase(dir, [schema]);
  expect(second.prepare('SELECT a FROM t').get()).toEqual({ a: 'x' });
  second.close();
});
