/** The official letter as data: finished Vietnamese strings in the order they are read. What writes it only lays them out. */

export interface LetterView {
  readonly head: LetterHead;
  /** Under "BÁO CÁO", one line each. */
  readonly subject: readonly string[];
  readonly addressees: readonly string[];
  readonly blocks: readonly Block[];
  /** The last sentence, "…/.": it stays on one page with what is signed. */
  readonly closing: string;
  /** Nơi nhận, with their punctuation. */
  readonly receivers: readonly string[];
  readonly signature: readonly string[];
  /** Empty: written by hand. */
  readonly signer: string;
  /** Null for every reader but the competent authority. */
  readonly annex: LetterAnnex | null;
}

export interface LetterHead {
  readonly superior: readonly string[];
  readonly issuer: readonly string[];
  /** "Số:        /BC-UBND": the clerk writes the number into the gap. */
  readonly number: string;
  readonly nation: string;
  readonly motto: string;
  /** Day and month are left blank too. */
  readonly placeAndDate: string;
}

export interface LetterAnnex {
  /** "(Kèm theo Báo cáo số …)". */
  readonly belongsTo: string;
  readonly title: readonly string[];
  readonly blocks: readonly Block[];
}

export type Block = TextBlock | TableBlock;

export interface TextBlock {
  /** `part`: "I. …" · `section`: "1. …" · `lead`: opens the items below it · `paragraph` · `item`: a line after a dash. */
  readonly kind: 'part' | 'section' | 'lead' | 'paragraph' | 'item';
  readonly text: string;
  /** Words that a person has to settle before signing; set in grey after `text`. */
  readonly draft?: string;
}

export interface TableBlock {
  readonly kind: 'table';
  /** "Bảng 1. Kết quả theo chỉ tiêu"; empty: none. */
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly TableCell[])[];
}

export interface Column {
  readonly title: string;
  /** Share of the table's width, in percent; a table's columns add up to 100. */
  readonly width: number;
}

export interface TableCell {
  readonly text: string;
  /** Columns it takes; absent: one. A cell over the whole row is the heading of the rows below it. */
  readonly span?: number;
  readonly isDraft?: true;
}

/** What a person has to read again, and what only a person can fill in, before the letter is signed. */
export const TO_REVIEW = '[cán bộ rà soát]';
export const TO_FILL = '[cán bộ điền]';

export const part = (text: string): TextBlock => ({ kind: 'part', text });
export const section = (text: string): TextBlock => ({ kind: 'section', text });
export const lead = (text: string): TextBlock => ({ kind: 'lead', text });
export const paragraph = (text: string): TextBlock => ({ kind: 'paragraph', text });
export const item = (text: string): TextBlock => ({ kind: 'item', text });
