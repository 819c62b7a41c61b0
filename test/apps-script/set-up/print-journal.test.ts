import { expect, test } from 'vitest';
import { newLines } from '../../../apps-script/set-up/new-lines.ts';

test('what was done is always news; what asks or tells is news once', () => {
  const lines = [
    { kind: 'did', text: 'Đã tạo.' },
    { kind: 'ask', text: 'Xóa trang thừa.' },
    { kind: 'note', text: 'Mọi thứ đã đúng.' },
  ] as const;
  expect(newLines(lines, [])).toEqual(lines);
  expect(newLines(lines, ['Đã tạo.', 'Xóa trang thừa.', 'Mọi thứ đã đúng.'])).toEqual([lines[0]]);
});
