import { describe, expect, test } from 'vitest';
import { headerIsGone, planColumns } from '../../../apps-script/set-up/column-plan.ts';

const name = { key: 'name', title: 'Tên đơn vị' };
const mail = { key: 'email', title: 'Hộp thư', formerTitles: ['E-mail'] };
const wanted = [name, mail];
const tagged = (...keys: string[]) => keys.map((key, i) => ({ key, column: i + 1 }));

describe('what to do about the columns of a tab', () => {
  test('nothing, when every column is tagged and titled right, in whatever order and with whatever beside them', () => {
    const header = ['Hộp thư', 'ghi chú riêng', 'Tên đơn vị'];
    const tags = [
      { key: 'email', column: 1 },
      { key: 'name', column: 3 },
    ];
    expect(planColumns(wanted, { header, tags, placeholders: [] })).toEqual([]);
  });

  test('an untagged column is known by its title, letter case and spaces aside, or by a former one, and is retitled', () => {
    const found = { header: ['TÊN  ĐƠN VỊ', 'E-mail'], tags: [], placeholders: [] };
    expect(planColumns(wanted, found).map(({ kind }) => kind)).toEqual(['tag', 'retitle', 'tag', 'retitle']);
  });

  test('the title of one question is never taken for the former title of another', () => {
    const swapped = [
      { key: 'a', title: 'Số trẻ', formerTitles: ['Số nữ'] },
      { key: 'b', title: 'Số nữ' },
    ];
    const steps = planColumns(swapped, { header: ['Số nữ'], tags: [], placeholders: [] });
    expect(steps).toMatchObject([
      { kind: 'add', want: { key: 'a' } },
      { kind: 'tag', column: 1, want: { key: 'b' } },
    ]);
  });

  test('a tagged column with another title is retitled; a missing one is added', () => {
    expect(planColumns(wanted, { header: ['Đơn vị'], tags: tagged('name'), placeholders: [] })).toMatchObject([
      { kind: 'retitle', column: 1 },
      { kind: 'add', want: { key: 'email' } },
    ]);
  });

  test('a column that only stands in gives way to the one Google made; otherwise a person decides between two', () => {
    const header = ['Tên đơn vị', 'Hộp thư', 'Hộp thư'];
    const tags = tagged('name', 'email');
    expect(planColumns(wanted, { header, tags, placeholders: [2] })).toMatchObject([{ kind: 'merge', from: 2, to: 3 }]);
    expect(planColumns(wanted, { header, tags, placeholders: [] })).toMatchObject([{ kind: 'doubled', columns: [2, 3] }]);
  });

  test('two columns under one tag, or two untagged of one title, are a person’s to decide', () => {
    const twice = { header: ['Tên đơn vị', 'x', 'Hộp thư'], tags: tagged('name', 'name', 'email'), placeholders: [] };
    expect(planColumns(wanted, twice)).toMatchObject([{ kind: 'doubled', columns: [1, 2] }]);
    const alike = { header: ['Hộp thư', 'Hộp thư', 'Tên đơn vị'], tags: [{ key: 'name', column: 3 }], placeholders: [] };
    expect(planColumns(wanted, alike)).toMatchObject([{ kind: 'doubled', columns: [1, 2] }]);
  });

  test('a first row that holds no title at all is a row of answers: the header was deleted', () => {
    const tags = tagged('name', 'email');
    expect(headerIsGone(wanted, { header: ['Công an', 'ca@x.example'], tags, placeholders: [] })).toBe(true);
    expect(headerIsGone(wanted, { header: ['Đơn vị', 'Hộp thư'], tags, placeholders: [] })).toBe(false);
    expect(headerIsGone(wanted, { header: ['', ''], tags, placeholders: [] })).toBe(false);
    expect(headerIsGone(wanted, { header: [], tags: [], placeholders: [] })).toBe(false);
  });
});
