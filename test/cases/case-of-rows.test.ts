import { describe, expect, test } from 'vitest';
import { caseRows } from '../../functions/cases/case-rows.ts';
import { aCaseReport } from '../builders/form-rows.ts';
import { aCase, codeNo, endOf, factsWith, only, stood } from './a-case.ts';

const NEVER = endOf('2026-12-31');

describe('facts of a case', () => {
  test('are those of its report', () => {
    const one = only(stood(NEVER, aCase()));
    expect(one).toMatchObject({ code: codeNo(1), class: 'child-labour', confirmed: undefined, phase: 'received', merged: [] });
    expect(one.facts).toMatchObject({ age: 14, works: 'yes', hazards: [], schooling: 'general' });
    expect(one.answers).toMatchObject({ emergency: 'no', sex: 'male', group: 3 });
  });

  test('are completed by a later report that carries the code', () => {
    const one = only(stood(NEVER, aCase().completed('2026-10-08T09:00', { hazards: ['chemicals'], sex: 'female' })));
    expect(one.class).toBe('hazardous');
    expect(one.answers.sex).toBe('female');
  });

  test('are kept where a later report does not know them', () => {
    const one = only(stood(NEVER, aCase().completed('2026-10-08T09:00', { hazards: ['unknown'], works: 'unknown' })));
    expect(one.facts).toMatchObject({ age: 14, works: 'yes', hazards: [], coercion: [], schooling: 'general' });
  });

  test('Có, chưa rõ chi tiết does not replace a Có, but does replace a Không', () => {
    const unclear = (works: string) =>
      only(stood(NEVER, aCase().with({ works }).completed('2026-10-08T09:00', { works: 'yes-unclear' })));
    expect(unclear('yes').facts.works).toBe('yes');
    expect(unclear('no').facts.works).toBe('yes-unclear');
  });

  test('a completing report that tells of an earlier receipt moves the clock back, and is not the whole case', () => {
    const one = only(stood(NEVER, aCase().received('2026-10-05T09:00').completed('2026-10-03T20:00', {})));
    expect(one.receivedAt).toBe(endOf('2026-10-02') + 20 * 3_600_000);
    expect(one.code).toBe(codeNo(1));
  });

  test('are seen from their instant on: what is received at 24:00 belongs to the next day', () => {
    const midnight = aCase().received('2026-10-15T00:00');
    expect(stood(endOf('2026-10-14'), midnight)).toEqual([]);
    expect(stood(endOf('2026-10-15'), midnight)).toHaveLength(1);
  });

  test('age is that at receipt, born on the last day of the month', () => {
    const born = (birthMonth: string) => only(stood(NEVER, aCase().received('2026-10-05T09:00').with({ birthMonth }))).facts.age;
    expect(born('09/2012')).toBe(14);
    expect(born('10/2012')).toBe(13);
  });

  test('a report that has no code yet is a case all the same', () => {
    expect(stood(NEVER, aCase().with({ givenCode: null }), aCase(2))).toMatchObject([{ code: undefined }, { code: codeNo(2) }]);
  });

  test('a report given a code of its own before a person wrote the earlier one beside it leaves one case, with what was sent under both', () => {
    const late = aCaseReport().with({ givenCode: codeNo(2), caseCode: codeNo(1), receivedAt: '2026-10-09T09:00' });
    const one = only(
      stood(NEVER, aCase(), { rows: [late] }, { rows: aCase(2).did('plan-approval', '2026-10-10T09:00').rows.slice(1) }),
    );
    expect(one).toMatchObject({ code: codeNo(1), merged: [], phase: 'plan-approved' });
  });

  test('a report sent twice is one case, with what was sent under either code', () => {
    const again = aCase().with({ givenCode: codeNo(2) });
    const planned = aCase(2).did('plan-approval', '2026-10-06T09:00').rows.slice(1);
    const one = only(stood(NEVER, aCase(), again, { rows: planned }));
    expect(one).toMatchObject({ code: codeNo(1), merged: [], phase: 'plan-approved' });
  });
});

describe('what was done', () => {
  const phases = (one: ReturnType<typeof aCase>) => only(stood(NEVER, one)).phase;

  test('moves a case from phase to phase', () => {
    const received = aCase();
    const assessed = received.did('initial-assessment', '2026-10-05T15:00');
    const planned = assessed.did('plan-approval', '2026-10-07T15:00');
    const supported = planned.did('service', '2026-10-08T15:00', { services: ['health-care'] });
    const visited = supported.did('visit', '2026-10-20T15:00');
    const closed = visited.did('close', '2026-11-20T15:00', { closingReason: 'safe' });
    const reopened = closed.did('reopen', '2026-11-25T15:00');
    expect([received, assessed, planned, supported, visited, closed, reopened].map(phases)).toEqual([
      'received',
      'assessed',
      'plan-approved',
      'supported',
      'followed-up',
      'closed',
      'reopened',
    ]);
    expect(phases(assessed.did('no-plan-needed', '2026-10-07T15:00'))).toBe('no-plan-needed');
    expect(phases(reopened.did('visit', '2026-11-26T15:00'))).toBe('followed-up');
  });

  test('counts by when it was done, not by when it was sent', () => {
    const late = aCase().did('reopen', '2026-10-20T15:00').did('close', '2026-10-10T15:00', { closingReason: 'safe' });
    expect(only(stood(NEVER, late)).phase).toBe('reopened');
    expect(only(stood(endOf('2026-10-15'), late)).closing).toMatchObject({ reason: 'safe' });
  });

  test('the last confirmed class stands, and the suggestion is kept beside it', () => {
    const confirmed = aCase()
      .did('confirm-class', '2026-10-06T09:00', { confirmedClass: 'at-risk' })
      .did('confirm-class', '2026-10-08T09:00', { confirmedClass: 'hazardous' });
    expect(only(stood(NEVER, confirmed))).toMatchObject({ class: 'hazardous', suggestion: { class: 'child-labour' } });
    expect(only(stood(endOf('2026-10-07'), confirmed)).class).toBe('at-risk');
  });

  test.each([
    ['confirm-class', { confirmedClass: 'at-risk' }],
    ['no-plan-needed', {}],
    ['close', { closingReason: 'not-a-case' }],
    ['close', { closingReason: 'safe' }],
    ['reopen', {}],
    ['duplicate', { duplicateOf: codeNo(2), sameChild: 'yes' }],
  ] as const)('%s by another unit than the standing office is void, and a problem', (action, done) => {
    const rows = [...aCase().did(action, '2026-10-06T09:00', { ...done, unit: 'cong-an' }).rows, ...aCase(2).rows];
    const { rows: read, problems } = caseRows(factsWith(rows));
    expect(read.updates).toEqual([]);
    expect(problems).toMatchObject([{ code: 'needs-standing-office', effect: 'void', question: 'action', form: 'case-update' }]);
  });

  test('without a reason where one is needed it is void', () => {
    const short = aCase().did('close', '2026-10-06T09:00', { closingReason: 'other', reason: 'Xong' });
    expect(only(stood(NEVER, short)).closing).toBeUndefined();
    const safe = aCase().did('close', '2026-10-06T09:00', { closingReason: 'safe', reason: null });
    expect(only(stood(NEVER, safe)).phase).toBe('closed');
  });

  test('under an unknown code is set aside, and the likely code named', () => {
    const mistyped = `${codeNo(1).slice(0, 10)}Z`;
    const { rows, problems } = caseRows(factsWith(aCase().did('visit', '2026-10-06T09:00', { caseCode: mistyped }).rows));
    expect(rows.updates).toEqual([]);
    expect(problems).toMatchObject([{ code: 'case-code-unknown', question: 'caseCode', row: 2 }]);
  });
});

describe('two codes of one child', () => {
  const same = (one: ReturnType<typeof aCase>, other: number, at: string, answer = 'yes') =>
    one.did('duplicate', at, { duplicateOf: codeNo(other), sameChild: answer });
  const first = aCase(1).received('2026-10-05T09:00');
  const second = aCase(2).received('2026-10-03T09:00').did('plan-approval', '2026-10-04T09:00');

  test('stay two until a person decides', () => {
    expect(stood(NEVER, first, second)).toHaveLength(2);
    expect(stood(NEVER, same(first, 2, '2026-10-06T09:00', 'no'), second)).toHaveLength(2);
  });

  test('merge: the earliest receipt, the updates pooled', () => {
    const one = only(stood(NEVER, same(first, 2, '2026-10-06T09:00'), second));
    expect(one).toMatchObject({ code: codeNo(2), merged: [{ code: codeNo(1) }], phase: 'plan-approved' });
    expect(one.receivedAt).toBe(only(stood(NEVER, second)).receivedAt);
  });

  test('part again when the last decision on the pair says so, whichever code it was sent under', () => {
    const parted = same(second, 1, '2026-10-09T09:00', 'no');
    expect(stood(NEVER, same(first, 2, '2026-10-06T09:00'), parted)).toHaveLength(2);
    expect(stood(endOf('2026-10-07'), same(first, 2, '2026-10-06T09:00'), parted)).toHaveLength(1);
  });

  test('chain: three codes are one child', () => {
    const third = same(aCase(3), 2, '2026-10-07T09:00');
    expect(only(stood(NEVER, same(first, 2, '2026-10-06T09:00'), second, third)).merged).toHaveLength(2);
  });
});
