/** R1 to R8 of domain.md §3: child labour in its three classes. The reasons are those of wording.md. */
import type { CaseFacts } from './case-facts.ts';
import { answered, known } from './known-answer.ts';
import { labelsOf } from './labels.ts';
import { isUnder15 } from './legal-limits.ts';
import { CLAUSE_OF_147, namedIn147 } from './prohibited-work.ts';
import type { Rule } from './rule.ts';
import { all, not } from './truth.ts';
import { anyOf, nightOrOvertime, tooManyHoursFrom15, tooMuchInArts, tooMuchUnder15, wordsOf } from './work-time.ts';

/** Asked of every child, at work or not, of any age under 18. */
export const WORST_FORM: Rule = {
  id: 'R1',
  class: 'worst-form',
  holds: ({ facts }) => known(facts, 'coercion', (signs) => signs.length > 0),
  articles: () => ['Luật Trẻ em Điều 6', 'Luật Trẻ em Điều 26', 'BLLĐ Điều 8'],
  reason: () => 'Có dấu hiệu mua bán, cưỡng bức hoặc bóc lột (Điều 6 và Điều 26 Luật Trẻ em; Điều 8 Bộ luật Lao động).',
};

export const GRAVE_RULES: readonly Rule[] = [
  WORST_FORM,
  {
    id: 'R2',
    class: 'hazardous',
    holds: ({ works, prohibited }) => all(works, prohibited),
    articles: (facts) => (isUnder15(facts) ? ['BLLĐ Điều 143', 'BLLĐ Điều 145', 'BLLĐ Điều 147'] : ['BLLĐ Điều 147']),
    reason: prohibitedWork,
  },
  {
    id: 'R3',
    class: 'child-labour',
    holds: ({ limited, under13, inArts }) => all(limited, under13, not(inArts)),
    articles: () => ['BLLĐ Điều 143', 'BLLĐ Điều 145'],
    reason: () => 'Chưa đủ 13 tuổi, chỉ được làm nghệ thuật, thể dục, thể thao (khoản 4 Điều 143, khoản 3 Điều 145).',
  },
  {
    id: 'R4',
    class: 'child-labour',
    // Family work is never in arts or sports, so H1 and H2 need no asking.
    holds: ({ facts, works, under13, inArts }) => all(works, under13, inArts, anyOf(tooMuchInArts(facts))),
    articles: () => ['BLLĐ Điều 145', 'BLLĐ Điều 146'],
    reason: (facts) =>
      `Chưa đủ 13 tuổi, làm nghệ thuật, thể thao nhưng ${wordsOf(tooMuchInArts(facts))} (Điều 145, khoản 1 Điều 146).`,
  },
  {
    id: 'R5',
    class: 'child-labour',
    holds: ({ facts, limited, from13To15 }) => all(limited, from13To15, answered(facts, 'lightWork', 'none')),
    articles: () => ['BLLĐ Điều 143', 'TT 09/2020/TT-BLĐTBXH'],
    reason: () =>
      'Từ đủ 13 đến chưa đủ 15 tuổi, công việc không thuộc danh mục việc nhẹ (khoản 3 Điều 143; Thông tư 09/2020/TT-BLĐTBXH).',
  },
  {
    id: 'R6',
    class: 'child-labour',
    holds: ({ facts, limited, from13To15 }) => all(limited, from13To15, anyOf(tooMuchUnder15(facts))),
    articles: () => ['BLLĐ Điều 145', 'BLLĐ Điều 146'],
    reason: (facts) => `Chưa đủ 15 tuổi, ${wordsOf(tooMuchUnder15(facts))} (điểm b khoản 1 Điều 145, khoản 1 Điều 146).`,
  },
  {
    id: 'R7',
    class: 'child-labour',
    holds: ({ facts, limited, from15To18 }) => all(limited, from15To18, anyOf(tooManyHoursFrom15(facts))),
    articles: () => ['BLLĐ Điều 146'],
    reason: (facts) => `Từ đủ 15 đến chưa đủ 18 tuổi, ${wordsOf(tooManyHoursFrom15(facts))} (khoản 2 Điều 146).`,
  },
  {
    id: 'R8',
    class: 'child-labour',
    holds: ({ facts, limited, from15To18, inExceptedTrade }) =>
      all(limited, from15To18, anyOf(nightOrOvertime(facts)), not(inExceptedTrade)),
    articles: () => ['BLLĐ Điều 146'],
    reason: (facts) =>
      `Từ đủ 15 đến chưa đủ 18 tuổi, ${wordsOf(nightOrOvertime(facts))} ở việc không thuộc danh mục được phép (khoản 2 Điều 146).`,
  },
];

function prohibitedWork(facts: CaseFacts): string {
  const named = namedIn147(facts.hazards ?? []);
  const list = labelsOf('hazards', named).join(', ');
  if (isUnder15(facts)) {
    return `Công việc hoặc nơi làm việc cấm cả với người từ 15 đến dưới 18 tuổi: ${list} (khoản 3, 4 Điều 143 và Điều 147 Bộ luật Lao động).`;
  }
  const clauses = [...new Set(named.map((hazard) => CLAUSE_OF_147[hazard]))].sort().join(', ');
  return `Công việc hoặc nơi làm việc cấm sử dụng người dưới 18 tuổi: ${list} (khoản ${clauses} Điều 147 Bộ luật Lao động).`;
}
