/** Google Sheets v4 through the real client; with `apiRoot` the same client talks to the workspace on loopback. */
import { auth, type sheets_v4, sheets as sheetsClient } from 'googleapis/build/src/apis/sheets/index.js';
import { LINK_KEY } from '../forms/prefilled-link.ts';
import { googleColumns } from './google-column.ts';
import { googleMachineTabs } from './google-machine-tab.ts';
import { openSpreadsheet } from './google-spreadsheet.ts';
import { questionKeysOf, sheetIdOf, tableOf, tagOf, titleOf } from './google-tags.ts';
import type { Sheets, TaggedTab } from './sheets-port.ts';
import { NO_VALUES, type ValueRange } from './value-ranges.ts';

/** Tags of tabs and columns, and no cell. */
const TAGS =
  'sheets(properties(sheetId,title),developerMetadata(metadataKey,metadataValue),' +
  'data(columnMetadata(developerMetadata(metadataKey,metadataValue))))';

export function googleSheets(options: { readonly apiRoot?: string; readonly accessToken?: string }): Sheets {
  const client = sheetsClient({
    version: 'v4',
    auth: options.accessToken === undefined ? serviceAccount() : fixedToken(options.accessToken),
    // google-retry.ts repeats, and nobody else.
    retry: false,
    // Per client: google.options({rootUrl}) is ignored and would reach the real Google (google.md).
    ...(options.apiRoot === undefined ? {} : { rootUrl: options.apiRoot }),
  });

  return {
    ...googleMachineTabs(client),
    ...googleColumns(client),

    async readTabs(spreadsheetId, tables, budget) {
      const spreadsheet = openSpreadsheet(client, spreadsheetId, budget);
      const wanted = (await spreadsheet.tabs(TAGS)).flatMap((sheet) => {
        const table = tables.find((t) => t === tableOf(sheet));
        return table === undefined ? [] : [{ sheet, table }];
      });
      if (wanted.length === 0) return [];
      const values = await spreadsheet.values(wanted.map(({ sheet }) => sheet));
      return wanted.map(({ sheet, table }, i) => toTab(sheet, table, values[i] ?? NO_VALUES));
    },
  };
}

function toTab<T extends string>(sheet: sheets_v4.Schema$Sheet, table: T, values: ValueRange): TaggedTab<T> {
  const prefilledLink = tagOf(sheet.developerMetadata, LINK_KEY);
  return {
    table,
    sheetId: sheetIdOf(sheet),
    title: titleOf(sheet),
    columnKeys: questionKeysOf(sheet),
    ...values,
    ...(prefilledLink === undefined ? {} : { prefilledLink }),
  };
}

const serviceAccount = () => new auth.GoogleAuth({ scopes: ['https://www.googleapis.com/auth/spreadsheets'] });

function fixedToken(token: string) {
  const client = new auth.OAuth2();
  client.setCredentials({ access_token: token });
  return client;
}
