/**
 * An indicator about children in the chart of everyone but the authority: the bar's ends and its words say what the banded sentence
 * says (banded-sentence.ts), and nothing else. So the chart too is a function of the bands, down to its last pixel.
 */
import { sentList } from '../forms/sent-list.ts';
import type { BandedIndicator, RateStep } from './banded-indicator.ts';
import { scaleOf } from './chart-scale.ts';
import { type ChartFigure, withoutBar } from './chart-without-bar.ts';
import { isFew } from './child-band.ts';
import { percentBeside } from './figure-text.ts';

export function bandedFigure({ statement, target }: BandedIndicator): ChartFigure {
  switch (statement.kind) {
    case 'not-computed':
    case 'no-survey':
    case 'no-denominator':
      return withoutBar(statement.kind);
    case 'told-in':
      return { figure: `nêu ở ${sentList.kinds[statement.period]}`, bar: null };
    case 'few-cases':
      return { figure: 'dưới 10 trường hợp; tỷ lệ không công bố', bar: null };
    case 'cases':
      return stepFigure(statement.rate);
    case 'survey':
      return statement.stale ? withoutBar('stale') : surveyFigure(statement, target);
  }
}

const WITHHELD: ChartFigure = { figure: 'tỷ lệ không công bố', bar: null };

/** "trên 80% đến 90%": the step itself is the band. */
function stepFigure({ above, upTo }: RateStep): ChartFigure {
  if (above === 0 && upTo === 100) return WITHHELD;
  const parts = [...(above === 0 ? [] : [`trên ${above}%`]), ...(upTo === 100 ? [] : [`đến ${upTo}%`])];
  return { figure: parts.join(' '), bar: { low: above, high: upTo, scale: 100 } };
}

type Survey = Extract<BandedIndicator['statement'], { kind: 'survey' }>;

/** The widest interval that counts inside the two bands allow. */
function surveyFigure({ found, reviewed }: Survey, target: BandedIndicator['target']): ChartFigure {
  if (isFew(found) || isFew(reviewed)) return WITHHELD;
  const most = Math.min(found.to, reviewed.from);
  const low = (100 * found.from) / reviewed.to;
  const high = (100 * most) / reviewed.from;
  const [least, greatest] = [percentBeside(found.from, reviewed.to, target), percentBeside(most, reviewed.from, target)];
  const figure = least === greatest ? `khoảng ${least}` : `từ ${least} đến ${greatest}`;
  return { figure, bar: { low, high, scale: scaleOf(target, high) } };
}
