/** What the case files say beside the survey, "theo hồ sơ quản lý" (domain.md §2, "Rate of child labour"): recorded, never judged. */
import type { Case } from '../cases/case-of-rows.ts';
import { childLabourOnFile } from '../cases/on-file.ts';
import type { Facts } from '../records/facts.ts';
import { type GroupKind, groupsAt } from './groups.ts';
import type { Measured, Window } from './measure.ts';
import { populationAt } from './population.ts';
import { wholePopulation } from './whole-population.ts';

/**
 * `cases` at 24:00 of the period's last day. N is the "Trẻ 5-17 tuổi" of Mẫu số, by the groups of `kind` where the whole area has no
 * row; without them the number that the survey itself was taken in.
 */
export function onFile(
  cases: readonly Case[],
  { groups, population }: Facts,
  { to }: Window,
  kind: GroupKind,
  reviewed: Measured['reviewed'],
): NonNullable<Measured['onFile']> {
  const { of } = wholePopulation(groupsAt(groups, to).valid, populationAt(population, 'children-5-17', to), kind);
  return { children: childLabourOnFile(cases, to), population: (of || reviewed?.population) ?? null };
}
