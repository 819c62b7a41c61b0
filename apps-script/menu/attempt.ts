/** A menu item at work: every one ends in a message, what was done or what failed and what to do. */

export const TITLE = 'Tuổi Thơ';
/** Seconds; a failure stays until it is closed. */
const LONG = 15;
const UNTIL_CLOSED = -1;

/** What a person can understand and do something about. */
export class Failure extends Error {}

/** `work` answers what was done, in a whole sentence. */
export function attempt(what: string, work: () => string): void {
  let done: string;
  try {
    done = work();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    say(`${what} không thành công. ${reason}`, UNTIL_CLOSED);
    // What nobody foresaw also goes to the script's log, where its author finds it.
    if (!(error instanceof Failure)) throw error;
    return;
  }
  say(done);
}

export const say = (message: string, seconds = LONG): void => {
  SpreadsheetApp.getActiveSpreadsheet().toast(message, TITLE, seconds);
};
