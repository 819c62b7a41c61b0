/**
 * The verdict in words, with a mark that survives grey-scale (from WGL4, so that every system font has it) and a colour that only
 * repeats what both say. `tone` names the colour for the mail's dark page, which has others (templates/mail/report.html.hbs).
 */
import type { Verdict } from '../indicators/measure.ts';

export interface VerdictWords {
  readonly mark: string;
  readonly word: string;
  /** At least 4.5 : 1 on white (WCAG 1.4.3). */
  readonly colour: string;
  readonly tone: 'met' | 'unmet' | 'open' | 'quiet';
}

const WORDS: Readonly<Record<Verdict | 'withheld' | 'not-computed', VerdictWords>> = {
  met: { mark: '●', word: 'Đạt', colour: '#0b6b3a', tone: 'met' },
  'not-met': { mark: '○', word: 'Chưa đạt', colour: '#a3231f', tone: 'unmet' },
  undecided: { mark: '◊', word: 'Chưa đủ căn cứ kết luận', colour: '#845400', tone: 'open' },
  'no-verdict': { mark: '–', word: 'Theo dõi xu hướng', colour: '#4b5563', tone: 'quiet' },
  withheld: { mark: '–', word: 'Không công bố', colour: '#4b5563', tone: 'quiet' },
  'not-computed': { mark: '–', word: 'Chưa tính trong kỳ này', colour: '#4b5563', tone: 'quiet' },
};

export const verdictWords = (verdict: keyof typeof WORDS): VerdictWords => WORDS[verdict];

/** Before the target's year "Chưa đạt" names it: "Chưa đạt (mục tiêu 2030)". `year`: of the period's last day. */
export function verdictInTable(verdict: keyof typeof WORDS, targetYear: number | undefined, year: number): VerdictWords {
  const words = verdictWords(verdict);
  return verdict === 'not-met' && targetYear !== undefined && year < targetYear
    ? { ...words, word: `${words.word} (mục tiêu ${targetYear})` }
    : words;
}
