/**
 * The verdict in words, with a mark that survives grey-scale (from WGL4, so that every system font has it) and a colour that only
 * repeats what both say.
 */
import type { Verdict } from '../indicators/measure.ts';

export interface VerdictWords {
  readonly mark: string;
  readonly word: string;
  /** At least 4.5 : 1 on white (WCAG 1.4.3). */
  readonly colour: string;
}

const WORDS: Readonly<Record<Verdict | 'withheld' | 'not-computed', VerdictWords>> = {
  met: { mark: '●', word: 'Đạt', colour: '#0b6b3a' },
  'not-met': { mark: '○', word: 'Chưa đạt', colour: '#a3231f' },
  undecided: { mark: '◊', word: 'Chưa đủ căn cứ kết luận', colour: '#845400' },
  'no-verdict': { mark: '–', word: 'Theo dõi xu hướng', colour: '#4b5563' },
  withheld: { mark: '–', word: 'Không công bố', colour: '#4b5563' },
  'not-computed': { mark: '–', word: 'Chưa tính trong kỳ này', colour: '#4b5563' },
};

export const verdictWords = (verdict: keyof typeof WORDS): VerdictWords => WORDS[verdict];

/** Before the target's year "Chưa đạt" names it: "Chưa đạt (mục tiêu 2030)". `year`: of the period's last day. */
export function verdictInTable(verdict: keyof typeof WORDS, targetYear: number | undefined, year: number): VerdictWords {
  const words = verdictWords(verdict);
  return verdict === 'not-met' && targetYear !== undefined && year < targetYear
    ? { ...words, word: `${words.word} (mục tiêu ${targetYear})` }
    : words;
}
