/**
 * A spreadsheet, its tabs, and one SQLite row per sheet row: 10,000 answers go in and come out as 10,000 small JSON arrays, and
 * a change rewrites only the rows it touches. Properties are kept as Google's own objects.
 */

import { driveSchema } from './drive-store.ts';
import { namedRangeSchema } from './named-ranges.ts';
import { sheetFeatureSchema } from './sheet-features.ts';

export const spreadsheetSchema = `
  CREATE TABLE IF NOT EXISTS spreadsheet (
    id TEXT PRIMARY KEY,
    properties TEXT NOT NULL,          -- SpreadsheetProperties
    app_properties TEXT NOT NULL,      -- Drive's appProperties
    version INTEGER NOT NULL,          -- Drive's version: grows with every change
    created_at INTEGER NOT NULL,       -- epoch ms
    modified_at INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS sheet (
    key INTEGER PRIMARY KEY,
    spreadsheet_id TEXT NOT NULL REFERENCES spreadsheet (id) ON DELETE CASCADE,
    sheet_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    properties TEXT NOT NULL,          -- SheetProperties
    UNIQUE (spreadsheet_id, sheet_id)
  ) STRICT;
  CREATE TABLE IF NOT EXISTS sheet_row (
    sheet_key INTEGER NOT NULL REFERENCES sheet (key) ON DELETE CASCADE,
    idx INTEGER NOT NULL,              -- zero-based row
    count INTEGER NOT NULL,            -- rows from there on that are alike; 1 but for looks without values
    cells TEXT NOT NULL,               -- StoredCell[]
    has_content INTEGER NOT NULL,      -- 0: formats and rules only
    PRIMARY KEY (sheet_key, idx)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS dimension_properties (
    sheet_key INTEGER NOT NULL REFERENCES sheet (key) ON DELETE CASCADE,
    dimension TEXT NOT NULL,           -- ROWS, COLUMNS
    idx INTEGER NOT NULL,
    properties TEXT NOT NULL,          -- DimensionProperties
    PRIMARY KEY (sheet_key, dimension, idx)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS developer_metadata (
    spreadsheet_id TEXT NOT NULL REFERENCES spreadsheet (id) ON DELETE CASCADE,
    metadata_id INTEGER NOT NULL,
    metadata_key TEXT NOT NULL,
    metadata_value TEXT,
    visibility TEXT NOT NULL,
    sheet_key INTEGER REFERENCES sheet (key) ON DELETE CASCADE,   -- null: the spreadsheet itself
    dimension TEXT,                                               -- null: the sheet itself
    idx INTEGER,
    PRIMARY KEY (spreadsheet_id, metadata_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS developer_metadata_place ON developer_metadata (sheet_key, dimension, idx);
  CREATE TABLE IF NOT EXISTS protected_range (
    spreadsheet_id TEXT NOT NULL REFERENCES spreadsheet (id) ON DELETE CASCADE,
    protected_range_id INTEGER NOT NULL,
    sheet_key INTEGER NOT NULL REFERENCES sheet (key) ON DELETE CASCADE,
    body TEXT NOT NULL,                -- ProtectedRange
    PRIMARY KEY (spreadsheet_id, protected_range_id)
  ) STRICT, WITHOUT ROWID;
${sheetFeatureSchema}${namedRangeSchema}${driveSchema}`;
