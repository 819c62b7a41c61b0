/** One entry of spreadsheets.batchUpdate: exactly one kind, applied by its handler; a kind that is not served is refused by name. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { SHEETS } from '../../google/description.ts';
import { GoogleError, invalidArgument, notServed } from '../../google/google-error.ts';
import type { Book, RequestHandler } from '../book.ts';
import { autoResizeDimensions } from './auto-resize-request.ts';
import { addBanding, deleteBanding, updateBanding } from './banding-requests.ts';
import { updateBorders } from './border-requests.ts';
import { appendCells, repeatCell, setDataValidation, updateCells } from './cell-requests.ts';
import {
  addChart,
  deleteEmbeddedObject,
  updateChartSpec,
  updateEmbeddedObjectBorder,
  updateEmbeddedObjectPosition,
} from './chart-requests.ts';
import {
  addConditionalFormatRule,
  deleteConditionalFormatRule,
  updateConditionalFormatRule,
} from './conditional-format-requests.ts';
import {
  appendDimension,
  deleteDimension,
  insertDimension,
  moveDimension,
  updateDimensionProperties,
} from './dimension-requests.ts';
import {
  addFilterView,
  clearBasicFilter,
  deleteFilterView,
  duplicateFilterView,
  setBasicFilter,
  updateFilterView,
} from './filter-requests.ts';
import { mergeCells, unmergeCells } from './merge-requests.ts';
import { createDeveloperMetadata, deleteDeveloperMetadata, updateDeveloperMetadata } from './metadata-requests.ts';
import { addNamedRange, deleteNamedRange, updateNamedRange } from './named-range-requests.ts';
import { deleteDuplicates, randomizeRange, sortRange } from './order-requests.ts';
import { copyPaste, cutPaste } from './paste-requests.ts';
import { addProtectedRange, deleteProtectedRange, updateProtectedRange } from './protection-requests.ts';
import { addSheet, deleteSheet, duplicateSheet, updateSheetProperties, updateSpreadsheetProperties } from './sheet-requests.ts';
import { deleteRange, insertRange } from './shift-requests.ts';
import { findReplace, trimWhitespace } from './text-requests.ts';

const HANDLERS = new Map<string, RequestHandler>(
  Object.entries({
    addBanding,
    addChart,
    addConditionalFormatRule,
    addFilterView,
    addNamedRange,
    addProtectedRange,
    addSheet,
    appendCells,
    appendDimension,
    autoResizeDimensions,
    clearBasicFilter,
    copyPaste,
    createDeveloperMetadata,
    cutPaste,
    deleteBanding,
    deleteConditionalFormatRule,
    deleteDeveloperMetadata,
    deleteDimension,
    deleteDuplicates,
    deleteEmbeddedObject,
    deleteFilterView,
    deleteNamedRange,
    deleteProtectedRange,
    deleteRange,
    deleteSheet,
    duplicateFilterView,
    duplicateSheet,
    findReplace,
    insertDimension,
    insertRange,
    mergeCells,
    moveDimension,
    randomizeRange,
    repeatCell,
    setBasicFilter,
    setDataValidation,
    sortRange,
    trimWhitespace,
    unmergeCells,
    updateBanding,
    updateBorders,
    updateCells,
    updateChartSpec,
    updateConditionalFormatRule,
    updateDeveloperMetadata,
    updateDimensionProperties,
    updateEmbeddedObjectBorder,
    updateEmbeddedObjectPosition,
    updateFilterView,
    updateNamedRange,
    updateProtectedRange,
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
