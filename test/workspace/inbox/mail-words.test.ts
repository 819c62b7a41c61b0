import { expect, test } from 'vitest';
import { indexedWords, searchedWords } from '../../../workspace/inbox/mail-words.ts';

const mail = indexedWords(['Báo cáo tháng 10/2026', '"Sở Y tế" <so-y-te@bacninh.example>', 'Kính gửi: hoà giải, Đỗ Xá, Lê Thuý']);
const finds = (text: string): boolean => searchedWords(text)?.every((words) => mail.includes(words)) ?? false;

test.each([
  'báo cáo',
  'BAO CAO',
  'bao thang', // words anywhere, in any order
  'cao báo',
  'b\u0061\u0301o', // NFD
  'thá\u200bng', // zero width
  '10/2026',
  'so-y-te@bacninh.example',
  'bacninh',
  'hòa giải', // the other style of tone marks
  'do xa',
  'thúy',
  'bá', // the beginning of a word
  '"tháng 10"',
  '“kính gửi”',
  '',
  '  ',
])('%j finds it', (text) => expect(finds(text)).toBe(true));

test.each([
  'tháng 11',
  'áo', // the end of a word
  '"cáo báo"',
  '"2026 sở"', // from one part of the mail into the next
  'báo khác',
  '%',
  '???',
])('%j does not', (text) => expect(finds(text)).toBe(false));

test('looks no further than a person types, and keeps no more of a mail than is searched', () => {
  expect(searchedWords('x '.repeat(1_000))).toHaveLength(100);
  expect(indexedWords(['a '.repeat(200_000)])).toHaveLength(100_000);
});
