/** How far it is to the target, as a bar that Google draws: what is certain dark, what may be true light, the whole width is the target. */
import { isRatio, type Measure } from '../indicators/measure.ts';
import type { MonthIndicator } from '../reports/month.ts';

/** Dark and light keep apart in grey-scale. */
const [CERTAIN, POSSIBLE] = ['#1f4e79', '#9dc3e6'];

/** Whole per mille only, since a decimal mark is another one in every language; ";" and "\" part arguments and columns as vi_VN wants it. */
export function roadFormula(measure: Measure, target: MonthIndicator['target']): { readonly formula: string } | undefined {
  if (!isRatio(measure) || target === null || target.op === '<') return undefined;
  const whole = Math.round(target.percent * 10);
  const perMille = (part: number): number => Math.min(whole, Math.floor((part * 1000) / measure.of));
  const [low, high] = [perMille(measure.low), perMille(measure.high)];
  const options = `{"charttype"\\"bar";"max"\\${whole};"color1"\\"${CERTAIN}";"color2"\\"${POSSIBLE}"}`;
  return { formula: `=SPARKLINE({${low}\\${high - low}};${options})` };
}
