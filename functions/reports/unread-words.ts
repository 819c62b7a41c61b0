/** What is said of tabs that could not be read: which, why, and that their numbers are not in the report. */
import { FORMS } from '../forms/forms.ts';
import type { TableId } from '../forms/question.ts';
import { REGISTERS } from '../forms/registers.ts';
import { problemReason } from './problem-reasons.ts';
import type { UnreadTables } from './unread-tables.ts';
import { names } from './vi-format.ts';

const TABS: ReadonlyMap<TableId, string> = new Map([...FORMS, ...REGISTERS].map(({ id, tab }) => [id, `“${tab}”`]));
const FORM_IDS: ReadonlySet<TableId> = new Set(FORMS.map(({ id }) => id));

const tab = (table: TableId): string => TABS.get(table) ?? table;

/** "trang “Tập huấn”, “Đơn vị” chưa đọc được". */
export const unreadTabs = (tables: readonly TableId[]): string => `trang ${names(tables.map(tab), 'trang')} chưa đọc được`;

/** One sentence a tab; a register has no figures of its own, but others need it. */
export const unreadLines = (unread: UnreadTables): string[] =>
  [...unread].map(([table, code]) => {
    const whose = FORM_IDS.has(table) ? 'của' : 'cần đến';
    return `Trang ${tab(table)} chưa đọc được (${problemReason(code)}): số liệu ${whose} trang này chưa được tính.`;
  });

/** For the summary: one clause, however many tabs. */
export function unreadClause(unread: UnreadTables): string[] {
  const [[table, code] = [], ...more] = unread;
  if (table === undefined || code === undefined) return [];
  if (more.length > 0) return [`${unreadTabs([...unread.keys()])} (xem mục 4)`];
  return [
    `${unreadTabs([table])} (${problemReason(code)}), số liệu ${FORM_IDS.has(table) ? 'của' : 'cần đến'} trang này chưa được tính`,
  ];
}
