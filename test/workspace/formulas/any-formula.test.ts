import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FUNCTIONS } from '../../../workspace/formulas/functions.ts';
import { aSheet } from './a-sheet.ts';

const leaf = fc.constantFrom(
  'A1',
  'B2:C3',
  'A:A',
  '1',
  '-2',
  '1E9',
  '""',
  '"a"',
  'TRUE',
  '#N/A',
  '{1,2;3,4}',
  '',
  "'Không'!A1",
  'tên',
);
const formula = fc.letrec<{ part: string }>((tie) => ({
  part: fc.oneof(
    { maxDepth: 3 },
    leaf,
    fc.tuple(tie('part'), fc.constantFrom('+', '-', '*', '/', '^', '&', '=', '<'), tie('part')).map((parts) => parts.join('')),
    fc
      .tuple(fc.constantFrom(...FUNCTIONS.keys()), fc.array(tie('part'), { maxLength: 4 }))
      .map(([name, args]) => `${name}(${args.join(',')})`),
  ),
})).part;

test('whatever a formula is, it comes to something that a cell can show', () => {
  fc.assert(
    fc.property(formula, (text) => {
      const { shown } = aSheet([['=1', 2, 'x'], [3, null, true], [`=${text}`]], { grid: { rows: 6, columns: 5 } });
      expect(shown.flat().every((one) => typeof one === 'string')).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('and of every function, with as many arguments as it takes', () => {
  for (const name of FUNCTIONS.keys()) {
    const calls = [0, 1, 2, 3, 4, 5].map((count) => `=${name}(${Array.from({ length: count }, () => '1').join(',')})`);
    expect(aSheet([calls]).shown[0]).toEqual(calls.map(() => expect.any(String)));
  }
});

test('and so does any text behind an equals sign', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(aSheet([[`=${text}`]]).shown[0]?.[0]).toEqual(expect.any(String));
    }),
    { numRuns: 100 },
  );
});

test('what asks for more than there is is an error, and what is long is computed', () => {
  const long = `=${'1+'.repeat(1_500)}1`;
  const shown = aSheet([['=REPT("a",1E9)', '=REPT("a",60000)', '=FACT(1E7)', '=SEQUENCE(1E9)', long, `${long.repeat(20)}`]])
    .shown[0];
  expect(shown).toEqual(['#NUM!', '#VALUE!', '#NUM!', '#NUM!', '1501', '#ERROR!']);
});
