/** Rules of the indicators and their targets, told apart from the plan's words (domain.md §1). */
import { at, type Broken, type Fault, isBlank, must } from '../forms/definition-fault.ts';
import type { Evidence } from '../indicators/measure.ts';
import type { Indicator, MeasureSpec, Plan, Target } from './plan.ts';
import { repeated } from './repeated.ts';
import { comparatorInWords, percentText } from './target-words.ts';

/** Each plan has eight chỉ tiêu. */
const EIGHT = [1, 2, 3, 4, 5, 6, 7, 8];

/** What a measure rests on is not a choice of the plan. */
const EVIDENCE: { readonly [Kind in MeasureSpec['kind']]: Evidence } = {
  'survey-rate': 'survey',
  'hazardous-share': 'cases',
  'supported-in-time': 'cases',
  'in-education': 'cases',
  'people-reached': 'headcount',
  establishments: 'register',
  'officials-trained': 'register',
  'agencies-trained': 'register',
};

export function* indicatorFaults(plan: Plan): Generator<Fault> {
  yield* at(`plan ${plan.id}, indicators`, allTogether(plan.indicators));
  for (const indicator of plan.indicators) {
    const where = `plan ${plan.id}, indicator ${indicator.code}`;
    yield* at(where, oneIndicator(indicator, plan));
    yield* at(where, years(indicator.targets, plan));
    for (const target of indicator.targets) yield* at(`${where}, target by ${target.by}`, oneTarget(target));
  }
}

function* allTogether(indicators: readonly Indicator[]): Generator<Broken> {
  const twice = repeated(indicators.map(({ code }) => code));
  yield* must(twice === undefined, 'each code stands once', twice);
  const parts = indicators.map(({ partOf }) => partOf);
  const isSorted = parts.every((number, i) => number >= (parts[i - 1] ?? 1));
  yield* must(isSorted && EIGHT.every((n) => parts.includes(n)), 'partOf covers the eight chỉ tiêu, 1 to 8, in order', parts);
}

function* oneIndicator(indicator: Indicator, plan: Plan): Generator<Broken> {
  const { code, partOf, measure, evidence, settledBy, targets } = indicator;
  yield* must(new RegExp(`^${partOf}[a-z]?$`).test(code), `the code is ${partOf} and at most one letter`, code);
  for (const text of ['title', 'shortTitle', 'quote', 'unit', 'audience'] as const)
    yield* must(!isBlank(indicator[text]), `the ${text} is present`, indicator[text]);
  yield* must(evidence === EVIDENCE[measure.kind], `a measure ${measure.kind} rests on ${EVIDENCE[measure.kind]}`, evidence);
  const isKnown = plan.organisations.some(({ id }) => id === settledBy);
  yield* must(isKnown, 'settledBy is an organisation of the plan', settledBy);
  const isTrend = measure.kind === 'hazardous-share';
  yield* must(targets.length > 0 || isTrend, 'only a trend (hazardous-share) goes without a target', targets);
}

function* years(targets: readonly Target[], { start, end }: Plan): Generator<Broken> {
  const [first, last] = [Number(start.slice(0, 4)), Number(end.slice(0, 4))];
  const named = targets.map(({ by }) => by);
  const isInside = named.every((year) => Number.isInteger(year) && first <= year && year <= last);
  yield* must(isInside, `targets name years of the plan, ${first}-${last}`, named);
  yield* must(
    named.every((year, i) => year > (named[i - 1] ?? 0)),
    'targets are sorted by year, one a year',
    named,
  );
}

function* oneTarget({ op, percent, quote }: Target): Generator<Broken> {
  yield* must(percent > 0 && percent <= 100, 'the percent is over 0 and at most 100', percent);
  const asked = comparatorInWords(quote, percent);
  yield* must(asked !== undefined, `${percentText(percent)} stands once in its quotation`, quote);
  yield* must(asked === op, `the words ask for ${asked}: “${quote}”`, op);
}
