/** Part V: who does it, body by body, and the closing sentence (KL). Bodies are those the plan names; see `organisations` for successors. */
import { doneAs, recordedIn, reportedBy } from '../evidence.ts';
import type { Task } from '../plan.ts';

const labourDepartment: readonly Task[] = [
  {
    code: 'V.1.a',
    quote:
      'Chủ trì, phối hợp với các sở, ban, ngành, đơn vị liên quan và Uỷ ban nhân dân các huyện, thành phố triển khai thực hiện các nội dung, nhiệm vụ và giải pháp của kế hoạch theo chức năng, nhiệm vụ được giao.',
    by: ['labour-department', 'related-departments', 'district-committees'],
    evidence: [recordedIn('monthly-return', 'content'), recordedIn('other-activity', 'withUnits')],
  },
  {
    code: 'V.1.b',
    quote:
      'Triển khai các mô hình phù hợp với tình hình thực tế tại địa phương, đặc biệt ở địa bàn, ngành nghề có lao động trẻ em hoặc có nguy cơ phát sinh lao động trẻ em.',
    by: ['labour-department'],
    evidence: [doneAs('model'), recordedIn('other-activity', 'modelName')],
  },
  {
    code: 'V.1.c',
    quote: 'Tổ chức thanh tra, kiểm tra việc thực hiện chính sách, pháp luật về công tác phòng ngừa, giảm thiểu lao động trẻ em.',
    by: ['labour-department'],
    evidence: [recordedIn('inspection', 'inspectionKind')],
  },
  {
    code: 'V.1.d',
    quote: 'Theo dõi, đôn đốc, hướng dẫn, đánh giá việc tổ chức triển khai thực hiện Kế hoạch.',
    by: ['labour-department'],
    evidence: [recordedIn('monthly-return', 'content'), doneAs('directive')],
  },
  {
    code: 'V.1.e',
    quote: 'Tổ chức sơ kết, tổng kết việc thực hiện kế hoạch.',
    by: ['labour-department'],
    evidence: [doneAs('final-review'), recordedIn('other-activity', 'conclusion')],
  },
  {
    code: 'V.1.f',
    quote:
      'Tổng hợp kết quả thực hiện trên địa bàn tỉnh, định kỳ hằng năm (trước ngày 25/11), báo cáo Bộ Lao động - Thương binh và Xã hội và Ủy ban nhân dân tỉnh, theo quy định.',
    by: ['labour-department'],
    evidence: [reportedBy('year')],
  },
];

const educationDepartment: readonly Task[] = [
  {
    code: 'V.2.a',
    quote:
      'Tích hợp lồng ghép công tác tuyên truyền, giáo dục phòng ngừa, phát hiện, can thiệp, hỗ trợ trẻ em lao động và trẻ em có nguy cơ lao động trái quy định của pháp luật vào hoạt động của ngành.',
    by: ['education-department'],
    evidence: [recordedIn('outreach', 'channel', 'lesson'), doneAs('directive')],
  },
  {
    code: 'V.2.b',
    quote:
      'Cung cấp thông tin, kiến thức, kỹ năng về phòng ngừa, giảm thiểu lao động trẻ em cho học sinh, học viên, cán bộ, nhà giáo trong các cơ sở giáo dục.',
    by: ['education-department', 'schools'],
    evidence: [
      recordedIn('outreach', 'children'),
      recordedIn('outreach', 'minors'),
      recordedIn('outreach', 'educators'),
      recordedIn('training', 'educators'),
    ],
  },
  {
    code: 'V.2.c',
    quote: 'Chỉ đạo, hướng dẫn các cơ sở giáo dục triển khai thực hiện tốt các chính sách về giáo dục.',
    by: ['education-department', 'schools'],
    evidence: [doneAs('directive')],
  },
  {
    code: 'V.2.d',
    quote:
      'Quản lý, theo dõi, nắm tình hình học sinh, học viên, kịp thời can thiệp, hỗ trợ, phòng ngừa, giảm thiểu lao động trẻ em.',
    by: ['education-department', 'schools'],
    evidence: [
      doneAs('review-dropout'),
      recordedIn('other-activity', 'droppedOut'),
      recordedIn('other-activity', 'returned'),
      recordedIn('case-report', 'notifiedBy', 'school'),
    ],
  },
  {
    code: 'V.2.e',
    quote:
      'Hỗ trợ trẻ em có nguy cơ trở thành lao động trẻ em, lao động trẻ em được tiếp cận giáo dục phổ thông và triển khai mô hình phòng ngừa, giảm thiểu trẻ em theo chức năng, nhiệm vụ.',
    by: ['education-department', 'schools'],
    evidence: [
      recordedIn('case-update', 'services', 'general-education', 'vocational-training'),
      recordedIn('case-update', 'schooling'),
      doneAs('model'),
    ],
  },
];

const otherDepartments: readonly Task[] = [
  {
    code: 'V.3.a',
    quote: 'Chủ trì công tác phòng, chống tội phạm mua, bán trẻ em vì mục đích bóc lột sức lao động.',
    by: ['provincial-police'],
    evidence: [
      doneAs('trafficking'),
      recordedIn('other-activity', 'incidents'),
      recordedIn('case-report', 'coercion', 'trafficked'),
    ],
  },
  {
    code: 'V.3.b',
    quote:
      'Phối hợp với Sở Lao động - Thương binh và Xã hội và các cơ quan, tổ chức liên quan trong công tác bảo vệ, hỗ trợ tái hòa nhập cộng đồng cho trẻ em bị bóc lột sức lao động; kiểm tra, phát hiện kịp thời và xử lý nghiêm các vụ việc vi phạm pháp luật về sử dụng lao động trẻ em.',
    by: ['provincial-police', 'labour-department'],
    evidence: [
      recordedIn('case-update', 'services', 'reintegration'),
      recordedIn('inspection', 'violation', 'found'),
      recordedIn('inspection', 'sanction'),
    ],
  },
  {
    code: 'V.4.a',
    quote: 'Tăng cường tuyên truyền nâng cao nhận thức về phòng ngừa, giảm thiểu lao động trẻ em trong lĩnh vực nông nghiệp.',
    by: ['agriculture-department'],
    evidence: [recordedIn('outreach', 'focus', 'agriculture')],
  },
  {
    code: 'V.4.b',
    quote: 'Tổ chức thanh tra, kiểm tra việc thực hiện pháp luật về lao động trẻ em trong lĩnh vực được giao.',
    by: ['agriculture-department'],
    evidence: [recordedIn('inspection', 'inspectionKind')],
  },
  {
    code: 'V.5.a',
    quote:
      'Chỉ đạo các cơ quan thông tấn, báo chí xây dựng chương trình, kế hoạch và dành thời lượng, chuyên mục, chuyên trang tuyên truyền về Bộ Luật lao động, các chính sách pháp luật về phòng ngừa, giảm thiểu lao động trẻ em.',
    by: ['information-department', 'press'],
    evidence: [recordedIn('outreach', 'channel', 'press'), recordedIn('outreach', 'indirectReach'), doneAs('directive')],
  },
  {
    code: 'V.6.a',
    quote: 'Căn cứ khả năng ngân sách tham mưu Uỷ ban nhân dân tỉnh bố trí kinh phí thực hiện Kế hoạch theo quy định hiện hành.',
    by: ['finance-department', 'provincial-committee'],
    evidence: [doneAs('budget'), recordedIn('other-activity', 'amount')],
  },
];

const unions: readonly Task[] = [
  {
    code: 'V.7.a',
    quote:
      'Tổ chức triển khai thực hiện Kế hoạch đến người sử dụng lao động và người lao động trong các hợp tác xã, tổ hợp tác bảo đảm thực hiện các quy định của pháp luật về lao động trẻ em;',
    by: ['cooperative-alliance'],
    evidence: [
      recordedIn('establishments', 'type', 'cooperative', 'cooperative-group'),
      recordedIn('training', 'establishments'),
      recordedIn('outreach', 'establishments'),
    ],
  },
  {
    code: 'V.7.b',
    quote: 'triển khai thực hiện mô hình phòng ngừa, giảm thiểu lao động trẻ em trong khu vực Hợp tác xã và các làng nghề.',
    by: ['cooperative-alliance'],
    evidence: [doneAs('model'), recordedIn('other-activity', 'modelName')],
  },
  {
    code: 'V.8.a',
    quote:
      'Phối hợp với Sở Lao động - Thương binh và Xã hội hằng năm tổ chức tuyên truyền, giáo dục pháp luật, chính sách về bảo vệ chăm sóc trẻ em, phòng ngừa, giảm thiểu lao động trẻ em cho người lao động, đặc biệt cho người lao động chưa thành niên.',
    by: ['labour-confederation', 'labour-department'],
    evidence: [recordedIn('outreach', 'focus', 'union-members', 'legal-advice'), recordedIn('outreach', 'minors')],
  },
  {
    code: 'V.9.a',
    quote:
      'Trong phạm vi chức năng, nhiệm vụ được giao, thực hiện lồng ghép công tác tuyên truyền, giáo dục đến đoàn viên, hội viên và các tầng lớp nhân dân nhằm nâng cao nhận thức về công tác bảo vệ, chăm sóc trẻ em; phòng ngừa, giảm thiểu lao động trẻ em;',
    by: ['fatherland-front', 'front-members'],
    evidence: [recordedIn('outreach', 'channel'), recordedIn('outreach', 'residents')],
  },
  {
    code: 'V.9.b',
    quote: 'tham gia xây dựng chính sách, pháp luật và giám sát việc thực hiện pháp luật về bảo vệ, chăm sóc và giáo dục trẻ em.',
    by: ['fatherland-front', 'front-members'],
    evidence: [recordedIn('inspection', 'inspectionKind', 'supervision'), doneAs('directive')],
  },
];

const districtCommittees: readonly Task[] = [
  {
    code: 'V.10.a',
    quote:
      'Căn cứ Kế hoạch của Uỷ ban nhân dân tỉnh để xây dựng kế hoạch triển khai thực hiện công tác phòng ngừa, giảm thiểu lao động trẻ em tại địa phương.',
    by: ['district-committees'],
    evidence: [doneAs('directive'), recordedIn('other-activity', 'documentNumber')],
  },
  {
    code: 'V.10.b',
    quote: 'Chủ động bố trí ngân sách, nguồn lực của địa phương để thực hiện Kế hoạch',
    by: ['district-committees'],
    evidence: [doneAs('budget'), recordedIn('other-activity', 'amount')],
  },
  {
    code: 'V.10.c',
    quote:
      'Triển khai các mô hình phù hợp nhằm phòng ngừa, can thiệp, hỗ trợ giảm thiểu trẻ em có nguy cơ và trẻ em lao động trái quy định của pháp luật.',
    by: ['district-committees'],
    evidence: [doneAs('model'), recordedIn('other-activity', 'modelName')],
  },
  {
    code: 'V.10.d',
    quote:
      'Kiểm tra, thanh tra định kỳ, đột xuất việc chấp hành pháp luật, chính sách về phòng ngừa, giảm thiểu lao động trẻ em, xử lý nghiêm các trường hợp sử dụng lao động trẻ em trái quy định của pháp luật.',
    by: ['district-committees'],
    evidence: [
      recordedIn('inspection', 'inspectionKind', 'periodic', 'unannounced'),
      recordedIn('inspection', 'violation', 'found'),
      recordedIn('inspection', 'sanction'),
    ],
  },
];

const closing: readonly Task[] = [
  {
    code: 'KL.a',
    quote:
      'Ủy ban nhân dân tỉnh yêu cầu các sở, ban, ngành, Ủy ban nhân dân các huyện, thành phố được giao nhiệm vụ triển khai thực hiện có hiệu quả Kế hoạch này',
    by: ['related-departments', 'district-committees'],
    notMeasured: 'Không đo bằng số liệu riêng: hiệu quả của Kế hoạch là kết quả các chỉ tiêu.',
  },
  {
    code: 'KL.b',
    quote: 'và hằng năm báo cáo kết quả về Ủy ban nhân dân tỉnh (qua Sở Lao động - Thương binh và Xã hội tổng hợp)./.',
    by: ['related-departments', 'district-committees', 'labour-department'],
    evidence: [reportedBy('year'), recordedIn('monthly-return', 'content')],
  },
];

export const bodyTasks: readonly Task[] = [
  ...labourDepartment,
  ...educationDepartment,
  ...otherDepartments,
  ...unions,
  ...districtCommittees,
  ...closing,
];
