/** The year it is where a spreadsheet is: what a date typed without its year means. */
export const runningYear = (now: number, timeZone: string): number =>
  Number(new Intl.DateTimeFormat('en-US', { timeZone, year: 'numeric' }).format(now));
