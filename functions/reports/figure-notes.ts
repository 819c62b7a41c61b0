/** What belongs to an indicator's figures: of which, the plan's other reading, and the denominator's date and source. */
import { formatDate } from '../calendar/plain-date.ts';
import type { Share } from '../indicators/measure.ts';
import type { ExactIndicator } from './disclosure.ts';
import { figureText } from './figure-text.ts';
import { craftName, sourceName } from './held-back.ts';
import { oneLine } from './one-line.ts';
import { percentText } from './rate.ts';
import type { UnreadInputs } from './unread-tables.ts';
import { unreadTabs } from './unread-words.ts';
import { counted, integer, sentenceCase } from './vi-format.ts';

export function figureNotes(indicator: ExactIndicator): string[] {
  return [
    ...ofWhich(indicator),
    ...otherReading(indicator),
    ...onFile(indicator),
    ...reviewed(indicator),
    ...outdated(indicator),
    ...source(indicator),
  ];
}

/** When a tab was not read: what that leaves out, and the whole where it is known. */
export function partialNotes(indicator: ExactIndicator, { tables, leavesNothing }: UnreadInputs): string[] {
  if (leavesNothing) return [];
  // Any other verdict says so itself.
  const missing = indicator.verdict === 'met' ? [`${sentenceCase(unreadTabs(tables))}: số liệu chưa đầy đủ.`] : [];
  return [...missing, ...source(indicator)];
}

function ofWhich({ ofWhich: parts }: ExactIndicator): string[] {
  const crafts = Object.entries(parts?.crafts ?? {}).flatMap(([craft, share]) => shareOf(oneLine(craftName(craft)), share));
  const words = [
    ...shareOf('doanh nghiệp nhỏ và vừa', parts?.sme),
    ...shareOf('cơ sở trong làng nghề', parts?.craftVillage),
    ...(crafts.length === 0 ? [] : [`theo nghề: ${crafts.join(', ')}`]),
  ];
  return words.length === 0 ? [] : [`Trong đó: ${words.join('; ')}.`];
}

/** Left out where the list has nobody of the kind: no co-operative is a small or medium enterprise. */
const shareOf = (kind: string, share: Share | undefined): string[] =>
  share === undefined || share.of === 0 ? [] : [`${kind} ${integer(share.low)}/${integer(share.of)}`];

function otherReading({ otherReading: ratio, target }: ExactIndicator): string[] {
  return ratio === undefined ? [] : [`Theo cách hiểu khác của chỉ tiêu: ${figureText(ratio, target)}.`];
}

/** Recorded, not surveyed: beside the rate and never in its place. */
function onFile({ onFile: filed }: ExactIndicator): string[] {
  if (filed == null) return [];
  const { children, population } = filed;
  if (population === null || population === 0)
    return [`Theo hồ sơ quản lý: ${integer(children)} lao động trẻ em từ 5 đến 17 tuổi.`];
  const rate = percentText({ part: children, of: population });
  return [`Theo hồ sơ quản lý: ${integer(children)}/${integer(population)} trẻ từ 5 đến 17 tuổi (${rate}).`];
}

function outdated({ outdated: old }: ExactIndicator): string[] {
  return old === undefined
    ? []
    : [`Số liệu việc học của ${counted(old.children)} trẻ đã quá ${old.days} ngày, tạm coi là chưa rõ.`];
}

function reviewed({ reviewed: review }: ExactIndicator): string[] {
  if (review?.population == null || review.population === 0) return [];
  const rate = percentText({ part: review.reviewed, of: review.population });
  return [`Đã rà soát ${integer(review.reviewed)}/${integer(review.population)} trẻ từ 5 đến 17 tuổi (${rate}).`];
}

/** Every figure comes with its denominator, its date and its source (domain.md §2). */
function source({ denominator, evidence }: ExactIndicator): string[] {
  if (denominator === null) return [];
  const { asOf, source: typed } = denominator;
  const from = oneLine(sourceName(typed));
  // Several rows are as old as the oldest of them, and their sources come joined (whole-population.ts).
  const oldest = typed.includes('; ') ? ' (nguồn cũ nhất)' : '';
  const dated = (day: string) => (evidence === 'survey' ? `khảo sát ngày ${day}` : `tổng số tính đến ${day}${oldest}`);
  const parts = [...(asOf === null ? [] : [dated(formatDate(asOf))]), ...(from === '' ? [] : [`nguồn: ${from}`])];
  return parts.length === 0 ? [] : [`${sentenceCase(parts.join(', '))}.`];
}
