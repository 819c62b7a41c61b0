/** Children found at work at an inspection, of whom no case was reported yet (forms.md, inspection: one form a child, the same day). */
import { dayOfInstant } from '../calendar/instant.ts';
import type { Facts } from './facts.ts';
import type { Problem } from './problem.ts';
import { problem } from './problem-catalogue.ts';
import { keyAt, placeOf } from './read-table.ts';

/** A report that names the inspection as its source is looked for from its day to a week later. */
const DAYS_TO_REPORT = 7;

export function inspectedChildren({ inspection, caseReport }: Pick<Facts, 'inspection' | 'caseReport'>): Problem[] {
  const reports: { readonly unit: number; readonly day: number }[] = [];
  for (let entry = 0; entry < caseReport.count; entry++) {
    // A report that carries a code completes an earlier one.
    if (caseReport.state[entry] !== 0 || caseReport.columns.caseCode[entry] !== '') continue;
    if (keyAt(caseReport, 'notifiedBy', entry) !== 'inspection') continue;
    reports.push({
      unit: caseReport.columns.unit[entry] ?? Number.NaN,
      day: dayOfInstant(caseReport.columns.receivedAt[entry] ?? Number.NaN),
    });
  }

  const problems: Problem[] = [];
  const { unit, heldOn, childrenFound } = inspection.columns;
  for (let entry = 0; entry < inspection.count; entry++) {
    const children = childrenFound[entry] ?? Number.NaN;
    if (inspection.state[entry] !== 0 || !(children > 0)) continue;
    const day = heldOn[entry] ?? Number.NaN;
    const cases = reports.filter(
      (report) => report.unit === unit[entry] && report.day >= day && report.day <= day + DAYS_TO_REPORT,
    ).length;
    if (cases < children) {
      problems.push(problem('more-children-than-cases', placeOf(inspection, 'childrenFound', entry), { children, cases }));
    }
  }
  return problems;
}
