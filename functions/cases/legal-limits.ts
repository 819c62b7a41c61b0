/**
 * Where the law draws its lines, each with its source: an official corrects a number here and nowhere else (hours also stand in the
 * reasons people read, and come from here). BLLĐ is the Labour Code 45/2019/QH14.
 */
import type { CaseFacts } from './case-facts.ts';

/** Completed years. Each line is "from … on". */
export const AGE = {
  /** The plan's rate covers 5 to 17 (plan, chỉ tiêu 1); under 5 it is a protection case (domain.md §3). */
  programme: 5,
  /** Grade 1 begins at 6 (Luật Giáo dục 43/2019/QH14, Điều 28): from here "Chưa từng đi học" is a risk. */
  school: 6,
  /** Under 13 only arts and sports (BLLĐ Điều 145 khoản 3). */
  lightWork: 13,
  /** From 15 on any work but the prohibited (BLLĐ Điều 143 khoản 2, 3). */
  anyLawfulWork: 15,
  /** "Trẻ em" is under 16 (Luật Trẻ em 102/2016/QH13, Điều 1). */
  notChild: 16,
  /** A minor worker is under 18 (BLLĐ Điều 143 khoản 1). */
  adult: 18,
} as const;

/** For what a reason quotes: of them the law says more. */
export const isUnder15 = ({ age }: CaseFacts): boolean => age !== undefined && age < AGE.anyLawfulWork;

/** The most hours that are lawful; exactly so many still are. */
export interface HourLimits {
  readonly day: number;
  readonly week: number;
}

/** BLLĐ Điều 146 khoản 1. */
export const HOURS_UNDER_15: HourLimits = { day: 4, week: 20 };
/** BLLĐ Điều 146 khoản 2. */
export const HOURS_UNDER_18: HourLimits = { day: 8, week: 40 };

export type Sector = NonNullable<CaseFacts['sector']>;

/**
 * Trades in which 15 to under 18 may work overtime or at night (BLLĐ Điều 146 khoản 2: "một số nghề, công việc theo danh mục do Bộ
 * trưởng … ban hành"). Empty until an official fills it (domain.md §3, R8): until then no trade is excepted.
 */
export const EXCEPTED_TRADES: readonly Sector[] = [];
