/** A tab that could not be read (missing, doubled, a column gone): what may still be said, and what no longer. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantOf } from '../../functions/calendar/instant.ts';
import { periodByCode } from '../../functions/calendar/periods.ts';
import { toDay } from '../../functions/calendar/plain-date.ts';
import type { TableId } from '../../functions/forms/question.ts';
import { kinhBac } from '../../functions/plans/kinh-bac-2026-2030.ts';
import { readFacts } from '../../functions/records/read-facts.ts';
import { composeMail } from '../../functions/reports/compose-mail.ts';
import { computeMonth } from '../../functions/reports/compute-month.ts';
import { disclose } from '../../functions/reports/disclosure.ts';
import type { Month } from '../../functions/reports/month.ts';
import { workDone } from '../../functions/reports/work-done.ts';
import { aMonthlyReturn, anInspection, anOutreach, aTraining, type FormRow } from '../builders/form-rows.ts';
import { aWorld } from '../builders/world.ts';
import { aCase } from '../cases/a-case.ts';
import { render } from './mail-templates.ts';

/** 90 of 100 educators and 10 of 200 carers in one class; two officials of three, four agencies, one enterprise of two. */
const rows: readonly FormRow[] = [
  aTraining()
    .at('several')
    .with({
      educators: 90,
      carers: 10,
      officials: ['CB-01', 'CB-02'],
      agencies: ['vh-xh', 'tram-y-te', 'cong-an', 'hoi-phu-nu'],
      establishments: ['CS-01', 'Xưởng mộc An'],
    }),
  anOutreach().by('tdp-1').at('tdp-1').with({ carers: 60, children: 600 }),
  anInspection(),
  aMonthlyReturn().by('tdp-1').submitted('2026-10-15T09:00'),
];
const world = aWorld().withSurvey({ asOf: '2026-06-30', reviewed: 16_000, found: 160, source: 'Trạm Y tế' });

/** The month when these tabs are missing. */
function without(tables: readonly TableId[], submitted = rows, period = '2026-10'): Month {
  const read = world.tables(submitted).filter(({ table }) => !tables.includes(table));
  const { facts, problems } = readFacts(read, { planStart: toDay(kinhBac.start) });
  return computeMonth(kinhBac, periodByCode(period, kinhBac.periods) ?? expect.unreachable(), facts, problems);
}

const verdicts = (month: Month) => Object.fromEntries(month.indicators.map(({ code, verdict }) => [code, verdict]));

const mail = (month: Month, clearance: 'authority' | 'shared' = 'authority', previous: Month | null = null) =>
  composeMail({ plan: kinhBac, month, previous, clearance, recipientName: '', closedAt: instantOf('2026-10-19', 17, 0), render })
    .text.replaceAll(/\s+/g, ' ')
    .trim();

describe('the verdicts', () => {
  const whole = {
    ...{ '1': 'met', '2': 'undecided', '3': 'undecided', '4a': 'met', '4b': 'not-met', '5': 'not-met', '6': 'not-met' },
    ...{ '7a': 'not-met', '7b': 'met', '8a': 'undecided', '8b': 'not-met' },
  };

  it('of the month as it was reported', () => {
    expect(verdicts(without([]))).toEqual(whole);
  });

  const open = (...codes: string[]) => ({ ...whole, ...Object.fromEntries(codes.map((code) => [code, 'undecided'])) });

  it.each<[TableId, Record<string, string>]>([
    // Sessions can only add: what is not met without them is open, and so is what only they made met.
    ['training', open('4a', '4b', '5', '6', '7a', '7b', '8b')],
    // 4a is met by the training alone, and stays met.
    ['outreach', open('4b', '5', '6')],
    // No row has a sender, and nobody knows the agencies.
    ['units', open('4a', '4b', '5', '6', '7a', '7b', '8b')],
    // A register that says who, or of how many, leaves nothing standing.
    ['groups', open('4a', '4b', '5')],
    ['population', open('4a', '4b', '5', '6', '8b')],
    ['establishments', open('6', '8b')],
    ['officials', open('7a')],
    ['survey', open('1')],
    ['inspection', whole],
    ['case-report', whole],
    ['holidays', whole],
  ])('without “%s” are left open where it was read', (table, expected) => {
    expect(verdicts(without([table]))).toEqual(expected);
  });

  it('never narrow an interval by a group when sessions were not read', () => {
    const spring = aTraining().at('thcs-kinh-bac').on('2026-03-03').with({ educators: 30 });
    const twice = [spring, spring.on('2026-04-04'), aTraining().at('several').with({ educators: 50 })];
    const educators = (month: Month) => month.indicators.find(({ code }) => code === '4a');
    expect(educators(without([], twice))).toMatchObject({ verdict: 'undecided', narrowedBy: { group: 'thcs-kinh-bac' } });
    expect(educators(without(['outreach'], twice))).toMatchObject({ verdict: 'undecided', narrowedBy: null });
  });

  it('are the true ones or open, whatever was reported and whichever tabs can not be read', () => {
    const tables = fc.subarray<TableId>(
      ['training', 'outreach', 'units', 'groups', 'population', 'establishments', 'officials', 'survey'],
      { minLength: 1 },
    );
    const people = fc.integer({ min: 0, max: 1200 });
    const session = fc.record({
      isTraining: fc.boolean(),
      at: fc.constantFrom('thcs-kinh-bac', 'tdp-1', 'tdp-2', 'several'),
      educators: people,
      carers: people,
      children: people,
      establishments: fc.subarray(['CS-01', 'CS-02', 'CS-03', 'CS-04', 'CS-05', 'Lò Rèn']),
      officials: fc.subarray(['CB-01', 'CB-02', 'CB-03']),
      agencies: fc.subarray(['vh-xh', 'tram-y-te', 'cong-an', 'hoi-phu-nu']),
    });
    const submitted = fc
      .array(session, { maxLength: 5 })
      .map((sessions) =>
        sessions.map(({ isTraining, at, officials, agencies, ...answers }, i) =>
          (isTraining ? aTraining().with({ ...answers, officials, agencies }) : anOutreach().with(answers))
            .at(at)
            .submitted(`2026-10-1${i}T08:00`),
        ),
      );
    fc.assert(
      fc.property(submitted, tables, (sent, unread) => {
        const truth = verdicts(without([], sent));
        for (const [code, verdict] of Object.entries(verdicts(without(unread, sent)))) {
          expect([truth[code], 'undecided']).toContain(verdict);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('the cases', () => {
  const child = aCase().did('plan-approval', '2026-10-06T09:00').rows;
  const measured = (tables: readonly TableId[], code: string) => {
    const found = without(tables, child).indicators.find((indicator) => indicator.code === code);
    return found && { cumulative: found.cumulative, verdict: found.verdict };
  };
  const exactly = { low: 1, high: 1, of: 1 };
  const unknown = { cumulative: { reason: 'not-computed' }, verdict: 'undecided' };

  it.each<[TableId, object]>([
    ['case-report', unknown],
    ['case-update', unknown],
    ['units', unknown],
    ['holidays', unknown],
    ['groups', { cumulative: exactly, verdict: 'met' }],
    ['training', { cumulative: exactly, verdict: 'met' }],
  ])('without “%s”: 2 is what it is, or not computed', (table, expected) => {
    expect(measured([table], '2')).toEqual(expected);
    expect('reason' in without([table], child).cases).toBe(expected === unknown);
  });

  it('3 needs no working day', () => {
    expect(measured(['holidays'], '3')).toEqual({ cumulative: exactly, verdict: 'met' });
    expect(measured(['case-update'], '3')).toEqual(unknown);
  });

  it('are on file as far as anybody knows', () => {
    const filed = (table: TableId) => without([table], child).indicators[0]?.onFile;
    expect(filed('inspection')).toEqual({ children: 1, population: null });
    expect(filed('case-report')).toBeNull();
  });

  it('raise no problem of codes while one of their tabs is unread', () => {
    const codes = (table: TableId) => without([table], child).problems.map(({ form, code }) => `${form} ${code}`);
    expect(codes('case-report').filter((code) => code.startsWith('case-update'))).toEqual([]);
  });
});

describe('the problems', () => {
  it('do not ask for every name of an establishment when their list could not be read', () => {
    const codes = (month: Month) => month.problems.map(({ code }) => code);
    expect(codes(without([]))).toContain('unmatched-establishment');
    expect(codes(without(['establishments']))).not.toContain('unmatched-establishment');
  });
});

describe('the mail', () => {
  it('names the tab in the summary and in section 4, and does not count it as a row to mend', () => {
    const text = mail(without(['training']));
    expect(text).toContain('Cần lưu ý: trang “Tập huấn” chưa đọc được (thiếu trang), số liệu của trang này chưa được tính');
    expect(text).toContain('GIẢI QUYẾT - Trang “Tập huấn” chưa đọc được (thiếu trang): số liệu của trang này chưa được tính.');
    expect(text).not.toContain('phiếu cần sửa');
    expect(mail(without(['population']))).toContain(
      '- Trang “Mẫu số” chưa đọc được (thiếu trang): số liệu cần đến trang này chưa được tính.',
    );
  });

  it('says of an indicator why it is open, and only what is certain of its figures', () => {
    const text = mail(without(['training']), 'authority', without([], rows, '2026-09'));
    expect(text).toContain(
      'được cung cấp thông tin, kiến thức ◊ Chưa đủ căn cứ kết luận: trang “Tập huấn” chưa đọc được. - Trong kỳ: ít nhất 60/200 (30,0%) - Lũy kế: ít nhất 60/200 (30,0%) - Mục tiêu: từ 70% trở lên (2030) - So kỳ trước: chưa so sánh được',
    );
    expect(text).toContain('được tập huấn ◊ Chưa đủ căn cứ kết luận: trang “Tập huấn” chưa đọc được. - Trong kỳ: chưa tính được');
    expect(text).not.toContain('Chưa đạt');
    expect(text).not.toContain('điểm phần trăm');
    expect(text).not.toContain('chưa kết luận được: cần danh sách');
  });

  it('says “ít nhất” of what is met all the same', () => {
    expect(mail(without(['outreach']))).toContain(
      '● Đạt: ít nhất 90/100 (90,0%), mục tiêu từ 90% trở lên. - Trong kỳ: ít nhất 90/100 (90,0%) - Lũy kế: ít nhất 90/100 (90,0%)',
    );
    expect(mail(without(['outreach']))).toContain('- Trang “Truyền thông” chưa đọc được: số liệu chưa đầy đủ.');
  });

  it('does not ask for a total or a survey that stands in a tab nobody could read', () => {
    const text = mail(without(['population', 'survey', 'officials', 'groups']));
    expect(text).toContain('◊ Chưa đủ căn cứ kết luận: trang “Nhóm”, “Mẫu số” chưa đọc được. - Trong kỳ: chưa tính được');
    expect(text).toContain('◊ Chưa đủ căn cứ kết luận: trang “Khảo sát” chưa đọc được.');
    expect(text).not.toMatch(/vì chưa có tổng số (cán bộ|cha mẹ|trẻ em)|Chưa có điều tra|cần điều tra|cần \d+\/\d+ người/);
    expect(mail(without(['survey']), 'shared')).toContain('◊ Chưa đủ căn cứ kết luận: trang “Khảo sát” chưa đọc được.');
  });

  it('does not say who has not reported when nobody could read who has', () => {
    expect(mail(without(['monthly-return']))).toContain(
      '- Trang “Xác nhận tháng” chưa đọc được nên chưa biết đơn vị nào đã báo cáo.',
    );
    expect(mail(without(['monthly-return']))).not.toMatch(/Chưa nhận báo cáo|đơn vị chưa báo cáo/);
    expect(mail(without(['units']))).toContain('- Trang “Đơn vị” chưa đọc được nên chưa biết đơn vị nào đã báo cáo.');
    expect(mail(without(['inspection']))).not.toContain('có số liệu nhưng chưa xác nhận');
    expect(mail(without([]))).toContain('có số liệu nhưng chưa xác nhận');
  });

  it('calls nobody late when the holidays could not be read', () => {
    const late = [aMonthlyReturn().by('tdp-1').submitted('2026-10-20T09:00')];
    expect(mail(without([], late))).toContain('gửi sau hạn');
    expect(mail(without(['holidays'], late))).not.toContain('gửi sau hạn');
  });

  it('does not mention the tabs of cases to everyone', () => {
    const month = without(['case-report', 'case-update']);
    expect(mail(month)).toContain('Trang “Báo cáo trường hợp” chưa đọc được');
    expect(mail(month, 'shared')).not.toContain('Báo cáo trường hợp');
    expect(mail(month, 'shared')).toContain('2. TRƯỜNG HỢP TRẺ EM - Chưa tính trong kỳ này.');
  });

  it('says which tab keeps an indicator on cases from being computed, to the authority', () => {
    expect(mail(without(['case-update']))).toContain(
      '– Chưa tính trong kỳ này: trang “Cập nhật trường hợp” chưa đọc được. - Mục tiêu: 100% (2030)',
    );
    expect(mail(without(['holidays']))).toContain('– Chưa tính trong kỳ này: trang “Ngày nghỉ” chưa đọc được.');
    expect(mail(without([]))).not.toContain('Chưa tính trong kỳ này');
  });
});

describe('the work done', () => {
  const done = (tables: readonly TableId[], submitted = rows, clearance: 'authority' | 'shared' = 'authority') =>
    workDone(disclose(without(tables, submitted), clearance));

  it.each<[TableId, string, RegExp]>([
    ['training', 'Trang “Tập huấn” chưa đọc được: chưa có số liệu lớp tập huấn.', /không tổ chức lớp/],
    ['outreach', 'Trang “Truyền thông” chưa đọc được: chưa có số liệu truyền thông.', /không có hoạt động truyền thông/],
    ['inspection', 'Trang “Kiểm tra” chưa đọc được: chưa có số liệu kiểm tra.', /không tiến hành|không phát hiện/],
    ['other-activity', 'Trang “Nhiệm vụ khác” chưa đọc được: chưa có số liệu các nhiệm vụ khác.', /không có hoạt động nào/],
    ['units', 'Trang “Đơn vị” chưa đọc được: chưa tính được việc đã làm trong kỳ.', /Trong kỳ không/],
  ])('of “%s” is not said to be nothing', (table, sentence, denial) => {
    for (const submitted of [rows, []]) {
      expect(done([table], submitted)).toContain(sentence);
      expect(done([table], submitted).join(' ')).not.toMatch(denial);
      expect(done([table], submitted)).not.toContain('Trong kỳ không có hoạt động nào được báo cáo.');
    }
  });

  it('gives no band of children from a tab that could not be read', () => {
    expect(done([], rows, 'shared')).toContain('Trẻ trở lại học qua rà soát: dưới 10 trẻ.');
    expect(done(['other-activity'], rows, 'shared').join(' ')).not.toContain('dưới 10');
  });

  it('counts at least those who came when the officials among them could not be read', () => {
    expect(done([])).toContain('Tổ chức 01 lớp tập huấn, 102 lượt người dự.');
    expect(done(['officials'])).toContain('Tổ chức 01 lớp tập huấn, ít nhất 100 lượt người dự.');
  });
});
