/** Every unit's links, read from the forms and registers as they stand, and written to the tab "Đường dẫn". */
import { dayOfInstant } from '../../functions/calendar/instant.ts';
import { offeredEntries } from '../register-rows.ts';
import { spreadsheetId } from '../state.ts';
import { receiptsGoTo } from '../submit/send-receipt.ts';
import { columnTags, sheetsOfTable } from '../tables.ts';
import { keepTemplates } from './keep-templates.ts';
import { linkedForms } from './linked-forms.ts';
import { linksList } from './links-list.ts';
import type { LinkedForm } from './prefilled-link.ts';
import { type UnitLinks, unitLinks } from './unit-links.ts';

export function currentLinks(forms = linkedForms()): readonly UnitLinks[] {
  const today = dayOfInstant(Date.now());
  const units = offeredEntries('units', today).map(({ label, entry }) => ({
    label,
    id: entry.text('id'),
    key: entry.text('key'),
    receipts: receiptsGoTo(entry.text('email'), OFFICE.mailDomains),
  }));
  const groups = offeredEntries('groups', today).map(({ label, entry }) => ({ label, unit: entry.text('unit') }));
  return unitLinks(units, groups, forms);
}

/** Writes only where something changed; says whether the tab was written, and whether the templates for the functions were. */
export function refreshLinks(): { readonly written: boolean; readonly templates: boolean } {
  const forms = linkedForms();
  return { templates: keepTemplates(forms), written: writeLinks(forms) };
}

function writeLinks(forms: readonly LinkedForm[]): boolean {
  const id = spreadsheetId('data');
  const sheet = id === undefined ? undefined : sheetsOfTable(SpreadsheetApp.openById(id), linksList.table)[0];
  if (sheet === undefined) return false;
  const links = currentLinks(forms);
  const places = new Map(columnTags(sheet).map(({ key, column }) => [key, column]));
  const width = Math.max(0, ...places.values());
  const rows = links.map((unit) => rowOf(unit, places, width));
  const last = sheet.getLastRow();
  const stands = last < 2 || width === 0 ? [] : sheet.getRange(2, 1, last - 1, width).getDisplayValues();
  if (width === 0 || JSON.stringify(stands) === JSON.stringify(rows)) return false;
  if (last > 1) sheet.getRange(2, 1, last - 1, sheet.getLastColumn()).clearContent();
  const missing = rows.length + 1 - sheet.getMaxRows();
  if (missing > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missing);
  // Text first: a unit's name that begins with "=" is no formula (threats.md).
  if (rows.length > 0) sheet.getRange(2, 1, rows.length, width).setNumberFormat('@').setValues(rows);
  return true;
}

function rowOf({ id, name, receipts, links }: UnitLinks, places: ReadonlyMap<string, number>, width: number): string[] {
  const row: string[] = Array.from({ length: width }, () => '');
  const put = (key: string, text: string): void => {
    const place = places.get(key);
    if (place !== undefined) row[place - 1] = text;
  };
  put('id', id);
  put('name', name);
  put('receipts', receipts);
  for (const { form, url } of links) put(form.id, url);
  return row;
}
