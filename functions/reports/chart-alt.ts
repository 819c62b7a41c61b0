/** The chart in words, for who can't see it: a sentence an indicator, with the same figures and verdicts. */
import type { ChartRow, ChartView } from './chart-view.ts';
import { indicatorText, sentenceCase } from './vi-format.ts';

export const chartAlt = ({ title, asOf, rows }: ChartView): string => [`${title}, ${asOf}.`, ...rows.map(sentence)].join(' ');

/** "Chỉ số 4a (Cán bộ, giáo viên được thông tin): chưa đủ căn cứ kết luận, từ 37,5% đến 59,5%, mục tiêu từ 90% trở lên." */
function sentence({ code, shortTitle, verdict, figure, goal }: ChartRow): string {
  const said = [phrase(verdict.word), figure, `mục tiêu ${goal.text}`].filter((words) => words !== '');
  return `${sentenceCase(indicatorText({ code, shortTitle }))}: ${said.join(', ')}.`;
}

const phrase = (word: string): string => word.slice(0, 1).toLocaleLowerCase('vi') + word.slice(1);
