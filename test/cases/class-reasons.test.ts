/** The sentences of wording.md, word for word, with their slots filled. */
import { describe, expect, test } from 'vitest';
import type { CaseFacts } from '../../functions/cases/case-facts.ts';
import { explainSuggestion, isPolicyAge } from '../../functions/cases/explain-suggestion.ts';
import { suggestClass } from '../../functions/cases/suggest-class.ts';
import { aChildNotAtWork, aChildOfWhom, aWorkingChild } from './a-child.ts';

const HOUSEHOLD = 'Việc gia đình phù hợp độ tuổi, không ảnh hưởng học tập, sức khỏe, an toàn (Điều 37 Luật Trẻ em).';
const chores = { workFor: 'own-family', sector: 'household-chores' } as const;
const arts = { age: 12, sector: 'arts-and-sports' } as const;

describe('each rule gives its reason', () => {
  test.each<[string, CaseFacts, string]>([
    [
      'R1',
      aWorkingChild({ coercion: ['debt'] }),
      'Có dấu hiệu mua bán, cưỡng bức hoặc bóc lột (Điều 6 và Điều 26 Luật Trẻ em; Điều 8 Bộ luật Lao động).',
    ],
    [
      'R2',
      aWorkingChild({ age: 15, hazards: ['metalwork'] }),
      'Công việc hoặc nơi làm việc cấm sử dụng người dưới 18 tuổi: nấu hoặc đúc hoặc cán dập hoặc hàn kim loại (khoản 1 Điều 147 Bộ luật Lao động).',
    ],
    [
      'R2',
      aWorkingChild({ age: 15, hazards: ['slaughterhouse'] }),
      'Công việc hoặc nơi làm việc cấm sử dụng người dưới 18 tuổi: lò mổ (khoản 2 Điều 147 Bộ luật Lao động).',
    ],
    [
      'R2',
      aWorkingChild({ age: 17, hazards: ['other-hazard', 'slaughterhouse', 'chemicals'] }),
      'Công việc hoặc nơi làm việc cấm sử dụng người dưới 18 tuổi: hóa chất hoặc khí gas hoặc thuốc nổ, lò mổ (khoản 1, 2 Điều 147 Bộ luật Lao động).',
    ],
    [
      'R2',
      aWorkingChild({ age: 14, hazards: ['sea'] }),
      'Công việc hoặc nơi làm việc cấm cả với người từ 15 đến dưới 18 tuổi: lặn biển hoặc đánh bắt xa bờ (khoản 3, 4 Điều 143 và Điều 147 Bộ luật Lao động).',
    ],
    [
      'R3',
      aWorkingChild({ age: 12 }),
      'Chưa đủ 13 tuổi, chỉ được làm nghệ thuật, thể dục, thể thao (khoản 4 Điều 143, khoản 3 Điều 145).',
    ],
    [
      'R4',
      aWorkingChild({ ...arts, hoursPerDay: 5, hoursPerWeek: 21, harmsChild: 'yes' }),
      'Chưa đủ 13 tuổi, làm nghệ thuật, thể thao nhưng quá 4 giờ/ngày, quá 20 giờ/tuần, ảnh hưởng đến phát triển (Điều 145, khoản 1 Điều 146).',
    ],
    [
      'R5',
      aWorkingChild({ age: 14, lightWork: 'none' }),
      'Từ đủ 13 đến chưa đủ 15 tuổi, công việc không thuộc danh mục việc nhẹ (khoản 3 Điều 143; Thông tư 09/2020/TT-BLĐTBXH).',
    ],
    [
      'R6',
      aWorkingChild({ age: 14, night: 'yes', overtime: 'yes', clashesWithSchool: 'yes', hoursPerWeek: undefined }),
      'Chưa đủ 15 tuổi, làm đêm, làm thêm giờ, trùng giờ học (điểm b khoản 1 Điều 145, khoản 1 Điều 146).',
    ],
    [
      'R7',
      aWorkingChild({ hoursPerDay: 8.5, hoursPerWeek: 41 }),
      'Từ đủ 15 đến chưa đủ 18 tuổi, quá 8 giờ/ngày, quá 40 giờ/tuần (khoản 2 Điều 146).',
    ],
    [
      'R8',
      aWorkingChild({ overtime: 'yes' }),
      'Từ đủ 15 đến chưa đủ 18 tuổi, làm thêm giờ ở việc không thuộc danh mục được phép (khoản 2 Điều 146).',
    ],
    [
      'R9',
      aWorkingChild({ age: 15, papers: 'missing' }),
      'Công việc và thời giờ đúng quy định nhưng thiếu hợp đồng, đồng ý của cha mẹ hoặc người giám hộ, khám sức khỏe hoặc sổ theo dõi (khoản 3 Điều 144).',
    ],
    [
      'R9',
      aWorkingChild({ age: 14, papers: 'missing' }),
      'Công việc và thời giờ đúng quy định nhưng thiếu hợp đồng, đồng ý của cha mẹ hoặc người giám hộ, khám sức khỏe hoặc sổ theo dõi (khoản 3 Điều 144; khoản 1 Điều 145).',
    ],
    ['H1', aWorkingChild({ ...chores, harmsChild: 'yes' }), 'Làm việc nhà nhưng ảnh hưởng đến học tập, sức khỏe hoặc an toàn.'],
    [
      'R9b',
      aWorkingChild({ age: 15, schooling: 'never' }),
      'Dưới 16 tuổi, bỏ học khi chưa xong trung học cơ sở và đang làm việc (Điều 10 Luật Trẻ em).',
    ],
    [
      'R9c',
      aWorkingChild({ clashesWithSchool: 'yes' }),
      'Công việc đúng quy định nhưng ảnh hưởng đến học tập, sức khỏe hoặc an toàn (Điều 144).',
    ],
    [
      'R11',
      aChildNotAtWork({ risks: ['migrant', 'poor'], schooling: 'often-absent' }),
      'Không làm việc; có yếu tố nguy cơ: hộ nghèo hoặc cận nghèo, di cư, đang học nhưng hay nghỉ (mục II.4 Kế hoạch).',
    ],
    [
      'R11',
      aChildNotAtWork({ risks: ['poor'], schooling: 'never', age: 5 }),
      'Không làm việc; có yếu tố nguy cơ: hộ nghèo hoặc cận nghèo (mục II.4 Kế hoạch).',
    ],
    ['H1', aWorkingChild(chores), HOUSEHOLD],
    ['H2', aWorkingChild({ ...chores, sector: 'agriculture' }), HOUSEHOLD],
    ['R12', aWorkingChild({}), 'Độ tuổi, công việc, thời giờ và giấy tờ đúng quy định (Điều 143 đến 147).'],
    [
      'R13',
      aWorkingChild({ papers: undefined, night: undefined, hazards: undefined }),
      'Cần biết thêm: có làm từ 22 giờ đến 6 giờ sáng không; công việc hoặc nơi làm có gì nguy hại; giấy tờ khi thuê trẻ làm. Bổ sung bằng phiếu Báo cáo trường hợp.',
    ],
    ['R14', aChildNotAtWork({}), 'Không làm việc, chưa thấy yếu tố nguy cơ.'],
    ['adult', aChildOfWhom({ age: 18 }), 'Người từ đủ 18 tuổi; chuyển cơ quan chức năng.'],
    ['under-5', aChildOfWhom({ age: 4, coercion: [] }), 'Dưới 5 tuổi: không tính vào chỉ tiêu 1; vẫn hỗ trợ, can thiệp.'],
  ])('%s: %#', (rule, facts, reason) => {
    const suggested = suggestClass(facts);
    expect([suggested.rule, suggested.reason]).toEqual([rule, reason]);
  });
});

test.each<[CaseFacts, readonly string[]]>([
  [aWorkingChild({ age: 14, hazards: ['sea'] }), ['BLLĐ Điều 143', 'BLLĐ Điều 145', 'BLLĐ Điều 147']],
  [aWorkingChild({ age: 15, hazards: ['sea'] }), ['BLLĐ Điều 147']],
  [aWorkingChild({ age: undefined, hazards: ['sea'] }), ['BLLĐ Điều 147']],
  [aWorkingChild({ age: 14, papers: 'missing' }), ['BLLĐ Điều 144', 'BLLĐ Điều 145']],
])('the articles go with the age: %#', (facts, articles) => expect(suggestClass(facts).articles).toEqual(articles));

describe('what stands under every suggestion', () => {
  const suggested = suggestClass(aChildNotAtWork({}));
  const SUFFIX = 'Đây là gợi ý theo thông tin đã báo. Cán bộ Phòng Văn hóa - Xã hội xác nhận.';
  const POLICY = 'Áp dụng theo mục tiêu của Kế hoạch (không phải trẻ em theo Luật Trẻ em).';

  test.each([15, undefined])('that it is one, at age %s', (age) => {
    expect(explainSuggestion(suggested, age)).toBe(`Không làm việc, chưa thấy yếu tố nguy cơ. ${SUFFIX}`);
  });

  test.each([16, 17])('and at %i that it is policy', (age) => {
    expect(explainSuggestion(suggested, age)).toBe(`Không làm việc, chưa thấy yếu tố nguy cơ. ${POLICY} ${SUFFIX}`);
  });

  test('policy is for 16 and 17 only', () => {
    expect([15, 16, 17, 18, undefined].map(isPolicyAge)).toEqual([false, true, true, false, false]);
  });
});
