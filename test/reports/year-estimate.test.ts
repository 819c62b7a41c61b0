import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endOfDay, instantOf } from '../../functions/calendar/instant.ts';
import { toDay } from '../../functions/calendar/plain-date.ts';
import { kinhBac } from '../../functions/plans/kinh-bac-2026-2030.ts';
import { ninhBinh } from '../../functions/plans/ninh-binh-2021-2025.ts';
import { problem } from '../../functions/records/problem-catalogue.ts';
import { composeMail } from '../../functions/reports/compose-mail.ts';
import { disclose } from '../../functions/reports/disclosure.ts';
import { estimateSentence } from '../../functions/reports/estimate-words.ts';
import type { Month } from '../../functions/reports/month.ts';
import { atLeast, yearEstimate } from '../../functions/reports/year-estimate.ts';
import { NOTHING_DONE } from '../builders/nothing-done.ts';
import { afterClose, periodOf, worked } from './a-working-year.ts';
import { render } from './mail-templates.ts';

/** 15/12/2026 to 14/11/2027 is 335 days; the reporting year has 365. */
const year2027 = periodOf(ninhBinh, '2027');
const counted = { from: toDay('2026-12-15'), to: toDay('2027-11-14') };
const estimated = (activity: Partial<Month['activity']>, cutoff?: number) =>
  yearEstimate(ninhBinh, year2027, { activity: { ...NOTHING_DONE, ...activity }, counted, cutoff });

describe('the estimate of a year that closes early', () => {
  it('goes on at the pace of the days that were counted, in two digits', () => {
    expect(estimated({ trainings: 41, trainingAttendances: 2380, outreachAttendances: 96_400, inspections: 14 })).toEqual({
      to: '2027-12-14',
      days: { counted: 335, of: 365 },
      activity: { trainings: 45, trainingAttendances: 2600, outreachAttendances: 110_000, inspections: 15 },
    });
  });

  it('is silent where the days left promise less than one more', () => {
    expect(estimated({ trainings: 11 })?.activity).toEqual({});
    expect(estimated({ trainings: 12 })?.activity).toEqual({ trainings: 13 });
  });

  it('guesses no child, no money, no decision and nothing that was found', () => {
    const found = {
      returnedToSchool: 90,
      incidents: 90,
      violations: 90,
      models: 90,
      budget: 9e9,
      resources: 9e9,
      directives: 90,
    };
    expect(estimated(found)?.activity).toEqual({});
  });

  it('is never under what was done already, nor a tenth off the pace', () => {
    fc.assert(
      fc.property(fc.integer({ min: 12, max: 5_000_000 }), (trainings) => {
        const year = estimated({ trainings })?.activity.trainings ?? Number.NaN;
        expect(year).toBeGreaterThanOrEqual(trainings);
        expect(Math.abs(year / ((trainings * 365) / 335) - 1)).toBeLessThan(0.1);
      }),
    );
  });

  it('counts the first year from the plan’s first day', () => {
    const first = worked(ninhBinh, '2021').estimate;
    expect(first?.days).toEqual({ counted: 318, of: 348 });
  });

  it('waits for the close', () => {
    const midnight = endOfDay(toDay('2027-11-14'));
    expect(estimated({ trainings: 41 }, midnight - 1)).toBeUndefined();
    expect(estimated({ trainings: 41 }, midnight)).toBeDefined();
  });

  it('is of no other period', () => {
    for (const code of ['2027-11', '2027-9M', '2027-H2']) expect(worked(ninhBinh, code).estimate).toBeUndefined();
    expect(worked(kinhBac, '2027').estimate).toBeUndefined();
    expect(worked(ninhBinh, '2027', { review: true }).estimate).toBeUndefined();
  });
});

describe('what a coverage holds at the end of the year', () => {
  it('is at least what was reached, whoever else comes', () => {
    const educators = { kind: 'people-reached', audience: 'educators' } as const;
    expect(atLeast(educators, { low: 47, high: 85, of: 100 })).toEqual({ low: 47, of: 100 });
    expect(atLeast(educators, { low: 0, high: 85, of: 100 })).toBeNull();
    expect(atLeast(educators, { reason: 'no-denominator', low: 47, high: 85 })).toBeNull();
  });

  it('is not said of a survey or of cases: they may fall', () => {
    for (const kind of ['survey-rate', 'hazardous-share', 'supported-in-time', 'in-education'] as const)
      expect(atLeast({ kind }, { low: 5, high: 5, of: 10 })).toBeNull();
  });
});

describe('the estimate as it is read', () => {
  const mail = (closedAt: number, clearance: 'authority' | 'shared' = 'authority') =>
    composeMail({
      plan: ninhBinh,
      month: worked(ninhBinh, '2027'),
      previous: null,
      clearance,
      recipientName: '',
      closedAt,
      render,
    }).text;

  it('stands beside every figure that is shown, and beside none on children that everyone reads', () => {
    const closedAt = afterClose(worked(ninhBinh, '2027'));
    expect(mail(closedAt).match(/- Ước cả năm: (ít nhất|không ước tính)/g)).toHaveLength(13);
    expect(mail(closedAt, 'shared').match(/- Ước cả năm: (ít nhất|không ước tính)/g)).toHaveLength(9);
  });

  it('is left out while the year runs', () => {
    expect(mail(instantOf('2027-11-14', 12, 0))).not.toContain('Ước cả năm');
    expect(mail(instantOf('2027-11-15', 0, 0))).toContain('Ước cả năm');
  });

  it('says so where too little was done, or a tab was not read', () => {
    const sentence = (month: Month) => estimateSentence(disclose(month, 'authority'));
    expect(sentence(worked(ninhBinh, '2024'))).toEqual(['Ước cả năm 2024 (đến hết 14/12/2024): số việc còn ít, không ước tính.']);
    const month = worked(ninhBinh, '2027');
    const unread = problem('table-missing', { form: 'training', row: null, question: null }, { tab: 'Tập huấn' });
    expect(sentence({ ...month, problems: [unread] })).toEqual([
      'Ước cả năm 2027 (đến hết 14/12/2027): chưa ước được vì có trang số liệu chưa đọc được.',
    ]);
  });
});
