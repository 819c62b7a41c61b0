/** The one register that set-up fills by itself, once: public holidays, for a person to edit (domain.md §4). */
import { dayToSerial } from '../../functions/calendar/instant.ts';
import { toDay } from '../../functions/calendar/plain-date.ts';
import { type HolidayRow, VIETNAM_HOLIDAYS } from '../../functions/calendar/vietnam-holidays.ts';
import { holidays } from '../../functions/forms/registers.ts';
import { holidaysFilled, rememberHolidays } from '../state.ts';
import { columnTags } from '../tables.ts';
import type { Journal } from './journal.ts';
import type { MendedTab } from './mend-office-tab.ts';

/** Again only where the whole tab had to be made again: rows that people deleted stay deleted. */
export function fillHolidays({ sheet, fresh }: MendedTab, journal: Journal): void {
  if (holidaysFilled() && !fresh) return;
  if (sheet.getLastRow() <= 1) {
    const places = new Map(columnTags(sheet).map(({ key, column }) => [key, column]));
    for (const column of holidays.columns) {
      const cells = VIETNAM_HOLIDAYS.map((row) => [cellOf(row, column.key)]);
      const place = places.get(column.key);
      if (place !== undefined) sheet.getRange(2, place, cells.length, 1).setValues(cells);
    }
    journal.did(
      `Trang “${holidays.tab}”: đã ghi ${VIETNAM_HOLIDAYS.length} ngày nghỉ lễ và làm bù. Kiểm tra các ngày “Dự kiến”.`,
    );
  }
  rememberHolidays();
}

type Key = (typeof holidays.columns)[number]['key'];

/** A date as its serial number, which the column's format shows as a date in any time zone. */
function cellOf(row: HolidayRow, key: Key): string | number {
  switch (key) {
    case 'date':
      return dayToSerial(toDay(row.date));
    case 'name':
      return row.name;
    case 'kind':
    case 'status': {
      const column = holidays.columns.find((other) => other.key === key);
      const options: readonly { key: string; label: string }[] = column && 'options' in column ? column.options : [];
      return options.find((option) => option.key === row[key])?.label ?? '';
    }
  }
}
