/** Every count of children that a report says something about, each under a name of its own: what an outsider would like to know. */
import type { Ward } from './ward.ts';

/** Months of a report; `year`: the first of the reporting year that its last month lies in. All inclusive. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly year: number;
}

/** A count by name: "open@3" stands at the end of month 3, "education.of@0-3" in a span, "notified@2" in one month. */
export type Counts = ReadonlyMap<string, number>;

export const named = {
  notified: (month: number) => `notified@${month}`,
  returned: (month: number) => `returned@${month}`,
  incidents: (month: number) => `incidents@${month}`,
  open: ({ to }: Span) => `open@${to}`,
  overdue: ({ to }: Span) => `overdue@${to}`,
  filed: ({ to }: Span) => `filed@${to}`,
  supported: ({ to }: Span) => measure(`supported@${to}`),
  education: ({ from, to }: Span) => measure(`education@${from}-${to}`),
  hazardous: ({ to }: Span) => measure(`hazardous@${to}`),
  survey: (month: number) => ({ found: `found@${month}`, reviewed: `reviewed@${month}` }),
} as const;

export interface MeasureNames {
  readonly low: string;
  readonly high: string;
  readonly of: string;
}
const measure = (name: string): MeasureNames => ({ low: `${name} low`, high: `${name} high`, of: `${name} of` });

export const monthsIn = ({ from, to }: Pick<Span, 'from' | 'to'>): number[] =>
  Array.from({ length: to - from + 1 }, (_, place) => from + place);

/** The survey that a report at the end of `to` rests on: the latest. */
export const surveyAt = ({ surveys }: Pick<Ward, 'surveys'>, { to }: Pick<Span, 'to'>) =>
  surveys.filter(({ month }) => month <= to).at(-1);

export function countsOf(ward: Ward, spans: readonly Span[]): Counts {
  return new Map(spans.flatMap((span) => [...countsIn(ward, span)]));
}

function countsIn(ward: Ward, span: Span): [string, number][] {
  const { from, to, year } = span;
  const { children } = ward;
  const open = children.filter(({ received, closed }) => received <= to && (closed === null || closed > to));
  const cohort = children.filter(({ received, toSupport }) => received >= year && received <= to && toSupport);
  const stock = children.filter(
    ({ received, closed, work }) => received <= to && work !== 'none' && (closed === null || closed >= from),
  );
  const labour = open.filter(({ work }) => work === 'labour' || work === 'hazardous');
  const hazardous = labour.filter(({ work }) => work === 'hazardous').length;
  const pending = cohort.filter(({ support, received }) => support === 'pending' && received === to).length;
  const helped = cohort.filter(({ support }) => support !== 'late').length;
  const atSchool = (...answers: string[]) => stock.filter(({ education }) => answers.includes(education)).length;
  const survey = surveyAt(ward, span);
  const counts: [string, number][] = [
    ...monthsIn(span).flatMap((month): [string, number][] => [
      [named.notified(month), children.filter(({ received }) => received === month).length],
      [named.returned(month), ward.returned[month] ?? 0],
      [named.incidents(month), ward.incidents[month] ?? 0],
    ]),
    [named.open(span), open.length],
    [named.overdue(span), open.filter((child) => child.toSupport && child.isOverdue && child.received < to).length],
    [named.filed(span), labour.length],
    ...counted(named.supported(span), helped - pending, helped, cohort.length),
    ...counted(named.education(span), atSchool('yes'), atSchool('yes', 'perhaps'), stock.length),
    ...counted(named.hazardous(span), hazardous, hazardous, labour.length),
    ...(survey === undefined
      ? []
      : [
          [named.survey(survey.month).found, survey.found] as [string, number],
          [named.survey(survey.month).reviewed, survey.reviewed] as [string, number],
        ]),
  ];
  return counts;
}

const counted = (names: MeasureNames, low: number, high: number, of: number): [string, number][] => [
  [names.low, low],
  [names.high, high],
  [names.of, of],
];
