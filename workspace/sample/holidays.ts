import { toDay } from '../../functions/calendar/plain-date.ts';
import { type HolidayRow, VIETNAM_HOLIDAYS } from '../../functions/calendar/vietnam-holidays.ts';
import type { holidays } from '../../functions/forms/registers.ts';
import type { EntryOf } from './answers.ts';

const KIND = { off: 'Nghỉ', 'make-up': 'Làm bù' } as const satisfies Record<HolidayRow['kind'], string>;
const STATUS = { official: 'Chính thức', expected: 'Dự kiến', 'awaiting-law': 'Chờ luật' } as const satisfies Record<
  HolidayRow['status'],
  string
>;

/** The register of holidays as set-up fills it for 2026-2030. */
export const holidayEntries: readonly EntryOf<typeof holidays>[] = VIETNAM_HOLIDAYS.map(({ date, kind, status, name }) => ({
  date: { day: toDay(date) },
  kind: KIND[kind],
  status: STATUS[status],
  name,
}));
