/**
 * Reporting periods of Decree 09/2019/ND-CP, Art. 12: month m runs from the 15th of m-1 to the 14th of m, and every longer period
 * is a run of whole months. `calendar` mode (1st to last day) is offered too; the plan says which.
 */
import { type Day, formatDate, fromDay, type PlainDate, toDay } from './plain-date.ts';

/** The shortest first. */
export const PERIOD_KINDS = ['month', 'quarter', 'half-year', 'nine-months', 'year'] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];
type PeriodMode = 'decree' | 'calendar';

export interface Period {
  /** '2026-10', '2026-Q3', '2026-H1', '2026-9M', '2026'. */
  readonly code: string;
  readonly kind: PeriodKind;
  readonly from: PlainDate;
  /** Last day, inclusive. */
  readonly to: PlainDate;
}

export interface PeriodRules {
  readonly mode: PeriodMode;
  /** Where an annual report closes before its reporting year does, as MM-DD ([P2] reports before 25/11: '11-14'). */
  readonly yearCloses?: string;
}

/** How many months a period of the kind spans, and how many of them a year holds. */
const SPAN: Readonly<Record<PeriodKind, { readonly months: number; readonly aYear: number }>> = {
  month: { months: 1, aYear: 12 },
  quarter: { months: 3, aYear: 4 },
  'half-year': { months: 6, aYear: 2 },
  'nine-months': { months: 9, aYear: 1 },
  year: { months: 12, aYear: 1 },
};

const CODE = /^((?:19|2\d)\d\d)(?:-(?:(0[1-9]|1[0-2])|Q([1-4])|H([12])|(9M)))?$/;
const ROMAN = ['I', 'II', 'III', 'IV'];
const two = (n: number): string => String(n).padStart(2, '0');

/** Months are counted through: year × 12 + (month − 1). */
const monthIndex = (year: number, month: number): number => year * 12 + month - 1;

function startOfMonth(index: number, mode: PeriodMode): Day {
  const begins = mode === 'decree' ? index - 1 : index;
  return toDay(`${Math.floor(begins / 12)}-${two((begins % 12) + 1)}-${mode === 'decree' ? '15' : '01'}`);
}

function codeOf(kind: PeriodKind, year: number, part: number): string {
  const suffix = { month: `-${two(part)}`, quarter: `-Q${part}`, 'half-year': `-H${part}`, 'nine-months': '-9M', year: '' };
  return `${year}${suffix[kind]}`;
}

/** The part-th (from 1) period of its kind in a year. */
function periodOf(kind: PeriodKind, year: number, part: number, rules: PeriodRules): Period {
  const first = monthIndex(year, 1) + (part - 1) * SPAN[kind].months;
  const closesEarly = kind === 'year' && rules.yearCloses !== undefined;
  return {
    code: codeOf(kind, year, part),
    kind,
    from: fromDay(startOfMonth(first, rules.mode)),
    to: closesEarly ? `${year}-${rules.yearCloses}` : fromDay(startOfMonth(first + SPAN[kind].months, rules.mode) - 1),
  };
}

function placeOf(code: string): { kind: PeriodKind; year: number; part: number } | undefined {
  const found = CODE.exec(code);
  if (!found) return undefined;
  const year = Number(found[1]);
  if (found[2]) return { kind: 'month', year, part: Number(found[2]) };
  if (found[3]) return { kind: 'quarter', year, part: Number(found[3]) };
  if (found[4]) return { kind: 'half-year', year, part: Number(found[4]) };
  return { kind: found[5] ? 'nine-months' : 'year', year, part: 1 };
}

function placeOfPeriod(period: Period): { kind: PeriodKind; year: number; part: number } {
  const place = placeOf(period.code);
  if (!place) throw new RangeError(`Not a period code: ${JSON.stringify(period.code)}`);
  return place;
}

/** Undefined for a text that is no code of a period of the years 1900 to 2999. */
export function periodByCode(code: string, rules: PeriodRules): Period | undefined {
  const place = placeOf(code);
  return place && periodOf(place.kind, place.year, place.part, rules);
}

export function monthHolding(day: Day, rules: PeriodRules): Period {
  const date = fromDay(day);
  const index = monthIndex(Number(date.slice(0, 4)), Number(date.slice(5, 7)));
  const held = rules.mode === 'decree' && Number(date.slice(8)) >= 15 ? index + 1 : index;
  return periodOf('month', Math.floor(held / 12), (held % 12) + 1, rules);
}

/**
 * The period of a kind that holds a day. Nine months, and a year that closes early, leave the last days of their reporting year
 * outside every period of their kind: for such a day it is the period of that reporting year, already closed.
 */
export function periodHolding(kind: PeriodKind, day: Day, rules: PeriodRules): Period {
  const { year, part } = placeOfPeriod(monthHolding(day, rules));
  return periodOf(kind, year, Math.min(Math.ceil(part / SPAN[kind].months), SPAN[kind].aYear), rules);
}

function neighbour(period: Period, step: 1 | -1, rules: PeriodRules): Period {
  const { kind, year, part } = placeOfPeriod(period);
  const index = year * SPAN[kind].aYear + part - 1 + step;
  return periodOf(kind, Math.floor(index / SPAN[kind].aYear), (index % SPAN[kind].aYear) + 1, rules);
}

export const previousPeriod = (period: Period, rules: PeriodRules): Period => neighbour(period, -1, rules);

export const nextPeriod = (period: Period, rules: PeriodRules): Period => neighbour(period, 1, rules);

/** 15/12 to 14/12 (calendar mode: the calendar year), whenever an annual report closes (domain.md §5). */
export function reportingYear(day: Day, rules: PeriodRules): Period {
  return periodHolding('year', day, { mode: rules.mode });
}

/** The whole months in a period, in order. */
export function monthsOf(period: Period, rules: PeriodRules): Period[] {
  const months: Period[] = [];
  for (let month = monthHolding(toDay(period.from), rules); month.to <= period.to; month = nextPeriod(month, rules))
    months.push(month);
  return months;
}

/** As in a sentence: 'tháng 10/2026', 'quý III/2026', '6 tháng đầu năm 2026', '9 tháng đầu năm 2026', 'năm 2026'. */
export function periodName(period: Period): string {
  const { kind, year, part } = placeOfPeriod(period);
  switch (kind) {
    case 'month':
      return `tháng ${two(part)}/${year}`;
    case 'quarter':
      return `quý ${ROMAN[part - 1]}/${year}`;
    case 'half-year':
      return `6 tháng ${part === 1 ? 'đầu' : 'cuối'} năm ${year}`;
    case 'nine-months':
      return `9 tháng đầu năm ${year}`;
    case 'year':
      return `năm ${year}`;
  }
}

/** The option of the monthly return: 'Tháng 10/2026 (15/09-14/10/2026)', with both years where they differ. */
export function monthLabel(period: Period): string {
  const sameYear = period.from.slice(0, 4) === period.to.slice(0, 4);
  const from = formatDate(period.from).slice(0, sameYear ? 5 : 10);
  return `T${periodName(period).slice(1)} (${from}-${formatDate(period.to)})`;
}

/** Cells pasted or mended by hand carry no-break spaces, double ones and invisible marks. */
const plainText = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/g, ' ')
    .trim();

/** The month named by such an option, its dates in brackets left unread: an answer given under the other mode stays understood. */
export function parseMonthLabel(text: string): string | undefined {
  const found = /^tháng (0?[1-9]|1[0-2])\/(20\d\d)(?: \([^()]*\))?$/i.exec(plainText(text));
  return found ? `${found[2]}-${found[1]?.padStart(2, '0')}` : undefined;
}
