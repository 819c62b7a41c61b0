/** Part IV.6 to IV.9: schools, health station, residential groups, the Front and its unions; and the closing sentence (KL). */
import { doneAs, recordedIn } from '../evidence.ts';
import type { Task } from '../plan.ts';
import { communicationAndTraining, schoolingAndModels, socialAssistance } from './repeated-evidence.ts';

const schools: readonly Task[] = [
  {
    code: 'IV.6.a',
    quote: 'Chủ trì, triển khai công tác phòng ngừa, giảm thiểu lao động trẻ em theo chức năng, nhiệm vụ của ngành.',
    by: ['schools'],
    evidence: [...communicationAndTraining, doneAs('review-dropout')],
  },
  {
    code: 'IV.6.b',
    quote: 'Chỉ đạo, triển khai cung cấp thông tin, kiến thức, kỹ năng về phòng ngừa lao động trẻ em cho học sinh, giáo viên.',
    by: ['schools'],
    evidence: [
      recordedIn('outreach', 'channel', 'lesson'),
      recordedIn('outreach', 'children'),
      recordedIn('outreach', 'minors'),
      recordedIn('training', 'educators'),
    ],
  },
  {
    code: 'IV.6.c',
    quote:
      'Hỗ trợ trẻ em có nguy cơ trở thành lao động trẻ em, lao động trẻ em được tiếp cận giáo dục phổ thông và triển khai mô hình phòng ngừa, giảm thiểu trẻ em theo chức năng, nhiệm vụ.',
    by: ['schools'],
    evidence: schoolingAndModels,
  },
  {
    code: 'IV.6.d',
    quote:
      'Triển khai các chính sách, giải pháp nhằm giảm thiểu tình trạng trẻ em bỏ học khi chưa hoàn thành bậc tiểu học, trung học cơ sở.',
    by: ['schools'],
    evidence: [
      doneAs('review-dropout'),
      recordedIn('other-activity', 'droppedOut'),
      recordedIn('other-activity', 'returned'),
      recordedIn('case-report', 'schooling', 'left-before-grade-9'),
    ],
  },
];

const healthStation: readonly Task[] = [
  {
    code: 'IV.7.a',
    quote:
      'Triển khai thực hiện việc xây dựng cơ sở dữ liệu về lao động trẻ em, chỉ tiêu thống kê theo dõi, đánh giá về lao động trẻ em, tiêu chí xác định lao động trẻ em theo hướng dẫn của Bộ Y tế;',
    by: ['health-station'],
    evidence: [recordedIn('case-report'), recordedIn('case-update'), recordedIn('survey', 'definitionId')],
  },
  {
    code: 'IV.7.b',
    quote: 'phối hợp thực hiện khảo sát về lao động trẻ em trên địa bàn phường (nếu có).',
    by: ['health-station'],
    evidence: [recordedIn('survey', 'found'), recordedIn('survey', 'hazardous')],
  },
  {
    code: 'IV.7.c',
    quote:
      'Trên cơ sở hướng dẫn của Bộ Y tế, xây dựng quy trình, mô hình hỗ trợ, can thiệp phòng ngừa, giảm thiểu lao động trẻ em.',
    by: ['health-station'],
    evidence: [doneAs('directive', 'model'), recordedIn('other-activity', 'modelName')],
  },
  {
    code: 'IV.7.d',
    quote:
      'Truyền thông, tập huấn về phòng ngừa, giảm thiểu lao động trẻ em. Triển khai, hướng dẫn thực hiện chính sách trợ giúp xã hội cho trẻ em và gia đình có lao động trẻ em hoặc có nguy cơ trở thành lao động trẻ em.',
    by: ['health-station'],
    evidence: [...communicationAndTraining, ...socialAssistance],
  },
  {
    code: 'IV.7.e',
    quote: 'Phối hợp với các trường học và cộng đồng để tư vấn, cung cấp kiến thức về lao động trẻ em.',
    by: ['health-station', 'schools'],
    evidence: [recordedIn('outreach', 'channel', 'conference', 'lesson', 'home-visit')],
  },
];

const residentialGroups: readonly Task[] = [
  {
    code: 'IV.8.a',
    quote: 'Tích cực tuyên truyền nâng cao nhận thức của nhân dân trong tổ dân phố về lao động trẻ em tại cộng đồng.',
    by: ['residential-group-heads'],
    evidence: [
      recordedIn('outreach', 'channel', 'conference', 'home-visit', 'loudspeaker'),
      recordedIn('outreach', 'carers'),
      recordedIn('outreach', 'residents'),
    ],
  },
  {
    code: 'IV.8.b',
    quote:
      'Chỉ đạo cộng tác viên y tế trong tổ dân phố theo dõi, thống kê các trường hợp trẻ em bị sử dụng lao động trái quy định của pháp luật báo cáo UBND phường qua phòng Văn hóa - Xã hội và trạm y tế Kinh Bắc để kịp thời xử lý.',
    by: ['residential-group-heads', 'health-collaborators'],
    evidence: [recordedIn('case-report', 'notifiedBy', 'residential-group'), recordedIn('units', 'casePoint', 'yes')],
  },
];

const unions: readonly Task[] = [
  {
    code: 'IV.9.a',
    quote: 'Truyền thông, giáo dục, tư vấn pháp luật, chính sách về lao động trẻ em.',
    by: ['fatherland-front'],
    evidence: [recordedIn('outreach', 'channel', 'conference', 'home-visit'), recordedIn('outreach', 'focus', 'legal-advice')],
  },
  {
    code: 'IV.9.b',
    quote:
      'Hội Liên hiệp Phụ nữ phường, Hội Nông dân phường tăng cường hướng dẫn các cấp hội vận động gia đình không để trẻ em bỏ học, lao động trái quy định của pháp luật, đặc biệt đối với các hộ nghèo, cận nghèo, khu vực kinh tế nông nghiệp, địa bàn có trẻ em tham gia lao động, lao động trẻ em hoặc có nguy cơ phát sinh lao động trẻ em.',
    by: ['womens-union', 'farmers-association'],
    evidence: [
      recordedIn('outreach', 'channel', 'home-visit'),
      recordedIn('outreach', 'focus', 'poor-households', 'agriculture', 'families-at-risk'),
      recordedIn('case-update', 'services', 'poverty-reduction'),
    ],
  },
  {
    code: 'IV.9.c',
    quote:
      'Liên đoàn Lao động phường tổ chức truyền thông, giáo dục, tư vấn pháp luật, chính sách về lao động trẻ em cho cán bộ, đoàn viên, người chưa thành niên, trẻ em tham gia lao động.',
    by: ['labour-confederation'],
    evidence: [
      recordedIn('outreach', 'focus', 'union-members', 'legal-advice'),
      recordedIn('outreach', 'minors'),
      recordedIn('outreach', 'children'),
    ],
  },
];

const closing: readonly Task[] = [
  {
    code: 'KL.a',
    quote:
      'Trong quá trình triển khai thực hiện nếu có khó khăn, vướng mắc, đề nghị phản ánh về Phòng Văn hóa - Xã hội phường để tổng hợp báo cáo UBND phường xem xét giải quyết./.',
    by: ['culture-society-division', 'ward-committee'],
    evidence: [recordedIn('monthly-return', 'difficulties'), recordedIn('monthly-return', 'proposals')],
  },
];

export const communityTasks: readonly Task[] = [...schools, ...healthStation, ...residentialGroups, ...unions, ...closing];
