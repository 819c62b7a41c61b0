/** Widths, heights and hidden marks of rows and columns: kept for those that have any. */
import type { DatabaseSync } from 'node:sqlite';
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import type { Book, DimensionSpan } from './book.ts';
import type { Dimension } from './dimension-change.ts';
import { prepared } from './prepared.ts';

type Properties = sheets_v4.Schema$DimensionProperties;

export const propertiesOf = (database: DatabaseSync, sheetKey: number, dimension: Dimension): Map<number, Properties> =>
  new Map(
    prepared(database, 'SELECT idx, properties FROM dimension_properties WHERE sheet_key = ? AND dimension = ?')
      .all(sheetKey, dimension)
      .map((row) => [Number(row['idx']), JSON.parse(String(row['properties']))]),
  );

export function changeProperties(
  { database }: Book,
  { sheet, dimension, start, end }: Omit<DimensionSpan, 'count'>,
  change: (stored: Properties, index: number) => Properties,
): void {
  const stored = propertiesOf(database, sheet.key, dimension);
  const upsert = prepared(
    database,
    `INSERT INTO dimension_properties (sheet_key, dimension, idx, properties) VALUES (?, ?, ?, ?)
     ON CONFLICT (sheet_key, dimension, idx) DO UPDATE SET properties = excluded.properties`,
  );
  for (let index = start; index < end; index++)
    upsert.run(sheet.key, dimension, index, JSON.stringify(change(stored.get(index) ?? {}, index)));
}
