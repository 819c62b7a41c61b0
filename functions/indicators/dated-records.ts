/** Every form that records an event, with the day of each row: one list, so that no count of records forgets a form. */
import { dayOfInstant } from '../calendar/instant.ts';
import type { Facts } from '../records/facts.ts';

/** The monthly return is not among them: it speaks of a month, not of a day. */
export function datedRecords({ training, outreach, inspection, otherActivity, caseReport, caseUpdate }: Facts) {
  return [
    ...[training, outreach, inspection, otherActivity].map((table) => ({
      table,
      unit: table.columns.unit,
      days: table.columns.heldOn,
      aboutCases: false,
    })),
    { table: caseReport, unit: caseReport.columns.unit, days: daysOf(caseReport.columns.receivedAt), aboutCases: true },
    { table: caseUpdate, unit: caseUpdate.columns.unit, days: daysOf(caseUpdate.columns.doneAt), aboutCases: true },
  ];
}

/** The day of each instant in Vietnam; exactly 24:00 belongs to the next day (domain.md §2, "Time"). A blank one stays NaN. */
const daysOf = (instants: Float64Array): Float64Array => instants.map((ms) => dayOfInstant(ms));
