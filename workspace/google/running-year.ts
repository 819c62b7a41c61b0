import { onceEachText } from '../store/once-each.ts';

/** To make one takes longer than what it does. */
const yearIn = onceEachText((timeZone) => new Intl.DateTimeFormat('en-US', { timeZone, year: 'numeric' }));

/** The year it is where a spreadsheet is: what a date typed without its year means. */
export const runningYear = (now: number, timeZone: string): number => Number(yearIn(timeZone).format(now));
