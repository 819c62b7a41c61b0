import { expect, test } from 'vitest';
import { hasKey, keyAt } from '../../functions/records/read-table.ts';
import { aCaseReport, anOutreach, aTraining } from '../builders/form-rows.ts';
import { aWorld, factsOf } from '../builders/world.ts';

const { facts } = factsOf(aWorld(), [
  anOutreach().with({ channel: 'press', indirectReach: 10 }),
  anOutreach().with({ channel: '', carers: 1 }),
  aTraining().with({ topics: ['law', 'other'], children: 1 }),
  aCaseReport().with({ hazards: ['chemicals'] }),
]);

test('a choice is read by the key of its option, whatever the label', () => {
  expect(keyAt(facts.outreach, 'channel', 0)).toBe('press');
  expect(keyAt(facts.outreach, 'channel', 1)).toBeUndefined();
  expect(keyAt(facts.outreach, 'channel', 99)).toBeUndefined();
});

test('a tick is asked for by the key of its option', () => {
  expect(hasKey(facts.training, 'topics', 0, 'law')).toBe(true);
  expect(hasKey(facts.training, 'topics', 0, 'other')).toBe(true);
  expect(hasKey(facts.training, 'topics', 0, 'data')).toBe(false);
  expect(hasKey(facts.caseReport, 'hazards', 0, 'chemicals')).toBe(true);
});

test('keys are checked by the compiler', () => {
  // @ts-expect-error: no such option
  expect(hasKey(facts.training, 'topics', 0, 'astronomy')).toBe(false);
  // @ts-expect-error: not a question of single choice
  expect(keyAt(facts.training, 'heldOn', 0)).toBeUndefined();
});
