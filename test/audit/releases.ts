/** Everything that leaves over the months: each report that the plan owes, and its review, as mails, letters and workbooks to everyone. */
import { endOfDay } from '../../functions/calendar/instant.ts';
import { monthsOf, type Period, periodByCode, reportingYear } from '../../functions/calendar/periods.ts';
import { toDay } from '../../functions/calendar/plain-date.ts';
import type { Measure } from '../../functions/indicators/measure.ts';
import type { Plan } from '../../functions/plans/plan.ts';
import { attachments } from '../../functions/reports/attachments.ts';
import { composeMail } from '../../functions/reports/compose-mail.ts';
import type { Month } from '../../functions/reports/month.ts';
import { NO_WORDS } from '../../functions/reports/returned-words.ts';
import { reviewOf } from '../../functions/reports/review.ts';
import { aMonth } from '../reports/a-month.ts';
import { render } from '../reports/mail-templates.ts';
import { type Counts, type MeasureNames, monthsIn, named, type Span, surveyAt } from './counts.ts';
import type { Survey } from './ward.ts';

export interface Report {
  readonly plan: Plan;
  readonly code: string;
  readonly isReview: boolean;
  readonly span: Span;
}

/** The reports of whole years, in the order in which they close. */
export function reportsOf(
  plan: Plan,
  years: readonly string[],
): { readonly reports: readonly Report[]; readonly months: number } {
  const whole = years.map((year) => reportingYear(toDay(`${year}-06-01`), plan.periods));
  const months = whole.flatMap((year) => monthsOf(year, plan.periods));
  const kinds = new Set(plan.duties.map(({ kind }) => kind));
  const codes = years.flatMap((year) => CODES.map((end) => `${year}${end}`));
  const owed = codes.flatMap((code) => {
    const period = periodByCode(code, plan.periods);
    return period !== undefined && kinds.has(period.kind) ? [period] : [];
  });
  const spanOf = ({ from, to }: Period): Span => {
    const ends = months.findLastIndex((month) => month.to <= to);
    const year = Math.floor(ends / 12) * 12;
    return {
      from: Math.max(
        0,
        months.findIndex((month) => month.to >= from),
      ),
      to: ends,
      year,
    };
  };
  const reviews = years.flatMap((year) => {
    const period = periodByCode(year, plan.periods);
    const review = period && reviewOf(plan, period);
    return review === undefined ? [] : [{ plan, code: year, isReview: true, span: { ...spanOf(review.period), from: 0 } }];
  });
  return {
    reports: [...owed.map((period) => ({ plan, code: period.code, isReview: false, span: spanOf(period) })), ...reviews],
    months: months.length,
  };
}

const MONTHS = Array.from({ length: 12 }, (_, place) => `-${String(place + 1).padStart(2, '0')}`);
const CODES = [...MONTHS, '-Q1', '-Q2', '-Q3', '-Q4', '-H1', '-H2', '-9M', ''];

/** The exact month, as it would be computed from rows with these counts. */
export function monthOf({ plan, code, isReview, span }: Report, counts: Counts, surveys: readonly Survey[]): Month {
  const count = (name: string): number => counts.get(name) ?? 0;
  const sum = (name: (month: number) => string): number => monthsIn(span).reduce((total, month) => total + count(name(month)), 0);
  const measured = ({ low, high, of }: MeasureNames): Measure =>
    count(of) === 0 ? { reason: 'nothing-notified' } : { low: count(low), high: count(high), of: count(of) };
  const survey = surveyAt({ surveys }, span);
  const inYear = measured(named.supported(span));
  const start = aMonth(plan, code)
    .measuring('1', surveyed(survey && { ...survey, ...surveyCounts(survey, count) }), {
      denominator: { asOf: survey ? '2025-06-30' : null, source: 'Khảo sát' },
      onFile: { children: count(named.filed(span)), population: null },
    })
    .measuring('2', inYear, { inYear })
    .measuring('3', measured(named.education(span)))
    .holding({ notified: sum(named.notified), open: count(named.open(span)), overdue: count(named.overdue(span)) })
    .doing({ trainings: 1, returnedToSchool: sum(named.returned), incidents: sum(named.incidents) });
  const month = (
    plan.indicators.some((indicator) => indicator.code === '1b') ? start.measuring('1b', measured(named.hazardous(span))) : start
  ).build();
  const review = isReview ? reviewOf(plan, periodByCode(code, plan.periods) ?? fail(code)) : undefined;
  return review === undefined ? month : { ...month, ...review };
}

function fail(code: string): never {
  throw new RangeError(code);
}

const surveyCounts = ({ month }: Survey, count: (name: string) => number) => ({
  found: count(named.survey(month).found),
  reviewed: count(named.survey(month).reviewed),
});

const surveyed = (survey: Survey | undefined): Measure => {
  if (survey === undefined) return { reason: 'no-survey' };
  const { found, reviewed } = survey;
  return reviewed === 0 ? { reason: 'no-denominator', low: found, high: found } : { low: found, high: found, of: reviewed };
};

export interface Mail {
  readonly report: Report;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

export interface Attached {
  readonly report: Report;
  readonly docx: Uint8Array;
  readonly xlsx: Uint8Array;
}

const closedAt = ({ period }: Month): number => endOfDay(toDay(period.to) + 5);

interface Sent {
  readonly report: Report;
  readonly month: Month;
  readonly previous: Month | null;
}

/** With what stands before it: the report of its kind that was released last. */
function inOrder(reports: readonly Report[], counts: Counts, surveys: readonly Survey[]): Sent[] {
  const months = reports.map((report) => ({ report, month: monthOf(report, counts, surveys) }));
  return months.map(({ report, month }, place) => ({
    report,
    month,
    previous: report.isReview
      ? null
      : (months.slice(0, place).findLast((one) => one.month.period.kind === month.period.kind && !one.report.isReview)?.month ??
        null),
  }));
}

export const mailsOf = (reports: readonly Report[], counts: Counts, surveys: readonly Survey[]): Mail[] =>
  inOrder(reports, counts, surveys).map(({ report, month, previous }) => ({
    report,
    ...composeMail({
      plan: report.plan,
      month,
      previous,
      clearance: 'shared',
      recipientName: '',
      closedAt: closedAt(month),
      render,
    }),
  }));

/** Of the reports that close with the last months, one of each kind at least: every letter says again what its mail says. */
export const attachedOf = (reports: readonly Report[], counts: Counts, surveys: readonly Survey[]): Promise<Attached[]> => {
  const last = Math.max(...reports.map(({ span }) => span.to));
  const sent = inOrder(reports, counts, surveys).filter(
    ({ report: { span, code } }) => span.to >= last - 1 || code.endsWith('-9M'),
  );
  return Promise.all(
    sent.map(async ({ report, month, previous }) => {
      const { plan } = report;
      const files = await attachments({
        plan,
        month,
        previous,
        clearance: 'shared',
        closedAt: closedAt(month),
        returned: NO_WORDS,
      });
      const [docx, xlsx] = files.map(({ bytes }) => bytes);
      if (docx === undefined || xlsx === undefined) throw new Error('A letter and a workbook were expected.');
      return { report, docx, xlsx };
    }),
  );
};
