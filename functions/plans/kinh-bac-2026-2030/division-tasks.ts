/** Part IV.1 to IV.5: the divisions of the ward, the police and the public service centre. */
import { PERIOD_KINDS } from '../../calendar/periods.ts';
import { doneAs, recordedIn, reportedBy } from '../evidence.ts';
import type { Task } from '../plan.ts';
import { communicationAndTraining, schoolingAndModels, socialAssistance } from './repeated-evidence.ts';

const cultureSocietyDivision: readonly Task[] = [
  {
    code: 'IV.1.a',
    quote:
      'Là cơ quan thường trực triển khai thực hiện kế hoạch; chủ trì, phối hợp với phòng, trung tâm, đơn vị tổ chức thực hiện tuyên truyền, phổ biến nội dung của Kế hoạch và pháp luật về phòng ngừa, giảm thiểu trẻ em lao động trái quy định của pháp luật.',
    by: ['culture-society-division'],
    evidence: [recordedIn('outreach', 'channel'), recordedIn('training', 'topics', 'law')],
  },
  {
    code: 'IV.1.b',
    quote: 'Chủ trì phối hợp với các phòng, trung tâm, đơn vị',
    by: ['culture-society-division', 'finance-division', 'committee-office', 'public-service-centre'],
    evidence: [recordedIn('other-activity', 'withUnits'), recordedIn('inspection', 'withUnits')],
  },
  {
    code: 'IV.1.c',
    quote:
      'Tham mưu UBND phường ban hành các văn bản chỉ đạo, triển khai thực hiện phòng ngừa, giảm thiểu trẻ em lao động trái quy định của pháp luật giai đoạn 2026-2030 trên địa bàn phường.',
    by: ['culture-society-division', 'ward-committee'],
    evidence: [doneAs('directive'), recordedIn('other-activity', 'documentNumber')],
  },
  {
    code: 'IV.1.d',
    quote:
      'Truyền thông, tập huấn về phòng ngừa, giảm thiểu lao động trẻ em. Triển khai, hướng dẫn thực hiện chính sách trợ giúp xã hội cho trẻ em và gia đình có lao động trẻ em hoặc có nguy cơ trở thành lao động trẻ em.',
    by: ['culture-society-division'],
    evidence: [...communicationAndTraining, ...socialAssistance],
  },
  {
    code: 'IV.1.e',
    quote: 'Triển khai các nhiệm vụ được giao chủ trì theo kế hoạch này.',
    by: ['culture-society-division'],
    evidence: [recordedIn('monthly-return', 'content'), recordedIn('other-activity', 'duty')],
  },
  {
    code: 'IV.1.f',
    quote:
      'Phối hợp tổ chức kiểm tra việc thực hiện chính sách, pháp luật về phòng ngừa, giảm thiểu lao động trẻ em trái pháp luật.',
    by: ['culture-society-division'],
    evidence: [recordedIn('inspection', 'inspectionKind'), recordedIn('inspection', 'withUnits')],
  },
  {
    code: 'IV.1.g',
    quote:
      'Truyền thông, tập huấn về phòng ngừa, giảm thiểu lao động trẻ em. Triển khai, hướng dẫn thực hiện chính sách trợ giúp xã hội cho trẻ em và gia đình có lao động trẻ em hoặc có nguy cơ trở thành lao động trẻ em..',
    by: ['culture-society-division'],
    evidence: [...communicationAndTraining, ...socialAssistance],
  },
  {
    code: 'IV.1.h',
    quote:
      'Chỉ đạo các cơ sở giáo dục và đào tạo phối hợp với các cơ sở y tế có liên quan thực hiện giáo dục kỹ năng về phòng ngừa lao động trẻ em cho học sinh, giáo viên.',
    by: ['culture-society-division', 'schools', 'health-station'],
    evidence: [
      recordedIn('outreach', 'channel', 'lesson'),
      recordedIn('outreach', 'children'),
      recordedIn('outreach', 'educators'),
      recordedIn('training', 'educators'),
      doneAs('directive'),
    ],
  },
  {
    code: 'IV.1.i',
    quote:
      'Hỗ trợ trẻ em có nguy cơ trở thành lao động trẻ em, lao động trẻ em được tiếp cận giáo dục phổ thông và triển khai mô hình phòng ngừa, giảm thiểu trẻ em theo chức năng, nhiệm vụ.',
    by: ['culture-society-division', 'schools'],
    evidence: schoolingAndModels,
  },
  {
    code: 'IV.1.j',
    quote: 'Phối hợp với cơ quan thông tin và truyền thông đẩy mạnh công tác tuyên truyền về lao động trẻ em.',
    by: ['culture-society-division', 'public-service-centre'],
    evidence: [recordedIn('outreach', 'channel', 'loudspeaker', 'social-media', 'press')],
  },
  {
    code: 'IV.1.k',
    quote: 'Định kỳ tổng hợp tình hình, báo cáo kết quả thực hiện Kế hoạch về UBND phường và Sở Y tế theo quy định.',
    by: ['culture-society-division'],
    evidence: PERIOD_KINDS.map(reportedBy),
  },
];

const otherDivisions: readonly Task[] = [
  {
    code: 'IV.2.a',
    quote: 'Tham mưu bố trí ngân sách và các nguồn kinh phí hợp pháp khác để thực hiện Kế hoạch.',
    by: ['finance-division'],
    evidence: [doneAs('budget'), recordedIn('other-activity', 'amount'), recordedIn('other-activity', 'source')],
  },
  {
    code: 'IV.3.a',
    quote:
      'Chủ trì, phối hợp với các phòng, đơn vị có liên quan xây dựng và tổ chức thực hiện hoạt động trợ giúp pháp lý về lao động trẻ em.',
    by: ['committee-office'],
    evidence: [
      doneAs('legal-aid'),
      recordedIn('other-activity', 'peopleHelped'),
      recordedIn('case-update', 'services', 'legal-aid'),
    ],
  },
];

const wardPolice: readonly Task[] = [
  {
    code: 'IV.4.a',
    quote: 'Chủ trì công tác phòng, chống tội phạm mua bán trẻ em vì mục đích bóc lột sức lao động.',
    by: ['ward-police'],
    evidence: [
      doneAs('trafficking'),
      recordedIn('other-activity', 'incidents'),
      recordedIn('case-report', 'coercion', 'trafficked'),
    ],
  },
  {
    code: 'IV.4.b',
    quote: 'Tăng cường kiểm tra, phát hiện kịp thời và xử lý nghiêm các vụ việc vi phạm pháp luật về sử dụng lao động trẻ em.',
    by: ['ward-police'],
    evidence: [
      recordedIn('inspection', 'inspectionKind'),
      recordedIn('inspection', 'violation', 'found'),
      recordedIn('inspection', 'sanction'),
    ],
  },
  {
    code: 'IV.4.c',
    quote:
      'Phối hợp với các trung tâm, phòng, đơn vị liên quan trong công tác bảo vệ, hỗ trợ hòa nhập cộng đồng cho trẻ em bị bóc lột sức lao động.',
    by: ['ward-police', 'culture-society-division'],
    evidence: [recordedIn('case-update', 'services', 'reintegration'), recordedIn('case-update', 'action', 'emergency-measure')],
  },
  {
    code: 'IV.4.d',
    quote:
      'Chỉ đạo lực lượng an ninh cơ sở, nắm bắt tình hình địa bàn, đặc biệt tại khu vực làng nghề, cơ sở sản xuất, kinh doanh phi chính thức để có biện pháp ngăn chặn kịp thời hành vi vi phạm pháp luật liên quan đến lao động trẻ em.',
    by: ['ward-police', 'security-force'],
    evidence: [doneAs('trafficking'), recordedIn('other-activity', 'places'), recordedIn('other-activity', 'incidents')],
  },
];

const publicServiceCentre: readonly Task[] = [
  {
    code: 'IV.5.a',
    quote:
      'Phối hợp chặt chẽ với Phòng Văn hóa - Xã hội và các đơn vị liên quan để triển khai các hoạt động truyền thông, giáo dục, nâng cao nhận thức về lao động trẻ em.',
    by: ['public-service-centre', 'culture-society-division'],
    evidence: [recordedIn('outreach', 'channel')],
  },
  {
    code: 'IV.5.b',
    quote:
      'Hỗ trợ tổ chức các lớp tập huấn về kỹ năng phòng, ngừa giảm thiểu trẻ em lao động trái pháp luật cho cộng tác viên, tình nguyện viên và người dân trên địa bàn phường.',
    by: ['public-service-centre'],
    evidence: [recordedIn('training', 'collaborators'), recordedIn('training', 'residents')],
  },
  {
    code: 'IV.5.c',
    quote: 'Tham gia vào các đợt kiểm tra, giám sát việc thực hiện các quy định của pháp luật về lao động trẻ em.',
    by: ['public-service-centre'],
    evidence: [recordedIn('inspection', 'withUnits'), recordedIn('inspection', 'inspectionKind', 'supervision')],
  },
];

export const divisionTasks: readonly Task[] = [
  ...cultureSocietyDivision,
  ...otherDivisions,
  ...wardPolice,
  ...publicServiceCentre,
];
