/**
 * What the office's IT person does once after set-up: copies CASE_CODE_KEY from the script's properties into the functions' environment.
 * The workspace keeps both, so it reads the one where the other is asked for; it is never in workspace.json.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { DATABASE_FILE } from './store/database.ts';

/** `dir`: the folder of workspace.json. Undefined where no set-up that makes the key has run there. */
export function copiedCodeKey(dir: string, planId: string): string | undefined {
  const file = join(dir, planId, DATABASE_FILE);
  if (!existsSync(file)) return undefined;
  const database = new DatabaseSync(file, { readOnly: true, timeout: 5_000 });
  try {
    const found = database.prepare("SELECT value FROM script_property WHERE store = 'SCRIPT' AND key = 'CASE_CODE_KEY'").get();
    return found && String(found['value']);
  } finally {
    database.close();
  }
}
