import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SHEETS } from '../../../workspace/google/description.ts';
import { metadataMethods } from '../../../workspace/google/metadata-methods.ts';
import { spreadsheetMethods } from '../../../workspace/google/spreadsheet-methods.ts';
import { valuesByFilterMethods } from '../../../workspace/google/values-by-filter.ts';
import { valuesMethods } from '../../../workspace/google/values-methods.ts';
import { openDatabase } from '../../../workspace/store/database.ts';
import { type ApiServer, startApi } from './api-server.ts';

let api: ApiServer;
let id: string;
beforeAll(async () => {
  api = await startApi();
  id = api.spreadsheets.create({ title: 'Sổ', sheets: [{ title: 'Tập huấn' }] });
});
afterAll(() => api.remove());

const path = (rest = ''): string => `v4/spreadsheets/${id}${rest}`;

describe('a caller without the token', () => {
  test.each([
    ['no header', {}, 'Request is missing required authentication credential.'],
    ['another token', { authorization: 'Bearer x' }, 'Request had invalid authentication credentials.'],
    ['the token without its scheme', { authorization: 'local-dev-token' }, 'Request had invalid authentication credentials.'],
  ])('%s: 401, and nothing is told', async (_, headers, message) => {
    for (const url of [path(), 'drive/v3/files']) {
      const answer = await api.call('GET', url, undefined, headers);
      expect(answer.status).toBe(401);
      expect(answer.body).toMatchObject({
        error: { code: 401, status: 'UNAUTHENTICATED', message: expect.stringContaining(message) },
      });
      expect(JSON.stringify(answer.body)).not.toContain('Sổ');
    }
  });
});

describe('what is asked wrongly', () => {
  const refused = async (
    method: string,
    url: string,
    body: unknown,
    code: number,
    status: string,
    message: string,
  ): Promise<void> => {
    const answer = await api.call(method, url, body);
    expect(answer.body).toMatchObject({ error: { code, status, message } });
    expect(answer.status).toBe(code);
  };

  test('a path Google does not know', async () => {
    await refused('GET', 'v4/nothing', undefined, 404, 'NOT_FOUND', 'Method not found.');
    await refused('DELETE', path(), undefined, 404, 'NOT_FOUND', 'Method not found.');
    await refused('GET', 'drive/v3/nothing', undefined, 404, 'NOT_FOUND', 'Method not found.');
  });

  test('a method Google knows and the workspace does not: refused by name', async () => {
    const answer = await api.call('GET', 'drive/v3/changes?pageToken=1');
    expect(answer).toMatchObject({ status: 501 });
    expect(JSON.stringify(answer.body)).toContain('drive.changes.list');
  });

  test('a spreadsheet that is not there', async () => {
    await refused('GET', 'v4/spreadsheets/nowhere', undefined, 404, 'NOT_FOUND', 'Requested entity was not found.');
    await refused(
      'POST',
      'v4/spreadsheets/nowhere:batchUpdate',
      { requests: [{ deleteSheet: {} }] },
      404,
      'NOT_FOUND',
      'Requested entity was not found.',
    );
  });

  test('an unknown field, named where it stands, every one of them', async () => {
    const body = { requests: [{ updateSheetProperties: { properties: { headerValues: [] }, fields: '*' } }, { frobnicate: {} }] };
    const first = `Invalid JSON payload received. Unknown name "headerValues" at 'requests[0].update_sheet_properties.properties': Cannot find field.`;
    const second = `Invalid JSON payload received. Unknown name "frobnicate" at 'requests[1]': Cannot find field.`;
    const answer = await api.call('POST', path(':batchUpdate'), body);
    expect(answer.body).toEqual({
      error: {
        code: 400,
        status: 'INVALID_ARGUMENT',
        message: `${first}\n${second}`,
        details: [
          {
            '@type': 'type.googleapis.com/google.rpc.BadRequest',
            fieldViolations: [
              { field: 'requests[0].update_sheet_properties.properties', description: first },
              { field: 'requests[1]', description: second },
            ],
          },
        ],
      },
    });
  });

  test('a value of the wrong kind', async () => {
    await refused(
      'POST',
      path(':batchUpdate'),
      { requests: [{ addSheet: { properties: { sheetId: 'x' } } }] },
      400,
      'INVALID_ARGUMENT',
      `Invalid value at 'requests[0].add_sheet.properties.sheet_id' (TYPE_INT32), "x"`,
    );
    await refused(
      'PUT',
      path('/values/A1?valueInputOption=RAW'),
      { values: ['x'] },
      400,
      'INVALID_ARGUMENT',
      `Invalid value at 'data.values[0]' (type.googleapis.com/google.protobuf.ListValue), "x"`,
    );
  });

  test('an unknown parameter, and one that is none of its values', async () => {
    await refused(
      'GET',
      path('?foo=1'),
      undefined,
      400,
      'INVALID_ARGUMENT',
      `Invalid JSON payload received. Unknown name "foo": Cannot bind query parameter. Field 'foo' could not be found in request message.`,
    );
    const answer = await api.call('GET', path('/values/A1?valueRenderOption=PRETTY'));
    expect(answer).toMatchObject({
      status: 400,
      body: { error: { message: expect.stringContaining(`Invalid value at 'value_render_option'`) } },
    });
  });

  test('fields that the answer does not have', async () => {
    const answer = await api.call('GET', path('?fields=sheets(sheetProperties)'));
    expect(answer).toMatchObject({
      status: 400,
      body: {
        error: {
          message: 'Request contains an invalid argument.',
          details: [
            {
              fieldViolations: [
                {
                  description:
                    "Error expanding 'fields' parameter. Cannot find matching fields for path 'sheets.sheetProperties'.",
                },
              ],
            },
          ],
        },
      },
    });
  });

  test('a body that is no JSON, no object, or too large', async () => {
    expect(await api.call('POST', path(':batchUpdate'), '{"requests":')).toMatchObject({
      status: 400,
      body: { error: { status: 'INVALID_ARGUMENT' } },
    });
    expect(await api.call('POST', path(':batchUpdate'), '[]')).toMatchObject({ status: 400 });
    const large = await api.call('POST', path(':batchUpdate'), 'x'.repeat(10 * 1024 * 1024 + 1));
    expect(large).toMatchObject({
      status: 413,
      body: { error: { code: 413, message: expect.stringContaining('Request payload size exceeds the limit') } },
    });
  });

  test('a path that cannot be decoded', async () => {
    await refused('GET', path('/values/%E0%A4%A'), undefined, 400, 'INVALID_ARGUMENT', 'Request contains an invalid argument.');
  });
});

describe('how answers are written', () => {
  test('pretty unless told otherwise, gzipped where taken', async () => {
    api.spreadsheets.appendRows(
      id,
      0,
      Array.from({ length: 200 }, (_, i) => [`Tổ dân phố ${i}`]),
    );
    const get = (query: string, encoding: string): Promise<Response> =>
      fetch(new URL(path(`/values/A:A?${query}`), api.url), {
        headers: { authorization: 'Bearer local-dev-token', 'accept-encoding': encoding },
      });
    const [pretty, tight] = [await get('', 'identity'), await get('prettyPrint=false', 'gzip')];
    expect([pretty.headers.get('content-encoding'), tight.headers.get('content-encoding')]).toEqual([null, 'gzip']);
    expect(tight.headers.get('content-type')).toBe('application/json; charset=UTF-8');
    const [prettyText, tightText] = [await pretty.text(), await tight.text()];
    expect(JSON.parse(tightText)).toEqual(JSON.parse(prettyText));
    expect([prettyText.includes('\n'), tightText.includes('\n')]).toEqual([true, false]);
  });
});

test('the README says of every method whether it is served', () => {
  const readme = readFileSync(new URL('../../../workspace/README.md', import.meta.url), 'utf8');
  const database = openDatabase(`${api.dir}/readme`, []);
  database.close();
  const workspace = { database, spreadsheets: api.spreadsheets };
  const methods = [spreadsheetMethods, valuesMethods, valuesByFilterMethods, metadataMethods];
  const served = methods.flatMap((methodsOf) => Object.keys(methodsOf(workspace)));
  const rows = SHEETS.methods.map(
    (method) => `| \`${method.id.replace('sheets.', '')}\` | ${served.includes(method.id) ? 'served' : 'refused'} |`,
  );
  expect(rows.filter((row) => !readme.includes(row))).toEqual([]);
  expect(served.every((method) => SHEETS.methods.some(({ id: known }) => known === method))).toBe(true);
});
