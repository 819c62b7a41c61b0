/** Enterprises, co-operatives and households that took part: by name or code where there is a list, else by number alone. */
import { COUNT, COUNT_LIMITS, LONG_LIST } from '../entry-checks.ts';
import type { Question } from '../question.ts';

export const establishmentsPresent = [
  {
    key: 'establishments',
    title: 'Cơ sở có người dự',
    help: 'Mỗi dòng một mã hoặc tên. Có thể dán từ danh sách. Hai người cùng một cơ sở chỉ ghi một dòng.',
    kind: 'lines',
    entry: LONG_LIST,
    serves: ['6', '8a', '8b'],
    // A household business is called by its owner's name: shared outputs show code and trade only.
    sensitivity: 'office',
  },
  {
    key: 'establishmentCount',
    title: 'Số cơ sở có người dự (nếu không có danh sách)',
    help: 'Chỉ điền khi không ghi được tên cơ sở. Số này chưa đủ để kết luận đạt.',
    kind: 'integer',
    entry: COUNT,
    limits: COUNT_LIMITS,
    serves: ['6', '8a', '8b'],
    sensitivity: 'open',
  },
] as const satisfies readonly Question[];
