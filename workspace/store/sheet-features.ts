/**
 * What Google draws over the cells of a tab: charts, conditional formats, the filter. Kept in Google's own JSON, shown as it was given, and
 * moved with the rows and columns that it speaks of. Nothing of it is computed here: the viewer draws it.
 */
import type { DatabaseSync } from 'node:sqlite';
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import type { Book } from './book.ts';
import type { Dimension, DimensionChange } from './dimension-change.ts';
import { movedReferences } from './moved-references.ts';
import type { SheetRecord } from './sheet-store.ts';

export interface SheetFeatures {
  readonly charts: readonly sheets_v4.Schema$EmbeddedChart[];
  /** In the order in which they apply. */
  readonly conditionalFormats: readonly sheets_v4.Schema$ConditionalFormatRule[];
  readonly basicFilter?: sheets_v4.Schema$BasicFilter;
}

type FeatureKind = 'chart' | 'conditional-format' | 'basic-filter';

export const sheetFeatureSchema = `
  CREATE TABLE IF NOT EXISTS sheet_feature (
    spreadsheet_id TEXT NOT NULL REFERENCES spreadsheet (id) ON DELETE CASCADE,
    sheet_key INTEGER NOT NULL REFERENCES sheet (key) ON DELETE CASCADE,
    kind TEXT NOT NULL,                -- FeatureKind
    place INTEGER NOT NULL,            -- a chart's id, a rule's index, 0
    body TEXT NOT NULL,                -- EmbeddedChart, ConditionalFormatRule, BasicFilter
    PRIMARY KEY (sheet_key, kind, place)
  ) STRICT, WITHOUT ROWID;
`;

interface Stored {
  readonly sheetKey: number;
  readonly kind: FeatureKind;
  readonly place: number;
  readonly body: object;
}

const SELECT = 'SELECT sheet_key, kind, place, body FROM sheet_feature WHERE';

function stored(database: DatabaseSync, where: string, ...of: readonly (string | number)[]): Stored[] {
  return database
    .prepare(`${SELECT} ${where} ORDER BY kind, place`)
    .all(...of)
    .map((row) => ({
      sheetKey: Number(row['sheet_key']),
      kind: String(row['kind']) as FeatureKind,
      place: Number(row['place']),
      body: JSON.parse(String(row['body'])) as object,
    }));
}

export const NO_FEATURES: SheetFeatures = { charts: [], conditionalFormats: [] };

/** Of every tab of a file, by its key; a tab without any is not there. */
export function featuresOf(database: DatabaseSync, spreadsheetId: string): ReadonlyMap<number, SheetFeatures> {
  const bySheet = Map.groupBy(stored(database, 'spreadsheet_id = ?', spreadsheetId), ({ sheetKey }) => sheetKey);
  const of = (features: readonly Stored[], wanted: FeatureKind) =>
    features.filter(({ kind }) => kind === wanted).map(({ body }) => body);
  return new Map(
    [...bySheet].map(([sheet, features]) => {
      const [basicFilter] = of(features, 'basic-filter');
      return [
        sheet,
        {
          charts: of(features, 'chart'),
          conditionalFormats: of(features, 'conditional-format'),
          ...(basicFilter && { basicFilter }),
        },
      ];
    }),
  );
}

export const rulesOf = ({ database }: Book, sheet: SheetRecord): object[] =>
  stored(database, "kind = 'conditional-format' AND sheet_key = ?", sheet.key).map(({ body }) => body);

export function putRules({ database, id }: Book, sheet: SheetRecord, rules: readonly object[]): void {
  database.prepare("DELETE FROM sheet_feature WHERE kind = 'conditional-format' AND sheet_key = ?").run(sheet.key);
  for (const [place, rule] of rules.entries())
    put(database, id, { sheetKey: sheet.key, kind: 'conditional-format', place, body: rule });
}

export function putFilter({ database, id }: Book, sheet: SheetRecord, filter: object): void {
  put(database, id, { sheetKey: sheet.key, kind: 'basic-filter', place: 0, body: filter });
}

export const hasChart = ({ database, id }: Book, chartId: number): boolean =>
  stored(database, "kind = 'chart' AND spreadsheet_id = ? AND place = ?", id, chartId).length > 0;

export function putChart({ database, id }: Book, sheet: SheetRecord, chartId: number, chart: object): void {
  put(database, id, { sheetKey: sheet.key, kind: 'chart', place: chartId, body: chart });
}

export function removeChart({ database, id }: Book, chartId: number): void {
  database.prepare("DELETE FROM sheet_feature WHERE kind = 'chart' AND spreadsheet_id = ? AND place = ?").run(id, chartId);
}

/** A chart may draw the cells of another tab, so every feature of the file is looked at. */
export function changeFeatures(book: Book, sheet: SheetRecord, dimension: Dimension, change: DimensionChange): void {
  for (const feature of stored(book.database, 'spreadsheet_id = ?', book.id)) {
    const body = movedReferences(feature.body, sheet.sheetId, dimension, change);
    if (isGone(feature.kind, body)) remove(book.database, feature);
    else put(book.database, book.id, { ...feature, body });
  }
}

/** A rule or a filter without cells goes with them; a chart stays and draws nothing. */
function isGone(kind: FeatureKind, body: { readonly range?: unknown; readonly ranges?: readonly unknown[] }): boolean {
  if (kind === 'chart') return false;
  return kind === 'basic-filter' ? body.range === undefined : body.ranges?.length === 0;
}

function put(database: DatabaseSync, spreadsheetId: string, { sheetKey, kind, place, body }: Stored): void {
  database
    .prepare(
      `INSERT INTO sheet_feature (spreadsheet_id, sheet_key, kind, place, body) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (sheet_key, kind, place) DO UPDATE SET body = excluded.body`,
    )
    .run(spreadsheetId, sheetKey, kind, place, JSON.stringify(body));
}

function remove(database: DatabaseSync, { sheetKey, kind, place }: Stored): void {
  database.prepare('DELETE FROM sheet_feature WHERE sheet_key = ? AND kind = ? AND place = ?').run(sheetKey, kind, place);
}
