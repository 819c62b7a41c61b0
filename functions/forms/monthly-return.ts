/** One a unit and month: the unit has reported all there was, or there was nothing. Silence is missing, never zero. */
import { defineForm } from './define-form.ts';
import { SHORT_TEXT } from './entry-checks.ts';
import { FOOTER } from './questions/description-footer.ts';
import { unit, unitKey } from './questions/identity.ts';

export const monthlyReturn = defineForm({
  id: 'monthly-return',
  title: 'Xác nhận tháng',
  description: `Mỗi đơn vị gửi một lần, từ ngày 15 đến hết hạn gửi. Không có hoạt động vẫn phải gửi. Chưa đến một phút.${FOOTER}`,
  confirmation: 'Đã ghi nhận xác nhận tháng. Cảm ơn.',
  tab: 'Xác nhận tháng',
  spreadsheet: 'data',
  eventQuestion: 'period',
  sections: [
    {
      key: 'return',
      title: 'Xác nhận tháng',
      questions: [
        unit,
        unitKey,
        {
          key: 'period',
          title: 'Kỳ báo cáo',
          help: 'Tháng báo cáo tính từ ngày 15 tháng trước đến ngày 14.',
          kind: 'period',
          required: true,
          serves: ['II.5', 'NĐ 09/2019'],
          sensitivity: 'open',
        },
        {
          key: 'content',
          title: 'Xác nhận',
          kind: 'choice',
          required: true,
          options: [
            { key: 'nothing', label: 'Không phát sinh hoạt động hoặc trường hợp nào' },
            { key: 'all-reported', label: 'Đã báo cáo đủ các hoạt động và trường hợp' },
          ],
          serves: ['II.5', 'NĐ 09/2019'],
          sensitivity: 'open',
        },
        {
          key: 'difficulties',
          title: 'Khó khăn, vướng mắc (nếu có)',
          help: 'Ngắn gọn. Không ghi tên, địa chỉ của trẻ.',
          kind: 'text',
          entry: SHORT_TEXT,
          serves: ['IV'], // the plan's last sentence: difficulties are told to Phòng Văn hóa - Xã hội
          sensitivity: 'free-text',
        },
        {
          key: 'proposals',
          title: 'Đề nghị (nếu có)',
          help: 'Ngắn gọn. Không ghi tên, địa chỉ của trẻ.',
          kind: 'text',
          entry: SHORT_TEXT,
          serves: ['IV'],
          sensitivity: 'free-text',
        },
      ],
    },
  ],
});
