/** What a person sees of a text: accents composed, full-width letters as what they look like, invisible marks gone. */

export interface Readable {
  readonly text: string;
  /** Where a position of `text` stands in what was typed; `text.length` is the end. */
  readonly typedAt: (position: number) => number;
}

/** One letter with all its accents: people paste both NFC and NFD. */
const LETTERS = /[^\p{M}]\p{M}*|\p{M}+/gu;
const INVISIBLE = /\p{Cf}/u;
const ALL_INVISIBLE = /\p{Cf}/gu;

export function readable(typed: string): Readable {
  if (!INVISIBLE.test(typed) && typed.normalize('NFKC') === typed) return { text: typed, typedAt: (position) => position };
  // An invisible mark may stand between a letter and its accent: first it goes, then they compose.
  const places: number[] = [];
  let seen = '';
  let from = 0;
  for (const { index } of typed.matchAll(ALL_INVISIBLE)) {
    for (let at = from; at < index; at++) places.push(at);
    seen += typed.slice(from, index);
    from = index + 1 + (isPair(typed, index) ? 1 : 0);
  }
  for (let at = from; at < typed.length; at++) places.push(at);
  seen += typed.slice(from);

  let text = '';
  const typedAt: number[] = [];
  for (const { 0: letter, index } of seen.matchAll(LETTERS)) {
    const composed = letter.normalize('NFKC');
    for (let unit = 0; unit < composed.length; unit++) typedAt.push(places[index] ?? typed.length);
    text += composed;
  }
  return { text, typedAt: (position) => typedAt[position] ?? typed.length };
}

/** A tag character takes two units. */
const isPair = (text: string, index: number): boolean => (text.codePointAt(index) ?? 0) > 0xffff;
