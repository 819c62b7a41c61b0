/** Groups the plans ask to reach first ([P1] II.2, II.3, IV.9; [P2] III.2, III.3). The last two stand in the province's plan only. */
import type { Option, Question } from '../question.ts';

export const FOCUS_OPTIONS = [
  { key: 'sme', label: 'Doanh nghiệp nhỏ và vừa' },
  { key: 'craft-village', label: 'Làng nghề' },
  { key: 'informal-sector', label: 'Khu vực phi chính thức' },
  { key: 'agriculture', label: 'Nông nghiệp' },
  { key: 'poor-households', label: 'Hộ nghèo hoặc cận nghèo' },
  { key: 'union-members', label: 'Đoàn viên công đoàn' },
] as const satisfies readonly Option[];

export const PROVINCE_FOCUS_OPTIONS = [
  { key: 'core-trainers', label: 'Giảng viên nguồn', area: 'province' },
  { key: 'hard-to-reach', label: 'Vùng khó khăn', area: 'province' },
] as const satisfies readonly Option[];

export const focus = {
  key: 'focus',
  title: 'Lớp có chú trọng nhóm nào?',
  help: 'Bỏ trống nếu không có.',
  kind: 'choices',
  options: [...FOCUS_OPTIONS, ...PROVINCE_FOCUS_OPTIONS],
  serves: ['II.2', 'II.3', 'IV.9', 'NB III.2', 'NB III.3'],
  sensitivity: 'open',
} as const satisfies Question;
