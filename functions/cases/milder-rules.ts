/**
 * The rules of domain.md §3 below child labour, gravest class first (the order of its keys), not in the order of its table: each of
 * them needs every graver rule known to be false, so this is the order in which they are asked.
 */
import type { CaseFacts } from './case-facts.ts';
import { aged, answered, known } from './known-answer.ts';
import { labelsOf } from './labels.ts';
import { AGE, isUnder15 } from './legal-limits.ts';
import type { Rule } from './rule.ts';
import { all, any, not, type Truth } from './truth.ts';

export const MILDER_RULES: readonly Rule[] = [
  {
    id: 'R9',
    class: 'employer-not-compliant',
    // Under 13 in arts the wanting paper may be the authority's consent: R4 leaves that undetermined.
    holds: ({ facts, limited, under13, inArts }) => all(limited, not(all(under13, inArts)), answered(facts, 'papers', 'missing')),
    articles: (facts) => (isUnder15(facts) ? ['BLLĐ Điều 144', 'BLLĐ Điều 145'] : ['BLLĐ Điều 144']),
    reason: (facts) =>
      `Công việc và thời giờ đúng quy định nhưng thiếu hợp đồng, đồng ý của cha mẹ hoặc người giám hộ, khám sức khỏe hoặc sổ theo dõi (khoản 3 Điều 144${isUnder15(facts) ? '; khoản 1 Điều 145' : ''}).`,
  },
  {
    id: 'H1',
    class: 'at-risk',
    holds: ({ works, choresAtHome, harm, clash }) => all(works, choresAtHome, any(harm, clash)),
    articles: () => ['Luật Trẻ em Điều 37'],
    reason: () => 'Làm việc nhà nhưng ảnh hưởng đến học tập, sức khỏe hoặc an toàn.',
  },
  {
    id: 'R9b',
    class: 'at-risk',
    holds: ({ facts, works }) =>
      all(works, aged(facts, 0, AGE.notChild), answered(facts, 'schooling', 'left-before-grade-9', 'never')),
    articles: () => ['Luật Trẻ em Điều 10'],
    reason: () => 'Dưới 16 tuổi, bỏ học khi chưa xong trung học cơ sở và đang làm việc (Điều 10 Luật Trẻ em).',
  },
  {
    id: 'R9c',
    class: 'at-risk',
    // Harm by the family's chores is H1's.
    holds: ({ limited, harm, clash, from15To18 }) => all(limited, any(harm, all(from15To18, clash))),
    articles: () => ['BLLĐ Điều 144'],
    reason: () => 'Công việc đúng quy định nhưng ảnh hưởng đến học tập, sức khỏe hoặc an toàn (Điều 144).',
  },
  {
    id: 'R11',
    class: 'at-risk',
    holds: ({ facts, works }) => all(not(works), hasRiskFactor(facts)),
    articles: () => ['Kế hoạch mục II.4'],
    reason: (facts) => `Không làm việc; có yếu tố nguy cơ: ${riskFactors(facts).join(', ')} (mục II.4 Kế hoạch).`,
  },
  {
    id: 'H1',
    class: 'household',
    holds: ({ works, choresAtHome, harm, clash }) => all(works, choresAtHome, not(any(harm, clash))),
    articles: () => ['Luật Trẻ em Điều 37'],
    reason: () => HOUSEHOLD,
  },
  {
    id: 'H2',
    class: 'household',
    holds: ({ works, harmlessFarm }) => all(works, harmlessFarm),
    articles: () => ['Luật Trẻ em Điều 37'],
    reason: () => HOUSEHOLD,
  },
  {
    id: 'R12',
    class: 'permitted',
    holds: ({ facts, works, under13, inArts }) =>
      all(works, any(answered(facts, 'papers', 'complete', 'not-applicable'), all(under13, inArts))),
    articles: () => ['BLLĐ Điều 143', 'BLLĐ Điều 144', 'BLLĐ Điều 145', 'BLLĐ Điều 146', 'BLLĐ Điều 147'],
    reason: () => 'Độ tuổi, công việc, thời giờ và giấy tờ đúng quy định (Điều 143 đến 147).',
  },
  {
    id: 'R14',
    class: 'not-a-case',
    holds: ({ facts, works }) => all(not(works), not(hasRiskFactor(facts))),
    articles: () => [],
    reason: () => 'Không làm việc, chưa thấy yếu tố nguy cơ.',
  },
];

const HOUSEHOLD = 'Việc gia đình phù hợp độ tuổi, không ảnh hưởng học tập, sức khỏe, an toàn (Điều 37 Luật Trẻ em).';

/** "Đã bỏ học" is Đã bỏ học, chưa xong lớp 9: who finished grade 9 has "thôi học" in the words of the form. */
const hasRiskFactor = (facts: CaseFacts): Truth =>
  any(
    known(facts, 'risks', (ticked) => ticked.length > 0),
    answered(facts, 'schooling', 'often-absent', 'left-before-grade-9'),
    all(
      answered(facts, 'schooling', 'never'),
      known(facts, 'age', (age) => age >= AGE.school),
    ),
  );

function riskFactors(facts: CaseFacts): readonly string[] {
  const fromSchooling = hasRiskFactor({ ...facts, risks: [] }) === true && facts.schooling ? [facts.schooling] : [];
  return [...labelsOf('risks', facts.risks ?? []), ...labelsOf('schooling', fromSchooling)];
}
