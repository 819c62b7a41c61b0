/** A form's tab → typed columns, every row judged: counted, set aside or not yet seen, and why. */
import type { FormDefinition } from '../forms/define-form.ts';
import type { ReadContext } from './facts.ts';
import { checkPersonalData } from './personal-data-check.ts';
import type { Problem } from './problem.ts';
import { placeOf, type ReadTableOptions, readTable, type Tab } from './read-table.ts';
import { repeatedSubmissions } from './repeated-submissions.ts';
import { checkRequired } from './required-answers.ts';
import { checkTicks, type Flag } from './row-checks.ts';
import { setAside, type UnitEntry } from './set-aside.ts';
import { inSheetOrder } from './sheet-order.ts';
import type { Table } from './table.ts';

export interface ReadFormContext extends ReadContext {
  readonly names: NonNullable<ReadTableOptions['names']>;
  readonly units: readonly UnitEntry[] | undefined;
}

/** `check` says what the answers of a counted row say against each other. */
export function readForm<D extends FormDefinition>(
  definition: D,
  tab: Tab,
  context: ReadFormContext,
  check: (table: Table<D>, flag: Flag) => void = () => {},
): { readonly table: Table<D>; readonly problems: readonly Problem[] } {
  const read = readTable(definition, tab, context);
  if (read.quarantine.length > 0) return { table: read.table, problems: read.quarantine };
  const findings = setAside(read, context);
  const repeated = repeatedSubmissions(read);
  // A copy says the same as the row that counts: what is wrong with it is said once, there.
  const copies = new Set(repeated.map((finding) => finding.entry));
  const kept = findings.filter((finding) => !copies.has(finding.entry)).concat(repeated);
  const unread = Map.groupBy(
    kept.filter(({ problem }) => problem.effect === 'blank'),
    ({ entry }) => entry,
  );
  const flag: Flag = (entry, question, problemAt, hangsOn = []) => {
    if (unread.get(entry)?.some(({ problem }) => problem.question !== null && hangsOn.includes(problem.question))) return;
    kept.push({ entry, problem: problemAt(placeOf(read.table, question, entry)) });
  };
  checkRequired(read, flag);
  checkTicks(read.table, flag);
  checkPersonalData(read.table, flag);
  check(read.table, flag);
  return { table: read.table, problems: inSheetOrder(definition, kept) };
}
