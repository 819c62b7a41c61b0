/** The month's cases as a reader may see them (privacy.md, 4): totals and hidden small cells, or bands and a yes or no. */
import { AGE_BANDS, type Counts } from '../cases/case-breakdown.ts';
import type { CaseCounts } from '../cases/case-counts.ts';
import type { ClassKey } from '../cases/case-facts.ts';
import type { FirstResponse } from '../cases/first-response.ts';
import { caseReport } from '../forms/case-report.ts';
import { columnsOf } from '../forms/define-form.ts';
import { CASE_CLASSES } from '../forms/questions/case-class.ts';
import { isRatio } from '../indicators/measure.ts';
import { type Band, bandOf } from './child-band.ts';
import type { Month, MonthCases } from './month.ts';
import { type Cell, hideSmallCells, smallCell } from './small-cells.ts';

type Totals = 'notified' | 'open' | 'overdue' | 'overdueSteps' | 'removed' | 'twoCleanVisits' | 'usesExpectedDay';
type Cells = Readonly<Record<string, Cell>>;

/** Every table has all its keys, those of nobody too. */
export interface AuthorityCases extends Pick<CaseCounts, Totals> {
  readonly byClass: Readonly<Record<ClassKey, Cell>>;
  readonly trafficked: Cell;
  readonly policyAge: Cell;
  readonly breakdown: Readonly<Record<keyof CaseCounts['breakdown'], Cells>>;
  readonly medianHours: number | null;
  readonly firstResponse: Readonly<Record<keyof Omit<FirstResponse, 'medianHours'>, Cell>>;
}

/**
 * Not how many came in the period: whoever is open was open before or came since, so ten months of "dưới 10" beside bands that rise by ten
 * each month leave nine for every month. How many came since the year began is indicator 2's to tell.
 */
export interface SharedCases {
  readonly open: Band;
  /** "Whether a case is past a deadline shows as yes/no." */
  readonly isOverdue: boolean;
}

/** null: not computed. */
export function casesForAuthority({ cases, indicators }: Pick<Month, 'cases' | 'indicators'>): AuthorityCases | null {
  if ('reason' in cases) return null;
  const isShareShown = indicators.some(({ code, cumulative }) => code === '1b' && isRatio(cumulative));
  const { notified, open, overdue, overdueSteps, removed, twoCleanVisits, usesExpectedDay, breakdown } = cases;
  const { medianHours, ...waits } = cases.firstResponse;
  return {
    notified,
    open,
    overdue,
    overdueSteps,
    removed,
    twoCleanVisits,
    usesExpectedDay,
    byClass: hideSmallCells(withAll(CASE_CLASSES, cases.byClass), isShareShown ? SHARE : []),
    trafficked: smallCell(cases.trafficked),
    policyAge: smallCell(cases.policyAge),
    breakdown: {
      sex: hideSmallCells(withAll(optionsOf('sex'), breakdown.sex)),
      ageBand: hideSmallCells(withAll([...AGE_BANDS, UNKNOWN], breakdown.ageBand)),
      sector: hideSmallCells(withAll([...optionsOf('sector'), NOT_WORKING], breakdown.sector)),
      schooling: hideSmallCells(withAll(optionsOf('schooling'), breakdown.schooling)),
    },
    medianHours,
    firstResponse: hideSmallCells(waits),
  };
}

/** What 1b tells exactly: hazardous and worst form together, and the other child labour. */
const SHARE = [['worst-form', 'hazardous'], ['child-labour']] as const;

/** Nothing else: the month would no longer be a function of bands and that yes or no. */
export const casesForEveryone = (cases: MonthCases): SharedCases | null =>
  'reason' in cases ? null : { open: bandOf(cases.open), isOverdue: cases.overdue > 0 };

interface Keyed<Key extends string = string> {
  readonly key: Key;
}

const UNKNOWN = { key: 'unknown' } as const;
const NOT_WORKING = { key: 'none' } as const;

const optionsOf = (question: 'sex' | 'sector' | 'schooling'): readonly Keyed[] =>
  columnsOf(caseReport).find(({ key }) => key === question)?.options ?? [];

/** In the order of the form, with a zero where the month has none. */
function withAll<Key extends string>(keys: readonly Keyed<Key>[], counts: Partial<Counts>): Readonly<Record<Key, number>> {
  return Object.fromEntries(keys.map(({ key }) => [key, counts[key] ?? 0])) as Readonly<Record<Key, number>>;
}
