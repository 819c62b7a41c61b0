/** What a board tells of children, read from the batch that writes it. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { boardFigures, boardOverview } from '../../functions/forms/board-tabs.ts';
import type { Board } from './boards.ts';
import { type Constraint, within } from './constraint.ts';
import { fail, type Known, measureOf, readChildren, readIndicator, readOpen, tallyAgrees, VERDICT, YEAR } from './read-report.ts';

type Tab = typeof boardOverview | typeof boardFigures;
type Line = Readonly<Record<string, { readonly value: string | number; readonly note: string }>>;

/** `known`: of the report whose figures on children it repeats. */
export function readBoard({ bytes, overdue, told }: Board, survey: (told: NonNullable<Board['told']>) => Known): Constraint[] {
  const batch: readonly sheets_v4.Schema$Request[] = JSON.parse(bytes);
  const overview = linesOf(batch, boardOverview);
  const late = String(lineAbout(overview, 'Trường hợp quá hạn')['verdict']?.value);
  const isLate = late.startsWith('○ Có.');
  if (!isLate && late !== '● Không có.') fail(`neither late nor not: ${late}`);
  const attention = overview.map(textOf).find((text) => text.startsWith('Cần lưu ý')) ?? '';
  if (attention.includes('có trường hợp quá hạn') !== isLate) fail(`a warning of its own: ${attention}`);
  return [
    isLate ? within(overdue, 1, Number.MAX_SAFE_INTEGER) : within(overdue, 0, 0),
    ...(told === null ? [] : readTold(survey(told), batch, overview)),
  ];
}

function readTold(known: Known, batch: readonly sheets_v4.Schema$Request[], overview: readonly Line[]): Constraint[] {
  const { report } = known;
  const figures = linesOf(batch, boardFigures);
  const verdicts = report.plan.indicators.map(({ code }) => ({ code, verdict: verdictIn(lineAbout(overview, `${code}. `)) }));
  tallyAgrees(report, overview.map(textOf).join('\n'), verdicts);
  const children = String(lineAbout(overview, 'Trẻ em (báo cáo đã gửi)')['verdict']?.value);
  const [received = '', ...rest] = children.split(/(?=Trẻ trở lại học|Trẻ trở lại)/);
  return [
    ...verdicts.flatMap(({ code, verdict }) => {
      if (measureOf(report, code, known.survey) === undefined) return [];
      const { value, ...cells } = lineAbout(overview, `${code}. `);
      const said = [String(value?.value), value?.note ?? ''].map((because) => ({ code, verdict, because }));
      const line = figures.find((one) => one['code']?.value === code) ?? fail(`no figures of ${code}`);
      if (cells['road']?.value !== '') fail(`a road of ${code}`);
      return [...said, { code, verdict: verdictIn(line), because: String(line['note']?.value) }]
        .flatMap((row) => readIndicator(known, row))
        .concat(numbersOf(known, code, line));
    }),
    ...readOpen(known, received.trim()),
    ...readChildren(known, rest.join('')),
  ];
}

/** Numbers in the row of an indicator on children would be its counts. */
function numbersOf({ report, survey }: Known, code: string, line: Line): Constraint[] {
  const measure = measureOf(report, code, survey) ?? fail(code);
  return (['low', 'high', 'of'] as const).flatMap((column) => {
    const value = line[column]?.value;
    return typeof value === 'number' ? [within(measure[column], value, value)] : [];
  });
}

const verdictIn = (line: Line): string =>
  new RegExp(`^\\S ${VERDICT}${YEAR}$`).exec(String(line['verdict']?.value))?.[1] ?? fail(`no verdict: ${textOf(line)}`);

const textOf = (line: Line): string => String(line['subject']?.value ?? '');

const lineAbout = (lines: readonly Line[], subject: string): Line =>
  lines.find((line) => textOf(line).startsWith(subject)) ?? fail(`no line on ${subject}`);

/** Rows of a tab by column, from the cells that were written below its header. */
function linesOf(batch: readonly sheets_v4.Schema$Request[], tab: Tab): Line[] {
  const sheetId = batch.find(({ addSheet }) => addSheet?.properties?.title === tab.tab)?.addSheet?.properties?.sheetId;
  const written = batch.flatMap(({ updateCells }) =>
    updateCells?.range?.sheetId === sheetId && updateCells?.range?.startRowIndex === 1 ? (updateCells?.rows ?? []) : [],
  );
  return written.map(({ values }) =>
    Object.fromEntries(
      tab.columns.map(({ key }, place) => {
        const { userEnteredValue, note } = values?.[place] ?? {};
        const { stringValue, numberValue, formulaValue } = userEnteredValue ?? {};
        return [key, { value: stringValue ?? numberValue ?? formulaValue ?? '', note: note ?? '' }];
      }),
    ),
  );
}
