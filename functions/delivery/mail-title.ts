/** What a mail is, as a person calls it: "Báo cáo tháng 10/2026". */
import { periodByCode, periodName } from '../calendar/periods.ts';
import { formatDate } from '../calendar/plain-date.ts';
import { caseMailList } from '../forms/case-mail-list.ts';
import type { MailIdentity } from './mail-key.ts';
import { kindWords, listOf } from './mail-kinds.ts';

export function mailTitle({ kind, period, revision }: MailIdentity): string {
  // Of a mail about a case not its code: the title stands in notices and menus, beside the mailbox (privacy.md, 4).
  if (listOf(kind) === caseMailList) return `Thư ${kindWords(kind)}`;
  if (kind === 'parked-notice') return `Báo thư chờ quyết định ngày ${formatDate(period)}`;
  // A period's name hangs on its code alone, whichever days it spans.
  const known = periodByCode(period, { mode: 'decree' });
  const title = `Báo cáo ${known === undefined ? period : periodName(known)}`;
  return revision === 0 ? title : `${title}, điều chỉnh lần ${revision}`;
}
