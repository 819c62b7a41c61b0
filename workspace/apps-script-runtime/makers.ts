/** Google's objects lead to one another in circles (a sheet to its file, a file to its sheets): each reaches the others through these. */
import type { Fake } from './fake.ts';
import type { ScriptWorld } from './script-world.ts';

/** Rows and columns from 1, or A1 notation. */
export type RangeSpec =
  | { readonly a1: string }
  | { readonly row: number; readonly column: number; readonly rows?: number | undefined; readonly columns?: number | undefined };

interface Makers {
  spreadsheet(id: string): Fake<GoogleAppsScript.Spreadsheet.Spreadsheet>;
  sheet(id: string, sheetId: number): Fake<GoogleAppsScript.Spreadsheet.Sheet>;
  range(id: string, sheetId: number, spec: RangeSpec): Fake<GoogleAppsScript.Spreadsheet.Range>;
  item(fileId: string, itemId: number): Fake<GoogleAppsScript.Forms.Item>;
}

/** What the objects of one run stand on. */
export type MakingWorld = ScriptWorld & { readonly make: Makers };
