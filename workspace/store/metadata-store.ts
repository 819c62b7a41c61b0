/**
 * Developer metadata: labels on a spreadsheet, a tab, a row or a column that no person sees and that move with what they label.
 * The project finds tabs by `table` and columns by `questionKey` (design, decision 7).
 */
import { randomInt } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { invalidArgument } from '../google/google-error.ts';
import type { Dimension } from './dimension-change.ts';
import type { SheetRecord } from './sheet-store.ts';

/** Where a label sits: the spreadsheet, a tab, or one row or column of it. */
export interface MetadataPlace {
  readonly sheet?: SheetRecord;
  readonly dimension?: Dimension;
  readonly index?: number;
}

export interface Metadata extends MetadataPlace {
  readonly id: number;
  readonly key: string;
  readonly value?: string;
  readonly visibility: string;
}

export interface MetadataStore {
  /** In order of id. */
  list(spreadsheetId: string, sheets: readonly SheetRecord[]): Metadata[];
  /** A free id when none is given. */
  add(spreadsheetId: string, metadata: Omit<Metadata, 'id'> & { readonly id?: number }): Metadata;
  /** Puts `metadata` in place of the one with `id`. */
  replace(spreadsheetId: string, id: number, metadata: Metadata): void;
  remove(spreadsheetId: string, id: number): void;
  /** Item id → column of a response tab. The tie is Google Forms' own: no API shows it. */
  ties(sheetKey: number): Map<number, number>;
  tie(spreadsheetId: string, sheetKey: number, column: number, itemId: number): void;
}

/** Visibility of what only Forms sees: as PROJECT, of a project that is nobody else's. */
const FORMS_ONLY = 'FORMS';

export function createMetadataStore(database: DatabaseSync): MetadataStore {
  const select = database.prepare(
    `SELECT metadata_id, metadata_key, metadata_value, visibility, sheet_key, dimension, idx FROM developer_metadata
     WHERE spreadsheet_id = ? AND visibility <> '${FORMS_ONLY}' ORDER BY metadata_id`,
  );
  // A set-up lists two hundred labels after each of its changes: objects by name take three times as long.
  select.setReturnArrays(true);
  const exists = database.prepare('SELECT 1 FROM developer_metadata WHERE spreadsheet_id = ? AND metadata_id = ?');
  const insert = database.prepare(
    `INSERT INTO developer_metadata (spreadsheet_id, metadata_id, metadata_key, metadata_value, visibility, sheet_key, dimension, idx)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const remove = database.prepare('DELETE FROM developer_metadata WHERE spreadsheet_id = ? AND metadata_id = ?');

  const selectTies = database.prepare(
    `SELECT metadata_value, idx FROM developer_metadata WHERE sheet_key = ? AND visibility = '${FORMS_ONLY}'`,
  );
  const untie = database.prepare(
    `DELETE FROM developer_metadata WHERE sheet_key = ? AND visibility = '${FORMS_ONLY}' AND metadata_value = ?`,
  );

  const isTaken = (spreadsheetId: string, id: number): boolean => exists.get(spreadsheetId, id) !== undefined;
  const freeId = (spreadsheetId: string): number => {
    for (;;) {
      const id = randomInt(1, 2 ** 31 - 1);
      if (!isTaken(spreadsheetId, id)) return id;
    }
  };
  const add: MetadataStore['add'] = (spreadsheetId, { id = freeId(spreadsheetId), ...metadata }) => {
    if (isTaken(spreadsheetId, id)) {
      throw invalidArgument(
        `Cannot add developer metadata with ID [${id}] because developer metadata with that ID already exists.`,
      );
    }
    const { key, value = null, visibility, sheet, dimension = null, index = null } = metadata;
    insert.run(spreadsheetId, id, key, value, visibility, sheet?.key ?? null, dimension, index);
    return { id, ...metadata };
  };

  return {
    add,
    list: (spreadsheetId, sheets) => {
      const byKey = new Map(sheets.map((sheet) => [sheet.key, sheet]));
      // The order of `select`.
      const rows = select.all(spreadsheetId) as unknown as (string | number | null)[][];
      return rows.map(([id, key, value, visibility, sheetKey, dimension, index]): Metadata => {
        const sheet = sheetKey === null ? undefined : byKey.get(Number(sheetKey));
        return {
          id: Number(id),
          key: String(key),
          ...(value !== null && { value: String(value) }),
          visibility: String(visibility),
          ...(sheet && { sheet }),
          ...(dimension !== null && { dimension: dimension === 'ROWS' ? 'ROWS' : 'COLUMNS', index: Number(index) }),
        };
      });
    },
    replace: (spreadsheetId, id, metadata) => {
      remove.run(spreadsheetId, id);
      add(spreadsheetId, metadata);
    },
    remove: (spreadsheetId, id) => {
      remove.run(spreadsheetId, id);
    },
    ties: (sheetKey) =>
      new Map(selectTies.all(sheetKey).map((row) => [Number(row['metadata_value']), Number(row['idx'])] as const)),
    tie: (spreadsheetId, sheetKey, column, itemId) => {
      untie.run(sheetKey, String(itemId));
      insert.run(spreadsheetId, freeId(spreadsheetId), 'formItem', String(itemId), FORMS_ONLY, sheetKey, 'COLUMNS', column);
    },
  };
}

/** As Google answers it. */
export function metadataResource({
  id,
  key,
  value,
  visibility,
  sheet,
  dimension,
  index,
}: Metadata): sheets_v4.Schema$DeveloperMetadata {
  return {
    metadataId: id,
    metadataKey: key,
    ...(value !== undefined && { metadataValue: value }),
    location: locationResource(sheet, dimension, index),
    visibility,
  };
}

function locationResource(
  sheet: SheetRecord | undefined,
  dimension: Dimension | undefined,
  index: number | undefined,
): sheets_v4.Schema$DeveloperMetadataLocation {
  if (!sheet) return { locationType: 'SPREADSHEET', spreadsheet: true };
  if (dimension === undefined || index === undefined) return { locationType: 'SHEET', sheetId: sheet.sheetId };
  return {
    locationType: dimension === 'ROWS' ? 'ROW' : 'COLUMN',
    dimensionRange: { sheetId: sheet.sheetId, dimension, startIndex: index, endIndex: index + 1 },
  };
}
