import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ApiServer, startApi } from '../google/api-server.ts';
import { refusal } from './refusal.ts';

let api: ApiServer;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.remove());

const TYPED: (string | number)[][] = [
  ['Đơn vị', 'Ngày', 'Tỷ lệ'],
  [],
  ['Trường "Kinh Bắc", cơ sở 2', '19/5/2026', '5%'],
  ['hai\ndòng', '', ''],
  [' dấu cách ', '1234,5', "'0123"],
];

function bookOf(rows: readonly (readonly (string | number)[])[]): string {
  const id = api.spreadsheets.create({ title: 'Sổ', sheets: [{ title: "Trang 'một'" }, { title: 'Hai' }] });
  if (rows.length > 0) api.spreadsheets.writeCells(id, 0, { startRow: 0, startColumn: 0, rows });
  return id;
}

const csv = async (fileId: string): Promise<string> => {
  const { data } = await api.drive.files.export({ fileId, mimeType: 'text/csv' }, { responseType: 'text' });
  return String(data);
};

/** RFC 4180 read back. */
function parsed(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, bare = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare);
    if (end === '\r\n') rows.push([]);
    if (end === '') break;
  }
  return rows;
}

test('files.export gives the first tab as CSV, each cell as it is shown', async () => {
  const fileId = bookOf([]);
  await api.sheets.spreadsheets.values.update({
    spreadsheetId: fileId,
    range: 'A1',
    valueInputOption: 'USER_ENTERED',
    requestBody: { values: TYPED },
  });
  expect(await csv(fileId)).toBe(
    ['Đơn vị,Ngày,Tỷ lệ', ',,', '"Trường ""Kinh Bắc"", cơ sở 2",19/05/2026,5%', '"hai\ndòng",,', ' dấu cách ,"1234,5",0123'].join(
      '\r\n',
    ),
  );
  const answer = await fetch(new URL(`drive/v3/files/${fileId}/export?mimeType=text/csv&alt=media`, api.url), {
    headers: { authorization: 'Bearer local-dev-token' },
  });
  expect(answer.headers.get('content-type')).toBe('text/csv');
  // No byte order mark.
  expect([...Buffer.from(await answer.arrayBuffer()).subarray(0, 2)]).toEqual([...Buffer.from('Đ')]);
});

test('files.export loses no character of any text, and an empty tab is an empty file', async () => {
  expect(await csv(bookOf([]))).toBe('');
  const cell = fc.string({ unit: fc.constantFrom('a', 'ữ', ',', '"', '\n', '\r', ' ', '😀', "'"), minLength: 1, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 4 }), async (rows) => {
      expect(parsed(await csv(bookOf(rows)))).toEqual(rows);
    }),
    { numRuns: 15 },
  );
});

test('files.export refuses what it can’t make, and says why', async () => {
  const fileId = bookOf([['x']]);
  const as = (mimeType: string, id = fileId) => refusal(api.drive.files.export({ fileId: id, mimeType }));
  const conversion = {
    status: 400,
    reason: 'badRequest',
    message: 'The requested conversion is not supported.',
    location: 'convertTo',
  };
  expect(await as('text/html')).toEqual(conversion);
  expect(await as('text/csv', api.formFile)).toEqual(conversion);
  expect(await as('text/csv', 'root')).toMatchObject({ status: 403, reason: 'fileNotExportable' });
  expect(await as('application/pdf')).toMatchObject({ status: 501, message: expect.stringContaining('application/pdf') });
  expect(await as('text/csv', 'nowhere')).toMatchObject({ status: 404 });
  const large = bookOf(Array.from({ length: 220 }, () => ['x'.repeat(49_000)]));
  expect(await as('text/csv', large)).toMatchObject({ status: 403, reason: 'exportSizeLimitExceeded' });
});
