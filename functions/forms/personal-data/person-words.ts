/** Words for people, after which a capital begins a name. */
import { phrasesOrBare, wordSet } from './word-lists.ts';

export const CHILDREN = wordSet('cháu em bé con cu nhóc thằng trẻ hs e chau');
export const CHILDREN_BARE = wordSet('chau em be con cu nhoc thang tre hs');

export const ADULTS = wordSet(
  'anh chị ông bà cô chú bác cậu dì thím mợ dượng cụ thầy bạn bố mẹ má vợ chồng gv gvcn bs đc tên nick',
);
export const ADULTS_BARE = wordSet('anh chi ong ba co chu bac cau di thim mo cu thay ban bo me vo chong gv gvcn bs dc ten nick');

export const PUPILS = phrasesOrBare('học sinh, học trò, nạn nhân');

export const OFFICES = phrasesOrBare(
  'giáo viên, cô giáo, thầy giáo, chủ nhiệm, đồng chí, đ / c, bác sĩ, y sĩ, y tá, luật sư, cộng tác viên, tình nguyện viên, sinh viên, tổ trưởng, tổ phó, trưởng khu, hàng xóm',
);

/** After these only a known given name is one: "gặp Hùng", not "gặp Sở Y tế". */
export const TOLD = phrasesOrBare(
  'gặp, gặp được, vận động, nhà, gia đình, của, với, cho, giúp, thăm, hỏi, bảo, rủ, đón, đưa, nhắc, là, chủ, hộ',
);

/** Towns and a day that begin with one. */
export const TOWNS = phrasesOrBare('Chủ nhật, Bà Rịa, Bà Nà, Cô Mễ, Cô Tô, Con Cuông');

/** Between the word and the name: "cháu gái tên là Hoa", "cô giáo chủ nhiệm Hương". */
export const IN_BETWEEN = wordSet(
  'gái trai bé nhỏ lớn họ ruột út cả nội ngoại nuôi họ tên là giáo chủ nhiệm tổ trưởng phó gai nho lon ten la noi : " “ ‘ ( *',
);

/** What holds a word for a person and means none: "trẻ em Việt Nam", "bà con Nhân dân", "Tuổi trẻ Kinh Bắc", "tiếng Anh". */
export const NO_PERSON = phrasesOrBare(
  'trẻ em, con em, bà con, người con, đàn em, tuổi trẻ, nhà trẻ, thế hệ trẻ, giới trẻ, công cụ, dụng cụ, nông cụ, tiếng anh, nước anh, vương quốc anh, mô hình tên, có tên, mang tên, đặt tên, ghi tên, ký tên, nêu tên, đứng tên',
);
