import { describe, expect, test } from 'vitest';
import { overAttendance } from '../../functions/indicators/over-attendance.ts';
import { peopleReached } from '../../functions/indicators/people-reached.ts';
import { anOutreach, aTraining, type FormRow } from '../builders/form-rows.ts';
import { aWorld, type World } from '../builders/world.ts';
import { inOctober } from './in-october.ts';

/** 100 educators: 50 in the secondary school, 35 in the primary school, 15 in the kindergarten. */
function educators(rows: readonly FormRow[], world: World = aWorld()) {
  const { facts, held } = inOctober(world, ...rows);
  return peopleReached(facts, held, 'educators', 'facility');
}

const atSchool = (people: number) => aTraining().at('thcs-kinh-bac').with({ educators: people });
const forAll = (people: number) => aTraining().at('several').with({ educators: people });

test('nobody met yet is 0 of 100, which is a figure', () => {
  expect(educators([])).toEqual({
    cumulative: { low: 0, high: 0, of: 100 },
    inPeriod: { low: 0, high: 0, of: 100 },
    narrowedBy: null,
    denominator: { asOf: '2026-01-01', source: 'Báo cáo đầu năm' },
  });
});

test('two sessions at one school may have met the same people', () => {
  expect(educators([atSchool(20), atSchool(25)]).cumulative).toEqual({ low: 25, high: 45, of: 100 });
});

test('a school of 50 counts 50, however many came', () => {
  expect(educators([atSchool(40), atSchool(25)]).cumulative).toEqual({ low: 40, high: 50, of: 100 });
  expect(educators([atSchool(60)]).cumulative).toEqual({ low: 50, high: 50, of: 100 });
});

test('schools hold different people; a session for several groups may have met them again', () => {
  const rows = [atSchool(20), atSchool(0).at('th-suoi-hoa').with({ educators: 30 }), forAll(10)];
  expect(educators(rows).cumulative).toEqual({ low: 50, high: 60, of: 100 });
});

test('teachers counted at a residential group may be those of the schools', () => {
  const rows = [atSchool(20), aTraining().at('tdp-1').with({ educators: 30 })];
  // Low: the schools saw 20, the street 30, perhaps the same 20. The street has no number of educators, so it is uncapped.
  expect(educators(rows).cumulative).toEqual({ low: 30, high: 50, of: 100 });
});

test('both bounds end at the number of people there are', () => {
  expect(educators([forAll(300), forAll(300)]).cumulative).toEqual({ low: 100, high: 100, of: 100 });
});

test('talks, lessons, home visits and meetings at work count; loudspeakers, posts, leaflets and the press do not', () => {
  const by = (channel: string) => educators([anOutreach().at('thcs-kinh-bac').with({ channel, educators: 20 })]).cumulative;
  for (const direct of ['conference', 'lesson', 'home-visit', 'workplace'])
    expect(by(direct)).toEqual({ low: 20, high: 20, of: 100 });
  for (const indirect of ['loudspeaker', 'social-media', 'print', 'press'])
    expect(by(indirect)).toEqual({ low: 0, high: 0, of: 100 });
});

test('the month counts from its first to its last day, the plan from its own first day', () => {
  const on = (day: string) => educators([atSchool(20).on(day)]);
  const [some, none] = [
    { low: 20, high: 20, of: 100 },
    { low: 0, high: 0, of: 100 },
  ];
  expect(on('2026-09-14')).toMatchObject({ inPeriod: none, cumulative: some });
  expect(on('2026-09-15')).toMatchObject({ inPeriod: some, cumulative: some });
  expect(on('2026-10-14')).toMatchObject({ inPeriod: some, cumulative: some });
  expect(on('2026-10-15')).toMatchObject({ inPeriod: none, cumulative: none });
  expect(on('2026-01-01')).toMatchObject({ inPeriod: none, cumulative: some });
  expect(on('2025-12-31')).toMatchObject({ inPeriod: none, cumulative: none });
});

test('a row that is set aside enters no figure', () => {
  expect(educators([atSchool(20).with({ unitKey: 'sai' })]).cumulative).toEqual({ low: 0, high: 0, of: 100 });
});

test('people of another audience are not these people', () => {
  expect(educators([aTraining().at('thcs-kinh-bac').with({ children: 200, minors: 30 })]).cumulative).toMatchObject({ high: 0 });
});

describe('a group that is not valid at the end of the period counts as no group', () => {
  const closed = aWorld().changing('groups', 'thcs-kinh-bac', { validTo: '2026-10-13' });

  test('its sessions may have met anybody', () => {
    expect(educators([atSchool(20), atSchool(25)], closed).cumulative).toEqual({ low: 25, high: 45, of: 50 });
  });

  test('on its last day it still stands', () => {
    const lastDay = aWorld().changing('groups', 'thcs-kinh-bac', { validTo: '2026-10-14' });
    expect(educators([atSchool(20)], lastDay).cumulative).toEqual({ low: 20, high: 20, of: 100 });
  });
});

describe('of how many', () => {
  test('a whole-area row beats the sum of the groups', () => {
    const world = aWorld().withPopulation({
      group: 'Toàn địa bàn',
      audience: 'educators',
      count: 110,
      asOf: '2026-09-01',
      source: 'Phòng GD',
    });
    expect(educators([atSchool(20)], world)).toMatchObject({
      cumulative: { low: 20, high: 20, of: 110 },
      denominator: { asOf: '2026-09-01', source: 'Phòng GD' },
    });
  });

  test('a group of the kind without a row leaves no ratio: the counts stand, and the group is named', () => {
    const world = aWorld().withGroup({ id: 'thpt-han-thuyen', name: 'Trường THPT Hàn Thuyên', kind: 'school' });
    const counted = { reason: 'no-denominator', low: 25, high: 45 };
    expect(educators([atSchool(20), atSchool(25)], world)).toEqual({
      cumulative: counted,
      inPeriod: counted,
      narrowedBy: null,
      missingGroups: ['Trường THPT Hàn Thuyên'],
      denominator: null,
    });
  });
});

test('the list of names of the most doubtful group would narrow the interval most', () => {
  const rows = [atSchool(20), atSchool(25), atSchool(5).at('th-suoi-hoa'), atSchool(5).at('th-suoi-hoa').on('2026-10-06')];
  expect(educators(rows).narrowedBy).toEqual({ group: 'thcs-kinh-bac', name: 'Trường THCS Kinh Bắc', gain: 20 });
});

describe('more people than the group has', () => {
  const problems = (...rows: FormRow[]) => {
    const { facts, held } = inOctober(aWorld(), ...rows);
    return overAttendance(facts, held);
  };

  test('is a problem that points at the cell and says both numbers', () => {
    expect(problems(atSchool(50), atSchool(51))).toEqual([
      {
        form: 'training',
        row: 3,
        question: 'educators',
        code: 'over-attendance',
        effect: 'flag',
        message: 'Số người dự (51) lớn hơn sĩ số của Trường THCS Kinh Bắc (50). Kiểm tra số dự hoặc cập nhật Mẫu số.',
        cell: expect.stringMatching(/^Tập huấn![A-Z]+3$/),
      },
    ]);
  });

  test('is told for every audience and for direct outreach', () => {
    const lesson = anOutreach().at('thcs-kinh-bac').with({ children: 401, educators: 51 });
    expect(problems(lesson).map(({ form, question }) => [form, question])).toEqual([
      ['outreach', 'educators'],
      ['outreach', 'children'],
    ]);
  });

  test('is not told of a group whose size nobody knows, nor of no group', () => {
    expect(problems(aTraining().at('mn-hoa-sen').with({ children: 999 }), forAll(999))).toEqual([]);
  });

  test('is judged by the size at the end of the period', () => {
    const grown = aWorld().withPopulation({
      group: 'thcs-kinh-bac',
      audience: 'educators',
      count: 60,
      asOf: '2026-10-14',
      source: 'Trường',
    });
    const { facts, held } = inOctober(grown, atSchool(51));
    expect(overAttendance(facts, held)).toEqual([]);
  });
});
