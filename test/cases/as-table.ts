/** Rows of a machine tab by the keys of its columns, date-times as Vietnam's clock shows them. */
import { fromSerial, wallClock } from '../../functions/calendar/instant.ts';
import type { TabRow } from '../../functions/cases/tab-row.ts';

interface Tab {
  readonly columns: readonly { readonly key: string; readonly format: string }[];
}

export const asTable = ({ columns }: Tab, rows: readonly TabRow[]): readonly Readonly<Record<string, string | number>>[] =>
  rows.map(({ cells }) =>
    Object.fromEntries(
      columns.slice(0, -1).map(({ key, format }, i) => {
        const cell = cells[i] ?? '';
        return [key, format === 'datetime' && typeof cell === 'number' ? clock(cell) : cell];
      }),
    ),
  );

function clock(serial: number): string {
  const { date, hour, minute, second } = wallClock(fromSerial(serial).ms);
  return `${date} ${[hour, minute, second].map((part) => String(part).padStart(2, '0')).join(':')}`;
}
