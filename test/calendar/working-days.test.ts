import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromDay, toDay } from '../../functions/calendar/plain-date.ts';
import { VIETNAM_HOLIDAYS } from '../../functions/calendar/vietnam-holidays.ts';
import { type Holiday, workingDays } from '../../functions/calendar/working-days.ts';

const holidays: Holiday[] = VIETNAM_HOLIDAYS.map(({ date, kind, status }) => ({ day: toDay(date), kind, status }));
const vietnam = workingDays(holidays);
const plain = workingDays([]);
const nth = (date: string, n: number): string => fromDay(vietnam.add(toDay(date), n));
const isOff = (date: string): boolean => !vietnam.isWorkingDay(toDay(date));
const anyDay = fc.integer({ min: toDay('2026-01-01'), max: toDay('2030-12-31') });

describe('working days', () => {
  it('are Monday to Friday', () => {
    const week = ['2026-10-12', '2026-10-13', '2026-10-14', '2026-10-15', '2026-10-16', '2026-10-17', '2026-10-18'];
    expect(week.map((date) => plain.isWorkingDay(toDay(date)))).toEqual([true, true, true, true, true, false, false]);
    expect(plain.isWorkingDay(toDay('1969-12-31'))).toBe(true); // a Wednesday before the epoch
    expect(plain.isWorkingDay(toDay('1969-12-28'))).toBe(false); // a Sunday
  });

  it('are counted from the day of receipt, which is day 0', () => {
    expect(nth('2026-10-14', 0)).toBe('2026-10-14');
    expect(nth('2026-10-14', 2)).toBe('2026-10-16'); // send-by of the month that closes on a Wednesday
    expect(nth('2026-10-14', 3)).toBe('2026-10-19');
    expect(nth('2026-10-17', 0)).toBe('2026-10-17'); // received on a Saturday
    expect(nth('2026-10-17', 5)).toBe('2026-10-23');
    expect(nth('2026-02-12', 5)).toBe('2026-02-26'); // over Tết
  });

  it('counting n of them lands on a working day with n of them passed', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 40 }), (day, n) => {
        const reached = vietnam.add(day, n);
        let passed = 0;
        for (let d = day + 1; d <= reached; d++) if (vietnam.isWorkingDay(d)) passed++;
        expect(passed).toBe(n);
        expect(vietnam.isWorkingDay(reached)).toBe(true);
      }),
    );
  });

  it('counting in two steps is counting in one', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(20), fc.nat(20), (day, a, b) => {
        expect(vietnam.add(vietnam.add(day, a), b)).toBe(vietnam.add(day, a + b));
      }),
    );
  });

  it('are never counted backwards or by halves', () => {
    expect(() => vietnam.add(0, -1)).toThrow('not by -1');
    expect(() => vietnam.add(0, 1.5)).toThrow(RangeError);
  });

  it('a make-up day beats a day off, and a day whose law is pending changes nothing', () => {
    const saturday = toDay('2026-10-17');
    const both = workingDays([
      { day: saturday, kind: 'off', status: 'official' },
      { day: saturday, kind: 'make-up', status: 'official' },
      { day: saturday - 1, kind: 'off', status: 'awaiting-law' },
    ]);
    expect(both.isWorkingDay(saturday)).toBe(true);
    expect(both.isWorkingDay(saturday - 1)).toBe(true);
  });

  it('say when a count hangs on a day that is only expected', () => {
    const [friday, saturday, sunday] = [toDay('2027-02-05'), toDay('2027-02-06'), toDay('2027-02-07')];
    expect(vietnam.usesExpected(toDay('2027-02-01'), toDay('2027-02-03'))).toBe(false);
    expect(vietnam.usesExpected(toDay('2027-02-01'), toDay('2027-02-04'))).toBe(true);
    expect(vietnam.usesExpected(friday, saturday)).toBe(false); // the day it starts on is not counted
    expect(vietnam.usesExpected(toDay('2026-02-01'), toDay('2026-03-01'))).toBe(false); // 2026 is decided
    expect(workingDays([{ day: sunday, kind: 'off', status: 'expected' }]).usesExpected(friday, sunday)).toBe(false); // free anyway
    expect(workingDays([{ day: sunday, kind: 'make-up', status: 'expected' }]).usesExpected(friday, sunday)).toBe(true);
  });
});

describe('the holidays of 2026-2030', () => {
  it('of 2026 are those decided', () => {
    const span = (from: string, to: string): string[] => {
      const dates: string[] = [];
      for (let day = toDay(from); day <= toDay(to); day++) dates.push(fromDay(day));
      return dates;
    };
    for (const date of [
      ...span('2026-01-01', '2026-01-04'),
      ...span('2026-02-14', '2026-02-22'),
      ...span('2026-08-29', '2026-09-02'),
    ]) {
      expect(isOff(date), date).toBe(true);
    }
    for (const date of ['2026-04-27', '2026-04-30', '2026-05-01']) expect(isOff(date), date).toBe(true);
    for (const date of [
      '2026-01-05',
      '2026-01-10',
      '2026-02-13',
      '2026-02-23',
      '2026-04-28',
      '2026-08-22',
      '2026-08-28',
      '2026-09-03',
    ]) {
      expect(isOff(date), date).toBe(false);
    }
  });

  it.each([
    ['2026-02-17', '2026-04-26'],
    ['2027-02-06', '2027-04-16'],
    ['2028-01-26', '2028-04-04'],
    ['2029-02-13', '2029-04-23'],
    ['2030-02-02', '2030-04-12'],
  ])('hold mùng 1 Tết %s and Giỗ Tổ %s', (tet, hungKings) => {
    expect(isOff(tet)).toBe(true);
    expect(VIETNAM_HOLIDAYS.find((row) => row.date === hungKings)?.name).toContain('Giỗ Tổ');
    const year = tet.slice(0, 4);
    const tetDays = VIETNAM_HOLIDAYS.filter((row) => row.name.startsWith('Tết Nguyên đán') && row.date.startsWith(year));
    expect(tetDays).toHaveLength(5);
    for (const row of tetDays) {
      expect(plain.isWorkingDay(toDay(row.date)), row.date).toBe(true);
      expect(Math.abs(toDay(row.date) - toDay(tet))).toBeLessThanOrEqual(4);
      expect(row.status).toBe(year === '2026' ? 'official' : 'expected');
    }
  });

  it('give each year its eleven days of the law on working days, one for one', () => {
    for (let year = 2026; year <= 2030; year++) {
      const free = VIETNAM_HOLIDAYS.filter(
        (row) =>
          row.date.startsWith(`${year}`) &&
          row.status !== 'awaiting-law' &&
          row.kind === 'off' &&
          plain.isWorkingDay(toDay(row.date)),
      );
      const worked = VIETNAM_HOLIDAYS.filter((row) => row.date.startsWith(`${year}`) && row.kind === 'make-up');
      for (const row of worked) expect(plain.isWorkingDay(toDay(row.date)), row.date).toBe(false);
      expect(free.length - worked.length, String(year)).toBe(11);
    }
  });

  it('leave 24 November a working day until its law is passed', () => {
    const pending = VIETNAM_HOLIDAYS.filter((row) => row.status === 'awaiting-law').map((row) => row.date);
    expect(pending).toEqual([2026, 2027, 2028, 2029, 2030].map((year) => `${year}-11-24`));
    expect(isOff('2026-11-24')).toBe(false);
  });

  it('stand in the order of their dates, none twice', () => {
    const dates = VIETNAM_HOLIDAYS.map((row) => row.date);
    expect(dates).toEqual([...new Set(dates)].toSorted());
  });
});
