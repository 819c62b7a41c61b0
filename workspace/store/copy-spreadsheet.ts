/**
 * A copy of a spreadsheet, with everything: a row of every table that belongs to it or to one of its tabs. Which tables these are is
 * read from the file itself, so that what a tab can carry tomorrow is copied too. No row passes through this program's memory.
 */
import { randomBytes } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { inTransaction } from './transaction.ts';

/** The id of the copy; its first version, made now. A tab of the copy is nobody's response tab: the form stays with the original. */
export function copySpreadsheet(database: DatabaseSync, id: string, now: number): string {
  return inTransaction(database, () => {
    const copy = `1${randomBytes(33).toString('base64url').slice(1)}`;
    copyRows(
      database,
      'spreadsheet',
      'id = :id',
      { id: ':copy', version: '1', created_at: ':now', modified_at: ':now' },
      { id, copy, now },
    );
    database.exec(
      'DROP TABLE IF EXISTS temp.copied_tab; CREATE TEMP TABLE copied_tab (old INTEGER PRIMARY KEY, new INTEGER NOT NULL)',
    );
    const note = database.prepare('INSERT INTO temp.copied_tab VALUES (?, ?)');
    for (const { key } of database.prepare('SELECT key FROM sheet WHERE spreadsheet_id = ?').all(id)) {
      const tab = { key: key as number, copy };
      note.run(tab.key, copyRows(database, 'sheet', 'key = :key', { key: 'NULL', spreadsheet_id: ':copy' }, tab));
    }
    for (const { table, spreadsheetColumn, sheetColumn } of belongings(database)) {
      const replaced = {
        ...(spreadsheetColumn && { [spreadsheetColumn]: ':copy' }),
        ...(sheetColumn && { [sheetColumn]: `(SELECT new FROM temp.copied_tab WHERE old = ${sheetColumn})` }),
      };
      if (spreadsheetColumn) copyRows(database, table, `${spreadsheetColumn} = :id`, replaced, { id, copy });
      else copyRows(database, table, `${sheetColumn} IN (SELECT old FROM temp.copied_tab)`, replaced, {});
    }
    database.prepare("DELETE FROM developer_metadata WHERE spreadsheet_id = ? AND visibility = 'FORMS'").run(copy);
    return copy;
  });
}

interface Belonging {
  readonly table: string;
  /** The column that refers to the spreadsheet, and the one that refers to a tab: one of them, or both. */
  readonly spreadsheetColumn: string | undefined;
  readonly sheetColumn: string | undefined;
}

function belongings(database: DatabaseSync): Belonging[] {
  const references = database
    .prepare(
      `SELECT m.name AS "table", k."table" AS target, k."from" AS "column" FROM sqlite_master m, pragma_foreign_key_list(m.name) k
       WHERE m.type = 'table' AND m.name <> 'sheet' AND k."table" IN ('spreadsheet', 'sheet')`,
    )
    .all();
  return [...Map.groupBy(references, (row) => String(row['table']))].map(([table, columns]) => {
    const columnTo = (target: string): string | undefined => {
      const found = columns.find((row) => row['target'] === target);
      return found && String(found['column']);
    };
    return { table, spreadsheetColumn: columnTo('spreadsheet'), sheetColumn: columnTo('sheet') };
  });
}

/** The rows `where` once more, with `replaced` columns: SQL by column. The rowid of the last. */
function copyRows(
  database: DatabaseSync,
  table: string,
  where: string,
  replaced: Readonly<Record<string, string>>,
  named: Readonly<Record<string, string | number>>,
): number {
  const names = database
    .prepare('SELECT name FROM pragma_table_info(?)')
    .all(table)
    .map(({ name }) => String(name));
  const values = names.map((name) => replaced[name] ?? name);
  const copied = database
    .prepare(`INSERT INTO ${table} (${names.join(', ')}) SELECT ${values.join(', ')} FROM ${table} WHERE ${where}`)
    .run(named);
  return Number(copied.lastInsertRowid);
}
