import { describe, expect, it } from 'vitest';
import type { Measure, Measured } from '../../functions/indicators/measure.ts';
import { kinhBac } from '../../functions/plans/kinh-bac-2026-2030.ts';
import { ninhBinh } from '../../functions/plans/ninh-binh-2021-2025.ts';
import type { Plan } from '../../functions/plans/plan.ts';
import type { Problem } from '../../functions/records/problem.ts';
import { problem } from '../../functions/records/problem-catalogue.ts';
import { type Clearance, disclose, type ExactIndicator } from '../../functions/reports/disclosure.ts';
import { type IndicatorRow, indicatorRow } from '../../functions/reports/indicator-row.ts';
import type { Month } from '../../functions/reports/month.ts';
import { aMonth } from './a-month.ts';

interface Case {
  readonly plan?: Plan;
  readonly period?: string;
  readonly clearance?: Clearance;
  readonly before?: Measure | null;
  readonly problems?: readonly Problem[];
}

const found = (plan: Plan, month: Month, code: string, clearance: Clearance) => {
  const promised = plan.indicators.find((indicator) => indicator.code === code);
  const indicator = disclose(month, clearance).indicators.find((candidate) => candidate.code === code);
  if (promised === undefined || indicator === undefined) throw new Error(code);
  return { promised, indicator };
};

function row(code: string, measure: Measure, more: Partial<Omit<Measured, 'cumulative'>> = {}, given: Case = {}): IndicatorRow {
  const { plan = kinhBac, period = '2026-10', clearance = 'authority', before = null, problems = [] } = given;
  const month = aMonth(plan, period)
    .measuring(code, measure, more)
    .troubledBy(...problems)
    .build();
  const { promised, indicator } = found(plan, month, code, clearance);
  let earlier: ExactIndicator | undefined;
  if (before !== null) {
    const then = found(plan, aMonth(plan, period).measuring(code, before).build(), code, 'authority').indicator;
    if (then.shown === 'exact') earlier = then;
  }
  const { from, to } = month.period;
  return indicatorRow(promised, indicator, { plan, from, to, before: earlier, hasPrevious: before !== null, problems });
}

const conclusion = ({ verdict, because }: IndicatorRow): string => `${verdict}${because}`;
const fact = (of: IndicatorRow, label: string): string | undefined =>
  of.facts.find((candidate) => candidate.label === label)?.value;
const exactly = (n: number, of: number) => ({ low: n, high: n, of });

describe('the verdict and why', () => {
  it.each<[string, Measure, string]>([
    ['4a', exactly(95, 100), 'Đạt: 95/100 (95,0%), mục tiêu từ 90% trở lên.'],
    ['4a', exactly(90, 100), 'Đạt: 90/100 (90,0%), mục tiêu từ 90% trở lên.'],
    ['4b', { low: 70, high: 90, of: 100 }, 'Đạt: ít nhất 70/100 (70,0%), mục tiêu từ 70% trở lên.'],
    [
      '4a',
      exactly(8996, 10_000),
      'Chưa đạt (mục tiêu 2030): 8.996/10.000 (89,96%); còn thiếu ít nhất 04 người so với mục tiêu từ 90% trở lên.',
    ],
    [
      '4a',
      { low: 1, high: 50, of: 100 },
      'Chưa đạt (mục tiêu 2030): cao nhất 50/100 (50,0%); còn thiếu ít nhất 40 người so với mục tiêu từ 90% trở lên.',
    ],
    ['4a', { low: 412, high: 1000, of: 1100 }, 'Chưa đủ căn cứ kết luận: từ 37,5% đến 90,9%.'],
    ['1', exactly(39, 1000), 'Đạt: 39/1.000 (3,9%), mục tiêu dưới 4%.'],
    ['1', exactly(50, 1000), 'Chưa đạt (mục tiêu 2030): 50/1.000 (5,0%); vượt ít nhất 11 trẻ so với mục tiêu dưới 4%.'],
    [
      '1',
      { low: 41, high: 50, of: 1000 },
      'Chưa đạt (mục tiêu 2030): thấp nhất 41/1.000 (4,1%); vượt ít nhất 02 trẻ so với mục tiêu dưới 4%.',
    ],
    ['1', { low: 10, high: 20, of: 1000 }, 'Đạt: cao nhất 20/1.000 (2,0%), mục tiêu dưới 4%.'],
    ['1', { reason: 'no-survey' }, 'Chưa đủ căn cứ kết luận. Chưa có điều tra, khảo sát nên chưa kết luận.'],
    [
      '1',
      { reason: 'stale', low: 1, high: 1, of: 9 },
      'Chưa đủ căn cứ kết luận. Khảo sát gần nhất đã quá hạn nên chưa kết luận.',
    ],
    [
      '4b',
      { reason: 'no-denominator', low: 5, high: 12 },
      'Chưa đủ căn cứ kết luận. Chưa tính được tỷ lệ vì chưa có tổng số cha mẹ, người chăm sóc. Đã ghi nhận từ 5 đến 12 người. Đề nghị các tổ trưởng tổ dân phố cung cấp.',
    ],
    [
      '8b',
      { reason: 'no-denominator', low: 0, high: 0 },
      'Chưa đủ căn cứ kết luận. Chưa tính được tỷ lệ vì chưa có tổng số hợp tác xã, hộ sản xuất, kinh doanh. Chưa ghi nhận cơ sở nào. Đề nghị Phòng Văn hóa - Xã hội cung cấp.',
    ],
    [
      '3',
      { reason: 'nothing-notified' },
      'Chưa đủ căn cứ kết luận. Đến hết 14/10/2026 không có trẻ em có nguy cơ, lao động trẻ em đang quản lý.',
    ],
    ['3', { reason: 'not-computed' }, 'Chưa tính trong kỳ này'],
  ])('%s %j: %s', (code, measure, text) => {
    expect(conclusion(row(code, measure))).toBe(text);
  });

  it('prints one figure where both ends print alike', () => {
    const narrow = { low: 8000, high: 8001, of: 100_000 };
    expect(conclusion(row('1b', narrow, {}, { plan: ninhBinh, period: '2026' }))).toBe('Theo dõi xu hướng. Khoảng 8,0%.');
    expect(fact(row('4a', narrow), 'Lũy kế')).toBe('từ 8.000 đến 8.001/100.000 (khoảng 8,0%)');
    // Ends on either side of the target never print alike.
    expect(conclusion(row('4b', { low: 69_999, high: 70_000, of: 100_000 }))).toBe(
      'Chưa đủ căn cứ kết luận: từ 69,999% đến 70,0%.',
    );
  });

  it('names the group that would narrow the interval', () => {
    const narrowed = row(
      '4a',
      { low: 40, high: 95, of: 100 },
      { narrowedBy: { group: 'g', name: 'Trường THCS Kinh Bắc', gain: 6 } },
    );
    expect(conclusion(narrowed)).toBe(
      'Chưa đủ căn cứ kết luận: từ 40,0% đến 95,0%. Nếu có danh sách người dự của Trường THCS Kinh Bắc, khoảng này hẹp lại 06 người.',
    );
  });

  it('judges indicator 2 by the reporting year, and nothing before the plan', () => {
    const judged = (inYear: Measure, period: string) => conclusion(row('2', exactly(9, 10), { inYear }, { period }));
    expect(judged(exactly(3, 3), '2026-10')).toBe('Đạt: 3/3 (100,0%), mục tiêu 100%.');
    expect(judged({ reason: 'nothing-notified' }, '2027-02')).toContain('từ 15/12/2026 đến 14/02/2027.');
    expect(judged({ reason: 'nothing-notified' }, '2026-02')).toContain('từ 01/01/2026 đến 14/02/2026.');
  });

  it('names the target’s year in the sentence once that year has come', () => {
    expect(conclusion(row('4a', exactly(50, 100), {}, { period: '2030' }))).toBe(
      'Chưa đạt: 50/100 (50,0%); còn thiếu ít nhất 40 người so với mục tiêu từ 90% trở lên đến năm 2030.',
    );
  });

  it('only shows a rate where the plan names no number', () => {
    expect(conclusion(row('1b', { low: 3, high: 4, of: 8 }, {}, { plan: ninhBinh, period: '2026' }))).toBe(
      'Theo dõi xu hướng. Từ 37,5% đến 50,0%.',
    );
    expect(conclusion(row('1b', exactly(3, 8), {}, { plan: ninhBinh, period: '2026' }))).toBe('Theo dõi xu hướng: 37,5%.');
  });

  it('has a mark and a word for each verdict, so that colour is never alone', () => {
    const marks = [row('4a', exactly(95, 100)), row('4a', exactly(5, 100)), row('4a', { low: 5, high: 95, of: 100 })];
    expect(marks.map(({ mark }) => mark)).toEqual(['●', '○', '◊']);
    expect(new Set(marks.map(({ colour }) => colour)).size).toBe(3);
  });
});

describe('the figures', () => {
  it('are the period, the total, the target and the change', () => {
    const figures = row(
      '4a',
      { low: 412, high: 655, of: 1100 },
      { inPeriod: exactly(80, 1100) },
      { before: { low: 389, high: 600, of: 1100 } },
    );
    expect(figures.facts).toEqual([
      { label: 'Trong kỳ', value: '80/1.100 (7,3%)' },
      { label: 'Lũy kế', value: 'từ 412 đến 655/1.100 (từ 37,5% đến 59,5%)' },
      { label: 'Mục tiêu', value: 'từ 90% trở lên (2030)' },
      { label: 'So kỳ trước', value: 'mức thấp tăng 2,1 điểm phần trăm' },
    ]);
  });

  it('tell a target of officials in persons, exactly', () => {
    const goal = (of: number, code = '7a', plan: Plan = kinhBac) =>
      fact(row(code, exactly(0, of), {}, { plan, period: plan === kinhBac ? '2026-10' : '2026' }), 'Mục tiêu');
    // 95 % of 12 are 11,4; of 20 exactly 19; 70 % of 10 exactly 7.
    expect(goal(12)).toBe('từ 95% trở lên (2030), cần 12/12 người để đạt');
    expect(goal(20)).toBe('từ 95% trở lên (2030), cần 19/20 người để đạt');
    expect(goal(10, '7b', ninhBinh)).toBe('từ 70% trở lên (2025), cần 7/10 người để đạt');
    expect(goal(10, '7c', ninhBinh)).toBe('từ 70% trở lên (2025)');
    expect(fact(row('7a', { reason: 'no-denominator', low: 0, high: 0 }), 'Mục tiêu')).toBe('từ 95% trở lên (2030)');
  });

  it('have the year too where the year is judged', () => {
    const figures = row('2', exactly(9, 10), { inYear: exactly(3, 4), inPeriod: { reason: 'nothing-notified' } });
    expect(figures.facts.slice(0, 3)).toEqual([
      { label: 'Trong kỳ', value: 'không phát sinh' },
      { label: 'Trong năm', value: '3/4 (75,0%)' },
      { label: 'Lũy kế', value: '9/10 (90,0%)' },
    ]);
  });

  it('say that nobody is there, which is not that nobody came', () => {
    const nobody: Measure = { reason: 'nothing-notified' };
    expect(fact(row('3', nobody), 'Trong kỳ')).toBe('không có trường hợp nào');
    expect(fact(row('2', nobody, { inYear: nobody }), 'Trong kỳ')).toBe('không phát sinh');
  });

  it.each<[Measure, string]>([
    [{ reason: 'no-survey' }, 'chưa có khảo sát'],
    [{ reason: 'not-computed' }, 'chưa tính'],
    [{ reason: 'stale', low: 9, high: 9, of: 1000 }, '9/1.000 (số liệu quá hạn)'],
    [{ reason: 'no-denominator', low: 7, high: 7 }, '7 (chưa có mẫu số)'],
    [{ reason: 'no-denominator', low: 7, high: 9 }, 'từ 7 đến 9 (chưa có mẫu số)'],
  ])('without a rate are said in words: %j', (measure, text) => {
    expect(fact(row('1', exactly(1, 100), { inPeriod: measure }), 'Trong kỳ')).toBe(text);
  });

  it.each<[Measure, Measure | null, string]>([
    [exactly(50, 100), null, 'chưa có kỳ trước để so sánh'],
    [exactly(50, 100), { reason: 'no-denominator', low: 4, high: 4 }, 'chưa so sánh được'],
    [{ reason: 'no-denominator', low: 4, high: 4 }, exactly(50, 100), 'chưa so sánh được'],
    [exactly(50, 100), exactly(50, 100), 'không thay đổi'],
    [exactly(50, 100), exactly(45, 100), 'tăng 5,0 điểm phần trăm'],
    [exactly(45, 100), exactly(50, 100), 'giảm 5,0 điểm phần trăm'],
    [exactly(50, 100), { low: 45, high: 70, of: 100 }, 'mức thấp tăng 5,0 điểm phần trăm'],
    [{ low: 45, high: 70, of: 100 }, { low: 45, high: 60, of: 100 }, 'không thay đổi'],
  ])('compare %j with %j: %s', (measure, before, text) => {
    expect(fact(row('4a', measure, {}, { before }), 'So kỳ trước')).toBe(text);
  });

  it('say that a new indicator has nothing to compare with', () => {
    const { promised, indicator } = found(
      kinhBac,
      aMonth(kinhBac, '2026-10').measuring('4a', exactly(5, 10)).build(),
      '4a',
      'authority',
    );
    const alone = indicatorRow(promised, indicator, {
      plan: kinhBac,
      from: '2026-09-15',
      to: '2026-10-14',
      before: undefined,
      hasPrevious: true,
      problems: [],
    });
    expect(fact(alone, 'So kỳ trước')).toBe('chưa so sánh được');
  });
});

describe('the notes', () => {
  it('are of which, the other reading, the review and the source', () => {
    const { notes } = row('8a', exactly(10, 100), {
      ofWhich: {
        sme: { low: 3, of: 40 },
        craftVillage: { low: 0, of: 0 },
        crafts: { mộc: { low: 1, of: 2 }, cói: { low: 0, of: 5 } },
      },
      otherReading: exactly(11, 110),
      denominator: { asOf: '2026-01-01', source: 'Danh sách cơ sở' },
    });
    expect(notes).toEqual([
      'Trong đó: doanh nghiệp nhỏ và vừa 3/40; theo nghề: mộc 1/2, cói 0/5.',
      'Theo cách hiểu khác của chỉ tiêu: 11/110 (10,0%).',
      'Tổng số tính đến 01/01/2026, nguồn: Danh sách cơ sở.',
    ]);
  });

  it.each([
    [{ asOf: null, source: 'Danh sách cán bộ' }, ['Nguồn: Danh sách cán bộ.']],
    [{ asOf: '2026-01-01', source: ' ' }, ['Tổng số tính đến 01/01/2026.']],
    [{ asOf: null, source: '' }, []],
  ])('name the source as far as it is known: %j', (denominator, notes) => {
    expect(row('7a', exactly(1, 2), { denominator }).notes).toEqual(notes);
  });

  it('say of several sources that the day is the oldest one’s', () => {
    const denominator = { asOf: '2026-01-01', source: 'Danh sách A; Danh sách B' };
    expect(row('4b', exactly(1, 2), { denominator }).notes).toEqual([
      'Tổng số tính đến 01/01/2026 (nguồn cũ nhất), nguồn: Danh sách A; Danh sách B.',
    ]);
  });

  it.each([
    'Chị Hoa, hoa@truong.example',
    'hoa＠truong.example',
    'Gọi 0912345678',
    'Gọi 0912.345.678',
    'Gọi +84 912 345 678',
    'CCCD 027190001234',
    'Số ０９１２３４５６７８',
    '0912\u200B345\u200B678',
    '0912\n345\n678',
    `${'Nguồn '.repeat(40)} 0912345678`,
  ])('keep a contact out of the mail: %s', (typed) => {
    const { notes } = row('8a', exactly(1, 9), {
      denominator: { asOf: '2026-01-01', source: typed },
      ofWhich: { crafts: { [typed]: { low: 1, of: 2 }, mộc: { low: 0, of: 3 } } },
    });
    expect(notes).toEqual([
      'Trong đó: theo nghề: nghề khác 1/2, mộc 0/3.',
      'Tổng số tính đến 01/01/2026, nguồn: xem Sổ dữ liệu.',
    ]);
  });

  it.each(['Báo cáo năm học 2025-2026', 'Quyết định số 115/QĐ-UBND ngày 19/05/2026', 'Danh sách 1.234.567 người'])(
    'print a source with years, dates and counts: %s',
    (source) => {
      expect(row('4b', exactly(1, 2), { denominator: { asOf: null, source } }).notes).toEqual([`Nguồn: ${source}.`]);
    },
  );

  it('say where more were counted than there are', () => {
    expect(row('8a', exactly(3, 2)).notes).toEqual(['Số đã ghi nhận lớn hơn tổng số: cần cập nhật Mẫu số hoặc danh sách Cơ sở.']);
    const crowded = problem('over-attendance', { form: 'training', row: 3, question: 'carers' }, { n: 9, group: 'A', size: 5 });
    const caveat = 'Có buổi ghi số người dự lớn hơn tổng số của nhóm: cần sửa số người dự hoặc cập nhật Mẫu số.';
    for (const clearance of ['authority', 'shared'] as const) {
      expect(row('4b', exactly(1, 2), {}, { problems: [crowded], clearance }).notes).toEqual([caveat]);
      expect(row('4a', exactly(1, 2), {}, { problems: [crowded], clearance }).notes).toEqual([]);
    }
  });

  it('say how many children a survey reached, to the authority', () => {
    const reviewed = (population: number | null) => ({ population, reviewed: 900, found: 9, asOf: '2026-06-30' });
    const denominator = { asOf: '2026-06-30', source: 'Trạm Y tế' };
    expect(row('1', exactly(9, 900), { reviewed: reviewed(1000), denominator }).notes).toEqual([
      'Đã rà soát 900/1.000 trẻ từ 5 đến 17 tuổi (90,0%).',
      'Khảo sát ngày 30/06/2026, nguồn: Trạm Y tế.',
    ]);
    expect(row('1', exactly(9, 900), { reviewed: reviewed(null) }).notes).toEqual([]);
    expect(row('1', exactly(9, 900), { reviewed: reviewed(0) }).notes).toEqual([]);
  });
});

describe('what the case files say, to the authority', () => {
  it('stands beside the survey, over the children of that age where they are known', () => {
    const filed = (population: number | null) => row('1', { reason: 'no-survey' }, { onFile: { children: 9, population } }).notes;
    expect(filed(17_360)).toEqual(['Theo hồ sơ quản lý: 9/17.360 trẻ từ 5 đến 17 tuổi (0,1%).']);
    expect(filed(null)).toEqual(['Theo hồ sơ quản lý: 9 lao động trẻ em từ 5 đến 17 tuổi.']);
    expect(filed(0)).toEqual(filed(null));
    expect(row('1', { reason: 'no-survey' }, { onFile: null }).notes).toEqual([]);
  });

  it('of schooling may be too old, and then counts as unknown', () => {
    const { notes } = row('3', { low: 3, high: 5, of: 6 }, { outdated: { children: 2, days: 120 } });
    expect(notes).toEqual(['Số liệu việc học của 02 trẻ đã quá 120 ngày, tạm coi là chưa rõ.']);
  });
});

describe('an indicator on children, for everyone', () => {
  const shared = (code: string, measure: Measure, more: Partial<Omit<Measured, 'cumulative'>> = {}) =>
    row(code, measure, more, { clearance: 'shared' });
  const surveyed = { denominator: { asOf: '2026-06-30', source: 'Trạm Y tế' } };

  it.each<[string, Measure, string]>([
    ['3', exactly(0, 0), 'Không công bố. Dưới 10 trường hợp; tỷ lệ không công bố.'],
    ['3', exactly(9, 9), 'Không công bố. Dưới 10 trường hợp; tỷ lệ không công bố.'],
    ['3', { reason: 'nothing-notified' }, 'Không công bố. Dưới 10 trường hợp; tỷ lệ không công bố.'],
    ['3', { reason: 'not-computed' }, 'Chưa tính trong kỳ này'],
    ['3', exactly(109, 109), 'Đạt. Từ 100 đến 109 trường hợp; tỷ lệ trên 90%.'],
    ['3', exactly(17, 20), 'Không công bố. Từ 20 đến 29 trường hợp; tỷ lệ trên 30%.'],
    ['3', exactly(1, 20), 'Chưa đạt (mục tiêu 2030). Từ 20 đến 29 trường hợp; tỷ lệ đến 50%.'],
    ['3', exactly(20, 20), 'Không công bố. Từ 20 đến 29 trường hợp; tỷ lệ trên 60%.'],
    ['3', { low: 0, high: 20, of: 20 }, 'Không công bố. Từ 20 đến 29 trường hợp; tỷ lệ không công bố.'],
    ['1', exactly(104, 17_360), 'Đạt. Khảo sát ngày 30/06/2026: từ 100 đến 109 trường hợp lao động trẻ em; tỷ lệ khoảng 0,6%.'],
    ['1', exactly(24, 1204), 'Đạt. Khảo sát ngày 30/06/2026: từ 20 đến 29 trường hợp lao động trẻ em; tỷ lệ từ 1,7% đến 2,4%.'],
    ['1', exactly(4, 17_360), 'Đạt. Khảo sát ngày 30/06/2026: dưới 10 trường hợp lao động trẻ em; tỷ lệ không công bố.'],
    [
      '1',
      exactly(12, 5),
      'Không công bố. Khảo sát ngày 30/06/2026: từ 10 đến 19 trường hợp lao động trẻ em; tỷ lệ không công bố.',
    ],
    [
      '1',
      { reason: 'stale', low: 12, high: 12, of: 1000 },
      'Chưa đủ căn cứ kết luận. Khảo sát ngày 30/06/2026: từ 10 đến 19 trường hợp lao động trẻ em; tỷ lệ từ 1,0% đến 1,9%. Khảo sát đã quá hạn nên chưa kết luận.',
    ],
    ['1', { reason: 'no-survey' }, 'Chưa đủ căn cứ kết luận. Chưa có điều tra, khảo sát nên chưa kết luận.'],
    [
      '1',
      { reason: 'no-denominator', low: 3, high: 3 },
      'Chưa đủ căn cứ kết luận. Chưa tính được tỷ lệ vì chưa có số trẻ được rà soát.',
    ],
  ])('%s %j: %s', (code, measure, text) => {
    expect(conclusion(shared(code, measure, code === '1' ? surveyed : {}))).toBe(text);
  });

  it('is told what is on file as a band, beside the survey and never as a rate', () => {
    const filed = (children: number) =>
      conclusion(shared('1', { reason: 'no-survey' }, { onFile: { children, population: 17_360 } }));
    expect(filed(0)).toContain('nên chưa kết luận. Theo hồ sơ quản lý: dưới 10 lao động trẻ em từ 5 đến 17 tuổi.');
    expect([filed(9), filed(10)].map((text) => text === filed(0))).toEqual([true, false]);
    expect(filed(14)).toContain('Theo hồ sơ quản lý: từ 10 đến 19 lao động trẻ em từ 5 đến 17 tuổi.');
    expect(conclusion(shared('1', { reason: 'no-survey' }, { onFile: null }))).not.toContain('hồ sơ');
  });

  it('has the target and no other figure', () => {
    expect(shared('3', exactly(19, 20))).toMatchObject({ facts: [{ label: 'Mục tiêu', value: 'trên 90% (2030)' }], notes: [] });
    expect(conclusion(shared('1', exactly(24, 1204)))).toContain('Khảo sát: từ 20');
  });
});
