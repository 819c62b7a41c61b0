/**
 * What Google calls: plain top-level functions, under these names (triggers and menu items know them by name). The build bundles this
 * file into one script without modules.
 */
import {
  addMenu,
  previewReport,
  refreshBoard,
  runSetUp as runSetUpFromMenu,
  sendDueReports,
  showPosters,
  watchCases,
} from './menu/menu.ts';
import { decideParked } from './menu/parked-mails.ts';
import { reviseReport } from './menu/revise-report.ts';
import { refreshLinks } from './posters/google-links.ts';
import { mendColumnsOfForm, refreshOptions } from './set-up/refresh-options.ts';
import { runSetUp } from './set-up/set-up.ts';
import { catchUpReceipts } from './submit/catch-up.ts';
import { giveCaseCodes, giveCodesAt } from './submit/give-case-codes.ts';
import { googleDesk } from './submit/google-desk.ts';
import { answerResponse } from './submit/on-form-submitted.ts';

/** Makes or mends everything; run once from the editor, then from the menu. Returns what it printed. */
function setUp(): string[] {
  const lines = runSetUp(Date.now());
  for (const line of lines) console.log(line);
  return lines;
}

function onFormSubmitted(event: GoogleAppsScript.Events.FormsOnFormSubmit): void {
  const formId = event.source.getId();
  doEach([() => answerResponse(event), () => mendColumnsOfForm(formId, Date.now()), () => giveCodesAt(formId)]);
}

function daily(): void {
  doEach([() => refreshOptions(Date.now()), () => refreshLinks(), () => giveCaseCodes(), () => catchUpReceipts(googleDesk())]);
}

/** Each part by itself: one that fails keeps none back, and Google still mails its author that the run failed. */
function doEach(parts: readonly (() => unknown)[]): void {
  const failures: unknown[] = [];
  for (const part of parts) {
    try {
      part();
    } catch (error) {
      console.error(error);
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
}

function onOpened(): void {
  addMenu();
}

function menuSetUp(): void {
  runSetUpFromMenu(setUp);
}

function menuPreview(): void {
  previewReport();
}

function menuSendDue(): void {
  sendDueReports();
}

function menuWatchCases(): void {
  watchCases();
}

function menuRefreshBoard(): void {
  refreshBoard();
}

function menuParked(): void {
  decideParked();
}

function menuRevise(): void {
  reviseReport();
}

function menuPosters(): void {
  showPosters();
}
