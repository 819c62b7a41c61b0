import type { Step } from './deadlines.ts';

/** Steps as people read them, each with the time it has. */
export const STEP_NAMES: Readonly<Record<Step['step'], string>> = {
  emergency: 'Bảo vệ khẩn cấp (12 giờ)',
  plan: 'Kế hoạch hỗ trợ (5 ngày làm việc)',
  'follow-up': 'Thăm, theo dõi',
};
