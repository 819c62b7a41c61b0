/**
 * Sổ hồ sơ holds facts about children: it is shared with named accounts of the office only (privacy.md, 3). Set-up stops where a link
 * or another office's account opens it.
 */
import type { JournalLine } from './journal.ts';

export interface Sharing {
  /** DriveApp.Access by name: 'PRIVATE' is the only one without a link or a whole domain. */
  readonly access: string;
  readonly emails: readonly string[];
  /** Domains of the office. */
  readonly home: readonly string[];
}

/** What is wrong with the sharing, in one line; else who has access, as a note. */
export function judgeSharing({ access, emails, home }: Sharing): JournalLine & { readonly kind: 'ask' | 'note' } {
  if (access !== 'PRIVATE') {
    return {
      kind: 'ask',
      text: 'Dừng: Sổ hồ sơ đang chia sẻ bằng đường dẫn hoặc cho cả tổ chức. Mở Chia sẻ, chọn “Bị hạn chế”, rồi chạy lại. Chưa làm gì khác.',
    };
  }
  const foreign = emails.filter((email) => !home.includes(domainOf(email)));
  if (foreign.length > 0) {
    return {
      kind: 'ask',
      text: `Dừng: Sổ hồ sơ đang chia sẻ cho tài khoản ngoài cơ quan (${foreign.join(', ')}). Bỏ quyền của tài khoản này rồi chạy lại. Chưa làm gì khác.`,
    };
  }
  const named = [...new Set(emails)].sort();
  return { kind: 'note', text: `Sổ hồ sơ: người có quyền là chủ tệp${named.map((email) => `, ${email}`).join('')}.` };
}

export const domainOf = (email: string): string => email.slice(email.lastIndexOf('@') + 1).toLowerCase();
