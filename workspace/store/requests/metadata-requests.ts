/** createDeveloperMetadata, updateDeveloperMetadata, deleteDeveloperMetadata. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { invalidArgument } from '../../google/google-error.ts';
import { type Book, dimensionSpanOf, type RequestHandler, sheetOf } from '../book.ts';
import { metadataMatcher } from '../metadata-lookup.ts';
import { type Metadata, type MetadataPlace, metadataResource } from '../metadata-store.ts';
import { mergePaths, updatePaths } from '../update-mask.ts';

const FIELDS = ['metadataKey', 'metadataValue', 'location', 'visibility'];

export const createDeveloperMetadata: RequestHandler = (book, { createDeveloperMetadata }) => {
  const { metadataId, ...rest } = createDeveloperMetadata?.developerMetadata ?? {};
  const added = book.metadata.add(book.id, { ...read(book, rest), ...(typeof metadataId === 'number' && { id: metadataId }) });
  return { createDeveloperMetadata: { developerMetadata: metadataResource(added) } };
};

export const updateDeveloperMetadata: RequestHandler = (book, { updateDeveloperMetadata }) => {
  const { dataFilters = [], developerMetadata = {}, fields } = updateDeveloperMetadata ?? {};
  const paths = updatePaths(fields, 'DeveloperMetadata', FIELDS);
  for (const [name = ''] of paths) if (!FIELDS.includes(name)) throw invalidArgument(`Invalid field: ${name}`);
  // A location is one thing: part of it cannot be put in place of part of another.
  const whole = paths.map(([name = '']) => [name]);
  const updated = matching(book, dataFilters ?? []).map((metadata) => {
    const changed = { ...read(book, mergePaths(metadataResource(metadata), developerMetadata, whole)), id: metadata.id };
    book.metadata.replace(book.id, metadata.id, changed);
    return metadataResource(changed);
  });
  return { updateDeveloperMetadata: { developerMetadata: updated } };
};

export const deleteDeveloperMetadata: RequestHandler = (book, { deleteDeveloperMetadata }) => {
  const { dataFilter } = deleteDeveloperMetadata ?? {};
  const deleted = matching(book, dataFilter ? [dataFilter] : []);
  for (const { id } of deleted) book.metadata.remove(book.id, id);
  return { deleteDeveloperMetadata: { deletedDeveloperMetadata: deleted.map(metadataResource) } };
};

function matching(book: Book, filters: readonly sheets_v4.Schema$DataFilter[]): Metadata[] {
  if (filters.length === 0) throw invalidArgument('Must specify at least one data filter.');
  const sheets = book.sheets.list(book.id);
  const matchers = filters.map((filter) => metadataMatcher(filter, sheets));
  return book.metadata.list(book.id, sheets).filter((metadata) => matchers.some((matches) => matches(metadata)));
}

function read(book: Book, given: sheets_v4.Schema$DeveloperMetadata): Omit<Metadata, 'id'> {
  const { metadataKey, metadataValue, location, visibility } = given;
  if (!metadataKey) throw invalidArgument('developerMetadata.metadataKey: Developer metadata must always have a key specified.');
  if (!visibility || visibility === 'DEVELOPER_METADATA_VISIBILITY_UNSPECIFIED') {
    throw invalidArgument('developerMetadata.visibility: Developer metadata must always have a visibility specified.');
  }
  return {
    key: metadataKey,
    ...(typeof metadataValue === 'string' && { value: metadataValue }),
    visibility,
    ...place(book, location),
  };
}

function place(book: Book, location: sheets_v4.Schema$DeveloperMetadataLocation | null | undefined): MetadataPlace {
  if (location?.spreadsheet) return {};
  if (location?.dimensionRange) {
    const { sheet, dimension, start, end, count } = dimensionSpanOf(book, location.dimensionRange);
    if (end - start !== 1) throw invalidArgument('developerMetadata.location.dimensionRange: must be a single row or column.');
    if (start >= count) throw invalidArgument(`developerMetadata.location.dimensionRange: index ${start} is outside the grid.`);
    return { sheet, dimension, index: start };
  }
  if (typeof location?.sheetId === 'number') return { sheet: sheetOf(book, location.sheetId) };
  throw invalidArgument('developerMetadata.location: Developer metadata must always have a location specified.');
}
