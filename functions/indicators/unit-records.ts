/** How many records a unit sent about the days of a window, of any form but the monthly return itself. */
import { dayOfInstant } from '../calendar/instant.ts';
import type { Facts } from '../records/facts.ts';
import { countedRows } from './counted-rows.ts';
import type { Window } from './measure.ts';

/** By id of the unit; a unit without records is not there. */
export function recordsByUnit(facts: Facts, window: Window): ReadonlyMap<string, number> {
  const { training, outreach, inspection, otherActivity, caseReport, caseUpdate } = facts;
  const dated = [
    ...[training, outreach, inspection, otherActivity].map((table) => ({
      table,
      unit: table.columns.unit,
      days: table.columns.heldOn,
    })),
    { table: caseReport, unit: caseReport.columns.unit, days: daysOf(caseReport.columns.receivedAt) },
    { table: caseUpdate, unit: caseUpdate.columns.unit, days: daysOf(caseUpdate.columns.doneAt) },
  ];
  const records = new Map<string, number>();
  for (const { table, unit, days } of dated) {
    for (const row of countedRows(table, days, window)) {
      const id = facts.units[unit[row] ?? -1]?.id;
      if (id !== undefined) records.set(id, (records.get(id) ?? 0) + 1);
    }
  }
  return records;
}

/** The day of each instant in Vietnam; exactly 24:00 belongs to the next day (domain.md §2, "Time"). A blank one stays NaN. */
const daysOf = (instants: Float64Array): Float64Array => instants.map((ms) => dayOfInstant(ms));
