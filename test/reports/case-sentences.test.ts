import { describe, expect, it } from 'vitest';
import type { CaseCounts } from '../../functions/cases/case-counts.ts';
import { kinhBac } from '../../functions/plans/kinh-bac-2026-2030.ts';
import { ninhBinh } from '../../functions/plans/ninh-binh-2021-2025.ts';
import { caseSentences } from '../../functions/reports/case-sentences.ts';
import { type Clearance, disclose } from '../../functions/reports/disclosure.ts';
import { aMonth } from './a-month.ts';
import { NO_CASES } from './case-counts.ts';

const said = (cases: Partial<CaseCounts>, clearance: Clearance = 'authority'): string[] =>
  caseSentences(disclose(aMonth(kinhBac, '2026-10').holding(cases).build(), clearance));

const answered = (medianHours: number | null) => ({ firstResponse: { ...NO_CASES.firstResponse, medianHours } });

describe('to the authority', () => {
  it('the whole section', () => {
    const sentences = said({
      notified: 4,
      open: 27,
      byClass: { 'worst-form': 1, hazardous: 3, 'child-labour': 12, 'at-risk': 9, undetermined: 2 },
      trafficked: 1,
      overdue: 1,
      overdueSteps: { emergency: 1, plan: 0, 'follow-up': 0 },
      twoCleanVisits: 2,
      policyAge: 5,
      usesExpectedDay: true,
      ...answered(5.25),
    });
    expect(sentences).toEqual([
      'Tiếp nhận mới 04 trường hợp; đang quản lý 27.',
      'Theo phân loại: bị bóc lột, cưỡng bức dưới 5 (trong đó nghi bị mua bán dưới 5); nặng nhọc, độc hại, nguy hiểm dưới 5; lao động trẻ em 12; chưa đúng thủ tục dưới 5; có nguy cơ 09; chưa đủ thông tin dưới 5.',
      'Thời gian từ khi nhận tin đến biện pháp đầu tiên: trung vị 5,3 giờ.',
      'Có 01 trường hợp quá hạn biện pháp bảo vệ khẩn cấp.',
      '02 trẻ có hai lần thăm liền nhau không còn lao động trái quy định.',
      'Với người từ đủ 16 đến dưới 18 tuổi (05 trường hợp): áp dụng theo mục tiêu của Kế hoạch (không phải trẻ em theo Luật Trẻ em).',
      'Có hạn xử lý được tính theo ngày nghỉ dự kiến; hạn có thể thay đổi khi có lịch nghỉ chính thức.',
    ]);
  });

  it('nothing new, and nobody at all, are two facts', () => {
    expect(said({ open: 8, byClass: { 'at-risk': 8 } })).toContain('Trong kỳ không phát sinh trường hợp mới; đang quản lý 08.');
    expect(said({ notified: 2, ...answered(null) })).toEqual([
      'Tiếp nhận mới 02 trường hợp; không có trường hợp đang quản lý.',
      'Thời gian từ khi nhận tin đến biện pháp đầu tiên: chưa có trường hợp nào có biện pháp.',
      'Không có trường hợp quá hạn.',
    ]);
    expect(said({})).toEqual(['Không phát sinh và không có trường hợp đang quản lý.']);
  });

  it('a case that is late with two steps is one case', () => {
    const late = said({ open: 9, overdue: 3, overdueSteps: { emergency: 1, plan: 2, 'follow-up': 1 } });
    expect(late).toContain(
      'Có 03 trường hợp quá hạn (biện pháp bảo vệ khẩn cấp 01; kế hoạch hỗ trợ, can thiệp 02; thăm, theo dõi 01).',
    );
  });

  it('a class that nobody watches over is named where its number may be', () => {
    const named = (permitted: number) => said({ open: 40, byClass: { 'child-labour': 20, 'at-risk': 9, permitted } })[1];
    expect(named(11)).toContain('; có nguy cơ dưới 10; đúng quy định 11; chưa đủ thông tin dưới 5.');
    expect(named(3)).not.toContain('đúng quy định');
    expect(named(3)).toContain('lao động trẻ em 20');
  });

  it('a class is told where indicator 1b tells it already, and hides none behind itself', () => {
    const byClass = { 'worst-form': 6, hazardous: 25, 'child-labour': 81 };
    const province = (share: boolean) => {
      const month = aMonth(ninhBinh, '2026').holding({ open: 112, byClass });
      return caseSentences(
        disclose((share ? month.measuring('1b', { low: 31, high: 31, of: 112 }) : month).build(), 'authority'),
      )[1];
    };
    expect(province(true)).toContain('bị bóc lột, cưỡng bức 06 (trong đó');
    expect(province(false)).toContain('bị bóc lột, cưỡng bức dưới 10 (trong đó');
  });
});

describe('to everyone else', () => {
  it('bands, a yes or no, and what holds whoever there is', () => {
    expect(said({ notified: 0, open: 0 }, 'shared')).toEqual([
      'Đang quản lý dưới 10 trường hợp; số tiếp nhận từ đầu năm xem chỉ số 2.',
      'Không có trường hợp quá hạn.',
      'Với người từ đủ 16 đến dưới 18 tuổi: áp dụng theo mục tiêu của Kế hoạch (không phải trẻ em theo Luật Trẻ em).',
    ]);
    const some = { notified: 12, open: 31, overdue: 4, overdueSteps: { emergency: 0, plan: 4, 'follow-up': 0 } };
    expect(said(some, 'shared').slice(0, 2)).toEqual([
      'Đang quản lý từ 30 đến 39 trường hợp; số tiếp nhận từ đầu năm xem chỉ số 2.',
      'Có trường hợp quá hạn.',
    ]);
  });
});

it('says so where a tab could not be read', () => {
  const unread = aMonth(kinhBac, '2026-10').build();
  for (const clearance of ['authority', 'shared'] as const)
    expect(caseSentences(disclose(unread, clearance))).toEqual(['Chưa tính trong kỳ này.']);
});
