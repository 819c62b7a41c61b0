/**
 * Answers as a person gives them: option labels, names out of the registers, dates, numbers. The types come from the definitions,
 * so a label that no form offers does not compile.
 */
import type { Definition, FormDefinition, QuestionsOf, RegisterDefinition } from '../../functions/forms/define-form.ts';
import type { FormId, Question } from '../../functions/forms/question.ts';

/** A day (calendar `Day`), written into a date cell. */
export interface OnDay {
  readonly day: number;
}

/** An instant (epoch ms), written into a date-time cell. */
interface AtInstant {
  readonly instant: number;
}

export type Answer = string | number | readonly string[] | OnDay | AtInstant;
/** By question key; what is absent or undefined was left blank. */
export type Answers = Readonly<Record<string, Answer | undefined>>;

type LabelOf<Q> = Q extends { readonly options: readonly (infer O extends { readonly label: string })[] } ? O['label'] : string;

/** Text is allowed where Google writes a date or a number: people mend cells by hand. */
type AnswerTo<Q extends Question> = Q['kind'] extends 'choice'
  ? LabelOf<Q>
  : Q['kind'] extends 'choices'
    ? readonly LabelOf<Q>[]
    : Q['kind'] extends 'registers'
      ? readonly string[]
      : Q['kind'] extends 'date'
        ? OnDay | string
        : Q['kind'] extends 'datetime'
          ? AtInstant | string
          : Q['kind'] extends 'integer' | 'decimal'
            ? number | string
            : string;

export type AnswersTo<D extends Definition> = { readonly [Q in QuestionsOf<D> as Q['key']]?: AnswerTo<Q> | undefined };

/** One row of a register, as a person keeps it. */
export type EntryOf<R extends RegisterDefinition> = AnswersTo<R>;

/** One row of a response tab. */
export interface Submission {
  readonly form: FormId;
  /** Epoch ms, whole seconds. */
  readonly submittedAt: number;
  readonly answers: Answers;
}

export function submission<const F extends FormDefinition>(form: F, submittedAt: number, answers: AnswersTo<F>): Submission {
  return { form: form.id, submittedAt, answers };
}
