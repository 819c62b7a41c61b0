/** Everything people told us, typed: what indicators are computed from. */
import type { caseReport } from '../forms/case-report.ts';
import type { caseUpdate } from '../forms/case-update.ts';
import type { inspection } from '../forms/inspection.ts';
import type { monthlyReturn } from '../forms/monthly-return.ts';
import type { otherActivity } from '../forms/other-activity.ts';
import type { outreach } from '../forms/outreach.ts';
import type { establishments, groups, holidays, officials, population, recipients, survey, units } from '../forms/registers.ts';
import type { training } from '../forms/training.ts';
import type { RegisterRow, Table } from './table.ts';

export interface ReadContext {
  /** First day that counts: a record dated earlier is the problem `before-plan` (domain.md §2, Time). */
  readonly planStart: number;
  /** Epoch ms, inclusive: form rows submitted later are not seen. Registers are read as they stand. */
  readonly cutoff?: number;
}

export interface Facts {
  readonly training: Table<typeof training>;
  readonly outreach: Table<typeof outreach>;
  readonly caseReport: Table<typeof caseReport>;
  readonly caseUpdate: Table<typeof caseUpdate>;
  readonly monthlyReturn: Table<typeof monthlyReturn>;
  readonly inspection: Table<typeof inspection>;
  readonly otherActivity: Table<typeof otherActivity>;
  /** Register columns of the forms hold positions in `units`, `groups` and `officials`. */
  readonly units: readonly RegisterRow<typeof units>[];
  readonly groups: readonly RegisterRow<typeof groups>[];
  readonly population: readonly RegisterRow<typeof population>[];
  readonly establishments: readonly RegisterRow<typeof establishments>[];
  readonly officials: readonly RegisterRow<typeof officials>[];
  readonly survey: readonly RegisterRow<typeof survey>[];
  readonly recipients: readonly RegisterRow<typeof recipients>[];
  readonly holidays: readonly RegisterRow<typeof holidays>[];
}
