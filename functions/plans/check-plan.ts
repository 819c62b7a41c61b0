/**
 * `definePlan` checks a plan where it stands, at import: a wrong one stops the program with three lines (where, which rule, the
 * value found). Plain code, so that a function's start loads no validation library (design, decision 11).
 */
import { isPlainDate } from '../calendar/plain-date.ts';
import { at, type Broken, type Fault, isBlank, must, stopAt } from '../forms/definition-fault.ts';
import { indicatorFaults } from './check-indicators.ts';
import { letterFaults } from './check-letters.ts';
import { organisationFaults } from './check-organisations.ts';
import { reportingFaults } from './check-reporting.ts';
import { taskFaults } from './check-tasks.ts';
import type { Plan } from './plan.ts';

/** Stops with an Error of three lines at the first rule that the plan breaks. */
export function checkPlan(plan: Plan): void {
  stopAt(planFaults(plan));
}

function* planFaults(plan: Plan): Generator<Fault> {
  yield* at(`plan ${plan.id}`, headFaults(plan));
  yield* organisationFaults(plan);
  yield* indicatorFaults(plan);
  yield* reportingFaults(plan);
  yield* letterFaults(plan);
  yield* taskFaults(plan);
}

function* headFaults(plan: Plan): Generator<Broken> {
  // The id stands in file names, message ids and the environment variable PLAN.
  yield* must(/^[a-z0-9]+(-[a-z0-9]+)*$/.test(plan.id), 'the id is kebab-case', plan.id);
  for (const text of ['areaName', 'issuer', 'title', 'programme', 'recipientHead', 'letterSubject'] as const)
    yield* must(!isBlank(plan[text]), `the ${text} is present`, plan[text]);
  for (const name of ['start', 'end', 'signedOn'] as const)
    yield* must(plan[name] === null || isPlainDate(plan[name]), `${name} is a plain date`, plan[name]);
  yield* must(plan.start <= plan.end, 'the start is not after the end', [plan.start, plan.end]);
  const objectives = plan.objectives.map(({ number }) => number);
  yield* must(objectives.join() === '1,2,3', 'the objectives are 1, 2, 3', objectives);
  yield* must(plan.signature.length > 0, 'the letter has a line to sign under', plan.signature);
  const { organisation } = plan.standingBody;
  const isKnown = plan.organisations.some(({ id }) => id === organisation);
  yield* must(isKnown, 'the standing body is an organisation of the plan', organisation);
}
