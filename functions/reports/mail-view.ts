/** The monthly mail as data: finished Vietnamese strings in the order they are read. Templates only lay them out. */
import { periodByCode, periodName } from '../calendar/periods.ts';
import type { Plan } from '../plans/plan.ts';
import { senderOf } from '../plans/plan-letters.ts';
import { caseSentences } from './case-sentences.ts';
import type { DisclosedMonth } from './disclosure.ts';
import { estimateReading, estimateSentence } from './estimate-words.ts';
import { gaps } from './gaps.ts';
import { type IndicatorRow, indicatorRow } from './indicator-row.ts';
import type { MailChart } from './mail-chart.ts';
import { oneLine } from './one-line.ts';
import { hasOverdue } from './overdue-words.ts';
import { type Reading, readings } from './readings.ts';
import type { EarlierPeriod } from './released-report.ts';
import { reviewedSpan, reviewName } from './review.ts';
import { earlierLines, type Revision, type RevisionSection, revisionSection } from './revision-words.ts';
import { comparableIndicator, seenIndicators } from './seen-indicators.ts';
import { headline, summary } from './summary.ts';
import { metTargetsText, type Tally, tallyOf } from './tally.ts';
import { type VerdictWords, verdictWords } from './verdict-words.ts';
import { citedDate, clockText, integer, sentenceCase, spanText } from './vi-format.ts';
import { workDone } from './work-done.ts';

export interface MailView {
  readonly subject: string;
  /** The line a mailbox shows beside the subject. */
  readonly preheader: string;
  readonly issuer: string;
  /** "Báo cáo tháng 10/2026". */
  readonly title: string;
  readonly about: string;
  readonly addressee: string;
  readonly opening: string;
  /** "Đạt 2/8 chỉ tiêu (4/11 chỉ số)": with `tally` it says what the first sentence of `summary` says. */
  readonly headline: string;
  readonly summary: readonly string[];
  /** How many indicators have each verdict; verdicts that none has are left out. */
  readonly tally: readonly (VerdictWords & { readonly count: string })[];
  readonly objectives: readonly { readonly title: string; readonly rows: readonly IndicatorRow[] }[];
  readonly cases: readonly string[];
  readonly workDone: readonly string[];
  readonly gaps: readonly string[];
  readonly readings: readonly Reading[];
  readonly revision: RevisionSection;
  /** null: nothing leaves with it. */
  readonly chart: MailChart | null;
  /** What is attached; '' where nothing is. */
  readonly enclosures: string;
  readonly contact: { readonly name: string; readonly phone: string; readonly email: string };
  readonly confidentiality: string;
}

export interface MailFacts {
  readonly plan: Plan;
  readonly month: DisclosedMonth;
  readonly previous: DisclosedMonth | null;
  readonly recipientName: string;
  /** Epoch ms: rows submitted up to here were read. */
  readonly closedAt: number;
  readonly earlier: readonly EarlierPeriod[];
  /** undefined: the report itself. */
  readonly revision: Revision | undefined;
  /** null: the mail is read by itself, without a chart and attachments. */
  readonly chart: MailChart | null;
}

export function mailView(facts: MailFacts): MailView {
  const { plan, month, previous, recipientName, closedAt, earlier, revision, chart } = facts;
  const { name, span } = namesOf(plan, month);
  const tally = tallyOf(plan, month);
  const sentences = summary(plan, month, previous, tally, closedAt);
  const { from, to } = month.period;
  // Nothing dated before the plan enters a figure, so the first period is shorter than its name (domain.md §2, "Time").
  const since = from < plan.start && plan.start <= to ? plan.start : from;
  return {
    subject: `[${plan.areaName}] ${revision === undefined ? 'Báo cáo' : `ĐIỀU CHỈNH lần ${revision.number}: báo cáo`} ${name} phòng ngừa lao động trẻ em: ${metTargetsText(tally)}${hasOverdue(month) ? '; có trường hợp quá hạn' : ''}`,
    preheader: sentences[0],
    issuer: senderOf(plan),
    title: `Báo cáo ${name}${revision === undefined ? '' : `, điều chỉnh lần ${revision.number}`}`,
    about: 'Phòng ngừa, giảm thiểu lao động trẻ em',
    addressee: oneLine(recipientName) || plan.recipientHead,
    opening: `${sentenceCase(senderOf(plan))} kính gửi kết quả thực hiện ${citation(plan)} trong ${span} (${spanText(since, to)}; số liệu chốt lúc ${clockText(closedAt)}).`,
    headline: headline(tally),
    summary: sentences,
    tally: tallyStrip(tally),
    objectives: plan.objectives.map(({ number, title }) => ({
      title: `Mục tiêu ${number}. ${title}`,
      rows: rowsOf(facts, number),
    })),
    cases: caseSentences(month),
    workDone: [...workDone(month), ...estimateSentence(month)],
    gaps: [...gaps(plan, month, closedAt), ...earlierLines(plan, earlier, month.clearance)],
    readings: [...readings(plan, month), ...estimateReading(month)],
    revision: revisionSection(plan, month, closedAt, revision),
    chart,
    enclosures: chart === null ? '' : ENCLOSURES,
    contact: plan.standingBody,
    confidentiality: `Thư này không chứa họ tên hay mã hồ sơ của trẻ. ${SMALL_NUMBERS[month.clearance]}`,
  };
}

const ENCLOSURES = 'Văn bản báo cáo (chờ cấp số, ký, đóng dấu) và bảng số liệu được gửi kèm.';

const SMALL_NUMBERS: Readonly<Record<DisclosedMonth['clearance'], string>> = {
  shared: 'Số nhỏ được gộp thành khoảng.',
  authority: 'Số nhỏ là số chính xác, chỉ dùng trong cơ quan, không chuyển tiếp.',
};

/** The report's own name, and its time in a sentence; of a review they differ. */
function namesOf(plan: Plan, { period: { code }, review }: DisclosedMonth): { name: string; span: string } {
  const period = periodByCode(code, plan.periods);
  if (period === undefined) throw new RangeError(`Not a period code: ${JSON.stringify(code)}`);
  const name = periodName(period);
  return review === undefined ? { name, span: name } : { name: reviewName(plan, review, code), span: reviewedSpan(plan, code) };
}

/** "Kế hoạch số 115/KH-UBND ngày 19/5/2026"; by its title where the plan's text carries no number. */
function citation({ number, signedOn, title }: Plan): string {
  if (number === null) return `Kế hoạch ${title.slice(0, 1).toLocaleLowerCase('vi')}${title.slice(1)},`;
  return `Kế hoạch số ${number}${signedOn === null ? '' : ` ngày ${citedDate(signedOn)}`}`;
}

function tallyStrip({ indicators, notComputed }: Tally): MailView['tally'] {
  const counts = [
    ['met', indicators.met],
    ['not-met', indicators['not-met']],
    ['undecided', indicators.undecided - notComputed],
    ['no-verdict', indicators['no-verdict']],
    ['withheld', indicators.withheld],
    ['not-computed', notComputed],
  ] as const;
  return counts.filter(([, n]) => n > 0).map(([verdict, n]) => ({ ...verdictWords(verdict), count: integer(n) }));
}

function rowsOf({ plan, month, previous }: MailFacts, objective: number): IndicatorRow[] {
  const { from, to } = month.period;
  return seenIndicators(plan, month)
    .filter(({ promised }) => promised.objective === objective)
    .map(({ promised, seen }) => {
      const before = comparableIndicator(previous, promised);
      const [hasPrevious, isReview] = [previous !== null, month.review !== undefined];
      return indicatorRow(promised, seen, { plan, from, to, before, hasPrevious, isReview, problems: month.problems });
    });
}
