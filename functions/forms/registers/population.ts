/** Denominators: how many there are of an audience in a group or in the whole area, as of a day, by which source. */
import { defineRegister } from '../define-form.ts';
import { number, openText } from './columns.ts';

export const population = defineRegister({
  id: 'population',
  tab: 'Mẫu số',
  spreadsheet: 'data',
  columns: [
    {
      ...openText,
      key: 'group',
      title: 'Nhóm',
      help: 'Mã ở trang “Nhóm”, hoặc “Toàn địa bàn”.',
      required: true,
      serves: ['4a', '4b', '5', '6', '8a', '8b'],
    },
    {
      key: 'audience',
      title: 'Đối tượng',
      kind: 'choice',
      required: true,
      options: [
        { key: 'educators', label: 'Cán bộ, giáo viên' },
        { key: 'carers', label: 'Cha mẹ, người chăm sóc' },
        { key: 'children', label: 'Trẻ em' },
        { key: 'children-5-17', label: 'Trẻ 5-17 tuổi' },
        { key: 'enterprises', label: 'Doanh nghiệp' },
        { key: 'cooperatives', label: 'Hợp tác xã, tổ hợp tác' },
        { key: 'households', label: 'Hộ' },
      ],
      serves: ['1', '4a', '4b', '5', '6', '8a', '8b'],
      sensitivity: 'open',
    },
    { ...number, key: 'count', title: 'Số lượng', required: true, serves: ['1', '4a', '4b', '5', '6', '8a', '8b'] },
    { key: 'asOf', title: 'Tính đến ngày', kind: 'date', required: true, serves: ['II.5'], sensitivity: 'open' },
    { ...openText, key: 'source', title: 'Nguồn số liệu', serves: ['II.5'] },
  ],
});
