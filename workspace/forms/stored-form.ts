/**
 * A form as Google keeps it: what Apps Script's FormApp made, in FormApp's own words. Pages and submissions see only this; nothing
 * here knows which form of the project it is, as Google does not.
 */

/** A page to go to: the item id of its page break, or a navigation type of FormApp that our forms use. */
export type Navigation = number | 'CONTINUE' | 'SUBMIT';

export interface Choice {
  readonly value: string;
  /** On every choice of an item or on none (FormApp refuses a mixture). */
  readonly goToPage?: Navigation;
}

/** What a text answer is held against: the whole answer must match `pattern`, or be no longer than `maxLength`. */
export interface TextValidation {
  readonly pattern?: string;
  readonly maxLength?: number;
  readonly message: string;
}

interface Titled {
  readonly itemId: number;
  readonly title: string;
  readonly helpText: string;
}

interface Asked extends Titled {
  /** N of `entry.N`: the name of the answer in a prefilled link and in formResponse. */
  readonly entryId: number;
  readonly required: boolean;
}

export interface TextItem extends Asked {
  readonly type: 'TEXT' | 'PARAGRAPH_TEXT';
  readonly validation?: TextValidation;
}

export interface ChoiceItem extends Asked {
  readonly type: 'MULTIPLE_CHOICE' | 'LIST' | 'CHECKBOX';
  readonly choices: readonly Choice[];
}

interface DateItem extends Asked {
  readonly type: 'DATE' | 'DATETIME';
}

export interface PageBreakItem extends Titled {
  readonly type: 'PAGE_BREAK';
  /** Where the page before this break leads when no answer of it branches; absent: to this page. */
  readonly goToPage?: Navigation;
}

interface SectionHeaderItem extends Titled {
  readonly type: 'SECTION_HEADER';
}

export type QuestionItem = TextItem | ChoiceItem | DateItem;
export type Item = QuestionItem | PageBreakItem | SectionHeaderItem;

/** The settings of a form that are yes or no; as FormApp.create leaves them. */
export const DEFAULT_SWITCHES = {
  published: false, // forms made by a program are unpublished until it says otherwise (google.md, Forms)
  acceptingResponses: true,
  allowResponseEdits: false,
  collectsEmail: false,
  limitOneResponsePerUser: false,
  progressBar: false,
  publishingSummary: false,
  respondAgainLink: true,
  requiresLogin: false,
  shuffleQuestions: false,
} as const;

export type Switch = keyof typeof DEFAULT_SWITCHES;

export interface StoredForm extends Readonly<Record<Switch, boolean>> {
  /** Id of the file, as FormApp.openById takes it. */
  readonly fileId: string;
  /** The id in the form's public address, `/forms/d/e/{formId}/viewform`. */
  readonly formId: string;
  readonly title: string;
  readonly description: string;
  readonly confirmationMessage: string;
  readonly closedMessage: string;
  readonly destination: { readonly spreadsheetId: string; readonly sheetId: number } | null;
  readonly items: readonly Item[];
  /** Items ever made in it: no id is given twice. */
  readonly made: number;
}

export const isQuestion = (item: Item): item is QuestionItem => item.type !== 'PAGE_BREAK' && item.type !== 'SECTION_HEADER';

export const questionsOf = (form: Pick<StoredForm, 'items'>): readonly QuestionItem[] => form.items.filter(isQuestion);
