/** One case from the hotline to its closing, told by the forms and the clock alone. */
import { expect, test } from 'vitest';
import { supportedInTime } from '../../functions/cases/supported-in-time.ts';
import { tasksAt } from '../../functions/cases/tasks-at.ts';
import { aCase, days, endOf, instant, only, stood } from './a-case.ts';

test('a child heard of on Saturday 14/02/2026, the first day off for Tết', () => {
  const heard = aCase()
    .received('2026-02-14T09:00')
    .by('hotline')
    .with({ emergency: 'yes', hazards: ['metalwork'] });
  const story = heard
    .did('emergency-measure', '2026-02-14T18:30', { unit: 'cong-an' })
    .did('initial-assessment', '2026-02-15T10:00', { unit: 'tram-y-te' })
    .did('confirm-class', '2026-02-23T09:00', { confirmedClass: 'hazardous' })
    .did('plan-approval', '2026-02-27T16:00')
    .did('service', '2026-03-03T09:00', { services: ['general-education'] })
    .did('visit', '2026-03-20T09:00', { stillWorking: 'no', schooling: 'general', nextFollowUp: '2026-04-30' })
    .did('visit', '2026-04-29T09:00', { stillWorking: 'no', schooling: 'general' })
    .did('close', '2026-05-04T09:00', { closingReason: 'safe' });

  const told = (at: string) => {
    const cases = stood(instant(at), story);
    const tasks = tasksAt(cases, instant(at)).map(({ step, standing }) => `${step} ${standing}`);
    return `${only(cases).phase}: ${tasks.join(', ')}`;
  };
  expect([
    told('2026-02-14T12:00'),
    told('2026-02-14T18:00'),
    told('2026-02-14T19:00'),
    told('2026-02-26T23:00'),
    told('2026-02-27T15:59'),
    told('2026-02-27T16:01'),
    told('2026-03-10T09:00'),
    told('2026-03-29T00:00'),
    told('2026-04-28T09:00'),
    told('2026-05-04T10:00'),
  ]).toEqual([
    'received: emergency open, plan open',
    'received: emergency due-soon, plan open',
    'assessed: plan open',
    'assessed: plan open',
    'assessed: plan due-soon',
    'plan-approved: follow-up open',
    'supported: follow-up open',
    'followed-up: follow-up open',
    'followed-up: follow-up due-soon',
    'closed: ',
  ]);

  const march = (at: string) => supportedInTime(stood(endOf(at), story), days('2026-02-14', at));
  expect(march('2026-02-14')).toEqual({ low: 0, high: 1, of: 1 });
  expect(march('2026-03-14')).toEqual({ low: 1, high: 1, of: 1 });
  expect(supportedInTime(stood(endOf('2026-03-14'), heard), days('2026-02-15', '2026-03-14'))).toEqual({
    reason: 'nothing-notified',
  });
});
