/** One child, told month by month: what each report says of it, to the health office and to everyone. */
import { expect, test } from 'vitest';
import { endOfDay } from '../../functions/calendar/instant.ts';
import { periodByCode } from '../../functions/calendar/periods.ts';
import { toDay } from '../../functions/calendar/plain-date.ts';
import { kinhBac } from '../../functions/plans/kinh-bac-2026-2030.ts';
import { composeMail } from '../../functions/reports/compose-mail.ts';
import { computeMonth } from '../../functions/reports/compute-month.ts';
import type { Clearance } from '../../functions/reports/disclosure.ts';
import { aWorld, factsOf } from '../builders/world.ts';
import { aCase } from '../cases/a-case.ts';
import { render } from './mail-templates.ts';

/** 14 years old, 30 hours a week in a workshop, out of school: a teacher tells the ward on Tuesday, 8 September 2026. */
const told = aCase()
  .received('2026-09-08T15:00')
  .with({ hoursPerWeek: 30, schooling: 'left-before-grade-9', emergency: 'yes', sex: 'female' })
  .did('emergency-measure', '2026-09-08T20:00')
  .did('initial-assessment', '2026-09-09T09:00');

/** The plan is due on the 15th and comes on the 17th. From then on somebody visits every month; in December she is back at school. */
const helped = told
  .did('plan-approval', '2026-09-17T10:00')
  .did('visit', '2026-10-12T10:00', { stillWorking: 'yes', schooling: 'left-before-grade-9' })
  .did('visit', '2026-11-10T10:00', { stillWorking: 'no', schooling: 'left-before-grade-9' })
  .did('visit', '2026-12-08T10:00', { stillWorking: 'no', schooling: 'general' })
  .did('close', '2026-12-10T10:00', { closingReason: 'safe' });

function report(code: string, clearance: Clearance = 'authority', from = helped) {
  const period = periodByCode(code, kinhBac.periods) ?? expect.unreachable(code);
  const cutoff = endOfDay(toDay(period.to) + 4);
  const { facts, problems } = factsOf(aWorld(), from.rows, { cutoff });
  const month = computeMonth(kinhBac, period, facts, problems, { cutoff });
  const mail = composeMail({ plan: kinhBac, month, previous: null, clearance, recipientName: '', closedAt: cutoff, render });
  return { month, subject: mail.subject, text: mail.text.replaceAll(/\s+/g, ' ') };
}

const of = (code: string, indicator: string, from = helped) =>
  report(code, 'authority', from).month.indicators.find((one) => one.code === indicator) ?? expect.unreachable();

test('September closes on the 14th: she was protected after five hours, and her plan is still in time', () => {
  const { text, subject } = report('2026-09');
  expect(of('2026-09', '2')).toMatchObject({ inYear: { low: 0, high: 1, of: 1 }, verdict: 'undecided' });
  expect(of('2026-09', '3')).toMatchObject({ cumulative: { low: 0, high: 0, of: 1 }, verdict: 'not-met' });
  expect(text).toContain('Tiếp nhận mới 01 trường hợp; đang quản lý 01.');
  expect(text).toContain('trung vị 5 giờ. - Không có trường hợp quá hạn.');
  expect(subject).not.toContain('quá hạn');
});

test('had nobody planned anything by 14 October, the report would say so to everyone, and how many to the health office', () => {
  const forgotten = report('2026-10', 'authority', told);
  expect(forgotten.subject).toContain('; có trường hợp quá hạn');
  expect(forgotten.text).toContain('Có 01 trường hợp quá hạn kế hoạch hỗ trợ, can thiệp.');
  expect(of('2026-10', '2', told)).toMatchObject({ inYear: { low: 0, high: 0, of: 1 }, verdict: 'not-met' });
  const everyone = report('2026-10', 'shared', told);
  expect(everyone.subject).toBe(forgotten.subject);
  expect(everyone.text).toContain(
    'Đang quản lý dưới 10 trường hợp; số tiếp nhận từ đầu năm xem chỉ số 2. - Có trường hợp quá hạn.',
  );
  expect(everyone.text).not.toContain('01 trường hợp');
});

test('October: the plan came two days late, which is not overdue any more and never in time', () => {
  expect(of('2026-10', '2')).toMatchObject({ inPeriod: { reason: 'nothing-notified' }, inYear: { low: 0, high: 0, of: 1 } });
  expect(report('2026-10').text).toContain('Trong kỳ không phát sinh trường hợp mới; đang quản lý 01.');
  expect(report('2026-10').text).toContain('Không có trường hợp quá hạn.');
});

test('December: closed within the month she still counts for 3, back at school, after two clean visits', () => {
  const { text, month } = report('2026-12');
  expect(of('2026-12', '3')).toMatchObject({ cumulative: { low: 1, high: 1, of: 1 }, verdict: 'met' });
  expect(month.cases).toMatchObject({ open: 0, twoCleanVisits: 1 });
  expect(text).toContain('01 trẻ có hai lần thăm liền nhau không còn lao động trái quy định.');
});

test('January 2027: a new reporting year has nobody yet, and the plan so far still has her', () => {
  expect(of('2027-01', '2')).toMatchObject({
    inYear: { reason: 'nothing-notified' },
    cumulative: { low: 0, high: 0, of: 1 },
    verdict: 'undecided',
  });
  expect(report('2027-01').text).toContain('Không phát sinh và không có trường hợp đang quản lý.');
  expect(report('2027-01', 'shared').text).not.toMatch(/không phát sinh/i);
});

test('everyone reads of one child what they would read of nine, or of none', () => {
  const nobody = { ...aCase(), rows: [] };
  for (const code of ['2026-09', '2026-10', '2026-11', '2026-12', '2027-01'])
    expect(report(code, 'shared')).toMatchObject({ text: report(code, 'shared', nobody).text });
});
