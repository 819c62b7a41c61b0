/** What the forms offer at this moment: names of entries valid today, in the registers' order, and the months that are open. */
import { dayOfInstant } from '../../functions/calendar/instant.ts';
import { type Day, formatDate } from '../../functions/calendar/plain-date.ts';
import { type OfferedRegister, type Question, SUBSETS, type Subset } from '../../functions/forms/question.ts';
import { REGISTERS } from '../../functions/forms/registers.ts';
import { offeredEntries } from '../register-rows.ts';
import { offeredPeriods } from './offered-periods.ts';
import type { Offered } from './planned-items.ts';

export function offeredNow(now: number): Offered {
  return {
    area: OFFICE.area,
    slots: { contact: OFFICE.contact, planStart: formatDate(OFFICE.planStart) },
    labels: labelsOn(dayOfInstant(now)),
    periods: offeredPeriods(now, OFFICE.planStart, OFFICE.periods),
  };
}

type Entries = ReturnType<typeof offeredEntries>;

function labelsOn(today: Day): Offered['labels'] {
  const [units, groups, officials] = [
    offeredEntries('units', today),
    offeredEntries('groups', today),
    offeredEntries('officials', today),
  ];
  const labels = (entries: Entries) => entries.map(({ label }) => label);
  return {
    units: labels(units),
    related: labels(units.filter(isOf('related'))),
    groups: labels(groups),
    residential: labels(groups.filter(isOf('residential'))),
    officials: labels(officials),
  };
}

/** Whether the register's own answer puts an entry into that part; the cell holds the option's label. */
function isOf(subset: Subset): (offered: Entries[number]) => boolean {
  const { register, column, option } = SUBSETS[subset];
  const label = columnsOfRegister(register)
    .find(({ key }) => key === column)
    ?.options?.find(({ key }) => key === option)?.label;
  return ({ entry }) => entry.text(column) === label;
}

const columnsOfRegister = (register: OfferedRegister): readonly Question[] =>
  REGISTERS.find(({ id }) => id === register)?.columns ?? [];
