import { describe, expect, test } from 'vitest';
import { toDay } from '../../functions/calendar/plain-date.ts';
import type { Group } from '../../functions/indicators/groups.ts';
import { populationAt } from '../../functions/indicators/population.ts';
import { wholePopulation } from '../../functions/indicators/whole-population.ts';
import type { Facts } from '../../functions/records/facts.ts';

type PopulationRow = Facts['population'][number];

const at = toDay('2026-10-14');
const children = (group: string, count: number | undefined, asOf = '2026-01-01', source = 'Trạm Y tế'): PopulationRow => ({
  group,
  audience: 'children',
  count,
  asOf: asOf === '' ? undefined : toDay(asOf),
  source,
  sheetRow: 2,
});
const sizeOf = (group: string, ...rows: PopulationRow[]) => populationAt(rows, 'children', at).ofGroup.get(group)?.count;

describe('the row that holds on a day', () => {
  test('is the one with the greatest as-of that is not later', () => {
    expect(sizeOf('to-1', children('to-1', 80, '2026-07-01'), children('to-1', 90, '2026-01-01'))).toBe(80);
    expect(sizeOf('to-1', children('to-1', 80, '2026-10-14'), children('to-1', 90, '2026-01-01'))).toBe(80);
    expect(sizeOf('to-1', children('to-1', 80, '2026-10-15'), children('to-1', 90, '2026-01-01'))).toBe(90);
  });

  test('is the lower one in the sheet on a tie', () => {
    expect(sizeOf('to-1', children('to-1', 80), children('to-1', 81))).toBe(81);
  });

  test('is never one without a day or a count', () => {
    expect(sizeOf('to-1', children('to-1', 80), children('to-1', 81, ''), children('to-1', undefined))).toBe(80);
    expect(sizeOf('to-1', children('to-1', undefined))).toBeUndefined();
  });

  test('is of the audience asked for', () => {
    expect(populationAt([children('to-1', 80)], 'carers', at).ofGroup.size).toBe(0);
  });

  test('may be of the whole area', () => {
    const rows = [children('Toàn địa bàn', 500), children('Toàn địa bàn', 510, '2026-07-01')];
    expect(populationAt(rows, 'children', at).wholeArea).toMatchObject({ count: 510, source: 'Trạm Y tế' });
  });
});

const street = (id: string): Group => ({ id, name: `Tổ dân phố ${id}`, kind: 'residential' });
const school: Group = { id: 'thcs', name: 'THCS Kinh Bắc', kind: 'facility' };
const whole = (groups: Group[], ...rows: PopulationRow[]) =>
  wholePopulation(groups, populationAt(rows, 'children', at), 'residential');

describe('of how many', () => {
  test('the whole-area row, whatever the groups add up to', () => {
    const rows = [children('Toàn địa bàn', 500, '2026-06-01', 'Công an phường'), children('to-1', 80)];
    expect(whole([street('to-1'), street('to-2')], ...rows)).toEqual({
      of: 500,
      denominator: { asOf: '2026-06-01', source: 'Công an phường' },
      missingGroups: [],
    });
  });

  test('else the groups of the kind that the plan names, as old as the oldest row, with every source once', () => {
    const rows = [children('to-1', 80, '2026-06-01', 'Tổ trưởng'), children('to-2', 70), children('thcs', 900)];
    expect(whole([street('to-1'), street('to-2'), school], ...rows, children('to-3', 1))).toEqual({
      of: 150,
      denominator: { asOf: '2026-01-01', source: 'Tổ trưởng; Trạm Y tế' },
      missingGroups: [],
    });
  });

  test('but only if every one of them has a row: the others are named', () => {
    expect(whole([street('to-1'), street('to-2'), school], children('to-1', 80))).toEqual({
      of: 0,
      denominator: null,
      missingGroups: ['Tổ dân phố to-2'],
    });
  });

  test('nobody knows where there is no group of the kind, or everything adds up to nothing', () => {
    const nothing = { of: 0, denominator: null, missingGroups: [] };
    expect(whole([school], children('thcs', 900))).toEqual(nothing);
    expect(whole([street('to-1')], children('to-1', 0))).toEqual(nothing);
    expect(whole([street('to-1')], children('to-1', 80), children('Toàn địa bàn', 0))).toEqual(nothing);
  });
});
