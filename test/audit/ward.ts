/** Wards of simulated children over some months: who came, who left, who was helped. Numbers follow from children, so every identity holds. */
import { seeded } from '../delivery/seeded.ts';

/** Months are counted from 0, the first that is reported; −1 is everything before. */
interface Child {
  readonly received: number;
  /** null: never in the time told here. */
  readonly closed: number | null;
  /** Of the classes that indicator 2 counts. */
  readonly toSupport: boolean;
  readonly work: 'hazardous' | 'labour' | 'at-risk' | 'none';
  /** `pending`: in the month of receipt; helped in time after it. */
  readonly support: 'in-time' | 'late' | 'pending';
  /** From the month after the receipt until the case is closed. */
  readonly isOverdue: boolean;
  readonly education: 'yes' | 'perhaps' | 'no';
}

export interface Survey {
  readonly month: number;
  readonly found: number;
  readonly reviewed: number;
}

export interface Ward {
  readonly name: string;
  readonly children: readonly Child[];
  readonly returned: readonly number[];
  readonly incidents: readonly number[];
  readonly surveys: readonly Survey[];
}

interface Kind {
  readonly name: string;
  /** Children notified in a month. */
  readonly arrivals: (random: () => number, month: number) => number;
  /** Chance that a case closes in a given month, its first among them. */
  readonly closing: number;
  /** Chances that a case is of indicator 2's classes, helped in time, at school. */
  readonly toSupport: number;
  readonly helped: number;
  readonly atSchool: number;
}

const between = (least: number, most: number) => (random: () => number) => least + Math.floor(random() * (most - least + 1));

/** Small and middling wards, and those at the edges of the bands, where a count is easiest to corner. */
const KINDS: readonly Kind[] = [
  { name: 'nobody comes', arrivals: () => 0, closing: 0, toSupport: 1, helped: 1, atSchool: 1 },
  { name: 'one a month', arrivals: () => 1, closing: 0.1, toSupport: 1, helped: 0.8, atSchool: 0.8 },
  { name: 'two to six a month', arrivals: between(2, 6), closing: 0.2, toSupport: 0.9, helped: 0.9, atSchool: 0.8 },
  { name: 'a middling ward', arrivals: between(8, 25), closing: 0.3, toSupport: 0.8, helped: 0.9, atSchool: 0.9 },
  { name: 'a large one', arrivals: between(40, 120), closing: 0.25, toSupport: 0.85, helped: 0.97, atSchool: 0.95 },
  {
    name: 'all in one month',
    arrivals: (_, month) => (month === 4 ? 30 : 0),
    closing: 0.15,
    toSupport: 1,
    helped: 0.5,
    atSchool: 0.5,
  },
  { name: 'nine a month, all stay', arrivals: () => 9, closing: 0, toSupport: 1, helped: 1, atSchool: 1 },
  { name: 'nine a month, none stays', arrivals: () => 9, closing: 1, toSupport: 1, helped: 1, atSchool: 0 },
  { name: 'ten a month, all stay', arrivals: () => 10, closing: 0, toSupport: 1, helped: 0, atSchool: 0 },
  { name: 'nine, ten or eleven a month', arrivals: between(9, 11), closing: 0.5, toSupport: 1, helped: 0.95, atSchool: 0.95 },
  { name: 'nineteen or twenty a month', arrivals: between(19, 20), closing: 1, toSupport: 1, helped: 1, atSchool: 0.9 },
  { name: 'eight or nine a month', arrivals: between(8, 9), closing: 0.02, toSupport: 1, helped: 0.98, atSchool: 0.98 },
];

export const wardKinds: number = KINDS.length;

/** `before`: children whose cases were there when the months begin. */
export function wardAt(seed: number, { months, before }: { readonly months: number; readonly before: boolean }): Ward {
  const random = seeded(seed);
  const kind = KINDS[seed % KINDS.length];
  if (kind === undefined) throw new RangeError(String(seed));
  const is = (chance: number): boolean => random() < chance;
  const childOf = (received: number): Child => {
    const closes = Array.from({ length: months }, (_, month) => month).filter((month) => month >= received && is(kind.closing));
    const isLate = !is(kind.helped);
    return {
      received,
      closed: closes[0] ?? null,
      toSupport: is(kind.toSupport),
      work: is(0.2) ? 'hazardous' : is(0.4) ? 'labour' : is(0.8) ? 'at-risk' : 'none',
      support: isLate ? 'late' : is(0.2) ? 'pending' : 'in-time',
      isOverdue: isLate && is(0.5),
      education: is(kind.atSchool) ? 'yes' : is(0.4) ? 'perhaps' : 'no',
    };
  };
  const everyMonth = Array.from({ length: months }, (_, month) => month);
  const earlier = before ? between(0, 30)(random) : 0;
  const reviewed = between(5, 20_000)(random);
  const found = Math.floor(reviewed * random() * (is(0.5) ? 0.05 : 1));
  return {
    name: kind.name,
    children: [
      ...Array.from({ length: earlier }, () => childOf(-1)),
      ...everyMonth.flatMap((month) => Array.from({ length: kind.arrivals(random, month) }, () => childOf(month))),
    ],
    returned: everyMonth.map(() => (is(0.5) ? 0 : between(0, 22)(random))),
    incidents: everyMonth.map(() => (is(0.8) ? 0 : between(1, 11)(random))),
    surveys: is(0.2) ? [] : [{ month: between(0, months - 1)(random), found, reviewed }],
  };
}
