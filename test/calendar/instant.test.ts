import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dayOfInstant,
  dayToSerial,
  endOfDay,
  fromSerial,
  instantOf,
  parseInstant,
  startOfDay,
  toSerial,
  wallClock,
} from '../../functions/calendar/instant.ts';
import { monthHolding } from '../../functions/calendar/periods.ts';
import { fromDay, toDay } from '../../functions/calendar/plain-date.ts';

const anyInstant = fc.integer({ min: instantOf('2020-01-01', 0, 0), max: instantOf('2040-01-01', 0, 0) });

describe('a day in Vietnam', () => {
  // Midnight there is 17:00 of the day before in UTC: two years of borders between reporting months.
  const borders = Array.from({ length: 24 }, (_, i) => {
    const month = String((i % 12) + 1).padStart(2, '0');
    return [`${2026 + Math.floor(i / 12)}-${month}`] as const;
  });
  it.each(borders)('ends at 17:00Z: the border of the month that begins on %s-15', (month) => {
    const last = parseInstant(`${month}-14T16:59:59Z`) ?? Number.NaN;
    const first = parseInstant(`${month}-14T17:00:00Z`) ?? Number.NaN;
    expect(fromDay(dayOfInstant(last))).toBe(`${month}-14`);
    expect(fromDay(dayOfInstant(first))).toBe(`${month}-15`);
    expect(monthHolding(dayOfInstant(last), { mode: 'decree' }).code).toBe(month);
    expect(monthHolding(dayOfInstant(first), { mode: 'decree' }).from).toBe(`${month}-15`);
  });

  it('holds every instant between its start and its 24:00, which is the start of the next', () => {
    fc.assert(
      fc.property(anyInstant, (ms) => {
        const day = dayOfInstant(ms);
        expect(startOfDay(day)).toBeLessThanOrEqual(ms);
        expect(ms).toBeLessThan(endOfDay(day));
        expect(endOfDay(day)).toBe(startOfDay(day + 1));
      }),
    );
  });
});

describe('the clock in Vietnam', () => {
  it('is seven hours ahead of UTC, summer and winter', () => {
    expect(wallClock(parseInstant('2026-01-31T18:05:09Z') ?? 0)).toEqual({ date: '2026-02-01', hour: 1, minute: 5, second: 9 });
    expect(wallClock(parseInstant('2026-07-01T16:59:59Z') ?? 0)).toEqual({
      date: '2026-07-01',
      hour: 23,
      minute: 59,
      second: 59,
    });
    expect(instantOf('2026-10-14', 24, 0)).toBe(endOfDay(toDay('2026-10-14')));
  });

  it('is read and set without loss of a second', () => {
    fc.assert(
      fc.property(anyInstant, (ms) => {
        const { date, hour, minute, second } = wallClock(ms);
        expect(instantOf(date, hour, minute, second)).toBe(Math.floor(ms / 1000) * 1000);
      }),
    );
  });
});

describe('a spreadsheet serial', () => {
  it('is the wall clock counted from 1899-12-30', () => {
    expect(fromSerial(dayToSerial(toDay('2026-10-19')))).toEqual({
      day: toDay('2026-10-19'),
      ms: startOfDay(toDay('2026-10-19')),
    });
    expect(toSerial(instantOf('2026-10-19', 12, 0))).toBe(46_314.5);
    expect(fromSerial(25_569).day).toBe(0);
  });

  it('goes to an instant and back to the millisecond', () => {
    fc.assert(
      fc.property(anyInstant, (ms) => {
        expect(fromSerial(toSerial(ms))).toEqual({ day: dayOfInstant(ms), ms });
      }),
    );
  });

  it('a hair short of midnight is midnight', () => {
    expect(fromSerial(46_313.999_999_999_9)).toEqual(fromSerial(46_314));
  });
});

describe('an instant as text', () => {
  it.each([
    ['2026-10-16T10:00:00Z', '2026-10-16T10:00:00.000Z'],
    ['2026-10-16T17:00:00+07:00', '2026-10-16T10:00:00.000Z'],
    ['2026-10-15T20:30-13:30', '2026-10-16T10:00:00.000Z'],
    [' 2026-10-16T10:00:00.5Z ', '2026-10-16T10:00:00.500Z'],
    ['2026-10-16T10:00:00.123456789Z', '2026-10-16T10:00:00.123Z'],
    ['2026-10-14T24:00:00+07:00', '2026-10-14T17:00:00.000Z'],
  ])('%s is %s', (text, utc) => {
    expect(new Date(parseInstant(text) ?? Number.NaN).toISOString()).toBe(utc);
  });

  it('is what every ISO text of an instant says', () => {
    fc.assert(
      fc.property(anyInstant, (ms) => {
        expect(parseInstant(new Date(ms).toISOString())).toBe(ms);
      }),
    );
  });

  it.each([
    '2026-10-16', // a day
    '2026-10-16T10:00:00', // a wall clock, of no zone
    '2026-10-16 10:00:00Z',
    '2026-02-30T10:00:00Z',
    '0026-10-16T10:00:00Z',
    '2026-10-16T24:00:01Z',
    '2026-10-16T25:00:00Z',
    '2026-10-16T10:60:00Z',
    '2026-10-16T10:00:60Z',
    '2026-10-16T10:00:00+24:00',
    '2026-10-16T10:00:00+07:60',
    '1792144800000',
    'now',
    '',
  ])('%j is none', (text) => {
    expect(parseInstant(text)).toBeUndefined();
  });
});
