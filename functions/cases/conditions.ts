/** What the rules of domain.md §3 ask of one child's facts, each worked out once. */
import type { CaseFacts } from './case-facts.ts';
import { aged, answered, known } from './known-answer.ts';
import { AGE, type Sector } from './legal-limits.ts';
import { namedIn147 } from './prohibited-work.ts';
import { all, any, not, type Truth, unknown } from './truth.ts';

export interface Conditions {
  readonly facts: CaseFacts;
  /** "Có, chưa rõ chi tiết" is work. After "Không" the questions on work aren't asked, so no rule about work is left open. */
  readonly works: Truth;
  readonly under13: Truth;
  readonly from13To15: Truth;
  readonly from15To18: Truth;
  readonly inArts: Truth;
  readonly harm: Truth;
  readonly clash: Truth;
  /** Something that Điều 147 names. */
  readonly prohibited: Truth;
  /** What H1 asks of the work: the family's chores, "no hazard ticked (any tick but Không có, Không rõ)". */
  readonly choresAtHome: Truth;
  /** What H2 asks of it: the family's farm, "`harmsChild` Không, no clash, no night". */
  readonly harmlessFarm: Truth;
  /** Work under the limits for minors (R3-R9): neither of the two above. */
  readonly limited: Truth;
  /** R8's list. An empty one excepts nothing, even where the sector isn't known. */
  readonly inExceptedTrade: Truth;
  /** Whether anything milder than child labour may be suggested at all; never false. */
  readonly settled: Truth;
}

export function conditionsOf(facts: CaseFacts, exceptedTrades: readonly Sector[]): Conditions {
  const works = known(facts, 'works', (answer) => answer !== 'no');
  const harm = answered(facts, 'harmsChild', 'yes');
  const clash = answered(facts, 'clashesWithSchool', 'yes');
  const under13 = aged(facts, 0, AGE.lightWork);
  const inArts = answered(facts, 'sector', 'arts-and-sports');
  const forFamily = answered(facts, 'workFor', 'own-family');
  const choresAtHome = all(
    forFamily,
    answered(facts, 'sector', 'household-chores'),
    known(facts, 'hazards', (ticked) => ticked.length === 0),
  );
  const night = answered(facts, 'night', 'yes');
  const harmlessFarm = all(forFamily, answered(facts, 'sector', 'agriculture'), not(harm), not(clash), not(night));
  return {
    facts,
    works,
    under13,
    from13To15: aged(facts, AGE.lightWork, AGE.anyLawfulWork),
    from15To18: aged(facts, AGE.anyLawfulWork, AGE.adult),
    inArts,
    harm,
    clash,
    prohibited: prohibitedBy147(facts),
    choresAtHome,
    harmlessFarm,
    // "While H1 or H2 is open (its facts unknown), R3-R8 don't establish." In family work nobody hires, so R9's papers aren't wanting.
    limited: all(works, not(choresAtHome), not(harmlessFarm)),
    inExceptedTrade: exceptedTrades.length > 0 && answered(facts, 'sector', ...exceptedTrades),
    settled: all(ageAndDetails(facts), authorityAgreed(facts, all(works, under13, inArts))),
  };
}

/**
 * "Việc hoặc nơi nguy hại khác" alone leaves it open (R13): the lists of Thông tư 09/2020/TT-BLĐTBXH (phụ lục III, IV) decide, which a
 * person has to read.
 */
const prohibitedBy147 = (facts: CaseFacts): Truth =>
  known(facts, 'hazards', (ticked) => (namedIn147(ticked).length > 0 ? true : ticked.length > 0 && unknown('hazards')));

/** R13: "works Có, chưa rõ chi tiết" is not enough, whatever else stands in the row; and without an age it could be anything. */
const ageAndDetails = (facts: CaseFacts): Truth =>
  all(
    known(facts, 'age', () => true),
    facts.works === 'yes-unclear' ? unknown('works') : true,
  );

/**
 * R4: under 13 in arts or sports the labour authority must have agreed in writing (BLLĐ Điều 145 khoản 3). Whether it did is known only
 * when the papers are Đủ, since Thiếu doesn't say which paper is wanting: "papers not Đủ → undetermined (văn bản đồng ý)".
 */
const authorityAgreed = (facts: CaseFacts, under13InArts: Truth): Truth =>
  any(
    not(under13InArts),
    known(facts, 'papers', (papers) => papers === 'complete' || unknown('papers')),
  );
