/** What was done: plain counts of rows and sums of their numbers, in a window (domain.md §2, "Activity"). Blank adds nothing. */
import type { Facts } from '../records/facts.ts';
import { keyAt } from '../records/read-table.ts';
import { countedRows } from './counted-rows.ts';
import type { Window } from './measure.ts';
import { outreachRows, type Sessions } from './sessions.ts';

export interface Activity {
  readonly trainings: number;
  readonly outreach: number;
  readonly outreachDirect: number;
  readonly outreachIndirect: number;
  /** Attendances ("lượt"), not people: who came twice counts twice. */
  readonly attendances: number;
  /** Of `attendances`: at trainings, and at direct outreach (they add up). */
  readonly trainingAttendances: number;
  readonly outreachAttendances: number;
  readonly indirectReach: number;
  readonly materials: number;
  readonly inspections: number;
  readonly violations: number;
  /** People helped. */
  readonly legalAid: number;
  readonly models: number;
  /** Đồng mobilised, and đồng of the budget. */
  readonly resources: number;
  readonly budget: number;
  readonly reviews: number;
  readonly returnedToSchool: number;
  readonly incidents: number;
  readonly directives: number;
  readonly finalReviews: number;
  /** Rows of these duties, whether or not they carry the number above: a gift valued at 0 đồng was still a gift. */
  readonly legalAidActivities: number;
  readonly resourceActivities: number;
  readonly budgetActivities: number;
  readonly traffickingActivities: number;
}

export function activityIn(facts: Facts, window: Window): Activity {
  const trainings = countedRows(facts.training, facts.training.columns.heldOn, window);
  const outreach = outreachRows(facts, window);
  const inspections = countedRows(facts.inspection, facts.inspection.columns.heldOn, window);
  const officials = trainings.reduce((total, row) => total + (facts.training.columns.officials[row]?.length ?? 0), 0);
  const trainingAttendances = headcount(facts.training.columns, trainings) + officials;
  const outreachAttendances = headcount(facts.outreach.columns, outreach.direct);
  return {
    trainings: trainings.length,
    outreach: outreach.all.length,
    outreachDirect: outreach.direct.length,
    outreachIndirect: outreach.indirect.length,
    attendances: trainingAttendances + outreachAttendances,
    trainingAttendances,
    outreachAttendances,
    indirectReach: sum(facts.outreach.columns.indirectReach, outreach.all),
    materials: sum(facts.outreach.columns.materials, outreach.all),
    inspections: inspections.length,
    violations: inspections.filter((row) => keyAt(facts.inspection, 'violation', row) === 'found').length,
    ...duties(facts, window),
  };
}

const sum = (column: Float64Array, rows: readonly number[]): number => rows.reduce((total, row) => total + (column[row] || 0), 0); // NaN where blank

const PRESENT = ['educators', 'carers', 'children', 'minors', 'collaborators', 'residents'] as const;

const headcount = (columns: Sessions['columns'], rows: readonly number[]): number =>
  PRESENT.reduce((total, audience) => total + sum(columns[audience], rows), 0);

/** The other tasks: a number counts for the duty whose section asks for it (resources and budget share the question `amount`). */
function duties({ otherActivity }: Facts, window: Window) {
  const { columns } = otherActivity;
  const dutyAt = (row: number) => keyAt(otherActivity, 'duty', row);
  const byDuty = Map.groupBy(countedRows(otherActivity, columns.heldOn, window), dutyAt);
  const rowsOf = (...wanted: readonly NonNullable<ReturnType<typeof dutyAt>>[]) =>
    wanted.flatMap((duty) => byDuty.get(duty) ?? []);
  const reviews = rowsOf('review-dropout', 'review-household');
  return {
    legalAid: sum(columns.peopleHelped, rowsOf('legal-aid')),
    models: rowsOf('model').length,
    resources: sum(columns.amount, rowsOf('resources')),
    budget: sum(columns.amount, rowsOf('budget')),
    reviews: reviews.length,
    returnedToSchool: sum(columns.returned, reviews),
    incidents: sum(columns.incidents, rowsOf('trafficking')),
    directives: rowsOf('directive').length,
    finalReviews: rowsOf('final-review').length,
    legalAidActivities: rowsOf('legal-aid').length,
    resourceActivities: rowsOf('resources').length,
    budgetActivities: rowsOf('budget').length,
    traffickingActivities: rowsOf('trafficking').length,
  };
}
