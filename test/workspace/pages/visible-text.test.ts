import { expect, test } from 'vitest';
import { visibleText } from '../../../workspace/pages/visible-text.ts';

test.each([
  ['a line turned around', 'abc\u202Edcba', 'abc[U+202E]dcba'],
  ['a space without width', 'Tổ\u200B1', 'Tổ[U+200B]1'],
  ['a control character', 'a\u0000b\u0085', 'a[U+0000]b[U+0085]'],
  ['lines and tabs', 'một\nhai\tba\r\n', 'một\nhai\tba\r\n'],
  ['plain Vietnamese', 'Trường THCS Kinh Bắc', 'Trường THCS Kinh Bắc'],
])('%s is shown for what it is', (_, text, shown) => {
  expect(visibleText(text)).toBe(shown);
});
