import { describe, expect, test } from 'vitest';
import { dayOfInstant } from '../../functions/calendar/instant.ts';
import { fromDay } from '../../functions/calendar/plain-date.ts';
import { workingDays } from '../../functions/calendar/working-days.ts';
import { isInTime, isOverdue, isPassed, type Step } from '../../functions/cases/deadlines.ts';
import { tasksAt } from '../../functions/cases/tasks-at.ts';
import { aCase, CALENDAR, type CaseBuilder, endOf, instant, only, stood } from './a-case.ts';

const LATE = endOf('2030-12-31');
const stepOf = (one: CaseBuilder, wanted: Step['step'], at = LATE): Step | undefined =>
  only(stood(at, one)).steps.find(({ step }) => step === wanted);
/** The day at whose 24:00 a step is due. */
const dayDue = (one: CaseBuilder, wanted: Step['step'], at = LATE): string | undefined => {
  const step = stepOf(one, wanted, at);
  return step && fromDay(dayOfInstant(step.due) - 1);
};

describe('12 hours', () => {
  const emergency = aCase().with({ emergency: 'yes' });

  test.each([
    ['2026-02-14T09:00', '2026-02-14T21:00', 'a Saturday before Tết'],
    ['2026-02-16T22:30', '2026-02-17T10:30', 'into mùng 1'],
    ['2026-12-31T18:00', '2027-01-01T06:00', 'over the year end'],
    ['2026-09-02T00:00', '2026-09-02T12:00', 'from midnight of 2/9'],
  ])('from %s end at %s: %s', (received, due) => {
    expect(stepOf(emergency.received(received), 'emergency')?.due).toBe(instant(due));
  });

  test('are asked of an emergency, of a worst form, and while nobody knows', () => {
    const known = (told: Parameters<CaseBuilder['with']>[0]) => stepOf(aCase().with(told), 'emergency') !== undefined;
    expect(known({ emergency: 'no' })).toBe(false);
    expect(known({ emergency: 'yes' })).toBe(true);
    expect(known({ emergency: 'unknown' })).toBe(true);
    expect(known({ emergency: 'no', coercion: ['forced'] })).toBe(true);
  });

  test('are met by a protective measure; by the initial assessment only while nobody knows', () => {
    const assessed = aCase().received('2026-10-05T09:00').did('initial-assessment', '2026-10-05T10:00');
    expect(stepOf(assessed.with({ emergency: 'yes' }), 'emergency')?.doneAt).toBeUndefined();
    expect(stepOf(assessed.with({ emergency: 'unknown' }), 'emergency')?.doneAt).toBe(instant('2026-10-05T10:00'));
    const protectedInTime = assessed.with({ emergency: 'yes' }).did('emergency-measure', '2026-10-05T21:00');
    const step = stepOf(protectedInTime, 'emergency');
    expect(step && isInTime(step)).toBe(true);
  });

  test('a minute later is late, and a measure before the receipt in time', () => {
    const measure = (at: string) => stepOf(emergency.received('2026-10-05T09:00').did('emergency-measure', at), 'emergency');
    const [late, early] = [measure('2026-10-05T21:01'), measure('2026-10-04T09:00')];
    expect(late && [isInTime(late), isOverdue(late, LATE)]).toEqual([false, false]);
    expect(early && isInTime(early)).toBe(true);
  });
});

describe('five working days', () => {
  test.each([
    ['2026-10-05T09:00', '2026-10-12', 'Monday to Monday'],
    ['2026-10-10T23:59', '2026-10-16', 'a Saturday is day 0 as well'],
    ['2026-02-13T16:00', '2026-02-27', 'Friday before Tết: 23/2 is day 1'],
    ['2026-02-14T09:00', '2026-02-27', 'Saturday, first day off'],
    ['2026-02-22T23:59', '2026-02-27', 'last day of Tết'],
    ['2026-02-23T00:00', '2026-03-02', 'a minute later it is Monday'],
    ['2026-04-24T10:00', '2026-05-06', 'Giỗ Tổ in lieu 27/4, then 30/4 and 1/5'],
    ['2026-04-29T10:00', '2026-05-08', 'before 30/4 and 1/5'],
    ['2026-08-21T10:00', '2026-08-27', 'Saturday 22/8 is worked for 31/8'],
    ['2026-08-28T10:00', '2026-09-09', '29/8 to 2/9'],
    ['2026-12-28T10:00', '2027-01-05', 'over the year end'],
    ['2027-02-03T10:00', '2027-02-17', 'Tết 2027'],
  ])('from %s end with %s: %s', (received, due) => {
    expect(dayDue(aCase().received(received), 'plan')).toBe(due);
  });

  test('a plan at 24:00 of the fifth is in time, and not seen before', () => {
    const planned = aCase().received('2026-10-05T09:00').did('plan-approval', '2026-10-13T00:00');
    const step = stepOf(planned, 'plan');
    expect(step && isInTime(step)).toBe(true);
    const before = stepOf(planned, 'plan', endOf('2026-10-12'));
    expect(before && [isPassed(before, endOf('2026-10-12')), isOverdue(before, endOf('2026-10-12'))]).toEqual([true, true]);
  });

  test('are met without a plan where none is needed, and by a transfer only for a child outside the ward', () => {
    const done = (one: CaseBuilder) => stepOf(one, 'plan')?.doneAt !== undefined;
    expect(done(aCase().did('no-plan-needed', '2026-10-06T09:00'))).toBe(true);
    expect(done(aCase().did('no-plan-needed', '2026-10-06T09:00', { reason: 'không' }))).toBe(false);
    const transferred = aCase().did('referral', '2026-10-06T09:00', { referredTo: 'Phường khác' });
    expect(done(transferred)).toBe(false);
    expect(done(transferred.with({ group: 'outside' }))).toBe(true);
    expect(done(aCase().did('service', '2026-10-06T09:00', { services: ['general-education'] }))).toBe(false);
  });

  test('say when they hang on a day off that is only expected', () => {
    const hangs = (received: string) => stepOf(aCase().received(received), 'plan')?.usesExpectedDay;
    expect([hangs('2026-02-13T16:00'), hangs('2027-02-03T10:00')]).toEqual([false, true]);
    expect(workingDays([]).add(4, 5)).toBe(11);
  });
});

describe('the follow-up', () => {
  const planned = aCase().received('2026-10-01T09:00').did('plan-approval', '2026-10-05T09:00');

  test('is none before the plan, even after a visit', () => {
    expect(dayDue(aCase().did('visit', '2026-10-06T09:00', { nextFollowUp: '2026-10-09' }), 'follow-up')).toBeUndefined();
  });

  test('is 30 days after the last of plan, visit and reopening, or the day that the visit set', () => {
    expect(dayDue(planned, 'follow-up')).toBe('2026-11-04');
    expect(dayDue(planned.did('visit', '2026-10-15T23:59'), 'follow-up')).toBe('2026-11-14');
    expect(dayDue(planned.did('visit', '2026-10-16T00:00'), 'follow-up')).toBe('2026-11-15');
    const set = planned.did('visit', '2026-10-15T09:00', { nextFollowUp: '2026-10-22' });
    expect(dayDue(set, 'follow-up')).toBe('2026-10-22');
    const closed = set.did('close', '2026-10-16T09:00', { closingReason: 'safe' });
    expect(dayDue(closed, 'follow-up')).toBeUndefined();
    expect(dayDue(closed.did('reopen', '2026-10-20T09:00'), 'follow-up')).toBe('2026-11-19');
  });

  test('is none after Không cần kế hoạch unless a later visit sets one; of a plan and a Không cần the later rules', () => {
    const unneeded = planned.did('no-plan-needed', '2026-10-08T09:00');
    expect(dayDue(unneeded, 'follow-up')).toBeUndefined();
    expect(dayDue(unneeded.did('visit', '2026-10-09T09:00'), 'follow-up')).toBeUndefined();
    const set = unneeded.did('visit', '2026-10-09T09:00', { nextFollowUp: '2026-10-30' });
    expect(dayDue(set, 'follow-up')).toBe('2026-10-30');
    expect(dayDue(unneeded.did('plan-approval', '2026-10-12T09:00'), 'follow-up')).toBe('2026-11-11');
  });
});

describe('tasks', () => {
  const tasks = (at: string, ...told: readonly CaseBuilder[]) => tasksAt(stood(instant(at), ...told), instant(at));
  const urgent = aCase().received('2026-02-14T09:00').by('hotline').with({ emergency: 'yes' });

  test('turn from open to due soon to overdue, and go when they are done', () => {
    const standing = (at: string, one = urgent) => tasks(at, one).map((task) => `${task.step} ${task.standing}`);
    expect(standing('2026-02-14T09:01')).toEqual(['emergency open', 'plan open']);
    expect(standing('2026-02-14T15:00')).toEqual(['emergency due-soon', 'plan open']);
    expect(standing('2026-02-14T20:59')).toEqual(['emergency due-soon', 'plan open']);
    expect(standing('2026-02-14T21:00')).toEqual(['emergency overdue', 'plan open']);
    expect(standing('2026-02-28T00:00')).toEqual(['emergency overdue', 'plan overdue']);
    const done = urgent.did('emergency-measure', '2026-02-14T23:00').did('plan-approval', '2026-02-24T09:00');
    expect(standing('2026-02-28T00:00', done)).toEqual(['follow-up open']);
  });

  test('say whose they are, since when, until when, and where they run as policy', () => {
    const [task] = tasks('2026-02-14T10:00', urgent.with({ age: 16, lightWork: null, hoursPerDay: 9 }));
    expect(task).toMatchObject({
      code: urgent.code,
      since: instant('2026-02-14T09:00'),
      due: instant('2026-02-14T21:00'),
      isPolicy: true,
    });
    expect(tasks('2026-02-14T10:00', urgent)[0]?.isPolicy).toBe(false);
  });

  test('are none for a closed case, nor for one that indicator 2 leaves out', () => {
    const closed = urgent.did('close', '2026-02-14T10:00', { closingReason: 'moved' });
    const found = urgent.did('confirm-class', '2026-02-14T10:00', { confirmedClass: 'not-a-case' });
    expect([...tasks('2026-02-15T10:00', closed), ...tasks('2026-02-15T10:00', found)]).toEqual([]);
  });

  test('come first due first', () => {
    const [first, second] = tasks(
      '2026-10-06T09:00',
      aCase(2).received('2026-10-05T09:00'),
      aCase(1).received('2026-10-01T09:00'),
    );
    expect([first?.code, second?.code]).toEqual([aCase(1).code, aCase(2).code]);
  });
});

test('the calendar of these tests is the register as set-up fills it', () => {
  expect(CALENDAR.isWorkingDay(dayOfInstant(instant('2026-08-22T12:00')))).toBe(true);
});
