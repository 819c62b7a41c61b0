import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FUNCTIONS } from '../../../workspace/formulas/functions.ts';

test('the README names every function that is computed', () => {
  const readme = readFileSync(new URL('../../../workspace/README.md', import.meta.url), 'utf8');
  expect([...FUNCTIONS.keys()].filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
});
