import { expect, it } from 'vitest';
import { periodByCode } from '../../functions/calendar/periods.ts';
import { toDay } from '../../functions/calendar/plain-date.ts';
import { kinhBac } from '../../functions/plans/kinh-bac-2026-2030.ts';
import { readFacts } from '../../functions/records/read-facts.ts';
import type { Cell, RawTable } from '../../functions/records/table.ts';
import { computeMonth } from '../../functions/reports/compute-month.ts';
import { aMonthlyReturn, anInspection, anOtherActivity, anOutreach, aTraining } from '../builders/form-rows.ts';
import { rowsIn, withRows } from '../builders/tabs.ts';
import { aWorld } from '../builders/world.ts';
import { aCase } from '../cases/a-case.ts';
import { inBatches, LISTED, RANDOM } from './strings.ts';

const period = periodByCode('2026-10', kinhBac.periods) ?? expect.unreachable();
const office = aWorld();
const rows = [
  ...[aTraining().at('thcs-kinh-bac').with({ children: 12 }), anOutreach(), anInspection(), anOtherActivity(), aMonthlyReturn()],
  ...aCase().received('2026-09-20T15:00').rows,
];
const tables = office.tables(rows);

const monthOf = (read: readonly RawTable[]) => {
  const { facts, problems } = readFacts([...read], { planStart: toDay('2026-01-01') });
  return computeMonth(kinhBac, period, facts, problems);
};

/** One more row in each tab, another text in each of its cells. */
function withRowsOf(texts: readonly string[]): RawTable[] {
  let next = 0;
  const typed = (): Cell => texts[next++ % texts.length] ?? '';
  return tables.map((table) => withRows(table, [...rowsIn(table), (rowsIn(table)[0] ?? []).map(typed)]));
}

it('rows of anything at all change no figure, and break nothing', () => {
  const { activity, cases, indicators } = monthOf(tables);
  for (const texts of inBatches([...LISTED, ...RANDOM], 250)) {
    const month = monthOf(withRowsOf(texts));
    expect(month.activity).toEqual(activity);
    expect(month.cases).toEqual(cases);
    expect(month.indicators.map(({ code, verdict }) => [code, verdict])).toEqual(
      indicators.map(({ code, verdict }) => [code, verdict]),
    );
  }
});

it('columns may be called anything', () => {
  const more = tables.map((table) =>
    withRows(
      { ...table, header: [...table.header, ...LISTED] },
      rowsIn(table).map((row) => [...table.header.map((_, column) => row[column] ?? null), ...LISTED]),
    ),
  );
  const [plain, wide] = [monthOf(tables), monthOf(more)];
  expect({ ...wide, problems: [] }).toEqual({ ...plain, problems: [] });
});
