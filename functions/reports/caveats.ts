/** Where more were counted than there are, the figure says so itself: a person must mend one of the two numbers. */
import { isRatio } from '../indicators/measure.ts';
import type { Indicator } from '../plans/plan.ts';
import type { Problem } from '../records/problem.ts';
import type { ExactIndicator } from './disclosure.ts';
import { judgedMeasure } from './judged-measure.ts';

export function caveats({ measure }: Indicator, indicator: ExactIndicator, problems: readonly Problem[]): string[] {
  const judged = judgedMeasure(indicator);
  // `over-denominator`: only establishments can outnumber their whole, the other bounds are clipped.
  if (isRatio(judged) && judged.low > judged.of)
    return ['Số đã ghi nhận lớn hơn tổng số: cần cập nhật Mẫu số hoặc danh sách Cơ sở.'];
  const isCrowded = ({ code, question }: Problem) =>
    code === 'over-attendance' && measure.kind === 'people-reached' && question === measure.audience;
  return problems.some(isCrowded)
    ? ['Có buổi ghi số người dự lớn hơn tổng số của nhóm: cần sửa số người dự hoặc cập nhật Mẫu số.']
    : [];
}
