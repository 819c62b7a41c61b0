/** A row's words and its bar; without a rate the words say why there is none, as the table's cell does (figure-text.ts). */
import type { NoRatio } from '../indicators/measure.ts';
import type { ChartBar } from './chart-scale.ts';

export interface ChartFigure {
  /** "từ 37,5% đến 59,5%", "chưa có khảo sát"; empty where the verdict says it all. */
  readonly figure: string;
  readonly bar: ChartBar | null;
}

const REASONS: Readonly<Record<NoRatio['reason'], string>> = {
  'not-computed': '',
  'no-survey': 'chưa có khảo sát',
  'nothing-notified': 'không phát sinh',
  stale: 'số liệu quá hạn',
  'no-denominator': 'chưa có mẫu số',
};

export const withoutBar = (reason: NoRatio['reason']): ChartFigure => ({ figure: REASONS[reason], bar: null });
