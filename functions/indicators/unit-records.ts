/** How many records a unit sent about the days of a window, of any form but the monthly return itself. */
import type { Facts } from '../records/facts.ts';
import { countedRows } from './counted-rows.ts';
import { datedRecords } from './dated-records.ts';
import type { Window } from './measure.ts';

/** By id of the unit; a unit without records is not there. */
export function recordsByUnit(facts: Facts, window: Window): ReadonlyMap<string, number> {
  const records = new Map<string, number>();
  for (const { table, unit, days } of datedRecords(facts)) {
    for (const row of countedRows(table, days, window)) {
      const id = facts.units[unit[row] ?? -1]?.id;
      if (id !== undefined) records.set(id, (records.get(id) ?? 0) + 1);
    }
  }
  return records;
}
