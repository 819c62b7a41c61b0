/** What goes beyond the time a child may work, each with the words of wording.md. */
import type { CaseFacts } from './case-facts.ts';
import { answered, known } from './known-answer.ts';
import { HOURS_UNDER_15, HOURS_UNDER_18, type HourLimits } from './legal-limits.ts';
import { any, type Truth } from './truth.ts';

export interface Excess {
  readonly holds: Truth;
  readonly words: string;
}

/** R6: under 15. */
export const tooMuchUnder15 = (facts: CaseFacts): readonly Excess[] => [
  ...tooManyHours(facts, HOURS_UNDER_15),
  ...nightOrOvertime(facts),
  { holds: answered(facts, 'clashesWithSchool', 'yes'), words: 'trùng giờ học' },
];

/** R4: under 13 in arts or sports. */
export const tooMuchInArts = (facts: CaseFacts): readonly Excess[] => [
  ...tooMuchUnder15(facts),
  { holds: answered(facts, 'harmsChild', 'yes'), words: 'ảnh hưởng đến phát triển' },
];

/** R7: from 15 on. */
export const tooManyHoursFrom15 = (facts: CaseFacts): readonly Excess[] => tooManyHours(facts, HOURS_UNDER_18);

/** R8. Night is 22:00 to 06:00 (BLLĐ Điều 106), as the question says. */
export const nightOrOvertime = (facts: CaseFacts): readonly Excess[] => [
  { holds: answered(facts, 'night', 'yes'), words: 'làm đêm' },
  { holds: answered(facts, 'overtime', 'yes'), words: 'làm thêm giờ' },
];

/** "Hours a day and a week are not inferred from each other" (domain.md §3): each is over its own limit or not. */
const tooManyHours = (facts: CaseFacts, limits: HourLimits): readonly Excess[] => [
  { holds: known(facts, 'hoursPerDay', (hours) => hours > limits.day), words: `quá ${limits.day} giờ/ngày` },
  { holds: known(facts, 'hoursPerWeek', (hours) => hours > limits.week), words: `quá ${limits.week} giờ/tuần` },
];

export const anyOf = (excesses: readonly Excess[]): Truth => any(...excesses.map(({ holds }) => holds));

/** Those known, as one list. */
export const wordsOf = (excesses: readonly Excess[]): string =>
  excesses
    .filter(({ holds }) => holds === true)
    .map(({ words }) => words)
    .join(', ');
