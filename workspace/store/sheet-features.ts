/**
 * What Google lays over the cells of a tab: merges, charts, conditional formats, filters, banding. Kept in Google's own JSON, shown as it
 * was given, and moved with the rows and columns that it speaks of. Nothing of it is computed here: the viewer draws it.
 */
import { randomInt } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import type { Book } from './book.ts';
import { prepared } from './prepared.ts';
import type { SheetRecord } from './sheet-store.ts';

export interface SheetFeatures {
  readonly charts: readonly sheets_v4.Schema$EmbeddedChart[];
  /** In the order in which they apply. */
  readonly conditionalFormats: readonly sheets_v4.Schema$ConditionalFormatRule[];
  readonly basicFilter?: sheets_v4.Schema$BasicFilter;
  readonly filterViews: readonly sheets_v4.Schema$FilterView[];
  readonly bandedRanges: readonly sheets_v4.Schema$BandedRange[];
  readonly merges: readonly sheets_v4.Schema$GridRange[];
}

export interface FeatureBodies {
  readonly chart: sheets_v4.Schema$EmbeddedChart;
  readonly 'conditional-format': sheets_v4.Schema$ConditionalFormatRule;
  readonly 'basic-filter': sheets_v4.Schema$BasicFilter;
  readonly 'filter-view': sheets_v4.Schema$FilterView;
  readonly banding: sheets_v4.Schema$BandedRange;
  readonly merge: sheets_v4.Schema$GridRange;
}

export type FeatureKind = keyof FeatureBodies;

export const sheetFeatureSchema = `
  CREATE TABLE IF NOT EXISTS sheet_feature (
    spreadsheet_id TEXT NOT NULL REFERENCES spreadsheet (id) ON DELETE CASCADE,
    sheet_key INTEGER NOT NULL REFERENCES sheet (key) ON DELETE CASCADE,
    kind TEXT NOT NULL,                -- FeatureKind
    place INTEGER NOT NULL,            -- the id of a chart, filter view or banding; the index of a rule or merge; 0
    body TEXT NOT NULL,                -- Google's message
    PRIMARY KEY (sheet_key, kind, place)
  ) STRICT, WITHOUT ROWID;
`;

export interface Feature<K extends FeatureKind = FeatureKind> {
  readonly sheetKey: number;
  readonly kind: K;
  readonly place: number;
  readonly body: FeatureBodies[K];
}

const SELECT = 'SELECT sheet_key, kind, place, body FROM sheet_feature WHERE';

function stored<K extends FeatureKind>(database: DatabaseSync, where: string, ...of: readonly (string | number)[]): Feature<K>[] {
  return prepared(database, `${SELECT} ${where} ORDER BY kind, place`)
    .all(...of)
    .map((row) => ({
      sheetKey: Number(row['sheet_key']),
      kind: String(row['kind']) as K,
      place: Number(row['place']),
      body: JSON.parse(String(row['body'])),
    }));
}

export const NO_FEATURES: SheetFeatures = { charts: [], conditionalFormats: [], filterViews: [], bandedRanges: [], merges: [] };

/** Of every tab of a file, by its key; a tab without any is not there. */
export function featuresOf(database: DatabaseSync, spreadsheetId: string): ReadonlyMap<number, SheetFeatures> {
  const bySheet = Map.groupBy(stored(database, 'spreadsheet_id = ?', spreadsheetId), ({ sheetKey }) => sheetKey);
  return new Map(
    [...bySheet].map(([sheet, features]) => {
      const of = <K extends FeatureKind>(wanted: K): FeatureBodies[K][] =>
        features.filter(({ kind }) => kind === wanted).map(({ body }) => body as FeatureBodies[K]);
      const [basicFilter] = of('basic-filter');
      return [
        sheet,
        {
          charts: of('chart'),
          conditionalFormats: of('conditional-format'),
          filterViews: of('filter-view'),
          bandedRanges: of('banding'),
          merges: of('merge'),
          ...(basicFilter && { basicFilter }),
        },
      ];
    }),
  );
}

/** Of all tabs of the file. */
export const featuresInFile = ({ database, id }: Book): Feature[] => stored(database, 'spreadsheet_id = ?', id);

export const featuresOn = <K extends FeatureKind>({ database }: Book, sheet: SheetRecord, kind: K): FeatureBodies[K][] =>
  stored<K>(database, 'sheet_key = ? AND kind = ?', sheet.key, kind).map(({ body }) => body);

export const findFeature = <K extends FeatureKind>({ database, id }: Book, kind: K, place: number): Feature<K> | undefined =>
  stored<K>(database, 'spreadsheet_id = ? AND kind = ? AND place = ?', id, kind, place)[0];

export function putFeature({ database, id }: Book, { sheetKey, kind, place, body }: Feature): void {
  prepared(
    database,
    `INSERT INTO sheet_feature (spreadsheet_id, sheet_key, kind, place, body) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (sheet_key, kind, place) DO UPDATE SET body = excluded.body`,
  ).run(id, sheetKey, kind, place, JSON.stringify(body));
}

export function removeFeature({ database }: Book, { sheetKey, kind, place }: Omit<Feature, 'body'>): void {
  prepared(database, 'DELETE FROM sheet_feature WHERE sheet_key = ? AND kind = ? AND place = ?').run(sheetKey, kind, place);
}

/** Rules and merges have no id: the list as a whole is put in place of what there was. */
export function putFeatures<K extends 'conditional-format' | 'merge'>(
  book: Book,
  sheet: SheetRecord,
  kind: K,
  bodies: readonly FeatureBodies[K][],
): void {
  book.database.prepare('DELETE FROM sheet_feature WHERE sheet_key = ? AND kind = ?').run(sheet.key, kind);
  for (const [place, body] of bodies.entries()) putFeature(book, { sheetKey: sheet.key, kind, place, body });
}

export function freeFeatureId(book: Book, kind: FeatureKind): number {
  for (;;) {
    const id = randomInt(1, 2 ** 31 - 1);
    if (!findFeature(book, kind, id)) return id;
  }
}
