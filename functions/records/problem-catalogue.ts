/**
 * Every problem the program can raise: what it does to the figures (domain.md §2, "What a problem does") and the sentence that the
 * unit reads in its receipt. A message says what to do, and names questions, options, registers and counts; it never repeats what a
 * person typed, since that may be a child's name typed into the wrong box (privacy.md, 2).
 */
import type { PersonalDataKind } from '../forms/personal-data/finding.ts';
import { heldBackMessage } from '../forms/personal-data/held-back.ts';
import type { TableId } from '../forms/question.ts';
import type { Effect, Problem } from './problem.ts';

/** Where a problem is. `cell` is "Tập huấn!C14" when it is known. */
export interface Place {
  readonly form: TableId;
  readonly row: number | null;
  readonly question: string | null;
  readonly cell?: string | null;
}

interface Entry<Args extends readonly unknown[]> {
  readonly effect: Effect;
  readonly message: (...args: Args) => string;
}

const entry = <Args extends readonly unknown[]>(effect: Effect, message: (...args: Args) => string): Entry<Args> => ({
  effect,
  message,
});

/** What a unit and its key can be wrong in; all are the one code `unit-key` of domain.md. */
export type UnitFault = 'missing' | 'unknown' | 'ambiguous' | 'expired' | 'key';

const UNIT_FAULTS: Readonly<Record<UnitFault, string>> = {
  missing: 'Phiếu chưa chọn đơn vị.',
  unknown: 'Đơn vị trong phiếu không có trong trang Đơn vị.',
  ambiguous: 'Tên đơn vị này có ở nhiều dòng trong trang Đơn vị: ghi mã thay cho tên.',
  expired: 'Đơn vị trong phiếu đã ngừng hoạt động vào ngày gửi.',
  key: 'Mã đơn vị không đúng với đơn vị đã chọn.',
};

/** What an answer of each kind looks like: the end of "Không đọc được câu trả lời." */
export type Expected = 'date' | 'datetime' | 'month' | 'period' | 'integer' | 'decimal';

const EXPECTED: Readonly<Record<Expected, string>> = {
  date: 'Ghi ngày/tháng/năm, ví dụ: 19/05/2026.',
  datetime: 'Ghi ngày/tháng/năm và giờ, ví dụ: 19/05/2026 14:30.',
  month: 'Ghi tháng/năm, ví dụ: 03/2013.',
  period: 'Chọn một kỳ trong danh sách.',
  integer: 'Ghi số, không ghi chữ. Ví dụ: 35.',
  decimal: 'Ghi số, ví dụ: 1,5.',
};

/** A pasted list may hold thousands: the first ten are enough to go and look. */
const MOST_LINES = 10;
const linesIn = (lines: readonly number[]): string =>
  `Dòng ${lines.slice(0, MOST_LINES).join(', ')}${lines.length > MOST_LINES ? ` và ${lines.length - MOST_LINES} dòng khác` : ''}`;

/** What follows when a tab can't be read; a register that can't be read takes the forms that need it along. */
const LEFT_OUT = 'Cả trang, và số liệu cần đến trang này, chưa được tính.';

export const CATALOGUE = {
  // The table (design.md, decision 7): everything else still runs.
  'table-missing': entry('quarantine', (a: { tab: string }) => `Không thấy trang “${a.tab}”. ${LEFT_OUT}`),
  'table-doubled': entry(
    'quarantine',
    (a: { tab: string }) => `Có nhiều trang cùng là “${a.tab}”. Chuyển các dòng về một trang, xóa trang kia. ${LEFT_OUT}`,
  ),
  'header-missing': entry(
    'quarantine',
    (a: { tab: string; column: string }) => `Trang “${a.tab}” thiếu cột “${a.column}”. ${LEFT_OUT}`,
  ),
  'header-doubled': entry(
    'quarantine',
    (a: { tab: string; column: string }) =>
      `Trang “${a.tab}” có nhiều cột “${a.column}”. Giữ một cột, đổi tên cột thừa. ${LEFT_OUT}`,
  ),
  'header-row-missing': entry(
    'quarantine',
    (a: { tab: string }) => `Dòng đầu của trang “${a.tab}” không phải dòng tiêu đề. Chèn lại dòng tiêu đề lên đầu. ${LEFT_OUT}`,
  ),

  // The row is set aside.
  'stamp-unreadable': entry(
    'set-aside',
    () => 'Không đọc được dấu thời gian. Phiếu ghi tay vào trang tính: ghi thêm ngày giờ gửi.',
  ),
  'unit-key': entry(
    'set-aside',
    (a: { fault: UnitFault }) => `${UNIT_FAULTS[a.fault]} Phiếu được để riêng, chưa tính cho đến khi cán bộ sửa ô này.`,
  ),
  'date-missing': entry('set-aside', (a: { title: string }) => `Chưa có “${a.title}” nên phiếu chưa được tính.`),
  'date-unreadable': entry(
    'set-aside',
    (a: { expected: Expected }) => `Không đọc được ngày nên phiếu chưa được tính. ${EXPECTED[a.expected]}`,
  ),
  'date-future': entry('set-aside', (a: { withTime: boolean }) =>
    a.withTime ? 'Giờ này chưa đến. Kiểm tra lại ngày và giờ.' : 'Ngày này chưa đến. Kiểm tra lại ngày, tháng, năm.',
  ),
  'before-plan': entry('set-aside', (a: { start: string }) => `Ngày này trước khi Kế hoạch bắt đầu (${a.start}).`),
  repeated: entry(
    'set-aside',
    (a: { row: number }) => `Phiếu giống hệt dòng ${a.row}, gửi lại trong vòng 10 phút. Chỉ tính một phiếu.`,
  ),
  'case-code-unknown': entry('set-aside', (a: { misspelt: boolean; likely: string | undefined }) => {
    const meant = a.likely === undefined ? 'Chép lại đúng mã trong Mẫu 01.' : `Có phải ${a.likely}?`;
    const found = a.misspelt && a.likely === undefined ? 'Mã trường hợp chép chưa đúng.' : 'Không tìm thấy mã trường hợp này.';
    return `${found} ${meant} Phiếu được để riêng, chưa tính cho đến khi cán bộ sửa ô này.`;
  }),

  // The answer is left blank.
  'answer-missing': entry(
    'blank',
    (a: { title: string }) => `Chưa có câu trả lời “${a.title}”, nên số liệu cần đến câu này chưa được tính.`,
  ),
  'value-unreadable': entry('blank', (a: { expected: Expected }) => `Không đọc được câu trả lời này. ${EXPECTED[a.expected]}`),
  'out-of-limits': entry('blank', (a: { message: string }) => a.message),
  'option-unknown': entry(
    'blank',
    (a: { title: string }) => `Câu “${a.title}” có câu trả lời không nằm trong danh sách. Chọn lại một dòng có sẵn.`,
  ),
  'name-unknown': entry(
    'blank',
    (a: { title: string }) => `Câu “${a.title}” có tên không tìm thấy trong danh mục. Chọn lại tên hoặc ghi mã.`,
  ),
  'name-ambiguous': entry(
    'blank',
    (a: { title: string }) => `Câu “${a.title}” có tên chung của nhiều nơi trong danh mục. Ghi mã thay cho tên.`,
  ),

  // The action is left out.
  'reason-missing': entry('void', (a: { least: number }) => `Việc này cần ghi lý do, từ ${a.least} ký tự trở lên.`),
  'needs-standing-office': entry(
    'void',
    () => 'Việc này chỉ được tính khi cơ quan thường trực gửi. Báo cơ quan thường trực gửi lại.',
  ),

  // Nothing changes; a person looks at it.
  nobody: entry('flag', (a: { form: 'training' | 'outreach' }) =>
    a.form === 'training' ? 'Chưa ghi ai dự lớp.' : 'Chưa ghi số người nào. Nếu không có ai dự, ghi 0.',
  ),
  'women-over-people': entry('flag', () => 'Số nữ lớn hơn tổng số người.'),
  'contradictory-tick': entry('flag', () => 'Đã chọn “Không có” cùng với mục khác.'),
  'week-under-day': entry('flag', () => 'Số giờ mỗi tuần không thể ít hơn số giờ của một ngày.'),
  'reported-late': entry('flag', () => 'Phiếu gửi sau khi nhận tin hơn 2 giờ.'),
  'age-mismatch': entry('flag', () => 'Tuổi và tháng sinh không khớp.'),
  'personal-data': entry('flag', (a: { found: readonly { readonly kind: PersonalDataKind }[] }) => heldBackMessage(a.found)),
  'more-children-than-cases': entry(
    'flag',
    (a: { children: number; cases: number }) => `Có ${a.children} trẻ nhưng mới có ${a.cases} phiếu trường hợp.`,
  ),

  // Registers.
  'id-doubled': entry(
    'set-aside',
    (a: { row: number }) => `Mã này đã có ở dòng ${a.row}. Dòng trên được dùng, dòng này bị bỏ qua.`,
  ),
  'row-incomplete': entry(
    'set-aside',
    (a: { column: string }) => `“${a.column}” còn trống hoặc không đọc được, nên dòng này chưa được dùng.`,
  ),
  'population-group': entry(
    'set-aside',
    () => 'Nhóm của mẫu số này không có trong trang Nhóm. Ghi mã nhóm, hoặc “Toàn địa bàn”.',
  ),
  'reference-unknown': entry(
    'flag',
    (a: { column: string; tab: string }) => `“${a.column}” của dòng này không có trong trang ${a.tab}. Ghi mã có trong trang đó.`,
  ),
  'dates-reversed': entry('flag', () => 'Ngày kết thúc trước ngày bắt đầu, nên dòng này không có hiệu lực ngày nào.'),

  // Seen only when rows meet the registers: raised in indicators.
  'over-attendance': entry(
    'flag',
    (a: { n: number; group: string; size: number }) =>
      `Số người dự (${a.n}) lớn hơn sĩ số của ${a.group} (${a.size}). Kiểm tra số dự hoặc cập nhật Mẫu số.`,
  ),
  'over-denominator': entry(
    'flag',
    (a: { indicator: string; n: number; of: number }) =>
      `Chỉ số ${a.indicator}: số cơ sở đã ghi nhận (${a.n}) lớn hơn mẫu số (${a.of}). Cập nhật Mẫu số hoặc danh sách Cơ sở.`,
  ),
  'contradicts-return': entry(
    'flag',
    (a: { n: number }) => `Đơn vị xác nhận không phát sinh nhưng đã có ${a.n} báo cáo trong kỳ. Cán bộ phường xem lại.`,
  ),
  'unmatched-establishment': entry(
    'flag',
    (a: { lines: readonly number[] }) =>
      `${linesIn(a.lines)}: không tìm thấy trong danh sách Cơ sở. Ghi mã, hoặc thêm cơ sở vào danh sách; đến lúc đó chưa tính là đạt.`,
  ),
  'ambiguous-establishment': entry(
    'flag',
    (a: { lines: readonly number[] }) =>
      `${linesIn(a.lines)}: tên chung của nhiều cơ sở trong danh sách. Ghi mã thay cho tên; đến lúc đó chưa tính là đạt.`,
  ),

  // Units: raised when a unit has to be told something (jobs/telling-mails.ts).
  'unit-mailbox': entry(
    'flag',
    () => 'Đơn vị chưa có hộp thư, hoặc hộp thư nằm ngoài các tên miền được phép gửi, nên thư nhắc không tới được.',
  ),
  // Recipients: raised when a report is about to be sent (delivery/recipients.ts).
  'recipient-address': entry('set-aside', () => 'Hộp thư này không đúng dạng địa chỉ thư nên không gửi tới.'),
  'recipient-domain': entry(
    'set-aside',
    () => 'Hộp thư này nằm ngoài các tên miền được phép gửi (cấu hình MAIL_DOMAINS) nên không gửi tới.',
  ),
  'recipient-repeated': entry('set-aside', () => 'Hộp thư này đã có ở một dòng trên. Mỗi hộp thư chỉ nhận một thư.'),
  'recipient-clearance': entry(
    'flag',
    () => 'Dòng này ghi “Cơ quan có thẩm quyền” nhưng Kế hoạch hoặc cấu hình không cho phép; thư được gửi ở mức “Dùng chung”.',
  ),
} as const;

export type ProblemCode = keyof typeof CATALOGUE;
type ArgsOf = { readonly [Code in ProblemCode]: Parameters<(typeof CATALOGUE)[Code]['message']> };
const ENTRIES: { readonly [Code in ProblemCode]: Entry<ArgsOf[Code]> } = CATALOGUE;

/** Builds a Problem; `args` as the message of its code asks for. */
export type ProblemAt = (at: Place) => Problem;

export function problem<Code extends ProblemCode>(code: Code, at: Place, ...args: ArgsOf[Code]): Problem<Code> {
  const { effect, message } = ENTRIES[code];
  return { form: at.form, row: at.row, question: at.question, code, effect, message: message(...args), cell: at.cell ?? null };
}
