/** Family names, and given names that are given often. From general knowledge: lists to add to, no claim to be whole. */
import { madeOnDemand, wordSet, wordSetOrBare } from './word-lists.ts';

/** Followed by a capital they are a name, but for the phrases of not-names.ts. */
export const FAMILY_NAMES = wordSetOrBare(
  'nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh trịnh trương phùng tạ quách đàm nghiêm doãn khúc mạc hứa khổng ngụy giáp ng',
);

/**
 * Names that are words as well, or begin the names of places and bodies ("Đoàn Thanh niên", "Cao điểm", "Từ Sơn"), or are so without
 * their accents: there it takes a middle name Văn or Thị, or a given name that is known.
 */
const COMMON =
  'đào đoàn lâm mai tô hà cao chu châu triệu vương lương lưu tống thái tăng la kiều từ ninh thân giang văn đường viên bạch lục thạch nông đồng lại vi ma mã âu tiêu kim ông an trang quản diệp hán cù bế lò quàng cầm sùng thào giàng lường vàng sầm hầu lều tòng đèo hạng lầu cứ ứng bàng phí vừ tráng lù uông mẫn ngọ trà';
export const COMMON_WORD_NAMES = wordSet(COMMON);
export const COMMON_WORD_NAMES_BARE = wordSetOrBare(COMMON);

/** Without accents these are "do", "hồ", "đang", "trường", "đường", "tôi", "tạ"… as well. */
export const BARE_COMMON_WORDS = wordSet('do ho dang truong duong ly le ta dam vo ng');

export const MIDDLE_NAMES = wordSetOrBare('văn thị');
export const HMONG_MIDDLE_NAMES = wordSet('a seo');

export const GIVEN_NAMES = wordSetOrBare(
  'an anh ánh ân ái bách bảo bích bình ca cát châu chi chiến chính chung chương công cúc cường cương danh diễm diễn diệp diệu dung duy duyên dũng dương đan đào đạo đạt đăng điệp định đoàn đô đông đức gấm giang giáp hà hạ hải hạnh hào hảo hân hằng hậu hiên hiền hiển hiến hiếu hiệp hiệu hoa hòa hoài hoan hoàn hoàng hoạt hồng hợp huân huấn huệ hùng huy huyền hưng hương hường hữu kha khải khang khanh khánh khiêm khoa khoát khôi khởi khuê kiên kiệt kiều kim kỳ lam lan lâm lân lập lâu lê liên liễu linh loan long lộc lợi luân luận lụa lương lưu lực ly mai mạnh mận mẫn mây miên minh mơ mùi my mỹ nam nga ngà ngân nghi nghĩa ngoan ngọc nguyên nguyệt nhã nhàn nhân nhật nhi nhiên nhu nhung như ninh nụ oanh phát phi phong phú phúc phước phương phượng quang quân quế quốc quý quyên quyền quyết quỳnh sáng sao sâm sen sinh song sơn sương tài tám tâm tân tấn tây thái thanh thành thảo thạch thắm thắng thân thi thiên thiện thiết thịnh thoa thoan thoại thông thơ thơm thu thuần thuận thục thùy thủy thúy thư thương thường thưởng tiên tiến tiệp tín tình tịnh toán toàn toản tố tới trà trang trâm trân tri trí triết triều triệu trinh trọng trung trúc trường trực tuân tuấn tuệ tùng tuyến tuyên tuyền tuyết tú tư tường tý tỵ uyên út vân vi viên việt vinh vĩnh vũ vui vương vượng vy xuân xuyến ý yên yến',
);

/** Given names that are hardly ever another word, so that they tell a name in lower case: "hs quân", not "em an toàn". */
export const PLAIN_GIVEN_NAMES = wordSet(
  'diễm dũng duyên hiếu huy huyền hưng khải khánh khôi kiệt linh loan long mạnh my nga nguyệt nhung oanh phượng quân quyên quỳnh thảo thịnh thoa thùy thủy thúy trâm trinh tuấn tùng tuyết tú uyên vinh vy yến',
);

/** With a capital, before a verb: some more. "Đạt được 95%" and "Thu được 5 triệu" are left out. */
export const NAMES_ALONE = madeOnDemand(() => [
  ...PLAIN_GIVEN_NAMES,
  ...wordSetOrBare(
    'ánh chi cúc dung đức giang hà hải hằng hạnh hiền hoa hoàng hồng hùng hương hường kiên lan lâm lộc lý mai minh nam ngọc nhàn nhi phong phúc phương quang sơn tâm thắm thắng trang trung việt xuân',
  ),
]);
