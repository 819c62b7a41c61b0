/**
 * The table of domain.md §3 for a child of whom everything is known, in plain conditions, and what becomes of a child of whom it isn't:
 * every way in which the unknown could turn out is listed, judged, and counted. Slow and obvious; shares nothing with functions/cases
 * but the type of the facts.
 */
import type { CaseFacts, ClassKey } from '../../functions/cases/case-facts.ts';

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** One way in which it could be. What a known answer still leaves to a person is decided in it too. */
interface World extends Mutable<CaseFacts> {
  /** "Việc hoặc nơi nguy hại khác" turns out to be on the lists of Thông tư 09/2020. */
  otherHazardListed: boolean;
  /** Under 13 in arts: the authority agreed though the papers aren't Đủ. */
  agreed: boolean;
  /** After "Có, chưa rõ chi tiết" the details that stand in the row may be relied on. */
  clear: boolean;
}

/** Name and class of each rule, gravest class first. */
const NAMED: readonly (readonly [rule: string, group: ClassKey])[] = [
  ['R1', 'worst-form'],
  ['R2', 'hazardous'],
  ['R3', 'child-labour'],
  ['R4', 'child-labour'],
  ['R5', 'child-labour'],
  ['R6', 'child-labour'],
  ['R7', 'child-labour'],
  ['R8', 'child-labour'],
  ['R9', 'employer-not-compliant'],
  ['H1', 'at-risk'],
  ['R9b', 'at-risk'],
  ['R9c', 'at-risk'],
  ['R11', 'at-risk'],
  ['H1', 'household'],
  ['H2', 'household'],
  ['R12', 'permitted'],
  ['R14', 'not-a-case'],
];

const bit = (rule: string, group: string): number => 1 << NAMED.findIndex(([r, g]) => r === rule && g === group);
const BIT = {
  R1: bit('R1', 'worst-form'),
  R2: bit('R2', 'hazardous'),
  R3: bit('R3', 'child-labour'),
  R4: bit('R4', 'child-labour'),
  R5: bit('R5', 'child-labour'),
  R6: bit('R6', 'child-labour'),
  R7: bit('R7', 'child-labour'),
  R8: bit('R8', 'child-labour'),
  R9: bit('R9', 'employer-not-compliant'),
  H1risk: bit('H1', 'at-risk'),
  R9b: bit('R9b', 'at-risk'),
  R9c: bit('R9c', 'at-risk'),
  R11: bit('R11', 'at-risk'),
  H1home: bit('H1', 'household'),
  H2: bit('H2', 'household'),
  R12: bit('R12', 'permitted'),
  R14: bit('R14', 'not-a-case'),
};

/** The rules that decide in a world, as bits: R1-R8 whenever they hold, else the milder ones of the gravest class that holds. */
function judge(w: World, excepted: readonly string[]): number {
  const age = w.age as number;
  const hazards = w.hazards as readonly string[];
  const coerced = (w.coercion as readonly string[]).length > 0 ? BIT.R1 : 0;
  const harm = w.harmsChild === 'yes';
  const clash = w.clashesWithSchool === 'yes';
  const night = w.night === 'yes';
  const overtime = w.overtime === 'yes';
  const perDay = w.hoursPerDay as number;
  const perWeek = w.hoursPerWeek as number;
  const never = w.schooling === 'never';
  const leftEarly = w.schooling === 'left-before-grade-9';
  const inRange = age >= 5 && age < 18;

  if (w.works === 'no') {
    if (coerced || !inRange) return coerced;
    const risk = (w.risks as readonly string[]).length > 0 || w.schooling === 'often-absent' || leftEarly || (never && age >= 6);
    return risk ? BIT.R11 : BIT.R14;
  }

  const listed = hazards.some((hazard) => hazard !== 'other-hazard' || w.otherHazardListed);
  const arts = w.sector === 'arts-and-sports';
  const chores = w.workFor === 'own-family' && w.sector === 'household-chores' && hazards.length === 0;
  const farm = w.workFor === 'own-family' && w.sector === 'agriculture' && !harm && !clash && !night;
  const limited = !chores && !farm;

  let grave = coerced;
  if (listed) grave |= BIT.R2;
  if (limited) {
    if (age < 13 && !arts) grave |= BIT.R3;
    if (age < 13 && arts && (perDay > 4 || perWeek > 20 || night || overtime || clash || harm)) grave |= BIT.R4;
    if (age >= 13 && age < 15 && w.lightWork === 'none') grave |= BIT.R5;
    if (age >= 13 && age < 15 && (perDay > 4 || perWeek > 20 || night || overtime || clash)) grave |= BIT.R6;
    if (age >= 15 && age < 18 && (perDay > 8 || perWeek > 40)) grave |= BIT.R7;
    if (age >= 15 && age < 18 && (night || overtime) && !excepted.includes(w.sector as string)) grave |= BIT.R8;
  }
  if (grave || !inRange || !w.clear) return grave;

  const childInArts = age < 13 && arts;
  // R4: "papers not Đủ → undetermined".
  if (childInArts && w.papers !== 'complete' && !w.agreed) return 0;
  if (w.papers === 'missing' && limited && !childInArts) return BIT.R9;

  let risk = 0;
  if (chores && (harm || clash)) risk |= BIT.H1risk;
  if (age < 16 && (leftEarly || never)) risk |= BIT.R9b;
  if (!chores && (harm || (age >= 15 && clash))) risk |= BIT.R9c;
  if (risk) return risk;
  if (chores) return BIT.H1home;
  if (farm) return BIT.H2;
  return BIT.R12;
}

/** One answer on each side of every line that the table draws. */
const OUTCOMES: { readonly [Key in keyof CaseFacts]-?: readonly NonNullable<CaseFacts[Key]>[] } = {
  age: [3, 5, 6, 13, 15, 16, 18],
  schooling: ['general', 'often-absent', 'left-before-grade-9', 'never'],
  works: ['yes', 'no'],
  workFor: ['own-family', 'others'],
  sector: ['arts-and-sports', 'household-chores', 'agriculture', 'hospitality', 'crafts'],
  lightWork: ['weaving', 'none'],
  hoursPerDay: [4, 8, 24],
  hoursPerWeek: [20, 40, 168],
  night: ['no', 'yes'],
  overtime: ['no', 'yes'],
  clashesWithSchool: ['no', 'yes'],
  hazards: [[], ['metalwork'], ['other-hazard']],
  papers: ['complete', 'missing', 'not-applicable'],
  harmsChild: ['no', 'yes'],
  coercion: [[], ['held']],
  risks: [[], ['poor']],
};
const KEYS = Object.keys(OUTCOMES) as (keyof CaseFacts)[];
/** Of a child that doesn't work nothing else is asked. */
const KEYS_WITHOUT_WORK = ['age', 'schooling', 'coercion', 'risks'] as const;
const keysOf = ({ works }: CaseFacts): readonly (keyof CaseFacts)[] => (works === 'no' ? KEYS_WITHOUT_WORK : KEYS);

/** How many worlds `inEveryWorld` would walk through. */
export const worldsOf = (facts: CaseFacts): number =>
  keysOf(facts).reduce((product, key) => product * (facts[key] === undefined ? OUTCOMES[key].length : 1), 1);

interface Judged {
  /** Rules that decide in every world, and in at least one. */
  readonly always: number;
  readonly sometimes: number;
}

function inEveryWorld(facts: CaseFacts, excepted: readonly string[]): Judged {
  const world: World = { ...facts, otherHazardListed: false, agreed: false, clear: true };
  const slots: Record<keyof CaseFacts, unknown> = world;
  let always = -1;
  let sometimes = 0;
  const visit = () => {
    const decided = judge(world, excepted);
    always &= decided;
    sometimes |= decided;
  };
  const turns: (() => void)[] = [visit];
  const either = (key: 'otherHazardListed' | 'agreed' | 'clear') => {
    const rest = turns.at(-1) as () => void;
    turns.push(() => {
      for (const turn of [false, true]) {
        world[key] = turn;
        rest();
      }
    });
  };
  if (facts.hazards?.includes('other-hazard')) either('otherHazardListed');
  if (facts.papers !== undefined && facts.papers !== 'complete') either('agreed');
  if (facts.works === 'yes-unclear') either('clear');
  for (const key of keysOf(facts)) {
    if (facts[key] !== undefined) continue;
    const rest = turns.at(-1) as () => void;
    turns.push(() => {
      for (const outcome of OUTCOMES[key]) {
        slots[key] = outcome;
        rest();
      }
    });
  }
  turns.at(-1)?.();
  return { always, sometimes };
}

/** What must come out: class and rule, and the graver rules left open, each as 'class rule'. */
interface Expected {
  readonly class: ClassKey;
  readonly rule: string;
  readonly couldBe: readonly string[];
}

const ORDER: readonly ClassKey[] = [...new Set(NAMED.map(([, group]) => group)), 'undetermined', 'out-of-scope'];

export function expected(facts: CaseFacts, excepted: readonly string[]): Expected {
  if (facts.age !== undefined && facts.age >= 18) return { class: 'out-of-scope', rule: 'adult', couldBe: [] };
  if (facts.age !== undefined && facts.age < 5) return expectedUnder5(facts);
  const { always, sometimes } = inEveryWorld(facts, excepted);
  const first = NAMED.findIndex((_, position) => always & (1 << position));
  const [rule, group] = NAMED[first] ?? ['R13', 'undetermined'];
  const couldBe = NAMED.filter(
    ([, other], position) => sometimes & (1 << position) && gravity(other) < gravity(group) && other !== 'not-a-case',
  );
  return { class: group as ClassKey, rule, couldBe: couldBe.map(([name, other]) => `${other} ${name}`) };
}

/** Undetermined stands after permitted and before not a case. */
const gravity = (group: string): number =>
  group === 'undetermined' ? ORDER.indexOf('permitted') + 0.5 : ORDER.indexOf(group as ClassKey);

function expectedUnder5({ coercion }: CaseFacts): Expected {
  if (coercion && coercion.length > 0) return { class: 'worst-form', rule: 'R1', couldBe: [] };
  return { class: 'out-of-scope', rule: 'under-5', couldBe: coercion ? [] : ['worst-form R1'] };
}
