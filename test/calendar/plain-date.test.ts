import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ageInYears, formatDate, fromDay, isPlainDate, parseDate, toDay } from '../../functions/calendar/plain-date.ts';

const anyDay = fc.integer({ min: toDay('1900-01-01'), max: toDay('2999-12-31') });

describe('a plain date', () => {
  it('counts whole days from 1970-01-01', () => {
    expect(toDay('1970-01-01')).toBe(0);
    expect(toDay('1969-12-31')).toBe(-1);
    expect(toDay('2026-10-14')).toBe(20_740);
    expect(fromDay(20_740)).toBe('2026-10-14');
  });

  it('goes to a day and back, and keeps the order of days', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(toDay(fromDay(day))).toBe(day);
        expect(fromDay(day) < fromDay(day + 1)).toBe(true);
      }),
    );
  });

  it('is a day that exists, written in full', () => {
    for (const real of ['2026-01-31', '2024-02-29', '2000-02-29', '1000-01-01', '9999-12-31'])
      expect(isPlainDate(real)).toBe(true);
    const unreal = [
      '2026-02-29',
      '1900-02-29',
      '2026-04-31',
      '2026-13-01',
      '2026-00-10',
      '2026-01-00',
      '2026-1-1',
      '0999-12-31',
      '10000-01-01',
      '2026-01-01T00:00:00Z',
      '',
      'hôm qua',
    ];
    for (const text of unreal) expect(isPlainDate(text), text).toBe(false);
  });

  it('refuses to count from what is no date, saying what it was given', () => {
    expect(() => toDay('2026-02-30')).toThrow('Not a plain date (YYYY-MM-DD): "2026-02-30"');
    expect(() => toDay('19/5/2026')).toThrow(RangeError);
  });
});

describe('a date as people type it', () => {
  it.each([
    ['19/5/2026', '2026-05-19'],
    ['19/05/2026', '2026-05-19'],
    ['19-5-2026', '2026-05-19'],
    ['19-05-2026', '2026-05-19'],
    ['19.5.2026', '2026-05-19'],
    ['19.05.2026', '2026-05-19'],
    ['2026-05-19', '2026-05-19'],
    [' 19/5/2026 ', '2026-05-19'],
    ['1/2/2026', '2026-02-01'],
    ['2/1/2026', '2026-01-02'],
    ['10/11/2026', '2026-11-10'],
    ['11/10/2026', '2026-10-11'],
    ['12/12/2026', '2026-12-12'],
    ['29/2/2028', '2028-02-29'],
    ['31/12/2030', '2030-12-31'],
    ['01/01/2026', '2026-01-01'],
  ])('reads %s day first as %s', (typed, date) => {
    expect(parseDate(typed)).toBe(date);
  });

  it.each([
    '05/19/2026', // month first
    '5-19-2026',
    '2026-19-05',
    '19/5/26', // two-digit years
    '19-5-26',
    '10.11.12',
    '26-05-19',
    '19/5/226',
    '19/5/20026',
    '19/5-2026', // two separators
    '19.5/2026',
    '29/2/2026', // no such day
    '31/4/2026',
    '32/1/2026',
    '0/5/2026',
    '19/0/2026',
    '19/13/2026',
    '019/5/2026',
    '19/5', // no year
    '5/2026',
    '2026',
    '2026-5-19', // neither ISO nor day first
    '2026/05/19',
    '20260519',
    '19 5 2026',
    '19/5/2026 14:30',
    '2026-05-19T00:00:00Z',
    'ngày 19 tháng 5 năm 2026',
    '19 May 2026',
    '46161', // a serial typed as text
    '19/5/2026/1',
    '-19/5/2026',
    '',
    '   ',
    'hôm nay',
  ])('refuses %j rather than guess', (typed) => {
    expect(parseDate(typed)).toBeUndefined();
  });

  it('reads back whatever is printed, padded or not, with any of the three separators', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom('/', '-', '.'), (day, separator) => {
        const date = fromDay(day);
        const [year, month, dayOfMonth] = date.split('-').map(Number);
        expect(parseDate(formatDate(date))).toBe(date);
        expect(parseDate([dayOfMonth, month, year].join(separator))).toBe(date);
      }),
    );
  });

  it('is printed dd/MM/yyyy, padded', () => {
    expect(formatDate('2026-05-09')).toBe('09/05/2026');
  });
});

describe('age', () => {
  it('is completed years', () => {
    expect(ageInYears('2013-03-31', '2026-03-30')).toBe(12);
    expect(ageInYears('2013-03-31', '2026-03-31')).toBe(13);
    expect(ageInYears('2026-03-31', '2026-03-31')).toBe(0);
  });

  it('of who was born on 29 February grows on 1 March where the year has no such day', () => {
    expect(ageInYears('2012-02-29', '2026-02-28')).toBe(13);
    expect(ageInYears('2012-02-29', '2026-03-01')).toBe(14);
    expect(ageInYears('2012-02-29', '2028-02-29')).toBe(16);
  });
});
