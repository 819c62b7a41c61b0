/** Every form begins with these two, filled by the unit's link or QR code. A key that isn't the unit's sets the row aside. */
import { SHORT_TEXT } from '../entry-checks.ts';
import type { Question } from '../question.ts';

export const unit = {
  key: 'unit',
  title: 'Đơn vị',
  help: 'Đã điền sẵn theo đường dẫn của đơn vị; sửa nếu chưa đúng.',
  kind: 'register',
  required: true,
  from: { register: 'units' },
  serves: ['IV', 'NB V'],
  sensitivity: 'open',
} as const satisfies Question;

export const unitKey = {
  key: 'unitKey',
  title: 'Mã đơn vị',
  help: 'Đã điền sẵn khi mở từ đường dẫn hoặc mã QR của đơn vị.',
  kind: 'text',
  required: true,
  entry: SHORT_TEXT,
  serves: ['Luật 91/2025/QH15'],
  sensitivity: 'office',
} as const satisfies Question;
