/** The headings of parts III to V, and the closing sentence (KL), in which the last tasks stand. */
import type { PlanPart } from '../plan.ts';

export const parts = [
  { code: 'III', title: 'NHIỆM VỤ, GIẢI PHÁP' },
  { code: 'III.1', title: 'Hoàn thiện chính sách, pháp luật về phòng ngừa, giảm thiểu lao động trẻ em' },
  {
    code: 'III.2',
    title: 'Truyền thông, giáo dục, vận động xã hội nâng cao nhận thức, trách nhiệm về phòng ngừa, giảm thiểu lao động trẻ em',
  },
  {
    code: 'III.3',
    title:
      'Nâng cao năng lực của chính quyền các cấp, cơ quan, tổ chức, cá nhân có liên quan, đặc biệt là người sử dụng lao động về phòng ngừa và giảm thiểu lao động trẻ em',
  },
  {
    code: 'III.4',
    title:
      'Tăng cường phòng ngừa, phát hiện và hỗ trợ, can thiệp lao động trẻ em và trẻ em có nguy cơ trở thành lao động trẻ em ở các cấp, các ngành đặc biệt là cấp cơ sở, chú trọng lĩnh vực nông nghiệp, tiểu thủ công nghiệp, dịch vụ và trong các chuỗi cung ứng. Phòng, chống tội phạm mua bán trẻ em vì mục đích bóc lột sức lao động',
  },
  {
    code: 'III.5',
    title:
      'Tăng cường hợp tác quốc tế về phòng ngừa, giảm thiểu lao động trẻ em nhằm trao đổi kinh nghiệm, vận động nguồn lực trong nước và quốc tế. Huy động sự tham gia của các tổ chức xã hội, doanh nghiệp và cá nhân trong phòng ngừa, giảm thiểu lao động trẻ em',
  },
  {
    code: 'III.6',
    title:
      'Tăng cường công tác thanh tra, kiểm tra việc thực hiện pháp luật, chính sách về phòng ngừa lao động trẻ em. Xử lý nghiêm, kịp thời các trường hợp sử dụng lao động trẻ em. Xây dựng cơ sở dữ liệu theo dõi, đánh giá việc thực hiện chương trình phòng ngừa, giảm thiểu lao động trẻ em',
  },
  { code: 'IV', title: 'KINH PHÍ THỰC HIỆN' },
  { code: 'V', title: 'TỔ CHỨC THỰC HIỆN' },
  { code: 'V.1', title: 'Sở Lao động - Thương binh và Xã hội' },
  { code: 'V.2', title: 'Sở Giáo dục và Đào tạo' },
  { code: 'V.3', title: 'Công an tỉnh' },
  { code: 'V.4', title: 'Sở Nông nghiệp và Phát triển nông thôn' },
  { code: 'V.5', title: 'Sở Thông tin và Truyền thông' },
  { code: 'V.6', title: 'Sở Tài chính' },
  { code: 'V.7', title: 'Liên minh Hợp tác xã tỉnh' },
  { code: 'V.8', title: 'Đề nghị Liên đoàn Lao động tỉnh' },
  {
    code: 'V.9',
    title: 'Đề nghị Uỷ ban Mặt trận Tổ quốc Việt Nam tỉnh và các tổ chức thành viên khác của Mặt trận Tổ quốc Việt Nam tỉnh',
  },
  { code: 'V.10', title: 'Uỷ ban nhân dân các huyện, thành phố' },
  {
    code: 'KL',
    title:
      'Trên đây là Kế hoạch triển khai thực hiện Chương trình Phòng ngừa, giảm thiểu trẻ em lao động trái quy định của pháp luật giai đoạn 2021-2025, định hướng đến năm đến năm 2030',
  },
] as const satisfies readonly PlanPart[];
