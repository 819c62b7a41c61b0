import { RETENTION } from '../forms/retention.ts';

/** How the board is read: each word that a leader meets there. */
export const TERMS: readonly (readonly [name: string, text: string])[] = [
  ['● Đạt', 'Số liệu đã đủ để khẳng định đạt mục tiêu, kể cả khi tính theo mức thấp nhất.'],
  ['○ Chưa đạt', 'Kể cả khi tính theo mức cao nhất vẫn chưa đạt mục tiêu. Trước năm mục tiêu thì ghi kèm năm đó.'],
  [
    '◊ Chưa đủ căn cứ kết luận',
    'Mục tiêu nằm giữa mức thấp và mức cao, hoặc còn thiếu mẫu số, khảo sát. Cột “Cần gì để kết luận” nêu số liệu còn thiếu và nơi cung cấp.',
  ],
  ['– Theo dõi xu hướng', 'Kế hoạch không nêu mức phải đạt; chỉ so sánh qua các kỳ.'],
  ['– Không công bố', 'Kết luận có thể làm lộ số trẻ em, nên chỉ cơ quan có thẩm quyền được biết.'],
  [
    'Mức thấp, mức cao',
    'Một người có thể dự nhiều buổi. Mức thấp: số người chắc chắn đã được tiếp cận (tính buổi đông nhất của mỗi nhóm). Mức cao: số người nhiều nhất có thể (không ai dự hai lần). Số thật nằm giữa hai mức.',
  ],
  ['Lũy kế, trong kỳ', 'Lũy kế: từ ngày đầu của Kế hoạch đến hết kỳ. Trong kỳ: riêng kỳ đó.'],
  [
    'Tạm tính',
    'Tính từ mọi phiếu đã gửi đến lúc cập nhật. Số liệu còn thay đổi cho tới khi gửi báo cáo của kỳ; số đã gửi thì giữ nguyên, thay đổi được nêu ở báo cáo điều chỉnh.',
  ],
  [
    'Số liệu về trẻ em',
    'Nêu theo báo cáo gần nhất đã gửi, trong các khoảng: dưới 10 (có thể là 0), từ 10 đến 19, từ 20 đến 29… Dưới 10 trường hợp thì không công bố tỷ lệ và kết luận.',
  ],
  ['Đường tới mục tiêu', 'Cả ô là mục tiêu. Phần đậm: mức thấp; phần nhạt: từ mức thấp đến mức cao.'],
  ['Đúng hạn, sau hạn, chưa báo cáo', 'Xác nhận tháng của mỗi đơn vị ở mỗi kỳ; ba số cộng lại bằng số phải báo cáo.'],
  [
    'Thời hạn lưu',
    `Hết thời hạn mới được xóa, và chỉ khi có người xác nhận: không dòng nào tự bị xóa. Bản thư đã gửi lưu ${RETENTION.mailDays} ngày.`,
  ],
  ['Sửa trên trang này', 'Các trang do hệ thống ghi. Nội dung người sửa được giữ ở trang “Bản người sửa”, rồi hệ thống ghi lại.'],
];
