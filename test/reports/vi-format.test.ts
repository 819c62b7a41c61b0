import { describe, expect, it } from 'vitest';
import { instantOf } from '../../functions/calendar/instant.ts';
import { citedDate, clockText, counted, integer, names, sentenceCase, spanText } from '../../functions/reports/vi-format.ts';

describe('numbers in Vietnamese', () => {
  it.each([
    [0, '0'],
    [7, '7'],
    [999, '999'],
    [1000, '1.000'],
    [12_000, '12.000'],
    [1_234_567, '1.234.567'],
    [15_000_000, '15.000.000'],
  ])('%i in a table is %s', (n, text) => {
    expect(integer(n)).toBe(text);
  });

  it.each([
    [0, '0'],
    [1, '01'],
    [9, '09'],
    [10, '10'],
    [1234, '1.234'],
  ])('%i in a sentence is %s', (n, text) => {
    expect(counted(n)).toBe(text);
  });
});

describe('days and hours in Vietnamese', () => {
  it('names the hour, and the minutes only when there are some', () => {
    expect(clockText(instantOf('2026-10-16', 17, 0))).toBe('17 giờ ngày 16/10/2026');
    expect(clockText(instantOf('2026-10-06', 8, 5))).toBe('8 giờ 05 phút ngày 06/10/2026');
    expect(clockText(instantOf('2026-10-06', 0, 0))).toBe('0 giờ ngày 06/10/2026');
  });

  it.each([
    ['2026-05-19', '19/5/2026'],
    ['2026-02-08', '08/02/2026'],
    ['2026-12-01', '01/12/2026'],
    ['2021-03-05', '05/3/2021'],
  ])('cites a document of %s as %s (Decree 30/2020)', (date, text) => {
    expect(citedDate(date)).toBe(text);
  });

  it('says that the last day is in the period', () => {
    expect(spanText('2026-09-15', '2026-10-14')).toBe('từ 15/09/2026 đến hết 14/10/2026');
  });
});

describe('names in a sentence', () => {
  it('are all given up to three', () => {
    expect(names([], 'đơn vị')).toBe('');
    expect(names(['a'], 'đơn vị')).toBe('a');
    expect(names(['a', 'b', 'c'], 'đơn vị')).toBe('a, b, c');
  });

  it('are three and how many more beyond that', () => {
    expect(names(['a', 'b', 'c', 'd'], 'đơn vị')).toBe('a, b, c và 01 đơn vị khác');
    expect(names('abcdefghijklmno'.split(''), 'nhóm')).toBe('a, b, c và 12 nhóm khác');
  });

  it('open a sentence with a capital, also with a tone mark', () => {
    expect(sentenceCase('đạt 1/8')).toBe('Đạt 1/8');
    expect(sentenceCase('ước cả năm')).toBe('Ước cả năm');
  });
});
