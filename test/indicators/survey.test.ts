import { expect, test } from 'vitest';
import { toDay } from '../../functions/calendar/plain-date.ts';
import { surveyRate } from '../../functions/indicators/survey.ts';
import type { Facts } from '../../functions/records/facts.ts';

type SurveyRow = Facts['survey'][number];

const aSurvey = (
  asOf: string | undefined,
  found: number | undefined,
  reviewed: number | undefined,
  source = 'Trạm Y tế',
): SurveyRow => ({
  asOf: asOf === undefined ? undefined : toDay(asOf),
  population: 17_360,
  reviewed,
  found,
  hazardous: 3,
  method: '',
  definitionId: '',
  source,
  sheetRow: 2,
});

const october = { from: toDay('2026-09-15'), to: toDay('2026-10-14') };
const rate = (...surveys: SurveyRow[]) => surveyRate(surveys, october, 24);

test('without a survey there is no rate, in the period or at all', () => {
  expect(rate()).toEqual({ cumulative: { reason: 'no-survey' }, inPeriod: { reason: 'no-survey' }, denominator: null });
});

test('the last survey up to the end of the period gives the rate, and says how many children it looked at', () => {
  expect(rate(aSurvey('2026-06-30', 100, 16_000), aSurvey('2026-03-31', 90, 15_000))).toMatchObject({
    cumulative: { low: 100, high: 100, of: 16_000 },
    reviewed: { population: 17_360, reviewed: 16_000, found: 100, asOf: '2026-06-30' },
    denominator: { asOf: '2026-06-30', source: 'Trạm Y tế' },
  });
});

test('a survey of the period is its rate in the period; an earlier one is not', () => {
  expect(rate(aSurvey('2026-09-15', 100, 16_000)).inPeriod).toEqual({ low: 100, high: 100, of: 16_000 });
  expect(rate(aSurvey('2026-10-14', 100, 16_000)).inPeriod).toEqual({ low: 100, high: 100, of: 16_000 });
  expect(rate(aSurvey('2026-09-14', 100, 16_000)).inPeriod).toEqual({ reason: 'no-survey' });
});

test('a survey after the period is not known yet', () => {
  expect(rate(aSurvey('2026-10-15', 100, 16_000)).cumulative).toEqual({ reason: 'no-survey' });
});

test('of two surveys of one day the lower row holds', () => {
  expect(rate(aSurvey('2026-06-30', 100, 16_000), aSurvey('2026-06-30', 95, 16_000)).cumulative).toMatchObject({ low: 95 });
});

test('a baseline taken before the plan began counts', () => {
  expect(rate(aSurvey('2025-11-30', 100, 16_000)).cumulative).toEqual({ low: 100, high: 100, of: 16_000 });
});

test('nobody reviewed is no rate of zero', () => {
  expect(rate(aSurvey('2026-06-30', 0, 0)).cumulative).toEqual({ reason: 'no-denominator', low: 0, high: 0 });
});

test('of 24 months it still speaks; a day older it is shown but not judged', () => {
  expect(rate(aSurvey('2024-10-14', 100, 16_000)).cumulative).toEqual({ low: 100, high: 100, of: 16_000 });
  expect(rate(aSurvey('2024-10-13', 100, 16_000)).cumulative).toEqual({ reason: 'stale', low: 100, high: 100, of: 16_000 });
  expect(rate(aSurvey('2022-12-01', 100, 16_000)).cumulative).toMatchObject({ reason: 'stale' });
});

test('a row without its day, its children found or its children reviewed says nothing', () => {
  const whole = aSurvey('2026-03-31', 90, 15_000);
  const incomplete = [aSurvey(undefined, 1, 2), aSurvey('2026-06-30', undefined, 2), aSurvey('2026-06-30', 1, undefined)];
  expect(rate(whole, ...incomplete)).toEqual(rate(whole));
});
