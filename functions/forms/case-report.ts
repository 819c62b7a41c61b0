/**
 * A child that works, or may come to: facts, never names and never the class (domain.md §3 derives it). The questions on work are
 * those the articles of the Labour Code ask; the quick path leaves them out when only the report itself is known.
 */
import { defineForm } from './define-form.ts';
import { between, CASE_CODE, MONTH } from './entry-checks.ts';
import { FOOTER } from './questions/description-footer.ts';
import { unit, unitKey } from './questions/identity.ts';
import { caseNote } from './questions/note.ts';
import { schooling } from './questions/schooling.ts';
import { work } from './questions/work.ts';
import { NONE, UNKNOWN, YES_NO_UNKNOWN } from './questions/yes-no.ts';

export const caseReport = defineForm({
  id: 'case-report',
  title: 'Báo cáo trường hợp trẻ em',
  description: `Việc khẩn cấp: gọi ngay Tổng đài 111 (miễn phí, cả ngày đêm) và Công an phường, rồi mới điền phiếu. Không ghi họ tên, ngày sinh, địa chỉ, trường, lớp của trẻ. Chỉ ghi điều đã biết; không rõ thì chọn “Không rõ”. Không hỏi đi hỏi lại trẻ.${FOOTER}`,
  confirmation:
    'Đã nhận. Mã trường hợp sẽ được gửi tới hộp thư của đơn vị trong ít phút: ghi mã vào hồ sơ giấy (Mẫu 01). Việc khẩn cấp: gọi 111 và Công an phường ngay nếu chưa gọi.',
  tab: 'Báo cáo trường hợp',
  spreadsheet: 'cases',
  eventQuestion: 'receivedAt',
  sections: [
    {
      key: 'report',
      title: 'Tin báo',
      questions: [
        // Open elsewhere; here a school that reports may be the child's school.
        { ...unit, title: 'Đơn vị báo cáo', sensitivity: 'office' },
        unitKey,
        {
          key: 'receivedAt',
          title: 'Ngày giờ nhận được tin',
          help: 'Lúc tổ, trường hoặc cơ quan biết tin, không phải lúc điền phiếu. Thời hạn 12 giờ tính từ đây.',
          kind: 'datetime',
          required: true,
          serves: ['2', 'NĐ 56/2017'],
          sensitivity: 'child',
        },
        {
          key: 'notifiedBy',
          title: 'Ai báo tin?',
          kind: 'choice',
          required: true,
          options: [
            { key: 'hotline-111', label: 'Tổng đài 111' },
            { key: 'police', label: 'Công an' },
            { key: 'school', label: 'Trường học' },
            { key: 'health-station', label: 'Trạm y tế' },
            { key: 'residential-group', label: 'Tổ dân phố, cộng tác viên' },
            { key: 'family', label: 'Gia đình, người thân' },
            { key: 'resident', label: 'Người dân' },
            { key: 'child', label: 'Chính trẻ em' },
            { key: 'inspection', label: 'Kiểm tra, rà soát' },
          ],
          serves: ['2', 'IV.8', 'NĐ 56/2017'],
          sensitivity: 'child',
        },
        {
          key: 'emergency',
          title: 'Trẻ có đang bị hoặc sắp bị tổn hại nghiêm trọng?',
          help: 'Ví dụ: bị đánh, bị nhốt, bị thương nặng, bị đưa đi, bị ép làm việc nguy hiểm. Không chắc thì chọn “Không rõ”.',
          kind: 'choice',
          required: true,
          // "Không rõ" is handled as "Có" until the child is assessed (domain.md §2).
          options: YES_NO_UNKNOWN,
          serves: ['2', 'NĐ 56/2017'],
          sensitivity: 'child',
        },
        {
          key: 'caseCode',
          title: 'Mã trường hợp (chỉ khi bổ sung thông tin)',
          help: 'Báo mới: bỏ trống.',
          kind: 'text',
          entry: { ...CASE_CODE, message: 'Mã gồm 11 chữ và số, xem trong thư của hệ thống.' },
          serves: ['2', 'NĐ 56/2017'],
          sensitivity: 'child',
        },
      ],
    },
    {
      key: 'child',
      title: 'Về trẻ',
      questions: [
        {
          key: 'age',
          title: 'Tuổi (năm tròn)',
          help: 'Tính theo sinh nhật đã qua. Chưa chắc: ghi tuổi thấp hơn.',
          kind: 'integer',
          required: true,
          entry: {
            pattern: '^(\\d|1[0-7])$',
            message: 'Phiếu này dành cho người dưới 18 tuổi. Từ 18 tuổi: báo Công an phường hoặc Phòng Văn hóa - Xã hội.',
          },
          // The form refuses 18 and over; an age mended in the sheet is kept, and its case falls out of scope (domain.md §3).
          limits: between(0, 120),
          serves: ['1', '2', '3', 'BLLĐ Điều 143'],
          sensitivity: 'child',
        },
        {
          key: 'birthMonth',
          title: 'Tháng, năm sinh (nếu biết)',
          help: 'Ví dụ: 03/2013. Không ghi ngày.',
          kind: 'month',
          entry: MONTH,
          serves: ['1', '3', 'BLLĐ Điều 143'],
          sensitivity: 'child',
        },
        {
          key: 'sex',
          title: 'Giới tính',
          kind: 'choice',
          required: true,
          options: [{ key: 'male', label: 'Nam' }, { key: 'female', label: 'Nữ' }, UNKNOWN],
          serves: ['II.5', 'NB III.6'],
          sensitivity: 'child',
        },
        {
          key: 'group',
          title: 'Tổ dân phố nơi trẻ ở',
          help: 'Nơi trẻ đang ở thật, không cần theo hộ khẩu.',
          kind: 'register',
          from: { register: 'groups', only: 'residential', fixed: [{ key: 'outside', label: 'Ngoài phường' }, UNKNOWN] },
          serves: ['1', '2', 'IV.8'],
          sensitivity: 'child',
        },
        schooling,
        {
          key: 'works',
          title: 'Trẻ có làm việc không?',
          help: 'Kể cả phụ việc cho gia đình, có hoặc không được trả tiền.',
          kind: 'choice',
          required: true,
          options: [
            { key: 'yes', label: 'Có', goTo: 'work' },
            { key: 'yes-unclear', label: 'Có, chưa rõ chi tiết', goTo: 'signs' },
            { key: 'no', label: 'Không', goTo: 'signs' },
            { key: 'unknown', label: 'Không rõ', goTo: 'signs' },
          ],
          serves: ['1', '1b', '2', '3', 'BLLĐ Điều 143'],
          sensitivity: 'child',
        },
      ],
    },
    { key: 'work', title: 'Công việc', help: 'Biết đến đâu ghi đến đó.', questions: work },
    {
      key: 'signs',
      title: 'Dấu hiệu và hoàn cảnh',
      questions: [
        {
          key: 'coercion',
          title: 'Có dấu hiệu nào sau đây?',
          help: 'Có một dấu hiệu: gọi ngay Công an phường.',
          kind: 'choices',
          required: true,
          options: [
            { key: 'trafficked', label: 'Nghi bị mua bán hoặc bị lừa đưa đi làm' },
            { key: 'forced', label: 'Bị ép buộc hoặc đe dọa' },
            { key: 'held', label: 'Bị giữ giấy tờ hoặc nhốt' },
            { key: 'debt', label: 'Làm để trừ nợ' },
            { key: 'begging-or-crime', label: 'Bị ép ăn xin hoặc phạm tội' },
            { key: 'sexual-exploitation', label: 'Bị bóc lột tình dục (bán dâm hoặc khiêu dâm)' },
            NONE,
            UNKNOWN,
          ],
          serves: ['1b', '2', 'IV.4', 'Luật Trẻ em Điều 6', 'BLLĐ Điều 8'],
          sensitivity: 'child',
        },
        {
          key: 'risks',
          title: 'Hoàn cảnh của trẻ',
          kind: 'choices',
          options: [
            { key: 'out-of-school', label: 'Bỏ học hoặc hay nghỉ học' },
            { key: 'poor', label: 'Hộ nghèo hoặc cận nghèo' },
            { key: 'orphaned', label: 'Mồ côi hoặc bị bỏ rơi' },
            { key: 'migrant', label: 'Di cư' },
            { key: 'parents-unable', label: 'Cha mẹ ốm hoặc nghiện hoặc đi tù' },
            { key: 'trade-household', label: 'Hộ làm nghề' },
            { key: 'siblings-working', label: 'Anh chị em đang đi làm' },
            { key: 'abused', label: 'Bị bạo lực hoặc xâm hại' },
            { key: 'street', label: 'Lang thang' },
            NONE,
            UNKNOWN,
          ],
          serves: ['2', '3', 'II.4', 'Luật Trẻ em Điều 10'],
          sensitivity: 'child',
        },
        caseNote,
        {
          key: 'fileNumber',
          title: 'Số thứ tự trong sổ tiếp nhận (Mẫu 01)',
          help: 'Phòng Văn hóa - Xã hội ghi; đơn vị khác bỏ trống.',
          kind: 'text',
          entry: { pattern: '^\\d{1,4}(/20\\d\\d)?$', message: 'Ghi số, ví dụ: 12/2026.' },
          serves: ['NĐ 56/2017'],
          sensitivity: 'child',
        },
      ],
    },
  ],
  machineColumns: [
    {
      key: 'givenCode',
      title: 'Mã trường hợp đã cấp',
      kind: 'text',
      machine: true,
      serves: ['2', 'NĐ 56/2017'],
      sensitivity: 'child',
    },
  ],
});
