/**
 * The machine tabs of Sổ hồ sơ, which only named accounts may open (privacy.md, 3): what is to be done, every case, and who may be one
 * child. Set-up makes them from these columns; the functions rewrite them from the answers, where alone cases are kept. Codes, facts and
 * units stand here, free text never.
 */
export const caseTasks = {
  table: 'case-tasks',
  tab: 'Việc cần làm',
  spreadsheet: 'cases',
  columns: [
    { key: 'standing', title: 'Tình trạng', format: 'text', width: 110 },
    { key: 'code', title: 'Mã trường hợp', format: 'text', width: 120 },
    { key: 'task', title: 'Việc cần làm', format: 'text', width: 300 },
    { key: 'due', title: 'Hạn (nếu quá hạn: từ lúc này)', format: 'datetime', width: 150 },
    { key: 'since', title: 'Cần làm từ lúc', format: 'datetime', width: 150 },
    { key: 'who', title: 'Ai làm', format: 'text', width: 220 },
    { key: 'class', title: 'Phân loại', format: 'text', width: 220 },
    { key: 'note', title: 'Ghi chú', format: 'text', width: 280 },
    { key: 'mark', title: 'Dấu của hệ thống', format: 'text' },
  ],
  standings: { overdue: 'Quá hạn', 'due-soon': 'Sắp đến hạn', open: 'Trong hạn' },
} as const;

export const caseList = {
  table: 'case-list',
  tab: 'Trường hợp',
  spreadsheet: 'cases',
  columns: [
    { key: 'code', title: 'Mã trường hợp', format: 'text', width: 120 },
    { key: 'merged', title: 'Mã khác của cùng trẻ', format: 'text', width: 120 },
    { key: 'receivedAt', title: 'Nhận tin lúc', format: 'datetime', width: 150 },
    { key: 'phase', title: 'Tình trạng hồ sơ', format: 'text', width: 140 },
    { key: 'class', title: 'Phân loại', format: 'text', width: 220 },
    { key: 'classFrom', title: 'Phân loại theo', format: 'text', width: 110 },
    { key: 'suggestion', title: 'Phân loại gợi ý và lý do', format: 'text', width: 360 },
    { key: 'couldBe', title: 'Có thể nặng hơn, nếu biết thêm', format: 'text', width: 300 },
    { key: 'age', title: 'Tuổi lúc nhận tin', format: 'number', width: 80 },
    { key: 'sex', title: 'Giới tính', format: 'text', width: 80 },
    { key: 'group', title: 'Nơi trẻ ở', format: 'text', width: 150 },
    { key: 'schooling', title: 'Việc học mới nhất', format: 'text', width: 170 },
    { key: 'emergency', title: 'Khẩn cấp', format: 'text', width: 90 },
    { key: 'next', title: 'Việc tiếp theo', format: 'text', width: 200 },
    { key: 'due', title: 'Hạn của việc tiếp theo', format: 'datetime', width: 150 },
    { key: 'closedAt', title: 'Đóng lúc', format: 'datetime', width: 150 },
    { key: 'closingReason', title: 'Lý do đóng', format: 'text', width: 180 },
    { key: 'mark', title: 'Dấu của hệ thống', format: 'text' },
  ],
  phases: {
    received: 'Đã nhận tin',
    assessed: 'Đã đánh giá',
    'plan-approved': 'Đã có kế hoạch hỗ trợ',
    'no-plan-needed': 'Không cần kế hoạch',
    supported: 'Đang hỗ trợ',
    'followed-up': 'Đang theo dõi',
    closed: 'Đã đóng',
    reopened: 'Đã mở lại',
  },
} as const;

export const suspectedDuplicates = {
  table: 'suspected-duplicates',
  tab: 'Nghi trùng',
  spreadsheet: 'cases',
  columns: [
    { key: 'strength', title: 'Mức nghi ngờ', format: 'text', width: 110 },
    { key: 'firstCode', title: 'Mã thứ nhất', format: 'text', width: 120 },
    { key: 'secondCode', title: 'Mã thứ hai', format: 'text', width: 120 },
    { key: 'agrees', title: 'Giống nhau', format: 'text', width: 260 },
    { key: 'differs', title: 'Khác nhau hoặc chưa rõ', format: 'text', width: 280 },
    { key: 'firstReceivedAt', title: 'Mã thứ nhất: nhận tin lúc', format: 'datetime', width: 150 },
    { key: 'secondReceivedAt', title: 'Mã thứ hai: nhận tin lúc', format: 'datetime', width: 150 },
    { key: 'firstUnits', title: 'Mã thứ nhất: đơn vị báo', format: 'text', width: 200 },
    { key: 'secondUnits', title: 'Mã thứ hai: đơn vị báo', format: 'text', width: 200 },
    { key: 'todo', title: 'Cách quyết định', format: 'text', width: 320 },
    { key: 'mark', title: 'Dấu của hệ thống', format: 'text' },
  ],
  strengths: { strong: 'Cao', middle: 'Vừa', weak: 'Thấp' },
} as const;

type Filled<Tab extends { readonly columns: readonly { readonly key: string }[] }> = Exclude<
  Tab['columns'][number]['key'],
  'mark'
>;
/** Columns that a row fills; the mark is the writer's. */
export type CaseTaskKey = Filled<typeof caseTasks>;
export type CaseListKey = Filled<typeof caseList>;
export type SuspectedDuplicateKey = Filled<typeof suspectedDuplicates>;
