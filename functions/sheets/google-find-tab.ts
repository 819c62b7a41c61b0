/** Which tab of a spreadsheet is a table's: the tagged one, whatever it is called. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { derivedId } from './derived-id.ts';
import { stampOf } from './google-stamp.ts';
import { sheetIdOf, tableOf, titleOf } from './google-tags.ts';

type Sheet = sheets_v4.Schema$Sheet;

/** The id of a tab that the functions make, so that of two writers who miss it one is refused. */
export const idOfNewTab = (table: string): number => derivedId('tab', table);

/**
 * Of two tagged tabs (a person's copy carries the tag too) the one that was written last. A tab that lost its tag is known by its id or,
 * as set-up does it, by its title: Google would refuse a second one.
 */
export function findTab(sheets: readonly Sheet[], table: string, title?: string): Sheet | undefined {
  const tagged = sheets.filter((sheet) => tableOf(sheet) === table);
  if (tagged.length > 0) return tagged.reduce((best, sheet) => (orderOf(sheet) > orderOf(best) ? sheet : best));
  const untagged = sheets.filter((sheet) => tableOf(sheet) === undefined);
  const isTitle = (sheet: Sheet): boolean => titleOf(sheet).toLowerCase() === title?.toLowerCase();
  return untagged.find((sheet) => sheetIdOf(sheet) === idOfNewTab(table)) ?? untagged.find(isTitle);
}

const orderOf = (sheet: Sheet): number => stampOf(sheet)?.order ?? Number.NEGATIVE_INFINITY;
