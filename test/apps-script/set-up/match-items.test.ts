import { describe, expect, test } from 'vitest';
import { matchItems } from '../../../apps-script/set-up/match-items.ts';
import type { PlannedItem } from '../../../apps-script/set-up/planned-items.ts';

const text = (key: string, title: string, formerTitles: string[] = []): PlannedItem => ({
  kind: 'TEXT',
  key,
  title,
  formerTitles,
  help: '',
  required: false,
});
const item = (id: number, title: string, kind = 'TEXT') => ({ id, title, kind });
const remember = (items: Record<string, number>) => ({ formId: 'f', items, pages: {}, checks: '' });

describe('which item asks which question', () => {
  test('the remembered one, whatever a person called it and wherever it was moved', () => {
    const match = matchItems(
      [text('a', 'Số trẻ'), text('b', 'Số nữ')],
      [item(2, 'Số phụ nữ'), item(1, 'Bao nhiêu trẻ?')],
      remember({ a: 1, b: 2 }),
    );
    expect(match).toEqual({ ids: [1, 2], retired: [], foreign: [] });
  });

  test('one that nobody claims is taken by its title or a former one, so a run that was cut off makes nothing twice', () => {
    const match = matchItems([text('a', 'Số trẻ em', ['Số trẻ'])], [item(7, 'Số trẻ')], remember({}));
    expect(match).toEqual({ ids: [7], retired: [], foreign: [] });
  });

  test('a deleted question is made again; a question retired from the definition goes; a person’s own is named', () => {
    const match = matchItems([text('a', 'Số trẻ')], [item(2, 'Số nữ'), item(9, 'Họ tên trẻ')], remember({ a: 1, b: 2 }));
    expect(match.ids).toEqual([undefined]);
    expect(match.retired).toEqual([item(2, 'Số nữ')]);
    expect(match.foreign).toEqual([item(9, 'Họ tên trẻ')]);
  });

  test('an item of another type than planned is replaced', () => {
    const match = matchItems([text('a', 'Số trẻ')], [item(1, 'Số trẻ', 'LIST')], remember({ a: 1 }));
    expect(match).toEqual({ ids: [undefined], retired: [item(1, 'Số trẻ', 'LIST')], foreign: [] });
  });

  test('two questions of one title take two items', () => {
    const match = matchItems([text('a', 'Khác'), text('b', 'Khác')], [item(1, 'Khác'), item(2, 'Khác')], remember({}));
    expect(match.ids).toEqual([1, 2]);
  });
});
