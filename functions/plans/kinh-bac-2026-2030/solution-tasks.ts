/** Parts II and III: what is to be done. These parts name few bodies; `by` are those that part IV puts in charge of the same work. */
import { doneAs, recordedIn, reportedBy } from '../evidence.ts';
import type { Task } from '../plan.ts';

const direction: readonly Task[] = [
  {
    code: 'II.1.a',
    quote:
      'Đưa các mục tiêu, chỉ tiêu trong Kế hoạch vào nhiệm vụ, lồng ghép trong xây dựng chính sách, chương trình, kế hoạch phát triển kinh tế - xã hội của phường; đồng thời lồng ghép vào các nhiệm vụ chỉ tiêu về xây dựng nông thôn mới, giảm nghèo và an sinh xã hội, lao động việc làm, giáo dục nghề nghiệp tại phường nhằm thực hiện tốt các mục tiêu, chỉ tiêu đã đề ra.',
    by: ['party-committee', 'ward-committee'],
    evidence: [doneAs('directive'), recordedIn('other-activity', 'documentNumber')],
  },
  {
    code: 'II.1.b',
    quote: 'Đề cao vai trò, trách nhiệm của người đứng đầu trong việc triển khai thực hiện Kế hoạch.',
    by: ['party-committee', 'ward-committee'],
    notMeasured: 'Không đo bằng số liệu: trách nhiệm của người đứng đầu được đánh giá qua kết quả chung của Kế hoạch.',
  },
  {
    code: 'II.1.c',
    quote:
      'Cấp ủy, chính quyền, các ngành quán triệt, triển khai có hiệu quả chính sách, pháp luật về phòng ngừa, giảm thiểu trẻ em lao động trái pháp luật.',
    by: ['party-committee', 'ward-committee', 'culture-society-division'],
    evidence: [doneAs('directive'), recordedIn('training', 'topics', 'law'), recordedIn('training', 'officials')],
  },
  {
    code: 'II.1.d',
    quote: 'Tăng cường phối hợp liên ngành về phòng ngừa, giảm thiểu trẻ em lao động trái pháp luật.',
    by: ['ward-committee', 'culture-society-division'],
    evidence: [recordedIn('inspection', 'withUnits'), recordedIn('other-activity', 'withUnits')],
  },
];

const communication: readonly Task[] = [
  {
    code: 'II.2.a',
    quote:
      'Truyền thông, giáo dục, vận động xã hội nâng cao nhận thức, trách nhiệm về quyền trẻ em, phòng ngừa, giảm thiểu lao động trẻ em cho chính quyền, các phòng, trung tâm, đơn vị có trách nhiệm bảo vệ trẻ em, các tổ chức đại diện cho người sử dụng lao động, đại diện cho người lao động, người sử dụng lao động, đặc biệt tại các làng nghề và khu vực kinh tế phi chính thức, chú trọng người sử dụng lao động là doanh nghiệp vừa và nhỏ, hợp tác xã, hộ gia đình, cộng đồng xã hội, cha mẹ, trẻ em.',
    by: ['culture-society-division', 'public-service-centre', 'fatherland-front'],
    evidence: [
      recordedIn('outreach', 'channel'),
      recordedIn('outreach', 'establishments'),
      recordedIn('outreach', 'carers'),
      recordedIn('outreach', 'children'),
      recordedIn('outreach', 'focus', 'sme', 'craft-village', 'informal-sector'),
      recordedIn('training', 'agencies'),
    ],
  },
  {
    code: 'II.2.b',
    quote:
      'Đa dạng các hoạt động truyền thông tại cộng đồng, trên các phương tiện thông tin đại chúng, mạng xã hội, ứng dụng công nghệ thông tin để truyền thông kịp thời;',
    by: ['culture-society-division', 'public-service-centre'],
    evidence: [
      recordedIn('outreach', 'channel', 'conference', 'home-visit', 'loudspeaker', 'social-media', 'press'),
      recordedIn('outreach', 'indirectReach'),
    ],
  },
  {
    code: 'II.2.c',
    quote:
      'xây dựng, phát triển, nhân bản các chương trình, sản phẩm, tài liệu truyền thông về nội dung phòng ngừa, giảm thiểu lao động trẻ em, giáo dục hỗ trợ quyền trẻ em phù hợp với địa bàn phường.',
    by: ['culture-society-division', 'public-service-centre'],
    evidence: [recordedIn('outreach', 'channel', 'print'), recordedIn('outreach', 'materials')],
  },
];

const capacity: readonly Task[] = [
  {
    code: 'II.3.a',
    quote:
      'Nâng cao năng lực về phát hiện, can thiệp trẻ em có nguy cơ và lao động trẻ em; năng lực kiểm tra, xử lý vi phạm trong sử dụng lao động trẻ em cho cán bộ, công chức, viên chức.',
    by: ['culture-society-division', 'ward-police'],
    evidence: [recordedIn('training', 'topics', 'recognising', 'procedure', 'law'), recordedIn('training', 'officials')],
  },
  {
    code: 'II.3.b',
    quote:
      'Chú trọng việc nâng cao năng lực cho người sử dụng lao động là hợp tác xã, hộ gia đình; người sử dụng lao động trong các làng nghề và khu vực kinh tế phi chính thức, quan tâm đến lĩnh vực nông nghiệp, tiểu thủ công nghiệp, dịch vụ và trong các chuỗi cung ứng.',
    by: ['culture-society-division'],
    evidence: [
      recordedIn('training', 'establishments'),
      recordedIn('training', 'focus', 'sme', 'craft-village', 'informal-sector', 'agriculture'),
    ],
  },
  {
    code: 'II.3.c',
    quote:
      'Phối hợp đào tạo, bồi dưỡng, tập huấn kỹ năng cho cán bộ, công chức, viên chức về phòng ngừa, giảm thiểu lao động trẻ em đặc biệt chú trọng tập huấn cho đội ngũ cán bộ trực tiếp làm công tác trẻ em ở phường, tổ dân phố.',
    by: ['culture-society-division', 'residential-group-heads'],
    evidence: [recordedIn('training', 'officials'), recordedIn('training', 'collaborators')],
  },
];

const intervention: readonly Task[] = [
  {
    code: 'II.4.a',
    quote:
      'Tăng cường công tác rà soát, thu thập thông tin, quản lý trẻ em trong các hộ gia đình, nhất là nhóm trẻ em có hoàn cảnh đặc biệt, có nguy cơ rơi vào hoàn cảnh đặc biệt, chú trọng lĩnh vực nông nghiệp, tiểu thủ công nghiệp, dịch vụ và trong các chuỗi cung ứng.',
    by: ['culture-society-division', 'health-station', 'residential-group-heads'],
    evidence: [
      doneAs('review-household'),
      recordedIn('other-activity', 'reviewed'),
      recordedIn('other-activity', 'atRisk'),
      recordedIn('other-activity', 'group'),
      recordedIn('survey', 'reviewed'),
    ],
  },
  {
    code: 'II.4.b',
    quote:
      'Triển khai quy trình, mạng lưới phòng ngừa, phát hiện, hỗ trợ, can thiệp lao động trẻ em và trẻ em có nguy cơ trở thành lao động trẻ em gắn với hệ thống bảo vệ trẻ em tại phường.',
    by: ['culture-society-division', 'health-station'],
    evidence: [
      recordedIn('case-report'),
      recordedIn('case-update', 'action'),
      recordedIn('units', 'casePoint', 'yes'),
      doneAs('directive'),
    ],
  },
  {
    code: 'II.4.c',
    quote:
      'Hỗ trợ lao động trẻ em, trẻ em có nguy cơ trở thành lao động trẻ em và gia đình tiếp cận chính sách, chương trình, dịch vụ giảm nghèo, an sinh xã hội, giáo dục phổ thông và đào tạo nghề và tạo việc làm phù hợp.',
    by: ['culture-society-division', 'health-station', 'schools'],
    evidence: [
      recordedIn(
        'case-update',
        'services',
        'general-education',
        'vocational-training',
        'social-assistance',
        'livelihood',
        'poverty-reduction',
        'suitable-job',
      ),
    ],
  },
  {
    code: 'II.4.d',
    quote:
      'Hướng dẫn người sử dụng lao động, đặc biệt người sử dụng lao động tại các làng nghề; khu vực kinh tế phi chính thức về kiến thức, kỹ năng phát hiện và phối hợp với các phòng, trung tâm, đơn vị tổ chức để can thiệp, hỗ trợ lao động trẻ em;',
    by: ['culture-society-division', 'public-service-centre'],
    evidence: [
      recordedIn('outreach', 'channel', 'workplace'),
      recordedIn('outreach', 'establishments'),
      recordedIn('training', 'establishments'),
    ],
  },
  {
    code: 'II.4.e',
    quote:
      'hỗ trợ cải thiện điều kiện làm việc phù hợp với độ tuổi, mức độ trưởng thành, đặc điểm thể chất và tâm lý của trẻ em và theo quy định của pháp luật.',
    by: ['culture-society-division'],
    evidence: [recordedIn('case-update', 'services', 'working-conditions')],
  },
  {
    code: 'II.4.f',
    quote: 'Thực hiện các hoạt động phòng, chống tội phạm mua bán trẻ em vì mục đích bóc lột sức lao động;',
    by: ['ward-police'],
    evidence: [
      doneAs('trafficking'),
      recordedIn('other-activity', 'places'),
      recordedIn('other-activity', 'incidents'),
      recordedIn('case-report', 'coercion', 'trafficked'),
    ],
  },
  {
    code: 'II.4.g',
    quote: 'phòng ngừa, giảm thiểu trẻ em lao động trái pháp luật trong lĩnh vực nông nghiệp.',
    by: ['culture-society-division', 'farmers-association'],
    evidence: [
      recordedIn('outreach', 'focus', 'agriculture'),
      recordedIn('training', 'focus', 'agriculture'),
      recordedIn('case-report', 'sector', 'agriculture'),
    ],
  },
];

const monitoring: readonly Task[] = [
  {
    code: 'II.5.a',
    quote: 'Xây dựng cơ sở dữ liệu về lao động trẻ em,',
    by: ['health-station', 'culture-society-division'],
    evidence: [recordedIn('case-report'), recordedIn('case-update'), doneAs('directive')],
  },
  {
    code: 'II.5.b',
    quote: 'định kỳ khảo sát về lao động trẻ em theo hướng dẫn của Bộ Y tế.',
    by: ['health-station'],
    evidence: [recordedIn('survey', 'asOf')],
  },
  {
    code: 'II.5.c',
    quote:
      'Phối hợp giữa Y tế - Giáo dục - Công an phường trong việc rà soát, lập hồ sơ quản lý trẻ em có nguy cơ bỏ học đi lao động sớm.',
    by: ['health-station', 'schools', 'ward-police'],
    evidence: [
      doneAs('review-dropout'),
      recordedIn('other-activity', 'withUnits'),
      recordedIn('other-activity', 'atRisk'),
      recordedIn('case-report'),
    ],
  },
  {
    code: 'II.5.d',
    quote: 'Thường xuyên theo dõi, đánh giá việc thực hiện Kế hoạch.',
    by: ['culture-society-division'],
    evidence: [reportedBy('month'), recordedIn('monthly-return', 'content')],
  },
  {
    code: 'II.5.e',
    quote: 'Tăng cường công tác kiểm tra việc thực hiện pháp luật, chính sách về phòng ngừa lao động trẻ em;',
    by: ['culture-society-division', 'ward-police', 'public-service-centre'],
    evidence: [recordedIn('inspection', 'inspectionKind')],
  },
  {
    code: 'II.5.f',
    quote: 'xử lý nghiêm, kịp thời các trường hợp sử dụng lao động trẻ em trái quy định của pháp luật.',
    by: ['ward-police', 'ward-committee'],
    evidence: [
      recordedIn('inspection', 'violation', 'found'),
      recordedIn('inspection', 'sanction'),
      recordedIn('inspection', 'fine'),
    ],
  },
];

const resources: readonly Task[] = [
  {
    code: 'II.6.a',
    quote:
      'Huy động sự tham gia của các tổ chức xã hội, doanh nghiệp và cá nhân trong việc thực hiện các mục tiêu, nội dung, nhiệm vụ và giải pháp phòng ngừa, giảm thiểu lao động trẻ em.',
    by: ['ward-committee', 'culture-society-division', 'fatherland-front'],
    evidence: [doneAs('resources'), recordedIn('other-activity', 'amount'), recordedIn('other-activity', 'source')],
  },
  {
    code: 'III.a',
    quote:
      'Kinh phí thực hiện Kế hoạch do ngân sách nhà nước bảo đảm theo phân cấp ngân sách hiện hành và khả năng cân đối ngân sách của phường;',
    by: ['finance-division', 'ward-committee'],
    evidence: [doneAs('budget'), recordedIn('other-activity', 'amount')],
  },
  {
    code: 'III.b',
    quote: 'lồng ghép trong các chương trình, dự án và các nguồn kinh phí hợp pháp khác.',
    by: ['finance-division', 'ward-committee'],
    evidence: [doneAs('budget'), recordedIn('other-activity', 'source')],
  },
];

export const solutionTasks: readonly Task[] = [
  ...direction,
  ...communication,
  ...capacity,
  ...intervention,
  ...monitoring,
  ...resources,
];
