/** What the parts of a letter are made from. */
import { type Period, periodByCode, periodName } from '../calendar/periods.ts';
import type { Plan } from '../plans/plan.ts';
import type { PlanLetter } from '../plans/plan-letter.ts';
import type { DisclosedMonth } from './disclosure.ts';
import type { ReturnedWords } from './returned-words.ts';
import type { Reported } from './revision-changes.ts';

export interface LetterFacts {
  readonly plan: Plan;
  readonly letter: PlanLetter;
  /** The signed letter goes to everyone in Nơi nhận: its body knows only what `shared` may (privacy.md, 4). */
  readonly month: SharedMonth;
  readonly previous: SharedMonth | null;
  /** Epoch ms: rows submitted up to here were read. */
  readonly closedAt: number;
  /** null: their words stay in the office, as in every letter that leaves by mail (privacy.md, 7). */
  readonly returned: ReturnedWords | null;
  /** undefined: the report itself. `was`: what everyone was told before. */
  readonly revision: { readonly number: number; readonly reason: string; readonly was: Reported } | undefined;
}

export type SharedMonth = Extract<DisclosedMonth, { readonly clearance: 'shared' }>;

export function periodOf(plan: Plan, { code }: { readonly code: string }): Period {
  const period = periodByCode(code, plan.periods);
  if (period === undefined) throw new RangeError(`Not a period code: ${JSON.stringify(code)}`);
  return period;
}

/** "tháng 10 năm 2026", "quý III năm 2026", "năm 2026": as a letter writes it, with months 1 and 2 alone padded (Decree 30/2020). */
export function periodInLetter(period: Period): string {
  return periodName(period).replace(
    /(\S+)\/(\d{4})$/,
    (_, part: string, year: string) => `${part.replace(/^0([3-9])/, '$1')} năm ${year}`,
  );
}

/** "phường Kinh Bắc", inside a sentence. */
export const areaInSentence = ({ areaName }: Plan): string => areaName.slice(0, 1).toLocaleLowerCase('vi') + areaName.slice(1);

/** Addressees that may see exact figures on children: they get the annex. */
export const hasAnnex = ({ recipients }: Plan, { to }: PlanLetter): boolean =>
  to.every((body) => recipients.some(({ organisation, clearance }) => organisation === body && clearance === 'authority'));
