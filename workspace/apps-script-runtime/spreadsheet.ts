/** A spreadsheet file as a script holds it. */
import type { Spreadsheet as Stored } from '../store/spreadsheets.ts';
import { metadataFinder, metadataMethods } from './developer-metadata.ts';
import { type Fake, fake, NOTHING } from './fake.ts';
import { editUrl, linkedForm } from './form-address.ts';
import type { MakingWorld } from './makers.ts';
import { protectionsOf } from './protection.ts';
import { rangeFake } from './range.ts';
import { sheetFake } from './sheet.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type GoogleSheet = Fake<GoogleAppsScript.Spreadsheet.Sheet>;

export function spreadsheetFake(world: MakingWorld, id: string): Fake<Spreadsheet> {
  const { spreadsheets, screen } = world;
  const read = (): Stored => spreadsheets.get(id);
  const update = (properties: { title?: string; locale?: string; timeZone?: string }): void => {
    spreadsheets.batchUpdate(id, [{ updateSpreadsheetProperties: { properties, fields: Object.keys(properties).join(',') } }]);
  };
  const sheets = () => read().sheets.map(({ sheetId }) => sheetFake(world, id, sheetId));
  const maybe = (sheetId: number | undefined): GoogleSheet => (sheetId === undefined ? NOTHING : sheetFake(world, id, sheetId));
  /** A new script starts at the first tab. */
  let front: number | undefined;
  const active = (): number => {
    const stored = read().sheets;
    return (stored.find(({ sheetId }) => sheetId === front) ?? stored[0])?.sheetId ?? 0;
  };

  const spreadsheet: Fake<Spreadsheet> = fake<Spreadsheet>('Spreadsheet', {
    getId: () => id,
    getName: () => read().title,
    rename: (title: string) => update({ title: String(title) }),
    getUrl: () => `${world.url}spreadsheets/d/${id}/edit`,
    getSpreadsheetLocale: () => read().locale,
    setSpreadsheetLocale: (locale: string) => update({ locale: String(locale) }),
    getSpreadsheetTimeZone: () => read().timeZone,
    setSpreadsheetTimeZone: (timeZone: string) => update({ timeZone: String(timeZone) }),

    getSheets: sheets,
    getNumSheets: () => read().sheets.length,
    getSheetByName: (name: string) =>
      maybe(read().sheets.find(({ title }) => title.toLowerCase() === String(name).toLowerCase())?.sheetId),
    getSheetById: (sheetId: number) => maybe(read().sheets.find((sheet) => sheet.sheetId === Number(sheetId))?.sheetId),
    getActiveSheet: () => sheetFake(world, id, active()),
    setActiveSheet: (sheet: GoogleSheet) => {
      front = Number(sheet.getSheetId?.());
      return sheet;
    },
    moveActiveSheet: (position: number) => {
      const from = read().sheets.findIndex(({ sheetId }) => sheetId === active());
      if (position < 1 || position > read().sheets.length) throw new Error(`Invalid argument: pos`);
      // The API counts positions before the move.
      const index = position - 1 > from ? position : position - 1;
      spreadsheets.batchUpdate(id, [{ updateSheetProperties: { properties: { sheetId: active(), index }, fields: 'index' } }]);
    },
    insertSheet: (...args: readonly unknown[]) => {
      const title = args.find((arg) => typeof arg === 'string');
      const index = args.find((arg) => typeof arg === 'number');
      if (args.some((arg) => typeof arg === 'object'))
        throw new Error('not in this workspace: Spreadsheet.insertSheet with options');
      const next = read().sheets.findIndex(({ sheetId }) => sheetId === active()) + 1;
      const [reply] = spreadsheets.batchUpdate(id, [
        { addSheet: { properties: { ...(title !== undefined && { title }), index: index ?? next } } },
      ]);
      front = reply?.addSheet?.properties?.sheetId ?? 0;
      return sheetFake(world, id, front);
    },
    deleteSheet: (sheet: GoogleSheet) => {
      const sheetId = Number(sheet.getSheetId?.());
      if (linkedForm(world, id, sheetId))
        throw new Error('You cannot delete a sheet with a linked form. Please unlink the form first.');
      spreadsheets.batchUpdate(id, [{ deleteSheet: { sheetId } }]);
    },
    getRange: (a1: string) => rangeFake(world, id, active(), { a1: String(a1) }),
    // Of several linked forms Google names one.
    getFormUrl: () => {
      const form = world.forms.list().find(({ destination }) => destination?.spreadsheetId === id);
      return form ? editUrl(world, form.fileId) : NOTHING;
    },
    getProtections: (type: string) => read().sheets.flatMap(({ sheetId }) => protectionsOf(world, id, sheetId, type)),
    ...metadataMethods<Spreadsheet>({ world, id, place: { spreadsheet: true } }, () => spreadsheet),
    createDeveloperMetadataFinder: () => metadataFinder({ world, id, place: { spreadsheet: true } }),

    toast: (message: string, title?: string) => {
      screen.toasts.push({ title: String(title ?? ''), message: String(message) });
    },
  });
  return spreadsheet;
}
