/** Phường Kinh Bắc, 84,275 people: forty residential groups, 26 schools, 1,200 enterprises (domain.md §8). All of it is invented. */
import { dayOfInstant, startOfDay } from '../../functions/calendar/instant.ts';
import { parseMonthLabel } from '../../functions/calendar/periods.ts';
import { type Day, toDay } from '../../functions/calendar/plain-date.ts';
import type { survey } from '../../functions/forms/registers.ts';
import type { Plan } from '../../functions/plans/plan.ts';
import type { EntryOf } from './answers.ts';
import { holidayEntries } from './holidays.ts';
import { cases } from './kinh-bac/cases.ts';
import { inspections, otherDuties } from './kinh-bac/duties.ts';
import { cooperatives, enterprises, households } from './kinh-bac/establishments.ts';
import { CONTRADICTED } from './kinh-bac/mess/wrong-rows.ts';
import { mess } from './kinh-bac/mess.ts';
import { officialEntries } from './kinh-bac/officials.ts';
import { outreachEvents } from './kinh-bac/outreach.ts';
import { groupEntries, populationEntries } from './kinh-bac/places.ts';
import { trainings } from './kinh-bac/trainings.ts';
import { unitEntries } from './kinh-bac/units.ts';
import { monthlyReturns } from './monthly-returns.ts';
import { monthsUpTo } from './pace.ts';
import { type MailboxOf, recipientEntries } from './recipients.ts';
import { roster } from './roster.ts';
import type { Sample } from './sample.ts';
import { sentReports } from './sent-reports.ts';

export function kinhBacSample(plan: Plan, now: number): Sample {
  const [start, today] = [toDay(plan.start), dayOfInstant(now)];
  const registers = {
    units: unitEntries,
    groups: groupEntries,
    population: populationEntries(today),
    establishments: [...enterprises, ...cooperatives, ...households],
    officials: officialEntries(today),
    survey: surveyEntries(today),
    recipients: recipientEntries(plan, mailboxOf),
    holidays: holidayEntries,
  };
  const ward = { roster: roster(registers), start };
  const months = monthsUpTo(start, today, plan.periods);
  const planted = mess(ward);
  const records = [
    ...months.flatMap((month) =>
      [trainings, outreachEvents, inspections, otherDuties, cases].flatMap((activity) => activity(ward, month)),
    ),
    ...planted.map(({ row }) => row),
  ];
  const reporting = unitEntries.flatMap(({ id, reports }) => (id !== undefined && reports === 'Có' ? [id] : []));
  const returns = monthlyReturns({
    plan,
    roster: ward.roster,
    months,
    unitsOf: () => reporting,
    records,
    contradictions: new Set([`${CONTRADICTED.unit} ${CONTRADICTED.month}`]),
  });
  const contradicted = returns.filter(
    ({ answers }) =>
      answers['unit'] === ward.roster.unit(CONTRADICTED.unit) &&
      parseMonthLabel(String(answers['period'])) === CONTRADICTED.month,
  );
  return {
    registers,
    submissions: [...records, ...returns]
      .filter(({ submittedAt }) => submittedAt <= now)
      .sort((a, b) => a.submittedAt - b.submittedAt),
    sent: sentReports(plan, registers.recipients, now),
    renamedHeaders:
      now >= startOfDay(RENAMED_ON) ? [{ table: 'training', question: 'collaborators', title: 'Số tổ trưởng, CTV, TNV' }] : [],
    planted: [
      ...planted.flatMap(({ code, row }) => (code === undefined ? [] : [{ code, form: row.form, submittedAt: row.submittedAt }])),
      ...contradicted.map(({ form, submittedAt }) => ({ code: 'contradicts-return', form, submittedAt })),
    ].filter(({ submittedAt }) => submittedAt <= now),
  };
}

/** A clerk found the header too long. */
const RENAMED_ON = toDay('2026-04-02');

/** Who gets the mail: the authority, and three who may know what all may know. */
const MAILED = new Set(['soyte@bacninh.example', 'danguy@kinhbac.example', 'ubnd@kinhbac.example', 'mttq@kinhbac.example']);
const MAILBOXES: Readonly<Record<string, string>> = {
  'health-department': 'soyte@bacninh.example',
  'party-committee': 'danguy@kinhbac.example',
  'ward-leaders': 'ubnd@kinhbac.example',
  'fatherland-front': 'mttq@kinhbac.example',
  'culture-society-division': 'vhxh@kinhbac.example',
  'ward-police': 'congan@kinhbac.example',
  schools: 'truonghoc@kinhbac.example',
  'residential-group-heads': 'todanpho@kinhbac.example',
};
const mailboxOf: MailboxOf = ({ id }) => {
  const email = MAILBOXES[id] ?? 'vanthu@kinhbac.example';
  return { email, mailed: MAILED.has(email) };
};

/** The review of spring 2026: one child in three, by the health station. */
function surveyEntries(today: Day): readonly EntryOf<typeof survey>[] {
  const asOf = toDay('2026-06-15');
  if (today < asOf) return [];
  return [
    {
      asOf: { day: asOf },
      population: 17_360,
      reviewed: 5_820,
      found: 76,
      hazardous: 21,
      method: 'Rà soát tại hộ gia đình theo mẫu',
      definitionId: 'khao-sat-2023',
      source: 'Trạm Y tế phường, rà soát quý II/2026',
    },
  ];
}
