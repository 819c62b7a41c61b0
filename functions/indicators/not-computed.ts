import type { Measured } from './measure.ts';

const unread = { reason: 'not-computed' } as const;

/** 1b and 3 where a tab of cases could not be read: "nobody was notified" would be untrue. */
export const notComputed: Measured = { cumulative: unread, inPeriod: unread };

/** 2 is judged over the reporting year as well. */
export const notComputedInYear: Measured = { ...notComputed, inYear: unread };
