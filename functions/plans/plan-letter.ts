/** What an official letter on the plan needs beyond its figures (Decree 30/2020, Appendix I): whose it is, to whom, signed how. */

/** Kinds of work that part III of the letter tells of; the letter puts them under the plan's own headings, in its order. */
export const WORK_KINDS = ['guidance', 'outreach', 'training', 'support', 'inspection', 'means'] as const;

export type WorkKind = (typeof WORK_KINDS)[number];

export interface LetterSolution {
  /** Code of the plan's heading ('II.1'). */
  readonly part: string;
  /** The heading in the few words of a letter. */
  readonly title: string;
  readonly work: WorkKind;
}

export interface PlanLetter {
  /** `superior`: to the authority above; `internal`: from the standing body to its own People's Committee. */
  readonly kind: 'superior' | 'internal';
  /** What stands after the number: "BC-UBND" of "Số:      /BC-UBND". */
  readonly symbol: string;
  /** The body above the issuer, line by line, in the head's capitals; empty where the issuer has none there (a People's Committee). */
  readonly superior: readonly string[];
  /** The issuer in the head's capitals, line by line. */
  readonly issuer: readonly string[];
  /** The issuer inside a sentence: "UBND phường Kinh Bắc". */
  readonly from: string;
  /** "Kinh Bắc", before the date. */
  readonly place: string;
  /** Addressees: organisations of the plan. Exact figures on children are annexed only to a letter whose addressees are `authority`. */
  readonly to: readonly string[];
  /** All addressees in short, inside a sentence: "Sở Y tế". */
  readonly toInBrief: string;
  /** Lines above the room to sign; "TM. ỦY BAN NHÂN DÂN" is one where the body signs so (the ward's own plan doesn't). */
  readonly signature: readonly string[];
  /** Name under it; empty until the office writes it here. */
  readonly signer: string;
  /** Nơi nhận between "Như trên" and "Lưu": the lines of the plan, or none. */
  readonly copies: 'as-planned' | 'none';
  /** Who keeps the file copy: "VT, VHXH" of "Lưu: VT, VHXH". */
  readonly kept: string;
}
