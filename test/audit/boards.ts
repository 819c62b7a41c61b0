/** The leaders' board on several days of each period, as the batch that writes it: cells, notes, links and charts of every tab. */
import { boardContents } from '../../functions/board/board.ts';
import { startOfDay } from '../../functions/calendar/instant.ts';
import { monthHolding, periodByCode } from '../../functions/calendar/periods.ts';
import { toDay } from '../../functions/calendar/plain-date.ts';
import { computeMonth } from '../../functions/reports/compute-month.ts';
import type { Month } from '../../functions/reports/month.ts';
import { shortestReported } from '../../functions/reports/nested-windows.ts';
import { machineBatch } from '../../functions/sheets/google-machine-batch.ts';
import { markRows } from '../../functions/sheets/machine-rows.ts';
import { boardFacts, releasedAs } from '../board/a-board.ts';
import { factsOf } from '../builders/world.ts';
import { answersOn } from './answers.ts';
import { atMost, type Constraint } from './constraint.ts';
import { type Counts, named, type Span, surveyAt } from './counts.ts';
import { monthOf, type Report } from './releases.ts';
import type { Survey, Ward } from './ward.ts';

export interface Board {
  readonly follows: Report;
  /** What everyone was told last when it was written. */
  readonly told: Report | null;
  /** Of cases past a deadline at that moment. */
  readonly overdue: string;
  /** The requests of the batch, as they are sent. */
  readonly bytes: string;
}

/** Of a period: while it runs, and when it is over and its report has not left. */
const DAYS = [
  { name: 'running', part: 0.4, daysFromEnd: -10 },
  { name: 'closed', part: 1, daysFromEnd: 3 },
] as const;
type Moment = (typeof DAYS)[number];

const overdueAt = ({ to }: Span, { name }: Moment): string => `overdue@${to}, ${name}`;

/** The reports that the board follows, each with the one before it. */
const followed = (reports: readonly Report[]): { readonly report: Report; readonly before: Report | null }[] => {
  const own = reports.filter(
    ({ plan, code, isReview }) => !isReview && periodByCode(code, plan.periods)?.kind === shortestReported(plan),
  );
  return own.map((report, place) => ({ report, before: own[place - 1] ?? null }));
};

/** How many cases are past a deadline on the board's days. */
export const overdueOn = (ward: Ward, reports: readonly Report[]): Counts =>
  new Map(
    followed(reports).flatMap(({ report: { span } }) =>
      DAYS.map((moment): [string, number] => [
        overdueAt(span, moment),
        ward.children.filter(
          ({ received, closed, toSupport, isOverdue }) =>
            received < span.to && (closed === null || closed >= span.to) && toSupport && isOverdue,
        ).length,
      ]),
    ),
  );

/** Whoever is late on one of those days was there when the month before ended, or has come since. */
export const boardAccounting = (reports: readonly Report[]): Constraint[] =>
  followed(reports).flatMap(({ report: { span }, before }) =>
    before === null
      ? []
      : DAYS.map((moment) => atMost(overdueAt(span, moment), named.open(before.span), ...since(before.span.to + 1, span.to))),
  );

const since = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, place) => named.notified(from + place));

/** `every`: of the last period of every so many. */
export const boardsOf = (reports: readonly Report[], counts: Counts, surveys: readonly Survey[], every: number): Board[] =>
  followed(reports).flatMap(({ report, before }, place) =>
    (place + 1) % Math.min(every, followed(reports).length) !== 0
      ? []
      : DAYS.map((moment): Board => {
          const overdue = overdueAt(report.span, moment);
          const told = before && monthOf(before, counts, surveys);
          const facts = {
            ...factsOn({ report, moment, told }, partOf(counts, report, moment), surveys),
            isOverdue: (counts.get(overdue) ?? 0) > 0,
          };
          return {
            follows: report,
            told: before,
            overdue,
            bytes: JSON.stringify(machineBatch([], boardContents(facts).map(asChange))),
          };
        }),
  );

interface At {
  readonly report: Report;
  readonly moment: Moment;
  readonly told: Month | null;
}

/** What the board is made from: answers as they would stand, the month with the ward's counts of children in it. */
function factsOn({ report, moment, told }: At, counts: Counts, surveys: readonly Survey[]) {
  const { plan, code, span } = report;
  const period = periodByCode(code, plan.periods);
  if (period === undefined) throw new RangeError(code);
  const day = toDay(period.to) + moment.daysFromEnd;
  const { world, rows } = answersOn(Math.min(day, toDay(period.to)), monthHolding(toDay(period.to), plan.periods).code, {
    came: counts.get(named.notified(span.to)) ?? 0,
    returned: counts.get(named.returned(span.to)) ?? 0,
    incidents: counts.get(named.incidents(span.to)) ?? 0,
    overdue: counts.get(named.overdue(span)) ?? 0,
    survey: surveyTyped(counts, span, surveys),
  });
  const { facts, problems } = factsOf(world, rows, { planStart: toDay(plan.start) });
  const live = withChildrenOf(monthOf(report, counts, surveys), computeMonth(plan, period, facts, problems));
  const released = told === null ? null : releasedAs(told);
  return boardFacts({ plan, code, world, rows, live, released, previous: told, now: startOfDay(day) });
}

function surveyTyped(counts: Counts, span: Span, surveys: readonly Survey[]) {
  const survey = surveyAt({ surveys }, span);
  if (survey === undefined) return undefined;
  const { found, reviewed } = named.survey(survey.month);
  const [children, all] = [counts.get(found) ?? 0, counts.get(reviewed) ?? 0];
  return { found: children, reviewed: all, hazardous: Math.floor(children / 2) };
}

/** Everything else is as the answers say: who has sent, what needs mending, what was done. */
function withChildrenOf(children: Month, month: Month): Month {
  const { returnedToSchool, incidents } = children.activity;
  return {
    ...month,
    indicators: month.indicators.map((indicator) =>
      indicator.evidence === 'survey' || indicator.evidence === 'cases'
        ? (children.indicators.find(({ code }) => code === indicator.code) ?? indicator)
        : indicator,
    ),
    activity: { ...month.activity, returnedToSchool, incidents },
    cases: children.cases,
  };
}

/** While a period runs, a part of what it will tell has come. */
function partOf(counts: Counts, { span }: Report, { part }: Moment): Counts {
  const month = new Map(countsAt(span).map((name) => [name, Math.floor((counts.get(name) ?? 0) * part)]));
  return new Map([...counts, ...month]);
}

const countsAt = (span: Span): readonly string[] => [
  ...[named.notified, named.returned, named.incidents].map((name) => name(span.to)),
  ...[named.open, named.overdue, named.filed].map((name) => name(span)),
  ...[named.supported, named.education, named.hazardous].flatMap((name) => Object.values<string>({ ...name(span) })),
];

type Content = ReturnType<typeof boardContents>[number];

/** Into a spreadsheet that has nothing yet: the whole of it is written. */
const asChange = ({ tab, rows, charts }: Content) => ({
  writing: { tab, rows: markRows(tab, rows), charts, stamp: { run: 'run', order: 1, inputHash: '', generatedAt: 1 } },
  sheet: undefined,
  usedColumns: 0,
  edited: [],
});
