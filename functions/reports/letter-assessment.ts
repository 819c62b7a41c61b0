/** IV. ĐÁNH GIÁ CHUNG: what went well, what didn't, what units say, and how far the figures carry. */
import { dataToMend } from './data-to-mend.ts';
import { lagging } from './lagging.ts';
import type { LetterFacts } from './letter-facts.ts';
import { replacedFigures } from './letter-revision.ts';
import { type Block, item, lead, paragraph, part, section, TO_REVIEW } from './letter-view.ts';
import { hasOverdue, overdueInBrief } from './overdue-words.ts';
import { improvement } from './progress.ts';
import { readings } from './readings.ts';
import { wordsLine } from './returned-words.ts';
import { returnsInBrief } from './returns.ts';
import { seenIndicators } from './seen-indicators.ts';
import { headline } from './summary.ts';
import { tallyOf } from './tally.ts';
import { unreadTables } from './unread-tables.ts';
import { unreadLines } from './unread-words.ts';
import { counted, sentenceCase } from './vi-format.ts';
import { trainingSentences } from './work-done.ts';

export function assessment(facts: LetterFacts): Block[] {
  const results = highlights(facts);
  const faults = shortcomings(facts);
  return [
    part('IV. ĐÁNH GIÁ CHUNG'),
    section('1. Kết quả nổi bật'),
    ...listed(results, 'Trong kỳ chưa có kết quả nổi bật.'),
    section('2. Tồn tại, hạn chế'),
    ...listed(faults, 'Không.'),
    section('3. Khó khăn, vướng mắc'),
    ...difficulties(facts),
    section('4. Về số liệu'),
    ...onTheFigures(facts),
  ];
}

function difficulties({ returned }: LetterFacts): Block[] {
  if (returned === null) return [wordsToAdd('khó khăn, vướng mắc')];
  return wordsOfUnits(returned.difficulties, returned.heldBack.difficulties, 'Các đơn vị chưa phản ánh khó khăn, vướng mắc.');
}

const listed = (sentences: readonly string[], otherwise: string): Block[] =>
  sentences.length === 0 ? [paragraph(otherwise)] : sentences.map(item);

function highlights({ plan, month, previous }: LetterFacts): string[] {
  const tally = tallyOf(plan, month);
  const best = improvement(plan, month, previous);
  const unread = unreadTables(month.problems);
  return [
    ...(tally.indicators.met === 0 ? [] : [`${headline(tally)}.`]),
    ...(best === undefined ? [] : [best]),
    ...(month.activity.trainings === 0 || unread.has('training') ? [] : trainingSentences(month.activity, unread)),
  ];
}

function shortcomings({ plan, month, closedAt }: LetterFacts): string[] {
  const { indicators, notComputed } = tallyOf(plan, month);
  const open = indicators.undecided - notComputed;
  return [
    ...lagging(plan, month),
    ...(open === 0 ? [] : [`${counted(open)} chỉ số chưa đủ căn cứ kết luận`]),
    ...(hasOverdue(month) ? [overdueInBrief(month)] : []),
    ...returnsInBrief(month, closedAt),
  ].map((clause) => `${sentenceCase(clause)}.`);
}

/** The draft of a letter has a page for them, not a book. */
const MOST_WORDS = 20;

/** What units wrote, in grey: a person edits it before anybody signs it. */
export function wordsOfUnits(words: readonly string[], heldBack: number, otherwise: string): Block[] {
  const more = words.length - MOST_WORDS;
  const notes = [
    ...(more > 0 ? [`${counted(more)} ý kiến khác ở trang “Xác nhận tháng”.`] : []),
    ...(heldBack > 0 ? [`${counted(heldBack)} ý kiến tạm giữ để xem lại vì dường như có thông tin của một người.`] : []),
  ];
  const drafts = [...words.slice(0, MOST_WORDS).map(wordsLine), ...notes];
  if (drafts.length === 0) return [paragraph(otherwise)];
  return drafts.map(draftItem);
}

/** Where their words stay in the office: nobody may read here that there were none. */
export const wordsToAdd = (what: string): Block => draftItem(`Bổ sung ${what} do các đơn vị phản ánh (nếu có) trước khi ký.`);

const draftItem = (draft: string): Block => ({ kind: 'item', text: '', draft: `${TO_REVIEW} ${draft}` });

function onTheFigures(facts: LetterFacts): Block[] {
  const { plan, month } = facts;
  const indicators = seenIndicators(plan, month);
  const faults = [...unreadLines(unreadTables(month.problems)), ...dataToMend(indicators, month.problems)];
  const read = readings(plan, month);
  const replaced = replacedFigures(facts);
  return [
    ...replaced,
    ...faults.map(item),
    ...(read.length === 0 ? [] : [lead('Cách hiểu được áp dụng:')]),
    ...read.map(({ about, text }) => item(`${about}: ${text}`)),
    ...(replaced.length + faults.length + read.length === 0 ? [paragraph('Không có vấn đề về số liệu.')] : []),
  ];
}
