/**
 * What a question is: facts only. From them come the Google Form, the sheet header, the column codec, the record type and the
 * local page (decision 1 of the design). Nothing here imports anything, so Apps Script can bundle it too.
 */

/** How an answer is written and read. A new kind breaks the build at every total map that must know it. */
export type QuestionKind =
  | 'date' // a day: Google's date item; a serial or dd/MM/yyyy in the sheet
  | 'datetime' // a wall-clock minute in Asia/Ho_Chi_Minh
  | 'month' // text mm/yyyy
  | 'period' // one reporting month, offered as "Tháng 10/2026 (15/09-14/10/2026)"
  | 'integer'
  | 'decimal'
  | 'text'
  | 'lines' // one entry a line
  | 'choice'
  | 'choices'
  | 'register' // one name out of a register
  | 'registers'; // several names out of a register

/** One answer a person can pick. `key` is stable and used in code; `label` is what Google stores in the sheet. */
export interface Option {
  readonly key: string;
  readonly label: string;
  /** Labels this option carried before: answers already in the sheet go on being understood. */
  readonly formerLabels?: readonly string[];
  /** Section this answer leads to (only on the last question of a section, single choice: Google's rule). */
  readonly goTo?: string;
  /** Offered only by plans of this area (Ninh Bình: "Giảng viên nguồn"). Absent: by every plan. */
  readonly area?: 'ward' | 'province';
}

/** What Google can refuse at entry: a text pattern or a text length, with the message that stands next to the question. */
export interface EntryCheck {
  /** A regular expression source that the whole answer must match. */
  readonly pattern?: string;
  readonly maxLength?: number;
  readonly message: string;
}

/** What is checked on the record (forms.md [ghi]): an answer outside is blank and becomes a Problem with this message. */
export interface Limits {
  readonly min: number;
  readonly max: number;
  readonly message: string;
}

/** Registers whose names a question offers. */
export type OfferedRegister = 'units' | 'groups' | 'officials';

/** Parts of a register that a question may offer alone, and the answer in the register that puts an entry there. */
export const SUBSETS = {
  /** Indicator 7 counts these. */
  related: { register: 'units', column: 'related', option: 'yes' },
  /** Where a child lives; the name of a school would tell which one it attends (privacy.md, 1). */
  residential: { register: 'groups', column: 'kind', option: 'residential' },
} as const satisfies Record<string, { register: OfferedRegister; column: string; option: string }>;

export type Subset = keyof typeof SUBSETS;

export interface Question {
  /** English, camelCase, never changed: the contract of forms.md and the sheet's `questionKey` metadata. */
  readonly key: string;
  /** The words people read; also the header of the column. */
  readonly title: string;
  /** Titles it carried before, so that a column with an old header is still found. */
  readonly formerTitles?: readonly string[];
  readonly help?: string;
  readonly kind: QuestionKind;
  readonly required?: boolean;
  /** choice and choices only. */
  readonly options?: readonly Option[];
  /** register and registers only. `only`: one part of the register; `fixed`: options offered before the names. */
  readonly from?: { readonly register: OfferedRegister; readonly only?: Subset; readonly fixed?: readonly Option[] };
  readonly entry?: EntryCheck;
  readonly limits?: Limits;
  /** Filled by the system (a case code), never asked: not on the form, left out when two submissions are compared. */
  readonly machine?: boolean;
  /** The indicator, duty or law this question serves. A question that serves nothing goes (privacy.md, 10). */
  readonly serves: readonly string[];
  /** `open`: may be reported; `office`: stays inside the office; `child`: a fact about one child, Sổ hồ sơ only; `free-text`: never mailed. */
  readonly sensitivity: 'open' | 'office' | 'child' | 'free-text';
}

/** One screen of a form. */
export interface Section {
  readonly key: string;
  readonly title?: string;
  readonly help?: string;
  readonly questions: readonly Question[];
  /** Where the section leads when no answer branches: a section key, or 'submit'. Absent: the next section. */
  readonly goTo?: string;
}

export type FormId = 'training' | 'outreach' | 'case-report' | 'case-update' | 'monthly-return' | 'inspection' | 'other-activity';
export type RegisterId =
  | 'units'
  | 'groups'
  | 'population'
  | 'establishments'
  | 'officials'
  | 'survey'
  | 'recipients'
  | 'holidays';
export type TableId = FormId | RegisterId;
/** Google shares per file, so what may not be seen together lies in different spreadsheets (design, decision 6). */
export type SpreadsheetRole = 'data' | 'cases' | 'board';
