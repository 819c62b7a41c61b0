import { describe, expect, test } from 'vitest';
import { toDay } from '../../functions/calendar/plain-date.ts';
import { readFacts } from '../../functions/records/read-facts.ts';
import { WHOLE_AREA } from '../../functions/records/whole-area.ts';
import { aTraining } from '../builders/form-rows.ts';
import { changing, renamed, untagged } from '../builders/tabs.ts';
import { aWorld, factsOf } from '../builders/world.ts';

const about = (problems: readonly { code: string; row: number | null; question: string | null; effect: string }[]) =>
  problems.map(({ code, row, question, effect }) => ({ code, row, question, effect }));

test('a register becomes rows: option keys, days, ids, and where each stands in the sheet', () => {
  const { facts, problems } = factsOf(aWorld().withSurvey({ asOf: '2026-06-30', reviewed: 900, found: 5, method: 'Rà soát' }));
  expect(problems).toEqual([]);
  expect(facts.units[0]).toMatchObject({
    id: 'vh-xh',
    role: 'standing',
    related: 'yes',
    validFrom: toDay('2026-01-01'),
    validTo: undefined,
    formerNames: '',
    sheetRow: 2,
  });
  expect(facts.groups.map((group) => group.kind)).toEqual(['school', 'school', 'school', 'residential', 'residential']);
  expect(facts.population[0]).toMatchObject({
    group: 'thcs-kinh-bac',
    audience: 'educators',
    count: 50,
    asOf: toDay('2026-01-01'),
  });
  expect(facts.establishments[2]).toMatchObject({ id: 'CS-03', type: 'cooperative', craftVillage: 'yes', craft: 'giấy' });
  expect(facts.survey[0]).toMatchObject({ reviewed: 900, found: 5, hazardous: undefined, definitionId: '' });
  expect(facts.recipients[0]).toMatchObject({ clearance: 'authority', reports: ['month', 'quarter', 'year'], mailed: 'yes' });
  expect(facts.holidays.find((holiday) => holiday.date === toDay('2026-09-02'))).toMatchObject({
    kind: 'off',
    status: 'official',
  });
});

describe('a row of a register that could mislead is set aside', () => {
  test('without its id, or under an id that stands above', () => {
    const { facts, problems } = factsOf(
      aWorld().withGroup({ name: 'Tổ 3', kind: 'residential' }).withGroup({ id: 'tdp-1', name: 'Tổ 1 mới', kind: 'residential' }),
    );
    expect(facts.groups).toHaveLength(5);
    expect(about(problems)).toEqual([
      { code: 'row-incomplete', row: 7, question: 'id', effect: 'set-aside' },
      { code: 'id-doubled', row: 8, question: 'id', effect: 'set-aside' },
    ]);
    expect(problems[1]?.message).toContain('dòng 5');
  });

  test('without a required cell, or with one that can’t be read, which is said once', () => {
    const world = aWorld().replacing('population', [
      { group: 'tdp-1', audience: 'carers', count: 'khoảng 120', asOf: '2026-01-01' },
      { group: 'tdp-1', audience: 'ông bà', count: 120, asOf: '2026-01-01' },
      { group: 'tdp-1', audience: 'carers', count: 120, asOf: '01/13/2026' },
      { group: 'tdp-1', audience: 'carers', count: '1.120', asOf: '1/1/2026' },
    ]);
    const { facts, problems } = factsOf(world);
    expect(facts.population.map((row) => row.count)).toEqual([1120]);
    expect(about(problems)).toEqual([
      { code: 'row-incomplete', row: 2, question: 'count', effect: 'set-aside' },
      { code: 'row-incomplete', row: 3, question: 'audience', effect: 'set-aside' },
      { code: 'row-incomplete', row: 4, question: 'asOf', effect: 'set-aside' },
    ]);
  });

  test('a denominator of a group that does not exist', () => {
    const { facts, problems } = factsOf(
      aWorld().withPopulation({ group: 'to-99', audience: 'carers', count: 5, asOf: '2026-01-01' }),
    );
    expect(facts.population).toHaveLength(9);
    expect(about(problems)).toEqual([{ code: 'population-group', row: 11, question: 'group', effect: 'set-aside' }]);
  });
});

describe('a reference between registers', () => {
  test('“Toàn địa bàn” in any spelling is the whole area', () => {
    const world = aWorld().replacing('population', [
      { group: ' toàn  ĐỊA bàn'.normalize('NFD'), audience: 'carers', count: 5, asOf: '2026-01-01' },
    ]);
    expect(factsOf(world).facts.population[0]?.group).toBe(WHOLE_AREA);
  });

  test('may be the name instead of the id', () => {
    const world = aWorld().replacing('population', [
      { group: 'Tổ dân phố số 1', audience: 'carers', count: 5, asOf: '2026-01-01' },
    ]);
    expect(factsOf(world).facts.population[0]?.group).toBe('tdp-1');
  });

  test('that leads nowhere is pointed at, and the row still used', () => {
    const { facts, problems } = factsOf(
      aWorld().withOfficial({ id: 'CB-09', name: 'Đỗ Văn E', unit: 'phòng khác', office: 'other' }),
    );
    expect(facts.officials).toHaveLength(5);
    expect(about(problems)).toEqual([{ code: 'reference-unknown', row: 6, question: 'unit', effect: 'flag' }]);
  });

  test('to a register that could not be read is left as it is', () => {
    const tables = changing(aWorld().tables([aTraining().at('tdp-1').with({ carers: 2 })]), 'groups', (tab) =>
      renamed(untagged(tab), 'Mã', 'Số'),
    );
    const { facts, problems } = readFacts(tables, { planStart: toDay('2026-01-01') });
    expect(problems.map(({ form, code }) => [form, code])).toEqual([['groups', 'header-missing']]);
    expect(facts.population).toHaveLength(9);
    expect([...facts.training.state]).toEqual([0]);
  });
});

test('a span that ends before it begins is pointed at', () => {
  const { problems } = factsOf(aWorld().changing('groups', 'tdp-2', { validFrom: '2026-05-01', validTo: '2026-04-30' }));
  expect(about(problems)).toEqual([{ code: 'dates-reversed', row: 6, question: 'validTo', effect: 'flag' }]);
});

test('answers given under a former name still mean the unit', () => {
  const world = aWorld().changing('units', 'vh-xh', { name: 'Phòng Văn xã', formerNames: 'Phòng VHXH; Phòng Văn hóa - Xã hội' });
  const { facts, problems } = factsOf(world, [
    aTraining().by('Phòng Văn hoá - Xã hội').with({ unitKey: 'kb-vhxh-01', children: 1 }),
  ]);
  expect(problems).toEqual([]);
  expect(facts.training.columns.unit[0]).toBe(0);
});
