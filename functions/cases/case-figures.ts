import { endOfDay } from '../calendar/instant.ts';
import type { ClassKey } from './case-facts.ts';
import { type Days, isFoundNoCase, isToBeSupported, isWithin } from './case-measures.ts';
import type { Case } from './case-of-rows.ts';
import { isOverdue } from './deadlines.ts';

/** The month's `cases` (interfaces.md): counts of children at 24:00 of `to`, a child under several codes once. */
export interface CaseFigures {
  /** Received in the period. */
  readonly notified: number;
  readonly open: number;
  /** Of the open; a class of nobody is left out. */
  readonly byClass: Readonly<Partial<Record<ClassKey, number>>>;
  /** Open, "Nghi bị mua bán hoặc bị lừa đưa đi làm" ticked. */
  readonly trafficked: number;
  /** Open, of indicator 2's classes, a step past its deadline and not done. */
  readonly overdue: number;
  /** Received in the reporting year and found by the standing office to be none: a merged code counts as `duplicate`. */
  readonly removed: { readonly duplicate: number; readonly 'not-a-case': number };
}

/** `cases` are taken at 24:00 of `period.to`; `reportingYear` holds that day. */
export function caseFigures(cases: readonly Case[], period: Days, reportingYear: Days): CaseFigures {
  const at = endOfDay(period.to);
  const open = cases.filter(({ closing }) => closing === undefined);
  const byClass: Partial<Record<ClassKey, number>> = {};
  for (const one of open) byClass[one.class] = (byClass[one.class] ?? 0) + 1;
  const isOfYear = ({ receivedAt }: { readonly receivedAt: number }): boolean => isWithin(receivedAt, reportingYear);
  return {
    notified: cases.filter(({ receivedAt }) => isWithin(receivedAt, period)).length,
    open: open.length,
    byClass,
    trafficked: open.filter(({ facts }) => facts.coercion?.includes('trafficked')).length,
    overdue: open.filter((one) => isToBeSupported(one) && one.steps.some((step) => isOverdue(step, at))).length,
    removed: {
      duplicate: cases.flatMap(({ merged }) => merged).filter(isOfYear).length,
      'not-a-case': cases.filter((one) => isFoundNoCase(one) && isOfYear(one)).length,
    },
  };
}
