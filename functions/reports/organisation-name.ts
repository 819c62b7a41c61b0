/** Who is asked to settle something: the body that the plan names, or the one that took over its duties. */
import type { PlainDate } from '../calendar/plain-date.ts';
import type { Plan } from '../plans/plan.ts';

/** Name, as inside a sentence, of the organisation that has the duty on a day; the id itself where the plan doesn't know it. */
export function organisationName(plan: Plan, id: string, on: PlainDate): string {
  let organisation = plan.organisations.find((candidate) => candidate.id === id);
  const passed = new Set<string>();
  while (organisation?.validTo !== undefined && organisation.validTo < on && !passed.has(organisation.id)) {
    passed.add(organisation.id);
    const successor = organisation.successors?.[0];
    organisation = plan.organisations.find((candidate) => candidate.id === successor) ?? organisation;
  }
  return inSentence(organisation?.name ?? id);
}

/** "Các trường học" is no proper name: small inside a sentence. */
const inSentence = (name: string): string => (name.startsWith('Các ') ? `c${name.slice(1)}` : name);
