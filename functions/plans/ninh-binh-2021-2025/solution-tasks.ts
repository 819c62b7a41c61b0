/** Parts III and IV: what is to be done. These parts name no body; `by` are those that part V puts in charge of the same work. */
import { doneAs, recordedIn, reportedBy } from '../evidence.ts';
import type { Task } from '../plan.ts';

const policy: readonly Task[] = [
  {
    code: 'III.1.a',
    quote:
      'Rà soát, hoàn thiện các chính sách, quy định nhằm bảo vệ trẻ em, phòng ngừa, hỗ trợ, can thiệp lao động trẻ em và trẻ em có nguy cơ phù hợp với điều kiện kinh tế của địa phương.',
    by: ['labour-department', 'provincial-committee'],
    evidence: [doneAs('directive'), recordedIn('other-activity', 'documentNumber')],
  },
  {
    code: 'III.1.b',
    quote: 'Tổ chức thực hiện có hiệu quả chính sách về phòng ngừa và giảm thiểu lao động trẻ em.',
    by: ['labour-department'],
    evidence: [doneAs('directive', 'final-review'), reportedBy('year')],
  },
  {
    code: 'III.1.c',
    quote:
      'Quy định cụ thể quyền hạn, trách nhiệm của các cơ quan chức năng trong việc phòng ngừa, phát hiện, can thiệp, hỗ trợ lao động trẻ em.',
    by: ['labour-department', 'provincial-committee'],
    evidence: [doneAs('directive'), recordedIn('other-activity', 'documentNumber')],
  },
];

const communication: readonly Task[] = [
  {
    code: 'III.2.a',
    quote:
      'Tổ chức các chiến dịch truyền thông phù hợp điều kiện kinh tế - xã hội ở địa phương nhằm tạo mối quan tâm, thay đổi nhận thức và vận động sự tham gia của xã hội đối với công tác phòng ngừa, giảm thiểu lao động trẻ em.',
    by: ['labour-department', 'district-committees'],
    evidence: [recordedIn('outreach', 'channel')],
  },
  {
    code: 'III.2.b',
    quote: 'Quan tâm đến đối tượng trẻ em ở vùng sâu, vùng xa, vùng khó khăn trên địa bàn tỉnh.',
    by: ['labour-department', 'district-committees'],
    evidence: [recordedIn('outreach', 'focus', 'hard-to-reach'), recordedIn('training', 'focus', 'hard-to-reach')],
  },
  {
    code: 'III.2.c',
    quote:
      'Đa dạng hóa hoạt động truyền thông tại cộng đồng, trên các phương tiện thông tin đại chúng, tận dụng thế mạnh của mạng xã hội, ứng dụng công nghệ thông tin để truyền thông kịp thời, định hướng dư luận xã hội về những vấn đề phát sinh.',
    by: ['labour-department', 'information-department'],
    evidence: [
      recordedIn('outreach', 'channel', 'conference', 'home-visit', 'loudspeaker', 'social-media', 'press'),
      recordedIn('outreach', 'indirectReach'),
    ],
  },
  {
    code: 'III.2.d',
    quote:
      'Xây dựng và phát triển các chương trình, tài liệu, sản phẩm truyền thông về phòng ngừa, can thiệp, hỗ trợ giảm thiểu tình trạng trẻ em có nguy cơ và tình trạng lao động trẻ em như: tờ rơi, sách mỏng, sổ tay, pa-no, áp-phích, clip truyền thông.',
    by: ['labour-department', 'information-department'],
    evidence: [recordedIn('outreach', 'channel', 'print'), recordedIn('outreach', 'materials')],
  },
  {
    code: 'III.2.e',
    quote:
      'Tổ chức các cuộc nói chuyện chuyên đề, tư vấn, truyền thông trực tiếp tại cộng đồng, trong trường học, cơ sở sản xuất, làng nghề thủ công cho người sử dụng lao động, các bậc cha mẹ, người chăm sóc trẻ và trẻ em về phòng ngừa, giảm thiểu lao động trẻ em.',
    by: ['labour-department', 'education-department', 'cooperative-alliance', 'district-committees'],
    evidence: [
      recordedIn('outreach', 'channel', 'conference', 'lesson', 'home-visit', 'workplace'),
      recordedIn('outreach', 'carers'),
      recordedIn('outreach', 'children'),
      recordedIn('outreach', 'establishments'),
    ],
  },
];

const capacity: readonly Task[] = [
  {
    code: 'III.3.a',
    quote:
      'Tổ chức đào tạo, bồi dưỡng, tập huấn kỹ năng cho đội ngũ giảng viên nguồn, cán bộ, công chức, viên chức và cộng tác viên làm công tác trẻ em về phòng ngừa, giảm thiểu lao động trẻ em; phòng ngừa, phát hiện, can thiệp, hỗ trợ trẻ em có nguy cơ và trẻ em lao động trái quy định của pháp luật.',
    by: ['labour-department'],
    evidence: [
      recordedIn('training', 'focus', 'core-trainers'),
      recordedIn('training', 'officials'),
      recordedIn('training', 'collaborators'),
    ],
  },
  {
    code: 'III.3.b',
    quote:
      'Tập huấn nâng cao năng lực về phòng ngừa, giảm thiểu lao động trẻ em cho người sử dụng lao động trong các làng nghề và khu vực kinh tế phi chính thức, quan tâm đến lĩnh vực nông nghiệp, tiểu thủ công nghiệp, dịch vụ và trong các chuỗi cung ứng.',
    by: ['labour-department', 'cooperative-alliance', 'agriculture-department'],
    evidence: [
      recordedIn('training', 'establishments'),
      recordedIn('training', 'focus', 'craft-village', 'informal-sector', 'agriculture'),
    ],
  },
  {
    code: 'III.3.c',
    quote:
      'Xây dựng tài liệu tập huấn và hướng dẫn về phòng ngừa, phát hiện, can thiệp, hỗ trợ trẻ em tham gia lao động, trẻ em có nguy cơ và trẻ em lao động trái quy định của pháp luật; tài liệu về phát hiện, thanh tra, kiểm tra, xử lý vi phạm sử dụng lao động trẻ em trái quy định của pháp luật.',
    by: ['labour-department'],
    evidence: [doneAs('directive'), recordedIn('other-activity', 'documentNumber'), recordedIn('outreach', 'materials')],
  },
];

const intervention: readonly Task[] = [
  {
    code: 'III.4.a',
    quote:
      'Xây dựng và triển khai quy trình, mạng lưới phòng ngừa, phát hiện, hỗ trợ, can thiệp lao động trẻ em và trẻ em có nguy cơ trở thành lao động trẻ em gắn với hệ thống bảo vệ trẻ em.',
    by: ['labour-department', 'district-committees'],
    evidence: [
      doneAs('directive'),
      recordedIn('case-report'),
      recordedIn('case-update', 'action'),
      recordedIn('units', 'casePoint', 'yes'),
    ],
  },
  {
    code: 'III.4.b',
    quote: 'Xây dựng cơ chế phối hợp liên ngành phòng ngừa, giảm thiểu lao động trẻ em.',
    by: ['labour-department'],
    evidence: [doneAs('directive'), recordedIn('inspection', 'withUnits'), recordedIn('other-activity', 'withUnits')],
  },
  {
    code: 'III.4.c',
    quote:
      'Hỗ trợ lao động trẻ em, trẻ em có nguy cơ trở thành lao động trẻ em và gia đình tiếp cận chính sách, chương trình, dịch vụ giảm nghèo, an sinh xã hội, giáo dục phổ thông và đào tạo nghề phù hợp; tạo việc làm để ổn định sinh kế.',
    by: ['labour-department', 'education-department', 'district-committees'],
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
    code: 'III.4.d',
    quote:
      'Hướng dẫn người sử dụng lao động, đặc biệt là người sử dụng lao động tại các làng nghề; khu vực kinh tế phi chính thức về kiến thức, kỹ năng phát hiện và phối hợp với các ban, ngành, cơ quan, tổ chức để can thiệp, hỗ trợ lao động trẻ em;',
    by: ['labour-department', 'cooperative-alliance'],
    evidence: [
      recordedIn('outreach', 'channel', 'workplace'),
      recordedIn('outreach', 'establishments'),
      recordedIn('training', 'establishments'),
    ],
  },
  {
    code: 'III.4.e',
    quote:
      'hỗ trợ cải thiện điều kiện làm việc phù hợp với độ tuổi, mức độ trưởng thành, đặc điểm thể chất và tâm lý của trẻ em theo quy định của pháp luật.',
    by: ['labour-department'],
    evidence: [recordedIn('case-update', 'services', 'working-conditions')],
  },
  {
    code: 'III.4.f',
    quote:
      'Thực hiện các hoạt động phòng, chống tội phạm mua bán trẻ em vì mục đích bóc lột sức lao động, đặc biệt ở các vùng sâu, vùng xa, vùng có điều kiện kinh tế - xã hội đặc biệt khó khăn, vùng dân tộc thiểu số và miền núi;',
    by: ['provincial-police'],
    evidence: [
      doneAs('trafficking'),
      recordedIn('other-activity', 'places'),
      recordedIn('other-activity', 'incidents'),
      recordedIn('case-report', 'coercion', 'trafficked'),
    ],
  },
  {
    code: 'III.4.g',
    quote: 'phòng ngừa, giảm thiểu lao động trẻ em trong lĩnh vực nông nghiệp.',
    by: ['agriculture-department'],
    evidence: [
      recordedIn('outreach', 'focus', 'agriculture'),
      recordedIn('training', 'focus', 'agriculture'),
      recordedIn('case-report', 'sector', 'agriculture'),
    ],
  },
  {
    code: 'III.4.h',
    quote:
      'Xây dựng và triển khai các mô hình phòng ngừa, giảm thiểu lao động trẻ em phù hợp với tình hình thực tế và điều kiện tại địa phương như: mô hình phát hiện sớm, hỗ trợ, can thiệp lao động trẻ em và trẻ em có nguy cơ; mô hình phòng ngừa, giảm thiểu lao động trẻ em trong các hộ gia đình nghèo, cận nghèo; mô hình doanh nghiệp không sử dụng lao động trẻ em; mô hình phòng ngừa, giảm thiểu lao động trẻ em trong khu vực hợp tác xã và các làng nghề.',
    by: ['labour-department', 'education-department', 'cooperative-alliance', 'district-committees'],
    evidence: [doneAs('model'), recordedIn('other-activity', 'modelName'), recordedIn('other-activity', 'households')],
  },
];

const cooperation: readonly Task[] = [
  {
    code: 'III.5.a',
    quote:
      'Tăng cường hợp tác quốc tế nhằm trao đổi kinh nghiệm, vận động nguồn lực quốc tế và thúc đẩy công tác phòng ngừa, giảm thiểu lao động trẻ em hiệu quả và bền vững.',
    by: ['labour-department', 'provincial-committee'],
    evidence: [doneAs('resources'), recordedIn('other-activity', 'source')],
  },
  {
    code: 'III.5.b',
    quote:
      'Vận động nguồn lực trong nước, ngoài nước, các tổ chức quốc tế, huy động sự tham gia của các tổ chức xã hội, doanh nghiệp và cá nhân trong phòng ngừa, giảm thiểu lao động trẻ em.',
    by: ['labour-department', 'fatherland-front'],
    evidence: [doneAs('resources'), recordedIn('other-activity', 'amount'), recordedIn('other-activity', 'source')],
  },
];

const monitoring: readonly Task[] = [
  {
    code: 'III.6.a',
    quote:
      'Nâng cao năng lực thanh tra, kiểm tra, xử lý vi phạm sử dụng lao động trẻ em trái quy định của pháp luật cho đội ngũ cán bộ làm công tác trẻ em các cấp, đặc biệt trong công tác phòng ngừa, phát hiện, can thiệp, hỗ trợ giảm thiểu tình trạng trẻ em lao động trái qui định của pháp luật và trẻ em có nguy cơ lao động trái qui định của pháp luật.',
    by: ['labour-department'],
    evidence: [recordedIn('training', 'topics', 'law'), recordedIn('training', 'officials')],
  },
  {
    code: 'III.6.b',
    quote:
      'Kiểm tra, thanh tra định kỳ, đột xuất việc chấp hành pháp luật, chính sách về phòng ngừa, giảm thiểu lao động trẻ em; xử lý nghiêm, kịp thời các trường hợp sử dụng lao động trẻ em.',
    by: ['labour-department', 'provincial-police', 'district-committees'],
    evidence: [
      recordedIn('inspection', 'inspectionKind', 'periodic', 'unannounced'),
      recordedIn('inspection', 'violation', 'found'),
      recordedIn('inspection', 'sanction'),
    ],
  },
  {
    code: 'III.6.c',
    quote:
      'Thu thập thông tin, số liệu về tình hình lao động trẻ em và người chưa thành niên lao động trái quy định của pháp luật.',
    by: ['labour-department', 'district-committees'],
    evidence: [recordedIn('survey', 'found'), recordedIn('case-report')],
  },
  {
    code: 'III.6.d',
    quote: 'Theo dõi, đánh giá, sơ kết, tổng kết tình hình thực hiện kế hoạch.',
    by: ['labour-department'],
    evidence: [doneAs('final-review'), recordedIn('other-activity', 'conclusion'), reportedBy('year')],
  },
  {
    code: 'III.6.e',
    quote: 'Tổ chức tập huấn thu thập, cập nhật số liệu về lao động trẻ em các cấp.',
    by: ['labour-department'],
    evidence: [recordedIn('training', 'topics', 'data')],
  },
];

const budget: readonly Task[] = [
  {
    code: 'IV.a',
    quote:
      'Ngân sách nhà nước theo phân cấp ngân sách hiện hành; lồng ghép kinh phí thực hiện Kế hoạch với các chương trình, đề án, kế hoạch có liên quan.',
    by: ['finance-department', 'provincial-committee'],
    evidence: [doneAs('budget'), recordedIn('other-activity', 'amount')],
  },
  {
    code: 'IV.b',
    quote: 'Các nguồn hợp pháp khác.',
    by: ['finance-department', 'provincial-committee'],
    evidence: [doneAs('budget', 'resources'), recordedIn('other-activity', 'source')],
  },
];

export const solutionTasks: readonly Task[] = [
  ...policy,
  ...communication,
  ...capacity,
  ...intervention,
  ...cooperation,
  ...monitoring,
  ...budget,
];
