/** What a person must settle before an establishment counts in Low (domain.md §2, "Establishments"). */

import type { Problem } from '../records/problem.ts';
import { type Place, problem } from '../records/problem-catalogue.ts';
import { mentionsIn } from './establishment-mentions.ts';
import type { EstablishmentNames } from './establishment-names.ts';
import { isRatio, type Measure } from './measure.ts';
import type { SessionsHeld } from './sessions.ts';

/**
 * Lines that fit no entry of the register, or several, row by row. The lines are told by their numbers: a household's business
 * name is a person's name (forms.md).
 */
export function unsettledEstablishments({ cumulative }: SessionsHeld, names: EstablishmentNames): Problem[] {
  const unsettled = [cumulative.trainings, cumulative.outreach].filter((one) => mentionsIn(one, names).unsettled.size > 0);
  return unsettled.flatMap(({ columns, rows, place }) =>
    rows
      .filter((row) => columns.establishments[row]?.some((line) => 'unsettled' in names.match(line)))
      .flatMap((row) => ofLines(columns.establishments[row] ?? [], place('establishments', row), names)),
  );
}

function ofLines(lines: readonly string[], at: Place, names: EstablishmentNames): Problem[] {
  const numbers = (fault: 'none' | 'several'): readonly number[] =>
    lines.flatMap((line, index) => {
      const match = names.match(line);
      return 'unsettled' in match && match.unsettled === fault ? [index + 1] : [];
    });
  const [unmatched, ambiguous] = [numbers('none'), numbers('several')];
  return [
    ...(unmatched.length > 0 ? [problem('unmatched-establishment', at, { lines: unmatched })] : []),
    ...(ambiguous.length > 0 ? [problem('ambiguous-establishment', at, { lines: ambiguous })] : []),
  ];
}

/** More entries of the register named than the denominator holds: one of the two is out of date. */
export function overDenominator(indicator: string, measure: Measure): Problem[] {
  if (!isRatio(measure) || measure.low <= measure.of) return [];
  const place: Place = { form: 'population', row: null, question: 'count' };
  return [problem('over-denominator', place, { indicator, n: measure.low, of: measure.of })];
}
