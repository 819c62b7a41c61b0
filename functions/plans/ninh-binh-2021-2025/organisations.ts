/**
 * The bodies of part V and of Nơi nhận, and those that took over their duties. A span is the time in which a body holds duties of
 * this plan, not the time in which it exists: Sở Y tế is older than March 2025. Notes name the source seen, and say so where none was.
 */
import type { Organisation } from '../plan.ts';

export const organisations = [
  { id: 'provincial-committee', name: 'UBND tỉnh Ninh Bình', quote: 'Lãnh đạo UBND tỉnh' },
  { id: 'provincial-party', name: 'Tỉnh ủy Ninh Bình', quote: 'Thường trực Tỉnh ủy' },
  { id: 'provincial-council', name: 'HĐND tỉnh Ninh Bình', quote: 'Lãnh đạo HĐND tỉnh' },
  {
    id: 'labour-ministry',
    name: 'Bộ Lao động - Thương binh và Xã hội',
    quote: 'Bộ Lao động - Thương binh và Xã hội',
    validTo: '2025-02-28',
    successors: ['health-ministry'],
    note: 'Từ 01/3/2025 công tác trẻ em chuyển về Bộ Y tế (Báo Tuổi Trẻ 03/3/2025; Kế hoạch 115/KH-UBND nêu hướng dẫn của Bộ Y tế).',
  },
  { id: 'health-ministry', name: 'Bộ Y tế', validFrom: '2025-03-01' },
  {
    id: 'labour-department',
    name: 'Sở Lao động - Thương binh và Xã hội',
    quote: 'Sở Lao động - Thương binh và Xã hội',
    validTo: '2025-02-28',
    successors: ['health-department'],
    note: 'Từ 01/3/2025 công tác trẻ em chuyển về Sở Y tế (Báo Tuổi Trẻ 03/3/2025).',
  },
  { id: 'health-department', name: 'Sở Y tế tỉnh Ninh Bình', validFrom: '2025-03-01' },
  { id: 'education-department', name: 'Sở Giáo dục và Đào tạo', quote: 'Sở Giáo dục và Đào tạo' },
  { id: 'schools', name: 'Các cơ sở giáo dục', quote: 'các cơ sở giáo dục' },
  { id: 'provincial-police', name: 'Công an tỉnh', quote: 'Công an tỉnh' },
  {
    id: 'agriculture-department',
    name: 'Sở Nông nghiệp và Phát triển nông thôn',
    quote: 'Sở Nông nghiệp và Phát triển nông thôn',
    validTo: '2025-02-28',
    successors: ['agriculture-environment-department'],
    note: 'Hợp nhất với Sở Tài nguyên và Môi trường năm 2025 (vietnam.vn, 80 năm ngành nông nghiệp và môi trường tỉnh Ninh Bình); ngày 01/3/2025 chưa thấy văn bản, cần kiểm tra.',
  },
  { id: 'agriculture-environment-department', name: 'Sở Nông nghiệp và Môi trường', validFrom: '2025-03-01' },
  {
    id: 'information-department',
    name: 'Sở Thông tin và Truyền thông',
    quote: 'Sở Thông tin và Truyền thông',
    validTo: '2025-02-28',
    successors: ['culture-sports-department'],
    note: 'Mục V.5 là về báo chí nên chuyển về Sở Văn hóa và Thể thao (viễn thông, chuyển đổi số về Sở Khoa học và Công nghệ); chưa thấy văn bản, cần kiểm tra.',
  },
  { id: 'culture-sports-department', name: 'Sở Văn hóa và Thể thao', validFrom: '2025-03-01' },
  { id: 'press', name: 'Các cơ quan thông tấn, báo chí', quote: 'các cơ quan thông tấn, báo chí' },
  { id: 'finance-department', name: 'Sở Tài chính', quote: 'Sở Tài chính' },
  { id: 'cooperative-alliance', name: 'Liên minh Hợp tác xã tỉnh', quote: 'Liên minh Hợp tác xã tỉnh' },
  { id: 'labour-confederation', name: 'Liên đoàn Lao động tỉnh', quote: 'Liên đoàn Lao động tỉnh' },
  { id: 'fatherland-front', name: 'Ủy ban MTTQ Việt Nam tỉnh', quote: 'Uỷ ban Mặt trận Tổ quốc Việt Nam tỉnh' },
  {
    id: 'front-members',
    name: 'Các tổ chức thành viên của Mặt trận Tổ quốc Việt Nam tỉnh',
    quote: 'các tổ chức thành viên khác của Mặt trận Tổ quốc Việt Nam tỉnh',
  },
  {
    id: 'district-committees',
    name: 'UBND các huyện, thành phố',
    quote: 'Uỷ ban nhân dân các huyện, thành phố',
    validTo: '2025-06-30',
    successors: ['commune-committees'],
    note: 'Cấp huyện kết thúc hoạt động từ 01/7/2025 (Nghị quyết 203/2025/QH15).',
  },
  { id: 'commune-committees', name: 'UBND các xã, phường', validFrom: '2025-07-01' },
  {
    id: 'related-departments',
    name: 'Các sở, ban, ngành, đoàn thể liên quan',
    quote: 'Các sở, ban, ngành, đoàn thể liên quan',
  },
  { id: 'clerk', name: 'Văn thư', quote: 'Lưu VT' },
  { id: 'committee-office', name: 'Văn phòng UBND tỉnh', quote: 'VP6,3,5,7' },
] as const satisfies readonly Organisation[];
