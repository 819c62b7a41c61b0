/** What a report tells of children, read from the bytes that were sent. */
import { targetInForce } from '../../functions/indicators/target-in-force.ts';
import { readDocx } from '../reports/read-docx.ts';
import { readXlsx } from '../reports/read-xlsx.ts';
import { type Constraint, within } from './constraint.ts';
import { type MeasureNames, monthsIn, named } from './counts.ts';
import { textOfHtml } from './html-text.ts';
import { BAND, bandSaid, type Grammar, indicatorGrammar, readSentences, verdictSaid } from './read-sentences.ts';
import type { Attached, Mail, Report } from './releases.ts';

/** `survey`: the month of the survey that is told of. */
export interface Known {
  readonly report: Report;
  readonly survey: number | undefined;
}

const VERDICTS = ['Đạt', 'Chưa đạt', 'Chưa đủ căn cứ kết luận', 'Theo dõi xu hướng', 'Không công bố'] as const;
export const VERDICT = `(${VERDICTS.join('|')})`;
export const YEAR = '(?: \\(mục tiêu \\d{4}\\))?';

export function readMail(known: Known, { subject, html, text }: Mail): Constraint[] {
  return [readLaidOut(known, subject, flat(text)), readLaidOut(known, subject, flat(textOfHtml(html)))].flat();
}

const flat = (text: string): string => text.replaceAll(/\s+/g, ' ');

function readLaidOut(known: Known, subject: string, text: string): Constraint[] {
  const { plan } = known.report;
  const rows = plan.indicators.map(({ code, title }) => {
    const row = new RegExp(`Chỉ số ${code}\\. ${escaped(title)} \\S ${VERDICT}${YEAR}(?:[.:] (.*?))? (?:- )?Mục tiêu:? `).exec(
      text,
    );
    const [, verdict = '', because = ''] = row ?? fail(`no row of ${code} in ${text}`);
    return { code, verdict, because };
  });
  tallyAgrees(known.report, text, rows);
  const cases = between(text, '2. TRƯỜNG HỢP TRẺ EM', '3. VIỆC ĐÃ LÀM').replaceAll(/(^|\. )- /g, '$1');
  const isLate = cases.includes('Có trường hợp quá hạn');
  if (subject.endsWith('; có trường hợp quá hạn') !== isLate) fail(`a subject of its own: ${subject}`);
  return [
    ...rows.flatMap((row) => readIndicator(known, row)),
    ...readSentences(cases, caseGrammar(known)),
    ...readChildren(known, between(text, '3. VIỆC ĐÃ LÀM', '4. CÒN THIẾU')),
  ];
}

interface Row {
  readonly code: string;
  readonly verdict: string;
  readonly because: string;
}

/** Only those on children; the others are exact, and about somebody else. */
export function readIndicator({ report, survey }: Known, { code, verdict, because }: Row): readonly Constraint[] {
  const measure = measureOf(report, code, survey);
  if (measure === undefined) return [];
  const promised = report.plan.indicators.find((indicator) => indicator.code === code);
  const target = promised && targetInForce(promised.targets, endOf(report));
  return [
    ...(target == null ? [] : verdictSaid(verdict, target, measure)),
    ...readSentences(
      because,
      indicatorGrammar({
        measure,
        filed: named.filed(report.span),
        survey: survey === undefined ? undefined : named.survey(survey),
      }),
    ),
  ];
}

export function measureOf({ span }: Report, code: string, survey: number | undefined): MeasureNames | undefined {
  if (code === '1b') return named.hazardous(span);
  if (code === '2') return named.supported(span);
  if (code === '3') return named.education(span);
  if (code !== '1') return undefined;
  const { found, reviewed } = named.survey(survey ?? -1);
  return { low: found, high: found, of: reviewed };
}

/** Targets hold for whole years. */
const endOf = ({ code }: Report): string => `${code.slice(0, 4)}-12-14`;

/** The tally says no more than its rows do: then it needs no reading of its own. */
export function tallyAgrees({ plan }: Report, text: string, rows: readonly Pick<Row, 'code' | 'verdict'>[]): void {
  const met = rows.filter(({ verdict }) => verdict === 'Đạt').length;
  const parts = plan.indicators.map(({ partOf, code }) => ({ partOf, verdict: rows.find((row) => row.code === code)?.verdict }));
  const isMet = (target: number) => {
    const judged = parts.filter(({ partOf, verdict }) => partOf === target && verdict !== 'Theo dõi xu hướng');
    return judged.length > 0 && judged.every(({ verdict }) => verdict === 'Đạt');
  };
  const targets = [...new Set(parts.map(({ partOf }) => partOf))].filter(isMet).length;
  const [, saidTargets, saidMet] = /Đạt (\d+)\/\d+ chỉ tiêu \((\d+)\/\d+ chỉ số\)/.exec(text) ?? fail(`no tally in ${text}`);
  if (Number(saidTargets) !== targets || Number(saidMet) !== met) fail(`a tally of its own: ${saidTargets}, ${saidMet}`);
}

const POLICY = 'Với người từ đủ 16 đến dưới 18 tuổi: áp dụng theo mục tiêu của Kế hoạch (không phải trẻ em theo Luật Trẻ em).';

function caseGrammar({ report: { span } }: Known): Grammar {
  const [open, overdue] = [named.open(span), named.overdue(span)];
  const notified = (band: string | undefined) => summed(monthsIn(span).map(named.notified), bandSaid('', band));
  return [
    [
      new RegExp(`Tiếp nhận mới ${BAND} trường hợp; đang quản lý ${BAND} trường hợp\\.`, 'y'),
      ([, came, there]) => [notified(came), bandSaid(open, there)],
    ],
    [
      new RegExp(`Đang quản lý ${BAND} trường hợp; số tiếp nhận từ đầu năm xem chỉ số 2\\.`, 'y'),
      ([, there]) => [bandSaid(open, there)],
    ],
    [/Có trường hợp quá hạn\./y, () => [within(overdue, 1, Number.MAX_SAFE_INTEGER)]],
    [/Không có trường hợp quá hạn\./y, () => [within(overdue, 0, 0)]],
    [new RegExp(escaped(POLICY), 'y'), () => []],
  ];
}

/** "Đang quản lý …", as the board repeats it without the rest. */
export const readOpen = (known: Known, text: string): Constraint[] => readSentences(text, caseGrammar(known));

const summed = (counts: readonly string[], { min, max }: Constraint): Constraint => ({
  terms: counts.map((count) => [1, count] as const),
  ...(min !== undefined && { min }),
  ...(max !== undefined && { max }),
});

/** Always said, in one way or another: left out, they would be the count 0. */
export function readChildren({ report: { span } }: Known, text: string): Constraint[] {
  if (/Trẻ trở lại học qua rà soát, vụ việc mua bán trẻ em: nêu ở /.test(text)) return [];
  const [, returned] =
    new RegExp(`Trẻ trở lại học qua rà soát: ${BAND} trẻ\\.`).exec(text) ?? fail(`nobody back at school in ${text}`);
  const [, incidents] =
    new RegExp(`Vụ việc mua bán trẻ em phát hiện: ${BAND} vụ việc\\.`).exec(text) ?? fail(`no incident in ${text}`);
  const months = monthsIn(span);
  return [
    summed(months.map(named.returned), bandSaid('', returned)),
    summed(months.map(named.incidents), bandSaid('', incidents)),
  ];
}

/** The letter's body says each indicator twice, in a sentence and in Bảng 1: both are read. */
function readLetter(known: Known, { docx }: Attached): Constraint[] {
  const { report } = known;
  const { text } = readDocx(docx);
  const lines = text.split('\n');
  const rows = report.plan.indicators.flatMap(({ code, title, shortTitle }): Row[] => {
    if (measureOf(report, code, known.survey) === undefined) return [];
    const said = new RegExp(`(?:Chỉ tiêu|Chỉ số) \\S+ ${escaped(title)}\\. ${VERDICT}(?: kết luận)?${YEAR}[.:] ?(.*)$`);
    const [, verdict = '', because = ''] =
      lines.map((line) => said.exec(line)).find((match) => match !== null) ?? fail(`no ${code}`);
    const cells = lines.find((line) => line.startsWith(`${code}. ${shortTitle} | `))?.split(' | ') ?? fail(`no row of ${code}`);
    const inTable = new RegExp(`^${VERDICT}`).exec(cells.at(-1) ?? '')?.[1] ?? fail(`no verdict on ${code}`);
    return [
      { code, verdict, because },
      { code, verdict: inTable, because: `${cells[2]}.` },
    ];
  });
  const overdue = named.overdue(report.span);
  const isLate = /Có trường hợp quá hạn\./.test(text);
  const support = lines.find((line) => line.includes('Trẻ trở lại học qua rà soát'));
  return [
    ...rows.flatMap((row) => readIndicator(known, row)),
    isLate ? within(overdue, 1, Number.MAX_SAFE_INTEGER) : within(overdue, 0, 0),
    ...(support === undefined ? [] : readChildren(known, support)),
  ];
}

/** Numbers in the row of an indicator on children would be its counts. */
function readWorkbook(known: Known, { xlsx }: Attached): Constraint[] {
  const { report } = known;
  const [indicators] = readXlsx(xlsx).sheets;
  return report.plan.indicators.flatMap(({ code }) => {
    const measure = measureOf(report, code, known.survey);
    if (measure === undefined) return [];
    const cells = indicators?.rows.find(([first]) => first?.value === code) ?? fail(`no row of ${code}`);
    const [, verdict = ''] = new RegExp(`^${VERDICT}`).exec(String(cells[4]?.value)) ?? fail(`no verdict on ${code}`);
    const numbers = [measure.low, measure.high, measure.of].flatMap((count, place) =>
      [5, 8].flatMap((column) => {
        const value = cells[column + place]?.value;
        return typeof value === 'number' ? [within(count, value, value)] : [];
      }),
    );
    return [...numbers, ...readIndicator(known, { code, verdict, because: String(cells.at(-1)?.value ?? '') })];
  });
}

export const readAttached = (known: Known, attached: Attached): Constraint[] => [
  ...readLetter(known, attached),
  ...readWorkbook(known, attached),
];

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

function between(text: string, after: string, before: string): string {
  const [from, to] = [text.indexOf(after), text.indexOf(before)];
  if (from < 0 || to < from) fail(`nothing from ${after} to ${before}`);
  return text.slice(from + after.length, to).trim();
}

export function fail(what: string): never {
  throw new Error(what);
}
