/** What everyone but the authority reads on an indicator about children: only what its bands tell. */
import { formatDate } from '../calendar/plain-date.ts';
import { sentList } from '../forms/sent-list.ts';
import type { BandedIndicator, RateStep } from './banded-indicator.ts';
import { bandText, isFew } from './child-band.ts';
import { percentBeside } from './figure-text.ts';
import { sentenceCase } from './vi-format.ts';

export function bandedSentence(indicator: BandedIndicator): string {
  const { onFile } = indicator;
  const filed = onFile === null ? '' : ` Theo hồ sơ quản lý: ${bandText(onFile, 'lao động trẻ em từ 5 đến 17 tuổi')}.`;
  return `${measured(indicator)}${filed}`;
}

function measured({ statement, target }: BandedIndicator): string {
  switch (statement.kind) {
    case 'not-computed':
      return '';
    case 'no-survey':
      return 'Chưa có điều tra, khảo sát nên chưa kết luận.';
    case 'no-denominator':
      return 'Chưa tính được tỷ lệ vì chưa có số trẻ được rà soát.';
    case 'told-in':
      return `Nêu ở ${sentList.kinds[statement.period]}.`;
    case 'few-cases':
      return 'Dưới 10 trường hợp; tỷ lệ không công bố.';
    case 'cases':
      return `${sentenceCase(bandText(statement.n, 'trường hợp'))}; tỷ lệ ${stepText(statement.rate)}.`;
    case 'survey':
      return surveySentence(statement, target);
  }
}

/** "trên 80% đến 90%", "trên 90%"; from nothing at all: "đến 10%". */
function stepText({ above, upTo }: RateStep): string {
  if (above === 0) return upTo === 100 ? 'không công bố' : `đến ${upTo}%`;
  return upTo === 100 ? `trên ${above}%` : `trên ${above}% đến ${upTo}%`;
}

type Survey = Extract<BandedIndicator['statement'], { kind: 'survey' }>;

function surveySentence(survey: Survey, target: BandedIndicator['target']): string {
  const { found, reviewed, asOf, stale } = survey;
  const when = asOf === null ? '' : ` ngày ${formatDate(asOf)}`;
  const rate = isFew(found) || isFew(reviewed) ? 'không công bố' : widestRate(survey, target);
  const old = stale ? ' Khảo sát đã quá hạn nên chưa kết luận.' : '';
  return `Khảo sát${when}: ${bandText(found, 'trường hợp lao động trẻ em')}; tỷ lệ ${rate}.${old}`;
}

/** The widest interval that counts inside the two bands allow: it says nothing that the bands don't. */
function widestRate({ found, reviewed }: Survey, target: BandedIndicator['target']): string {
  const least = percentBeside(found.from, reviewed.to, target);
  const most = percentBeside(Math.min(found.to, reviewed.from), reviewed.from, target);
  return least === most ? `khoảng ${least}` : `từ ${least} đến ${most}`;
}
