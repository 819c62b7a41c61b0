/** Facts of one child in English: `aWorkingChild({ age: 12, sector: 'crafts' })`. */
import type { CaseFacts } from '../../functions/cases/case-facts.ts';

export const NOTHING_KNOWN: CaseFacts = {
  age: undefined,
  schooling: undefined,
  works: undefined,
  workFor: undefined,
  sector: undefined,
  lightWork: undefined,
  hoursPerDay: undefined,
  hoursPerWeek: undefined,
  night: undefined,
  overtime: undefined,
  clashesWithSchool: undefined,
  hazards: undefined,
  papers: undefined,
  harmsChild: undefined,
  coercion: undefined,
  risks: undefined,
};

/** Nothing is known but what the test says. */
export const aChildOfWhom = (known: Partial<CaseFacts>): CaseFacts => ({ ...NOTHING_KNOWN, ...known });

/** Works for others, goes to school, and all else is known and harmless. */
export const aWorkingChild = (different: Partial<CaseFacts>): CaseFacts => ({
  age: 17,
  schooling: 'general',
  works: 'yes',
  workFor: 'others',
  sector: 'crafts',
  lightWork: 'weaving',
  hoursPerDay: 1,
  hoursPerWeek: 3,
  night: 'no',
  overtime: 'no',
  clashesWithSchool: 'no',
  hazards: [],
  papers: 'complete',
  harmsChild: 'no',
  coercion: [],
  risks: [],
  ...different,
});

/** Doesn't work: the form leaves out the questions on work. */
export const aChildNotAtWork = (different: Partial<CaseFacts>): CaseFacts =>
  aChildOfWhom({ age: 13, schooling: 'general', works: 'no', coercion: [], risks: [], ...different });
