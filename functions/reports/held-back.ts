/**
 * Free text that carries a contact or an identity number stays inside the office (privacy.md, 2 and 7): an e-mail address, a phone,
 * or a run of nine digits or more. Numbers are looked for as people write them, with dots, spaces or dashes after a leading 0 or 84;
 * a year or a date is no such number.
 */
const ADDRESS = /@/u;
const RUN = /\p{Nd}{9,}/u;
const PHONE = /(?<!\p{Nd})(?:\+?84|0)(?:[\s.-]?\p{Nd}){8,10}(?!\p{Nd})/u;

/** `text`: as typed, all of it. Full-width letters and digits count as what they look like, invisible marks as nothing. */
export function isHeldBack(text: string): boolean {
  const plain = text.normalize('NFKC').replace(/\p{Cf}/gu, '');
  return [ADDRESS, RUN, PHONE].some((pattern) => pattern.test(plain));
}
