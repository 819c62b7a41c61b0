/** How a cell shows each of Google's errors (ErrorType of the API). */
import type { CellError } from '../store/cell.ts';

export const ERROR_WORDS: Readonly<Record<CellError['type'], string>> = {
  ERROR: '#ERROR!',
  NULL_VALUE: '#NULL!',
  DIVIDE_BY_ZERO: '#DIV/0!',
  VALUE: '#VALUE!',
  REF: '#REF!',
  NAME: '#NAME?',
  NUM: '#NUM!',
  N_A: '#N/A',
};

export const ERROR_TYPES: ReadonlyMap<string, CellError['type']> = new Map(
  Object.entries(ERROR_WORDS).map(([type, word]) => [word, type as CellError['type']]),
);
