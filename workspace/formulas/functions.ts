/** Every function that is computed, by its name in capitals. Any other one is unknown: #NAME?. */
import { AGGREGATE_FUNCTIONS } from './aggregate-functions.ts';
import { ARRAY_FUNCTIONS } from './array-functions.ts';
import { CONDITIONAL_FUNCTIONS } from './conditional-functions.ts';
import { DATE_FUNCTIONS } from './date-functions.ts';
import type { FormulaFunction } from './formula-context.ts';
import { LIBRARY_FUNCTIONS } from './library-functions.ts';
import { LOGIC_FUNCTIONS } from './logic-functions.ts';
import { LOOKUP_FUNCTIONS } from './lookup-functions.ts';
import { PLACE_FUNCTIONS } from './place-functions.ts';
import { TEXT_FUNCTIONS } from './text-functions.ts';

export const FUNCTIONS: ReadonlyMap<string, FormulaFunction> = new Map(
  Object.entries({
    ...LIBRARY_FUNCTIONS,
    ...AGGREGATE_FUNCTIONS,
    ...ARRAY_FUNCTIONS,
    ...CONDITIONAL_FUNCTIONS,
    ...DATE_FUNCTIONS,
    ...LOGIC_FUNCTIONS,
    ...LOOKUP_FUNCTIONS,
    ...PLACE_FUNCTIONS,
    ...TEXT_FUNCTIONS,
  }),
);
