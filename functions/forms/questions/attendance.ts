/**
 * Who was there, as head counts: one wording for training and outreach, so that indicators 4a, 4b and 5 count the same people.
 * Residential, school and craft groups are the groups g of domain.md §2; "several" is no group.
 */
import { COUNT, COUNT_LIMITS } from '../entry-checks.ts';
import type { Question } from '../question.ts';

export const group = {
  key: 'group',
  title: 'Trường, tổ dân phố hoặc cụm',
  help: 'Nhiều nơi cùng dự: chọn dòng đầu.',
  kind: 'register',
  from: { register: 'groups', fixed: [{ key: 'several', label: 'Nhiều nhóm hoặc toàn phường' }] },
  serves: ['4a', '4b', '5'],
  sensitivity: 'open',
} as const satisfies Question;

const headCount = { kind: 'integer', entry: COUNT, limits: COUNT_LIMITS, sensitivity: 'open' } as const;

export const attendance = [
  group,
  {
    ...headCount,
    key: 'educators',
    title: 'Số cán bộ, giáo viên, nhân viên',
    help: 'Người có mặt, kể cả trường mầm non và cơ sở nuôi dưỡng trẻ em.',
    serves: ['4a'],
  },
  {
    ...headCount,
    key: 'carers',
    title: 'Số cha mẹ, người chăm sóc',
    help: 'Kể cả ông bà, người giám hộ. Đếm người, không đếm hộ.',
    serves: ['4b'],
  },
  { ...headCount, key: 'children', title: 'Số trẻ em (dưới 16 tuổi)', help: 'Đếm theo sĩ số có mặt.', serves: ['5'] },
  {
    ...headCount,
    key: 'minors',
    title: 'Số người từ 16 đến dưới 18 tuổi',
    help: 'Ví dụ: học sinh lớp 11, 12; lao động trẻ.',
    serves: ['IV.9', 'NB V.8'],
  },
  {
    ...headCount,
    key: 'collaborators',
    title: 'Số tổ trưởng, cộng tác viên, tình nguyện viên',
    serves: ['II.3', 'IV.5', 'NB III.3'],
  },
  { ...headCount, key: 'residents', title: 'Số người dân khác', serves: ['IV.5'] },
  {
    ...headCount,
    key: 'women',
    title: 'Trong đó nữ',
    help: 'Tính trên tất cả số người đã ghi ở trên. Không rõ thì bỏ trống.',
    serves: ['II.5'],
  },
] as const satisfies readonly Question[];
