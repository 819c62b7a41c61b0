/** A child's schooling, asked at the report and again at each visit: the latest answer makes indicator 3. */
import type { Question } from '../question.ts';
import { UNKNOWN } from './yes-no.ts';

export const schooling = {
  key: 'schooling',
  title: 'Việc học',
  help: 'Nghỉ hè vẫn là đang học. Học nghề gồm cả trung học nghề, sơ cấp, trung cấp.',
  kind: 'choice',
  required: true,
  options: [
    { key: 'general', label: 'Đang học mầm non, phổ thông' },
    { key: 'vocational', label: 'Đang học nghề' },
    { key: 'continuing', label: 'Học giáo dục thường xuyên' },
    { key: 'often-absent', label: 'Đang học nhưng hay nghỉ' },
    { key: 'left-before-grade-9', label: 'Đã bỏ học, chưa xong lớp 9' },
    { key: 'left-after-grade-9', label: 'Đã thôi học, xong lớp 9' },
    { key: 'completed', label: 'Đã xong lớp 12 hoặc có chứng chỉ nghề' },
    { key: 'never', label: 'Chưa từng đi học' },
    UNKNOWN,
  ],
  serves: ['3', 'NĐ 56/2017'],
  sensitivity: 'child',
} as const satisfies Question;
