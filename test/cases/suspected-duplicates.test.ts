import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { casesAt } from '../../functions/cases/case-of-rows.ts';
import { caseRows } from '../../functions/cases/case-rows.ts';
import { type CodedCase, suspectedDuplicates } from '../../functions/cases/suspected-duplicates.ts';
import type { FormRow } from '../builders/form-rows.ts';
import { aCase, CALENDAR, codeNo, endOf, factsWith, instant } from './a-case.ts';

const NEVER = endOf('2026-12-31');
type Told = { readonly rows: readonly FormRow[] };

function pairsOf(rows: readonly FormRow[], at = NEVER) {
  const read = caseRows(factsWith(rows)).rows;
  return suspectedDuplicates(casesAt(read, at, CALENDAR), read, at);
}
const suspected = (...told: readonly Told[]) =>
  pairsOf(told.flatMap(({ rows }) => rows)).map(({ first, second, agrees, strength }) => ({
    codes: [first.code, second.code],
    agrees,
    strength,
  }));

/** Reported by the school on Monday. */
const SCHOOL = aCase(1).received('2026-10-05T09:00').with({ birthMonth: '03/2013', sex: 'male', group: 'tdp-1', age: 13 });
/** The same child, two days later, by the police. */
const police = (n = 2) =>
  aCase(n).received('2026-10-07T20:00').with({ birthMonth: '03/2013', sex: 'male', group: 'tdp-1', age: 13, unit: 'cong-an' });
const codes = [codeNo(1), codeNo(2)];

describe('the same child reported by school and police', () => {
  test('is suspected when month of birth, sex, group and week agree', () => {
    expect(suspected(SCHOOL, police())).toEqual([{ codes, agrees: ['birthMonth', 'sex', 'group'], strength: 'strong' }]);
  });

  test.each<[string, Parameters<typeof SCHOOL.with>[0], string, readonly string[]]>([
    ['sex', { sex: 'unknown' }, 'middle', ['birthMonth', 'group']],
    ['group', { group: null }, 'middle', ['birthMonth', 'sex']],
    ['sex nor group', { sex: 'unknown', group: null }, 'weak', ['birthMonth']],
    ['month of birth, ages being the same', { birthMonth: null }, 'weak', ['age', 'sex', 'group']],
    ['month of birth, ages being one apart', { birthMonth: null, age: 14 }, 'weak', ['age', 'sex', 'group']],
  ])('is suspected where one does not know the %s', (_, unknown, strength, agrees) => {
    expect(suspected(SCHOOL, police().with(unknown))).toEqual([{ codes, agrees, strength }]);
  });

  test.each<[string, Told]>([
    ['another month of birth', police().with({ birthMonth: '04/2013' })],
    ['another sex', police().with({ sex: 'female' })],
    ['another group', police().with({ group: 'tdp-2' })],
    ['a home outside the ward', police().with({ group: 'outside' })],
    ['a receipt more than seven days later', police().received('2026-10-12T09:01')],
    ['no month of birth and two years more', police().with({ birthMonth: null, age: 15 })],
    ['no month of birth and no group', police().with({ birthMonth: null, group: null })],
    ['no month of birth and no sex', police().with({ birthMonth: null, sex: 'unknown' })],
  ])('is not suspected with %s', (_, other) => {
    expect(suspected(SCHOOL, other)).toEqual([]);
  });

  test('is suspected up to the seventh day, whichever came first', () => {
    expect(suspected(SCHOOL, police().received('2026-10-12T09:00'))).toHaveLength(1);
    expect(suspected(SCHOOL, police().received('2026-09-28T09:00')).map((pair) => pair.codes)).toEqual([[codeNo(2), codeNo(1)]]);
  });

  test('from outside the ward is not said to live in one place', () => {
    const outside = { group: 'outside' };
    expect(suspected(SCHOOL.with(outside), police().with(outside))).toMatchObject([{ agrees: ['birthMonth', 'sex'] }]);
    expect(suspected(SCHOOL.with(outside), police().with({ ...outside, birthMonth: null }))).toEqual([]);
  });

  test('waits until both have a code', () => {
    expect(suspected(SCHOOL, police().with({ givenCode: null }))).toEqual([]);
  });
});

describe('a pair on which a person has decided', () => {
  const said = (sameChild: string, on = SCHOOL, other = 2) =>
    on.did('duplicate', '2026-10-08T09:00', { duplicateOf: codeNo(other), sameChild });

  test.each(['yes', 'no'])('is left out, whichever of the two the form named first: %s', (answer) => {
    expect(suspected(said(answer), police())).toEqual([]);
    expect(suspected(SCHOOL, said(answer, police(), 1))).toEqual([]);
  });

  test('is still suspected where the decision came from an office that may not decide, or without a reason', () => {
    const by = (done: object) =>
      SCHOOL.did('duplicate', '2026-10-08T09:00', { duplicateOf: codeNo(2), sameChild: 'no', ...done });
    expect(suspected(by({ unit: 'cong-an' }), police())).toHaveLength(1);
    expect(suspected(by({ reason: null }), police())).toHaveLength(1);
  });

  test('is suspected until the decision', () => {
    const rows = [...said('no').rows, ...police().rows];
    expect(pairsOf(rows, instant('2026-10-08T09:00'))).toHaveLength(1);
    expect(pairsOf(rows, instant('2026-10-08T09:01'))).toHaveLength(0);
  });

  test('leaves the others: a third report is held against the child that the two are', () => {
    const third = police(3);
    expect(suspected(said('yes'), police(), third).map((pair) => pair.codes)).toEqual([[codeNo(1), codeNo(3)]]);
    expect(suspected(said('no'), police(), third).map((pair) => pair.codes)).toEqual([
      [codeNo(1), codeNo(3)],
      [codeNo(2), codeNo(3)],
    ]);
    expect(
      suspected(said('yes').did('duplicate', '2026-10-09T09:00', { duplicateOf: codeNo(3), sameChild: 'no' }), police(), third),
    ).toEqual([]);
  });
});

describe('whatever was reported', () => {
  const someChild = fc.record({
    birthMonth: fc.constantFrom('03/2013', '04/2013', null),
    sex: fc.constantFrom('male', 'female', 'unknown'),
    group: fc.constantFrom('tdp-1', 'tdp-2', 'outside', null),
    age: fc.integer({ min: 12, max: 14 }),
    day: fc.integer({ min: 1, max: 20 }),
    hour: fc.constantFrom('08:00', '09:00'),
  });
  const aDecision = fc.record({ one: fc.nat(7), other: fc.nat(7), same: fc.boolean() });
  const someReports = fc.record({
    children: fc.array(someChild, { minLength: 2, maxLength: 8 }),
    decisions: fc.array(aDecision, { maxLength: 4 }),
  });
  type Reports = typeof someReports extends fc.Arbitrary<infer T> ? T : never;

  const rowsOf = ({ children, decisions }: Reports): readonly FormRow[] => {
    const told = children.map(({ day, hour, ...child }, i) =>
      aCase(i + 1)
        .received(`2026-10-${String(day).padStart(2, '0')}T${hour}`)
        .with(child),
    );
    const decided = decisions.flatMap(({ one, other, same }, i) => {
      const [a, b] = [(one % children.length) + 1, (other % children.length) + 1];
      const by = aCase(a).did('duplicate', `2026-11-01T10:0${i}`, { duplicateOf: codeNo(b), sameChild: same ? 'yes' : 'no' });
      return a === b ? [] : by.rows.slice(1);
    });
    return [...told.flatMap(({ rows }) => rows), ...decided];
  };
  const namesOf = (pairs: ReturnType<typeof pairsOf>) => pairs.map(({ first, second }) => [first.code, second.code]);

  test('pairs are what the rule says of every two cases that nobody decided on, and each stands there once', () => {
    fc.assert(
      fc.property(someReports, (reports) => {
        const read = caseRows(factsWith(rowsOf(reports))).rows;
        const cases = casesAt(read, NEVER, CALENDAR) as readonly CodedCase[];
        const expected = cases.flatMap((one) =>
          cases
            .filter((other) => one.code < other.code && isObvious(one, other) && !isSaid(read.updates, one, other))
            .map((other) => [one.code, other.code]),
        );
        const found = suspectedDuplicates(cases, read, NEVER).map(({ first, second }) => [first.code, second.code].sort());
        expect(found.map(String).sort()).toEqual(expected.map(String).sort());
      }),
      { numRuns: 150 },
    );
  });

  test('two reports of one child that arrive in one instant and differ are read alike, whichever row stands first', () => {
    const told = [1, 2, 3].map((n) =>
      aCase(n).received('2026-10-05T08:00').with({ birthMonth: '03/2013', sex: 'male', group: 'tdp-1' }),
    );
    const outside = aCase(4).received('2026-10-05T08:00').with({ birthMonth: '03/2013', sex: 'male', group: 'outside' });
    const joined = outside.did('duplicate', '2026-11-01T10:00', { duplicateOf: codeNo(2), sameChild: 'yes' });
    const rows = [...told, joined].flatMap((one) => one.rows);
    const [first, second, third, fourth, decision] = rows as [FormRow, FormRow, FormRow, FormRow, FormRow];
    expect(namesOf(pairsOf([first, third, fourth, second, decision]))).toEqual(namesOf(pairsOf(rows)));
  });

  test('no order of rows changes the pairs or their order', () => {
    fc.assert(
      fc.property(someReports, fc.array(fc.nat(), { maxLength: 12 }), (reports, order) => {
        const rows = rowsOf(reports);
        const other = rows.map((row, i) => ({ row, at: order[i] ?? i })).sort((a, b) => a.at - b.at);
        expect(namesOf(pairsOf(other.map(({ row }) => row)))).toEqual(namesOf(pairsOf(rows)));
      }),
      { numRuns: 50 },
    );
  });

  test('no pair is two codes of one child', () => {
    fc.assert(
      fc.property(someReports, (reports) => {
        for (const { first, second } of pairsOf(rowsOf(reports))) {
          const [a, b] = [first, second].map(({ code, merged }) => [code, ...merged.map((other) => other.code)]);
          expect(a?.filter((code) => b?.includes(code))).toEqual([]);
        }
      }),
      { numRuns: 50 },
    );
  });

  /** The rule again, without buckets. */
  function isObvious({ answers: a, receivedAt, facts }: CodedCase, { answers: b, facts: other, ...second }: CodedCase): boolean {
    const known = <T>(x: T | undefined, y: T | undefined): 'same' | 'other' | 'open' =>
      x === undefined || y === undefined ? 'open' : x === y ? 'same' : 'other';
    const [born, sex, group] = [known(a.birthMonth, b.birthMonth), known(a.sex, b.sex), known(a.group, b.group)];
    if (Math.abs(receivedAt - second.receivedAt) > 7 * 24 * 3_600_000 || [born, sex, group].includes('other')) return false;
    // No child of these tests has a birthday in October, so its age at the receipt is its age at any.
    const isOneYear = Math.abs((facts.age ?? 99) - (other.age ?? 0)) <= 1;
    return born === 'same' || (isOneYear && sex === 'same' && group === 'same' && a.group !== 'outside');
  }

  function isSaid(updates: ReturnType<typeof caseRows>['rows']['updates'], one: CodedCase, other: CodedCase): boolean {
    const codesOf = ({ code, merged }: CodedCase) => [code, ...merged.map((also) => also.code)];
    const [a, b] = [codesOf(one), codesOf(other)];
    return updates.some(
      ({ code, duplicateOf = '' }) =>
        (a.includes(code) && b.includes(duplicateOf)) || (b.includes(code) && a.includes(duplicateOf)),
    );
  }
});

test('ten thousand reports of one week, place, sex and month give twenty pairs each at most, not fifty million', () => {
  const [one] = casesAt(caseRows(factsWith(SCHOOL.rows)).rows, NEVER, CALENDAR);
  if (!one) throw new Error('no case');
  const many = Array.from(
    { length: 10_000 },
    (_, i): CodedCase => ({ ...one, code: String(i).padStart(11, '0'), receivedAt: one.receivedAt + i }),
  );
  const pairs = suspectedDuplicates(many, { reports: [], updates: [], repeated: new Map() }, NEVER);
  expect(pairs.length).toBeGreaterThan(9_000);
  expect(pairs.length).toBeLessThanOrEqual(200_000);
});
