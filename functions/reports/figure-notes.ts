/** What belongs to an indicator's figures: of which, the plan's other reading, and the denominator's date and source. */
import { formatDate } from '../calendar/plain-date.ts';
import type { Share } from '../indicators/measure.ts';
import type { ExactIndicator } from './disclosure.ts';
import { figureText } from './figure-text.ts';
import { oneLine } from './one-line.ts';
import { percentText } from './rate.ts';
import { integer, sentenceCase } from './vi-format.ts';

export function figureNotes(indicator: ExactIndicator): string[] {
  return [...ofWhich(indicator), ...otherReading(indicator), ...reviewed(indicator), ...source(indicator)];
}

function ofWhich({ ofWhich: parts }: ExactIndicator): string[] {
  const crafts = Object.entries(parts?.crafts ?? {}).flatMap(([craft, share]) => shareOf(oneLine(craft), share));
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

function reviewed({ reviewed: review }: ExactIndicator): string[] {
  if (review?.population == null || review.population === 0) return [];
  const rate = percentText({ part: review.reviewed, of: review.population });
  return [`Đã rà soát ${integer(review.reviewed)}/${integer(review.population)} trẻ từ 5 đến 17 tuổi (${rate}).`];
}

/** Every figure comes with its denominator, its date and its source (domain.md §2). */
function source({ denominator, evidence }: ExactIndicator): string[] {
  if (denominator === null) return [];
  const from = oneLine(denominator.source);
  const parts = [
    ...(denominator.asOf === null
      ? []
      : [`${evidence === 'survey' ? 'khảo sát ngày' : 'tổng số tính đến'} ${formatDate(denominator.asOf)}`]),
    ...(from === '' ? [] : [`nguồn: ${from}`]),
  ];
  return parts.length === 0 ? [] : [`${sentenceCase(parts.join(', '))}.`];
}
