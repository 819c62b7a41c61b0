/** The counts of a month without a case; a test says what was there: `{ ...NO_CASES, open: 4 }`. */
import type { CaseCounts } from '../../functions/cases/case-counts.ts';

const nobody = { unknown: 0 } as const;

export const NO_CASES: CaseCounts = {
  notified: 0,
  open: 0,
  byClass: {},
  trafficked: 0,
  overdue: 0,
  overdueSteps: { emergency: 0, plan: 0, 'follow-up': 0 },
  removed: { duplicate: 0, 'not-a-case': 0 },
  breakdown: { sex: nobody, ageBand: nobody, sector: nobody, schooling: nobody },
  firstResponse: { medianHours: null, within12Hours: 0, within24Hours: 0, within5WorkingDays: 0, later: 0, notYet: 0 },
  twoCleanVisits: 0,
  policyAge: 0,
  usesExpectedDay: false,
};
