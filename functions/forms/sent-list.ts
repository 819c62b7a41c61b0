/**
 * "Sổ gửi": the machine tab that lists what was mailed. Set-up makes the tab from these columns; the functions only append to it.
 * It lies in the leaders' spreadsheet, so it names organisations' mailboxes and periods, nothing else.
 */
export const sentList = {
  table: 'sent',
  tab: 'Sổ gửi',
  spreadsheet: 'board',
  columns: [
    { key: 'sentAt', title: 'Gửi lúc', format: 'datetime' },
    { key: 'kind', title: 'Loại báo cáo', format: 'text' },
    { key: 'period', title: 'Kỳ báo cáo', format: 'text' },
    { key: 'recipient', title: 'Hộp thư nhận', format: 'text' },
    { key: 'cutoff', title: 'Chốt số liệu lúc', format: 'datetime' },
    { key: 'messageId', title: 'Mã thư', format: 'text' },
  ],
  /** Kinds of reports as leaders read them; the same words as in the register "Nơi nhận". */
  kinds: { month: 'tháng', quarter: 'quý', 'half-year': '6 tháng', 'nine-months': '9 tháng', year: 'năm' },
} as const;

export type SentKind = keyof typeof sentList.kinds;
export type SentListKey = (typeof sentList.columns)[number]['key'];
