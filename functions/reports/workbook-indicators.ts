/** Sheet "Chỉ số": each indicator in one row, its counts as numbers where this reader may have them. */
import { isRatio } from '../indicators/measure.ts';
import { indicatorRow } from './indicator-row.ts';
import { judgedMeasure } from './judged-measure.ts';
import { comparableIndicator, type SeenIndicator, seenIndicators } from './seen-indicators.ts';
import { targetText } from './target-words.ts';
import type { SheetCell, SheetColumn, SheetView, WorkbookFacts } from './workbook.ts';
import { aboutText, BLANK, countCells, date, rateCells, text, year } from './workbook-cells.ts';

const COLUMNS: readonly SheetColumn[] = [
  { title: 'Mã', width: 5 },
  { title: 'Chỉ số', width: 32 },
  { title: 'Mục tiêu', width: 13 },
  { title: 'Đến năm', width: 7 },
  { title: 'Kết luận', width: 15 },
  { title: 'Trong kỳ: mức thấp', width: 10 },
  { title: 'Trong kỳ: mức cao', width: 10 },
  { title: 'Trong kỳ: tổng số', width: 10 },
  { title: 'Lũy kế: mức thấp', width: 10 },
  { title: 'Lũy kế: mức cao', width: 10 },
  { title: 'Lũy kế: tổng số', width: 10 },
  { title: 'Tỷ lệ: mức thấp', width: 9 },
  { title: 'Tỷ lệ: mức cao', width: 9 },
  { title: 'Mẫu số tính đến', width: 11 },
  { title: 'Căn cứ, ghi chú', width: 56 },
];

export function indicatorsSheet(facts: WorkbookFacts): SheetView {
  const { plan, month } = facts;
  return {
    name: 'Chỉ số',
    title: 'KẾT QUẢ THEO CHỈ TIÊU',
    about: `${aboutText(facts)} Chỉ số 2 kết luận trên số của năm báo cáo, ghi ở cột Lũy kế.`,
    columns: COLUMNS,
    rows: seenIndicators(plan, month).map((indicator) => rowOf(facts, indicator)),
  };
}

function rowOf({ plan, month, previous }: WorkbookFacts, { promised, seen, unread }: SeenIndicator): SheetCell[] {
  const { from, to } = month.period;
  const before = comparableIndicator(previous, promised);
  const row = indicatorRow(promised, seen, { plan, from, to, before, hasPrevious: previous !== null, problems: month.problems });
  const { target } = seen;
  // What a tab that was not read leaves is "at least": a sentence can say so, a number in a cell can't.
  const isOpen = seen.shown === 'exact' && unread.tables.length === 0;
  const judged = seen.shown === 'exact' ? judgedMeasure(seen) : undefined;
  const figures =
    isOpen && judged !== undefined
      ? [...countCells(seen.inPeriod), ...countCells(judged), ...rateCells(judged, isRatio(judged) ? target : null)]
      : Array.from({ length: 8 }, () => BLANK);
  const change = row.facts.find(({ label }) => label === 'So kỳ trước');
  const notes = [
    row.because.replace(/^[.:] /, ''),
    ...(previous === null || change === undefined ? [] : [`So kỳ trước: ${change.value}.`]),
    ...row.notes,
  ];
  return [
    text(promised.code),
    text(promised.title),
    text(target === null ? 'không nêu mức' : targetText(target)),
    year(target?.by),
    text(row.verdict),
    ...figures,
    date(seen.shown === 'exact' ? seen.denominator?.asOf : null),
    text(notes.filter((note) => note !== '').join(' ')),
  ];
}
