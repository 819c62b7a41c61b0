/** What `watch-cases` tells a unit: a mail that is not written yet, under the name by which it is told once. */
import type { CaseMailKind } from '../forms/case-mail-list.ts';
import type { WorkMail } from '../reports/work-mail.ts';

/** The form a mail links to. */
export type LinkedForm = 'case-update' | 'monthly-return';

export interface Telling {
  readonly kind: CaseMailKind;
  /** The printed code of the case, or the code of the month. */
  readonly about: string;
  /** Other codes of the same child: whoever was told under one of them is not told again. */
  readonly alias: readonly string[];
  /** Of what comes again (a follow-up): the day of its deadline; of what is each unit's own (a receipt): its number; else 0. */
  readonly occasion: number;
  /** Position in the register of units. */
  readonly unit: number;
  /** Epoch ms: since when it is true. */
  readonly since: number;
  readonly form: LinkedForm;
  /** `link`: the form with what is known filled in; undefined where the form's address is not known. */
  write(link: string | undefined): WorkMail;
}

/** The gravest first: a run that runs out of time has told these. */
const ORDER: readonly CaseMailKind[] = [
  'emergency-overdue',
  'case-police',
  'emergency-due-soon',
  'case-code',
  'plan-overdue',
  'plan-due-soon',
  'follow-up-overdue',
  'follow-up-due-soon',
  'return-overdue',
  'return-due',
  'month-receipt',
];

export const gravestFirst = (tellings: readonly Telling[]): readonly Telling[] =>
  tellings.toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || a.since - b.since);
