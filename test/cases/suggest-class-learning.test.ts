/**
 * What may happen to a suggestion when one more fact becomes known. The laws hold for a fact that was unknown; an answer that
 * replaces another may do anything. Learning that a child is under 5 or from 18 on puts it out of scope whatever was suggested.
 */
import { describe, expect, test } from 'vitest';
import type { CaseFacts, FactKey } from '../../functions/cases/case-facts.ts';
import { type Suggestion, suggestClass } from '../../functions/cases/suggest-class.ts';
import { ANSWERS, childrenAtRandom, FACT_KEYS, oneOf, seeded } from './children-at-random.ts';

interface Learnt {
  readonly before: Suggestion;
  readonly fact: FactKey;
  readonly facts: CaseFacts;
  readonly after: Suggestion;
}

const LEARNT: readonly Learnt[] = [...childrenAtRandom(10_000, { seed: 11, mostWorlds: 2_000 })].flatMap(
  ({ facts, exceptedTrades }, position) => {
    const random = seeded(position);
    const unknown = FACT_KEYS.filter((key) => facts[key] === undefined);
    if (unknown.length === 0) return [];
    const fact = oneOf(unknown, random);
    const informed = { ...facts, [fact]: oneOf<unknown>(ANSWERS[fact], random) };
    if (fact === 'age' && ((informed.age ?? 0) < 5 || (informed.age ?? 0) >= 18)) return [];
    const [before, after] = [suggestClass(facts, exceptedTrades), suggestClass(informed, exceptedTrades)];
    return [{ before, fact, facts, after }];
  },
);

const classes = ({ couldBe }: Suggestion) => couldBe.map((open) => open.class);
const open = ({ couldBe }: Suggestion) => couldBe.map((rule) => `${rule.class} ${rule.rule}`);

describe('learning one more fact', () => {
  test('leaves a suggestion as it is, or makes it graver by a rule that was named as open: never milder, never undetermined', () => {
    for (const { before, after, ...learnt } of LEARNT) {
      if (before.class === 'undetermined') continue;
      if (after.class !== before.class && !classes(before).includes(after.class))
        expect({ before, after, ...learnt }).toBe('lawful');
    }
  });

  test('changes nothing at all below child labour: there every graver rule was known to be false', () => {
    for (const { before, after, ...learnt } of LEARNT) {
      const isMilder = !['worst-form', 'hazardous', 'child-labour', 'undetermined'].includes(before.class);
      if (isMilder && before.rule !== 'under-5' && after.class !== before.class)
        expect({ before, after, ...learnt }).toBe('lawful');
    }
  });

  test('settles what was undetermined only by a rule that was named as open, or as not a case', () => {
    for (const { before, after, ...learnt } of LEARNT) {
      if (before.class !== 'undetermined') continue;
      const lawful = [...classes(before), 'undetermined', 'not-a-case'];
      if (!lawful.includes(after.class)) expect({ before, after, ...learnt }).toBe('lawful');
    }
  });

  test('opens no rule that was closed', () => {
    for (const { before, after, ...learnt } of LEARNT) {
      const opened = open(after).filter((rule) => !open(before).includes(rule));
      if (opened.length > 0) expect({ before, after, ...learnt, opened }).toBe('lawful');
    }
  });

  test('changes neither class nor open rules when the fact was not named as missing', () => {
    for (const { before, after, fact, facts } of LEARNT) {
      if (before.missing.includes(fact)) continue;
      const [was, is] = [
        [before.class, ...open(before)],
        [after.class, ...open(after)],
      ];
      if (was.join() !== is.join()) expect({ before, after, fact, facts }).toBe('lawful');
    }
  });
});

test('every open rule names a missing fact, and closes or decides once all those it names are answered', () => {
  const random = seeded(16);
  for (const { facts, exceptedTrades } of childrenAtRandom(5_000, { seed: 16, mostWorlds: 2_000 })) {
    for (const { rule, class: group, missing } of suggestClass(facts, exceptedTrades).couldBe) {
      expect(missing).not.toEqual([]);
      const answers = missing.filter((key) => facts[key] === undefined).map((key) => [key, oneOf<unknown>(ANSWERS[key], random)]);
      const informed = { ...facts, ...Object.fromEntries(answers) };
      const still = suggestClass(informed, exceptedTrades).couldBe.find((other) => other.rule === rule && other.class === group);
      // What is left waits for a person, not for an answer (Việc hoặc nơi nguy hại khác, văn bản đồng ý, Có, chưa rõ chi tiết).
      if (still?.missing.some((key) => informed[key as FactKey] === undefined))
        expect({ facts, informed, still }).toBe('settled');
    }
  }
});

test('an undetermined suggestion always names what is missing', () => {
  for (const { before } of LEARNT) if (before.class === 'undetermined') expect(before.missing).not.toEqual([]);
});
