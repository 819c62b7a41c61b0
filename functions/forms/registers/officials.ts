/** Officials in post, by office: the people 7a (and 7b of Ninh Bình) count. */
import { defineRegister } from '../define-form.ts';
import { formerNames, id, officeText, openText, validity } from './columns.ts';

export const officials = defineRegister({
  id: 'officials',
  tab: 'Cán bộ',
  spreadsheet: 'data',
  columns: [
    id,
    { ...officeText, key: 'name', title: 'Họ và tên', required: true, serves: ['7a', '7b'] },
    { ...openText, key: 'unit', title: 'Đơn vị', help: 'Mã ở trang “Đơn vị”.', serves: ['7a', '7b'] },
    {
      key: 'office',
      title: 'Cấp',
      kind: 'choice',
      required: true,
      options: [
        { key: 'culture-society', label: 'Phòng Văn hóa - Xã hội' },
        { key: 'province', label: 'Cấp tỉnh' },
        { key: 'district', label: 'Cấp huyện' },
        { key: 'commune', label: 'Cấp xã' },
        { key: 'other', label: 'Khác' },
      ],
      serves: ['7a', '7b'],
      sensitivity: 'open',
    },
    ...validity,
    formerNames,
  ],
});
