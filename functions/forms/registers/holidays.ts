/** Days off and make-up days: the working days in which the support plan and the monthly return are due (domain.md §4). */
import { defineRegister } from '../define-form.ts';
import { openText } from './columns.ts';

export const holidays = defineRegister({
  id: 'holidays',
  tab: 'Ngày nghỉ',
  spreadsheet: 'data',
  columns: [
    { key: 'date', title: 'Ngày', kind: 'date', required: true, serves: ['2', 'NĐ 56/2017'], sensitivity: 'open' },
    {
      key: 'kind',
      title: 'Loại',
      kind: 'choice',
      required: true,
      options: [
        { key: 'off', label: 'Nghỉ' },
        { key: 'make-up', label: 'Làm bù' },
      ],
      serves: ['2', 'NĐ 56/2017'],
      sensitivity: 'open',
    },
    {
      key: 'status',
      title: 'Tình trạng',
      kind: 'choice',
      required: true,
      options: [
        { key: 'official', label: 'Chính thức' },
        { key: 'expected', label: 'Dự kiến' },
        { key: 'awaiting-law', label: 'Chờ luật' },
      ],
      serves: ['2', 'NĐ 56/2017'],
      sensitivity: 'open',
    },
    { ...openText, key: 'name', title: 'Tên ngày', serves: ['NĐ 56/2017'] },
  ],
});
