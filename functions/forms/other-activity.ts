/** The plan's remaining duties, one form a deed: each duty leads to its own questions, and all to the note. */
import { defineForm } from './define-form.ts';
import { COUNT, COUNT_LIMITS, LARGE_COUNT, MONEY, MONEY_LIMITS, SHORT_TEXT } from './entry-checks.ts';
import { group } from './questions/attendance.ts';
import { FOOTER } from './questions/description-footer.ts';
import { unit, unitKey } from './questions/identity.ts';
import { note } from './questions/note.ts';
import { withUnits } from './questions/with-units.ts';

const count = { kind: 'integer', entry: COUNT, limits: COUNT_LIMITS, sensitivity: 'open' } as const;

/** Children counted by one unit: small numbers, so they stay inside the office until they are added up. */
const childCount = { ...count, sensitivity: 'office' } as const;

export const otherActivity = defineForm({
  id: 'other-activity',
  title: 'Báo cáo nhiệm vụ khác',
  description: `Cho các nhiệm vụ còn lại của Kế hoạch. Mỗi việc gửi một phiếu.${FOOTER}`,
  confirmation: 'Đã nhận. Cảm ơn.',
  tab: 'Nhiệm vụ khác',
  spreadsheet: 'data',
  eventQuestion: 'heldOn',
  sections: [
    {
      key: 'activity',
      title: 'Nhiệm vụ',
      questions: [
        unit,
        unitKey,
        {
          key: 'heldOn',
          title: 'Ngày thực hiện',
          kind: 'date',
          required: true,
          serves: ['II', 'NĐ 09/2019'],
          sensitivity: 'open',
        },
        {
          key: 'duty',
          title: 'Nhiệm vụ',
          kind: 'choice',
          required: true,
          options: [
            { key: 'legal-aid', label: 'Trợ giúp pháp lý', goTo: 'legal-aid' },
            { key: 'model', label: 'Mô hình phòng ngừa', goTo: 'model' },
            { key: 'resources', label: 'Vận động nguồn lực', goTo: 'money' },
            { key: 'review-dropout', label: 'Rà soát trẻ có nguy cơ bỏ học', goTo: 'review' },
            { key: 'review-household', label: 'Rà soát trẻ em tại hộ gia đình', goTo: 'review' },
            { key: 'trafficking', label: 'Phòng chống mua bán trẻ em, nắm tình hình địa bàn', goTo: 'trafficking' },
            { key: 'budget', label: 'Bố trí và sử dụng kinh phí', goTo: 'money' },
            { key: 'directive', label: 'Văn bản chỉ đạo', goTo: 'directive' },
            { key: 'final-review', label: 'Sơ kết, tổng kết', goTo: 'final-review' },
          ],
          serves: ['II.1', 'II.4', 'II.5', 'II.6', 'III', 'IV.2', 'IV.3', 'IV.4', 'NB III.4', 'NB III.5'],
          sensitivity: 'open',
        },
      ],
    },
    {
      key: 'legal-aid',
      title: 'Trợ giúp pháp lý',
      questions: [{ ...count, key: 'peopleHelped', title: 'Số người được trợ giúp', help: 'Không ghi tên.', serves: ['IV.3'] }],
      goTo: 'notes',
    },
    {
      key: 'model',
      title: 'Mô hình phòng ngừa',
      questions: [
        {
          key: 'modelName',
          title: 'Tên mô hình',
          help: 'Ví dụ: phát hiện sớm; hộ nghèo, cận nghèo; doanh nghiệp không sử dụng lao động trẻ em; hợp tác xã, làng nghề.',
          kind: 'text',
          entry: SHORT_TEXT,
          serves: ['IV.1', 'NB III.4'],
          sensitivity: 'free-text',
        },
        { ...count, key: 'households', title: 'Số hộ hoặc cơ sở tham gia', serves: ['IV.1', 'NB III.4'] },
      ],
      goTo: 'notes',
    },
    {
      key: 'money',
      title: 'Nguồn lực, kinh phí',
      questions: [
        {
          key: 'amount',
          title: 'Giá trị (đồng)',
          help: 'Hiện vật: quy ra tiền; không quy được thì ghi 0.',
          kind: 'integer',
          entry: MONEY,
          limits: MONEY_LIMITS,
          serves: ['II.6', 'III', 'NB III.5', 'NB IV'],
          sensitivity: 'open',
        },
        {
          key: 'source',
          title: 'Nguồn',
          help: 'Ngân sách phường, lồng ghép chương trình, doanh nghiệp, cá nhân, tổ chức xã hội, tổ chức quốc tế.',
          kind: 'text',
          entry: SHORT_TEXT,
          serves: ['II.6', 'III', 'NB III.5'],
          sensitivity: 'free-text',
        },
      ],
      goTo: 'notes',
    },
    {
      key: 'review',
      title: 'Rà soát trẻ em',
      questions: [
        withUnits,
        { ...group, serves: ['II.4', 'II.5'] },
        {
          ...childCount,
          key: 'reviewed',
          title: 'Số trẻ được rà soát',
          entry: LARGE_COUNT,
          serves: ['II.4', 'II.5'],
        },
        {
          ...childCount,
          key: 'atRisk',
          title: 'Số trẻ có nguy cơ',
          help: 'Chỉ ghi số. Mỗi trẻ có nguy cơ gửi một phiếu trường hợp.',
          serves: ['II.4', 'II.5'],
        },
        { ...childCount, key: 'droppedOut', title: 'Số trẻ đã bỏ học', serves: ['IV.6'] },
        { ...childCount, key: 'returned', title: 'Số trẻ trở lại học', serves: ['IV.6'] },
      ],
      goTo: 'notes',
    },
    {
      key: 'trafficking',
      title: 'Phòng chống mua bán trẻ em, nắm tình hình địa bàn',
      questions: [
        { ...count, key: 'places', title: 'Số địa điểm, cơ sở đã nắm tình hình', serves: ['II.4', 'IV.4'] },
        {
          ...childCount,
          key: 'incidents',
          title: 'Số vụ việc phát hiện',
          help: 'Không có thì ghi 0.',
          serves: ['II.4', 'IV.4'],
        },
      ],
      goTo: 'notes',
    },
    {
      key: 'directive',
      title: 'Văn bản chỉ đạo',
      questions: [
        {
          key: 'documentNumber',
          title: 'Số, ký hiệu và trích yếu',
          help: 'Kế hoạch, công văn, quy trình, tài liệu hướng dẫn. Ví dụ: 120/KH-UBND về …',
          kind: 'text',
          entry: SHORT_TEXT,
          serves: ['II.1', 'NB III.1'],
          sensitivity: 'open', // the number and subject of a public document, named in the letter
        },
      ],
      goTo: 'notes',
    },
    {
      key: 'final-review',
      title: 'Sơ kết, tổng kết',
      questions: [
        {
          key: 'conclusion',
          title: 'Kết luận chính',
          kind: 'text',
          entry: SHORT_TEXT,
          serves: ['NB III.6'],
          sensitivity: 'free-text',
        },
      ],
      goTo: 'notes',
    },
    { key: 'notes', title: 'Ghi chú', questions: [note] },
  ],
});
