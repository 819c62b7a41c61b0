import { describe, expect, test } from 'vitest';
import { caseFigures } from '../../functions/cases/case-figures.ts';
import { twoCleanVisits } from '../../functions/cases/clean-visits.ts';
import { firstResponse } from '../../functions/cases/first-response.ts';
import { hazardousShare } from '../../functions/cases/hazardous-share.ts';
import { inEducation } from '../../functions/cases/in-education.ts';
import { supportedInTime } from '../../functions/cases/supported-in-time.ts';
import { aCase, type CaseBuilder, codeNo, days, endOf, stood } from './a-case.ts';

/** The month of October 2026: 15/9 to 14/10. */
const OCTOBER = days('2026-09-15', '2026-10-14');
const YEAR = days('2025-12-15', '2026-12-14');
const AT = endOf('2026-10-14');
const NOBODY = { reason: 'nothing-notified' };
const exactly = (low: number, of: number) => ({ low, high: low, of });

describe('2: supported in time', () => {
  const share = (...told: readonly CaseBuilder[]) => supportedInTime(stood(AT, ...told), OCTOBER);
  const one = aCase().received('2026-09-28T09:00'); // plan due 5/10 at 24:00
  const planned = one.did('plan-approval', '2026-10-05T09:00');

  test('nobody is "Không phát sinh", never 0 % or 100 %', () => {
    expect(share()).toEqual(NOBODY);
    expect(share(one.received('2026-09-14T23:59'), aCase(2).received('2026-10-15T00:00'))).toEqual(NOBODY);
  });

  test('ok: a plan in time, no emergency, no follow-up overdue', () => {
    expect(share(planned)).toEqual(exactly(1, 1));
    expect(share(one.did('plan-approval', '2026-10-06T00:00'))).toEqual(exactly(1, 1));
    expect(share(one.did('plan-approval', '2026-10-06T00:01'))).toEqual(exactly(0, 1));
    expect(share(one)).toEqual(exactly(0, 1));
  });

  test('pending: nothing it lacks is past its deadline', () => {
    const fresh = aCase().received('2026-10-14T20:00');
    expect(share(fresh)).toEqual({ low: 0, high: 1, of: 1 });
    expect(share(fresh.with({ emergency: 'yes' }))).toEqual({ low: 0, high: 1, of: 1 });
    // Due at 24:00 of P.to: passed.
    expect(share(fresh.received('2026-10-14T12:00').with({ emergency: 'yes' }))).toEqual(exactly(0, 1));
    expect(share(fresh.received('2026-10-14T12:01').with({ emergency: 'yes' }))).toEqual({ low: 0, high: 1, of: 1 });
  });

  test('an emergency asks for a protective measure within 12 hours, whatever else is done', () => {
    const urgent = planned.with({ emergency: 'yes' });
    expect(share(urgent)).toEqual(exactly(0, 1));
    expect(share(urgent.did('emergency-measure', '2026-09-28T21:00'))).toEqual(exactly(1, 1));
    expect(share(urgent.did('emergency-measure', '2026-09-28T21:01'))).toEqual(exactly(0, 1));
    expect(share(planned.with({ emergency: 'unknown' }).did('initial-assessment', '2026-09-28T21:00'))).toEqual(exactly(1, 1));
  });

  test('a follow-up that is overdue takes it away, one that was made gives it back', () => {
    const visited = planned.did('visit', '2026-10-06T09:00', { nextFollowUp: '2026-10-10' });
    expect(share(visited)).toEqual(exactly(0, 1));
    expect(share(visited.did('visit', '2026-10-12T09:00'))).toEqual(exactly(1, 1));
  });

  test('cohort: every class but permitted, household, not a case and ≥ 18; undetermined and under 5 are in', () => {
    const found = (confirmedClass: string, told = {}) => {
      const result = share(planned.with(told).did('confirm-class', '2026-10-06T09:00', { confirmedClass }));
      return 'of' in result;
    };
    const outside = ['household', 'permitted', 'not-a-case', 'out-of-scope'];
    const inside = ['worst-form', 'hazardous', 'child-labour', 'employer-not-compliant', 'at-risk', 'undetermined'];
    expect([...outside, ...inside].filter((key) => found(key))).toEqual(inside);
    expect(found('out-of-scope', { age: 4 })).toBe(true);
    expect('of' in share(planned.with({ age: 4 }))).toBe(true);
    expect(share(planned.with({ age: 18 }))).toEqual(NOBODY);
  });

  test('who was closed as no case leaves; who was closed otherwise stays', () => {
    const closed = (closingReason: string) => share(one.did('close', '2026-09-29T09:00', { closingReason }));
    expect(closed('not-a-case')).toEqual(NOBODY);
    expect(closed('moved')).toEqual(exactly(0, 1));
  });

  test('two codes of one child are one case, its clock from the earlier receipt', () => {
    const second = aCase(2).received('2026-10-08T09:00').did('plan-approval', '2026-10-09T09:00');
    expect(share(one, second)).toEqual(exactly(1, 2));
    expect(share(one, second.did('duplicate', '2026-10-09T10:00', { duplicateOf: codeNo(1), sameChild: 'yes' }))).toEqual(
      exactly(0, 1),
    );
  });
});

describe('3: in education', () => {
  const share = (...told: readonly CaseBuilder[]) => inEducation(stood(AT, ...told), OCTOBER);
  const known = (schooling: string, at = '2026-10-05T09:00') => share(aCase().received(at).with({ schooling }));

  test.each([
    ['general', 1, 1],
    ['vocational', 1, 1],
    ['continuing', 1, 1],
    ['completed', 1, 1],
    ['often-absent', 0, 1],
    ['unknown', 0, 1],
    ['left-before-grade-9', 0, 0],
    ['left-after-grade-9', 0, 0],
    ['never', 0, 0],
  ])('%s counts %i to %i', (schooling, low, high) => {
    expect(known(schooling)).toEqual({ low, high, of: 1 });
  });

  test('an answer speaks for 120 days; an older one, whatever it was, leaves both open', () => {
    expect(known('general', '2026-06-16T09:00')).toEqual(exactly(1, 1));
    expect(known('general', '2026-06-15T23:59')).toEqual({ low: 0, high: 1, of: 1 });
    expect(known('never', '2026-06-15T23:59')).toEqual({ low: 0, high: 1, of: 1 });
  });

  test("the latest answer holds, a visit's Không rõ too; that of a completing report doesn't replace a known one", () => {
    const visited = aCase().did('visit', '2026-10-08T09:00', { schooling: 'unknown' });
    expect(share(visited)).toEqual({ low: 0, high: 1, of: 1 });
    expect(share(aCase().completed('2026-10-08T09:00', { schooling: 'unknown' }))).toEqual(exactly(1, 1));
    expect(share(visited.completed('2026-10-09T09:00', { schooling: 'never' }))).toEqual(exactly(0, 1));
  });

  test('the stock: child labour and at risk, open at P.to or closed within P, aged 5-17 then', () => {
    const closed = (at: string, reason = 'safe') =>
      share(aCase().received('2026-09-01T09:00').did('close', at, { closingReason: reason }));
    expect(closed('2026-09-15T00:00')).toEqual(exactly(1, 1));
    expect(closed('2026-09-14T23:59')).toEqual(NOBODY);
    expect(closed('2026-09-20T09:00', 'not-a-case')).toEqual(NOBODY);
    const ofAge = (birthMonth: string) =>
      share(
        aCase()
          .received('2026-03-01T09:00')
          .with({ age: 17, birthMonth, coercion: ['forced'] }),
      );
    expect(ofAge('09/2008')).toEqual(NOBODY);
    expect(ofAge('10/2008')).toEqual({ low: 0, high: 1, of: 1 });
    const confirmed = (confirmedClass: string) => share(aCase().did('confirm-class', '2026-10-06T09:00', { confirmedClass }));
    expect([confirmed('at-risk'), confirmed('employer-not-compliant')]).toEqual([exactly(1, 1), exactly(1, 1)]);
    expect([confirmed('undetermined'), confirmed('permitted'), share()]).toEqual([NOBODY, NOBODY, NOBODY]);
  });
});

test('1b: hazardous and worst form of the open child labour, children under 5 left out', () => {
  const share = (...told: readonly CaseBuilder[]) => hazardousShare(stood(AT, ...told));
  const forced = aCase(3).with({ coercion: ['forced'] });
  expect(share(aCase(1), aCase(2).with({ hazards: ['chemicals'] }), forced)).toEqual(exactly(2, 3));
  expect(share(aCase(1), forced.with({ age: 4 }))).toEqual(exactly(0, 1));
  expect(share(forced.did('close', '2026-10-06T09:00', { closingReason: 'moved' }))).toEqual(NOBODY);
});

test('the figures of the month', () => {
  const cases = stood(
    AT,
    aCase(1).received('2026-09-20T09:00'),
    aCase(2)
      .received('2026-09-14T09:00')
      .with({ coercion: ['trafficked'], emergency: 'yes' }),
    aCase(3)
      .received('2026-10-10T09:00')
      .did('duplicate', '2026-10-11T09:00', { duplicateOf: codeNo(1), sameChild: 'yes' }),
    aCase(4).received('2026-10-10T09:00').did('close', '2026-10-11T09:00', { closingReason: 'not-a-case' }),
    aCase(5).received('2026-03-10T09:00').did('plan-approval', '2026-10-01T09:00'),
    aCase(6).received('2026-10-14T09:00'),
  );
  expect(caseFigures(cases, OCTOBER, YEAR)).toEqual({
    notified: 3,
    open: 4,
    byClass: { 'child-labour': 3, 'worst-form': 1 },
    trafficked: 1,
    // The first has no plan, the second no measure either; the fifth was late and isn't overdue.
    overdue: 2,
    removed: { duplicate: 1, 'not-a-case': 1 },
  });
});

describe('how long children waited', () => {
  const waits = (...told: readonly CaseBuilder[]) => firstResponse(stood(AT, ...told), OCTOBER);
  const answered = (n: number, at: string) => aCase(n).received('2026-10-05T08:00').did('initial-assessment', at);

  test('is counted to the first measure or assessment', () => {
    const twice = answered(1, '2026-10-05T18:00').did('emergency-measure', '2026-10-05T10:00');
    expect(waits(twice).medianHours).toBe(2);
    expect(waits(answered(1, '2026-10-04T18:00')).medianHours).toBe(0);
  });

  test('falls into bins that add up, with those who still wait', () => {
    const ends = [
      '2026-10-05T20:00',
      '2026-10-05T20:01',
      '2026-10-06T08:00',
      '2026-10-06T08:01',
      '2026-10-13T00:00',
      '2026-10-13T00:01',
    ];
    const cases = ends.map((at, i) => answered(i + 1, at));
    expect(waits(...cases, aCase(9))).toEqual({
      medianHours: (24 + 24 + 1 / 60) / 2,
      within12Hours: 1,
      within24Hours: 2,
      within5WorkingDays: 2,
      later: 1,
      notYet: 1,
    });
    expect(waits()).toMatchObject({ medianHours: null, notYet: 0 });
  });
});

test('two clean visits in a row: the last two, the second in the window; one sent twice is one', () => {
  const visits = (...seen: readonly (readonly [string, string])[]) => {
    const visited = seen.reduce((one, [at, stillWorking]) => one.did('visit', at, { stillWorking }), aCase());
    return twoCleanVisits(stood(AT, visited), OCTOBER);
  };
  const [first, second, third] = ['2026-10-06T09:00', '2026-10-08T09:00', '2026-10-10T09:00'] as const;
  expect(visits([first, 'no'], [second, 'no'])).toBe(1);
  expect(visits([first, 'no'], [second, 'yes'], [third, 'no'])).toBe(0);
  expect(visits([first, 'yes'], [second, 'no'], [third, 'no'])).toBe(1);
  expect(visits([first, 'no'], [second, 'no'], [third, 'unknown'])).toBe(0);
  expect(visits([first, 'no'], [first, 'no'])).toBe(0);
});
