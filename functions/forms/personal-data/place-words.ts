/** Words right before a name that make it the name of a place or a body. */
import { phrases, phrasesOrBare } from './word-lists.ts';

/** Streets, schools, parks and firms bear people's names. */
export const NAMED_AFTER_PEOPLE = phrases(
  'đường, phố, ngõ, trường, thcs, thpt, tiểu học, trung học, mầm non, mẫu giáo, trung học cơ sở, trung học phổ thông, cao đẳng, đại học, học viện, bệnh viện, công viên, quảng trường, vườn hoa, tượng đài, nhà hát, thư viện, bảo tàng, sân vận động, cầu, chùa, đình, đền, chợ, ga, bến, giải, cúp, quỹ, học bổng, công ty, cty, tnhh, cổ phần, doanh nghiệp, doanh nghiệp tư nhân, dntn, tập đoàn, xí nghiệp, hợp tác xã, htx, siêu thị, khách sạn, nhà hàng, chung cư, tòa nhà, đoàn tncs, đội tntp, thành phố, tp,' +
    // Without accents only those that are no other word then: "cho" is chợ and cho.
    'duong, pho, ngo, truong, tieu hoc, trung hoc, mam non, mau giao, dai hoc, benh vien, cong vien, cong ty, hop tac xa, thanh pho',
);

/** Communes, quarters, villages. */
export const AREAS = phrases(
  'phường, xã, thôn, xóm, làng, khu, ấp, bản, tổ, tổ dân phố, tdp, khu phố, cụm, kcn, ccn, công nghiệp, quận, huyện, tỉnh, thị trấn, thị xã, núi, sông, hồ, ngã tư, ngã ba, phuong, xa, thon, xom, khu, huyen, tinh',
);

/** A school of some level, before its name. */
export const SCHOOLS = phrasesOrBare(
  'trường thcs, trường thpt, trường tiểu học, trường mầm non, trường th, trường mn, trường mẫu giáo, trường tư thục, trường, thcs, thpt, tiểu học, mầm non, mẫu giáo, gdtx, trung tâm gdtx',
);
