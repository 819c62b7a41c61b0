/** Everything of a letter but its parts: head, subject, addressees, the first and the last sentence, Nơi nhận. */
import { wallClock } from '../calendar/instant.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import { currentOrganisations } from '../plans/current-organisations.ts';
import type { Plan, PlanRecipient } from '../plans/plan.ts';
import type { PlanLetter } from '../plans/plan-letter.ts';
import { areaInSentence, hasAnnex, type LetterFacts, periodInLetter, periodOf } from './letter-facts.ts';
import type { LetterHead } from './letter-view.ts';
import { citedDate } from './vi-format.ts';

/** Room for a number, a day or a month written by hand: no-break, so that it neither shrinks nor parts. */
const GAP = '\u00A0'.repeat(6);

export function letterHead({ letter, closedAt }: LetterFacts): LetterHead {
  const { superior, issuer, symbol, place } = letter;
  return {
    superior,
    issuer,
    number: `Số:${GAP}${GAP}/${symbol}`,
    nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    motto: 'Độc lập - Tự do - Hạnh phúc',
    placeAndDate: `${place}, ngày${GAP}tháng${GAP}năm ${yearOf(closedAt)}`,
  };
}

const yearOf = (ms: number): string => wallClock(ms).date.slice(0, 4);

export function letterSubject({ plan, month, revision }: LetterFacts): readonly string[] {
  const period = periodInLetter(periodOf(plan, month.period));
  const again = revision === undefined ? '' : ` (điều chỉnh lần ${revision.number})`;
  return [`Kết quả thực hiện ${plan.letterSubject} ${period} trên địa bàn ${areaInSentence(plan)}${again}`];
}

/** Names of today's bodies: a letter to one that was abolished would come back. */
export const addressees = ({ plan, letter, month }: LetterFacts): string[] =>
  letter.to.flatMap((body) => currentOrganisations(plan, month.period.to, body).map(({ name }) => name));

export function openingSentence({ plan, letter, month }: LetterFacts): string {
  const period = periodOf(plan, month.period);
  // Nothing dated before the plan enters a figure (domain.md §2, "Time").
  const from = period.from < plan.start && plan.start <= period.to ? plan.start : period.from;
  const span = `số liệu từ ngày ${citedDate(from)} đến hết ngày ${citedDate(period.to)}`;
  return `Thực hiện ${planCited(plan)} của ${plan.issuer} thực hiện ${plan.programme}, ${letter.from} báo cáo kết quả ${periodInLetter(period)} (${span}), như sau:`;
}

/** "Kế hoạch số 115/KH-UBND ngày 19/5/2026"; the text of the other plan carries no number. */
function planCited({ number, signedOn }: Plan): string {
  const signed = signedOn === null ? '' : ` ngày ${citedDate(signedOn)}`;
  return number === null ? `Kế hoạch${signed}` : `Kế hoạch số ${number}${signed}`;
}

export function closingSentence({ plan, letter, month }: LetterFacts): string {
  const period = periodInLetter(periodOf(plan, month.period));
  return `Trên đây là báo cáo kết quả ${period}, ${letter.from} kính báo cáo ${letter.toInBrief} xem xét, tổng hợp./.`;
}

/** "(Kèm theo Báo cáo số      /BC-UBND ngày     tháng     năm 2026 của UBND phường Kinh Bắc)". */
export const annexBelongsTo = ({ letter: { symbol, from }, closedAt }: LetterFacts): string =>
  `(Kèm theo Báo cáo số${GAP}/${symbol} ngày${GAP}tháng${GAP}năm ${yearOf(closedAt)} của ${from})`;

/** "Báo cáo số      /BC-UBND ngày     tháng     năm 2026": the one before this, whose number and day the clerk knows. */
export const reportBefore = ({ letter: { symbol }, revision, closedAt }: LetterFacts): string =>
  `Báo cáo số${GAP}/${symbol} ngày${GAP}tháng${GAP}năm ${yearOf(revision?.was.closedAt ?? closedAt)}`;

/** Nơi nhận: the addressees first ("Như trên"), then the lines of the plan's own foot, then who keeps the copy. */
export function receivers({ plan, letter, month }: LetterFacts): string[] {
  const first = hasAnnex(plan, letter) ? 'Như trên (kèm Phụ lục)' : 'Như trên';
  const copies = letter.copies === 'none' ? [] : copyLines(plan, letter, month.period.to);
  return [...[first, ...copies].map((line) => `- ${line};`), `- Lưu: ${letter.kept}.`];
}

const copyLines = (plan: Plan, { to }: PlanLetter, on: PlainDate): string[] =>
  plan.recipients
    .filter(({ organisation, letterOnly }) => letterOnly !== true && !to.includes(organisation))
    .map((recipient) => copyLine(plan, recipient, on));

/** The plan's words, but for a body that was abolished its successor, and without the typist's slip "chính trị- xã hội". */
function copyLine(plan: Plan, { organisation, quote }: PlanRecipient, on: PlainDate): string {
  const holders = currentOrganisations(plan, on, organisation);
  const isAsNamed = holders.some(({ id }) => id === organisation);
  return (isAsNamed || holders.length === 0 ? quote : holders.map(({ name }) => name).join(', ')).replace(
    /(?<=\p{L})- /gu,
    ' - ',
  );
}
