import { expect, test } from 'vitest';
import { onceEach, onceInARow } from '../../../workspace/store/once-each.ts';

test('what is made of an object is made once, and of another like it again', () => {
  const [row, other] = [['a'], ['a']];
  const made = onceEach((of: readonly string[]) => [...of, 'b']);
  expect(made(row)).toEqual(['a', 'b']);
  expect(made(row)).toBe(made(row));
  expect(made(other)).toEqual(made(row));
  expect(made(other)).not.toBe(made(row));
});

test('what is made of the same parts in a row is made once: another part, or one more, makes it anew', () => {
  const made = onceInARow((...parts: readonly string[]) => [parts.join('')]);
  const first = made('a', 'b');
  expect(made('a', 'b')).toBe(first);
  expect(made('a', 'c')).toEqual(['ac']);
  expect(made('a', 'c', '')).not.toBe(made('a', 'c'));
  expect(made('a', 'b')).not.toBe(first);
  expect(onceInARow(() => [])()).toEqual([]);
});
