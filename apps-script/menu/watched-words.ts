/**
 * What `watch-cases` did and what it left. Whoever opens Sổ dữ liệu need not be allowed to see small counts of children (privacy.md, 4):
 * that codes were given and that something is overdue is said, how many are in Sổ hồ sơ.
 */
import { FORMS } from '../../functions/forms/forms.ts';
import { REGISTERS } from '../../functions/forms/registers.ts';
import { countIn, hadMail, mailWords } from './mail-words.ts';

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

const unreadWords = (tabs: readonly string[]): string =>
  tabs.length === 0
    ? ''
    : `Chưa đọc được trang ${tabs.map((tab) => `“${tab}”`).join(', ')}: chọn “Thiết lập lại” trong menu “Tuổi Thơ” để biết vì sao.`;

/** Problems by the title of their tab, in the order they came. */
function problemsIn(body: Body, key: string): readonly (readonly [tab: string, rows: number])[] {
  const problems: readonly unknown[] = Array.isArray(body[key]) ? body[key] : [];
  const rows = new Map<string, number>();
  for (const problem of problems) {
    const tab = tabOf(problem);
    rows.set(tab, (rows.get(tab) ?? 0) + 1);
  }
  return [...rows];
}

function tabOf(problem: unknown): string {
  const table = typeof problem === 'object' && problem !== null && 'form' in problem ? String(problem.form) : '';
  return [...FORMS, ...REGISTERS].find(({ id }) => id === table)?.tab ?? table;
}
