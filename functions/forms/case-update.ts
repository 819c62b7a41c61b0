/** What was done for one child: each action leads to its own questions, and all to the reason and the note. */
import { defineForm } from './define-form.ts';
import { CASE_CODE, SHORT_TEXT } from './entry-checks.ts';
import { CASE_CLASSES } from './questions/case-class.ts';
import { FOOTER } from './questions/description-footer.ts';
import { unit, unitKey } from './questions/identity.ts';
import { caseNote } from './questions/note.ts';
import { schooling } from './questions/schooling.ts';
import { YES_NO, YES_NO_UNKNOWN } from './questions/yes-no.ts';

export const caseUpdate = defineForm({
  id: 'case-update',
  title: 'Cập nhật hỗ trợ trường hợp',
  description: `Ghi mỗi việc đã làm cho một trường hợp. Mỗi việc gửi một phiếu. Không ghi tên, địa chỉ của trẻ.${FOOTER}`,
  confirmation: 'Đã nhận cập nhật. Hạn của việc tiếp theo có trong Sổ hồ sơ, trang “Việc cần làm”.',
  tab: 'Cập nhật trường hợp',
  spreadsheet: 'cases',
  eventQuestion: 'doneAt',
  sections: [
    {
      key: 'action',
      title: 'Việc đã làm',
      questions: [
        // Open elsewhere; here a school that reports may be the child's school.
        { ...unit, title: 'Đơn vị thực hiện', sensitivity: 'office' },
        unitKey,
        {
          key: 'caseCode',
          title: 'Mã trường hợp',
          help: 'Đã điền sẵn nếu mở từ thư. Chép đúng mã trong Mẫu 01.',
          kind: 'text',
          required: true,
          entry: CASE_CODE,
          serves: ['2', 'NĐ 56/2017'],
          sensitivity: 'child',
        },
        {
          key: 'doneAt',
          title: 'Ngày giờ thực hiện',
          help: 'Lúc việc đã làm xong.',
          kind: 'datetime',
          required: true,
          serves: ['2', 'NĐ 56/2017'],
          sensitivity: 'child',
        },
        {
          key: 'action',
          title: 'Việc đã làm',
          help: 'Bổ sung tuổi, giờ làm, công việc: dùng phiếu Báo cáo trường hợp và ghi mã.',
          kind: 'choice',
          required: true,
          options: [
            { key: 'initial-assessment', label: 'Đánh giá ban đầu (Mẫu 02)', goTo: 'reason' },
            { key: 'emergency-measure', label: 'Biện pháp bảo vệ khẩn cấp', goTo: 'reason' },
            { key: 'specific-assessment', label: 'Đánh giá cụ thể (Mẫu 03)', goTo: 'reason' },
            { key: 'plan-approval', label: 'Phê duyệt kế hoạch hỗ trợ (Mẫu 04-05)', goTo: 'reason' },
            { key: 'no-plan-needed', label: 'Không cần kế hoạch', goTo: 'reason' },
            { key: 'service', label: 'Hỗ trợ, dịch vụ', goTo: 'service' },
            { key: 'visit', label: 'Thăm, theo dõi', goTo: 'visit' },
            { key: 'referral', label: 'Chuyển đơn vị khác', goTo: 'referral' },
            { key: 'confirm-class', label: 'Xác nhận phân loại', goTo: 'class' },
            { key: 'duplicate', label: 'Xử lý nghi trùng', goTo: 'duplicate' },
            { key: 'close', label: 'Đóng hồ sơ', goTo: 'closing' },
            { key: 'reopen', label: 'Mở lại hồ sơ', goTo: 'reason' },
          ],
          serves: ['2', 'II.4', 'NĐ 56/2017'],
          sensitivity: 'child',
        },
      ],
    },
    {
      key: 'service',
      title: 'Hỗ trợ, dịch vụ',
      questions: [
        {
          key: 'services',
          title: 'Đã hỗ trợ gì?',
          help: 'Chỉ tư vấn hoặc truyền thông thì chưa tính là can thiệp.',
          kind: 'choices',
          required: true,
          options: [
            { key: 'general-education', label: 'Đi học phổ thông' },
            { key: 'vocational-training', label: 'Học nghề' },
            { key: 'health-care', label: 'Chăm sóc y tế' },
            { key: 'social-assistance', label: 'Trợ giúp xã hội' },
            { key: 'livelihood', label: 'Sinh kế cho gia đình' },
            { key: 'poverty-reduction', label: 'Hỗ trợ giảm nghèo' },
            { key: 'suitable-job', label: 'Tạo việc làm phù hợp' },
            { key: 'working-conditions', label: 'Cải thiện điều kiện làm việc' },
            { key: 'legal-aid', label: 'Trợ giúp pháp lý' },
            { key: 'reintegration', label: 'Hòa nhập cộng đồng' },
            { key: 'advice', label: 'Tư vấn hoặc truyền thông' },
          ],
          serves: ['2', '3', 'II.4', 'IV.3', 'IV.4', 'IV.9'],
          sensitivity: 'child',
        },
      ],
      goTo: 'reason',
    },
    {
      key: 'visit',
      title: 'Thăm, theo dõi',
      questions: [
        {
          key: 'stillWorking',
          title: 'Trẻ còn làm việc trái quy định không?',
          kind: 'choice',
          required: true,
          options: YES_NO_UNKNOWN,
          serves: ['2', 'NĐ 56/2017'],
          sensitivity: 'child',
        },
        { ...schooling, title: 'Việc học hiện nay' },
        {
          key: 'nextFollowUp',
          title: 'Ngày thăm lần sau',
          help: 'Bỏ trống: hệ thống lấy 30 ngày.',
          kind: 'date',
          serves: ['2', 'NĐ 56/2017'],
          sensitivity: 'child',
        },
      ],
      goTo: 'reason',
    },
    {
      key: 'referral',
      title: 'Chuyển đơn vị khác',
      questions: [
        {
          key: 'referredTo',
          title: 'Chuyển đến đơn vị',
          help: 'Hồ sơ vẫn do phường theo dõi đến khi đơn vị kia nhận.',
          // Text, not a choice of the register: most transfers go to another ward, which the register doesn't hold.
          kind: 'text',
          required: true,
          entry: SHORT_TEXT,
          serves: ['2', 'NĐ 56/2017'],
          sensitivity: 'free-text',
        },
      ],
      goTo: 'reason',
    },
    {
      key: 'class',
      title: 'Xác nhận phân loại',
      questions: [
        {
          key: 'confirmedClass',
          title: 'Phân loại',
          kind: 'choice',
          required: true,
          options: CASE_CLASSES,
          serves: ['1b', '2', '3'],
          sensitivity: 'child',
        },
      ],
      goTo: 'reason',
    },
    {
      key: 'duplicate',
      title: 'Xử lý nghi trùng',
      questions: [
        {
          key: 'duplicateOf',
          title: 'Mã trường hợp nghi trùng',
          kind: 'text',
          required: true,
          entry: CASE_CODE,
          serves: ['2', '3'],
          sensitivity: 'child',
        },
        {
          key: 'sameChild',
          title: 'Có phải cùng một trẻ?',
          help: 'Đối chiếu hồ sơ giấy trước khi chọn. Không hồ sơ nào bị xóa.',
          kind: 'choice',
          required: true,
          options: YES_NO,
          serves: ['2', '3'],
          sensitivity: 'child',
        },
      ],
      goTo: 'reason',
    },
    {
      key: 'closing',
      title: 'Đóng hồ sơ',
      questions: [
        {
          key: 'closingReason',
          title: 'Lý do đóng',
          help: 'Chọn dòng đầu khi đã có hai lần thăm liền nhau không còn lao động.',
          kind: 'choice',
          required: true,
          options: [
            { key: 'safe', label: 'Trẻ an toàn, không còn lao động' },
            { key: 'turned-18', label: 'Đủ 18 tuổi' },
            { key: 'moved', label: 'Chuyển địa phương khác' },
            { key: 'not-a-case', label: 'Không phải trường hợp' },
            { key: 'other', label: 'Khác' },
          ],
          serves: ['2', '3', 'NĐ 56/2017'],
          sensitivity: 'child',
        },
      ],
      goTo: 'reason',
    },
    {
      key: 'reason',
      title: 'Lý do, ghi chú',
      questions: [
        {
          key: 'reason',
          title: 'Lý do',
          // Google can't require it for some actions only: the record does, from 10 characters on.
          help: 'Cần từ 10 ký tự khi: không cần kế hoạch, xác nhận phân loại, xử lý nghi trùng, đóng hoặc mở lại hồ sơ.',
          kind: 'text',
          entry: SHORT_TEXT,
          serves: ['2', 'NĐ 56/2017'],
          sensitivity: 'free-text',
        },
        caseNote,
      ],
    },
  ],
});
