/** More people came from a group than the group has: the session or the population row is wrong, and a person must look. */
import type { Facts } from '../records/facts.ts';
import type { Problem } from '../records/problem.ts';
import { problem } from '../records/problem-catalogue.ts';
import { BLANK } from '../records/table.ts';
import { groupsAt } from './groups.ts';
import type { ReachedAudience } from './people-reached.ts';
import { populationAt } from './population.ts';
import type { Sessions, SessionsHeld } from './sessions.ts';

const AUDIENCES: readonly ReachedAudience[] = ['educators', 'carers', 'children'];

/** n(g,s) > D_g, of every direct session since the plan began. The bounds use the smaller of the two (domain.md §2). */
export function overAttendance(facts: Facts, { at, cumulative }: SessionsHeld): Problem[] {
  const { valid, positionOfRow } = groupsAt(facts.groups, at);
  return AUDIENCES.flatMap((audience) => {
    const { ofGroup } = populationAt(facts.population, audience, at);
    const sized = positionOfRow.map((position) => {
      const group = position === undefined ? undefined : valid[position];
      const size = group && ofGroup.get(group.id)?.count;
      return group && size !== undefined ? { group: group.name, size } : undefined;
    });
    return [cumulative.trainings, cumulative.outreach].flatMap((sessions) => crowded(sessions, audience, sized));
  });
}

/** `sized`: by row of the groups' register, those that are valid and whose size is known. */
function crowded(
  { columns, rows, place }: Sessions,
  audience: ReachedAudience,
  sized: readonly ({ readonly group: string; readonly size: number } | undefined)[],
): Problem[] {
  const { group, [audience]: present } = columns;
  const sizes = Float64Array.from(sized, (one) => one?.size ?? Number.POSITIVE_INFINITY);
  const problems: Problem[] = [];
  for (const row of rows) {
    const n = present[row] ?? Number.NaN; // blank is NaN: never more
    const position = group[row] ?? BLANK;
    if (!(n > (sizes[position] ?? Number.POSITIVE_INFINITY))) continue;
    const of = sized[position];
    if (of !== undefined) problems.push(problem('over-attendance', place(audience, row), { n, ...of }));
  }
  return problems;
}
