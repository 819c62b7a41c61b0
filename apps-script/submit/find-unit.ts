/**
 * Which unit sent a form. Its name alone proves nothing, anybody can choose it; the key in its link does. Without this a stranger
 * could have mail sent to any unit's mailbox (threats.md, spam).
 */
import type { Day } from '../../functions/calendar/plain-date.ts';
import { fold } from '../../functions/forms/fold.ts';
import { registerLabels } from '../../functions/forms/register-options.ts';

/** A row of the register "Đơn vị". Days are inclusive, undefined is open. */
export interface Unit {
  readonly id: string;
  readonly name: string;
  readonly key: string;
  readonly email: string;
  /** Parted by ";". */
  readonly formerNames: string;
  readonly validFrom: Day | undefined;
  readonly validTo: Day | undefined;
}

/** Far longer than any name or key; longer answers aren't folded. */
const LONGEST = 500;

/** The unit that bears this name and this key on the day, or undefined: nobody who can be answered. */
export function findUnit(units: readonly Unit[], name: string, key: string, day: Day): Unit | undefined {
  if (name.length > LONGEST || key.length > LONGEST || fold(key) === '' || fold(name) === '') return undefined;
  return units.find((unit) => fold(unit.key) === fold(key) && isValidOn(unit, day) && isNamed(unit, name));
}

const isValidOn = ({ validFrom, validTo }: Pick<Unit, 'validFrom' | 'validTo'>, day: Day): boolean =>
  (validFrom ?? day) <= day && day <= (validTo ?? day);

/** Every spelling a form ever offered: the name or a former one, with its code where two units shared it (register-options.ts). */
function isNamed({ id, name, formerNames }: Unit, text: string): boolean {
  const wanted = fold(text);
  if (wanted === fold(id)) return true;
  return [name, ...formerNames.split(';')]
    .filter((known) => fold(known) !== '')
    .flatMap((known) => [known, ...registerLabels([{ id, name: known }])])
    .some((known) => fold(known) === wanted || fold(`${known} (${id})`) === wanted);
}
