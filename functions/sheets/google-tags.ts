/** Developer metadata: a tab is known by `table` and a column by `questionKey`, whatever people call them and wherever they move them. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';

type Sheet = sheets_v4.Schema$Sheet;
type Tags = readonly sheets_v4.Schema$DeveloperMetadata[] | undefined;

export const tagOf = (metadata: Tags, key: string): string | undefined =>
  metadata?.find((m) => m.metadataKey === key)?.metadataValue ?? undefined;

export const tableOf = (sheet: Sheet): string | undefined => tagOf(sheet.developerMetadata, 'table');

/** `questionKey` of each column by position; undefined where a column carries none. */
export const questionKeysOf = (sheet: Sheet): (string | undefined)[] =>
  (sheet.data?.[0]?.columnMetadata ?? []).map((column) => tagOf(column.developerMetadata, 'questionKey'));

/** Ids of the tags that name a column of the question. */
export const tagIdsOf = (sheet: Sheet, questionKey: string): number[] =>
  (sheet.data?.[0]?.columnMetadata ?? []).flatMap(({ developerMetadata = [] }) =>
    developerMetadata.flatMap(({ metadataId, metadataKey, metadataValue }) =>
      metadataKey === 'questionKey' && metadataValue === questionKey ? [metadataId ?? 0] : [],
    ),
  );

export const sheetIdOf = (sheet: Sheet): number => sheet.properties?.sheetId ?? 0;

export const titleOf = (sheet: Sheet): string => sheet.properties?.title ?? '';

/** A whole tab in A1 notation. */
export const rangeOf = (sheet: Sheet): string => `'${titleOf(sheet).replaceAll("'", "''")}'`;

export const tagTab = (sheetId: number, metadataKey: string, metadataValue: string): sheets_v4.Schema$Request => ({
  createDeveloperMetadata: {
    developerMetadata: { metadataKey, metadataValue, location: { sheetId }, visibility: 'DOCUMENT' },
  },
});

/** `column` counts from 0. */
export const tagColumn = (sheetId: number, column: number, questionKey: string): sheets_v4.Schema$Request => ({
  createDeveloperMetadata: {
    developerMetadata: {
      metadataKey: 'questionKey',
      metadataValue: questionKey,
      location: { dimensionRange: { sheetId, dimension: 'COLUMNS', startIndex: column, endIndex: column + 1 } },
      visibility: 'DOCUMENT',
    },
  },
});
