/** The bodies of part IV and of Nơi nhận, by the names the plan gives them. */
import type { Organisation } from '../plan.ts';

export const organisations = [
  { id: 'ward-committee', name: 'UBND phường Kinh Bắc', quote: 'UBND phường Kinh Bắc' },
  { id: 'ward-leaders', name: 'Chủ tịch và các Phó Chủ tịch UBND phường', quote: 'Chủ tịch và các PCT UBND phường' },
  { id: 'party-committee', name: 'Đảng ủy phường Kinh Bắc', quote: 'Thường trực Đảng ủy' },
  { id: 'people-council', name: 'HĐND phường Kinh Bắc', quote: 'HĐND phường' },
  {
    id: 'health-department',
    name: 'Sở Y tế tỉnh Bắc Ninh',
    quote: 'Sở Y tế Bắc Ninh',
    note: 'Công tác trẻ em chuyển từ ngành Lao động - Thương binh và Xã hội sang ngành Y tế từ 01/3/2025; Kế hoạch đã nêu Sở Y tế.',
  },
  { id: 'culture-society-division', name: 'Phòng Văn hóa - Xã hội', quote: 'Phòng Văn hóa - Xã hội' },
  { id: 'finance-division', name: 'Phòng Tài chính', quote: 'Phòng Tài chính' },
  { id: 'committee-office', name: 'Văn phòng HĐND&UBND phường', quote: 'Văn phòng HĐND&UBND phường' },
  { id: 'ward-police', name: 'Công an phường', quote: 'Công an phường' },
  { id: 'security-force', name: 'Lực lượng an ninh cơ sở', quote: 'lực lượng an ninh cơ sở' },
  {
    id: 'public-service-centre',
    name: 'Trung tâm cung ứng dịch vụ sự nghiệp công phường',
    quote: 'Trung tâm cung ứng dịch vụ sự nghiệp công phường',
  },
  { id: 'schools', name: 'Các trường học trên địa bàn phường', quote: 'Các trường học trên địa bàn phường' },
  { id: 'health-station', name: 'Trạm Y tế phường Kinh Bắc', quote: 'Trạm y tế Kinh Bắc' },
  { id: 'residential-group-heads', name: 'Các tổ trưởng tổ dân phố', quote: 'Các Tổ trưởng tổ dân phố' },
  { id: 'health-collaborators', name: 'Cộng tác viên y tế tổ dân phố', quote: 'cộng tác viên y tế trong tổ dân phố' },
  {
    id: 'fatherland-front',
    name: 'Ủy ban MTTQ Việt Nam phường và các tổ chức chính trị - xã hội phường',
    quote: 'Ủy ban mặt trận Tổ quốc phường, các tổ chức chính trị- xã hội của phường',
  },
  { id: 'womens-union', name: 'Hội Liên hiệp Phụ nữ phường', quote: 'Hội Liên hiệp Phụ nữ phường' },
  { id: 'farmers-association', name: 'Hội Nông dân phường', quote: 'Hội Nông dân phường' },
  { id: 'labour-confederation', name: 'Liên đoàn Lao động phường', quote: 'Liên đoàn Lao động phường' },
  { id: 'clerk', name: 'Văn thư', quote: 'Lưu: VT' },
] as const satisfies readonly Organisation[];
