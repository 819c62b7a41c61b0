/** People informed (4a, 4b, 5): bounds on distinct people from headcounts of direct sessions (domain.md §2, "People reached"). */
import type { Facts } from '../records/facts.ts';
import { BLANK } from '../records/table.ts';
import { type Attendance, attendanceBounds, narrowing } from './attendance-bounds.ts';
import { type GroupKind, type Groups, groupsAt } from './groups.ts';
import type { Measure, Measured } from './measure.ts';
import { type Population, populationAt } from './population.ts';
import type { DirectSessions, SessionsHeld } from './sessions.ts';
import { wholePopulation } from './whole-population.ts';

export type ReachedAudience = 'educators' | 'carers' | 'children';

/** `kind`: the kind of groups whose members together are the audience, as the plan names it. */
export function peopleReached(facts: Facts, held: SessionsHeld, audience: ReachedAudience, kind: GroupKind): Measured {
  const groups = groupsAt(facts.groups, held.at);
  const population = populationAt(facts.population, audience, held.at);
  const { of, denominator, missingGroups } = wholePopulation(groups.valid, population, kind);
  const cumulative = attendance(held.cumulative, audience, groups, population);
  const inPeriod = attendance(held.inPeriod, audience, groups, population);
  return {
    cumulative: among(of, attendanceBounds(cumulative)),
    inPeriod: among(of, attendanceBounds(inPeriod)),
    narrowedBy: of === 0 ? null : narrowing(cumulative),
    denominator,
    ...(missingGroups.length > 0 && { missingGroups }),
  };
}

/** The same group by group, and what was held for several groups or nobody's in particular. */
export function reachedByGroup(facts: Facts, held: SessionsHeld, audience: ReachedAudience): Attendance {
  const groups = groupsAt(facts.groups, held.at);
  return attendance(held.cumulative, audience, groups, populationAt(facts.population, audience, held.at));
}

function among(of: number, { low, high }: { readonly low: number; readonly high: number }): Measure {
  if (of === 0) return { reason: 'no-denominator', low, high };
  return { low: Math.min(of, low), high: Math.min(of, high), of };
}

/** What direct sessions reported for one audience, by group. */
function attendance(
  { trainings, outreach }: DirectSessions,
  audience: ReachedAudience,
  groups: Groups,
  population: Population,
): Attendance {
  const noGroup = groups.valid.length;
  const most = new Float64Array(noGroup + 1);
  const sum = new Float64Array(noGroup + 1);
  for (const { columns, rows } of [trainings, outreach]) {
    const { group, [audience]: present } = columns;
    for (const row of rows) {
      const people = present[row] || 0; // NaN where blank
      const place = groups.positionOfRow[group[row] ?? BLANK] ?? noGroup;
      most[place] = Math.max(most[place] ?? 0, people);
      sum[place] = (sum[place] ?? 0) + people;
    }
  }
  const told = (place: number) => ({ most: most[place] ?? 0, sum: sum[place] ?? 0 });
  return {
    groups: groups.valid.map(({ id, name, kind }, position) => ({
      id,
      name,
      kind,
      size: population.ofGroup.get(id)?.count ?? Number.POSITIVE_INFINITY,
      ...told(position),
    })),
    noGroup: told(noGroup),
  };
}
