import { currentLinks } from './google-links.ts';
import { postersPage } from './posters-page.ts';

/** The posters of every unit that has a key, as a dialog's page. */
export function postersDialog(): { readonly page: GoogleAppsScript.HTML.HtmlOutput; readonly units: number } {
  const units = currentLinks();
  return { page: HtmlService.createHtmlOutput(postersPage(units, OFFICE)).setWidth(860).setHeight(640), units: units.length };
}
