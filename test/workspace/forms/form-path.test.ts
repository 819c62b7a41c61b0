import { expect, test } from 'vitest';
import { pagesAhead, pagesOf, pathOf } from '../../../workspace/forms/form-path.ts';
import type { Choice, Item, QuestionItem } from '../../../workspace/forms/stored-form.ts';

const titled = { helpText: '', required: false };
const pick = (id: number, choices: Record<string, Choice['goToPage']>, required = false): Item => ({
  ...titled,
  type: 'MULTIPLE_CHOICE',
  itemId: id,
  entryId: id,
  title: `Câu ${id}`,
  required,
  choices: Object.entries(choices).map(([value, goToPage]) => ({ value, ...(goToPage !== undefined && { goToPage }) })),
});
const page = (id: number, goToPage?: number | 'SUBMIT'): Item => ({
  ...titled,
  type: 'PAGE_BREAK',
  itemId: id,
  title: `Trang ${id}`,
  ...(goToPage !== undefined && { goToPage }),
});
const path = (items: readonly Item[], answers: Record<string, string> = {}): readonly number[] =>
  pathOf(pagesOf(items), (item: QuestionItem) => answers[`q${item.entryId}`]).map(({ id }) => id);

test('goes from page to page, and sends the form after the last', () => {
  expect(path([page(10), page(20)])).toEqual([0, 10, 20]);
});

test('a page break says where the page before it leads', () => {
  expect(path([page(10, 30), page(20), page(30)])).toEqual([0, 30]);
  expect(path([page(10), page(20, 'SUBMIT'), page(30)])).toEqual([0, 10]);
});

test('an answer leads where its choice says: a page, the next page, or the end', () => {
  const items = [pick(1, { xa: 20, tiep: 'CONTINUE', gui: 'SUBMIT' }), page(10), page(20)];
  expect(path(items, { q1: 'xa' })).toEqual([0, 20]);
  expect(path(items, { q1: 'tiep' })).toEqual([0, 10, 20]);
  expect(path(items, { q1: 'gui' })).toEqual([0]);
});

test('an optional branching question left blank leads on; a required one ends the path', () => {
  expect(path([pick(1, { xa: 20 }), page(10), page(20)])).toEqual([0, 10, 20]);
  expect(path([pick(1, { xa: 20 }, true), page(10), page(20)])).toEqual([0]);
  expect(path([pick(1, { xa: 20 }, true), page(10), page(20)], { q1: 'lạ' })).toEqual([0]);
});

test('of several branching answers on a page the last one counts', () => {
  expect(path([pick(1, { a: 10 }), pick(2, { b: 20 }), page(10), page(20)], { q1: 'a', q2: 'b' })).toEqual([0, 20]);
});

test('an answer beats the page break', () => {
  expect(path([pick(1, { a: 10 }), page(10, 'SUBMIT')], { q1: 'a' })).toEqual([0, 10]);
});

test('a circle ends where it began', () => {
  expect(path([page(10), pick(1, { lại: 10 })], { q1: 'lại' })).toEqual([0, 10]);
});

const ahead = (items: readonly Item[], answers: Record<string, string> = {}) =>
  pagesAhead(pagesOf(items), (item: QuestionItem) => answers[`q${item.entryId}`]).get(0);

test('counts the pages to come: the most while a branch is open, exactly once it is answered', () => {
  const items = [pick(1, { dài: 10, ngắn: 20, gửi: 'SUBMIT' }, true), page(10), page(20)];
  expect(ahead(items)).toBe(3);
  expect([ahead(items, { q1: 'dài' }), ahead(items, { q1: 'ngắn' }), ahead(items, { q1: 'gửi' })]).toEqual([3, 2, 1]);
});

test('an optional branch left blank counts as the pages it then leads to, a circle as its end', () => {
  expect(ahead([pick(1, { xa: 20 }), page(10), page(20)])).toBe(3);
  expect(ahead([page(10), pick(1, { lại: 10 }, true)])).toBe(2);
});
