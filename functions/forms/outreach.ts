/** Talks, lessons, broadcasts, leaflets: indicators 4a, 4b, 5 and 6. Only the direct channels reach people by head count. */
import { defineForm } from './define-form.ts';
import { between, COUNT_LIMITS, LARGE_COUNT } from './entry-checks.ts';
import { attendance } from './questions/attendance.ts';
import { FOOTER } from './questions/description-footer.ts';
import { establishmentsPresent } from './questions/establishments.ts';
import { FOCUS_OPTIONS, focus, PROVINCE_FOCUS_OPTIONS } from './questions/focus.ts';
import { unit, unitKey } from './questions/identity.ts';
import { note } from './questions/note.ts';

export const outreach = defineForm({
  id: 'outreach',
  title: 'Báo cáo hoạt động truyền thông',
  description: `Gửi sau mỗi buổi nói chuyện, tiết học, đợt phát thanh hoặc phát tài liệu về phòng ngừa lao động trẻ em. Khoảng 2 phút. Lớp tập huấn dùng phiếu Tập huấn.${FOOTER}`,
  confirmation: 'Đã nhận báo cáo truyền thông. Cảm ơn.',
  tab: 'Truyền thông',
  spreadsheet: 'data',
  eventQuestion: 'heldOn',
  sections: [
    {
      key: 'activity',
      title: 'Hoạt động truyền thông',
      questions: [
        unit,
        unitKey,
        {
          key: 'heldOn',
          title: 'Ngày thực hiện',
          help: 'Đợt kéo dài nhiều ngày: ghi ngày cuối.',
          kind: 'date',
          required: true,
          serves: ['II.2', 'NĐ 09/2019'],
          sensitivity: 'open',
        },
        {
          ...focus,
          title: 'Hoạt động có chú trọng nhóm nào?',
          formerTitles: [focus.title],
          options: [
            ...FOCUS_OPTIONS,
            { key: 'families-at-risk', label: 'Hộ có trẻ em bỏ học hoặc đi làm' },
            { key: 'legal-advice', label: 'Tư vấn pháp luật' },
            ...PROVINCE_FOCUS_OPTIONS,
          ],
        },
        {
          key: 'channel',
          title: 'Hình thức',
          help: 'Bốn dòng đầu là gặp trực tiếp, được tính vào chỉ tiêu. Bốn dòng sau là gián tiếp.',
          kind: 'choice',
          required: true,
          options: [
            { key: 'conference', label: 'Hội nghị, nói chuyện chuyên đề', goTo: 'direct' },
            { key: 'lesson', label: 'Tiết học, sinh hoạt lớp', goTo: 'direct' },
            { key: 'home-visit', label: 'Tư vấn tại hộ gia đình', goTo: 'direct' },
            { key: 'workplace', label: 'Truyền thông tại cơ sở sản xuất', goTo: 'direct' },
            { key: 'loudspeaker', label: 'Loa truyền thanh', goTo: 'indirect' },
            { key: 'social-media', label: 'Mạng xã hội', goTo: 'indirect' },
            { key: 'print', label: 'Tờ rơi, áp phích, pa-nô', goTo: 'indirect' },
            { key: 'press', label: 'Báo, đài', goTo: 'indirect' },
          ],
          serves: ['4a', '4b', '5', '6', 'II.2', 'NB III.2'],
          sensitivity: 'open',
        },
      ],
    },
    {
      key: 'direct',
      title: 'Người được truyền thông trực tiếp',
      help: 'Bỏ trống ô không có người dự.',
      questions: [...attendance, ...establishmentsPresent],
      goTo: 'notes',
    },
    {
      key: 'indirect',
      title: 'Tiếp cận gián tiếp',
      questions: [
        {
          key: 'indirectReach',
          title: 'Số lượt tiếp cận (ước tính)',
          help: 'Lượt nghe, xem hoặc đọc. Số này được báo cáo riêng, không tính vào chỉ tiêu.',
          kind: 'integer',
          entry: LARGE_COUNT,
          limits: between(0, 1_000_000),
          serves: ['II.2', 'NB III.2'],
          sensitivity: 'open',
        },
      ],
      goTo: 'notes',
    },
    {
      key: 'notes',
      title: 'Tài liệu, ghi chú',
      questions: [
        {
          key: 'materials',
          title: 'Số tài liệu, sản phẩm đã phát (nếu có)',
          help: 'Số bản tin phát, bài đăng, tờ rơi, áp phích, sổ tay hoặc video.',
          kind: 'integer',
          entry: LARGE_COUNT,
          limits: COUNT_LIMITS,
          serves: ['II.2', 'NB III.2'],
          sensitivity: 'open',
        },
        note,
      ],
    },
  ],
});
