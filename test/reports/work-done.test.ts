import { describe, expect, it } from 'vitest';
import { kinhBac } from '../../functions/plans/kinh-bac-2026-2030.ts';
import { disclose } from '../../functions/reports/disclosure.ts';
import type { Activity } from '../../functions/reports/month.ts';
import { workDone } from '../../functions/reports/work-done.ts';
import { aMonth } from './a-month.ts';

const said = (activity: Partial<Activity>, clearance: 'authority' | 'shared' = 'authority') =>
  workDone(disclose(aMonth(kinhBac, '2026-10').doing(activity).build(), clearance));

describe('what was done', () => {
  it('is one sentence when nothing was', () => {
    expect(said({})).toEqual(['Trong kỳ không có hoạt động nào được báo cáo.']);
  });

  it('never says that nothing was reported when a report without a number was', () => {
    for (const activity of [
      { legalAidActivities: 1 },
      { resourceActivities: 1 },
      { budgetActivities: 1 },
      { traffickingActivities: 1, incidents: 2 },
    ]) {
      expect(said(activity)).not.toContain('Trong kỳ không có hoạt động nào được báo cáo.');
    }
  });

  it('says what was not held when something else was', () => {
    expect(said({ directives: 1 })).toEqual([
      'Trong kỳ không tổ chức lớp tập huấn nào.',
      'Trong kỳ không có hoạt động truyền thông nào.',
      'Trong kỳ không tiến hành kiểm tra.',
      'Ban hành 01 văn bản chỉ đạo, hướng dẫn.',
    ]);
  });

  it.each<[Partial<Activity>, string]>([
    [{ trainings: 1, trainingAttendances: 9 }, 'Tổ chức 01 lớp tập huấn, 09 lượt người dự.'],
    [{ trainings: 1, trainingAttendances: 0 }, 'Tổ chức 01 lớp tập huấn.'],
    [{ trainings: 12, trainingAttendances: 1234 }, 'Tổ chức 12 lớp tập huấn, 1.234 lượt người dự.'],
    [{ outreach: 1, outreachDirect: 1, outreachAttendances: 0 }, 'Tổ chức 01 hoạt động truyền thông trực tiếp.'],
    [
      { outreach: 2, outreachIndirect: 2, indirectReach: 12_000 },
      'Thực hiện 02 hoạt động truyền thông gián tiếp, tiếp cận 12.000 lượt (không tính vào chỉ tiêu).',
    ],
    [{ outreach: 1, outreachIndirect: 1 }, 'Thực hiện 01 hoạt động truyền thông gián tiếp (không tính vào chỉ tiêu).'],
    [{ outreach: 1, outreachDirect: 1, materials: 900 }, 'Phát 900 tài liệu, sản phẩm truyền thông.'],
    [{ inspections: 2, violations: 1 }, 'Tiến hành 02 cuộc kiểm tra, 01 cuộc có vi phạm.'],
    [{ legalAid: 1 }, 'Trợ giúp pháp lý cho 01 người.'],
    [{ legalAidActivities: 2 }, 'Có 02 hoạt động trợ giúp pháp lý.'],
    [{ resourceActivities: 1 }, 'Vận động nguồn lực 01 lần, chưa quy ra tiền.'],
    [{ budgetActivities: 1 }, 'Bố trí, sử dụng kinh phí 01 lần, chưa ghi số tiền.'],
    [{ traffickingActivities: 1 }, 'Nắm tình hình, phòng chống mua bán trẻ em 01 lần.'],
    [{ models: 4 }, 'Triển khai 04 mô hình phòng ngừa.'],
    [{ reviews: 3 }, 'Rà soát trẻ em 03 lượt.'],
    [{ finalReviews: 1 }, 'Sơ kết, tổng kết 01 lần.'],
    [{ resources: 15_000_000 }, 'Vận động nguồn lực 15.000.000 đồng.'],
    [{ budget: 1_250_000_000 }, 'Bố trí, sử dụng kinh phí 1.250.000.000 đồng.'],
    [{ returnedToSchool: 2 }, 'Qua rà soát, 02 trẻ trở lại học.'],
    [{ incidents: 1 }, 'Phát hiện 01 vụ việc mua bán trẻ em.'],
  ])('%j: %s', (activity, sentence) => {
    expect(said(activity)).toContain(sentence);
  });

  it('keeps “no inspection” and “no violation” apart', () => {
    expect(said({ inspections: 3 })).toEqual(
      expect.arrayContaining(['Tiến hành 03 cuộc kiểm tra.', 'Trong kỳ không phát hiện vi phạm.']),
    );
    expect(said({ inspections: 3 })).not.toContain('Trong kỳ không tiến hành kiểm tra.');
    expect(said({ trainings: 1 })).toContain('Trong kỳ không tiến hành kiểm tra.');
    expect(said({ trainings: 1 })).not.toContain('Trong kỳ không phát hiện vi phạm.');
  });

  it('tells everyone of children in bands, zero inside, also when nothing was done', () => {
    const few = ['Trẻ trở lại học qua rà soát: dưới 10 trẻ.', 'Vụ việc mua bán trẻ em phát hiện: dưới 10 vụ việc.'];
    expect(said({}, 'shared')).toEqual(['Trong kỳ không có hoạt động nào được báo cáo.', ...few]);
    expect(said({ returnedToSchool: 9, incidents: 3 }, 'shared')).toEqual(said({}, 'shared'));
    expect(said({ returnedToSchool: 12 }, 'shared')).toContain('Trẻ trở lại học qua rà soát: từ 10 đến 19 trẻ.');
  });
});
