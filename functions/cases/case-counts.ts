/** The month's `cases` (interfaces.md), with what is "also shown" beside them (domain.md §2). */
import type { CaseFigures } from './case-figures.ts';
import type { FirstResponse } from './first-response.ts';

/** Children by the key of a form's option or of an age band. `unknown` is always there; other cells of nobody are left out. */
export type Counts = Readonly<Record<string, number>>;

export interface CaseCounts extends CaseFigures {
  /** Open, of indicator 2's classes, with a passed and undone step of that kind; one case may be under several. */
  readonly overdueSteps: Readonly<Record<'emergency' | 'plan' | 'follow-up', number>>;
  /** The open cases in one dimension each: every one adds up to `open`. */
  readonly breakdown: {
    readonly sex: Counts;
    /** 'under-5', '5-11', '12-14', '15-17', 'from-18', by completed years at P.to. */
    readonly ageBand: Counts;
    /** The form's sectors; `none`: the child doesn't work, so nobody asked. */
    readonly sector: Counts;
    /** The latest known answer of a report or a visit. */
    readonly schooling: Counts;
  };
  /** Of the cases received in the period. */
  readonly firstResponse: FirstResponse;
  /** Children whose last two visits, the second in the period, found no unlawful work. */
  readonly twoCleanVisits: number;
  /** Open, 16 or 17 at P.to: "the same steps run as policy, and the report says so" (domain.md §3). */
  readonly policyAge: number;
  /** A clock of a case that is open or of this reporting year hangs on a day off that is only expected so far (domain.md §4). */
  readonly usesExpectedDay: boolean;
}
