/**
 * What the children of the sample do: facts as a form asks them, and the class an official would confirm (domain.md §3). Three in
 * five are 15-17, three in five are boys, weekly hours heap at 20, 24, 30, 40 and 48 (domain.md §8).
 */
import type { caseReport } from '../../../functions/forms/case-report.ts';
import type { caseUpdate } from '../../../functions/forms/case-update.ts';
import type { AnswersTo } from '../answers.ts';

export type Facts = AnswersTo<typeof caseReport>;
type CaseClass = NonNullable<AnswersTo<typeof caseUpdate>['confirmedClass']>;

export interface Kind {
  readonly weight: number;
  readonly ages: readonly [number, number];
  readonly facts: Facts;
  readonly class: CaseClass;
}

const NOT_FORCED = { coercion: ['Không có'], emergency: 'Không' } as const satisfies Facts;
/** Answers that say a job is neither at night nor beyond what was agreed nor in school hours. */
const BY_DAY = { night: 'Không', overtime: 'Không', clashesWithSchool: 'Không' } as const satisfies Facts;

export const KINDS: readonly Kind[] = [
  {
    weight: 5,
    ages: [15, 17],
    class: 'Lao động trẻ em',
    facts: {
      ...NOT_FORCED,
      ...BY_DAY,
      schooling: 'Đã thôi học, xong lớp 9',
      works: 'Có',
      workFor: 'Người khác thuê hoặc nhờ',
      sector: 'Quán ăn, nhà hàng, khách sạn',
      lightWork: 'Không thuộc',
      hoursPerDay: 9,
      hoursPerWeek: 48,
      overtime: 'Có',
      hazards: ['Không có'],
      papers: 'Thiếu',
      harmsChild: 'Không rõ',
      risks: ['Hộ nghèo hoặc cận nghèo'],
    },
  },
  {
    weight: 3,
    ages: [15, 17],
    class: 'Lao động trẻ em làm việc nặng nhọc, độc hại, nguy hiểm',
    facts: {
      ...NOT_FORCED,
      ...BY_DAY,
      schooling: 'Đã bỏ học, chưa xong lớp 9',
      works: 'Có',
      workFor: 'Người khác thuê hoặc nhờ',
      sector: 'Sửa chữa, cơ khí',
      lightWork: 'Không thuộc',
      hoursPerDay: 8,
      hoursPerWeek: 40,
      hazards: ['Nấu hoặc đúc hoặc cán dập hoặc hàn kim loại', 'Bảo dưỡng máy móc'],
      papers: 'Thiếu',
      harmsChild: 'Có',
      risks: ['Bỏ học hoặc hay nghỉ học'],
    },
  },
  {
    weight: 2,
    ages: [16, 17],
    class: 'Lao động trẻ em làm việc nặng nhọc, độc hại, nguy hiểm',
    facts: {
      ...NOT_FORCED,
      ...BY_DAY,
      schooling: 'Đã thôi học, xong lớp 9',
      works: 'Có',
      workFor: 'Người khác thuê hoặc nhờ',
      sector: 'Xây dựng',
      lightWork: 'Không thuộc',
      hoursPerDay: 8,
      hoursPerWeek: 48,
      hazards: ['Công trường xây dựng', 'Mang vác nặng quá sức'],
      papers: 'Thiếu',
      harmsChild: 'Không rõ',
      risks: ['Di cư'],
    },
  },
  {
    weight: 3,
    ages: [15, 17],
    class: 'Sử dụng lao động chưa thành niên chưa đúng thủ tục; trẻ có nguy cơ',
    facts: {
      ...NOT_FORCED,
      ...BY_DAY,
      schooling: 'Học giáo dục thường xuyên',
      works: 'Có',
      workFor: 'Người khác thuê hoặc nhờ',
      sector: 'Công nghiệp chế biến',
      lightWork: 'Cắt chỉ, đơm cúc, gấp xếp hàng may',
      hoursPerDay: 6,
      hoursPerWeek: 30,
      hazards: ['Không có'],
      papers: 'Thiếu',
      harmsChild: 'Không',
      risks: ['Không có'],
    },
  },
  {
    weight: 4,
    ages: [12, 14],
    class: 'Lao động trẻ em',
    facts: {
      ...NOT_FORCED,
      ...BY_DAY,
      schooling: 'Đang học nhưng hay nghỉ',
      works: 'Có',
      workFor: 'Tự kiếm sống',
      sector: 'Bán rong, vé số, đánh giày, nhặt phế liệu',
      lightWork: 'Không thuộc',
      hoursPerDay: 5,
      hoursPerWeek: 30,
      clashesWithSchool: 'Có',
      hazards: ['Không rõ'],
      papers: 'Không rõ',
      harmsChild: 'Có',
      risks: ['Di cư', 'Hộ nghèo hoặc cận nghèo'],
    },
  },
  {
    weight: 3,
    ages: [11, 14],
    class: 'Lao động trẻ em',
    facts: {
      ...NOT_FORCED,
      ...BY_DAY,
      schooling: 'Đang học mầm non, phổ thông',
      works: 'Có',
      workFor: 'Người khác thuê hoặc nhờ',
      sector: 'Tiểu thủ công nghiệp, làng nghề',
      lightWork: 'Nghề truyền thống (chiếu, nón, bánh đa, se nhang…)',
      hoursPerDay: 5,
      hoursPerWeek: 24,
      hazards: ['Không có'],
      papers: 'Thiếu',
      harmsChild: 'Không',
      risks: ['Hộ làm nghề'],
    },
  },
  {
    weight: 5,
    ages: [11, 16],
    class: 'Trẻ em có nguy cơ trở thành lao động trẻ em',
    facts: {
      ...NOT_FORCED,
      schooling: 'Đã bỏ học, chưa xong lớp 9',
      works: 'Không',
      risks: ['Bỏ học hoặc hay nghỉ học', 'Anh chị em đang đi làm'],
    },
  },
  {
    weight: 4,
    ages: [14, 17],
    class: 'Không xác định',
    facts: { coercion: ['Không rõ'], emergency: 'Không rõ', schooling: 'Không rõ', works: 'Có, chưa rõ chi tiết' },
  },
  {
    weight: 2,
    ages: [8, 12],
    class: 'Phụ giúp việc gia đình, không phải lao động trẻ em',
    facts: {
      ...NOT_FORCED,
      ...BY_DAY,
      schooling: 'Đang học mầm non, phổ thông',
      works: 'Có',
      workFor: 'Gia đình mình',
      sector: 'Việc nhà của gia đình (nấu ăn, trông em)',
      hoursPerDay: 3,
      hoursPerWeek: 20,
      hazards: ['Không có'],
      papers: 'Không áp dụng (việc gia đình)',
      harmsChild: 'Không',
      risks: ['Không có'],
    },
  },
  {
    weight: 1,
    ages: [15, 17],
    class: 'Lao động trẻ em bị mua bán, cưỡng bức hoặc bóc lột',
    facts: {
      coercion: ['Nghi bị mua bán hoặc bị lừa đưa đi làm', 'Bị giữ giấy tờ hoặc nhốt'],
      emergency: 'Có',
      schooling: 'Đã bỏ học, chưa xong lớp 9',
      works: 'Có, chưa rõ chi tiết',
      risks: ['Bỏ học hoặc hay nghỉ học'],
    },
  },
];
