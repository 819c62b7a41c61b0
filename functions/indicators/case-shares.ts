/** Indicators 1b, 2 and 3 over the windows of a month (domain.md §2), from the cases as they stood at its end. */
import { fromDay } from '../calendar/plain-date.ts';
import type { CaseShare } from '../cases/case-measures.ts';
import type { Case } from '../cases/case-of-rows.ts';
import type { CaseSettings } from '../cases/case-settings.ts';
import { hazardousShare as hazardousShareOf } from '../cases/hazardous-share.ts';
import { inEducation as inEducationOf, outdatedSchooling } from '../cases/in-education.ts';
import { supportedInTime as supportedInTimeOf } from '../cases/supported-in-time.ts';
import type { Measured, Window, Windows } from './measure.ts';

/** The cases at 24:00 of P.to, the last day of all three windows. */
export interface CasesHeld extends Windows {
  readonly cases: readonly Case[];
  /** The reporting year that holds P.to. */
  readonly inYear: Window;
  readonly settings: CaseSettings;
}

/** 2: a cohort, so each window has its own. */
export function supportedInTime({ cases, cumulative, inPeriod, inYear }: CasesHeld): Measured {
  const judged = supportedInTimeOf(cases, inYear);
  return {
    cumulative: supportedInTimeOf(cases, cumulative),
    inPeriod: supportedInTimeOf(cases, inPeriod),
    inYear: judged,
    denominator: denominatorOf(judged, inYear),
  };
}

/** 1b: a stock at P.to; "cumulative = inPeriod". */
export const hazardousShare = ({ cases, inPeriod }: CasesHeld): Measured => stock(hazardousShareOf(cases), inPeriod);

/** 3: the same. */
export function inEducation({ cases, inPeriod, settings }: CasesHeld): Measured {
  const children = outdatedSchooling(cases, inPeriod, settings);
  return {
    ...stock(inEducationOf(cases, inPeriod, settings), inPeriod),
    ...(children > 0 && { outdated: { children, days: settings.schoolingDays } }),
  };
}

const stock = (share: CaseShare, window: Window): Measured => ({
  cumulative: share,
  inPeriod: share,
  denominator: denominatorOf(share, window),
});

/** "Every figure comes with its denominator, its date and its source": counted in the office's own files. */
const denominatorOf = (share: CaseShare, { to }: Window): NonNullable<Measured['denominator']> | null =>
  'reason' in share ? null : { asOf: fromDay(to), source: 'Sổ hồ sơ' };
