/**
 * What `watch-cases` did and what it left. Whoever opens Sổ dữ liệu need not be allowed to see small counts of children (privacy.md, 4):
 * that codes were given and that something is overdue is said, how many are in Sổ hồ sơ.
 */
import { countIn, hadMail, mailWords } from './mail-words.ts';
import { problemsIn, unreadWords } from './unread-words.ts';

type Body = Readonly<Record<string, unknown>>;

export function watchedWords(body: Body): string {
  const count = (key: string): number => countIn(body, key);
  const codes = count('codes');
  return [
    codes === 0 && !hadMail(body) ? 'Không có mã nào phải cấp, không có thư nào phải gửi lúc này.' : '',
    codes > 0 ? 'Đã cấp mã cho báo cáo trường hợp mới.' : '',
    ...mailWords(body, count('unknown') + count('waiting')),
    dueWords(count('overdue') > 0, count('dueSoon') > 0),
    ...problemsIn(body, 'refused').map(([tab, rows]) => `${rows} dòng trong trang “${tab}” cần xem lại hộp thư.`),
    unreadWords(problemsIn(body, 'unread').map(([tab]) => tab)),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

function dueWords(overdue: boolean, soon: boolean): string {
  const what = [overdue ? 'quá hạn' : '', soon ? 'sắp đến hạn' : ''].filter((words) => words !== '').join(' và ');
  return what === '' ? '' : `Có việc ${what}: xem trang “Việc cần làm” của Sổ hồ sơ.`;
}
