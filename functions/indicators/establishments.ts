/** Establishments informed or trained (6, 8a, 8b): distinct entries of the register (domain.md §2, "Establishments"). */
import type { Facts } from '../records/facts.ts';
import { isValidOn } from '../records/register-names.ts';
import { classCounts, type Establishment, type EstablishmentType } from './establishment-classes.ts';
import { type Mentions, mentionsOf } from './establishment-mentions.ts';
import type { EstablishmentNames } from './establishment-names.ts';
import { isRatio, type Measure, type Measured, type Share } from './measure.ts';
import type { DirectSessions, SessionsHeld } from './sessions.ts';
import { citing } from './whole-population.ts';

export interface EstablishmentsAsked {
  /** Informed: by outreach or training; trained: by training alone, so 8a and 8b lie within 6. */
  readonly by: 'informed' | 'trained';
  readonly types: readonly EstablishmentType[];
  /** Types of the plan's other reading, shown beside and not judged. */
  readonly otherTypes?: readonly EstablishmentType[];
}

/** `names`: of `facts.establishments`, made once for all measures. */
export function establishmentsReached(
  facts: Facts,
  held: SessionsHeld,
  asked: EstablishmentsAsked,
  names: EstablishmentNames,
): Measured {
  const { at } = held;
  const valid = facts.establishments.filter((entry) => isValidOn(entry, at));
  const mentioned = ({ trainings, outreach }: DirectSessions) =>
    mentionsOf(asked.by === 'trained' ? [trainings] : [trainings, outreach], names);
  const classes = (types: readonly EstablishmentType[]) =>
    classCounts(types, { population: facts.population, entries: valid, at });
  const among = (types: readonly EstablishmentType[], mentions: Mentions) =>
    bounds(
      classes(types).reduce((total, each) => total + each.count, 0),
      ofTypes(valid, types),
      mentions,
    );

  const cumulative = mentioned(held.cumulative);
  const ratio = among(asked.types, cumulative);
  const other = asked.otherTypes && among(asked.otherTypes, cumulative);
  return {
    cumulative: ratio,
    inPeriod: among(asked.types, mentioned(held.inPeriod)),
    ...(other !== undefined && isRatio(other) && { otherReading: other }),
    ofWhich: breakdown(ofTypes(valid, asked.types), cumulative),
    denominator: isRatio(ratio) ? citing(classes(asked.types)) : null,
  };
}

const ofTypes = (entries: readonly Establishment[], types: readonly EstablishmentType[]) =>
  entries.filter(({ type }) => type !== undefined && types.includes(type));

/**
 * Low is who was named and is on the register; it is not clipped, since more named than there are is for a person to settle
 * (`over-denominator`). High adds every text nobody could place and every count without a list, up to the denominator.
 */
function bounds(of: number, entries: readonly Establishment[], { ids, unsettled, unnamed }: Mentions): Measure {
  const low = entries.filter(({ id }) => ids.has(id)).length;
  const high = low + unsettled.size + unnamed;
  if (of === 0) return { reason: 'no-denominator', low, high };
  return { low, high: Math.max(low, Math.min(of, high)), of };
}

/** "đặc biệt doanh nghiệp vừa và nhỏ, … làng nghề": of the register's entries so flagged, those named; craft by craft. */
function breakdown(entries: readonly Establishment[], { ids }: Mentions): NonNullable<Measured['ofWhich']> {
  const share = (flagged: readonly Establishment[]): Share => ({
    low: flagged.filter(({ id }) => ids.has(id)).length,
    of: flagged.length,
  });
  const inCraftVillages = entries.filter(({ craftVillage }) => craftVillage === 'yes');
  const byCraft = Map.groupBy(
    inCraftVillages.filter(({ craft }) => craft !== ''),
    ({ craft }) => craft,
  );
  const crafts = [...byCraft].sort(([a], [b]) => (a < b ? -1 : 1)).map(([craft, flagged]) => [craft, share(flagged)] as const);
  return {
    sme: share(entries.filter(({ sme }) => sme === 'yes')),
    craftVillage: share(inCraftVillages),
    ...(crafts.length > 0 && { crafts: Object.fromEntries(crafts) }),
  };
}
