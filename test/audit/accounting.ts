/**
 * What an outsider knows of the counts without reading any report: how they hang together (domain.md §2). The strictest reading, in the
 * outsider's favour: no case is reopened, none is found a duplicate later, and no record comes late.
 */
import { atMost, type Constraint } from './constraint.ts';
import { type MeasureNames, monthsIn, named, type Span } from './counts.ts';

export interface Known {
  /** Spans of the reports that were sent. */
  readonly spans: readonly Span[];
  readonly survey: { readonly month: number } | undefined;
  /** Cases that were there before the first month; nobody where the plan begins with it. */
  readonly hasBefore: boolean;
  /** Every case that comes is of indicator 2's classes: not so everywhere, but an outsider may know it of a small ward. */
  readonly isAllSupported: boolean;
}

/** Months of the spans, and of the time between them, in which somebody may have come. */
const since = (from: number, to: number): string[] => monthsIn({ from, to }).map(named.notified);

export function accounting({ spans, survey, hasBefore, isAllSupported }: Known): Constraint[] {
  const ends = [...new Map(spans.map((span) => [span.to, span])).values()].toSorted((a, b) => a.to - b.to);
  return [
    ...ends.flatMap((span, place) => {
      const before = ends[place - 1];
      return [...atOneDay(span), ...fromDayToDay(before, span, { hasBefore, isAllSupported })];
    }),
    ...spans.flatMap((span) => inOneSpan(span, ends, hasBefore)),
    ...spans.flatMap((span) => nested(span, spans)),
    ...(survey === undefined ? [] : [atMost(named.survey(survey.month).found, named.survey(survey.month).reviewed)]),
  ];
}

const ordered = ({ low, high, of }: MeasureNames): Constraint[] => [atMost(low, high), atMost(high, of)];

/** Part and whole, of what stands at the end of a day. */
function atOneDay(span: Span): Constraint[] {
  const labour = named.hazardous(span);
  return [
    ...ordered(named.supported(span)),
    ...ordered(labour),
    atMost(named.overdue(span), named.open(span)),
    atMost(labour.of, named.open(span)),
    atMost(named.filed(span), labour.of),
    // Whoever came this year may be gone, but came.
    atMost(named.supported(span).of, ...since(span.year, span.to)),
  ];
}

/** Nobody is open who was not open before or came since; the year's cohort only grows. */
function fromDayToDay(
  before: Span | undefined,
  now: Span,
  { hasBefore, isAllSupported }: Pick<Known, 'hasBefore' | 'isAllSupported'>,
): Constraint[] {
  const came = since(before === undefined ? 0 : before.to + 1, now.to);
  const open = before === undefined ? (hasBefore ? [EARLIER] : []) : [named.open(before)];
  const [earlier, cohort] = [before && named.supported(before).of, named.supported(now).of];
  const isSameYear = before?.year === now.year;
  return [
    atMost(named.open(now), ...open, ...came),
    ...(earlier === undefined || !isSameYear ? [] : [atMost(earlier, cohort), atMost(cohort, earlier, ...came)]),
    ...(isAllSupported ? [equal(since(now.year, now.to), cohort)] : []),
  ];
}

/** Open cases of the time before. */
const EARLIER = 'open@-1';

const equal = (parts: readonly string[], whole: string): Constraint => ({
  terms: [[-1, whole], ...parts.map((count) => [1, count] as const)],
  min: 0,
  max: 0,
});

/** Who is counted in a span was open when it began, or came in it. */
function inOneSpan(span: Span, ends: readonly Span[], hasBefore: boolean): Constraint[] {
  const education = named.education(span);
  const before = ends.find(({ to }) => to === span.from - 1);
  const known = before !== undefined || span.from <= 0;
  const open = before === undefined ? (hasBefore ? [EARLIER] : []) : [named.open(before)];
  return [
    ...ordered(education),
    atMost(named.filed(span), education.of),
    ...(known ? [atMost(education.of, ...open, ...since(Math.max(span.from, 0), span.to))] : []),
  ];
}

/** A longer span counts whom a shorter one that ends with it counts, and nobody whom none of those that fill it counts. */
function nested(span: Span, spans: readonly Span[]): Constraint[] {
  const inside = spans.filter(({ from, to }) => from >= span.from && to <= span.to && to - from < span.to - span.from);
  const lengths = [...new Set(inside.map(({ from, to }) => to - from))];
  const ending = inside.filter(({ to }) => to === span.to);
  const of = (one: Span) => named.education(one).of;
  return [
    ...ending.map((shorter) => atMost(of(shorter), of(span))),
    ...lengths.flatMap((length) => {
      const tiles = inside.filter(({ from, to }) => to - from === length).toSorted((a, b) => a.from - b.from);
      const isFilled =
        tiles[0]?.from === span.from && tiles.at(-1)?.to === span.to && tiles.length * (length + 1) === span.to - span.from + 1;
      return isFilled ? [atMost(of(span), ...tiles.map(of))] : [];
    }),
  ];
}
