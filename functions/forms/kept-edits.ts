/** "Bản người sửa": what a person had written into a machine tab, kept before the system wrote its own again. Rows are only added. */
export const keptEdits = {
  table: 'kept-edits',
  tab: 'Bản người sửa',
  columns: [
    { key: 'keptAt', title: 'Giữ lại lúc', format: 'datetime' },
    { key: 'tab', title: 'Trang', format: 'text' },
    { key: 'row', title: 'Dòng', format: 'number' },
    { key: 'text', title: 'Nội dung người sửa', format: 'text' },
  ],
} as const;
