/**
 * One click too many: the same form and answers within 10 minutes of the first that counts (domain.md §2). The first in order of
 * submission, then of row, counts; the others are set aside and say whose copy they are.
 *
 * Answers are compared as text only where unit, day and every number already agree, found through chains in two typed arrays: a
 * hundred thousand rows make a handful of comparisons.
 */
import { columnsOf, type FormDefinition } from '../forms/define-form.ts';
import { cellIn } from './cells.ts';
import { problem } from './problem-catalogue.ts';
import { type Finding, placeOf, type ReadTable } from './read-table.ts';
import { answersText } from './row-identity.ts';
import type { Table } from './table.ts';

const TEN_MINUTES = 600_000;

/** Marks repeated rows in `table.state`; the findings say so, row by row. */
export function repeatedSubmissions({ table, answers }: ReadTable<FormDefinition>): Finding[] {
  const { count, state, submittedAt } = table;
  const textOf = answersText(table.definition);
  const texts = new Map<number, string>();
  const textAt = (entry: number): string => {
    const text = texts.get(entry) ?? textOf((key) => cellIn(answers.get(key), entry));
    texts.set(entry, text);
    return text;
  };

  // The latest counted row of each bucket, and for each counted row the one before it.
  const buckets = 2 ** Math.ceil(Math.log2(count + 1));
  const latest = new Int32Array(buckets).fill(-1);
  const before = new Int32Array(count).fill(-1);
  const marks = marksOf(table);
  const findings: Finding[] = [];
  for (const entry of inOrderOfSubmission(submittedAt)) {
    if (state[entry] !== 0) continue;
    const bucket = (marks[entry] ?? 0) & (buckets - 1);
    const since = (submittedAt[entry] ?? 0) - TEN_MINUTES;
    let first = latest[bucket] ?? -1;
    while (first >= 0 && (submittedAt[first] ?? 0) >= since) {
      if (marks[first] === marks[entry] && textAt(first) === textAt(entry)) break;
      first = before[first] ?? -1;
    }
    if (first >= 0 && (submittedAt[first] ?? 0) >= since) {
      state[entry] = 1;
      findings.push({ entry, problem: problem('repeated', placeOf(table, null, entry), { row: table.sheetRow[first] ?? 0 }) });
    } else {
      before[entry] = latest[bucket] ?? -1;
      latest[bucket] = entry;
    }
  }
  return findings;
}

/** A number for each entry, the same where every day, count and choice is the same: all that is already read as numbers. */
function marksOf(table: Table<FormDefinition>): Int32Array {
  const marks = new Int32Array(table.count);
  for (const question of columnsOf(table.definition)) {
    const values = table.columns[question.key];
    if (question.machine) continue;
    if (values instanceof Int32Array) mixIntegers(marks, values);
    else if (values instanceof Float64Array) mixIntegers(marks, new Int32Array(values));
  }
  return marks;
}

function mixIntegers(marks: Int32Array, values: Int32Array): void {
  for (let entry = 0; entry < marks.length; entry++) {
    // Sixteen bits up and down: low bits choose the bucket, and minutes of a day differ only in high ones.
    const mixed = Math.imul(Number(marks[entry]) ^ Number(values[entry]), 0x9e3779b1);
    marks[entry] = mixed ^ (mixed >>> 16);
  }
}

/** Rows usually stand in that order already. */
function inOrderOfSubmission(submittedAt: Float64Array): Iterable<number> {
  const entries = submittedAt.keys();
  let sorted = true;
  for (let entry = 1; entry < submittedAt.length && sorted; entry++)
    sorted = (submittedAt[entry - 1] ?? 0) <= (submittedAt[entry] ?? 0);
  return sorted ? entries : [...entries].sort((a, b) => (submittedAt[a] ?? 0) - (submittedAt[b] ?? 0) || a - b);
}
