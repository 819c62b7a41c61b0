/** One outsider's audit: everything that left over the months is read, and each count of a child cornered as far as arithmetic goes. */
import { periodByCode } from '../../functions/calendar/periods.ts';
import { kinhBac } from '../../functions/plans/kinh-bac-2026-2030.ts';
import { ninhBinh } from '../../functions/plans/ninh-binh-2021-2025.ts';
import { shortestReported } from '../../functions/reports/nested-windows.ts';
import { accounting } from './accounting.ts';
import { type Board, boardAccounting, boardsOf, overdueOn } from './boards.ts';
import { type Constraint, holds, within } from './constraint.ts';
import { type Counts, countsOf, monthsIn, named, type Span, surveyAt } from './counts.ts';
import { readBoard } from './read-board.ts';
import { readAttached, readMail } from './read-report.ts';
import { type Attached, attachedOf, type Mail, mailsOf, type Report, reportsOf } from './releases.ts';
import { type Ward, wardAt } from './ward.ts';
import { extreme, type Interval, intervalOf } from './yalps-intervals.ts';

/** "Interval ≥ 5" (privacy.md): the least and the most that a count can be are at least five apart. */
export const WIDE = 5;

const LAYOUTS = [
  { name: 'the plan’s first year', ...reportsOf(kinhBac, ['2026']), before: false },
  { name: 'a later year', ...reportsOf(kinhBac, ['2027']), before: true },
  { name: 'two annual reports', ...reportsOf(ninhBinh, ['2024', '2025']), before: true },
] as const;

export const layouts: number = LAYOUTS.length;

export interface Audited {
  readonly ward: Ward;
  readonly layout: string;
  readonly reports: number;
  readonly boards: number;
  /** Counts that reports speak of. */
  readonly told: ReadonlyMap<string, { readonly truth: number; readonly interval: Interval }>;
  /** What was read or reckoned and is not so: a fault of the auditor, or a false report. */
  readonly untrue: readonly Constraint[];
  /** Reports whose bytes would differ in the worlds with the fewest and with the most children. */
  readonly telling: readonly string[];
}

/** What is read beside the mails, and takes longer: letters and workbooks, and the boards of one period in so many. */
interface Rest {
  readonly boardEvery: number;
}

export async function audit(seed: number, rest?: Rest): Promise<Audited> {
  const layout = LAYOUTS[seed % LAYOUTS.length];
  if (layout === undefined) throw new RangeError(String(seed));
  const { reports, months, before } = layout;
  const ward = wardAt(Math.floor(seed / LAYOUTS.length), { months, before });
  const truth: Counts = new Map([
    ...countsOf(
      ward,
      reports.map(({ span }) => span),
    ),
    ...(rest ? overdueOn(ward, reports) : []),
  ]);
  const mails = mailsOf(reports, truth, ward.surveys);
  const attached = rest ? await attachedOf(reports, truth, ward.surveys) : [];
  const boards = rest ? boardsOf(reports, truth, ward.surveys, rest.boardEvery) : [];
  const read = [...readAll(ward, reports, mails, attached), ...readBoards(ward, boards)];
  const known = [
    ...accounting({
      spans: reports.map(({ span }) => span),
      survey: ward.surveys[0],
      hasBefore: before,
      isAllSupported: ward.children.every(({ toSupport }) => toSupport),
    }),
    ...(rest ? boardAccounting(reports) : []),
  ];
  const all = [...read, ...known];
  const printed = [...bandsOf(truth, reports), ...known];
  const worlds = [extreme(printed, 'minimize'), extreme(printed, 'maximize')];
  const told = [...new Set(read.flatMap(countsIn))].filter((count) => !saysNone(count, truth));
  return {
    ward,
    layout: layout.name,
    reports: reports.length,
    boards: boards.length,
    told: new Map(
      told.map((count) => [
        count,
        { truth: truth.get(count) ?? Number.NaN, interval: cornered(count, { all, printed, worlds }) },
      ]),
    ),
    untrue: all.filter((one) => isAbout(one, truth) && !holds(one, truth)),
    telling: await telling(ward, reports, { worlds, mails, attached, boards, boardEvery: rest?.boardEvery ?? 1 }),
  };
}

/** "Không có trường hợp quá hạn" is the one answer that everyone may have (privacy.md, 4), and it is a count: 0. */
const saysNone = (count: string, truth: Counts): boolean => count.startsWith('overdue') && truth.get(count) === 0;

interface Possible {
  readonly all: readonly Constraint[];
  /** The bands that were printed; what was read says no more, and would say so. */
  readonly printed: readonly Constraint[];
  readonly worlds: readonly Counts[];
}

/**
 * Worlds in which everything known holds are proof enough of a wide interval; where they leave one narrow, the solver is asked for the
 * least and the most that everything known allows.
 */
function cornered(count: string, { all, printed, worlds }: Possible): Interval {
  const seen = valuesIn(count, worlds, all);
  if (seen.most - seen.least >= WIDE) return seen;
  const own = [extreme(printed, 'minimize', [count]), extreme(printed, 'maximize', [count])];
  const more = valuesIn(count, own, all);
  return more.most - more.least >= WIDE ? more : intervalOf(count, all);
}

function valuesIn(count: string, worlds: readonly Counts[], all: readonly Constraint[]): Interval {
  const values = worlds.filter((world) => all.every((one) => holds(one, world))).map((world) => world.get(count) ?? Number.NaN);
  return { least: Math.min(...values), most: Math.max(...values) };
}

/** The bands of everything that any report prints. */
const bandsOf = (truth: Counts, reports: readonly Report[]): Constraint[] => [
  ...[...truth].flatMap(([count, n]) => (OF_MONTHS.test(count) ? [] : [bandAround(count, n)])),
  ...printedSpans(reports).flatMap((span) =>
    [named.returned, named.incidents].map((name) => sumAround(monthsIn(span).map(name), truth)),
  ),
];

/** Printed as sums over the months of a report; how many were notified is printed nowhere. */
const OF_MONTHS = /^(?:notified|returned|incidents)@/;

const printedSpans = (reports: readonly Report[]): Span[] =>
  reports
    .filter(({ plan, code, isReview }) => !isReview && periodByCode(code, plan.periods)?.kind === shortestReported(plan))
    .map(({ span }) => span);

function sumAround(counts: readonly string[], truth: Counts): Constraint {
  const sum = counts.reduce((total, count) => total + (truth.get(count) ?? 0), 0);
  const min = sum - (sum % 10);
  return { terms: counts.map((count) => [1, count]), min, max: min + 9 };
}

/** Of overdue cases a yes or a no is told. */
function bandAround(count: string, n: number): Constraint {
  if (count.startsWith('overdue')) return n === 0 ? within(count, 0, 0) : within(count, 1, Number.MAX_SAFE_INTEGER);
  const from = n - (n % 10);
  return within(count, from, from + 9);
}

const countsIn = ({ terms }: Constraint): string[] => terms.map(([, count]) => count);
/** Nobody counted what stood before the first month. */
const isAbout = (constraint: Constraint, truth: Counts): boolean => countsIn(constraint).every((count) => truth.has(count));

function readAll(ward: Ward, reports: readonly Report[], mails: readonly Mail[], attached: readonly Attached[]): Constraint[] {
  return reports.flatMap((report, place) => {
    const known = { report, survey: surveyAt(ward, report.span)?.month };
    const [mail, files] = [mails[place], attached.find((one) => one.report === report)];
    return [...(mail === undefined ? [] : readMail(known, mail)), ...(files === undefined ? [] : readAttached(known, files))];
  });
}

const readBoards = (ward: Ward, boards: readonly Board[]): Constraint[] =>
  boards.flatMap((board) => readBoard(board, (report) => ({ report, survey: surveyAt(ward, report.span)?.month })));

interface Sent {
  readonly worlds: readonly Counts[];
  readonly mails: readonly Mail[];
  readonly attached: readonly Attached[];
  readonly boards: readonly Board[];
  readonly boardEvery: number;
}

/** Nobody could read more than that, whatever their grammar: in both worlds the very same bytes are sent. */
async function telling(
  ward: Ward,
  reports: readonly Report[],
  { worlds, mails, attached, boards, boardEvery }: Sent,
): Promise<string[]> {
  const differing: string[] = [];
  for (const world of worlds) {
    const others = mailsOf(reports, world, ward.surveys);
    const files = attached.length === 0 ? [] : await attachedOf(reports, world, ward.surveys);
    const written = boards.length === 0 ? [] : boardsOf(reports, world, ward.surveys, boardEvery);
    differing.push(
      ...boards.filter(({ bytes }, place) => bytes !== written[place]?.bytes).map(({ overdue }) => `board ${overdue}`),
    );
    for (const [place, { code }] of reports.entries()) {
      const [mail, other] = [mails[place], others[place]];
      const [file, otherFile] = [attached, files].map((sent) => sent.find(({ report }) => report === reports[place]));
      if (mail?.subject !== other?.subject || mail?.html !== other?.html || mail?.text !== other?.text)
        differing.push(`mail ${code}`);
      if (file && otherFile && !(isSame(file.docx, otherFile.docx) && isSame(file.xlsx, otherFile.xlsx)))
        differing.push(`files ${code}`);
    }
  }
  return differing;
}

const isSame = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;
