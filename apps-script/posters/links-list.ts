/** "Đường dẫn": the machine tab with every unit's links. Set-up makes it from these columns; `refreshLinks` fills it. */
import { FORMS } from '../../functions/forms/forms.ts';

export const linksList = {
  table: 'links',
  tab: 'Đường dẫn',
  spreadsheet: 'data',
  columns: [
    { key: 'id', title: 'Mã', format: 'text' },
    { key: 'name', title: 'Đơn vị', format: 'text' },
    { key: 'receipts', title: 'Thư biên nhận gửi tới', format: 'text' },
    ...FORMS.map((form) => ({ key: form.id, title: form.title, format: 'text' as const })),
  ],
} as const;
