/**
 * What a report said when it was released: everything its mails are made from, whoever gets them and whenever they are built
 * (privacy.md, 5). Exact, for the private bucket; what leaves goes through disclosure as ever.
 */
import type { LateRecords } from '../indicators/late-records.ts';
import type { Month } from './month.ts';

export interface ReleasedReport {
  readonly month: Month;
  /** The period before as it was released then; null when none was. */
  readonly previous: Month | null;
  /** Earlier periods to which something happened since the last report, oldest first. */
  readonly earlier: readonly EarlierPeriod[];
  /** Of a revision: what was reported before. */
  readonly replaces?: Replaced | undefined;
}

/** What came after the report of an earlier period was out. */
export interface EarlierPeriod {
  readonly code: string;
  /** The last one issued; 0: none. */
  readonly revision: number;
  /** Since the report itself, and since the last revision (the same where there is none). */
  readonly late: LateRecords;
  readonly open: LateRecords;
}

export interface Replaced {
  readonly month: Month;
  /** Its cut-off (epoch ms). */
  readonly closedAt: number;
  /** Records of the period that came since. */
  readonly late: LateRecords;
}

/** What a mail, a letter and a workbook of a revision say beyond its figures. */
export interface IssuedRevision {
  readonly number: number;
  /** By the person who issued it; checked to name nobody. */
  readonly reason: string;
  readonly replaces: Replaced;
}
