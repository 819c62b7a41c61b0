import { columnsOf, type Definition } from '../forms/define-form.ts';
import type { Problem } from './problem.ts';
import type { Finding } from './read-table.ts';

/** Row by row, in the order of the questions: as a person goes through the sheet, whatever the order of its columns. */
export function inSheetOrder(definition: Definition, findings: readonly Finding[]): readonly Problem[] {
  const place = new Map(columnsOf(definition).map((question, position) => [question.key, position]));
  const placeOf = (problem: Problem): number => (problem.question === null ? -1 : (place.get(problem.question) ?? 0));
  return findings
    .toSorted((a, b) => a.entry - b.entry || placeOf(a.problem) - placeOf(b.problem))
    .map((finding) => finding.problem);
}
