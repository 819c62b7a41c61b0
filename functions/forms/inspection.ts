/** Inspections of those who employ minors ([P1] II.5, IV.4; [P2] III.6): held, violations found, how they were dealt with. */
import { defineForm } from './define-form.ts';
import { between, COUNT, MONEY, MONEY_LIMITS, SHORT_TEXT } from './entry-checks.ts';
import { FOOTER } from './questions/description-footer.ts';
import { unit, unitKey } from './questions/identity.ts';
import { note } from './questions/note.ts';
import { withUnits } from './questions/with-units.ts';

export const inspection = defineForm({
  id: 'inspection',
  title: 'Báo cáo kiểm tra',
  description: `Gửi sau mỗi cuộc kiểm tra việc sử dụng lao động chưa thành niên. Trẻ phát hiện được: gửi thêm phiếu Báo cáo trường hợp cho từng trẻ.${FOOTER}`,
  confirmation: 'Đã nhận báo cáo kiểm tra. Nếu phát hiện trẻ em làm việc, hãy gửi phiếu trường hợp ngay hôm nay.',
  tab: 'Kiểm tra',
  spreadsheet: 'data',
  eventQuestion: 'heldOn',
  sections: [
    {
      key: 'inspection',
      title: 'Cuộc kiểm tra',
      questions: [
        { ...unit, title: 'Đơn vị chủ trì' },
        unitKey,
        {
          key: 'heldOn',
          title: 'Ngày kiểm tra',
          kind: 'date',
          required: true,
          serves: ['II.5', 'NĐ 09/2019'],
          sensitivity: 'open',
        },
        {
          key: 'inspectionKind',
          title: 'Loại',
          kind: 'choice',
          options: [
            { key: 'periodic', label: 'Kiểm tra định kỳ' },
            { key: 'unannounced', label: 'Kiểm tra đột xuất' },
            { key: 'supervision', label: 'Giám sát' },
          ],
          serves: ['II.5', 'NB III.6', 'NB V.9'],
          sensitivity: 'open',
        },
        withUnits,
        {
          key: 'establishment',
          title: 'Cơ sở được kiểm tra',
          help: 'Mã hoặc tên. Không ghi địa chỉ nhà riêng.',
          kind: 'text',
          required: true,
          entry: SHORT_TEXT,
          serves: ['II.5', 'IV.4'],
          sensitivity: 'office',
        },
        {
          key: 'childrenFound',
          title: 'Số người dưới 18 tuổi đang làm việc',
          help: 'Không có thì ghi 0.',
          kind: 'integer',
          required: true,
          entry: COUNT,
          limits: between(0, 200),
          serves: ['II.5', 'BLLĐ Điều 143'],
          // A small number beside one establishment can point at a child: it stays inside the office.
          sensitivity: 'office',
        },
        {
          key: 'violation',
          title: 'Kết quả',
          kind: 'choice',
          required: true,
          options: [
            { key: 'none', label: 'Không vi phạm', goTo: 'notes' },
            { key: 'found', label: 'Có vi phạm', goTo: 'sanction' },
          ],
          serves: ['II.5', 'IV.4'],
          sensitivity: 'open',
        },
      ],
    },
    {
      key: 'sanction',
      title: 'Xử lý vi phạm',
      questions: [
        {
          key: 'sanction',
          title: 'Xử lý',
          kind: 'choice',
          required: true,
          options: [
            { key: 'reminder', label: 'Nhắc nhở' },
            { key: 'warning', label: 'Cảnh cáo' },
            { key: 'fine', label: 'Phạt tiền' },
            { key: 'to-sanctioning-authority', label: 'Chuyển người có thẩm quyền xử phạt' },
            { key: 'to-investigators', label: 'Chuyển cơ quan điều tra' },
            { key: 'other', label: 'Khác' },
          ],
          serves: ['II.5', 'IV.4'],
          sensitivity: 'open',
        },
        {
          key: 'fine',
          title: 'Số tiền phạt (đồng)',
          help: 'Theo quyết định xử phạt. Ví dụ: 15.000.000.',
          kind: 'integer',
          entry: MONEY,
          limits: MONEY_LIMITS,
          serves: ['II.5'],
          sensitivity: 'office',
        },
      ],
    },
    { key: 'notes', title: 'Ghi chú', questions: [note] },
  ],
});
