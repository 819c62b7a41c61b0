import type { Day } from '../calendar/plain-date.ts';
import { CHILD_LABOUR, isFoundNoCase, isOfProgrammeAge } from './case-measures.ts';
import type { Case } from './case-of-rows.ts';

/**
 * "Theo hồ sơ quản lý" (domain.md §2, "Rate of child labour"): open child-labour cases aged 5-17 living in the ward, taken at 24:00 of
 * `on`. A child of whom nobody knows where it lives was found here and is counted; only a known "Ngoài phường" is not.
 */
export const childLabourOnFile = (cases: readonly Case[], on: Day): number =>
  cases.filter(
    (one) =>
      one.closing === undefined &&
      CHILD_LABOUR.has(one.class) &&
      !isFoundNoCase(one) &&
      one.answers.group !== 'outside' &&
      isOfProgrammeAge(one, on),
  ).length;
