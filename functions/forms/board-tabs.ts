/**
 * The machine tabs of Bảng theo dõi, which the leaders share: figures on children as last released and in bands, all others as they stand
 * ("tạm tính"). Set-up makes the tabs from these columns; `refresh-board` rewrites them in one batch. "Sổ gửi" stands beside them.
 */
import { VERDICT_LOOKS } from './verdict-looks.ts';

const mark = { key: 'mark', title: 'Dấu của hệ thống', format: 'text' } as const;

/** Readable without scrolling: the first two columns fill a phone, all of them a laptop. */
export const boardOverview = {
  table: 'board-overview',
  tab: 'Tổng quan',
  spreadsheet: 'board',
  columns: [
    { key: 'subject', title: 'Chỉ số', format: 'text', width: 262, oneLine: true },
    { key: 'verdict', title: 'Kết luận', format: 'text', width: 197, oneLine: true },
    { key: 'value', title: 'Kết quả lũy kế', format: 'text', width: 294, oneLine: true },
    { key: 'target', title: 'Mục tiêu', format: 'text', width: 156, oneLine: true },
    { key: 'road', title: 'Đường tới mục tiêu', format: 'formula', width: 82, oneLine: true },
    { key: 'change', title: 'So kỳ trước', format: 'text', width: 142, oneLine: true },
    { key: 'needs', title: 'Cần gì để kết luận', format: 'text', width: 76, oneLine: true },
    mark,
  ],
  look: { frozenColumns: 1, first: true, rules: VERDICT_LOOKS.map((look) => ({ column: 'verdict', ...look })) },
} as const;

export const boardFigures = {
  table: 'board-figures',
  tab: 'Chỉ tiêu',
  spreadsheet: 'board',
  columns: [
    { key: 'code', title: 'Mã', format: 'text', width: 50 },
    { key: 'title', title: 'Chỉ số', format: 'text', width: 240 },
    { key: 'kind', title: 'Tính theo', format: 'text', width: 90 },
    { key: 'period', title: 'Kỳ', format: 'text', width: 150 },
    { key: 'lowRate', title: 'Tỷ lệ thấp', format: 'percent', width: 80 },
    { key: 'highRate', title: 'Tỷ lệ cao', format: 'percent', width: 80 },
    { key: 'target', title: 'Mục tiêu', format: 'percent', width: 80 },
    { key: 'low', title: 'Mức thấp', format: 'number', width: 80 },
    { key: 'high', title: 'Mức cao', format: 'number', width: 80 },
    { key: 'of', title: 'Tổng số', format: 'number', width: 80 },
    { key: 'verdict', title: 'Kết luận', format: 'text', width: 197 },
    { key: 'source', title: 'Số liệu', format: 'text', width: 110 },
    { key: 'note', title: 'Ghi chú', format: 'text', width: 320 },
    mark,
  ],
  look: { filter: true, rules: VERDICT_LOOKS.map((look) => ({ column: 'verdict', ...look })) },
  kinds: { cumulative: 'lũy kế', month: 'tháng', quarter: 'quý', year: 'năm', released: 'báo cáo' },
  sources: { live: 'tạm tính', released: 'số liệu đã gửi' },
} as const;

export const boardGroups = {
  table: 'board-groups',
  tab: 'Theo nhóm',
  spreadsheet: 'board',
  columns: [
    { key: 'code', title: 'Mã', format: 'text', width: 50 },
    { key: 'audience', title: 'Đối tượng', format: 'text', width: 200 },
    { key: 'group', title: 'Nhóm', format: 'text', width: 240 },
    { key: 'lowRate', title: 'Tỷ lệ thấp', format: 'percent', width: 80 },
    { key: 'highRate', title: 'Tỷ lệ cao', format: 'percent', width: 80 },
    { key: 'low', title: 'Mức thấp', format: 'number', width: 80 },
    { key: 'high', title: 'Mức cao', format: 'number', width: 80 },
    { key: 'of', title: 'Tổng số', format: 'number', width: 80 },
    { key: 'gain', title: 'Danh sách người dự làm rõ (người)', format: 'number', width: 130 },
    { key: 'note', title: 'Cần làm', format: 'text', width: 380 },
    mark,
  ],
  look: { filter: true },
} as const;

export const boardUnits = {
  table: 'board-units',
  tab: 'Đơn vị',
  spreadsheet: 'board',
  columns: [
    { key: 'by', title: 'Theo', format: 'text', width: 90 },
    { key: 'name', title: 'Đơn vị hoặc kỳ', format: 'text', width: 280 },
    { key: 'onTime', title: 'Đúng hạn', format: 'number', width: 90 },
    { key: 'late', title: 'Sau hạn', format: 'number', width: 90 },
    { key: 'missing', title: 'Chưa báo cáo', format: 'number', width: 90 },
    { key: 'expected', title: 'Phải báo cáo', format: 'number', width: 90 },
    { key: 'now', title: 'Kỳ đang theo dõi', format: 'text', width: 150 },
    mark,
  ],
  look: {
    filter: true,
    rules: [
      { column: 'now', startsWith: '○', colour: '#a3231f', bold: true },
      { column: 'now', startsWith: '◊', colour: '#845400', bold: false },
    ],
  },
  by: { period: 'kỳ', unit: 'đơn vị', all: 'tất cả' },
  standings: { 'on-time': '● Đúng hạn', late: '◊ Sau hạn', missing: '○ Chưa báo cáo', open: '– Chưa hết hạn' },
} as const;

export const boardProblems = {
  table: 'board-problems',
  tab: 'Số liệu cần sửa',
  spreadsheet: 'board',
  columns: [
    { key: 'where', title: 'Ô cần xem', format: 'text', width: 190 },
    { key: 'problem', title: 'Cần sửa gì', format: 'text', width: 520 },
    { key: 'effect', title: 'Đang ảnh hưởng thế nào', format: 'text', width: 280 },
    mark,
  ],
  look: { filter: true },
  effects: {
    quarantine: 'Cả trang chưa được tính',
    'set-aside': 'Dòng này chưa được tính',
    blank: 'Riêng câu trả lời này chưa được tính',
    void: 'Riêng việc này chưa được tính',
    flag: 'Vẫn được tính, cần xem lại',
  },
} as const;

export const boardPlan = {
  table: 'board-plan',
  tab: 'Kế hoạch',
  spreadsheet: 'board',
  columns: [
    { key: 'code', title: 'Mục', format: 'text', width: 70 },
    { key: 'task', title: 'Nhiệm vụ (nguyên văn Kế hoạch)', format: 'text', width: 460 },
    { key: 'by', title: 'Đơn vị phụ trách', format: 'text', width: 240 },
    { key: 'inPeriod', title: 'Kết quả báo trong kỳ', format: 'number', width: 90 },
    { key: 'sinceStart', title: 'Từ đầu kế hoạch', format: 'number', width: 90 },
    { key: 'standing', title: 'Tình trạng', format: 'text', width: 190 },
    { key: 'note', title: 'Minh chứng lấy từ', format: 'text', width: 360 },
    mark,
  ],
  look: {
    frozenColumns: 1,
    filter: true,
    rules: [{ column: 'standing', startsWith: '○', colour: '#a3231f', bold: true }],
  },
  standings: {
    done: '● Trong kỳ có kết quả',
    earlier: '◊ Trong kỳ chưa có',
    none: '○ Chưa có minh chứng',
    cases: '– Theo hồ sơ trường hợp',
    report: '– Thực hiện bằng báo cáo',
    unmeasured: '– Không đo bằng số liệu',
    unread: '– Chưa đọc được số liệu',
  },
} as const;

export const boardGuide = {
  table: 'board-guide',
  tab: 'Giải thích',
  spreadsheet: 'board',
  columns: [
    { key: 'kind', title: 'Loại', format: 'text', width: 150 },
    { key: 'name', title: 'Tên', format: 'text', width: 260 },
    { key: 'text', title: 'Giải thích', format: 'text', width: 560 },
    { key: 'source', title: 'Nguồn, căn cứ', format: 'text', width: 300 },
    { key: 'readers', title: 'Ai được xem', format: 'text', width: 220 },
    { key: 'kept', title: 'Thời hạn lưu', format: 'text', width: 190 },
    mark,
  ],
  look: { filter: true },
} as const;

/** In the order of the tabs. */
export const BOARD_TABS = [boardOverview, boardFigures, boardGroups, boardUnits, boardProblems, boardPlan, boardGuide] as const;
