import { googleDesk } from './google-desk.ts';
import { readResponse } from './read-response.ts';
import { sendReceipt } from './send-receipt.ts';

/** The trigger of every form. Google may deliver an event twice, late or never: the daily run looks back (catch-up.ts). */
export function answerResponse(event: GoogleAppsScript.Events.FormsOnFormSubmit): void {
  const submission = readResponse(event.source, event.response);
  if (submission !== undefined) sendReceipt(googleDesk(), submission);
}
