/**
 * What the script remembers between runs, in its own properties: which files are the office's and which item asks which question.
 * Google limits one property to 9 kB, so each form has its own.
 */
import type { FormId, SpreadsheetRole } from '../functions/forms/question.ts';

export interface FormState {
  /** As FormApp.openById takes it. */
  readonly formId: string;
  /** Question key → item id. */
  readonly items: Readonly<Record<string, number>>;
  /** Section key → id of its page break (of the first section: of its heading). */
  readonly pages: Readonly<Record<string, number>>;
  /** Fingerprint of the entry checks as last written: Google lets no script read them back. */
  readonly checks: string;
}

const properties = (): GoogleAppsScript.Properties.Properties => PropertiesService.getScriptProperties();

export const spreadsheetId = (role: SpreadsheetRole): string | undefined =>
  properties().getProperty(`spreadsheet.${role}`) ?? undefined;

export const rememberSpreadsheet = (role: SpreadsheetRole, id: string): void => remember(`spreadsheet.${role}`, id);

export function formState(form: FormId): FormState | undefined {
  const text = properties().getProperty(`form.${form}`);
  return text === null ? undefined : (JSON.parse(text) as FormState);
}

export const rememberForm = (form: FormId, state: FormState): void => remember(`form.${form}`, JSON.stringify(state));

/** The account whose triggers run; undefined before the first set-up. */
export const installedBy = (): string | undefined => properties().getProperty('installedBy') ?? undefined;

export const rememberInstaller = (email: string): void => remember('installedBy', email);

/** The register of holidays was filled: rows that people delete later stay deleted. */
export const holidaysFilled = (): boolean => properties().getProperty('holidaysFilled') !== null;

export const rememberHolidays = (): void => remember('holidaysFilled', 'yes');

/** Only here and in the functions' environment, under the same name: never in a sheet, a log or a mail. */
const CODE_KEY = 'CASE_CODE_KEY';

/** The key of the case codes as it stands, right or wrong (functions/cases/code-key.ts); undefined before the first set-up. */
export const storedCodeKey = (): string | undefined => properties().getProperty(CODE_KEY) ?? undefined;

export const rememberCodeKey = (key: string): void => remember(CODE_KEY, key);

function remember(key: string, value: string): void {
  if (properties().getProperty(key) !== value) properties().setProperty(key, value);
}
