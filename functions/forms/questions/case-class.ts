/** The classes of a case in the order of domain.md §3, under the labels of wording.md: what an official may confirm. */
import type { Option } from '../question.ts';

export const CASE_CLASSES = [
  { key: 'worst-form', label: 'Lao động trẻ em bị mua bán, cưỡng bức hoặc bóc lột' },
  { key: 'hazardous', label: 'Lao động trẻ em làm việc nặng nhọc, độc hại, nguy hiểm' },
  { key: 'child-labour', label: 'Lao động trẻ em' },
  { key: 'employer-not-compliant', label: 'Sử dụng lao động chưa thành niên chưa đúng thủ tục; trẻ có nguy cơ' },
  { key: 'at-risk', label: 'Trẻ em có nguy cơ trở thành lao động trẻ em' },
  { key: 'household', label: 'Phụ giúp việc gia đình, không phải lao động trẻ em' },
  { key: 'permitted', label: 'Làm việc đúng quy định' },
  { key: 'undetermined', label: 'Không xác định', formerLabels: ['Chưa đủ thông tin để phân loại'] },
  { key: 'not-a-case', label: 'Không thuộc đối tượng' },
  { key: 'out-of-scope', label: 'Ngoài phạm vi (từ đủ 18 tuổi)' },
] as const satisfies readonly Option[];
