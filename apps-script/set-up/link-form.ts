/** The tab that a form's answers land in: linked once, then known by the link itself, which no renaming breaks. */
import type { FormDefinition } from '../../functions/forms/define-form.ts';
import { type Sheet, sheetsOfTable, tagSheet } from '../tables.ts';
import { nameTab } from './find-tab.ts';
import type { Journal } from './journal.ts';

type Form = GoogleAppsScript.Forms.Form;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

export interface LinkedTab {
  readonly sheet: Sheet;
  /** Google made the tab in this run. */
  readonly relinked: boolean;
  /** Tabs that were the form's before: set aside, not read any more. */
  readonly former: readonly Sheet[];
}

export function linkForm(
  form: Form,
  definition: FormDefinition,
  spreadsheet: Spreadsheet,
  fresh: boolean,
  journal: Journal,
): LinkedTab {
  const known = destinationOf(form) === spreadsheet.getId() ? linkedSheet(spreadsheet, form) : undefined;
  const sheet = known ?? makeLink(form, spreadsheet);
  const former = sheetsOfTable(spreadsheet, definition.id).filter((other) => other.getSheetId() !== sheet.getSheetId());
  for (const other of former) setAside(spreadsheet, other, definition);
  if (sheetsOfTable(spreadsheet, definition.id).length === 0) tagSheet(sheet, definition.id);
  nameTab(spreadsheet, sheet, definition.tab, { ...journal, did: known ? journal.did : () => {} });
  if (!known && !fresh) journal.did(`Phiếu “${definition.title}”: đã nối lại với trang “${definition.tab}”.`);
  if (sheet.getFrozenRows() !== 1) sheet.setFrozenRows(1);
  return { sheet, relinked: !known, former };
}

/** Google throws where a form has no destination. */
function destinationOf(form: Form): string | undefined {
  try {
    return form.getDestinationId();
  } catch {
    return undefined;
  }
}

function linkedSheet(spreadsheet: Spreadsheet, form: Form): Sheet | undefined {
  return spreadsheet.getSheets().find((sheet) => {
    const url = sheet.getFormUrl();
    return url !== null && formIdAt(url) === form.getId();
  });
}

/** The link may be one to a form that is gone. */
function formIdAt(url: string): string | undefined {
  const named = /\/forms\/d\/(?!e\/)([\w-]+)/.exec(url)?.[1];
  if (named) return named;
  try {
    return FormApp.openByUrl(url).getId();
  } catch {
    return undefined;
  }
}

function makeLink(form: Form, spreadsheet: Spreadsheet): Sheet {
  if (destinationOf(form) !== undefined) form.removeDestination();
  form.setDestination(FormApp.DestinationType.SPREADSHEET, spreadsheet.getId());
  SpreadsheetApp.flush();
  const sheet = linkedSheet(SpreadsheetApp.openById(spreadsheet.getId()), form);
  if (!sheet) throw new Error(`Google chưa tạo trang trả lời của phiếu “${form.getTitle()}”. Chạy lại thiết lập sau một phút.`);
  return sheet;
}

/** The tab of a form that was unlinked or deleted keeps its answers under another name. */
function setAside(spreadsheet: Spreadsheet, sheet: Sheet, { id, tab }: FormDefinition): void {
  for (const metadata of sheet.getDeveloperMetadata()) {
    if (metadata.getKey() === 'table' && metadata.getValue() === id) metadata.remove();
  }
  let name = `${tab} (cũ)`;
  for (let n = 2; spreadsheet.getSheetByName(name); n++) name = `${tab} (cũ ${n})`;
  sheet.setName(name);
}
