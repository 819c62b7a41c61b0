import type { StoredForm } from '../forms/stored-form.ts';
import type { ScriptWorld } from './script-world.ts';

/** The form whose answers land in that tab. */
export const linkedForm = ({ forms }: ScriptWorld, id: string, sheetId: number): StoredForm | undefined =>
  forms.list().find(({ destination }) => destination?.spreadsheetId === id && destination.sheetId === sheetId);

export const editUrl = ({ url }: ScriptWorld, fileId: string): string => `${url}forms/d/${fileId}/edit`;

export const publishedUrl = ({ url }: ScriptWorld, { formId }: Pick<StoredForm, 'formId'>): string =>
  `${url}forms/d/e/${formId}/viewform`;
