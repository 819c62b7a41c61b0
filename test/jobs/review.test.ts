import { describe, expect, test } from 'vitest';
import { instantOf } from '../../functions/calendar/instant.ts';
import { BadRequest } from '../../functions/jobs/bad-request.ts';
import { indicators, readIndicatorsRequest } from '../../functions/jobs/indicators.ts';
import { monthText } from '../../functions/jobs/month-text.ts';
import { mailTemplates } from '../../functions/mail-templates.ts';
import { kinhBac } from '../../functions/plans/kinh-bac-2026-2030.ts';
import { compileTemplates } from '../../functions/reports/handlebars-templates.ts';
import { aTraining } from '../builders/form-rows.ts';
import { aBudget, aDesk, ids } from '../builders/office-desk.ts';
import { aWorld } from '../builders/world.ts';

const render = compileTemplates(mailTemplates());
const now = instantOf('2027-12-20', 8, 0);
const desk = () =>
  aDesk(
    () =>
      aWorld().tables([
        aTraining().on('2026-03-02').with({ educators: 20 }).row(),
        aTraining().on('2027-03-02').with({ educators: 30 }).row(),
      ]),
    now,
  );
const ask = (body: Readonly<Record<string, unknown>>) => readIndicatorsRequest(body, kinhBac);

describe('a review that somebody asks for', () => {
  test('tells the plan since its first day, named as a review', async () => {
    const at = desk();
    const ports = { ...at.ports(), plan: kinhBac, ids, render };
    const text = await monthText(ports, { ...ask({ period: '2027', review: true }), now }, aBudget(at));
    expect(text.split('\n')[0]).toContain('Báo cáo sơ kết giai đoạn 2026-2027');
    expect(text).toContain('02 lớp tập huấn, 50 lượt người dự');
    expect(await monthText(ports, { ...ask({ period: '2027' }), now }, aBudget(at))).toContain(
      '01 lớp tập huấn, 30 lượt người dự',
    );
  });

  test('is told to machines as well', async () => {
    const at = desk();
    const month = await indicators({ ...at.ports(), plan: kinhBac, ids }, ask({ period: '2027', review: true }), aBudget(at));
    expect(month).toMatchObject({ review: 'interim', period: { code: '2027', from: '2026-01-01', to: '2027-12-14' } });
    expect(month.activity.trainings).toBe(2);
  });

  test('is of a year: anything shorter is refused', () => {
    expect(() => ask({ period: '2027-Q3', review: true })).toThrow(BadRequest);
    expect(ask({ period: '2027-Q3', review: false })).not.toHaveProperty('review');
    expect(() => ask({ period: '2027-13', review: true })).toThrow(/cần mã kỳ báo cáo/);
  });
});
