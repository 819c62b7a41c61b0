/**
 * Disclosure control: what of a month a reader may see (privacy.md, 4). It stands between the exact month and every view, so a
 * template, a subject line or a sentence can only say what its type can carry.
 *
 * `authority` sees the month as it is. `shared` sees what concerns children as a **function of bands** of the true counts: months
 * whose counts stay inside their bands give the same bytes, so nothing printed (a figure, a rate, a verdict, a change, the tally
 * "đạt a/8") can tell them apart; whether a case is overdue is the one yes or no beside them. Activities, attendance, establishments, agencies and officials are not about children: exact.
 */
import type { PeriodKind } from '../calendar/periods.ts';
import type { Problem } from '../records/problem.ts';
import { type BandedIndicator, bandedIndicator } from './banded-indicator.ts';
import { type Band, bandOf } from './child-band.ts';
import { type AuthorityCases, casesForAuthority, casesForEveryone, type SharedCases } from './disclosed-cases.ts';
import type { Activity, Month, MonthIndicator, Reporting } from './month.ts';

export type Clearance = 'authority' | 'shared';

/** An indicator with its numbers. */
export interface ExactIndicator extends MonthIndicator {
  readonly shown: 'exact';
}

/** What `shared` may see in numbers: measured by registers or head counts of sessions, never by a survey of children or by cases. */
interface OpenIndicator extends ExactIndicator {
  readonly evidence: 'register' | 'headcount';
}

/** Figures that are not about children. */
type OpenActivity = Omit<Activity, keyof ChildActivity>;
interface ChildActivity {
  /** Children back at school, found by reviews. */
  readonly returnedToSchool: number;
  /** Incidents of trafficking in children. */
  readonly incidents: number;
}

interface Shown {
  readonly plan: string;
  readonly period: Month['period'];
  readonly activity: OpenActivity;
  readonly reporting: ShownReporting;
  readonly problems: readonly Problem[];
  readonly estimate?: NonNullable<Month['estimate']>;
  readonly review?: NonNullable<Month['review']>;
}

interface ShownReporting extends Omit<Reporting, 'missingUnits'> {
  readonly missingUnits: readonly string[];
  /** How many of them sent records but no return; null for `shared`: the only records of a school may be cases. */
  readonly unconfirmed: number | null;
}

interface AuthorityMonth extends Shown {
  readonly clearance: 'authority';
  readonly indicators: readonly ExactIndicator[];
  readonly children: ChildActivity;
  /** null: not computed, as for everyone. */
  readonly cases: AuthorityCases | null;
}

interface SharedMonth extends Shown {
  readonly clearance: 'shared';
  readonly indicators: readonly (OpenIndicator | BandedIndicator)[];
  /** `toldIn`: everyone reads them in reports of that kind alone (nested-windows.ts). */
  readonly children: { readonly [Figure in keyof ChildActivity]: Band } | { readonly toldIn: PeriodKind };
  readonly cases: SharedCases | null;
}

export type DisclosedMonth = AuthorityMonth | SharedMonth;

export function disclose(month: Month, clearance: Clearance): DisclosedMonth {
  return clearance === 'authority' ? forAuthority(month) : forEveryone(month);
}

function forAuthority(month: Month): AuthorityMonth {
  const { returnedToSchool, incidents } = month.activity;
  return {
    ...common(month),
    clearance: 'authority',
    reporting: { ...reportingOf(month), unconfirmed: month.reporting.missingUnits.filter(({ hasRecords }) => hasRecords).length },
    problems: month.problems,
    indicators: month.indicators.map((indicator) => ({ ...indicator, shown: 'exact' })),
    children: { returnedToSchool, incidents },
    cases: casesForAuthority(month),
  };
}

/**
 * Rows of the case forms that need mending would say how many cases there are; a flag may compare a form with the cases ("có 3 trẻ
 * nhưng mới có 2 phiếu trường hợp", "xác nhận không phát sinh nhưng đã có báo cáo").
 */
const aboutCases = ({ form, code, effect }: Problem): boolean =>
  form === 'case-report' || form === 'case-update' || (effect === 'flag' && !OPEN_FLAGS.has(code));

/** Sessions and registers against their denominators: an allow-list, like `openOf`. */
const OPEN_FLAGS: ReadonlySet<string> = new Set(['over-attendance', 'over-denominator']);

function forEveryone(month: Month): SharedMonth {
  const { returnedToSchool, incidents } = month.activity;
  return {
    ...common(month),
    clearance: 'shared',
    reporting: { ...reportingOf(month), unconfirmed: null },
    problems: month.problems.filter((problem) => !aboutCases(problem)),
    indicators: month.indicators.map((indicator) => openOf(indicator) ?? bandedIndicator(indicator)),
    children: { returnedToSchool: bandOf(returnedToSchool), incidents: bandOf(incidents) },
    cases: casesForEveryone(month.cases),
  };
}

function common({
  plan,
  period,
  activity: { returnedToSchool, incidents, ...activity },
  estimate,
  review,
}: Month): Pick<Shown, 'plan' | 'period' | 'activity' | 'estimate' | 'review'> {
  return { plan, period, activity, ...(estimate && { estimate }), ...(review && { review }) };
}

function reportingOf({ reporting: { missingUnits, ...reporting } }: Month): Omit<ShownReporting, 'unconfirmed'> {
  return { ...reporting, missingUnits: missingUnits.map(({ name }) => name) };
}

/** An allow-list: an evidence added later stays banded until someone decides that it isn't about children. */
function openOf(indicator: MonthIndicator): OpenIndicator | null {
  const { evidence } = indicator;
  return evidence === 'register' || evidence === 'headcount' ? { ...indicator, evidence, shown: 'exact' } : null;
}
