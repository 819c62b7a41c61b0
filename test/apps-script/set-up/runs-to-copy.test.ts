import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runsToCopy } from '../../../apps-script/set-up/runs-to-copy.ts';

const cell = fc.constantFrom('', 0, 'x', '=1+1', new Date(0));

test('exactly the rows where the old column says something and the new one nothing are copied, each once', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell)), (rows) => {
      const runs = runsToCopy(
        rows.map(([from]) => from),
        rows.map(([, to]) => to),
      );
      const copied = runs.flatMap(({ start, count }) => Array.from({ length: count }, (_, i) => start + i));
      expect(copied).toEqual(rows.flatMap(([from, to], i) => (from !== '' && to === '' ? [i] : [])));
    }),
  );
});
