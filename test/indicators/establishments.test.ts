import { describe, expect, test } from 'vitest';
import { establishmentNames } from '../../functions/indicators/establishment-names.ts';
import { overDenominator, unsettledEstablishments } from '../../functions/indicators/establishment-problems.ts';
import { type EstablishmentsAsked, establishmentsReached } from '../../functions/indicators/establishments.ts';
import { anOutreach, aTraining, type FormRow } from '../builders/form-rows.ts';
import { aWorld, type World } from '../builders/world.ts';
import { inOctober } from './in-october.ts';

/** The five of the world: two enterprises (CS-01, CS-02), a co-operative (CS-03), a co-operative group (CS-04), a household (CS-05). */
const ALL = ['enterprise', 'cooperative', 'cooperative-group', 'household'] as const;
const informed: EstablishmentsAsked = { by: 'informed', types: ALL };
const trained: EstablishmentsAsked = { by: 'trained', types: ALL };

function reached(asked: EstablishmentsAsked, rows: readonly FormRow[], world: World = aWorld()) {
  const { facts, held } = inOctober(world, ...rows);
  return establishmentsReached(facts, held, asked, establishmentNames(facts.establishments));
}

const trainingOf = (...establishments: string[]) => aTraining().with({ establishments });
const outreachTo = (...establishments: string[]) => anOutreach().with({ channel: 'workplace', establishments });

test('distinct entries of the register count, by id or by name, however often they came', () => {
  const rows = [trainingOf('CS-01', 'cty tnhh thép đa hội'), trainingOf('Giấy Phong Khê', 'CS-01').on('2026-10-06')];
  expect(reached(trained, rows).cumulative).toEqual({ low: 2, high: 2, of: 5 });
});

test('informed is by outreach or training, trained by training alone', () => {
  const rows = [trainingOf('CS-01'), outreachTo('CS-02', 'CS-01')];
  expect(reached(informed, rows).cumulative).toEqual({ low: 2, high: 2, of: 5 });
  expect(reached(trained, rows).cumulative).toEqual({ low: 1, high: 1, of: 5 });
});

test('only the types asked for count, in both parts of the ratio', () => {
  const rows = [trainingOf('CS-01', 'CS-03', 'CS-04', 'CS-05')];
  expect(reached({ by: 'trained', types: ['enterprise'] }, rows).cumulative).toEqual({ low: 1, high: 1, of: 2 });
  expect(reached({ by: 'trained', types: ['cooperative', 'cooperative-group', 'household'] }, rows).cumulative).toEqual({
    low: 3,
    high: 3,
    of: 3,
  });
});

test('what came up in the period stands apart from what came up since the plan began', () => {
  expect(reached(trained, [trainingOf('CS-01').on('2026-03-02'), trainingOf('CS-02')])).toMatchObject({
    cumulative: { low: 2, high: 2, of: 5 },
    inPeriod: { low: 1, high: 1, of: 5 },
  });
});

describe('what nobody can place yet counts in High only', () => {
  test('distinct unknown names, of any type', () => {
    const rows = [trainingOf('CS-01', 'Xưởng Mộc Hòa An', 'xưởng mộc hoà an'), trainingOf('Xưởng Gốm')];
    expect(reached(trained, rows).cumulative).toEqual({ low: 1, high: 3, of: 5 });
    expect(reached({ by: 'trained', types: ['household'] }, rows).cumulative).toEqual({ low: 0, high: 1, of: 1 });
  });

  test('a name that two entries carry', () => {
    const world = aWorld().withEstablishment({ id: 'CS-06', name: 'Hộ kinh doanh Thép Đa Hội', type: 'household' });
    expect(reached(trained, [trainingOf('Thép Đa Hội')], world).cumulative).toEqual({ low: 0, high: 1, of: 6 });
  });

  test('counts without a list, of every session', () => {
    const rows = [aTraining().with({ establishmentCount: 1 }), aTraining().with({ establishmentCount: 2 }), trainingOf('CS-01')];
    expect(reached(trained, rows).cumulative).toEqual({ low: 1, high: 4, of: 5 });
  });

  test('never beyond the denominator', () => {
    expect(reached(trained, [trainingOf('CS-01'), aTraining().with({ establishmentCount: 300 })]).cumulative).toEqual({
      low: 1,
      high: 5,
      of: 5,
    });
  });
});

test('an entry that is not valid at the end of the period counts nowhere, and its name stays known', () => {
  const closed = aWorld().changing('establishments', 'CS-01', { validTo: '2026-10-13' });
  expect(reached(trained, [trainingOf('CS-01', 'Thép Đa Hội')], closed).cumulative).toEqual({ low: 0, high: 0, of: 4 });
});

describe('of how many', () => {
  const enterprises = (count: number) => ({
    group: 'Toàn địa bàn',
    audience: 'enterprises',
    count,
    asOf: '2026-06-30',
    source: 'Chi cục Thuế',
  });

  test('a whole-area row of a class replaces the register’s entries of that class', () => {
    const world = aWorld().withPopulation(enterprises(1200));
    expect(reached(trained, [trainingOf('CS-01')], world)).toMatchObject({
      cumulative: { low: 1, high: 1, of: 1203 },
      denominator: { asOf: '2026-06-30', source: 'Chi cục Thuế; Sổ dữ liệu, trang “Cơ sở”' },
    });
  });

  test('without one the register speaks, as of the end of the period', () => {
    expect(reached(trained, []).denominator).toEqual({ asOf: '2026-10-14', source: 'Sổ dữ liệu, trang “Cơ sở”' });
  });

  test('an empty register is no ratio; what was counted stands', () => {
    const nobody = aWorld().replacing('establishments', []);
    const counted = { reason: 'no-denominator', low: 0, high: 3 };
    expect(reached(trained, [trainingOf('Xưởng Gốm'), aTraining().with({ establishmentCount: 2 })], nobody)).toMatchObject({
      cumulative: counted,
      inPeriod: counted,
      denominator: null,
    });
  });

  test('more named than the denominator holds is not clipped: it is a problem', () => {
    const rows = [trainingOf('CS-01', 'CS-02'), aTraining().with({ establishmentCount: 9 })];
    const { cumulative } = reached({ by: 'trained', types: ['enterprise'] }, rows, aWorld().withPopulation(enterprises(1)));
    expect(cumulative).toEqual({ low: 2, high: 2, of: 1 });
    expect(overDenominator('8a', cumulative)).toMatchObject([
      {
        form: 'population',
        row: null,
        code: 'over-denominator',
        effect: 'flag',
        message: expect.stringMatching(/^Chỉ số 8a: .*\(2\).*\(1\)/),
      },
    ]);
  });

  test('as many as there are, or no ratio at all, is no problem', () => {
    expect(overDenominator('8a', { low: 2, high: 2, of: 2 })).toEqual([]);
    expect(overDenominator('8a', { reason: 'no-denominator', low: 2, high: 2 })).toEqual([]);
  });
});

describe('of which', () => {
  test('small and medium enterprises and craft villages, each over the entries so flagged, craft by craft', () => {
    expect(reached(informed, [trainingOf('CS-01'), outreachTo('CS-02', 'CS-03')]).ofWhich).toEqual({
      sme: { low: 1, of: 1 },
      craftVillage: { low: 2, of: 3 },
      crafts: { giấy: { low: 1, of: 1 }, 'sắt thép': { low: 1, of: 1 }, tranh: { low: 0, of: 1 } },
    });
  });

  test('within the types asked for', () => {
    expect(reached({ by: 'trained', types: ['household'] }, [trainingOf('CS-01')]).ofWhich).toEqual({
      sme: { low: 0, of: 0 },
      craftVillage: { low: 0, of: 0 },
    });
  });
});

describe('the other reading of the plan', () => {
  const asked: EstablishmentsAsked = {
    by: 'trained',
    types: ['enterprise'],
    otherTypes: ['enterprise', 'cooperative', 'cooperative-group'],
  };

  test('stands beside the first one, over its own denominator', () => {
    expect(reached(asked, [trainingOf('CS-01', 'CS-03', 'Xưởng Gốm')])).toMatchObject({
      cumulative: { low: 1, high: 2, of: 2 },
      otherReading: { low: 2, high: 3, of: 4 },
    });
  });

  test('is left out where it has no denominator', () => {
    expect(reached(asked, [], aWorld().replacing('establishments', []))).not.toHaveProperty('otherReading');
  });
});

describe('what a person must settle', () => {
  const problems = (world: World, ...rows: FormRow[]) => {
    const { facts, held } = inOctober(world, ...rows);
    return unsettledEstablishments(held, establishmentNames(facts.establishments));
  };

  test('is told row by row, the lines by their numbers and not by what was typed', () => {
    const world = aWorld().withEstablishment({ id: 'CS-06', name: 'Hộ kinh doanh Thép Đa Hội', type: 'household' });
    const found = problems(world, trainingOf('CS-01', 'Bà Nguyễn Thị X', 'Thép Đa Hội', 'Ông Trần Văn Y'), outreachTo('CS-02'));
    expect(found.map(({ form, row, question, code, effect }) => [form, row, question, code, effect])).toEqual([
      ['training', 2, 'establishments', 'unmatched-establishment', 'flag'],
      ['training', 2, 'establishments', 'ambiguous-establishment', 'flag'],
    ]);
    expect(found[0]?.message).toMatch(/^Dòng 2, 4: /);
    expect(found[1]?.message).toMatch(/^Dòng 3: /);
    expect(JSON.stringify(found)).not.toMatch(/Nguyễn|Trần/);
  });

  test('is nothing where every line is known', () => {
    expect(problems(aWorld(), trainingOf('CS-01', 'may kinh bắc'))).toEqual([]);
  });
});
