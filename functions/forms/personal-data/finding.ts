/** What was found, before it is told where that stands in the text as typed. */
import type { Token } from './sentence-tokens.ts';

export type PersonalDataKind =
  | 'name'
  | 'phone'
  | 'number' // an identity card, an insurance card: nine digits or more
  | 'account' // an e-mail address, a profile, a nick
  | 'birth-date'
  | 'address'
  | 'class'
  | 'school'
  | 'unread'; // longer than any answer of ours: nobody knows what the rest holds

export interface Found {
  readonly kind: PersonalDataKind;
  /** The first and the last token. */
  readonly from: Token;
  readonly to: Token;
}
