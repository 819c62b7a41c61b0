import { countIn, hadMail, mailWords } from './mail-words.ts';

/** What `send-reports` did and what it left. */
export function sentWords(body: Readonly<Record<string, unknown>>): string {
  const rows = Array.isArray(body['refused']) ? body['refused'].length : 0;
  return [
    hadMail(body) ? '' : 'Không có thư nào phải gửi lúc này.',
    ...mailWords(body, countIn(body, 'parked')),
    rows > 0 ? `${rows} dòng trong trang “Nơi nhận” cần xem lại hộp thư hoặc mức xem.` : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}
