/** The law of compare-with-worlds.ts, for everything that can be known and unknown about what a rule reads. */
import { describe, expect, test } from 'vitest';
import type { CaseFacts, FactKey } from '../../functions/cases/case-facts.ts';
import type { Sector } from '../../functions/cases/legal-limits.ts';
import { aChildNotAtWork, aWorkingChild } from './a-child.ts';
import { compareWithWorlds } from './compare-with-worlds.ts';

type Choices = { readonly [Key in FactKey]?: readonly CaseFacts[Key][] };

const YES_NO = ['yes', 'no', undefined] as const;
const WORKS = ['yes', 'yes-unclear', 'no', undefined] as const;
const PAPERS = ['complete', 'missing', 'not-applicable', undefined] as const;
const SCHOOLING = ['general', 'often-absent', 'left-before-grade-9', 'left-after-grade-9', 'never', undefined] as const;

/** Every combination of the given answers on top of a child of whom the rest is known; how many there were. */
function compareAll(base: CaseFacts, choices: Choices, exceptedTrades: readonly Sector[] = []): number {
  const facts = { ...base };
  const keys = Object.keys(choices) as FactKey[];
  const turn = (position: number): number => {
    const key = keys[position];
    if (key === undefined) {
      compareWithWorlds(facts, exceptedTrades);
      return 1;
    }
    return (choices[key] ?? []).reduce<number>((combinations, answer) => {
      Object.assign(facts, { [key]: answer });
      return combinations + turn(position + 1);
    }, 0);
  };
  return turn(0);
}

describe('of the facts these rules read, every combination of known and unknown agrees with the list of worlds', () => {
  test('H1, H2, R2, R3: the family, and work under 13', () => {
    const combinations = compareAll(aWorkingChild({}), {
      works: WORKS,
      age: [12, 13, 15, undefined],
      workFor: ['own-family', 'others', undefined],
      sector: ['household-chores', 'agriculture', 'crafts', undefined],
      hazards: [[], ['other-hazard'], undefined],
      harmsChild: YES_NO,
      clashesWithSchool: YES_NO,
      night: YES_NO,
    });
    expect(combinations).toBe(15_552);
  });

  test('R4: arts and sports under 13', () => {
    const combinations = compareAll(aWorkingChild({ sector: 'arts-and-sports' }), {
      age: [12, undefined],
      sector: ['arts-and-sports', undefined],
      hoursPerDay: [4, 4.1, undefined],
      hoursPerWeek: [20, 20.1, undefined],
      night: YES_NO,
      overtime: YES_NO,
      clashesWithSchool: YES_NO,
      harmsChild: YES_NO,
      papers: ['complete', 'missing', undefined],
    });
    expect(combinations).toBe(8_748);
  });

  test('R5, R6: 13 to under 15', () => {
    const combinations = compareAll(aWorkingChild({}), {
      age: [12, 13, 14, 15, undefined],
      lightWork: ['weaving', 'none', undefined],
      hoursPerDay: [4, 4.1, undefined],
      hoursPerWeek: [20, 20.1, undefined],
      night: YES_NO,
      overtime: YES_NO,
      clashesWithSchool: YES_NO,
    });
    expect(combinations).toBe(3_645);
  });

  test('R7, R8: 15 to under 18, with and without excepted trades', () => {
    const choices: Choices = {
      age: [14, 15, 17, 18, undefined],
      hoursPerDay: [8, 8.1, undefined],
      hoursPerWeek: [40, 40.1, undefined],
      night: YES_NO,
      overtime: YES_NO,
      sector: ['crafts', 'hospitality', undefined],
    };
    expect(compareAll(aWorkingChild({}), choices)).toBe(1_215);
    expect(compareAll(aWorkingChild({}), choices, ['hospitality'])).toBe(1_215);
  });

  test('R9, R9b, R9c, R12: lawful work', () => {
    const combinations = compareAll(aWorkingChild({}), {
      works: WORKS,
      age: [13, 15, 16, 17, undefined],
      papers: PAPERS,
      schooling: SCHOOLING,
      harmsChild: YES_NO,
      clashesWithSchool: YES_NO,
      hazards: [[], ['other-hazard'], undefined],
    });
    expect(combinations).toBe(12_960);
  });

  test('R11, R14: no work', () => {
    const combinations = compareAll(aChildNotAtWork({}), {
      works: ['no'],
      age: [4, 5, 6, 17, 18, undefined],
      schooling: SCHOOLING,
      risks: [[], ['poor'], undefined],
      coercion: [[], ['held'], undefined],
    });
    expect(combinations).toBe(324);
  });
});
