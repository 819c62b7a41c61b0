/** What a mail is, as a person calls it: "Báo cáo tháng 10/2026". */
import { periodByCode, periodName } from '../calendar/periods.ts';
import { formatDate } from '../calendar/plain-date.ts';
import type { MailIdentity } from './mail-key.ts';

export function mailTitle({ kind, period, revision }: MailIdentity): string {
  if (kind === 'parked-notice') return `Báo thư chờ quyết định ngày ${formatDate(period)}`;
  // A period's name hangs on its code alone, whichever days it spans.
  const known = periodByCode(period, { mode: 'decree' });
  const title = `Báo cáo ${known === undefined ? period : periodName(known)}`;
  return revision === 0 ? title : `${title}, điều chỉnh lần ${revision}`;
}
