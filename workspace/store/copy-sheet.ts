/**
 * A tab copied, in its own file or into another: its cells, widths and what lies over them. Developer metadata, protections and named
 * ranges stay with the tab they were put on.
 */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import type { Book } from './book.ts';
import { movedReferences } from './moved-references.ts';
import type { Mover } from './place.ts';
import { type Feature, featuresInFile, findFeature, freeFeatureId, putFeature } from './sheet-features.ts';
import type { SheetRecord } from './sheet-store.ts';

export function copySheet(
  from: Book,
  source: SheetRecord,
  to: Book,
  { sheetId, title, index }: Pick<sheets_v4.Schema$SheetProperties, 'sheetId' | 'title' | 'index'>,
): SheetRecord {
  const { sheetId: _, title: __, index: ___, ...properties } = source.properties;
  const copy = to.sheets.add(to.id, {
    ...properties,
    ...(typeof sheetId === 'number' && { sheetId }),
    ...(title && { title }),
    ...(typeof index === 'number' && { index }),
  });
  copyRows(to, source.key, copy.key, 'sheet_row', 'idx, count, cells, has_content');
  copyRows(to, source.key, copy.key, 'dimension_properties', 'dimension, idx, properties');
  copyFeatures(from, source, to, copy);
  return copy;
}

const copyRows = ({ database }: Book, source: number, copy: number, table: string, columns: string): void =>
  void database
    .prepare(`INSERT INTO ${table} (sheet_key, ${columns}) SELECT ?, ${columns} FROM ${table} WHERE sheet_key = ?`)
    .run(copy, source);

/** Where each kind of feature says its own id; the others have none. */
const IDS = { chart: 'chartId', 'filter-view': 'filterViewId', banding: 'bandedRangeId' } as const;

function copyFeatures(from: Book, source: SheetRecord, to: Book, copy: SheetRecord): void {
  const alongside: Mover = (place) => (place.sheetId === source.sheetId ? { ...place, sheetId: copy.sheetId } : place);
  for (const feature of featuresInFile(from)) {
    if (feature.sheetKey !== source.key) continue;
    const name = feature.kind in IDS ? IDS[feature.kind as keyof typeof IDS] : undefined;
    const place = name === undefined ? feature.place : freePlace(to, feature);
    const body = { ...movedReferences<object>(feature.body, alongside), ...(name && { [name]: place }) };
    putFeature(to, { sheetKey: copy.key, kind: feature.kind, place, body } as Feature);
  }
}

/** In another file an id may still be free. */
const freePlace = (to: Book, { kind, place }: Feature): number =>
  findFeature(to, kind, place) ? freeFeatureId(to, kind) : place;

/** "Copy of Sheet1", "Copy of Sheet1 2"… */
export function copyTitle(title: string, others: readonly SheetRecord[]): string {
  const wanted = `Copy of ${title}`;
  const isTaken = (name: string): boolean => others.some((other) => other.title.toLowerCase() === name.toLowerCase());
  for (let number = 2, name = wanted; ; number++) {
    if (!isTaken(name)) return name;
    name = `${wanted} ${number}`;
  }
}
