/** Capitals that are no person: places, feasts, bodies, and words that people capitalise. */
import { GIVEN_NAMES } from './personal-names.ts';
import type { Token } from './sentence-tokens.ts';
import { madeOnDemand, phraseAt, phrases, phrasesOrBare, wordSet, wordSetOrBare } from './word-lists.ts';

/** Whoever stands on a street's or a school's sign is no person in a report. */
export const FAMOUS = phrases(
  'Hồ Chí Minh, Bác Hồ, Cụ Hồ, Lý Thái Tổ, Lý Thường Kiệt, Lý Anh Tông, Lý Công Uẩn, Lý Nhân Tông, Lý Tự Trọng, Trần Hưng Đạo, Trần Phú, Trần Nhân Tông, Trần Quốc Toản, Trần Lựu, Lê Lợi, Lê Thánh Tông, Lê Văn Thịnh, Lê Phụng Hiểu, Lê Hồng Phong, Lê Duẩn, Lê Chân, Lê Văn Tám, Nguyễn Trãi, Nguyễn Du, Nguyễn Huệ, Nguyễn Văn Cừ, Nguyễn Văn Trỗi, Nguyễn Gia Thiều, Nguyễn Đăng Đạo, Nguyễn Cao, Nguyễn Quyền, Nguyễn Công Trứ, Nguyễn Bỉnh Khiêm, Nguyễn Thị Minh Khai, Nguyễn Huy Tưởng, Ngô Gia Tự, Ngô Quyền, Hoàng Quốc Việt, Hoàng Hoa Thám, Hoàng Văn Thụ, Phan Đình Phùng, Phan Bội Châu, Phan Chu Trinh, Đinh Tiên Hoàng, Đinh Bộ Lĩnh, Đỗ Trọng Vỹ, Võ Nguyên Giáp, Võ Thị Sáu, Võ Văn Kiệt, Vũ Kiệt, Hồ Ngọc Lân, Hồ Xuân Hương, Cao Lỗ Vương, Cao Bá Quát, Chu Văn An, Lương Thế Vinh, Lương Văn Tụy, Trương Hán Siêu, Phạm Ngũ Lão, Phạm Văn Đồng, Phùng Hưng, Phùng Khắc Khoan, Mạc Đĩnh Chi, Tô Hiến Thành, Tô Hiệu, Hai Bà Trưng, Bà Trưng, Bà Triệu, Kim Đồng, Kinh Dương Vương, Hùng Vương, An Dương Vương, Ông Gióng, Ho Chi Minh, Bac Ho, Ly Thai To, Hai Ba Trung',
);

/** Provinces, towns and communes that are called as people are: "Hà Giang", "Thanh Sơn". After "cháu" or "chị" they are people. */
export const PLACES = phrasesOrBare(
  'Hà Nội, Hà Nam, Hà Giang, Hà Tĩnh, Hà Đông, Hà Tiên, Hà Bắc, Hà Trung, Cao Bằng, Cao Lãnh, Lâm Đồng, Thái Bình, Thái Nguyên, An Giang, Ninh Bình, Ninh Thuận, Ninh Giang, Kiên Giang, Tiền Giang, Hậu Giang, Bình Dương, Hải Dương, Bắc Giang, Bắc Ninh, Mai Châu, Mai Sơn, Lâm Hà, Kim Sơn, Kim Bảng, Kim Động, Kim Thành, Kim Bôi, Kim Chân, Đồng Nai, Đồng Tháp, Đồng Hới, Đồng Nguyên, Đồng Kỵ, Từ Sơn, Từ Liêm, Lương Tài, Lương Sơn, Vũ Ninh, Vũ Thư, Vũng Tàu, Võ Cường, Võ Nhai, Phan Rang, Phan Thiết, Châu Đốc, Châu Thành, Châu Khê, Châu Phong, Đông Anh, Lý Nhân, Lý Sơn, Thạch Thất, Thạch Hà, Hồ Tây, Yên Mô, Yên Khánh, An Bình, An Thịnh, An Khánh, Trương Định, Hoàng Liên Sơn, Hoàng Sa, Trường Sa, Lê Chân, Văn Giang, Văn Lâm, Văn Môn, Bạch Mai, Bạch Đằng, Nông Cống, Lạng Sơn, Sơn La, Sơn Tây, Thanh Hóa, Thanh Sơn, Nghệ An, Quảng Ninh, Quảng Nam, Quảng Bình, Quảng Trị, Tây Ninh, Tây Bắc, Nam Định, Nam Bộ, Hải Phòng, Hòa Bình, Hưng Yên, Phú Thọ, Phú Yên, Vĩnh Phúc, Vĩnh Long, Tuyên Quang, Lai Châu, Lào Cai, Yên Bái, Điện Biên, Long An, Bình Định, Bình Phước, Bình Thuận, Khánh Hòa, Gia Lai, Bến Tre, Trà Vinh, Ninh Vân, Quế Võ, Gia Bình, Tiên Du, Tiên Sơn, Thuận Thành, Yên Phong',
);

/** Nobody is called so. */
const NATIONS = phrasesOrBare('Việt Nam, Thái Lan, Trung Quốc, Hàn Quốc, Nhật Bản, Châu Á, Vương Quốc');

/** Words that begin as names do, told by the word that follows: "Cao điểm", "Đoàn Thanh niên". */
const WORDS = phrasesOrBare(
  [
    'Đoàn kết, Thân nhân',
    'Tăng cường, Cao điểm, Cao đẳng, Cao nguyên, Cao cấp, Cao su, Cao học, Cao tuổi, Lý do, Lý lịch, Hồ sơ, Phạm vi, Đoàn thanh, Đoàn thể, Đoàn công, Đoàn kiểm, Đoàn phường, Đoàn trường, Đoàn viên, Đoàn giám, Thái độ, Lương thực, Lương tối, Đào tạo, Đỗ xe, Từ ngày, Từ tháng, Từ năm, Từ thiện, Từ đầu, Văn hóa, Văn phòng, Văn bản, Văn nghệ, Văn kiện, Thị trường, Thị xã, Thị trấn, Thị đội, Vũ trường, Võ thuật, Dương lịch, Đồng chí, Đồng bào, Đồng thời, Nông dân, Nông nghiệp, Nông thôn, Lâm nghiệp, Mai vàng, Thân thể, Viên chức, Đường dây, Kim loại, Quản lý, Tiêu chí, Tiêu biểu, Ông bà, Ma túy, Vi phạm, Thương binh, Thương mại, Công an, Công tác, Công ty, Công đoàn, Công nhân, Công nghiệp, Công văn, Công chức, Công trình, An toàn, An ninh, An sinh, Trung học, Trung tâm, Trung ương, Trung cấp, Trung thu, Thanh tra, Thanh niên, Thanh thiếu, Thường trực, Thường vụ, Thường xuyên, Thành phố, Thành viên, Thành ủy, Thành đoàn, Quốc hội, Quốc gia, Quốc tế, Quốc lộ, Quyền trẻ, Quyền lợi, Tư pháp, Tư vấn, Tài chính, Tài liệu, Tài nguyên, Tân binh, Tình nguyện, Tình hình, Tình trạng, Chính phủ, Chính quyền, Chính sách, Chi cục, Chi bộ, Chi hội, Chi đoàn, Chung cư, Chương trình, Phú nông, Phúc lợi, Phong trào, Hợp tác, Hợp đồng, Hội đồng, Hiệu trưởng, Hiệu phó, Hòa giải, Hòa nhập, Hải quan, Sinh viên, Sinh hoạt, Tuyên truyền, Tuyên dương, Thông tư, Thông tin, Thông báo, Thi đua, Nhân dân, Nhân viên, Nhân ái, Thiện nguyện, Tiến độ, Khoa học, Khoa nhi, Liên hiệp, Liên đoàn, Liên minh, Liên hệ, Liên đội, Kỳ nghỉ, Định kỳ, Danh sách, Giáp tết, Giang hồ, Hồng thập, Nhi đồng, Như trên, Trường học, Trường hợp, Trường mầm, Trường mẫu, Trường tiểu, Trường trung, Trường dạy, Trường nghề, Trường tư, Trường công, Trường thcs, Trường thpt, Trà đá, Tây nguyên, Tết nguyên, Trọng điểm, Kim ngạch, Đinh Mùi, Đinh Dậu, Đinh Hợi, Đinh Tỵ, Đinh Mão, Đinh Sửu, Giáp Dần, Giáp Thìn, Giáp Ngọ, Giáp Thân, Giáp Tuất, Giáp Tý, Công dân, Anh hùng, Toàn dân, Toàn phường, Toàn địa, Minh bạch, Minh chứng, Bảo vệ, Bảo hiểm, Bảo trợ, Bảo đảm, Đạo đức, Ý kiến, Ý thức, Y tế, Lực lượng, Lập biên, Lợi dụng, Lưu động, Lưu trú, Lưu ý, Hà khắc, Hoàn cảnh, Hoàn thành, Hưởng ứng, Hạnh phúc, Hỗ trợ, Năm nay, Năm học, Năm trước, Năm ngoái',
  ].join(','),
);

/** After a word for a person these begin no name: what a phone capitalises by itself, offices, bodies. */
const NEVER =
  'không chưa đang đã sẽ có là được bị và với của ở tại trong ngoài đi đến về học làm nghỉ bỏ rất hay cần xin nếu khi vì do từ theo thì cũng nên vẫn phải mới còn này đó kia ấy nào nhà lớp trạm phòng sở ubnd ủy hội đội ban bộ tổ khu phường xã tỉnh huyện thôn xóm quận tp tdp thcs thpt mttq chủ phó bí trưởng giám cán kế đảng hđnd csxh vh ca csgt lãnh giáo bác sĩ y điều cộng dân nữ trai gái em bé cháu con bà ông cô chú chị mẹ bố khuyết mồ nghèo dưới trên đủ hơn khoảng tuổi vùng miền người mọi các những nhiều một khác để mà nhưng hoặc tuy rồi lại ra vào lên xuống thấy biết nói kể cho gửi sau trước đều tự thích muốn sống thuộc tham cùng bằng đề yêu mong kính gặp báo câu ghi số việc tiếng nghề mầm tiểu hộ quán đường phố chợ oa page group nhóm kênh messenger zalo facebook fb tiktok youtube internet online phụ khối ngày tháng tết luật nghị mô dự quỹ cơ tòa viện bệnh thủ hiện';

export const NEVER_NAMES = wordSet(NEVER);

/** In a text without accents: less what is a name too, as "Bao" may be Bảo or báo. */
export const NEVER_NAMES_BARE = madeOnDemand(() => [...wordSetOrBare(NEVER)].filter((word) => !GIVEN_NAMES.has(word)));

/** "Duc", not "đức", "DUC" or "duc". */
const BARE_AND_CAPITAL = /^[A-Z][a-z]+$/;

/** Whether a nation or a plain word begins here. Without accents "Dao Duc Hung" is a man, "Dao duc" may be đạo đức. */
export function isNoName(tokens: readonly Token[], at: number): boolean {
  if (phraseAt(NATIONS, tokens, at) > 1) return true;
  const mayBeName = [at, at + 1].every((i) => BARE_AND_CAPITAL.test(tokens[i]?.text ?? ''));
  return !mayBeName && phraseAt(WORDS, tokens, at) > 1;
}

/** The same, or a place. */
export const isOtherwise = (tokens: readonly Token[], at: number): boolean =>
  isNoName(tokens, at) || phraseAt(PLACES, tokens, at) > 1;
