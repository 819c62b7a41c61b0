/** Tabs that a function could not read, or whose rows it found wanting, by the titles that people know. */
import { FORMS } from '../../functions/forms/forms.ts';
import { REGISTERS } from '../../functions/forms/registers.ts';

type Body = Readonly<Record<string, unknown>>;

export const unreadWords = (tabs: readonly string[]): string =>
  tabs.length === 0
    ? ''
    : `Chưa đọc được trang ${tabs.map((tab) => `“${tab}”`).join(', ')}: chọn “Thiết lập lại” trong menu “Tuổi Thơ” để biết vì sao.`;

/** Problems by the title of their tab, in the order they came. */
export function problemsIn(body: Body, key: string): readonly (readonly [tab: string, rows: number])[] {
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
