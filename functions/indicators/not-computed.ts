import type { Measured } from './measure.ts';

const waiting = { reason: 'not-computed' } as const;

/** 1b and 3 are counts of cases, and cases are not read yet: the table says "Chưa tính trong kỳ này". */
export const notComputed: Measured = { cumulative: waiting, inPeriod: waiting };

/** 2 is judged over the reporting year as well. */
export const notComputedInYear: Measured = { ...notComputed, inYear: waiting };
