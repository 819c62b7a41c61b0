/** Bảng 1: every indicator in one row, under its objective. */
import type { Indicator, Plan } from '../plans/plan.ts';
import type { BandedIndicator } from './banded-indicator.ts';
import type { ExactIndicator } from './disclosure.ts';
import type { IndicatorRow } from './indicator-row.ts';
import { isNotComputed } from './judged-measure.ts';
import { type Column, type TableBlock, type TableCell, TO_FILL } from './letter-view.ts';

export interface ShownIndicator {
  readonly promised: Indicator;
  readonly seen: ExactIndicator | BandedIndicator;
  readonly row: IndicatorRow;
}

const COLUMNS: readonly Column[] = [
  { title: 'Chỉ tiêu', width: 26 },
  { title: 'Mục tiêu', width: 15 },
  { title: 'Trong kỳ', width: 21 },
  { title: 'Lũy kế', width: 22 },
  { title: 'Kết luận', width: 16 },
];

const WITH_ESTIMATE: readonly Column[] = [
  { title: 'Chỉ tiêu', width: 20 },
  { title: 'Mục tiêu', width: 13 },
  { title: 'Trong kỳ', width: 20 },
  { title: 'Lũy kế', width: 21 },
  { title: 'Ước cả năm', width: 11 },
  { title: 'Kết luận', width: 15 },
];

export function targetsTable(plan: Plan, period: { readonly kind: string }, shown: readonly ShownIndicator[]): TableBlock {
  const columns = asksForEstimate(plan, period) ? WITH_ESTIMATE : COLUMNS;
  return {
    kind: 'table',
    caption: 'Bảng 1. Kết quả theo chỉ tiêu',
    columns,
    rows: plan.objectives.flatMap(({ number }) => [
      [{ text: `Mục tiêu ${number}`, span: columns.length }],
      ...shown.filter(({ promised }) => promised.objective === number).map((one) => rowOf(one, columns === WITH_ESTIMATE)),
    ]),
  };
}

/** An annual report that closes before its year does carries "Ước cả năm" (domain.md §5). */
const asksForEstimate = ({ periods }: Plan, { kind }: { readonly kind: string }): boolean =>
  kind === 'year' && periods.yearCloses !== undefined;

/**
 * The estimate is left to a person: no form asks for one, and to draw the line on to December would be a figure of our own making,
 * like the pro-rata targets that the plan doesn't have (domain.md §2, "Verdict").
 */
function rowOf({ promised, seen, row }: ShownIndicator, withEstimate: boolean): TableCell[] {
  const fact = (label: string) => row.facts.find((one) => one.label === label)?.value ?? '';
  const figures: TableCell[] =
    seen.shown === 'banded' || isNotComputed(seen)
      ? [{ text: row.because === '' ? 'chưa tính' : reasonOf(row), span: 2 }]
      : [{ text: fact('Trong kỳ') }, { text: fact('Lũy kế') }];
  return [
    { text: `${promised.code}. ${promised.shortTitle}` },
    { text: fact('Mục tiêu') },
    ...figures,
    ...(withEstimate ? [{ text: TO_FILL, isDraft: true as const }] : []),
    { text: row.verdict },
  ];
}

/** Without the mark that joins it to the verdict, and without its full stop. */
const reasonOf = ({ because }: IndicatorRow): string => because.replace(/^[.:] /, '').replace(/\.$/, '');
