import { expect, test } from 'vitest';
import { ageAt } from '../../functions/cases/case-age.ts';
import { aCase, instant, only, stood } from './a-case.ts';

const told = (received: string) => only(stood(instant('2099-01-01T00:00'), aCase().received(received).with({ age: 12 }))).answers;

test('a stated age grows by the full years since its report, and by nothing before the first is over', () => {
  const answers = told('2026-10-05T23:00');
  const on = (local: string) => ageAt(answers, instant(local));
  expect([on('2026-10-05T23:30'), on('2027-10-04T23:59'), on('2027-10-05T00:00'), on('2028-10-05T00:00')]).toEqual([
    12, 12, 13, 14,
  ]);
});

test('a year holds 366 days where February has 29', () => {
  const answers = told('2028-01-10T09:00');
  expect([ageAt(answers, instant('2029-01-09T09:00')), ageAt(answers, instant('2029-01-10T09:00'))]).toEqual([12, 13]);
});
