/** "Phụ lục. Số liệu trẻ em": exact totals for the competent authority, in one dimension each, small cells hidden (privacy.md, 4). */
import { isRatio } from '../indicators/measure.ts';
import type { Plan } from '../plans/plan.ts';
import type { PlanLetter } from '../plans/plan-letter.ts';
import { caseSentences } from './case-sentences.ts';
import type { AuthorityCases } from './disclosed-cases.ts';
import { type DisclosedMonth, disclose, type ExactIndicator } from './disclosure.ts';
import { judgedMeasure } from './judged-measure.ts';
import { breakdowns, type CaseTable, waits } from './letter-case-tables.ts';
import { type Block, item, type LetterAnnex, paragraph, section } from './letter-view.ts';
import type { Month } from './month.ts';
import { cellText, hideSmallCells } from './small-cells.ts';
import { integer } from './vi-format.ts';

type AuthorityMonth = Extract<DisclosedMonth, { readonly clearance: 'authority' }>;

export function casesAnnex(plan: Plan, month: Month, letter: PlanLetter, belongsTo: string): LetterAnnex {
  const exact = disclose(month, 'authority');
  const title = ['PHỤ LỤC', `SỐ LIỆU TRẺ EM (chỉ gửi ${letter.toInBrief}, không sao gửi)`];
  if (exact.clearance !== 'authority' || exact.cases === null)
    return { belongsTo, title, blocks: [paragraph('Chưa tính trong kỳ này: có trang số liệu về trường hợp chưa đọc được.')] };
  const measuredBy = (kind: string) => {
    const code = plan.indicators.find(({ measure }) => measure.kind === kind)?.code;
    return exact.indicators.find((indicator) => indicator.code === code);
  };
  return {
    belongsTo,
    title,
    blocks: [
      paragraph(`1. Chỉ tiêu 2: ${supported(measuredBy('supported-in-time'))}`),
      paragraph(`2. Chỉ tiêu 3: ${inEducation(measuredBy('in-education'))}`),
      section('3. Trường hợp đang quản lý'),
      ...onFile(exact, exact.cases),
    ],
  };
}

/** Of the cases received in the reporting year: done, still in time, overdue. */
function supported(indicator: ExactIndicator | undefined): string {
  const judged = indicator && judgedMeasure(indicator);
  if (judged === undefined || !isRatio(judged)) return 'Không phát sinh trường hợp được thông báo.';
  const { low, high, of } = judged;
  const { done, open, late } = hideSmallCells({ done: low, open: high - low, late: of - high });
  return `tiếp nhận từ đầu năm ${integer(of)}; đã bảo đảm ${cellText(done)}; còn trong hạn ${cellText(open)}; quá hạn ${cellText(late)}.`;
}

function inEducation(indicator: ExactIndicator | undefined): string {
  const judged = indicator && judgedMeasure(indicator);
  if (judged === undefined || !isRatio(judged)) return 'Không có trường hợp đang quản lý.';
  const { low, high, of } = judged;
  const { yes, unsure, no } = hideSmallCells({ yes: low, unsure: high - low, no: of - high });
  return `đang quản lý ${integer(of)}; đang học, học nghề ${cellText(yes)}; hay nghỉ hoặc chưa rõ ${cellText(unsure)}; không học ${cellText(no)}.`;
}

/** The sentences of the mail to the same reader, then what they have no room for. */
function onFile(exact: AuthorityMonth, cases: AuthorityCases): Block[] {
  const { duplicate, 'not-a-case': noCase } = cases.removed;
  const tables = cases.open === 0 ? [] : breakdowns(cases).map((table, place) => tableBlock(table, place + 1));
  return [
    ...caseSentences(exact).map(item),
    item(`Không tính vào số tiếp nhận từ đầu năm: trùng hồ sơ ${integer(duplicate)}; không phải trường hợp ${integer(noCase)}.`),
    ...tables,
    ...(cases.notified === 0 ? [] : [tableBlock(waits(cases), tables.length + 1)]),
  ];
}

const tableBlock = ({ title, rows }: CaseTable, number: number): Block => ({
  kind: 'table',
  caption: `Biểu ${number}. ${title}`,
  columns: [
    { title: 'Nội dung', width: 75 },
    { title: 'Số trường hợp', width: 25 },
  ],
  rows: rows.map(({ label, cell }) => [{ text: label }, { text: cellText(cell) }]),
});
