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
  const crafts = Object.entries(parts?.crafts ?? {}).map(([craft, share]) => `${oneLine(craft)} ${shareText(share)}`);
  const words = [
    ...(parts?.sme === undefined ? [] : [`doanh nghiệp nhỏ và vừa ${shareText(parts.sme)}`]),
    ...(parts?.craftVillage === undefined ? [] : [`cơ sở trong làng nghề ${shareText(parts.craftVillage)}`]),
    ...(crafts.length === 0 ? [] : [`theo nghề: ${crafts.join(', ')}`]),
  ];
  return words.length === 0 ? [] : [`Trong đó: ${words.join('; ')}.`];
}

const shareText = ({ low, of }: Share): string =>
  of === 0 ? 'chưa có cơ sở nào trong danh sách' : `${integer(low)}/${integer(of)}`;

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
