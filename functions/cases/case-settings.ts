/** Numbers of the clocks that no law fixes, so that an official can correct them without code (domain.md §4). */

export interface CaseSettings {
  /** Days from a plan, visit or reopening to the next follow-up where none was set. */
  readonly followUpDays: number;
  /** For how many days a schooling answer speaks for the child (domain.md §2, "In education"). */
  readonly schoolingDays: number;
  /** Hours before its deadline in which a step is due soon. */
  readonly dueSoonHours: { readonly emergency: number; readonly plan: number; readonly 'follow-up': number };
}

export const CASE_SETTINGS: CaseSettings = {
  followUpDays: 30,
  schoolingDays: 120,
  dueSoonHours: { emergency: 6, plan: 24, 'follow-up': 72 },
};
