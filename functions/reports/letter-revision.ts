/** What a letter takes the place of that corrects an earlier one, in words that everyone may read (wording.md, the letter, IV.4). */
import type { LetterFacts } from './letter-facts.ts';
import { reportBefore } from './letter-opening.ts';
import { type Block, item, paragraph } from './letter-view.ts';
import { oneLine } from './one-line.ts';
import { revisionChanges } from './revision-changes.ts';
import { asSentence } from './vi-format.ts';

/** Empty in the report itself. Its number and day are left for the clerk, as this letter's own. */
export function replacedFigures(facts: LetterFacts): Block[] {
  const { plan, month, closedAt, revision } = facts;
  if (revision === undefined) return [];
  const changes = revisionChanges(plan, revision.was, { month, closedAt });
  const about = changes.length === 0 ? 'Các số liệu nêu tại đây không thay đổi.' : 'Nội dung thay đổi:';
  return [
    paragraph(`Kết quả tại báo cáo này thay thế số liệu đã nêu tại ${reportBefore(facts)}. ${about}`),
    ...changes.map(({ what, was, now }) => item(`${what}: đã báo cáo “${was}”; nay là “${now}”.`)),
    paragraph(`Lý do điều chỉnh: ${asSentence(oneLine(revision.reason))}`),
  ];
}
