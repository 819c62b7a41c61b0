/**
 * Which units a case concerns: "units with `casePoint` = Có and the right role" (domain.md §4). A unit that reported the case or sent what
 * was done for it knows its code already, so it needs no such mark.
 */
import type { Day } from '../calendar/plain-date.ts';
import type { Facts } from '../records/facts.ts';
import { isValidOn } from '../records/register-names.ts';
import type { Case } from './case-of-rows.ts';
import type { Step } from './deadlines.ts';

/** A row of the register of units. */
export type UnitRow = Facts['units'][number];
type Unit = Pick<UnitRow, 'role' | 'casePoint' | 'validFrom' | 'validTo'>;
type Role = NonNullable<UnitRow['role']>;

/**
 * Who must act on a step, as positions in the register of units, each once: those that sent something of it first. Empty when the
 * register names nobody.
 *
 * The plan is the standing office's to approve; in an emergency whoever is near acts, and the police in the worst forms ([P1] IV.4);
 * a follow-up is also for the unit that the child was last with.
 */
export function unitsThatAct(one: Case, step: Step['step'], units: readonly Unit[], day: Day): readonly number[] {
  const standing = pointsOf(['standing'], units, day);
  switch (step) {
    case 'plan':
      return standing;
    case 'emergency':
      return once([
        ...inForce(one.reportedBy, units, day),
        ...pointsOf(['standing', 'health', ...(isWorstForm(one) ? (['police'] as const) : [])], units, day),
      ]);
    case 'follow-up': {
      const last = one.updates.findLast(({ action }) => action === 'visit' || action === 'plan-approval');
      return once([...inForce(last ? [last.unit] : [], units, day), ...standing]);
    }
  }
}

/**
 * "A new case tells the reporting unit, the standing office and the health station (plan IV.8); worst form tells the police unit as
 * well" (domain.md §4). A police unit that reported it stands in both.
 */
export function unitsToTell(
  one: Case,
  units: readonly Unit[],
  day: Day,
): { readonly code: readonly number[]; readonly police: readonly number[] } {
  return {
    code: once([...inForce(one.reportedBy, units, day), ...pointsOf(['standing', 'health'], units, day)]),
    police: isWorstForm(one) ? pointsOf(['police'], units, day) : [],
  };
}

const isWorstForm = (one: Case): boolean => one.class === 'worst-form';

const pointsOf = (roles: readonly Role[], units: readonly Unit[], day: Day): readonly number[] =>
  [...units.keys()].filter((position) => {
    const unit = units[position];
    return unit?.casePoint === 'yes' && unit.role !== undefined && roles.includes(unit.role) && isValidOn(unit, day);
  });

const inForce = (positions: readonly number[], units: readonly Unit[], day: Day): readonly number[] =>
  positions.filter((position) => {
    const unit = units[position];
    return unit !== undefined && isValidOn(unit, day);
  });

const once = (positions: readonly number[]): readonly number[] => [...new Set(positions)];
