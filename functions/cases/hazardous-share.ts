import { type CaseShare, CHILD_LABOUR, isFoundNoCase, isUnder5, shareOf } from './case-measures.ts';
import type { Case } from './case-of-rows.ts';

/**
 * 1b, a stock (domain.md §2, "Hazardous share"): hazardous and worst form of the open child-labour cases. Children under 5 are "outside
 * indicator 1" (§3), of which this is a part.
 */
export function hazardousShare(cases: readonly Case[]): CaseShare {
  const open = cases.filter(
    (one) => one.closing === undefined && CHILD_LABOUR.has(one.class) && !isUnder5(one) && !isFoundNoCase(one),
  );
  const hazardous = open.filter((one) => one.class !== 'child-labour').length;
  return shareOf(hazardous, hazardous, open.length);
}
