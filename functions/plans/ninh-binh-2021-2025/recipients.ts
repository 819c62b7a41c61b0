/**
 * Nơi nhận, line by line, and the yearly report of part V.1. `authority` are its two addressees, "báo cáo Bộ … và Ủy ban nhân dân
 * tỉnh"; every other line is told what all may know (privacy.md, 4).
 */
import type { PlanRecipient, PlanReviews, ReportingDuty } from '../plan.ts';

export const recipients = [
  { organisation: 'labour-ministry', quote: 'Bộ LĐTBXH', clearance: 'authority' },
  { organisation: 'provincial-party', quote: 'Thường trực Tỉnh ủy', clearance: 'shared' },
  { organisation: 'provincial-council', quote: 'Lãnh đạo HĐND tỉnh', clearance: 'shared' },
  { organisation: 'provincial-committee', quote: 'Lãnh đạo UBND tỉnh', clearance: 'authority' },
  { organisation: 'fatherland-front', quote: 'Ủy ban MTTQVN tỉnh', clearance: 'shared' },
  {
    organisation: 'related-departments',
    also: [
      'labour-department',
      'education-department',
      'provincial-police',
      'agriculture-department',
      'information-department',
      'finance-department',
      'cooperative-alliance',
      'labour-confederation',
      'front-members',
    ],
    quote: 'Các sở, ban, ngành, đoàn thể liên quan',
    clearance: 'shared',
  },
  { organisation: 'district-committees', quote: 'UBND các huyện, thành phố', clearance: 'shared' },
  { organisation: 'clerk', also: ['committee-office'], quote: 'Lưu VT, VP6,3,5,7', clearance: 'shared', letterOnly: true },
] as const satisfies readonly PlanRecipient[];

export const duties = [
  {
    kind: 'year',
    to: ['labour-ministry', 'provincial-committee'],
    quote:
      'định kỳ hằng năm (trước ngày 25/11), báo cáo Bộ Lao động - Thương binh và Xã hội và Ủy ban nhân dân tỉnh, theo quy định.',
    assumption: 'Số liệu báo cáo năm chốt đến hết ngày 14/11 để kịp gửi trước ngày 25/11; phần còn lại của năm là ước tính.',
    dueAfterWorkingDays: 3,
    before: '11-25',
  },
] as const satisfies readonly ReportingDuty[];

/** Part V.1, after III.6. The plan's phase ends in 2025 ("Từ năm 2021-2025"), its direction in 2030. */
export const reviews = {
  quote: 'Tổ chức sơ kết, tổng kết việc thực hiện kế hoạch.',
  assumption:
    'Kế hoạch không nêu năm sơ kết, tổng kết: báo cáo lập khi được yêu cầu, số liệu từ ngày đầu của Kế hoạch; tổng kết vào năm 2025, năm cuối của giai đoạn, và năm 2030, năm cuối của định hướng.',
  finalYears: [2025, 2030],
} as const satisfies PlanReviews;
