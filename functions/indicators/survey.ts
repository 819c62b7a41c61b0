/** The rate of child labour: only a survey or a full review gives it (1; domain.md §2, "Rate of child labour"). */
import { type Day, fromDay } from '../calendar/plain-date.ts';
import type { Facts } from '../records/facts.ts';
import type { Measure, Measured, Window } from './measure.ts';

interface Survey {
  readonly asOf: Day;
  readonly population: number | undefined;
  readonly reviewed: number;
  readonly found: number;
  readonly source: string;
}

/**
 * Found ÷ reviewed of the last survey up to the end of the period; in the period, of the last one in it. A survey taken before the
 * plan began counts: it is a stock, not a record of work done. `maxAgeMonths`: older than that it is shown, not judged.
 */
export function surveyRate(surveys: Facts['survey'], period: Window, maxAgeMonths: number): Measured {
  const complete = surveys.flatMap(({ asOf, population, reviewed, found, source }) =>
    asOf === undefined || reviewed === undefined || found === undefined ? [] : [{ asOf, population, reviewed, found, source }],
  );
  const last = latest(complete, Number.NEGATIVE_INFINITY, period.to);
  const rate = (survey: Survey | undefined) => rateOf(survey, period.to, maxAgeMonths);
  return {
    cumulative: rate(last),
    inPeriod: rate(latest(complete, period.from, period.to)),
    denominator: last === undefined ? null : { asOf: fromDay(last.asOf), source: last.source },
    ...(last !== undefined && {
      reviewed: { population: last.population ?? null, reviewed: last.reviewed, found: last.found, asOf: fromDay(last.asOf) },
    }),
  };
}

/** The greatest as-of in [from, to]; on a tie the lower row in the sheet, as for the population. */
function latest(surveys: readonly Survey[], from: Day, to: Day): Survey | undefined {
  return surveys
    .filter(({ asOf }) => from <= asOf && asOf <= to)
    .reduce<Survey | undefined>((last, survey) => (last === undefined || survey.asOf >= last.asOf ? survey : last), undefined);
}

function rateOf(survey: Survey | undefined, at: Day, maxAgeMonths: number): Measure {
  if (survey === undefined) return { reason: 'no-survey' };
  const { found, reviewed } = survey;
  if (reviewed === 0) return { reason: 'no-denominator', low: found, high: found };
  const ratio = { low: found, high: found, of: reviewed };
  return isOlderThan(survey.asOf, at, maxAgeMonths) ? { reason: 'stale', ...ratio } : ratio;
}

/** Whether more than `months` calendar months lie between: 14/10/2026 is not older than 24 months on 14/10/2028, but the day after. */
function isOlderThan(asOf: Day, at: Day, months: number): boolean {
  const [then, now] = [monthAndDate(asOf), monthAndDate(at)];
  const passed = now.month - then.month;
  return passed > months || (passed === months && now.date > then.date);
}

function monthAndDate(day: Day): { readonly month: number; readonly date: number } {
  const [year = 0, month = 0, date = 0] = fromDay(day).split('-').map(Number);
  return { month: year * 12 + month, date };
}
