/** What the daily trigger does: the names of the registers and the open months, as they stand today, become the forms' options. */
import { FORMS } from '../../functions/forms/forms.ts';
import type { SpreadsheetRole } from '../../functions/forms/question.ts';
import { formState, spreadsheetId } from '../state.ts';
import { sheetsOfTable } from '../tables.ts';
import { alone } from './alone.ts';
import { columnSteps, mendResponseColumns } from './form-columns.ts';
import { createJournal } from './journal.ts';
import { offeredNow } from './offered.ts';
import { setUpLog } from './office-tabs.ts';
import { isQuestion, type Offered, plannedItems } from './planned-items.ts';
import { printJournal } from './print-journal.ts';
import { writeChoices } from './write-item.ts';

type Definition = (typeof FORMS)[number];

/** Before the first set-up there is nothing to refresh. */
export function refreshOptions(now: number): void {
  const dataId = spreadsheetId('data');
  if (dataId !== undefined) alone(() => refreshAll(dataId, now));
}

function refreshAll(dataId: string, now: number): void {
  const data = SpreadsheetApp.openById(dataId);
  const offered = offeredNow(now);
  const journal = createJournal();
  for (const definition of FORMS) {
    try {
      refreshForm(definition, offered);
      const sheet = responseSheet(definition.spreadsheet, definition.id);
      if (sheet) mendResponseColumns({ sheet, definition, made: [], fresh: false }, journal);
    } catch (error) {
      // One form in trouble does not keep the others back.
      console.error(error);
      journal.ask(`Phiếu “${definition.title}”: chưa cập nhật được danh sách chọn. Chạy lại thiết lập.`);
    }
  }
  const [log] = sheetsOfTable(data, setUpLog.table);
  if (log) printJournal(log, journal.lines, now);
}

/** Fixed choices are set-up's business; here only what the registers and the calendar offer. */
function refreshForm(definition: Definition, offered: Offered): void {
  const state = formState(definition.id);
  if (!state) return;
  const form = FormApp.openById(state.formId);
  for (const plan of plannedItems(definition, offered)) {
    const id = state.items[plan.key];
    if (!isQuestion(plan) || !plan.choices || plan.choices.some(({ goTo }) => goTo !== undefined) || id === undefined) continue;
    const item = form.getItemById(id);
    if (item && String(item.getType()) === plan.kind) writeChoices(item, plan, new Map());
  }
}

/** Puts right the columns of one form's tab: an answer may have brought back a column that somebody deleted. */
export function mendColumnsOfForm(formId: string, now: number): void {
  const definition = FORMS.find(({ id }) => formState(id)?.formId === formId);
  const dataId = spreadsheetId('data');
  const sheet = definition && responseSheet(definition.spreadsheet, definition.id);
  // Looked at before waiting for the lock: almost always all is right, and fifty answers may come at once.
  if (!sheet || dataId === undefined || columnSteps(sheet, definition).length === 0) return;
  alone(() => {
    const journal = createJournal();
    mendResponseColumns({ sheet, definition, made: [], fresh: false }, journal);
    const [log] = journal.lines.length > 0 ? sheetsOfTable(SpreadsheetApp.openById(dataId), setUpLog.table) : [];
    if (log) printJournal(log, journal.lines, now);
  });
}

function responseSheet(role: SpreadsheetRole, table: string): ReturnType<typeof sheetsOfTable>[number] | undefined {
  const id = spreadsheetId(role);
  return id === undefined ? undefined : sheetsOfTable(SpreadsheetApp.openById(id), table)[0];
}
