/**
 * Nơi nhận, line by line, and the reports that part IV.1 asks for. `authority` is the addressee of the ward's letter alone: the
 * signed letter goes to every line, so its exact figures on children stand in an annex that only Sở Y tế gets (privacy.md, 4).
 */
import type { PlanRecipient, PlanReviews, ReportingDuty } from '../plan.ts';

export const recipients = [
  { organisation: 'health-department', quote: 'Sở Y tế Bắc Ninh (b/c)', clearance: 'authority', mark: 'b/c' },
  {
    organisation: 'party-committee',
    also: ['people-council'],
    quote: 'Thường trực Đảng ủy, HĐND phường (b/c)',
    clearance: 'shared',
    mark: 'b/c',
  },
  { organisation: 'ward-leaders', also: ['ward-committee'], quote: 'Chủ tịch và các PCT UBND phường', clearance: 'shared' },
  {
    organisation: 'fatherland-front',
    also: ['womens-union', 'farmers-association', 'labour-confederation'],
    quote: 'UBMTTQ và các tổ chức chính trị- xã hội phường',
    clearance: 'shared',
  },
  {
    organisation: 'culture-society-division',
    also: ['finance-division', 'committee-office', 'public-service-centre'],
    quote: 'Các Phòng, Trung tâm thuộc UBND phường',
    clearance: 'shared',
  },
  { organisation: 'ward-police', quote: 'Công an phường', clearance: 'shared' },
  {
    organisation: 'schools',
    also: ['health-station'],
    quote: 'Các trường học, trạm y tế trên địa bàn phường',
    clearance: 'shared',
  },
  { organisation: 'residential-group-heads', quote: 'Các Tổ trưởng tổ dân phố', clearance: 'shared' },
  { organisation: 'clerk', quote: 'Lưu: VT, VHXH', clearance: 'shared', letterOnly: true },
] as const satisfies readonly PlanRecipient[];

/** Part IV.1. It says "định kỳ": which periods that means is the reading, so each kind of report prints its own. */
const REPORTED = {
  to: ['ward-committee', 'health-department'],
  quote: 'Định kỳ tổng hợp tình hình, báo cáo kết quả thực hiện Kế hoạch về UBND phường và Sở Y tế theo quy định.',
  dueAfterWorkingDays: 3,
} as const;

const reading = (report: string): string =>
  `Kế hoạch ghi “định kỳ … theo quy định”, không nêu khoảng thời gian: ${report} (Điều 12 Nghị định 09/2019/NĐ-CP).`;

export const duties = [
  { ...REPORTED, kind: 'month', assumption: reading('báo cáo hằng tháng, kỳ từ ngày 15 tháng trước đến ngày 14') },
  {
    ...REPORTED,
    kind: 'quarter',
    assumption: reading('báo cáo hằng quý, kỳ từ ngày 15 của tháng trước quý đến ngày 14 tháng cuối quý'),
  },
  {
    ...REPORTED,
    kind: 'half-year',
    assumption: reading(
      'báo cáo 6 tháng đầu năm, kỳ từ ngày 15/12 năm trước đến ngày 14/6, và 6 tháng cuối năm, kỳ từ ngày 15/6 đến ngày 14/12',
    ),
  },
  {
    ...REPORTED,
    kind: 'nine-months',
    assumption: reading('báo cáo 9 tháng đầu năm, kỳ từ ngày 15/12 năm trước đến ngày 14/9'),
  },
  { ...REPORTED, kind: 'year', assumption: reading('báo cáo năm, kỳ từ ngày 15/12 năm trước đến ngày 14/12') },
] as const satisfies readonly ReportingDuty[];

export const reviews = {
  quote: 'Thường xuyên theo dõi, đánh giá việc thực hiện Kế hoạch.',
  assumption:
    'Kế hoạch không nêu sơ kết, tổng kết: báo cáo lập khi được yêu cầu, số liệu từ ngày đầu của Kế hoạch; tổng kết vào năm 2030, năm cuối của Kế hoạch.',
  finalYears: [2030],
} as const satisfies PlanReviews;
