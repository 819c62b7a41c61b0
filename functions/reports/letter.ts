/**
 * The official letter of a period (domain.md §6; the model of wording.md). Its body is what everyone in Nơi nhận may read, whoever gets
 * this copy: one signed letter has one text. Exact figures on children stand in the annex, which only the competent authority gets.
 */
import type { Plan } from '../plans/plan.ts';
import type { PlanLetter } from '../plans/plan-letter.ts';
import { casesAnnex } from './letter-annex.ts';
import { assessment } from './letter-assessment.ts';
import { hasAnnex, type LetterFacts, type SharedMonth } from './letter-facts.ts';
import { nextTasks, proposals } from './letter-next.ts';
import {
  addressees,
  annexBelongsTo,
  closingSentence,
  letterHead,
  letterSubject,
  openingSentence,
  receivers,
} from './letter-opening.ts';
import { results } from './letter-results.ts';
import { type LetterView, paragraph } from './letter-view.ts';
import { leadership, solutions } from './letter-work.ts';
import type { Month } from './month.ts';
import type { IssuedRevision } from './released-report.ts';
import type { ReturnedWords } from './returned-words.ts';
import { seenMonth } from './seen-month.ts';

export interface LetterInput {
  readonly plan: Plan;
  readonly letter: PlanLetter;
  readonly month: Month;
  /** The period before as it was released; null for the first report. */
  readonly previous: Month | null;
  /** Instant of the data cut-off (epoch ms). */
  readonly closedAt: number;
  /** null: their words stay in the office, as in every letter that leaves by mail (privacy.md, 7). */
  readonly returned: ReturnedWords | null;
  /** For a reader with the clearance `authority`; without effect where the letter's addressees have not. */
  readonly withAnnex: boolean;
  /** Absent: the report itself. */
  readonly revision?: IssuedRevision | undefined;
}

export function letterView(input: LetterInput): LetterView {
  const { plan, letter, month, previous, closedAt, returned, withAnnex, revision } = input;
  const shared = (one: Month) => sharedMonth(plan, one, closedAt);
  const facts: LetterFacts = {
    ...{ plan, letter, closedAt, returned },
    month: shared(month),
    previous: previous && shared(previous),
    revision: revision && revised(plan, revision),
  };
  return {
    head: letterHead(facts),
    subject: letterSubject(facts),
    addressees: addressees(facts),
    blocks: [
      paragraph(openingSentence(facts)),
      ...leadership(facts),
      ...results(facts),
      ...solutions(facts),
      ...assessment(facts),
      ...nextTasks(facts),
      ...proposals(facts),
    ],
    closing: closingSentence(facts),
    receivers: receivers(facts),
    signature: letter.signature,
    signer: letter.signer,
    annex: withAnnex && hasAnnex(plan, letter) ? casesAnnex(plan, month, letter, annexBelongsTo(facts)) : null,
  };
}

const revised = (plan: Plan, { number, reason, replaces: { month, closedAt } }: IssuedRevision): LetterFacts['revision'] => ({
  ...{ number, reason },
  was: { month: sharedMonth(plan, month, closedAt), closedAt },
});

function sharedMonth(plan: Plan, month: Month, closedAt: number): SharedMonth {
  const disclosed = seenMonth(plan, month, 'shared', closedAt);
  if (disclosed.clearance !== 'shared') throw new Error('A letter is written from what everyone may know.');
  return disclosed;
}
