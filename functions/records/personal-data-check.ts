/** Free answers that name somebody (privacy.md, 2): the row counts, its text is held back, and a person looks at it. */
import { columnsOf, type FormDefinition } from '../forms/define-form.ts';
import { isTypedFreely } from '../forms/personal-data/held-back.ts';
import { type Finding, personalDataIn } from '../forms/personal-data/personal-data.ts';
import { problem } from './problem-catalogue.ts';
import type { Flag } from './row-checks.ts';
import type { Table } from './table.ts';

/** Notes repeat ("Không có"), so what was read once is remembered; junk doesn't repeat. */
const MOST_REMEMBERED = 10_000;

export function checkPersonalData(table: Table<FormDefinition>, flag: Flag): void {
  const about = table.definition.spreadsheet === 'cases' ? 'child' : 'work';
  const remembered = new Map<string, readonly Finding[]>();
  const findingsIn = (text: string): readonly Finding[] => {
    const known = remembered.get(text);
    if (known !== undefined) return known;
    const findings = personalDataIn(text, about);
    if (remembered.size < MOST_REMEMBERED) remembered.set(text, findings);
    return findings;
  };
  for (const { key } of columnsOf(table.definition).filter(isTypedFreely)) {
    const texts = table.columns[key];
    for (let entry = 0; entry < table.count; entry++) {
      const text = texts?.[entry];
      if (table.state[entry] !== 0 || typeof text !== 'string' || text === '') continue;
      const found = findingsIn(text);
      if (found.length > 0) flag(entry, key, (at) => problem('personal-data', at, { found }));
    }
  }
}
