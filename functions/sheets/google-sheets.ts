/** Google Sheets v4 through the real client; with `apiRoot` the same client talks to the workspace on loopback. */
import { auth, type sheets_v4, sheets as sheetsClient } from 'googleapis/build/src/apis/sheets/index.js';
import type { Cell } from '../records/table.ts';
import type { Sheets, TaggedTab } from './sheets-port.ts';

/** Without `includeGridData` the mask alone decides what of the grid is sent: the column tags, and no cell. */
const TAGS =
  'sheets(properties(sheetId,title),developerMetadata(metadataKey,metadataValue),' +
  'data(columnMetadata(developerMetadata(metadataKey,metadataValue))))';

/** gaxios has no default timeout; Google ends a request after 180 s itself (google.md). */
const TIMEOUT_MS = 60_000;

export function googleSheets(options: { readonly apiRoot?: string; readonly accessToken?: string }): Sheets {
  const client = sheetsClient({
    version: 'v4',
    auth: options.accessToken === undefined ? serviceAccount() : fixedToken(options.accessToken),
    timeout: TIMEOUT_MS,
    // Per client: google.options({rootUrl}) is ignored and would reach the real Google (google.md).
    ...(options.apiRoot === undefined ? {} : { rootUrl: options.apiRoot }),
  });

  return {
    async readTabs(spreadsheetId, tables) {
      const { data } = await client.spreadsheets.get({ spreadsheetId, fields: TAGS, prettyPrint: false });
      const wanted = (data.sheets ?? []).flatMap((sheet) => {
        const table = tables.find((t) => t === tagOf(sheet.developerMetadata, 'table'));
        return table === undefined ? [] : [{ sheet, table }];
      });
      if (wanted.length === 0) return [];
      const { data: values } = await client.spreadsheets.values.batchGet({
        spreadsheetId,
        ranges: wanted.map(({ sheet }) => quoteTitle(sheet.properties?.title ?? '')),
        valueRenderOption: 'UNFORMATTED_VALUE',
        dateTimeRenderOption: 'SERIAL_NUMBER',
        prettyPrint: false,
      });
      return wanted.map(({ sheet, table }, i) => toTab(sheet, table, values.valueRanges?.[i]?.values ?? []));
    },

    async appendRows(spreadsheetId, sheetId, rows) {
      // appendCells, not values.append: that one guesses the table and overwrites (google.md).
      const cells = rows.map((row) => ({ values: row.map((value) => ({ userEnteredValue: typed(value) })) }));
      await client.spreadsheets.batchUpdate({
        spreadsheetId,
        prettyPrint: false,
        requestBody: { requests: [{ appendCells: { sheetId, rows: cells, fields: 'userEnteredValue' } }] },
      });
    },
  };
}

function toTab<T extends string>(sheet: sheets_v4.Schema$Sheet, table: T, values: readonly Cell[][]): TaggedTab<T> {
  const [header = [], ...rows] = values;
  return {
    table,
    sheetId: sheet.properties?.sheetId ?? 0,
    title: sheet.properties?.title ?? '',
    columnKeys: (sheet.data?.[0]?.columnMetadata ?? []).map((column) => tagOf(column.developerMetadata, 'questionKey')),
    header,
    rows,
  };
}

const tagOf = (metadata: readonly sheets_v4.Schema$DeveloperMetadata[] | undefined, key: string): string | undefined =>
  metadata?.find((m) => m.metadataKey === key)?.metadataValue ?? undefined;

const quoteTitle = (title: string): string => `'${title.replaceAll("'", "''")}'`;

const typed = (value: string | number): sheets_v4.Schema$ExtendedValue =>
  typeof value === 'number' ? { numberValue: value } : { stringValue: value };

const serviceAccount = () => new auth.GoogleAuth({ scopes: ['https://www.googleapis.com/auth/spreadsheets'] });

function fixedToken(token: string) {
  const client = new auth.OAuth2();
  client.setCredentials({ access_token: token });
  return client;
}
