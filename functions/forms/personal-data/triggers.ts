/** Every word at which a rule begins to look; the rest of a text costs one look-up a word. */
import { ADULTS, ADULTS_BARE, CHILDREN, CHILDREN_BARE, OFFICES, PUPILS, TOLD } from './person-words.ts';
import { COMMON_WORD_NAMES_BARE, FAMILY_NAMES } from './personal-names.ts';
import { SCHOOLS } from './place-words.ts';
import { madeOnDemand, wordSet, wordSetOrBare } from './word-lists.ts';

/** Sites and programs on which people have a profile. */
export const PLATFORMS = wordSet('fb facebook zalo tiktok nick insta instagram telegram messenger');
export const SITES = wordSet('facebook fb zalo tiktok instagram messenger youtube telegram m');
export const MAIL = wordSet('gmail yahoo hotmail outlook icloud');
export const BORN = wordSetOrBare('sinh đẻ sn ns dob');
export const GRADES = wordSetOrBare('một hai ba bốn năm sáu bảy tám chín mười');

export const TRIGGERS = madeOnDemand(() => [
  ...FAMILY_NAMES,
  ...COMMON_WORD_NAMES_BARE,
  ...CHILDREN,
  ...CHILDREN_BARE,
  ...ADULTS,
  ...ADULTS_BARE,
  ...[PUPILS, OFFICES, TOLD].flatMap(({ byLast }) => [...byLast.keys()]),
  ...SCHOOLS.byFirst.keys(),
  ...['@', ...PLATFORMS, ...SITES, ...MAIL],
  ...BORN,
  ...GRADES,
]);
