/** Each problem in a few words, for "nhiều nhất: …". A code added to the catalogue without its words here breaks the build. */
import type { ProblemCode } from '../records/problem-catalogue.ts';

const REASONS: Readonly<Record<ProblemCode, string>> = {
  'table-missing': 'thiếu trang',
  'table-doubled': 'trùng trang',
  'header-missing': 'thiếu cột',
  'header-doubled': 'trùng cột',
  'header-row-missing': 'thiếu dòng tiêu đề',
  'stamp-unreadable': 'không đọc được giờ gửi',
  'unit-key': 'sai đơn vị hoặc mã đơn vị',
  'date-missing': 'chưa ghi ngày',
  'date-unreadable': 'không đọc được ngày',
  'date-future': 'ngày chưa đến',
  'before-plan': 'ngày trước khi Kế hoạch bắt đầu',
  repeated: 'gửi trùng',
  'answer-missing': 'thiếu câu trả lời bắt buộc',
  'value-unreadable': 'không đọc được câu trả lời',
  'out-of-limits': 'số ngoài giới hạn',
  'option-unknown': 'câu trả lời không có trong danh sách',
  'name-unknown': 'tên không có trong danh mục',
  'name-ambiguous': 'tên trùng trong danh mục',
  'reason-missing': 'chưa ghi lý do',
  nobody: 'chưa ghi người dự',
  'women-over-people': 'số nữ lớn hơn tổng số',
  'contradictory-tick': 'các lựa chọn trái nhau',
  'week-under-day': 'số giờ không khớp',
  'reported-late': 'báo tin muộn',
  'age-mismatch': 'tuổi không khớp',
  'more-children-than-cases': 'thiếu phiếu trường hợp',
  'id-doubled': 'trùng mã trong danh mục',
  'row-incomplete': 'danh mục ghi thiếu',
  'population-group': 'mẫu số của nhóm không có trong danh mục',
  'reference-unknown': 'mã tham chiếu không có trong danh mục',
  'dates-reversed': 'ngày kết thúc trước ngày bắt đầu',
  'over-attendance': 'số dự lớn hơn sĩ số',
  'over-denominator': 'số cơ sở lớn hơn mẫu số',
  'contradicts-return': 'xác nhận trái với số liệu',
  'unmatched-establishment': 'cơ sở không có trong danh sách',
  'ambiguous-establishment': 'tên chung của nhiều cơ sở',
  'recipient-address': 'hộp thư sai dạng',
  'recipient-domain': 'hộp thư ngoài tên miền được phép',
  'recipient-repeated': 'hộp thư ghi hai lần',
  'recipient-clearance': 'mức xem không được phép',
};

const reasons = new Map<string, string>(Object.entries(REASONS));

export const problemReason = (code: string): string => reasons.get(code) ?? 'lý do khác';
