/** A given name with no word for a person before it: "Lộc đã về nhà", "…, Hùng vẫn đi làm". Only what begins a clause and does something. */
import type { Found } from './finding.ts';
import { NAMES_ALONE } from './personal-names.ts';
import type { Sentence } from './sentence-tokens.ts';
import { wordSet } from './word-lists.ts';

/** What a person does next; "Hằng năm", "Ngân sách", "Minh chứng" go on otherwise. */
const DOES = wordSet('đã đang sẽ vẫn bị kể khai nghỉ chưa không cũng có đi bỏ xin ở hay vừa được là hứa khóc da dang nghi');

export function namesAlone({ tokens, isCapitalised }: Sentence): Found[] {
  if (isCapitalised) return [];
  return tokens.flatMap((name, at) => {
    const next = tokens[at + 1];
    const begins = at === 0 || tokens[at - 1]?.kind === 'mark';
    const isName = begins && name.isCapital && next?.isCapital === false && DOES.has(next.lower) && NAMES_ALONE.has(name.lower);
    return isName ? [{ kind: 'name' as const, from: name, to: name }] : [];
  });
}
