/**
 * Nơi nhận, line by line, and the report that part IV.1 asks for. `authority` is the addressee of the ward's letter alone: the
 * signed letter goes to every line, so its exact figures on children stand in an annex that only Sở Y tế gets (privacy.md, 4).
 */
import type { PlanRecipient, ReportingDuty } from '../plan.ts';

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

export const duties = [
  {
    kind: 'month',
    to: ['ward-committee', 'health-department'],
    quote: 'Định kỳ tổng hợp tình hình, báo cáo kết quả thực hiện Kế hoạch về UBND phường và Sở Y tế theo quy định.',
    assumption:
      'Kế hoạch ghi “định kỳ … theo quy định”, không nêu khoảng thời gian: báo cáo hằng tháng, kỳ từ ngày 15 tháng trước đến ngày 14 (Điều 12 Nghị định 09/2019/NĐ-CP).',
    dueAfterWorkingDays: 3,
  },
] as const satisfies readonly ReportingDuty[];
