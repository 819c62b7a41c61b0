/** What the board is made from: the answers as they stand, what was released last, and where the mails are. */
import type { Period, PeriodKind } from '../calendar/periods.ts';
import type { TableId } from '../forms/question.ts';
import type { Plan } from '../plans/plan.ts';
import type { Facts } from '../records/facts.ts';
import type { Problem } from '../records/problem.ts';
import type { Month } from '../reports/month.ts';

export interface BoardFacts {
  readonly plan: Plan;
  /** Whose report leaves next. */
  readonly period: Period;
  readonly facts: Facts;
  /** As `facts` were read. */
  readonly problems: readonly Problem[];
  /** Of `period`, from every row there is. */
  readonly live: Month;
  /** The last word on the latest released period of the shortest kind that the plan reports; null: none yet. */
  readonly released: Released | null;
  /** A case is past a deadline now; null: a tab that this hangs on could not be read. */
  readonly isOverdue: boolean | null;
  /** The period before `period`, as it was released. */
  readonly previous: Month | null;
  /** Epoch ms. Only its day may show: the same input gives the same board all day long. */
  readonly now: number;
  readonly mail: MailStanding;
  /** Where a tab of Sổ dữ liệu opens; undefined: it could not be read, or is not in Sổ dữ liệu. */
  readonly linkTo: (table: TableId, cell: string) => string | undefined;
}

interface Released {
  readonly month: Month;
  readonly revision: number;
  /** Epoch ms. */
  readonly closedAt: number;
}

/** Of the reports and notices in "Sổ gửi" alone: how many mails there are about cases would tell of cases. */
export interface MailStanding {
  /** "Báo cáo tháng 10/2026", the one released last; undefined: none yet. */
  readonly lastReport: { readonly title: string; readonly sent: number; readonly all: number } | undefined;
  /** Mails that wait for a person. */
  readonly parked: number;
  /** Periods reported so far. */
  readonly reported: Readonly<Partial<Record<PeriodKind, number>>>;
}
