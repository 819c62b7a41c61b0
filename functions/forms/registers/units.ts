/** Who reports and who is to be trained ([P1] part IV, [P2] part V), with the key that its link carries. */
import { defineRegister } from '../define-form.ts';
import { formerNames, id, officeText, openText, validity, yesNo } from './columns.ts';

export const units = defineRegister({
  id: 'units',
  tab: 'Đơn vị',
  spreadsheet: 'data',
  columns: [
    id,
    { ...openText, key: 'name', title: 'Tên đơn vị', required: true, serves: ['IV', 'NB V'] },
    {
      key: 'role',
      title: 'Vai trò',
      kind: 'choice',
      options: [
        { key: 'standing', label: 'Thường trực' },
        { key: 'health', label: 'Y tế' },
        { key: 'police', label: 'Công an' },
        { key: 'school', label: 'Trường' },
        { key: 'residential-group', label: 'Tổ dân phố' },
        { key: 'union', label: 'Đoàn thể' },
        { key: 'division', label: 'Phòng ban' },
        { key: 'other', label: 'Khác' },
      ],
      serves: ['IV', 'NB V'],
      sensitivity: 'open',
    },
    {
      ...officeText,
      key: 'key',
      title: 'Mã đơn vị trong đường dẫn',
      help: 'Riêng cho từng đơn vị, khó đoán; có trong đường dẫn và mã QR.',
      serves: ['Luật 91/2025/QH15'],
    },
    {
      ...yesNo,
      key: 'related',
      title: 'Cơ quan liên quan (chỉ tiêu 7)',
      help: 'Có: được tính ở chỉ tiêu 7.',
      serves: ['7b', '7c'],
    },
    { ...yesNo, key: 'reports', title: 'Phải báo cáo hằng tháng', serves: ['II.5', 'NĐ 09/2019'] },
    { ...yesNo, key: 'casePoint', title: 'Đầu mối nhận tin', serves: ['2', 'IV.8', 'NĐ 56/2017'] },
    {
      ...officeText,
      key: 'email',
      title: 'Hộp thư',
      help: 'Nơi nhận thư báo đã nhận phiếu và thư nhắc.',
      serves: ['IV', 'NĐ 09/2019'],
    },
    ...validity,
    formerNames,
  ],
});
