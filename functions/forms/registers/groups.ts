/** Where people are reached: schools, residential groups, clusters. The kind says which groups may hold the same people (domain.md §2). */
import { defineRegister } from '../define-form.ts';
import { formerNames, id, openText, validity } from './columns.ts';

export const groups = defineRegister({
  id: 'groups',
  tab: 'Nhóm',
  spreadsheet: 'data',
  columns: [
    id,
    { ...openText, key: 'name', title: 'Tên nhóm', required: true, serves: ['4a', '4b', '5'] },
    {
      key: 'kind',
      title: 'Loại',
      kind: 'choice',
      required: true,
      options: [
        { key: 'school', label: 'Trường' },
        { key: 'care-facility', label: 'Cơ sở nuôi dưỡng trẻ em' },
        { key: 'residential', label: 'Tổ dân phố' },
        { key: 'cluster', label: 'Cụm sản xuất' },
        { key: 'other', label: 'Khác' },
      ],
      serves: ['4a', '4b', '5'],
      sensitivity: 'open',
    },
    { ...openText, key: 'unit', title: 'Đơn vị phụ trách', help: 'Mã ở trang “Đơn vị”.', serves: ['IV'] },
    ...validity,
    formerNames,
  ],
});
