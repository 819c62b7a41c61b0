/** Which answers are looked at, and what is said of one that names somebody (domain.md §2: a flag, the text is held back). */
import type { Question } from '../question.ts';
import type { PersonalDataKind } from './finding.ts';

/** Typed in a person's own words. A code has a pattern; names of establishments and of units stay inside the office as they are. */
export const isTypedFreely = ({ kind, entry, machine, sensitivity }: Question): boolean =>
  kind === 'text' && entry?.pattern === undefined && !machine && (sensitivity === 'free-text' || sensitivity === 'open');

const WORDS: Readonly<Record<PersonalDataKind, string>> = {
  name: 'tên người',
  phone: 'số điện thoại',
  number: 'số giấy tờ',
  account: 'hộp thư hoặc tài khoản mạng',
  'birth-date': 'ngày sinh',
  address: 'số nhà',
  class: 'lớp',
  school: 'trường',
  unread: 'đoạn quá dài',
};

/** Says what kind of thing was found, never what it was. */
export function heldBackMessage(found: readonly { readonly kind: PersonalDataKind }[]): string {
  const kinds = [...new Set(found.map(({ kind }) => WORDS[kind]))];
  return `Câu này dường như có ${kinds.join(', ')}. Nội dung được tạm giữ để xem lại, không gửi đi.`;
}
