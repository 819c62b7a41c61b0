/** Enterprises, co-operatives, households that produce or trade: whom 6, 8a and 8b count. Household names are people's names. */
import { defineRegister } from '../define-form.ts';
import { id, officeText, openText, validity, yesNo } from './columns.ts';

export const establishments = defineRegister({
  id: 'establishments',
  tab: 'Cơ sở',
  spreadsheet: 'data',
  columns: [
    id,
    { ...officeText, key: 'name', title: 'Tên cơ sở', required: true, serves: ['6', '8a', '8b'] },
    {
      key: 'type',
      title: 'Loại',
      kind: 'choice',
      required: true,
      options: [
        { key: 'enterprise', label: 'Doanh nghiệp' },
        { key: 'cooperative', label: 'Hợp tác xã' },
        { key: 'cooperative-group', label: 'Tổ hợp tác' },
        { key: 'household', label: 'Hộ' },
      ],
      serves: ['6', '8a', '8b'],
      sensitivity: 'open',
    },
    { ...yesNo, key: 'sme', title: 'Doanh nghiệp nhỏ và vừa', serves: ['6', '8a'] },
    { ...yesNo, key: 'craftVillage', title: 'Thuộc làng nghề', serves: ['6', '8b'] },
    { ...openText, key: 'craft', title: 'Nghề', serves: ['6', '8b', 'NB I'] },
    { ...openText, key: 'group', title: 'Nhóm', help: 'Mã ở trang “Nhóm”.', serves: ['6', '8a', '8b'] },
    ...validity,
  ],
});
