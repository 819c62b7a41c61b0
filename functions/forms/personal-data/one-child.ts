/** Whether what is said at a place is said of one child: "cháu học…", not "các cháu học…". */
import type { Token } from './sentence-tokens.ts';
import { wordSet, wordSetOrBare } from './word-lists.ts';

const CHILD = wordSetOrBare('cháu em bé trẻ');
const MANY = wordSetOrBare('các những nhiều mọi mấy vài hai ba bốn năm sáu bảy tám chín mười số đông toàn tất con trẻ chị anh');
/** After them "em" is no child: "trẻ em", "em học sinh". */
const GENERIC = wordSet('em học hoc');
const FARTHEST = 12;

export function isOfOneChild(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - FARTHEST); i--) {
    if (!CHILD.has(tokens[i]?.lower ?? '')) continue;
    const before = tokens[i - 1];
    const isMany = MANY.has(before?.lower ?? '') || (before?.kind === 'number' && Number(before.text) !== 1);
    return !isMany && !(GENERIC.has(tokens[i + 1]?.lower ?? '') && tokens[i + 2]?.lower === 'sinh');
  }
  return false;
}
