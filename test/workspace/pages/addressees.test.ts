import { expect, test } from 'vitest';
import { firstName, plainNames, unnamed } from '../../../workspace/pages/addressees.ts';

test.each([
  ['"Sở Y tế" <syt@x.example>', 'Sở Y tế <syt@x.example>', 'Sở Y tế'],
  ['"Đảng ủy, HĐND" <a@x.example>, "UBND" <b@x.example>', 'Đảng ủy, HĐND <a@x.example>, UBND <b@x.example>', 'Đảng ủy, HĐND'],
  ['Sở Y tế <syt@x.example>', 'Sở Y tế <syt@x.example>', 'Sở Y tế'],
  ['syt@x.example', 'syt@x.example', 'syt@x.example'],
  // A quoted quotation mark is not ours to take apart.
  ['"Tổ \\"5\\"" <t@x.example>', '"Tổ \\"5\\"" <t@x.example>', '"Tổ \\"5\\""'],
])('%s reads %s', (header, plain, name) => {
  expect([plainNames(header), firstName(header)]).toEqual([plain, name]);
});

test('who a header does not name is told from whom it does, to the letter', () => {
  const header = '"Sở Y tế" <syt@x.example>, ubnd@x.example';
  expect(unnamed(header, ['SYT@x.example', 'ubnd@x.example'])).toEqual([]);
  expect(unnamed(header, ['t@x.example', 'ubnd@x.example'])).toEqual(['t@x.example']);
});
