/** The activity of a month in which nothing was done; a new figure breaks the build here, once. */
import type { Activity } from '../../functions/indicators/activity.ts';

export const NOTHING_DONE: Activity = {
  trainings: 0,
  outreach: 0,
  outreachDirect: 0,
  outreachIndirect: 0,
  attendances: 0,
  trainingAttendances: 0,
  outreachAttendances: 0,
  indirectReach: 0,
  materials: 0,
  inspections: 0,
  violations: 0,
  legalAid: 0,
  models: 0,
  resources: 0,
  budget: 0,
  reviews: 0,
  returnedToSchool: 0,
  incidents: 0,
  directives: 0,
  finalReviews: 0,
  legalAidActivities: 0,
  resourceActivities: 0,
  budgetActivities: 0,
  traffickingActivities: 0,
};
