/**
 * "Sổ gửi": the machine tab that lists every mail and where it stands. Set-up makes the tab from these columns; the functions rewrite it
 * from the claim store, which is the truth (delivery.md). It lies in the leaders' spreadsheet, so it names organisations' mailboxes and
 * periods, nothing else.
 */
export const sentList = {
  table: 'sent',
  tab: 'Sổ gửi',
  spreadsheet: 'board',
  columns: [
    { key: 'status', title: 'Trạng thái', format: 'text' },
    { key: 'todo', title: 'Việc cần làm', format: 'text' },
    { key: 'kind', title: 'Loại thư', format: 'text' },
    { key: 'period', title: 'Kỳ báo cáo', format: 'text' },
    { key: 'recipient', title: 'Hộp thư nhận', format: 'text' },
    { key: 'sentAt', title: 'Gửi lúc', format: 'datetime' },
    { key: 'attempts', title: 'Số lần gửi', format: 'number' },
    { key: 'cutoff', title: 'Chốt số liệu lúc', format: 'datetime' },
    { key: 'messageId', title: 'Mã thư', format: 'text' },
    { key: 'code', title: 'Mã để quyết định', format: 'text' },
    { key: 'mark', title: 'Dấu của hệ thống', format: 'text' },
  ],
  /** Kinds of mail as leaders read them. */
  kinds: {
    month: 'báo cáo tháng',
    quarter: 'báo cáo quý',
    'half-year': 'báo cáo 6 tháng',
    'nine-months': 'báo cáo 9 tháng',
    year: 'báo cáo năm',
    'parked-notice': 'báo thư chờ quyết định',
  },
} as const;

export type SentKind = keyof typeof sentList.kinds;
export type SentListKey = (typeof sentList.columns)[number]['key'];
