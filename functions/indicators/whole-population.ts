/** D: of how many. The whole-area row, else the groups of the kind that the plan names, if every one of them has a row. */
import { fromDay } from '../calendar/plain-date.ts';
import type { Group, GroupKind } from './groups.ts';
import type { Measured } from './measure.ts';
import type { Headcount, Population } from './population.ts';

export interface WholePopulation {
  /** 0 where nobody knows: no ratio can be made of it. */
  readonly of: number;
  readonly denominator: NonNullable<Measured['denominator']> | null;
  /** Names of the groups whose row is missing, when that is what stands in the way. */
  readonly missingGroups: readonly string[];
}

/** `groups`: those valid at the day of `population`. */
export function wholePopulation(groups: readonly Group[], population: Population, kind: GroupKind): WholePopulation {
  if (population.wholeArea !== undefined) return { ...countedIn([population.wholeArea]), missingGroups: [] };
  const ofKind = groups.filter((group) => group.kind === kind);
  const missing = ofKind.filter((group) => !population.ofGroup.has(group.id));
  if (missing.length > 0) return { of: 0, denominator: null, missingGroups: missing.map((group) => group.name) };
  return { ...countedIn(ofKind.flatMap((group) => population.ofGroup.get(group.id) ?? [])), missingGroups: [] };
}

function countedIn(rows: readonly Headcount[]): Pick<WholePopulation, 'of' | 'denominator'> {
  const of = rows.reduce((total, row) => total + row.count, 0);
  return { of, denominator: of === 0 ? null : citing(rows) };
}

/** As old as its oldest row, and every source once. */
export function citing(rows: readonly Pick<Headcount, 'asOf' | 'source'>[]): { readonly asOf: string; readonly source: string } {
  const sources = new Set(rows.map((row) => row.source).filter((source) => source !== ''));
  return {
    asOf: fromDay(rows.reduce((oldest, row) => Math.min(oldest, row.asOf), Number.POSITIVE_INFINITY)),
    source: [...sources].join('; '),
  };
}
