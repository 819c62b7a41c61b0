/** Who holds a duty of the plan on a given day: bodies are abolished, their duties go on. */
import type { PlainDate } from '../calendar/plain-date.ts';
import type { Organisation, Plan } from './plan.ts';

/**
 * The organisation itself where it is valid on the day (spans are inclusive), else its successors, followed to those that are
 * valid; each once, in the order in which the plan names them as successors. Empty where nobody holds the duty on that day, and
 * for an id the plan doesn't know.
 */
export function currentOrganisations(plan: Plan, on: PlainDate, id: string): readonly Organisation[] {
  const organisation = plan.organisations.find((candidate) => candidate.id === id);
  if (organisation === undefined || on < (organisation.validFrom ?? on)) return [];
  if (on <= (organisation.validTo ?? on)) return [organisation];
  const heirs = (organisation.successors ?? []).flatMap((successor) => currentOrganisations(plan, on, successor));
  return [...new Set(heirs)];
}
