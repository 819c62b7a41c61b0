/** What Google answers, cut into pieces anywhere, is what `JSON.parse` makes of the whole; and what isn't whole is never taken for it. */
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { rowsOf } from '../../functions/records/cells.ts';
import { googleSheets } from '../../functions/sheets/google-sheets.ts';
import { readValueRanges, type ValueRange } from '../../functions/sheets/value-ranges.ts';
import { steppedClock } from '../builders/stepped-clock.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

async function* cutAt(bytes: Uint8Array, places: readonly number[]): AsyncGenerator<Uint8Array> {
  const ends = [...places.map((place) => place % (bytes.length + 1)), bytes.length].sort((a, b) => a - b);
  let from = 0;
  for (const end of ends) {
    yield bytes.subarray(from, end);
    from = end;
  }
}

const whole = (text: string): Promise<ValueRange[]> => readValueRanges(cutAt(bytesOf(text), []));

/** Every row of a range, the header too, without the blank cells at its end. */
const rowsIn = ({ header, cells }: ValueRange): unknown[][] =>
  [header, ...rowsOf(cells)].map((row) => row.slice(0, row.findLastIndex((cell) => cell !== null) + 1));

type Json = string | number | boolean | null;
const ragged = (row: readonly Json[]): Json[] => {
  const seen = row.map((cell) => (cell === '' ? null : cell));
  return seen.slice(0, seen.findLastIndex((cell) => cell !== null) + 1);
};

const repeated = ['Tổ dân phố số 7', 'Có', '12', '\\', '"', '\n', '\u2028', '😀', 'ế'.normalize('NFD'), '[["', '"]]}', ' '];
const cell: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom(...repeated),
  fc.string({ unit: 'binary', maxLength: 20 }).map((text) => text.toWellFormed()),
  fc.integer({ min: -3, max: 60 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number || 0),
  fc.constantFrom<Json[]>(true, false, null, '', 1e21, 5e-324, 46_301.708402777775, -0.5),
);
const rows = fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 8 });
const answer = fc.record({
  spreadsheetId: fc.constant('x'),
  'valueRanges ': fc.constant([{ values: [['another name']] }]),
  more: fc.jsonValue({ maxDepth: 3 }),
  valueRanges: fc.array(
    fc.record({ range: fc.constant("'Tập huấn'!A1:Z9"), values: rows, last: fc.jsonValue({ maxDepth: 2 }) }),
    {
      maxLength: 3,
    },
  ),
});

describe('the values of an answer', () => {
  test('are those of JSON.parse, in any layout and cut anywhere', async () => {
    const places = fc.array(fc.nat(), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(answer, places, fc.constantFrom(undefined, 1, '\t'), fc.boolean(), async (given, cuts, space, isAscii) => {
        const json = JSON.stringify(given, null, space);
        const text = isAscii ? json.replace(/[^\0-\x7f]/g, escaped) : json;
        const read = await readValueRanges(cutAt(bytesOf(text), cuts));
        expect(read.map(rowsIn)).toEqual(
          given.valueRanges.map(({ values }) => (values.length === 0 ? [[]] : values.map(ragged))),
        );
      }),
      { numRuns: 1000 },
    );
  });

  test('of thousands of cells, some columns all different, are all found again', async () => {
    const many = Array.from({ length: 5_000 }, (_, i) => [`Ghi chú số ${i % 900}`, i, i * 1.1, i % 7 === 0 ? 'x' : '']);
    const [range] = await readValueRanges(cutAt(bytesOf(JSON.stringify({ valueRanges: [{ values: many }] })), [77, 10_000]));
    expect(range && rowsIn(range)).toEqual(many.map(ragged));
    expect(range?.cells.columns[0]?.distinct).toHaveLength(901);
  });

  test('are none where a tab is empty: Google leaves its `values` out', async () => {
    expect((await whole('{"valueRanges": [{"range": "A1"}, {"values": [["a"], [], ["", 1]]}]}')).map(rowsIn)).toEqual([
      [[]],
      [['a'], [], [null, 1]],
    ]);
  });

  test('a cell that comes again is kept once', async () => {
    const [range] = await whole('{"valueRanges":[{"values":[["Đơn vị"],["Công an"],[""],["Công an"],["C\\u00f4ng an"]]}]}');
    const [units] = range?.cells.columns ?? [];
    expect([...(units?.codes ?? [])].map((code) => units?.distinct[code])).toEqual(['Công an', null, 'Công an', 'Công an']);
    expect(units?.codes[0]).toBe(units?.codes[2]);
  });
});

const escaped = (letter: string): string => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;

describe('what is not the whole answer is refused', () => {
  const full = '{"valueRanges": [{"range": "A1:B2", "values": [["a", 1], ["b\\"c", -2.5]]}]}';

  test('wherever it was cut off', async () => {
    for (let end = 0; end < full.length; end++)
      await expect(whole(full.slice(0, end)), full.slice(0, end)).rejects.toMatchObject({ code: 'ERR_STREAM_PREMATURE_CLOSE' });
    await expect(whole(`${full}\n`)).resolves.toHaveLength(1);
  });

  test.each([
    ['a page', '<html><body>Sign in</body></html>'],
    ['a text', '"no object"'],
    ['a number', '42'],
    ['two answers', `${full}${full}`],
    ['brackets that don’t fit', '{"valueRanges": [}]'],
    ['a list as a cell', '{"valueRanges": [{"values": [["a", ["b"]]]}]}'],
    ['an object as a cell', '{"valueRanges": [{"values": [["a", {}]]}]}'],
    ['a word as a cell', '{"valueRanges": [{"values": [[undefined]]}]}'],
  ])('%s', async (_, text) => {
    await expect(whole(text)).rejects.toThrow(SyntaxError);
  });
});

describe('an answer that breaks off on its way', () => {
  let server: Server | undefined;
  afterEach(() => {
    server?.closeAllConnections();
    server?.close();
    vi.restoreAllMocks();
  });

  const tags = {
    spreadsheetId: 'data',
    sheets: [
      { properties: { sheetId: 7, title: 'Tập huấn' }, developerMetadata: [{ metadataKey: 'table', metadataValue: 'training' }] },
    ],
  };
  const values = { spreadsheetId: 'data', valueRanges: [{ values: [['Dấu thời gian'], [46_300]] }] };
  const half = '{"valueRanges":[{"values":[["Dấu thời gian"],[463';

  /** Without a length its end is the end of the connection: nobody tells that it came too early. */
  const unmeasured =
    (body: string) =>
    ({ socket }: ServerResponse): void => {
      socket?.end(`HTTP/1.1 200 OK\r\nconnection: close\r\n\r\n${body}`);
    };

  const failures: readonly [string, (response: ServerResponse) => void][] = [
    ['reset', (response) => response.write(half, () => response.destroy())],
    ['ended too early', unmeasured(half)],
    ['without the tab', unmeasured('{"spreadsheetId":"data"}')],
    ['never going on', (response) => response.write(half)],
  ];
  test.each(failures)('%s, is asked for again, and no half of it is read', async (_, fail) => {
    let tries = 0;
    server = createServer(({ url = '' }, response) => {
      response.setHeader('content-type', 'application/json');
      if (!url.includes('values:batchGet')) response.end(JSON.stringify(tags));
      else if (++tries === 1) fail(response);
      else response.end(JSON.stringify(values));
    });
    await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
    const apiRoot = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    vi.spyOn(Math, 'random').mockReturnValue(0);
    // Half a second is what a try gets then; the clock stands still meanwhile.
    const budget = steppedClock().budget(500);
    const [tab] = await googleSheets({ apiRoot, accessToken: 'x' }).readTabs('data', ['training'], budget);
    expect(tab?.cells.count).toBe(1);
    expect(tries).toBe(2);
  });
});
