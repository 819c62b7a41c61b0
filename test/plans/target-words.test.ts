import { describe, expect, it } from 'vitest';
import { comparatorInWords, percentText } from '../../functions/plans/target-words.ts';

describe('what the words around a percent ask for (domain.md §1)', () => {
  it.each([
    ['Trên 90% trẻ em', 90, '>'],
    ['giữ ở mức trên 90%', 90, '>'],
    ['90% trở lên cán bộ', 90, '>='],
    ['90% doanh nghiệp', 90, '>='],
    ['xuống dưới 3,5%', 3.5, '<'],
    ['100% trẻ em', 100, '='],
    ['trên 70% mẹ và 90% cha', 90, '>='],
    // "cấp trên" and "bên dưới" are words of their own only when they stand right before the percent.
    ['theo chỉ đạo cấp trên, 90% cán bộ', 90, '>='],
  ])('%s: %d %s', (words, percent, comparator) => {
    expect(comparatorInWords(words, percent)).toBe(comparator);
  });

  it.each([
    ['no percent', 90],
    ['190% trẻ em', 90],
    ['3,5% trẻ em', 5],
    ['70% cha, 70% mẹ', 70],
  ])('%s says nothing about %d', (words, percent) => {
    expect(comparatorInWords(words, percent)).toBeUndefined();
  });

  it('a percent is written with a decimal comma', () => {
    expect([3.5, 90, 100].map(percentText)).toEqual(['3,5%', '90%', '100%']);
  });
});
