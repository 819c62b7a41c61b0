/** Which mail a person means, and whether what they decide can be done; every refusal says what they could do instead. */
import type { Budget } from '../clock.ts';
import type { ClaimStore } from '../delivery/claim-store.ts';
import { outboxName, shortKey } from '../delivery/claims.ts';
import { type Deliveries, type MailRecord, parkedMails } from '../delivery/deliveries.ts';
import { mailTitle } from '../delivery/mail-title.ts';
import { mailsOfCode } from '../delivery/settle.ts';
import { statusWords } from '../delivery/status-words.ts';
import { BadRequest } from './bad-request.ts';

/** The one mail of that code, which waits for a decision. Throws `BadRequest`. */
export function mailToDecide(deliveries: Deliveries, code: string): MailRecord {
  const [mail, ...others] = mailsOfCode(deliveries, code);
  const parked = parkedMails(deliveries);
  if (mail === undefined) {
    const codes = parked.map((waiting) => `${shortKey(waiting.key)} (${nameOf(waiting)})`);
    const offered = codes.length === 0 ? 'Không có thư nào chờ quyết định.' : `Thư chờ quyết định: ${codes.join('; ')}.`;
    throw new BadRequest([`code: không có thư nào mang mã ${code}. ${offered}`]);
  }
  if (others.length > 0) {
    const keys = [mail, ...others].map((one) => `${one.key} (${nameOf(one)})`);
    throw new BadRequest([`code: nhiều thư có mã bắt đầu bằng ${code}. Ghi thêm ký tự của mã: ${keys.join('; ')}.`]);
  }
  if (!parked.includes(mail))
    throw new BadRequest([`code: ${nameOf(mail)} không chờ quyết định. Trạng thái: ${statusWords(mail)}.`]);
  return mail;
}

/** "The same bytes go again" needs them. Throws `BadRequest` once they are gone. */
export async function insistOnBytes(mail: MailRecord, claims: ClaimStore, budget: Budget): Promise<void> {
  if ((await claims.read(outboxName(mail.key), budget)) !== undefined) return;
  throw new BadRequest([
    `decision: nội dung ${nameOf(mail)} đã được xóa sau 90 ngày nên không gửi lại được. Chuyển báo cáo cho nơi nhận bằng cách khác rồi chọn "sent".`,
  ]);
}

/** "thư “Báo cáo tháng 10/2026” gửi soyte@bacninh.example". */
const nameOf = ({ mail: { identity } }: MailRecord): string => `thư “${mailTitle(identity)}” gửi ${identity.recipient}`;
