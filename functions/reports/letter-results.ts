/** II. KẾT QUẢ THỰC HIỆN CÁC MỤC TIÊU: the sentences of the mail, under the plan's objectives and its eight chỉ tiêu, and Bảng 1. */
import { indicatorRow } from './indicator-row.ts';
import { hasAnnex, type LetterFacts } from './letter-facts.ts';
import { type ShownIndicator, targetsTable } from './letter-table.ts';
import { type Block, item, lead, paragraph, part, section } from './letter-view.ts';
import { comparableIndicator, seenIndicators } from './seen-indicators.ts';

export function results(facts: LetterFacts): Block[] {
  const { objectives } = facts.plan;
  const shown = shownIndicators(facts);
  return [
    part('II. KẾT QUẢ THỰC HIỆN CÁC MỤC TIÊU'),
    ...objectives.flatMap(({ number, title }) => [
      section(`${number}. Mục tiêu ${number}: ${title}`),
      ...byTarget(shown.filter(({ promised }) => promised.objective === number)).flatMap(([target, parts], place) =>
        targetBlocks(facts, `${LETTERS[place]}) Chỉ tiêu ${target}.`, parts),
      ),
    ]),
    section(`${objectives.length + 1}. Tổng hợp`),
    targetsTable(facts.plan, facts.month.period, shown),
  ];
}

const LETTERS = 'abcdefgh';

function shownIndicators({ plan, month, previous }: LetterFacts): ShownIndicator[] {
  const { from, to } = month.period;
  return seenIndicators(plan, month).map(({ promised, seen }) => {
    const before = comparableIndicator(previous, promised);
    const context = { plan, from, to, before, hasPrevious: previous !== null, problems: month.problems };
    return { promised, seen, row: indicatorRow(promised, seen, context) };
  });
}

const byTarget = (shown: readonly ShownIndicator[]): [number, ShownIndicator[]][] => [
  ...Map.groupBy(shown, ({ promised }) => promised.partOf),
];

/** A chỉ tiêu of one part is one paragraph; of several, each part has its own line: they are never averaged (domain.md §1). */
function targetBlocks(facts: LetterFacts, title: string, parts: readonly ShownIndicator[]): Block[] {
  const [only, ...more] = parts;
  if (only !== undefined && more.length === 0) return [paragraph(`${title} ${said(facts, only)}`)];
  return [lead(title), ...parts.map((one) => item(`Chỉ số ${one.promised.code}: ${said(facts, one)}`))];
}

function said({ plan, letter, previous }: LetterFacts, { promised, seen, row }: ShownIndicator): string {
  const change = row.facts.find(({ label }) => label === 'So kỳ trước');
  // In a cell "Không công bố" stands under "Kết luận"; a sentence says what is not told.
  const verdict = seen.verdict === 'withheld' ? `${row.verdict} kết luận` : row.verdict;
  return [
    `${row.title}. ${verdict}${row.because === '' ? '.' : row.because}`,
    ...(previous === null || change === undefined ? [] : [`So với kỳ trước: ${change.value}.`]),
    ...row.notes,
    ...(promised.measure.kind === 'supported-in-time' && hasAnnex(plan, letter) ? ['Số liệu chi tiết tại Phụ lục.'] : []),
  ].join(' ');
}
