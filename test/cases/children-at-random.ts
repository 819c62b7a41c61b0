/** Seeded children for the generated tests: answers at and around every line that domain.md §3 draws, or none. */
import type { CaseFacts, FactKey } from '../../functions/cases/case-facts.ts';
import type { Sector } from '../../functions/cases/legal-limits.ts';
import { NOTHING_KNOWN } from './a-child.ts';
import { worldsOf } from './two-valued-rules.ts';

export const ANSWERS: { readonly [Key in FactKey]: readonly NonNullable<CaseFacts[Key]>[] } = {
  age: [4, 5, 6, 12, 12, 13, 14, 14, 15, 16, 17, 18],
  schooling: [
    'general',
    'general',
    'vocational',
    'continuing',
    'often-absent',
    'left-before-grade-9',
    'left-after-grade-9',
    'completed',
    'never',
  ],
  works: ['yes', 'yes', 'yes', 'yes', 'yes-unclear', 'no'],
  workFor: ['own-family', 'others', 'self'],
  sector: ['agriculture', 'household-chores', 'arts-and-sports', 'crafts', 'hospitality', 'other'],
  lightWork: ['weaving', 'garment-finishing', 'none'],
  hoursPerDay: [0, 4, 4, 4.1, 8, 8.1],
  hoursPerWeek: [0, 20, 20, 20.1, 40, 40.1],
  night: ['no', 'no', 'no', 'yes'],
  overtime: ['no', 'no', 'no', 'yes'],
  clashesWithSchool: ['no', 'no', 'yes'],
  hazards: [[], [], [], ['other-hazard'], ['chemicals'], ['lodging', 'other-hazard']],
  papers: ['complete', 'missing', 'not-applicable'],
  harmsChild: ['no', 'no', 'yes'],
  coercion: [[], [], [], ['trafficked']],
  risks: [[], ['poor'], ['street', 'abused']],
};
export const FACT_KEYS = Object.keys(ANSWERS) as readonly FactKey[];

interface RandomChild {
  readonly facts: CaseFacts;
  readonly exceptedTrades: readonly Sector[];
}

/** Children whose unknown facts could turn out in at most so many ways. */
export function* childrenAtRandom(
  count: number,
  { seed, mostWorlds }: { seed: number; mostWorlds: number },
): Generator<RandomChild> {
  const random = seeded(seed);
  for (let made = 0; made < count; ) {
    const share = random() * Math.min(1, Math.log10(mostWorlds) / 6);
    const facts = { ...NOTHING_KNOWN };
    const slots: Record<FactKey, unknown> = facts;
    for (const key of FACT_KEYS) if (random() >= share) slots[key] = oneOf<unknown>(ANSWERS[key], random);
    if (worldsOf(facts) > mostWorlds) continue;
    made += 1;
    yield { facts, exceptedTrades: random() < 0.2 ? ['hospitality'] : [] };
  }
}

export const oneOf = <Item>(items: readonly Item[], random: () => number): Item =>
  items[Math.floor(random() * items.length)] as Item;

/** Numbers in [0, 1), the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
