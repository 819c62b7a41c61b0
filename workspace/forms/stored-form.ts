/**
 * A form as the workspace keeps it: the items, pages and jumps that Apps Script's FormApp would have made of it, in FormApp's own
 * words. Pages and submissions see only this, never a FormDefinition: when FormApp itself makes the forms, nothing here changes.
 */

/** A page to go to: the item id of its page break, or the two navigation types of FormApp that our forms use. */
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
  /** Google ties an item to its column; here the tie is the column's `questionKey` metadata, which moves with the column. */
  readonly questionKey: string;
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

export interface StoredForm {
  /** The id in the form's public address, `/forms/d/e/{formId}/viewform`. */
  readonly formId: string;
  /** The name under which workspace.json lists it: "training". */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly confirmationMessage: string;
  readonly destination: { readonly spreadsheetId: string; readonly sheetId: number };
  readonly items: readonly Item[];
}

export const isQuestion = (item: Item): item is QuestionItem => item.type !== 'PAGE_BREAK' && item.type !== 'SECTION_HEADER';

export const questionsOf = (form: StoredForm): readonly QuestionItem[] => form.items.filter(isQuestion);
