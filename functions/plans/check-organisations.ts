/** Rules of the organisations: who they are, how long they have duties of the plan, and who took these over. */
import { isPlainDate } from '../calendar/plain-date.ts';
import { at, type Broken, type Fault, isBlank, must } from '../forms/definition-fault.ts';
import type { Organisation, Plan } from './plan.ts';
import { repeated } from './repeated.ts';

export function* organisationFaults(plan: Plan): Generator<Fault> {
  const twice = repeated(plan.organisations.map(({ id }) => id));
  yield* at(`plan ${plan.id}, organisations`, must(twice === undefined, 'each id stands once', twice));
  for (const organisation of plan.organisations)
    yield* at(`plan ${plan.id}, organisation ${organisation.id}`, oneOrganisation(organisation, plan));
}

function* oneOrganisation({ id, name, validFrom, validTo, successors = [] }: Organisation, plan: Plan): Generator<Broken> {
  yield* must(!isBlank(name), 'the name is present', name);
  for (const date of [validFrom, validTo])
    yield* must(date === undefined || isPlainDate(date), 'validFrom and validTo are plain dates', date);
  const isSpan = validFrom === undefined || validTo === undefined || validFrom <= validTo;
  yield* must(isSpan, 'validFrom is not after validTo', [validFrom, validTo]);
  yield* must(successors.length === 0 || validTo !== undefined, 'an organisation with successors has a validTo', validTo);
  const find = (other: string) => plan.organisations.find((organisation) => organisation.id === other);
  for (const successor of successors)
    yield* must(find(successor) !== undefined, 'a successor is an organisation of the plan', successor);
  const heirs = new Set(successors);
  // Grows while it is walked: successors of successors come along.
  for (const heir of heirs) for (const next of find(heir)?.successors ?? []) heirs.add(next);
  yield* must(!heirs.has(id), 'no organisation succeeds itself', [...heirs]);
}
