/**
 * Looks for whom a free answer names: names, phones, identity numbers, accounts, days of birth, addresses, classes, and, of one child,
 * its school (privacy.md, 1 and 2). Text in which anything is found is held back for a person: never mailed, never on the board. It errs on
 * the side of holding back; it can't know a given name in the middle of a clause with no word for a person before it ("đã chở Lộc về").
 */
import { accounts } from './accounts.ts';
import { addresses } from './addresses.ts';
import { birthDates } from './birth-dates.ts';
import { calledNames } from './called-names.ts';
import { classes } from './classes.ts';
import type { Found, PersonalDataKind } from './finding.ts';
import { fullNames } from './full-names.ts';
import { initials } from './initials.ts';
import { longNumbers } from './long-numbers.ts';
import { namesAlone } from './names-alone.ts';
import { readable } from './readable.ts';
import { schools } from './schools.ts';
import { sentencesOf, tokensOf } from './sentence-tokens.ts';

export interface Finding {
  readonly kind: PersonalDataKind;
  /** Positions in the text as typed; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
}

/** Far longer than any free answer (the forms take 300 letters): what lies beyond is not read, so it is held back. */
export const LONGEST_READ = 2_000;

const LOOK_FOR = [fullNames, calledNames, namesAlone, initials, accounts, birthDates, addresses];

/** `about` 'child': the form is on one child, so a school or a grade tells where that child is. In order of place. */
export function personalDataIn(typed: string, about: 'child' | 'work' = 'work'): readonly Finding[] {
  const { text, typedAt } = readable(typed.slice(0, LONGEST_READ));
  const tokens = tokensOf(text);
  const isAboutChild = about === 'child';
  const found: Found[] = longNumbers(tokens);
  for (const sentence of sentencesOf(tokens)) {
    for (const look of LOOK_FOR) found.push(...look(sentence));
    found.push(...classes(sentence, isAboutChild), ...schools(sentence, isAboutChild));
  }
  const findings = found.map(({ kind, from, to }) => ({ kind, start: typedAt(from.start), end: typedAt(to.end) }));
  const unread = typed.length > LONGEST_READ ? [{ kind: 'unread' as const, start: LONGEST_READ, end: typed.length }] : [];
  return [...withoutParts(findings.sort((a, b) => a.start - b.start || b.end - a.end)), ...unread];
}

/** Two rules may find one name; what lies within a finding of its kind is no other one. */
function withoutParts(findings: readonly Finding[]): Finding[] {
  const reached = new Map<PersonalDataKind, number>();
  return findings.filter(({ kind, end }) => {
    if (end <= (reached.get(kind) ?? -1)) return false;
    reached.set(kind, end);
    return true;
  });
}
