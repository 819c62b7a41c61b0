/** What a hand-made sheet does: 1,560 cells of SUMIFS beside the answers, one for each group and month. */
import { HyperFormula } from 'hyperformula';
import { dayToSerial } from '../../functions/calendar/instant.ts';
import { toDay } from '../../functions/calendar/plain-date.ts';
import { GROUPS } from '../data/registers.ts';
import { at, countOf, dayOf, rowsIn, textOf } from '../task/decode.ts';

/** First days of thirteen months; each ends where the next begins. */
const MONTHS = Array.from({ length: 14 }, (_, i) => dayToSerial(toDay(monthStart(i))));

function monthStart(after: number): string {
  return `${2025 + Math.floor((11 + after) / 12)}-${String(((11 + after) % 12) + 1).padStart(2, '0')}-01`;
}

export const USED = 'HyperFormula.buildFromSheets, whole sheets at once (hyperformula.handsontable.com/guide/performance)';

/** Children present by group and month, group by group; the sum of a recomputation is what the sheet shows. */
export function sumsBySheet(bytes: Uint8Array): number[] {
  const [sessions = []] = rowsIn(bytes);
  const rows = sessions.map((row) => [
    dayOf(row[at('heldOn')]) ?? '',
    textOf(row[at('group')]),
    countOf(row[at('children')]) ?? '',
  ]);
  const last = rows.length;
  const formulas = GROUPS.map((_, group) =>
    MONTHS.slice(0, -1).map(
      (_, month) =>
        `=SUMIFS(Data!$C$1:$C$${last},Data!$B$1:$B$${last},$A${group + 2},Data!$A$1:$A$${last},">="&${letter(month)}$1,Data!$A$1:$A$${last},"<"&${letter(month + 1)}$1)`,
    ),
  );
  const engine = HyperFormula.buildFromSheets(
    { Data: rows, Sums: [['', ...MONTHS], ...GROUPS.map(({ name }, group) => [name, ...(formulas[group] ?? [])])] },
    { licenseKey: 'gpl-v3' },
  );
  const sheet = engine.getSheetId('Sums') ?? 0;
  const sums = GROUPS.flatMap((_, group) =>
    MONTHS.slice(0, -1).map((_, month) => Number(engine.getCellValue({ sheet, row: group + 1, col: month + 1 }))),
  );
  engine.destroy();
  return sums;
}

const letter = (month: number): string => String.fromCharCode(66 + month);

/** The same from our columns, of every row that has a group and a day. */
export function sumsByColumns(days: Int32Array, groups: Int32Array, children: Float64Array): number[] {
  const sums = new Array<number>(GROUPS.length * (MONTHS.length - 1)).fill(0);
  for (let row = 0; row < days.length; row++) {
    const group = groups[row] ?? -1;
    const month = MONTHS.findLastIndex((start) => start <= (days[row] ?? 0) + SERIAL_OF_EPOCH);
    if (group < 0 || month < 0 || month >= MONTHS.length - 1) continue;
    const place = group * (MONTHS.length - 1) + month;
    sums[place] = (sums[place] ?? 0) + (children[row] || 0);
  }
  return sums;
}

const SERIAL_OF_EPOCH = dayToSerial(0);
