/** The seven forms, in the order of the home page. */
import { caseReport } from './case-report.ts';
import { caseUpdate } from './case-update.ts';
import { inspection } from './inspection.ts';
import { monthlyReturn } from './monthly-return.ts';
import { otherActivity } from './other-activity.ts';
import { outreach } from './outreach.ts';
import { training } from './training.ts';

export const FORMS = [training, outreach, caseReport, caseUpdate, monthlyReturn, inspection, otherActivity] as const;
