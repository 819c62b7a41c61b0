/** Training classes: indicators 7a, 7b, 7c, 8a, 8b, and the people and establishments they inform (4a, 4b, 5, 6). */
import { defineForm } from './define-form.ts';
import { between, HOURS } from './entry-checks.ts';
import { attendance } from './questions/attendance.ts';
import { FOOTER } from './questions/description-footer.ts';
import { establishmentsPresent } from './questions/establishments.ts';
import { focus } from './questions/focus.ts';
import { unit, unitKey } from './questions/identity.ts';
import { note } from './questions/note.ts';
import { NO, YES } from './questions/yes-no.ts';

export const training = defineForm({
  id: 'training',
  title: 'Báo cáo lớp tập huấn',
  description: `Gửi sau mỗi lớp tập huấn về phòng ngừa, giảm thiểu lao động trẻ em. Khoảng 2 phút. Mỗi lớp gửi một phiếu. Nói chuyện, sinh hoạt, phát thanh: dùng phiếu Truyền thông.${FOOTER}`,
  confirmation:
    'Đã nhận báo cáo lớp tập huấn. Cảm ơn. Nếu ghi nhầm, gửi lại phiếu đúng và báo Phòng Văn hóa - Xã hội bỏ phiếu cũ.',
  tab: 'Tập huấn',
  spreadsheet: 'data',
  eventQuestion: 'heldOn',
  sections: [
    {
      key: 'class',
      title: 'Lớp tập huấn',
      questions: [
        { ...unit, title: 'Đơn vị tổ chức' },
        unitKey,
        {
          key: 'heldOn',
          title: 'Ngày tập huấn',
          help: 'Lớp nhiều ngày: ghi ngày cuối.',
          kind: 'date',
          required: true,
          serves: ['II.3', 'NĐ 09/2019'],
          sensitivity: 'open',
        },
        {
          key: 'hours',
          title: 'Thời lượng (giờ)',
          help: 'Tổng số giờ. Ví dụ: một buổi sáng là 3,5.',
          kind: 'decimal',
          required: true,
          entry: HOURS,
          limits: between(0.5, 40, 'Thời lượng từ 0,5 đến 40 giờ.'),
          serves: ['II.3', 'NB III.3'],
          sensitivity: 'open',
        },
        {
          key: 'topics',
          title: 'Nội dung',
          help: 'Chọn một hoặc nhiều.',
          kind: 'choices',
          required: true,
          options: [
            { key: 'recognising', label: 'Nhận biết lao động trẻ em' },
            { key: 'procedure', label: 'Quy trình phát hiện và hỗ trợ' },
            { key: 'law', label: 'Pháp luật và xử lý vi phạm' },
            { key: 'communication', label: 'Kỹ năng truyền thông' },
            { key: 'data', label: 'Thu thập số liệu' },
            { key: 'other', label: 'Nội dung khác' },
          ],
          serves: ['II.3', 'NB III.6'],
          sensitivity: 'open',
        },
        focus,
      ],
    },
    {
      key: 'people',
      title: 'Người dự',
      help: 'Bỏ trống ô không có người dự.',
      questions: [
        ...attendance,
        {
          key: 'others',
          title: 'Có cán bộ, cơ quan hoặc cơ sở sản xuất, kinh doanh dự không?',
          kind: 'choice',
          required: true,
          options: [
            { ...YES, goTo: 'bodies' },
            { ...NO, goTo: 'notes' },
          ],
          serves: ['7a', '7b', '8a', '8b'],
          sensitivity: 'open',
        },
      ],
    },
    {
      key: 'bodies',
      title: 'Cán bộ, cơ quan, cơ sở dự',
      questions: [
        {
          key: 'officials',
          title: 'Cán bộ tham dự',
          help: 'Đánh dấu người có mặt. Thiếu tên: báo Phòng Văn hóa - Xã hội.',
          kind: 'registers',
          from: { register: 'officials' },
          serves: ['7a', '7b'],
          sensitivity: 'office',
        },
        {
          key: 'agencies',
          title: 'Cơ quan, tổ chức có người dự',
          help: 'Có một người dự là đánh dấu.',
          kind: 'registers',
          from: { register: 'units', only: 'related' },
          serves: ['7b', '7c'],
          sensitivity: 'open',
        },
        ...establishmentsPresent,
      ],
    },
    { key: 'notes', title: 'Ghi chú', questions: [note] },
  ],
});
