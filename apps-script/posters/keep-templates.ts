/** Where the cloud functions find the templates of the links they mail: on the tab that the form answers into. */
import { LINK_KEY } from '../../functions/forms/prefilled-link.ts';
import { spreadsheetId } from '../state.ts';
import { labelSheet, sheetsOfTable } from '../tables.ts';
import { isMailed, type LinkedForm } from './prefilled-link.ts';

/** Writes only what changed; true when something did. */
export function keepTemplates(forms: readonly LinkedForm[]): boolean {
  return forms
    .filter(({ form }) => isMailed(form))
    .map(({ form, template }) => {
      const id = spreadsheetId(form.spreadsheet);
      const [sheet] = id === undefined ? [] : sheetsOfTable(SpreadsheetApp.openById(id), form.id);
      return sheet !== undefined && labelSheet(sheet, LINK_KEY, template);
    })
    .some(Boolean);
}
