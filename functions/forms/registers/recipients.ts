/** Who receives the reports and stands in Nơi nhận. `authority` holds only where the plan and the office's configuration agree. */
import { defineRegister } from '../define-form.ts';
import { number, officeText, validity, yesNo } from './columns.ts';

export const recipients = defineRegister({
  id: 'recipients',
  tab: 'Nơi nhận',
  spreadsheet: 'data',
  columns: [
    { ...officeText, key: 'email', title: 'Hộp thư', required: true, serves: ['IV.1', 'NB V.1'] },
    { ...officeText, key: 'name', title: 'Người nhận', serves: ['IV.1', 'NB V.1'] },
    { ...officeText, key: 'organisation', title: 'Cơ quan', serves: ['IV.1', 'NB V.1'] },
    {
      key: 'clearance',
      title: 'Mức xem',
      kind: 'choice',
      required: true,
      options: [
        { key: 'authority', label: 'Cơ quan có thẩm quyền' },
        { key: 'shared', label: 'Dùng chung' },
      ],
      serves: ['Luật 91/2025/QH15', 'NĐ 56/2017'],
      sensitivity: 'office',
    },
    {
      key: 'reports',
      title: 'Loại báo cáo',
      kind: 'choices',
      options: [
        { key: 'month', label: 'tháng' },
        { key: 'quarter', label: 'quý' },
        { key: 'half-year', label: '6 tháng' },
        { key: 'nine-months', label: '9 tháng' },
        { key: 'year', label: 'năm' },
      ],
      serves: ['IV.1', 'NĐ 09/2019'],
      sensitivity: 'office',
    },
    { ...number, key: 'order', title: 'Thứ tự', serves: ['NĐ 30/2020'] },
    { ...officeText, key: 'mark', title: 'Ghi chú nơi nhận (b/c)', serves: ['NĐ 30/2020'] },
    { ...yesNo, key: 'inLetter', title: 'Ghi trong văn bản', serves: ['NĐ 30/2020'] },
    { ...yesNo, key: 'mailed', title: 'Gửi thư', serves: ['IV.1', 'NĐ 09/2019'] },
    ...validity,
  ],
});
