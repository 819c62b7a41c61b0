/** PropertiesService: small texts that a script keeps between its runs. */
import type { DatabaseSync } from 'node:sqlite';
import { prepared } from '../store/prepared.ts';
import { inTransaction } from '../store/transaction.ts';
import { type Fake, fake, NOTHING } from './fake.ts';
import type { ScriptWorld } from './script-world.ts';

type Properties = GoogleAppsScript.Properties.Properties;

/** Google's limits: 9 kB a value, 500 kB a store. */
const LONGEST_VALUE = 9 * 1024;
const LARGEST_STORE = 500 * 1024;

export function propertiesService({ database }: ScriptWorld): Fake<GoogleAppsScript.Properties.PropertiesService> {
  return fake<GoogleAppsScript.Properties.PropertiesService>('PropertiesService', {
    getScriptProperties: () => properties(database, 'SCRIPT'),
    getUserProperties: () => properties(database, 'USER'),
    // Only a script bound to a file has them.
    getDocumentProperties: () => NOTHING,
  });
}

function properties(database: DatabaseSync, store: string): Fake<Properties> {
  const select = prepared(database, 'SELECT value FROM script_property WHERE store = ? AND key = ?');
  const all = prepared(database, 'SELECT key, value FROM script_property WHERE store = ? ORDER BY key');
  const upsert = prepared(
    database,
    'INSERT INTO script_property (store, key, value) VALUES (?, ?, ?) ON CONFLICT (store, key) DO UPDATE SET value = excluded.value',
  );
  const remove = prepared(database, 'DELETE FROM script_property WHERE store = ? AND key = ?');
  const removeAll = prepared(database, 'DELETE FROM script_property WHERE store = ?');
  const entries = () => all.all(store).map((row): [string, string] => [String(row['key']), String(row['value'])]);
  const set = (key: unknown, value: unknown): void => {
    const [name, text] = [String(key), String(value)];
    if (bytes(text) > LONGEST_VALUE) throw new Error('Argument too large: value');
    upsert.run(store, name, text);
    if (entries().reduce((sum, [k, v]) => sum + bytes(k) + bytes(v), 0) > LARGEST_STORE) {
      throw new Error('You have exceeded the property storage quota. Please remove some properties and try again.');
    }
  };
  const own: Fake<Properties> = fake<Properties>('Properties', {
    getProperty: (key: string) => {
      const value = select.get(store, String(key))?.['value'];
      return typeof value === 'string' ? value : null;
    },
    setProperty: (key: string, value: string) => {
      inTransaction(database, () => set(key, value));
      return own;
    },
    setProperties: (values: object, deleteAllOthers = false) => {
      inTransaction(database, () => {
        if (deleteAllOthers) removeAll.run(store);
        for (const [key, value] of Object.entries(values)) set(key, value);
      });
      return own;
    },
    getProperties: () => Object.fromEntries(entries()) as never,
    getKeys: () => entries().map(([key]) => key),
    deleteProperty: (key: string) => {
      remove.run(store, String(key));
      return own;
    },
    deleteAllProperties: () => {
      removeAll.run(store);
      return own;
    },
  });
  return own;
}

const bytes = (text: string): number => Buffer.byteLength(text);
