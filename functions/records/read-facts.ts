/** Raw tabs → facts and problems. Registers first: answers name their entries. */
import { caseReport } from '../forms/case-report.ts';
import { caseUpdate } from '../forms/case-update.ts';
import { inspection } from '../forms/inspection.ts';
import { monthlyReturn } from '../forms/monthly-return.ts';
import { otherActivity } from '../forms/other-activity.ts';
import { outreach } from '../forms/outreach.ts';
import type { TableId } from '../forms/question.ts';
import { establishments, groups, holidays, officials, population, recipients, survey, units } from '../forms/registers.ts';
import { training } from '../forms/training.ts';
import type { Facts, ReadContext } from './facts.ts';
import { inspectedChildren } from './inspected-children.ts';
import type { Problem } from './problem.ts';
import { type ReadFormContext, readForm } from './read-form.ts';
import { readRegister } from './read-register.ts';
import type { Tab } from './read-table.ts';
import { referenceOfPopulation, referenceTo } from './references.ts';
import { type NamedEntry, type RegisterNames, registerNames } from './register-names.ts';
import { checkCaseReport, checkCaseUpdate, checkOutreach, checkTraining } from './row-checks.ts';
import type { RawTable } from './table.ts';

/**
 * Pure: the same tables give the same facts. A tab that is missing, doubled or has a wrong header reads as an empty table and a problem; a
 * wrong answer is a problem. Nothing that people typed makes it throw. Problems come table by table, row by row.
 */
export function readFacts(
  tables: readonly RawTable[],
  context: ReadContext,
): { readonly facts: Facts; readonly problems: Problem[] } {
  const tab = (id: TableId): Tab => {
    const [only, another] = tables.filter((table) => table.table === id);
    return another ? 'doubled' : (only ?? 'missing');
  };

  const unit = readRegister(units, tab('units'));
  const group = readRegister(groups, tab('groups'), referenceTo(units, unit, groups, 'unit'));
  const registers = {
    units: unit,
    groups: group,
    population: readRegister(population, tab('population'), referenceOfPopulation(group)),
    establishments: readRegister(establishments, tab('establishments'), referenceTo(groups, group, establishments, 'group')),
    officials: readRegister(officials, tab('officials'), referenceTo(units, unit, officials, 'unit')),
    survey: readRegister(survey, tab('survey')),
    recipients: readRegister(recipients, tab('recipients')),
    holidays: readRegister(holidays, tab('holidays')),
  };

  const inForms: ReadFormContext = {
    ...context,
    units: unit.readable ? unit.rows : undefined,
    names: { ...namesOf('units', unit), ...namesOf('groups', group), ...namesOf('officials', registers.officials) },
  };
  const forms = {
    training: readForm(training, tab('training'), inForms, checkTraining),
    outreach: readForm(outreach, tab('outreach'), inForms, checkOutreach),
    caseReport: readForm(caseReport, tab('case-report'), inForms, checkCaseReport),
    caseUpdate: readForm(caseUpdate, tab('case-update'), inForms, checkCaseUpdate),
    monthlyReturn: readForm(monthlyReturn, tab('monthly-return'), inForms),
    inspection: readForm(inspection, tab('inspection'), inForms),
    otherActivity: readForm(otherActivity, tab('other-activity'), inForms),
  };

  const facts: Facts = {
    training: forms.training.table,
    outreach: forms.outreach.table,
    caseReport: forms.caseReport.table,
    caseUpdate: forms.caseUpdate.table,
    monthlyReturn: forms.monthlyReturn.table,
    inspection: forms.inspection.table,
    otherActivity: forms.otherActivity.table,
    units: registers.units.rows,
    groups: registers.groups.rows,
    population: registers.population.rows,
    establishments: registers.establishments.rows,
    officials: registers.officials.rows,
    survey: registers.survey.rows,
    recipients: registers.recipients.rows,
    holidays: registers.holidays.rows,
  };
  const problems = [...Object.values(registers), ...Object.values(forms)].flatMap((read): readonly Problem[] => read.problems);
  return { facts, problems: [...problems, ...inspectedChildren(facts)] };
}

/** A register that could not be read offers no names: its own problem says so, not one more for every answer. */
function namesOf<Name extends string>(
  name: Name,
  register: { readonly readable: boolean; readonly rows: readonly NamedEntry[] },
): Partial<Record<Name, RegisterNames>> {
  const names: Partial<Record<Name, RegisterNames>> = {};
  if (register.readable) names[name] = registerNames(register.rows);
  return names;
}
