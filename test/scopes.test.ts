import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** Each with what needs it: the functions' account may do this much on Google, and a scope that nothing needs any more goes (threats.md). */
const ALLOWED: Readonly<Record<string, string>> = {
  'https://www.googleapis.com/auth/spreadsheets': 'reads answers and registers, writes the tabs that are the system’s',
  'https://www.googleapis.com/auth/devstorage.read_write': 'makes claims and reads them; its roles keep it from overwriting any',
  'https://www.googleapis.com/auth/drive.metadata':
    'sees whether a spreadsheet was changed, leaves the refresh’s mark; no content, no sharing',
};

test('the functions ask for exactly the scopes on the list, which README names', () => {
  const sources = readdirSync('functions', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const asked = sources.flatMap(
    (file) => readFileSync(join('functions', file), 'utf8').match(/https:\/\/[\w.]+\/auth\/[\w./]+/g) ?? [],
  );
  expect([...new Set(asked)].sort()).toEqual(Object.keys(ALLOWED).sort());
  const readme = readFileSync('README.md', 'utf8');
  for (const scope of asked) expect(readme).toContain(`\`${scope.split('/').at(-1)}\``);
});
