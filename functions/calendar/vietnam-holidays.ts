/**
 * What set-up writes into the register of holidays for 2026-2030; people edit it there.
 *
 * Labour Code 45/2019/QH14, Art. 112: 1/1, five days of Tết, Giỗ Tổ (10/3 lunar), 30/4, 1/5, 2/9 and the day before or after it.
 * Art. 111(3): a holiday on a weekend is made up on the next working day. Tết, the neighbour of 2/9 and swapped days are decided
 * year by year: decided for 2026 (Tết 16-20/2; 2/1 swapped with 10/1, 12729/VPCP-KGVX; 31/8 with 22/8), later ones are expected.
 * Expected Tết follows the years whose first day fell on the same weekday: Tuesday 2026, Wednesday 2025, Saturday 2024.
 * 24/11 waits for its law (domain.md §4). Of Tết only the working days stand here; its weekends are free anyway.
 */
import type { PlainDate } from './plain-date.ts';
import type { Holiday } from './working-days.ts';

export interface HolidayRow {
  readonly date: PlainDate;
  readonly kind: Holiday['kind'];
  readonly status: Holiday['status'];
  readonly name: string;
}

const off = (status: Holiday['status'], name: string, dates: readonly PlainDate[]): HolidayRow[] =>
  dates.map((date) => ({ date, kind: 'off', status, name }));
const makeUp = (date: PlainDate, name: string): HolidayRow => ({ date, kind: 'make-up', status: 'official', name });

/** Days the law fixes every year, whatever weekday they fall on. */
const fixed = (year: number, hungKings: PlainDate): HolidayRow[] => [
  ...off('official', 'Tết Dương lịch', [`${year}-01-01`]),
  ...off('official', 'Giỗ Tổ Hùng Vương (10/3 âm lịch)', [hungKings]),
  ...off('official', 'Ngày Chiến thắng', [`${year}-04-30`]),
  ...off('official', 'Ngày Quốc tế lao động', [`${year}-05-01`]),
  ...off('official', 'Quốc khánh', [`${year}-09-02`]),
  ...off('awaiting-law', 'Ngày Văn hóa Việt Nam', [`${year}-11-24`]),
];

const rows: readonly HolidayRow[] = [
  ...fixed(2026, '2026-04-26'),
  ...off('official', 'Nghỉ hoán đổi, làm bù 10/01', ['2026-01-02']),
  makeUp('2026-01-10', 'Làm bù cho 02/01'),
  ...off('official', 'Tết Nguyên đán Bính Ngọ', ['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20']),
  ...off('official', 'Nghỉ bù Giỗ Tổ Hùng Vương', ['2026-04-27']),
  makeUp('2026-08-22', 'Làm bù cho 31/08'),
  ...off('official', 'Nghỉ hoán đổi, làm bù 22/08', ['2026-08-31']),
  ...off('official', 'Quốc khánh (ngày liền kề)', ['2026-09-01']),

  ...fixed(2027, '2027-04-16'),
  ...off('expected', 'Tết Nguyên đán Đinh Mùi', ['2027-02-04', '2027-02-05', '2027-02-08', '2027-02-09', '2027-02-10']),
  ...off('official', 'Nghỉ bù Ngày Quốc tế lao động', ['2027-05-03']),
  ...off('expected', 'Quốc khánh (ngày liền kề)', ['2027-09-03']),

  ...fixed(2028, '2028-04-04'),
  ...off('official', 'Nghỉ bù Tết Dương lịch', ['2028-01-03']),
  ...off('expected', 'Tết Nguyên đán Mậu Thân', ['2028-01-24', '2028-01-25', '2028-01-26', '2028-01-27', '2028-01-28']),
  ...off('official', 'Nghỉ bù Ngày Chiến thắng', ['2028-05-02']),
  ...off('expected', 'Quốc khánh (ngày liền kề)', ['2028-09-01']),
  ...off('official', 'Nghỉ bù Quốc khánh', ['2028-09-04']),

  ...fixed(2029, '2029-04-23'),
  ...off('expected', 'Tết Nguyên đán Kỷ Dậu', ['2029-02-12', '2029-02-13', '2029-02-14', '2029-02-15', '2029-02-16']),
  ...off('official', 'Nghỉ bù Quốc khánh', ['2029-09-03']),
  ...off('expected', 'Quốc khánh (ngày liền kề)', ['2029-09-04']),

  ...fixed(2030, '2030-04-12'),
  ...off('expected', 'Tết Nguyên đán Canh Tuất', ['2030-01-31', '2030-02-01', '2030-02-04', '2030-02-05', '2030-02-06']),
  ...off('expected', 'Quốc khánh (ngày liền kề)', ['2030-09-03']),
];

export const VIETNAM_HOLIDAYS: readonly HolidayRow[] = [...rows].sort((a, b) => (a.date < b.date ? -1 : 1));
