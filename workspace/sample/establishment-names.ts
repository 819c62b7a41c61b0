/** Invented names of firms: each pair of syllables is given once, so that no two entries fold to one name. */

const FIRST =
  'An, Bảo, Bình, Đại, Đông, Gia, Hải, Hòa, Hoàng, Hồng, Hùng, Kim, Lâm, Long, Minh, Nam, Ngọc, Nhật, Phú, Phúc, Quang, Tân, Thái, Thanh, Thiên, Thịnh, Thuận, Tiến, Toàn, Trung, Trường, Tuấn, Vạn, Việt, Vĩnh'.split(
    ', ',
  );
const SECOND =
  'An, Cường, Dũng, Đạt, Hà, Hưng, Huy, Khang, Khánh, Lộc, Lợi, Lan, Mai, Mỹ, Nguyên, Phát, Phong, Phương, Quân, Sơn, Tâm, Thành, Thắng, Thủy, Tín, Trang, Tùng, Vân, Vinh, Yến'.split(
    ', ',
  );

/** The n-th name, of 1,050. */
export function properName(n: number): string {
  const first = n % FIRST.length;
  // Each turn of the first syllables moves the second ones on by one, so that thirty turns give every pair once.
  const second = (first + Math.floor(n / FIRST.length)) % SECOND.length;
  return `${FIRST[first]} ${SECOND[second]}`;
}

export const PROPER_NAMES = FIRST.length * SECOND.length;
