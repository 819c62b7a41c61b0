/** SpreadsheetApp: makes and opens spreadsheets. */
import { dataValidationBuilder } from './data-validation.ts';
import { type Fake, fake, NOTHING } from './fake.ts';
import type { MakingWorld } from './makers.ts';
import { spreadsheetFake } from './spreadsheet.ts';
import { spreadsheetWords } from './spreadsheet-words.ts';
import { uiFake } from './ui.ts';

type SpreadsheetApp = GoogleAppsScript.Spreadsheet.SpreadsheetApp;
type Spreadsheet = Fake<GoogleAppsScript.Spreadsheet.Spreadsheet>;

/** What an account outside Vietnam gets: set-up must say what it wants. */
const ACCOUNT = { locale: 'en_US', timeZone: 'Etc/GMT' };

export function spreadsheetApp(world: MakingWorld): Fake<SpreadsheetApp> {
  const { spreadsheets, active, container } = world;
  const open = (id: string): Spreadsheet => {
    if (!spreadsheets.has(id)) {
      throw new Error(`Document ${id} is missing (perhaps it was deleted, or you don't have read access?)`);
    }
    return spreadsheetFake(world, id);
  };
  /** The one in front of a person, else the one the script is bound to; null for a project of its own that nobody started from a spreadsheet. */
  const front = (): Spreadsheet => {
    const id = active ?? container;
    return id === undefined ? NOTHING : open(id);
  };
  return fake<SpreadsheetApp>('SpreadsheetApp', {
    ...spreadsheetWords,
    create: (name: string, rows = 1000, columns = 26) =>
      spreadsheetFake(
        world,
        spreadsheets.create({ ...ACCOUNT, title: String(name), sheets: [{ title: 'Sheet1', rows, columns }] }),
      ),
    openById: (id: string) => open(String(id)),
    openByUrl: (url: string) => open(/\/spreadsheets\/d\/([\w-]+)/.exec(String(url))?.[1] ?? ''),
    getActive: front,
    getActiveSpreadsheet: front,
    getUi: () => {
      if (active === undefined) throw new Error('Cannot call SpreadsheetApp.getUi() from this context.');
      return uiFake(world);
    },
    newDataValidation: () => dataValidationBuilder(world),
    flush: () => undefined, // every call here is written before it returns
  });
}
