import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOfInstant, instantOf } from '../../functions/calendar/instant.ts';
import {
  monthHolding,
  monthLabel,
  monthsOf,
  nextPeriod,
  type Period,
  type PeriodKind,
  type PeriodRules,
  parseMonthLabel,
  periodByCode,
  periodHolding,
  periodName,
  previousPeriod,
  reportingYear,
} from '../../functions/calendar/periods.ts';
import { toDay } from '../../functions/calendar/plain-date.ts';

const decree: PeriodRules = { mode: 'decree' };
const calendar: PeriodRules = { mode: 'calendar' };
/** Ninh Bình: the report is due before 25/11. */
const ninhBinh: PeriodRules = { mode: 'decree', yearCloses: '11-14' };

const anyMode = fc.constantFrom(decree, calendar);
const anyYear = fc.integer({ min: 2001, max: 2098 });
const anyDay = fc.integer({ min: toDay('2001-01-01'), max: toDay('2098-12-31') });
const kinds: readonly PeriodKind[] = ['month', 'quarter', 'half-year', 'nine-months', 'year'];
const codesOf = (year: number): string[] => [
  ...Array.from({ length: 12 }, (_, i) => `${year}-${String(i + 1).padStart(2, '0')}`),
  ...['-Q1', '-Q2', '-Q3', '-Q4', '-H1', '-H2', '-9M', ''].map((suffix) => `${year}${suffix}`),
];
const anyCode = anyYear.chain((year) => fc.constantFrom(...codesOf(year)));

function period(code: string, rules: PeriodRules): Period {
  const found = periodByCode(code, rules);
  if (!found) throw new Error(`no period ${code}`);
  return found;
}
const span = (code: string, rules: PeriodRules): string => `${period(code, rules).from}..${period(code, rules).to}`;

describe('periods of Decree 09/2019, Art. 12', () => {
  it.each([
    ['2026-10', '2026-09-15..2026-10-14'],
    ['2026-01', '2025-12-15..2026-01-14'],
    ['2026-03', '2026-02-15..2026-03-14'],
    ['2026-Q1', '2025-12-15..2026-03-14'],
    ['2026-Q2', '2026-03-15..2026-06-14'],
    ['2026-Q3', '2026-06-15..2026-09-14'],
    ['2026-Q4', '2026-09-15..2026-12-14'],
    ['2026-H1', '2025-12-15..2026-06-14'],
    ['2026-H2', '2026-06-15..2026-12-14'],
    ['2026-9M', '2025-12-15..2026-09-14'],
    ['2026', '2025-12-15..2026-12-14'],
  ])('%s runs %s', (code, expected) => {
    expect(span(code, decree)).toBe(expected);
  });

  it('closes the annual report early where the sector says so, and leaves every other period alone', () => {
    expect(span('2025', ninhBinh)).toBe('2024-12-15..2025-11-14');
    expect(span('2025-12', ninhBinh)).toBe(span('2025-12', decree));
    expect(span('2025-H2', ninhBinh)).toBe(span('2025-H2', decree));
    expect(monthsOf(period('2025', ninhBinh), ninhBinh).map((month) => month.code)).toEqual(codesOf(2025).slice(0, 11));
  });
});

describe('periods of the calendar', () => {
  it.each([
    ['2026-02', '2026-02-01..2026-02-28'],
    ['2028-02', '2028-02-01..2028-02-29'],
    ['2026-12', '2026-12-01..2026-12-31'],
    ['2026-Q3', '2026-07-01..2026-09-30'],
    ['2026-H2', '2026-07-01..2026-12-31'],
    ['2026-9M', '2026-01-01..2026-09-30'],
    ['2026', '2026-01-01..2026-12-31'],
  ])('%s runs %s', (code, expected) => {
    expect(span(code, calendar)).toBe(expected);
  });
});

describe('laws of periods, in both modes', () => {
  it('twelve months tile a year without gap or overlap', () => {
    fc.assert(
      fc.property(anyYear, anyMode, (year, rules) => {
        const months = codesOf(year)
          .slice(0, 12)
          .map((code) => period(code, rules));
        expect(months[0]?.from).toBe(period(`${year}`, rules).from);
        expect(months[11]?.to).toBe(period(`${year}`, rules).to);
        for (const [i, month] of months.slice(1).entries()) expect(toDay(month.from)).toBe(toDay(months[i]?.to ?? '') + 1);
      }),
    );
  });

  it('every instant is in exactly one month, the one that is found', () => {
    const anyInstant = fc.integer({ min: instantOf('2001-01-01', 0, 0), max: instantOf('2098-12-31', 0, 0) });
    fc.assert(
      fc.property(anyInstant, anyMode, (ms, rules) => {
        const day = dayOfInstant(ms);
        const found = monthHolding(day, rules);
        const near = [previousPeriod(found, rules), found, nextPeriod(found, rules)];
        expect(near.filter((month) => toDay(month.from) <= day && day <= toDay(month.to))).toEqual([found]);
        expect(period(found.code, rules)).toEqual(found);
      }),
    );
  });

  it('quarters, halves, nine months and the year are unions of months', () => {
    const spans = { month: 1, quarter: 3, 'half-year': 6, 'nine-months': 9, year: 12 };
    fc.assert(
      fc.property(anyCode, anyMode, (code, rules) => {
        const whole = period(code, rules);
        const months = monthsOf(whole, rules);
        expect(months).toHaveLength(spans[whole.kind]);
        expect(months[0]?.from).toBe(whole.from);
        expect(months.at(-1)?.to).toBe(whole.to);
      }),
    );
  });

  it('previous and next undo each other and keep the kind', () => {
    fc.assert(
      fc.property(anyCode, fc.constantFrom(decree, calendar, ninhBinh), (code, rules) => {
        const here = period(code, rules);
        expect(previousPeriod(nextPeriod(here, rules), rules)).toEqual(here);
        expect(nextPeriod(previousPeriod(here, rules), rules)).toEqual(here);
        expect(nextPeriod(here, rules).kind).toBe(here.kind);
        expect(nextPeriod(here, rules).from > here.to).toBe(true);
      }),
    );
  });

  it('months, quarters, halves and years follow one another without a day between', () => {
    fc.assert(
      fc.property(anyCode, anyMode, (code, rules) => {
        const here = period(code, rules);
        fc.pre(here.kind !== 'nine-months');
        expect(toDay(nextPeriod(here, rules).from)).toBe(toDay(here.to) + 1);
      }),
    );
  });

  it('the period that holds a day holds it, unless its kind leaves the end of the year out', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...kinds), anyMode, (day, kind, rules) => {
        const found = periodHolding(kind, day, rules);
        const year = reportingYear(day, rules);
        const held = toDay(found.from) <= day && day <= toDay(found.to);
        expect(held || (kind === 'nine-months' && day > toDay(found.to))).toBe(true);
        expect(found.from >= year.from && found.to <= year.to).toBe(true);
      }),
    );
  });
});

describe('the reporting year', () => {
  it('turns on 15 December, whenever the annual report closes', () => {
    expect(reportingYear(toDay('2025-12-14'), ninhBinh)).toEqual(period('2025', decree));
    expect(reportingYear(toDay('2025-12-15'), ninhBinh)).toEqual(period('2026', decree));
    expect(reportingYear(toDay('2025-12-31'), calendar).code).toBe('2025');
  });

  it('claims the days after an early close: their report is the one already closed', () => {
    expect(periodHolding('year', toDay('2025-11-20'), ninhBinh)).toEqual(period('2025', ninhBinh));
    expect(periodHolding('nine-months', toDay('2026-11-20'), decree).code).toBe('2026-9M');
  });
});

describe('codes', () => {
  it.each([
    '2026-13',
    '2026-00',
    '2026-1',
    '2026-Q5',
    '2026-H3',
    '2026-Q0',
    '2026-12M',
    '26-10',
    '2026-10-14',
    '',
    ' 2026',
    '3026',
  ])('%j names no period', (code) => {
    expect(periodByCode(code, decree)).toBeUndefined();
  });

  it('a period made by hand with a wrong code is refused', () => {
    expect(() => periodName({ code: 'tháng 10', kind: 'month', from: '2026-09-15', to: '2026-10-14' })).toThrow(RangeError);
  });
});

describe('names', () => {
  it.each([
    ['2026-10', 'tháng 10/2026'],
    ['2026-01', 'tháng 01/2026'],
    ['2026-Q3', 'quý III/2026'],
    ['2026-H1', '6 tháng đầu năm 2026'],
    ['2026-H2', '6 tháng cuối năm 2026'],
    ['2026-9M', '9 tháng đầu năm 2026'],
    ['2026', 'năm 2026'],
  ])('%s is %s in a sentence', (code, name) => {
    expect(periodName(period(code, decree))).toBe(name);
  });

  it('offer a month with its dates', () => {
    expect(monthLabel(period('2026-10', decree))).toBe('Tháng 10/2026 (15/09-14/10/2026)');
    expect(monthLabel(period('2026-01', decree))).toBe('Tháng 01/2026 (15/12/2025-14/01/2026)');
    expect(monthLabel(period('2026-02', calendar))).toBe('Tháng 02/2026 (01/02-28/02/2026)');
  });

  it('are read back, whole or short, composed or decomposed', () => {
    fc.assert(
      fc.property(anyDay, anyMode, (day, rules) => {
        const month = monthHolding(day, rules);
        expect(parseMonthLabel(monthLabel(month))).toBe(month.code);
        expect(parseMonthLabel(monthLabel(month).normalize('NFD'))).toBe(month.code);
      }),
    );
    expect(parseMonthLabel(' tháng 9/2026 ')).toBe('2026-09');
    for (const text of ['Tháng 13/2026', 'Tháng 10', '10/2026', 'Quý III/2026', 'Tháng 10/2026 và 11/2026', '']) {
      expect(parseMonthLabel(text), text).toBeUndefined();
    }
  });
});
