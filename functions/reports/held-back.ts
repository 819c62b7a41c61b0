/** Typed by hand and printed as it is, unless it may tell who somebody is (privacy.md, 2): then our own words stand in its place. */
import { personalDataIn } from '../forms/personal-data/personal-data.ts';
import type { Share } from '../indicators/measure.ts';
import type { Month, MonthIndicator } from './month.ts';

const isHeldBack = (typed: string): boolean => personalDataIn(typed).length > 0;

export const craftName = (typed: string): string => (isHeldBack(typed) ? 'nghề khác' : typed);

export const sourceName = (typed: string): string => (isHeldBack(typed) ? 'xem Sổ dữ liệu' : typed);

/**
 * The month as it may be stored for good: nothing in it that no mail would print. What is wrong with which answer stays; the words to
 * whoever is to mend it, which may name a case, do not.
 */
export const withoutHeldBack = (month: Month): Month => ({
  ...month,
  indicators: month.indicators.map(mended),
  problems: month.problems.map(({ form, row, question, code, effect }) => ({
    ...{ form, row, question, code, effect },
    ...{ message: '', cell: null },
  })),
});

function mended(indicator: MonthIndicator): MonthIndicator {
  const { denominator, ofWhich } = indicator;
  return {
    ...indicator,
    denominator: denominator && { ...denominator, source: sourceName(denominator.source) },
    ...(ofWhich?.crafts !== undefined && { ofWhich: { ...ofWhich, crafts: namedCrafts(ofWhich.crafts) } }),
  };
}

/** Two crafts that may not be named are one. */
function namedCrafts(crafts: Readonly<Record<string, Share>>): Readonly<Record<string, Share>> {
  const named = new Map<string, Share>();
  for (const [typed, { low, of }] of Object.entries(crafts)) {
    const name = craftName(typed);
    const before = named.get(name) ?? { low: 0, of: 0 };
    named.set(name, { low: before.low + low, of: before.of + of });
  }
  return Object.fromEntries(named);
}
