/**
 * A hundred sentences that name or identify somebody, as ward officers, teachers and collaborators type them on a phone into the free
 * answers of the forms. Written before the rules, and never changed to please them. Every name, number and address is invented.
 */
import type { Sentence } from './sentence.ts';

export const NAMING: readonly Sentence[] = [
  // A child by a word for children and a name.
  { text: 'Cháu Hùng nghỉ học từ tháng 3 để đi phụ hồ với bố.', why: 'cháu + name' },
  { text: 'Đã gặp em Thảo và mẹ em tại nhà, gia đình hứa cho đi học lại.', why: 'em + name' },
  { text: 'bé Bông theo mẹ đi bán vé số ở cổng chợ', why: 'bé + name at home' },
  { text: 'Hôm nay em Nguyễn Minh Khôi không đến lớp học nghề.', why: 'em + full name' },
  { text: 'Gia đình xin cho cháu Ly ở nhà trông em.', why: 'cháu + short name' },
  { text: 'Con Tú nhà bên cạnh cũng đi làm ở xưởng giấy.', why: 'con + name at the start' },
  { text: 'Cô giáo phản ánh em Đạt hay ngủ gật vì làm đêm ở lò bánh.', why: 'em + name after a clause' },
  { text: 'Trẻ tên là Vy, không rõ họ, lang thang khu vực bến xe.', why: 'tên là + name' },
  { text: 'hs Quân nghỉ 2 tuần ko phép, gđ nói đi phụ quán phở', why: 'hs + name' },
  { text: 'Học sinh Phạm Quốc Bảo bỏ học, hiện phụ việc ở tiệm sửa xe.', why: 'học sinh + full name' },
  { text: 'chau Hung o nha phu bo me lam mien, chua di hoc lai', why: 'no diacritics: chau + name' },
  { text: 'da den nha em Thuong 2 lan nhung khong gap bo me', why: 'no diacritics: em + name' },
  { text: 'CHÁU HOÀNG ĐÃ ĐƯỢC ĐƯA VỀ NHÀ AN TOÀN', why: 'all capitals, cháu + name' },
  { text: 'Hai anh em Sơn và Hải đều phụ bán hàng ban đêm.', why: 'two names after anh em' },
  { text: 'Cháu gái Ngọc Ánh bị chủ quán giữ giấy khai sinh.', why: 'cháu gái + name' },
  { text: 'Bé trai Gia Huy được bàn giao cho bà nội.', why: 'bé trai + name' },
  { text: 'thằng Cò con nhà bán cá ở chợ Nhớn', why: 'thằng + nickname' },
  { text: 'Tên ở nhà của cháu là Tôm, chủ quán gọi là Tý.', why: 'name at home' },
  { text: 'Cu Bin vẫn đi gánh gạch dù đã nhắc gia đình.', why: 'cu + nickname' },
  { text: 'Chị gái cháu là Hiền cũng nghỉ học đi làm từ năm ngoái', why: 'relative by name' },

  // Full names.
  { text: 'Nguyễn Thị Thanh Hoa, học sinh khối 7, bỏ học từ sau Tết.', why: 'full name at the start' },
  { text: 'Tổ trưởng báo có trẻ Trần Đức Mạnh làm ở xưởng nhựa.', why: 'full name after trẻ' },
  { text: 'Bố là Lê Văn Tuấn đang đi làm xa, mẹ mất.', why: "a father's full name" },
  { text: 'Chủ cơ sở Ngô Xuân Phúc cam kết không nhận trẻ dưới 15 tuổi.', why: "an owner's full name" },
  { text: 'đề nghị hỗ trợ sách vở cho nguyễn văn nam và em gái', why: 'full name in lower case' },
  { text: 'Nguyen Van Nam nghi hoc tu thang 9 de di lam thue', why: 'full name without diacritics' },
  { text: 'NGUYỄN THỊ MAI, TRẦN VĂN LONG CHƯA ĐI HỌC LẠI', why: 'full names in capitals' },
  { text: 'Danh sách trẻ có nguy cơ: Đỗ Minh Quân, Vũ Hà My, Bùi Anh Tú.', why: 'a list of full names' },
  { text: 'Đồng chí Hoàng Thị Liên, Phó Chủ tịch UBND phường, chủ trì.', why: 'an official by full name' },
  { text: 'Báo cáo viên: Dương Văn Khải, Trung tâm trợ giúp pháp lý.', why: 'a speaker by full name' },
  { text: 'Bà Đặng Thị Nhàn (bà ngoại) nhận chăm sóc trẻ.', why: 'a grandmother by full name' },
  { text: 'Trường hợp của Phan Nhật Minh đã được đoàn kiểm tra lập biên bản', why: 'full name after của' },
  { text: 'Liên hệ cô Cao Thị Bích Ngọc, giáo viên chủ nhiệm.', why: 'a teacher by full name' },
  { text: 'Đã trao quà cho 3 em: Hà Tuấn Kiệt, Mai Phương Linh và Tạ Quang Vinh', why: 'a list, family names that are words' },
  { text: 'Trùng với trường hợp Lý Thu Trang do công an báo ngày 05/10.', why: 'full name, reason of a duplicate' },
  { text: 'Ông Chu Văn Đoàn tổ trưởng cho biết gia đình đã chuyển đi', why: 'a head of a residential group' },
  { text: 'TRAN THI HUONG con ba Lan ban rau, da nghi hoc', why: 'capitals without diacritics' },
  { text: 'Con của chị Vương Thị Hậu, hộ cận nghèo trong tổ.', why: "a mother's full name" },
  { text: 'Quách Thành Danh 14 tuổi bốc vác tại kho vật liệu.', why: 'full name and age' },
  { text: 'trẻ là con ông Đinh Công Tráng khu 2, làm từ 5 giờ sáng', why: "a father's full name in a clause" },

  // Initials and half-hidden names.
  { text: 'Cháu N.V.A đã đi học trở lại từ ngày 12/10.', why: 'initials with dots' },
  { text: 'Em A. làm tại quán nước 6 giờ mỗi ngày.', why: 'one initial' },
  { text: 'Cháu T.H. (13 tuổi) bị chủ xưởng mắng chửi, không cho về.', why: 'two initials' },
  { text: 'em H con chị Nga xóm chợ hay bị điểm danh vắng', why: 'one letter' },
  { text: 'chau L.T.M hien o voi ba ngoai', why: 'initials without diacritics' },
  { text: 'Trẻ P.Đ.K được chuyển tuyến khám tâm lý.', why: 'initials after trẻ' },

  // Relatives and neighbours by given name.
  { text: 'Đây là con anh Hùng chị Lan bán phở đầu ngõ.', why: 'parents by given names' },
  { text: 'Mẹ cháu tên Thủy, làm công nhân ca đêm, ít ở nhà.', why: "a mother's given name" },
  { text: 'Bố cháu là anh Toàn thợ mộc, hay uống rượu đánh con', why: "a father's given name" },
  { text: 'Nhà chị Phượng có hai con đều phụ làm bún sau giờ học.', why: 'chị + name' },
  { text: 'Con ông Tư Mộc cạnh đình, ai cũng biết.', why: 'ông + nickname' },
  { text: 'Bà Sáu bán nước nhận nuôi cháu từ nhỏ.', why: 'bà + nickname' },
  { text: 'gặp bác Thịnh tổ phó để xác minh, bác nói trẻ vẫn đi làm', why: 'bác + name' },
  { text: 'Cô Hương chủ nhiệm đã nhiều lần đến vận động.', why: 'cô + name' },

  // Phones.
  { text: 'Cần gấp thì gọi 0912 345 678 gặp mẹ trẻ.', why: 'phone with spaces' },
  { text: 'SĐT gia đình: 0987.654.321', why: 'phone with dots' },
  { text: 'liên hệ 0356789012 để hẹn ngày thăm', why: 'phone in one run' },
  { text: 'Số của bố là +84 978 123 456, gọi buổi tối.', why: 'phone with +84' },
  { text: 'Gọi số 098-765-4321 khi cần xác minh thêm thông tin.', why: 'phone with dashes' },
  { text: 'dt: 84 903 222 111 (bà ngoại)', why: 'phone with 84' },
  { text: 'Điện thoại nhà 0222.3812.345 thường không có người nghe', why: 'land line' },

  // Identity numbers.
  { text: 'Căn cước của mẹ 027185001234, thường trú nơi khác.', why: 'twelve digits' },
  { text: 'số định danh cá nhân 027 213 004 567', why: 'twelve digits with spaces' },
  { text: 'CMND 125123456 cấp tại Bắc Ninh', why: 'nine digits' },
  { text: 'Thẻ BHYT TE1272713456789 đã hết hạn.', why: 'health insurance number' },

  // Mail, social networks.
  { text: 'Gửi thêm ảnh về hoa.nguyen88@mailnha.example nhé.', why: 'e-mail' },
  { text: 'Zalo của cháu: @tubin2012, hay nhắn tuyển người làm.', why: 'handle' },
  { text: 'fb Thảo Cute đăng ảnh làm ở quán karaoke', why: 'a name on Facebook' },
  { text: 'Trẻ bị dụ qua facebook.com/huong.viec.nhe', why: 'address of a profile' },
  { text: 'Nick zalo Mít Ướt rủ các bạn cùng lớp đi làm Tết', why: 'a nick' },

  // Dates of birth.
  { text: 'Trẻ sinh ngày 15/03/2013, đã nghỉ học.', why: 'sinh ngày' },
  { text: 'sn 7-8-2012, hiện ở cùng ông bà', why: 'sn + date' },
  { text: 'Ngày sinh: 02.11.2014; giới tính nam.', why: 'ngày sinh' },
  { text: 'cháu đẻ ngày 20 tháng 6 năm 2011 nên đủ 15 tuổi rồi', why: 'a date in words' },
  { text: 'NS 09/09/2013 học khối 7 buổi chiều', why: 'NS + date' },
  { text: 'sinh 3/4/2012 tại trạm y tế xã cũ', why: 'sinh + date' },

  // House numbers and streets.
  { text: 'Nhà ở số nhà 12, ngõ 5 đường Thiên Đức.', why: 'house number, lane and street' },
  { text: 'Địa chỉ: 45 Nguyễn Trãi, cạnh quán tạp hóa.', why: 'number and street' },
  { text: 'ở sn 8 ngách 12/3 phố Vũ Kiệt', why: 'sn and alley' },
  { text: 'Trẻ trọ tại phòng 203, nhà số 17 đường Hồ Ngọc Lân', why: 'a rented room' },
  { text: 'so nha 21 ngo 9 duong Rap Hat, hoi nha ban mien', why: 'no diacritics' },
  { text: 'Xưởng ở 102/5 đường Kinh Dương Vương, trẻ ngủ lại xưởng', why: 'number with a slash and street' },
  { text: 'Gia đình thuê căn hộ 1205 chung cư Cát Tường Sao.', why: 'flat and building' },
  { text: 'kiot 14 chợ đầu mối là chỗ mẹ con ở luôn', why: 'a stall that is a home' },

  // Classes and schools.
  { text: 'Đang học lớp 7A2, hay nghỉ thứ hai.', why: 'a class' },
  { text: 'hs 8b nghỉ nhiều, gvcn đã báo', why: 'a class in lower case' },
  { text: 'Giáo viên chủ nhiệm 6A5 báo tin cho tổ dân phố.', why: 'a class without lớp' },
  { text: 'Trẻ học lớp bảy trường làng, nhà gần cổng trường', why: 'a class in words', about: 'child' },
  { text: 'Trẻ đang học Trường THCS Kinh Bắc, buổi chiều.', why: "a child's school", about: 'child' },
  { text: 'Em học tiểu học Vạn An, nghỉ 10 buổi.', why: "a child's school without trường", about: 'child' },
  { text: 'truong thcs Vu Ninh da cho nghi hoc tam thoi', why: 'no diacritics, a form on one child', about: 'child' },
  { text: 'cháu là lớp trưởng 9C, thầy cô rất bất ngờ', why: 'a class and an office in it' },
  { text: 'Cháu học cùng trường mầm non Hoa Sen với em gái.', why: "a child's nursery", about: 'child' },
  { text: 'Có 1 em lớp 5/3 đi bán bánh mì buổi sáng trước giờ học.', why: 'a class with a slash' },

  // Several at once.
  { text: 'Cháu Lê Bảo Ngọc, sn 12/05/2012, lớp 8A1, ĐT mẹ 0345 678 901.', why: 'name, birth, class, phone' },
  { text: 'Đã đối chiếu Mẫu 01: cùng là cháu Trịnh Khắc Duy, con bà Thoa.', why: 'reason of a duplicate' },
  { text: 'Đề nghị Công an phường tìm giúp cháu Kiều My, rời nhà tối 03/10', why: 'cháu + name that begins with a family name' },
  { text: 'Không phải trường hợp vì em Phúc chỉ phụ bố mẹ buổi tối.', why: 'reason, em + name' },
  { text: 'Tặng xe đạp cho học trò nghèo Triệu Mỹ Duyên vượt khó.', why: 'full name after adjectives' },
  { text: 'Bạn cùng lớp tên Tuấn Anh rủ trẻ đi làm quán net.', why: 'a friend by name' },
];
