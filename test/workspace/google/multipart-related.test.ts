import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseMultipart } from '../../../workspace/google/multipart-related.ts';

const parse = (body: string, contentType = 'multipart/related; boundary=b') =>
  parseMultipart(contentType, Buffer.from(body, 'latin1')).map(({ headers, bytes }) => [
    Object.fromEntries(headers),
    bytes.toString('latin1'),
  ]);
const twoParts = (boundary: string): string =>
  `--${boundary}\r\nContent-Type: application/json\r\n\r\n{}\r\n--${boundary}\r\n\r\nbytes\r\n--${boundary}--`;
const TWO = [
  [{ 'content-type': 'application/json' }, '{}'],
  [{}, 'bytes'],
];

test.each([
  ['bare', 'multipart/related; boundary=b-1_2.3', 'b-1_2.3'],
  ['quoted', 'multipart/related; boundary="a b:c/d=e?"', 'a b:c/d=e?'],
  [
    'of a Python client',
    'multipart/related; boundary="===============7330845974216740156=="',
    '===============7330845974216740156==',
  ],
  ['with capitals and more parameters', 'Multipart/Related; Type="application/json"; Boundary=B; start="<1>"', 'B'],
])('a boundary may be %s', (_, contentType, boundary) => {
  expect(parse(twoParts(boundary), contentType)).toEqual(TWO);
});

test('what stands before the first delimiter and after the last is no part', () => {
  expect(parse(`preamble\r\n${twoParts('b')}\r\nepilogue\r\n--b\r\n\r\nno part\r\n--b--`)).toEqual(TWO);
});

test('blanks may follow a delimiter, and headers be folded', () => {
  expect(parse('--b \t\r\nContent-Type: text/plain;\r\n  charset=utf-8\r\n\r\nx\r\n--b--')).toEqual([
    [{ 'content-type': 'text/plain; charset=utf-8' }, 'x'],
  ]);
});

test('a part may be empty, with or without its blank line', () => {
  expect(parse('--b\r\nA: 1\r\n\r\n\r\n--b\r\nA: 2\r\n\r\n--b\r\n\r\n--b--')).toEqual([
    [{ a: '1' }, ''],
    [{ a: '2' }, ''],
    [{}, ''],
  ]);
});

test('lines that look like a delimiter, and are none, stay in the bytes', () => {
  const bytes = '--b\n--bb\r\n--b!\r\n -- b\r\n\r\n';
  expect(parse(`--b\r\n\r\n${bytes}\r\n--b--`)).toEqual([[{}, bytes]]);
});

test('any bytes come out as they went in', () => {
  const boundary = '0f-1e';
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 200 }), { minLength: 1, maxLength: 4 }), (parts) => {
      const body = parts.flatMap((part) => [Buffer.from(`--${boundary}\r\nA: b\r\n\r\n`), part, Buffer.from('\r\n')]);
      const whole = Buffer.concat([...body, Buffer.from(`--${boundary}--\r\n`)]);
      const read = parseMultipart(`multipart/related; boundary=${boundary}`, whole);
      expect(read.map(({ bytes }) => Buffer.from(bytes))).toEqual(parts.map((part) => Buffer.from(part)));
    }),
  );
});

test.each([
  ['no boundary', twoParts('b'), 'multipart/related', 'Malformed'],
  ['another type', twoParts('b'), 'multipart/form-data; boundary=b', 'Malformed'],
  ['no type at all', twoParts('b'), '', 'Malformed'],
  ['no end', twoParts('b').slice(0, -2), undefined, 'Missing end boundary in multipart body.'],
  ['no delimiter', 'bytes', undefined, 'Missing end boundary in multipart body.'],
  ['lines that end in LF only', twoParts('b').replaceAll('\r\n', '\n'), undefined, 'Missing end boundary in multipart body.'],
  ['a header that is none', '--b\r\nno header\r\n\r\nx\r\n--b--', undefined, 'Malformed'],
  ['delimiters with nothing between', '--b\r\n--b--', undefined, 'Malformed'],
])('a body with %s is refused', (_, body, contentType, message) => {
  expect(() => parse(body, contentType)).toThrow(message);
});
