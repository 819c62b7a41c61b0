import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wallClock } from '../../functions/calendar/instant.ts';
import { casesAt } from '../../functions/cases/case-of-rows.ts';
import { caseRows } from '../../functions/cases/case-rows.ts';
import { printCode } from '../../functions/forms/code-letters.ts';
import { caseTellings } from '../../functions/jobs/case-tellings.ts';
import { returnTellings } from '../../functions/jobs/return-tellings.ts';
import { gravestFirst, type Telling } from '../../functions/jobs/telling.ts';
import { kinhBac } from '../../functions/plans/kinh-bac-2026-2030.ts';
import { aMonthlyReturn, type FormRow } from '../builders/form-rows.ts';
import { aWorld, factsOf } from '../builders/world.ts';
import { aCase, CALENDAR, type CaseBuilder, codeNo, factsWith, instant } from '../cases/a-case.ts';

type Told = Pick<CaseBuilder, 'rows'>;

/** 'case-code 0000-0000-01K thcs-kinh-bac', in the order in which they go. */
function told(at: string, ...cases: readonly Told[]): string[] {
  return tellings(at, cases).map(({ kind, about, unit, occasion }) => {
    const day = occasion === 0 ? '' : ` ${occasion}`;
    return `${kind}${day} ${about} ${UNITS[unit]?.id}`;
  });
}

function tellings(at: string, cases: readonly Told[]): readonly Telling[] {
  const facts = factsWith(cases.flatMap(({ rows }) => rows));
  const { rows } = caseRows(facts);
  const now = instant(at);
  return gravestFirst(caseTellings({ plan: kinhBac, rows, cases: casesAt(rows, now, CALENDAR), units: facts.units, at: now }));
}

const UNITS = factsWith([]).units;
const ONE = printCode(codeNo(1));
const TWO = printCode(codeNo(2));
const bySchool = aCase().received('2026-10-05T09:00').with({ unit: 'thcs-kinh-bac' });
const whom = (told: readonly string[]) => told.map((line) => line.split(' ').at(-1));

describe('a new case', () => {
  test('is told to the unit that reported it, the standing office and the health station, by its code', () => {
    expect(told('2026-10-05T10:00', bySchool)).toEqual([
      `case-code ${ONE} thcs-kinh-bac`,
      `case-code ${ONE} vh-xh`,
      `case-code ${ONE} tram-y-te`,
    ]);
  });

  test('of a worst form is told to the police as well, before the codes', () => {
    const [first, ...others] = told('2026-10-05T10:00', bySchool.with({ coercion: ['forced'] }));
    expect(first).toBe(`case-police ${ONE} cong-an`);
    expect(others).toHaveLength(3);
  });

  test('that turns out to be of a worst form is told to the police then', () => {
    const later = bySchool.completed('2026-10-06T08:00', { coercion: ['trafficked'] });
    expect(told('2026-10-05T10:00', later).filter((line) => line.startsWith('case-police'))).toEqual([]);
    expect(told('2026-10-06T09:00', later)).toContain(`case-police ${ONE} cong-an`);
  });

  test('that completes an earlier one is no new case', () => {
    const completed = bySchool.completed('2026-10-06T08:00', { unit: 'tdp-1', harmsChild: 'yes' });
    expect(told('2026-10-06T09:00', completed).filter((line) => line.startsWith('case-code'))).toHaveLength(3);
  });

  test('without a code is told to nobody until it has one', () => {
    expect(told('2026-10-05T10:00', bySchool.with({ givenCode: null }))).toEqual([]);
  });
});

describe('a deadline', () => {
  const emergency = bySchool.with({ emergency: 'yes' });
  const only = (at: string, ...cases: readonly Told[]) => told(at, ...cases).filter((line) => !line.startsWith('case-code'));

  test('of twelve hours is told of six hours before, and again when it has passed', () => {
    const kinds = (at: string) => [...new Set(only(at, emergency).map((line) => line.split(' ')[0]))];
    expect([kinds('2026-10-05T14:59'), kinds('2026-10-05T15:00'), kinds('2026-10-05T20:59'), kinds('2026-10-05T21:00')]).toEqual([
      [],
      ['emergency-due-soon'],
      ['emergency-due-soon'],
      ['emergency-overdue'],
    ]);
    expect(whom(only('2026-10-05T21:00', emergency))).toEqual(['thcs-kinh-bac', 'vh-xh', 'tram-y-te']);
  });

  test('of five working days concerns the standing office', () => {
    expect(only('2026-10-12T00:00', bySchool)).toEqual([`plan-due-soon ${ONE} vh-xh`]);
    expect(only('2026-10-13T00:00', bySchool)).toEqual([`plan-overdue ${ONE} vh-xh`]);
  });

  test('of a follow-up is told of once for each of its days', () => {
    const planned = bySchool.did('plan-approval', '2026-10-06T09:00');
    const visited = planned.did('visit', '2026-11-05T09:00', {
      stillWorking: 'no',
      schooling: 'general',
      nextFollowUp: '2026-11-20',
    });
    const [first] = only('2026-11-05T08:00', planned);
    const [second] = only('2026-11-20T08:00', visited);
    expect([first, second].map((line) => line?.split(' ')[0])).toEqual(['follow-up-due-soon', 'follow-up-due-soon']);
    expect(first?.split(' ')[1]).not.toBe(second?.split(' ')[1]);
  });

  test('that was met, or whose case is closed, is told to nobody', () => {
    const met = emergency.did('emergency-measure', '2026-10-05T12:00').did('plan-approval', '2026-10-06T09:00');
    expect(only('2026-10-20T09:00', met)).toEqual([]);
    expect(only('2026-10-20T09:00', emergency.did('close', '2026-10-06T09:00', { closingReason: 'safe' }))).toEqual([]);
  });
});

test('a child under two codes is told of under the first, and whoever was told under the second is known by it', () => {
  const same = bySchool.did('duplicate', '2026-10-06T09:00', { duplicateOf: codeNo(2), sameChild: 'yes' });
  const other = aCase(2).received('2026-10-05T11:00').with({ unit: 'tdp-1' });
  const overdue = tellings('2026-10-13T00:00', [same, other]).filter(({ kind }) => kind === 'plan-overdue');
  expect(overdue.map(({ about, alias }) => [about, alias])).toEqual([[ONE, [TWO]]]);
  // Each code was given to the unit that reported under it.
  const codes = told('2026-10-13T00:00', same, other).filter((line) => line.startsWith('case-code'));
  expect(codes).toContain(`case-code ${ONE} thcs-kinh-bac`);
  expect(codes).toContain(`case-code ${TWO} tdp-1`);
  expect(codes).not.toContain(`case-code ${TWO} thcs-kinh-bac`);
});

test('no mail says more than a code, a step, a deadline and what to do', () => {
  const worst = bySchool.with({ coercion: ['forced'], emergency: 'yes', hazards: ['metalwork'], note: 'Cháu Nguyễn Văn An' });
  const texts = tellings('2026-10-05T22:00', [worst]).map((telling) => JSON.stringify(telling.write('https://forms.example/x')));
  expect(texts.length).toBeGreaterThan(6);
  for (const text of texts)
    expect(text).not.toMatch(/tuổi|nam\b|nữ|Kinh Bắc - |THCS|Nguyễn|cưỡng bức|hàn kim loại|tdp|Tổ dân phố/u);
});

test('the order in which the rows stand changes nothing that anybody is told', () => {
  const many = [1, 2, 3, 4].map((n) =>
    aCase(n)
      .received(`2026-10-0${n}T09:00`)
      .with({ emergency: n % 2 ? 'yes' : 'no', unit: n % 2 ? 'thcs-kinh-bac' : 'tdp-1' }),
  );
  const rows = many.flatMap((one) => one.rows);
  const expected = told('2026-10-09T09:00', { rows });
  fc.assert(
    fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
      expect(told('2026-10-09T09:00', { rows: shuffled }).toSorted()).toEqual(expected.toSorted());
    }),
    { numRuns: 20 },
  );
});

describe('a month that was not confirmed', () => {
  // October's month ran to Wednesday 14/10/2026; two working days later is Friday the 16th.
  const world = aWorld();
  const reminded = (at: string, rows: readonly FormRow[] = []) => {
    const { facts } = factsOf(world, rows);
    return returnTellings(kinhBac, facts, instant(at)).map(
      ({ kind, about, unit }) => `${kind} ${about} ${facts.units[unit]?.id}`,
    );
  };
  const expected = world.registers.units.filter(({ reports }) => reports === 'yes').map(({ id }) => String(id));

  test('is reminded of from eight in the morning of the last day, and once more when that day is over', () => {
    const kinds = (at: string) => [...new Set(reminded(at).map((line) => line.split(' ')[0]))];
    expect(['2026-10-16T07:59', '2026-10-16T08:00', '2026-10-16T23:59', '2026-10-17T00:00'].map(kinds)).toEqual([
      [],
      ['return-due'],
      ['return-due'],
      ['return-overdue'],
    ]);
    expect(whom(reminded('2026-10-16T08:00'))).toEqual(expected);
  });

  test('is told to the units that did not send it, and to no other', () => {
    const [sender = ''] = expected;
    const sent = aMonthlyReturn().with({ unit: sender, period: '2026-10' }).submitted('2026-10-15T09:00').row();
    expect(whom(reminded('2026-10-17T08:00', [sent]))).toEqual(expected.slice(1));
  });

  test('names the month with its days', () => {
    const { facts } = factsOf(world);
    const [first] = returnTellings(kinhBac, facts, instant('2026-10-16T08:00'));
    const mail = first?.write(undefined);
    expect(mail?.subject).toBe('Nhắc gửi xác nhận tháng 10/2026');
    expect(mail?.paragraphs.join(' ')).toContain('(từ 15/09/2026 đến 14/10/2026). Hạn gửi: 24 giờ ngày 16/10/2026.');
    expect(wallClock(first?.since ?? 0)).toMatchObject({ date: '2026-10-16', hour: 8 });
  });

  test('of before or after the plan is asked of nobody', () => {
    expect(reminded('2026-01-14T09:00')).toEqual([]);
    expect(reminded('2031-02-20T09:00')).toEqual([]);
  });
});
