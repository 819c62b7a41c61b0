/**
 * "Thư trường hợp": the ledger of the mails about single cases. It lies in Sổ hồ sơ, since "Sổ gửi" in the leaders' spreadsheet holds no
 * case code (privacy.md, 4).
 */
import { sentList } from './sent-list.ts';

export const caseMailList = {
  table: 'case-mails',
  tab: 'Thư trường hợp',
  spreadsheet: 'cases',
  columns: sentList.columns.map((column) => (column.key === 'period' ? { ...column, title: 'Mã trường hợp hoặc kỳ' } : column)),
  /** Kinds of mail as the office reads them. */
  kinds: {
    'case-code': 'báo mã trường hợp',
    'case-police': 'báo Công an',
    'emergency-due-soon': 'nhắc bảo vệ khẩn cấp, sắp đến hạn',
    'emergency-overdue': 'nhắc bảo vệ khẩn cấp, quá hạn',
    'plan-due-soon': 'nhắc kế hoạch hỗ trợ, sắp đến hạn',
    'plan-overdue': 'nhắc kế hoạch hỗ trợ, quá hạn',
    'follow-up-due-soon': 'nhắc thăm, theo dõi, sắp đến hạn',
    'follow-up-overdue': 'nhắc thăm, theo dõi, quá hạn',
    'return-due': 'nhắc xác nhận tháng, sắp đến hạn',
    'return-overdue': 'nhắc xác nhận tháng, quá hạn',
    'month-receipt': 'biên nhận tháng',
  },
} as const;

export type CaseMailKind = keyof typeof caseMailList.kinds;
