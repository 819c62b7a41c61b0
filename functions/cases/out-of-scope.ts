/** The last row of the table in domain.md §3, which has no number: age alone decides it. */
import type { Outcome } from './rule.ts';

export const ADULT: Outcome = {
  id: 'adult',
  class: 'out-of-scope',
  articles: () => ['BLLĐ Điều 143'],
  reason: () => 'Người từ đủ 18 tuổi; chuyển cơ quan chức năng.',
};

/** "< 5: protection case, outside indicator 1 and 3"; wording.md gives its reason beside the class out of scope. It stays in indicator 2. */
export const UNDER_5: Outcome = {
  id: 'under-5',
  class: 'out-of-scope',
  articles: () => [],
  reason: () => 'Dưới 5 tuổi: không tính vào chỉ tiêu 1; vẫn hỗ trợ, can thiệp.',
};
