/** Every unit's links, read from the forms and registers as they stand, and written to the tab "Đường dẫn". */
import { dayOfInstant } from '../../functions/calendar/instant.ts';
import type { FormDefinition } from '../../functions/forms/define-form.ts';
import { FORMS } from '../../functions/forms/forms.ts';
import { offeredEntries } from '../register-rows.ts';
import { type FormState, formState, spreadsheetId } from '../state.ts';
import { receiptsGoTo } from '../submit/send-receipt.ts';
import { columnTags, sheetsOfTable } from '../tables.ts';
import { linksList } from './links-list.ts';
import { type LinkedForm, type PrefilledKey, prefilledKeys, readPrefilledUrl } from './prefilled-link.ts';
import { type UnitLinks, unitLinks } from './unit-links.ts';

export function currentLinks(): readonly UnitLinks[] {
  const today = dayOfInstant(Date.now());
  const units = offeredEntries('units', today).map(({ label, entry }) => ({
    label,
    id: entry.text('id'),
    key: entry.text('key'),
    receipts: receiptsGoTo(entry.text('email'), OFFICE.mailDomains),
  }));
  const groups = offeredEntries('groups', today).map(({ label, entry }) => ({ label, unit: entry.text('unit') }));
  return unitLinks(units, groups, linkedForms());
}

function linkedForms(): LinkedForm[] {
  return FORMS.flatMap((form) => {
    const state = formState(form.id);
    return state === undefined ? [] : [linkedForm(form, state)];
  });
}

/** Asks Google once a question, not once a unit: links differ in the answers only. */
function linkedForm(form: FormDefinition, { formId, items }: FormState): LinkedForm {
  const opened = FormApp.openById(formId);
  const links = prefilledKeys(form).map((key) => ({ key, ...readPrefilledUrl(sampleUrl(opened, items[key] ?? 0)) }));
  return {
    form,
    address: links[0]?.address ?? opened.getPublishedUrl(),
    entries: new Map(links.map(({ key, entry }): [PrefilledKey, string] => [key, entry])),
  };
}

/** A link with one question answered, by whatever it takes. */
function sampleUrl(form: GoogleAppsScript.Forms.Form, itemId: number): string {
  const item = form.getItemById(itemId);
  const answer =
    item.getType() === FormApp.ItemType.LIST
      ? item.asListItem().createResponse(item.asListItem().getChoices()[0]?.getValue() ?? '')
      : item.asTextItem().createResponse('1');
  return form.createResponse().withItemResponse(answer).toPrefilledUrl();
}

/** Writes only where something changed; says how many units have links, and whether the tab was written. */
export function refreshLinks(): { readonly units: number; readonly written: boolean } {
  const id = spreadsheetId('data');
  const sheet = id === undefined ? undefined : sheetsOfTable(SpreadsheetApp.openById(id), linksList.table)[0];
  if (sheet === undefined) return { units: 0, written: false };
  const links = currentLinks();
  const places = new Map(columnTags(sheet).map(({ key, column }) => [key, column]));
  const width = Math.max(0, ...places.values());
  const rows = links.map((unit) => rowOf(unit, places, width));
  const last = sheet.getLastRow();
  const stands = last < 2 || width === 0 ? [] : sheet.getRange(2, 1, last - 1, width).getDisplayValues();
  if (width === 0 || JSON.stringify(stands) === JSON.stringify(rows)) return { units: links.length, written: false };
  if (last > 1) sheet.getRange(2, 1, last - 1, sheet.getLastColumn()).clearContent();
  const missing = rows.length + 1 - sheet.getMaxRows();
  if (missing > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missing);
  // Text first: a unit's name that begins with "=" is no formula (threats.md).
  if (rows.length > 0) sheet.getRange(2, 1, rows.length, width).setNumberFormat('@').setValues(rows);
  return { units: links.length, written: true };
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
