/** One entry of spreadsheets.batchUpdate: exactly one kind, applied by its handler; a kind that is not served is refused by name. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { SHEETS } from '../../google/description.ts';
import { GoogleError, invalidArgument, notServed } from '../../google/google-error.ts';
import type { Book, RequestHandler } from '../book.ts';
import { appendCells, repeatCell, setDataValidation, updateCells } from './cell-requests.ts';
import {
  appendDimension,
  deleteDimension,
  insertDimension,
  moveDimension,
  updateDimensionProperties,
} from './dimension-requests.ts';
import {
  addChart,
  addConditionalFormatRule,
  deleteConditionalFormatRule,
  deleteEmbeddedObject,
  setBasicFilter,
} from './feature-requests.ts';
import { createDeveloperMetadata, deleteDeveloperMetadata, updateDeveloperMetadata } from './metadata-requests.ts';
import { addProtectedRange, deleteProtectedRange } from './protection-requests.ts';
import { addSheet, deleteSheet, updateSheetProperties, updateSpreadsheetProperties } from './sheet-requests.ts';

const HANDLERS = new Map<string, RequestHandler>(
  Object.entries({
    addChart,
    addConditionalFormatRule,
    addProtectedRange,
    addSheet,
    appendCells,
    appendDimension,
    createDeveloperMetadata,
    deleteConditionalFormatRule,
    deleteDeveloperMetadata,
    deleteDimension,
    deleteEmbeddedObject,
    deleteProtectedRange,
    deleteSheet,
    insertDimension,
    moveDimension,
    repeatCell,
    setBasicFilter,
    setDataValidation,
    updateCells,
    updateDeveloperMetadata,
    updateDimensionProperties,
    updateSheetProperties,
    updateSpreadsheetProperties,
  } satisfies { [Kind in keyof sheets_v4.Schema$Request]: RequestHandler }),
);

export const SERVED_REQUESTS: readonly string[] = [...HANDLERS.keys()];
export const KNOWN_REQUESTS: readonly string[] = Object.keys(SHEETS.schemas['Request']?.properties ?? {}).sort();

/** `index` is the place in the batch: Google's messages name it. */
export function applyRequest(book: Book, request: sheets_v4.Schema$Request, index: number): sheets_v4.Schema$Response {
  const kinds = Object.entries(request).flatMap(([kind, body]) => (body ? [kind] : []));
  const [kind, second] = kinds;
  if (kind === undefined) throw invalidArgument(`Invalid requests[${index}]: No request set.`);
  if (second !== undefined) {
    throw invalidArgument(
      `Invalid value at 'requests[${index}]' (oneof), oneof field 'kind' is already set. Cannot set '${second}'`,
    );
  }
  const handler = HANDLERS.get(kind);
  if (!handler) throw notServed(`requests[${index}].${kind}`);
  try {
    return handler(book, request);
  } catch (error) {
    if (error instanceof GoogleError) throw new GoogleError(error.code, `Invalid requests[${index}].${kind}: ${error.message}`);
    throw error;
  }
}
