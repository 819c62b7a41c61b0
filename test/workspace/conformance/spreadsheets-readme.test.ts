/** The table of kinds in the README, held against what is served and what Google's description names. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { KNOWN_REQUESTS, SERVED_REQUESTS } from '../../../workspace/store/requests/apply-request.ts';

test('the README says of every kind of batchUpdate request whether it is served, and names no other', () => {
  const readme = readFileSync(new URL('../../../workspace/README.md', import.meta.url), 'utf8');
  const table = readme.slice(readme.indexOf('Kinds of `batchUpdate`'), readme.indexOf('Rows, columns and ranges that move'));
  const said = [...table.matchAll(/^\| `(\w+)` \| (same as Google|refused) \|/gm)].map(([, kind, how]) => `${kind}: ${how}`);
  const known = KNOWN_REQUESTS.map((kind) => `${kind}: ${SERVED_REQUESTS.includes(kind) ? 'same as Google' : 'refused'}`);
  expect(said).toEqual(known);
  expect(SERVED_REQUESTS.filter((kind) => !KNOWN_REQUESTS.includes(kind))).toEqual([]);
});
