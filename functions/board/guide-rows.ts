/** "Giải thích": what the words and figures of the board mean, where each indicator comes from, and what every form asks and why. */
import { formatDate } from '../calendar/plain-date.ts';
import { boardGuide } from '../forms/board-tabs.ts';
import { columnsOf } from '../forms/define-form.ts';
import { FORMS } from '../forms/forms.ts';
import type { Question, TableId } from '../forms/question.ts';
import { REGISTERS } from '../forms/registers.ts';
import { keptUntil, RETENTION } from '../forms/retention.ts';
import type { Indicator, Plan } from '../plans/plan.ts';
import { organisationName } from '../reports/organisation-name.ts';
import { sentenceCase } from '../reports/vi-format.ts';
import type { BoardFacts } from './board-facts.ts';
import { type BoardRow, inColumns } from './board-row.ts';
import { TERMS } from './guide-terms.ts';

export const guideRows = ({ plan, period }: BoardFacts): readonly BoardRow[] => [
  ...TERMS.map(([name, text]) => row({ kind: 'Cách đọc', name, text })),
  ...plan.indicators.map((indicator) => indicatorRow(plan, indicator, period.to)),
  ...[...FORMS, ...REGISTERS].flatMap((definition) =>
    columnsOf(definition).map((question) => questionRow(definition.tab, question, keptText(plan, definition.id))),
  ),
];

const row = (cells: Parameters<typeof inColumns<typeof boardGuide>>[1]): BoardRow => ({ cells: inColumns(boardGuide, cells) });

const MEASURED_BY: Readonly<Record<Indicator['evidence'], string>> = {
  register: 'Đếm theo tên trong danh mục của Sổ dữ liệu',
  headcount: 'Từ số người dự của các buổi tập huấn, truyền thông trực tiếp và trang “Mẫu số”',
  survey: 'Từ điều tra, khảo sát ghi ở trang “Khảo sát”',
  cases: 'Từ hồ sơ trường hợp',
};

function indicatorRow(plan: Plan, { code, title, quote, assumptions, evidence, settledBy }: Indicator, on: string): BoardRow {
  const readings = assumptions.length === 0 ? '' : `\nCách hiểu được áp dụng: ${assumptions.join(' ')}`;
  const isOfChildren = evidence === 'survey' || evidence === 'cases';
  return row({
    kind: 'Chỉ số',
    name: `${code}. ${title}`,
    text: `“${quote}”${readings}`,
    source: `${MEASURED_BY[evidence]}. Nơi cung cấp số liệu còn thiếu: ${organisationName(plan, settledBy, on)}.`,
    readers: isOfChildren ? READERS.child : READERS.open,
  });
}

const KINDS: Readonly<Record<Question['kind'], string>> = {
  date: 'Ngày',
  datetime: 'Ngày và giờ',
  month: 'Tháng, năm',
  period: 'Kỳ báo cáo',
  integer: 'Số nguyên',
  decimal: 'Số',
  text: 'Chữ',
  lines: 'Mỗi dòng một mục',
  choice: 'Chọn một',
  choices: 'Chọn một hoặc nhiều',
  register: 'Chọn một trong danh mục',
  registers: 'Chọn trong danh mục',
};

/** Who sees an answer, by how much it tells (privacy.md, 4). */
const READERS: Readonly<Record<Question['sensitivity'], string>> = {
  open: 'Mọi nơi nhận báo cáo',
  office: 'Người được mở sổ; báo cáo chỉ nêu tổng số',
  child: 'Người được mở Sổ hồ sơ; Sở Y tế thấy tổng số; nơi khác thấy khoảng',
  'free-text': 'Người được mở sổ; không đưa vào báo cáo',
};

const keptText = ({ end }: Plan, table: TableId): string => {
  const after = `${RETENTION.monthsAfterClosing} tháng sau khi`;
  return keptUntil(table) === 'case-closed' ? `${after} đóng hồ sơ` : `${after} hết Kế hoạch (${formatDate(end)})`;
};

function questionRow(tab: string, { title, help, kind, options = [], serves, sensitivity }: Question, kept: string): BoardRow {
  const offered = options.length === 0 ? '' : `: ${options.map(({ label }) => label).join('; ')}`;
  const helped = help === undefined ? '' : `\n${sentenceCase(help)}`;
  return row({
    kind: `“${tab}”`,
    name: title,
    text: `${KINDS[kind]}${offered}.${helped}`,
    source: `Phục vụ: ${serves.join(', ')}`,
    readers: READERS[sensitivity],
    kept,
  });
}
