/** The headings of parts II to IV, and the closing sentence (KL), in which a last task stands. */
import type { PlanPart } from '../plan.ts';

export const parts = [
  { code: 'II', title: 'NHIỆM VỤ VÀ GIẢI PHÁP' },
  { code: 'II.1', title: 'Tăng cường sự lãnh đạo, chỉ đạo của cấp ủy đảng, chính quyền trong việc thực hiện Kế hoạch' },
  {
    code: 'II.2',
    title: 'Truyền thông, giáo dục, vận động xã hội nâng cao nhận thức, trách nhiệm về phòng ngừa, giảm thiểu lao động trẻ em',
  },
  {
    code: 'II.3',
    title:
      'Nâng cao năng lực của chính quyền các cấp, cơ quan, tổ chức, cá nhân có liên quan, người sử dụng lao động trẻ em về phòng ngừa và giảm thiểu lao động trẻ em',
  },
  {
    code: 'II.4',
    title: 'Tăng cường phòng ngừa, phát hiện và hỗ trợ, can thiệp lao động trẻ em và trẻ em có nguy cơ trở thành lao động trẻ em',
  },
  {
    code: 'II.5',
    title:
      'Xây dựng cơ sở dữ liệu, theo dõi, đánh giá; kiểm tra việc thực hiện pháp luật, chính sách về phòng ngừa lao động trẻ em',
  },
  { code: 'II.6', title: 'Vận động nguồn lực' },
  { code: 'III', title: 'KINH PHÍ THỰC HIỆN' },
  { code: 'IV', title: 'TỔ CHỨC THỰC HIỆN' },
  { code: 'IV.1', title: 'Phòng Văn hóa - Xã hội' },
  { code: 'IV.2', title: 'Phòng Tài chính' },
  { code: 'IV.3', title: 'Văn phòng HĐND&UBND phường' },
  { code: 'IV.4', title: 'Công an phường' },
  { code: 'IV.5', title: 'Trung tâm cung ứng dịch vụ sự nghiệp công phường' },
  { code: 'IV.6', title: 'Các trường học trên địa bàn phường' },
  { code: 'IV.7', title: 'Trạm y tế Kinh Bắc' },
  { code: 'IV.8', title: 'Các Tổ trưởng tổ dân phố' },
  { code: 'IV.9', title: 'Đề nghị Ủy ban mặt trận Tổ quốc phường, các tổ chức chính trị- xã hội của phường' },
  {
    code: 'KL',
    title:
      'Trên đây là Kế hoạch phòng, ngừa giảm thiểu trẻ em lao động trái pháp luật giai đoạn 2026 - 2030 trên địa bàn phường Kinh Bắc',
  },
] as const satisfies readonly PlanPart[];
