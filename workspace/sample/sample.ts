/**
 * A believable workspace: registers, what units sent from the plan's start up to now, and the reports that stand as sent. The same
 * plan and now give the same sample, and a later now only adds to it: history does not change because somebody looks later.
 */
import type { FormId, TableId } from '../../functions/forms/question.ts';
import type {
  establishments,
  groups,
  holidays,
  officials,
  population,
  recipients,
  survey,
  units,
} from '../../functions/forms/registers.ts';
import type { Plan } from '../../functions/plans/plan.ts';
import type { EntryOf, Submission } from './answers.ts';
import { kinhBacSample } from './kinh-bac.ts';
import { ninhBinhSample } from './ninh-binh.ts';
import type { SentReport } from './sent-reports.ts';

export interface Sample {
  readonly registers: {
    readonly units: readonly EntryOf<typeof units>[];
    readonly groups: readonly EntryOf<typeof groups>[];
    readonly population: readonly EntryOf<typeof population>[];
    readonly establishments: readonly EntryOf<typeof establishments>[];
    readonly officials: readonly EntryOf<typeof officials>[];
    readonly survey: readonly EntryOf<typeof survey>[];
    readonly recipients: readonly EntryOf<typeof recipients>[];
    readonly holidays: readonly EntryOf<typeof holidays>[];
  };
  /** In the order in which they were sent, none after now. */
  readonly submissions: readonly Submission[];
  readonly sent: readonly SentReport[];
  /** Headers that a person changed; the column is still known by its metadata. */
  readonly renamedHeaders: readonly { readonly table: TableId; readonly question: string; readonly title: string }[];
  /** Every slip planted up to now, under the code by which reading must find it, and no other. */
  readonly planted: readonly Planted[];
}

interface Planted {
  readonly code: string;
  readonly form: FormId;
  readonly submittedAt: number;
}

/** `now` is epoch ms. A plan without a sample of its own starts with empty registers but for its holidays: undefined. */
export function makeSample(plan: Plan, now: number): Sample | undefined {
  return SAMPLES[plan.id]?.(plan, now);
}

const SAMPLES: Readonly<Record<string, (plan: Plan, now: number) => Sample>> = {
  'kinh-bac-2026-2030': kinhBacSample,
  'ninh-binh-2021-2025': ninhBinhSample,
};
