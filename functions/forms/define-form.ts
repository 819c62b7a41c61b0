/**
 * `defineForm` and `defineRegister` check a definition where it stands, at import: a wrong one stops the program with three
 * lines (where, which rule, the value found). The checks are plain code so that the start path of a function loads no
 * validation library; the same rules are stated again in zod by a test.
 */
import { checkForm, checkRegister } from './check-definition.ts';
import type { FormId, Question, RegisterId, Section, SpreadsheetRole } from './question.ts';

/** A form: what is asked, in which order, and where the answers land. Slots `{contact}` and `{planStart}` are filled per plan. */
export interface FormDefinition {
  readonly id: FormId;
  readonly title: string;
  readonly description: string;
  /** Fixed text: Google computes nothing here (google.md). */
  readonly confirmation: string;
  /** Title of the response tab. */
  readonly tab: string;
  readonly spreadsheet: SpreadsheetRole;
  /** The question whose answer dates the record (heldOn, receivedAt, doneAt, period). */
  readonly eventQuestion: string;
  readonly sections: readonly Section[];
  /** Columns the system fills (`machine: true`): they stand right of the questions. */
  readonly machineColumns?: readonly Question[];
}

/** A register: a tab that people keep by hand. Columns use the same kinds as questions; Có/Không columns are `choice` with keys yes/no. */
export interface RegisterDefinition {
  readonly id: RegisterId;
  readonly tab: string;
  readonly spreadsheet: SpreadsheetRole;
  readonly columns: readonly Question[];
}

export type Definition = FormDefinition | RegisterDefinition;

export function defineForm<const F extends FormDefinition>(form: F): F {
  checkForm(form);
  return form;
}

export function defineRegister<const R extends RegisterDefinition>(register: R): R {
  checkRegister(register);
  return register;
}

/** Every column of a table in sheet order, the time stamp of a form not among them (it is the first column, found by position). */
export function columnsOf(definition: Definition): readonly Question[] {
  if ('columns' in definition) return definition.columns;
  return [...definition.sections.flatMap((section) => section.questions), ...(definition.machineColumns ?? [])];
}

/** Union of the questions of a definition, at the type level. */
export type QuestionsOf<D extends Definition> = D extends { readonly columns: readonly (infer Q extends Question)[] }
  ? Q
  : D extends { readonly sections: readonly { readonly questions: readonly (infer Q extends Question)[] }[] }
    ? Q | (D extends { readonly machineColumns: readonly (infer M extends Question)[] } ? M : never)
    : never;

export type KeyOf<D extends Definition> = QuestionsOf<D>['key'];
