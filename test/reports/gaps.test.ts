import { describe, expect, it } from 'vitest';
import { instantOf } from '../../functions/calendar/instant.ts';
import { columnsOf } from '../../functions/forms/define-form.ts';
import { FORMS } from '../../functions/forms/forms.ts';
import type { TableId } from '../../functions/forms/question.ts';
import { REGISTERS } from '../../functions/forms/registers.ts';
import { kinhBac } from '../../functions/plans/kinh-bac-2026-2030.ts';
import { ninhBinh } from '../../functions/plans/ninh-binh-2021-2025.ts';
import type { Plan } from '../../functions/plans/plan.ts';
import type { Problem } from '../../functions/records/problem.ts';
import { problem } from '../../functions/records/problem-catalogue.ts';
import { disclose } from '../../functions/reports/disclosure.ts';
import { gaps } from '../../functions/reports/gaps.ts';
import { measureInputs } from '../../functions/reports/measure-inputs.ts';
import type { Month, Reporting } from '../../functions/reports/month.ts';
import { organisationName } from '../../functions/reports/organisation-name.ts';
import { aMonth, type MonthBuilder } from './a-month.ts';

/** After the limit of every return. */
const AFTERWARDS = instantOf('2026-12-19', 17, 0);

const said = (
  month: Month,
  clearance: 'authority' | 'shared' = 'authority',
  { plan = kinhBac, closedAt = AFTERWARDS }: { readonly plan?: Plan; readonly closedAt?: number } = {},
) => gaps(plan, disclose(month, clearance), closedAt);
const exactly = (n: number, of: number) => ({ low: n, high: n, of });
/** A month in which nothing is missing but what a test makes missing. */
const settled = () =>
  kinhBac.indicators.reduce(
    (month, { code }) => month.measuring(code, exactly(code === '1' ? 0 : 100, 100)),
    aMonth(kinhBac, '2026-10'),
  );
const units = (...names: string[]) => names.map((name, i) => ({ id: `u${i}`, name, hasRecords: false }));

describe('what is missing, and who settles it', () => {
  it('is only that all have reported when nothing is', () => {
    expect(said(settled().build())).toEqual(['58/58 đơn vị đã báo cáo.']);
  });

  it('names the group whose roster would settle most, and nobody else: the group has it', () => {
    const month = settled()
      .measuring('4a', { low: 40, high: 95, of: 100 }, { narrowedBy: { group: 'g', name: 'Trường THCS Kinh Bắc', gain: 61 } })
      .build();
    expect(said(month)[0]).toBe('Chỉ số 4a chưa kết luận được: cần danh sách người dự của Trường THCS Kinh Bắc.');
  });

  it.each([
    ['4b', 'cần danh sách người dự của các buổi (các tổ trưởng tổ dân phố)'],
    ['8a', 'cần tên các cơ sở mới ghi số lượng hoặc chưa khớp danh sách (Phòng Văn hóa - Xã hội)'],
    ['3', 'cần cập nhật các trường hợp còn trong hạn hoặc chưa rõ (Phòng Văn hóa - Xã hội)'],
  ])('says what would settle %s when no one group does', (code, needed) => {
    expect(said(settled().measuring(code, { low: 10, high: 99, of: 100 }).build())[0]).toBe(
      `Chỉ số ${code} chưa kết luận được: ${needed}.`,
    );
  });

  it('asks for the missing denominators by name', () => {
    const missing = (...missingGroups: string[]) =>
      said(settled().measuring('5', { reason: 'no-denominator', low: 5, high: 9 }, { missingGroups }).build())[0];
    expect(missing()).toBe('Chỉ số 5 chưa tính được tỷ lệ: cần tổng số trẻ em (các tổ trưởng tổ dân phố).');
    expect(missing('Tổ 1', 'Tổ 2')).toContain('trẻ em của Tổ 1, Tổ 2 (');
    expect(missing('Tổ 1', 'Tổ 2', 'Tổ 3', 'Tổ 4', 'Tổ 5')).toContain('trẻ em của Tổ 1, Tổ 2, Tổ 3 và 02 nhóm khác (');
  });

  it.each([
    [{ reason: 'no-survey' }, 'cần điều tra, khảo sát'],
    [{ reason: 'stale', low: 9, high: 9, of: 100 }, 'cần khảo sát mới, lần gần nhất đã quá hạn'],
    [{ reason: 'no-denominator', low: 9, high: 9 }, 'cần số trẻ được rà soát'],
  ] as const)('asks for a survey alike from both readers: %j', (measure, needed) => {
    const month = settled().measuring('1', measure).build();
    const line = `Chỉ số 1 chưa kết luận được: ${needed} (Trạm Y tế phường Kinh Bắc).`;
    expect(said(month, 'authority')[0]).toBe(line);
    expect(said(month, 'shared')[0]).toBe(line);
  });

  it('tells everyone nothing of cases that are not settled', () => {
    const open = { low: 10, high: 20, of: 20 };
    const month = settled().measuring('2', open, { inYear: open }).measuring('3', { reason: 'nothing-notified' }).build();
    expect(said(month, 'shared')).toEqual(['58/58 đơn vị đã báo cáo.']);
    expect(said(month, 'authority')).toHaveLength(2);
  });

  it('names who must act on what is overdue, before everything else', () => {
    const late = { open: 9, overdue: 2, overdueSteps: { emergency: 0, plan: 2, 'follow-up': 0 } };
    const month = settled().holding(late).build();
    expect(said(month, 'authority')[0]).toBe(
      'Có 02 trường hợp quá hạn kế hoạch hỗ trợ, can thiệp: cần xử lý ngay (Phòng Văn hóa - Xã hội phường Kinh Bắc).',
    );
    expect(said(month, 'shared')[0]).toBe('Có trường hợp quá hạn: cần xử lý ngay (Phòng Văn hóa - Xã hội phường Kinh Bắc).');
    expect(said(settled().holding({ open: 9 }).build(), 'authority')).toEqual(['58/58 đơn vị đã báo cáo.']);
  });

  it('names what is not computed in one line', () => {
    const month = settled().measuring('2', { reason: 'not-computed' }).measuring('3', { reason: 'not-computed' }).build();
    for (const clearance of ['authority', 'shared'] as const)
      expect(said(month, clearance)[0]).toBe('Chỉ số 2, 3 chưa tính trong kỳ này.');
  });

  it('asks for a denominator that is older than a year', () => {
    const asOf = (date: string) =>
      settled()
        .measuring('4b', exactly(90, 100), { denominator: { asOf: date, source: '' } })
        .build();
    expect(said(asOf('2025-10-13'))).toHaveLength(1);
    expect(said(asOf('2025-10-12'))[0]).toBe(
      'Mẫu số của cha mẹ, người chăm sóc tính đến 12/10/2025; đề nghị các tổ trưởng tổ dân phố cập nhật.',
    );
  });
});

describe('who has not reported', () => {
  const returns = (reporting: Partial<Reporting>, clearance: 'authority' | 'shared' = 'authority') =>
    said(settled().reporting(reporting).build(), clearance).join('\n');

  it.each<[Partial<Reporting>, string]>([
    [{ expected: 0 }, 'Chưa có đơn vị nào trong danh sách phải gửi xác nhận tháng.'],
    [{ expected: 8 }, '08/08 đơn vị đã báo cáo.'],
    [{ missing: 1, missingUnits: units('A') }, 'Chưa nhận báo cáo của: A.'],
    [{ missing: 3, missingUnits: units('A', 'B', 'C') }, 'Chưa nhận báo cáo của: A, B, C.'],
    [
      { missing: 7, missingUnits: units('A', 'B', 'C', 'D', 'E', 'F', 'G') },
      'Chưa nhận báo cáo của 07 đơn vị: A, B, C và 04 đơn vị khác.',
    ],
    [{ late: 5, sendBy: '2026-10-16' }, '58/58 đơn vị đã báo cáo.\n05 đơn vị gửi sau hạn (16/10); số liệu đã được tính vào kỳ.'],
    [
      { late: 1, lateUnits: [{ id: 'a', name: 'Công an phường' }], sendBy: '2026-10-16' },
      '58/58 đơn vị đã báo cáo.\n01 đơn vị gửi sau hạn (16/10): Công an phường; số liệu đã được tính vào kỳ.',
    ],
  ])('%j: %s', (reporting, sentence) => {
    expect(returns(reporting)).toBe(sentence);
  });

  it('tells only the authority that a unit sent records without confirming', () => {
    const missingUnits = [{ id: 'a', name: 'A', hasRecords: true }];
    expect(returns({ missing: 1, missingUnits })).toBe(
      'Chưa nhận báo cáo của: A.\n01 đơn vị trong số đó có số liệu nhưng chưa xác nhận.',
    );
    expect(returns({ missing: 1, missingUnits }, 'shared')).toBe('Chưa nhận báo cáo của: A.');
  });

  it('blames nobody while returns may still come', () => {
    const month = settled()
      .reporting({ missing: 1, late: 0, missingUnits: [{ id: 'a', name: 'A', hasRecords: true }] })
      .build();
    const at = (closedAt: number) => said(month, 'authority', { closedAt });
    expect(at(instantOf('2026-10-14', 23, 59))).toEqual(['Kỳ chưa kết thúc, đã nhận 57/58 xác nhận tháng.']);
    const open = ['Chưa hết hạn gửi (16/10/2026), đã nhận 57/58 xác nhận tháng.'];
    expect(at(instantOf('2026-10-15', 0, 0))).toEqual(open);
    // 24:00 of the send-by day still meets the limit.
    expect(at(instantOf('2026-10-17', 0, 0))).toEqual(open);
    expect(at(instantOf('2026-10-17', 0, 0) + 1)[0]).toBe('Chưa nhận báo cáo của: A.');
  });

  it('counts unit-months over a longer period', () => {
    const year = (reporting: Partial<Reporting>) =>
      said(
        aMonth(kinhBac, '2026')
          .reporting({ expected: 24, ...reporting })
          .build(),
      ).slice(-1)[0];
    expect(year({})).toBe('Đã nhận đủ 24/24 xác nhận tháng của các đơn vị.');
    expect(year({ missing: 3, missingUnits: units('A', 'B') })).toBe('Chưa nhận 03 xác nhận tháng của: A, B.');
    expect(year({ late: 4 })).toBe('04 xác nhận tháng gửi sau hạn; số liệu đã được tính vào kỳ.');
  });
});

describe('data to mend', () => {
  const wrongKey = (row: number) => problem('unit-key', { form: 'training', row, question: 'unitKey' }, { fault: 'key' });
  const inOutreach = (row: number) =>
    problem('value-unreadable', { form: 'outreach', row, question: 'carers' }, { expected: 'integer' });

  it('says how many rows, why most, and that what is met stays met', () => {
    expect(said(settled().troubledBy(wrongKey(3), wrongKey(4), inOutreach(3)).build()).at(-1)).toBe(
      '03 phiếu cần sửa (nhiều nhất: sai đơn vị hoặc mã đơn vị); không làm thay đổi kết luận.',
    );
  });

  const openInterval = { low: 40, high: 95, of: 100 };
  const effectOn = (month: MonthBuilder, ...problems: Problem[]) =>
    said(month.troubledBy(...problems).build())
      .at(-1)
      ?.replace(/^.*; (.*)\.$/, '$1');
  const blank = (form: TableId, question: string) =>
    problem('value-unreadable', { form, row: 3, question }, { expected: 'integer' });

  it('names the open verdicts that a mended row could close, and no others', () => {
    const month = settled().measuring('4a', openInterval).measuring('4b', openInterval).measuring('8a', openInterval);
    expect(effectOn(month, inOutreach(3))).toBe('có thể làm thay đổi kết luận chỉ số 4b');
    // A row that is left out takes all its answers along.
    expect(effectOn(month, wrongKey(5))).toBe('có thể làm thay đổi kết luận chỉ số 4a, 4b, 8a');
  });

  it('claims no verdict that is settled: how many people a row holds nobody knows', () => {
    expect(effectOn(settled().measuring('4b', exactly(10, 100)), inOutreach(3))).toBe('có thể làm thay đổi số liệu');
    expect(effectOn(settled(), blank('population', 'count'))).toBe('có thể làm thay đổi số liệu');
    // More sessions don't find the denominator; a row of the population may.
    const without = settled().measuring('5', { reason: 'no-denominator', low: 5, high: 9 });
    expect(effectOn(without, blank('outreach', 'children'))).toBe('có thể làm thay đổi số liệu');
    expect(effectOn(without, blank('population', 'count'))).toBe('có thể làm thay đổi kết luận chỉ số 5');
  });

  it.each<[TableId, string, string]>([
    ['training', 'hours', ''],
    ['training', 'topics', ''],
    ['training', 'focus', ''],
    ['training', 'women', ''],
    ['training', 'minors', ''],
    ['training', 'residents', ''],
    ['outreach', 'materials', ''],
    ['outreach', 'indirectReach', ''],
    ['inspection', 'sanction', ''],
    ['training', 'group', '4a, 4b, 5'],
    ['outreach', 'children', '5'],
    ['outreach', 'channel', '4a, 4b, 5, 6'],
    ['training', 'officials', '7a'],
    ['training', 'agencies', '7b'],
    ['training', 'establishments', '6, 8a, 8b'],
    ['outreach', 'establishmentCount', '6'],
    ['officials', 'office', '7a'],
    ['units', 'related', '7b'],
    ['units', 'email', ''],
    ['establishments', 'sme', ''],
    ['population', 'source', ''],
  ])('a blank answer of %s, %s feeds the indicators “%s”', (form, question, codes) => {
    const allOpen = ['4a', '4b', '5', '6', '7a', '7b', '8a', '8b'].reduce(
      (month, code) => month.measuring(code, openInterval),
      settled(),
    );
    expect(effectOn(allOpen, blank(form, question))).toBe(
      codes === '' ? 'không làm thay đổi kết luận' : `có thể làm thay đổi kết luận chỉ số ${codes}`,
    );
  });

  it('knows only answers that the tabs really ask for', () => {
    for (const { indicators } of [kinhBac, ninhBinh]) {
      for (const { measure } of indicators) {
        const { adding, deciding } = measureInputs(measure);
        for (const [table, answers] of Object.entries({ ...adding, ...deciding })) {
          const definition = [...FORMS, ...REGISTERS].find(({ id }) => id === table) ?? expect.unreachable(table);
          const asked = columnsOf(definition).map(({ key }) => key);
          expect(asked).toEqual(expect.arrayContaining(answers === 'every' ? [] : [...answers]));
        }
      }
    }
  });

  it('counts a row once, and neither flags nor a form that was sent twice', () => {
    const sentTwice = problem('repeated', { form: 'training', row: 9, question: null }, { row: 8 });
    const flag = problem('women-over-people', { form: 'training', row: 9, question: 'women' });
    expect(said(settled().troubledBy(sentTwice, flag).build())).toHaveLength(1);
    expect(
      said(
        settled()
          .troubledBy(inOutreach(3), { ...inOutreach(3), question: 'women' })
          .build(),
      ).at(-1),
    ).toMatch(/^01 phiếu cần sửa/);
  });

  it('does not speak of verdicts that this reader does not have', () => {
    const row = problem('option-unknown', { form: 'survey', row: 3, question: 'found' }, { title: 'x' });
    const month = settled().measuring('1', { reason: 'stale', low: 5, high: 5, of: 100 }).troubledBy(row).build();
    expect(said(month).at(-1)).toMatch(/kết luận chỉ số 1\.$/);
    const few = settled().measuring('1', exactly(0, 100)).troubledBy(row).build();
    expect(said(few, 'shared').at(-1)).toMatch(/có thể làm thay đổi số liệu\.$/);
  });
});

describe('who is asked', () => {
  it('is the body that has the duty on that day', () => {
    expect(organisationName(ninhBinh, 'labour-department', '2024-12-31')).toBe('Sở Lao động - Thương binh và Xã hội');
    expect(organisationName(ninhBinh, 'labour-department', '2026-11-14')).toBe('Sở Y tế tỉnh Ninh Bình');
  });

  it('is named as inside a sentence, and by its id where the plan does not know it', () => {
    expect(organisationName(kinhBac, 'schools', '2026-10-14')).toBe('các trường học trên địa bàn phường');
    expect(organisationName(kinhBac, 'nobody', '2026-10-14')).toBe('nobody');
  });

  it('is the last known body when the chain of successors is broken or turns back', () => {
    const organisations = [
      { id: 'a', name: 'A', validTo: '2020-12-31', successors: ['b'] },
      { id: 'b', name: 'B', validTo: '2021-12-31', successors: ['a'] },
      { id: 'c', name: 'C', validTo: '2021-12-31', successors: ['gone'] },
    ];
    expect(organisationName({ ...kinhBac, organisations }, 'a', '2026-01-01')).toBe('A');
    expect(organisationName({ ...kinhBac, organisations }, 'c', '2026-01-01')).toBe('C');
  });
});
