/** Rules of what is reported, when and to whom: periods, duties, Nơi nhận, and the limits a place may tighten but not loosen. */
import { monthHolding } from '../calendar/periods.ts';
import { isPlainDate, toDay } from '../calendar/plain-date.ts';
import { at, type Broken, type Fault, isBlank, must } from '../forms/definition-fault.ts';
import type { Plan, PlanRecipient, ReportingDuty } from './plan.ts';
import { repeated } from './repeated.ts';

/** Decree 56/2017: a ward may promise less, never more (domain.md §4). */
const MOST = { emergencyHours: 12, planWorkingDays: 5 } as const;
/** When the reporting year ends; an annual report may close earlier, never later: the days between would stand in two years. */
const YEAR_ENDS = { decree: '12-14', calendar: '12-31' } as const;
/** A common year, so that 28 February is the end of its month; any would do for the rest. */
const SOME_YEAR = 2026;

export function* reportingFaults(plan: Plan): Generator<Fault> {
  const where = `plan ${plan.id}`;
  yield* at(`${where}, periods`, periodFaults(plan.periods));
  yield* at(`${where}, recipients`, recipientFaults(plan));
  const twice = repeated(plan.duties.map(({ kind }) => kind));
  yield* at(`${where}, duties`, must(twice === undefined, 'each kind of period stands once', twice));
  for (const duty of plan.duties) yield* at(`${where}, duty ${duty.kind}`, dutyFaults(duty, plan));
  yield* at(`${where}, reviews`, reviewFaults(plan));
  yield* at(`${where}, settings`, settingFaults(plan.settings));
}

function* periodFaults({ mode, sendByWorkingDays, yearCloses }: Plan['periods']): Generator<Broken> {
  yield* must(isCount(sendByWorkingDays), 'sendByWorkingDays is a whole number over 0', sendByWorkingDays);
  if (yearCloses === undefined) return;
  yield* must(isDayOfYear(yearCloses), 'yearCloses is MM-DD', yearCloses);
  const isEarly = yearCloses < YEAR_ENDS[mode];
  yield* must(isEarly, `yearCloses is before the end of the reporting year (${YEAR_ENDS[mode]})`, yearCloses);
  // Units confirm whole months: half a month at the end of the year would be asked of nobody.
  const day = `${SOME_YEAR}-${yearCloses}`;
  yield* must(monthHolding(toDay(day), { mode }).to === day, 'yearCloses is the last day of a month of the mode', yearCloses);
}

function* recipientFaults({ recipients, organisations }: Plan): Generator<Broken> {
  for (const { quote, mark } of recipients) {
    yield* must(!isBlank(quote), 'the line of the letter is present', quote);
    yield* must(quote.endsWith('(b/c)') === (mark === 'b/c'), 'the mark is the one in the line', quote);
  }
  for (const body of recipients.flatMap(bodiesOf))
    yield* must(
      organisations.some(({ id }) => id === body),
      'a recipient is an organisation of the plan',
      body,
    );
  const twice = repeated(reachable(recipients)) ?? repeated(recipients.map(({ quote }) => quote));
  yield* must(twice === undefined, 'each recipient stands once', twice);
}

function* dutyFaults({ kind, to, before, quote, dueAfterWorkingDays }: ReportingDuty, plan: Plan): Generator<Broken> {
  const { mode, sendByWorkingDays, yearCloses = YEAR_ENDS[mode] } = plan.periods;
  yield* must(!isBlank(quote), 'the quote is present', quote);
  yield* must(to.length > 0, 'somebody gets the report', to);
  for (const body of to) yield* must(reachable(plan.recipients).includes(body), 'a report goes to recipients of the plan', body);
  const isAfterUnits = isCount(dueAfterWorkingDays) && dueAfterWorkingDays > sendByWorkingDays;
  yield* must(isAfterUnits, "the report is due after the units' limit (periods.sendByWorkingDays)", dueAfterWorkingDays);
  if (before === undefined) return;
  yield* must(isDayOfYear(before), 'before is MM-DD', before);
  yield* must(kind === 'year', 'only a yearly report has a date before which it is due', before);
  yield* must(before > yearCloses, 'the year closes before the report is due (periods.yearCloses)', before);
}

function* reviewFaults({ reviews: { quote, assumption, finalYears }, start, end }: Plan): Generator<Broken> {
  yield* must(!isBlank(quote), 'the quote is present', quote);
  yield* must(!isBlank(assumption), 'the assumption is present', assumption);
  const isLast = finalYears.includes(Number(end.slice(0, 4)));
  yield* must(isLast, 'the last year of the plan has a final review', finalYears);
  for (const year of finalYears)
    yield* must(start.slice(0, 4) <= `${year}` && `${year}` <= end.slice(0, 4), 'a final review is of a year of the plan', year);
}

function* settingFaults(settings: Plan['settings']): Generator<Broken> {
  for (const [name, value] of Object.entries(settings)) yield* must(isCount(value), `${name} is a whole number over 0`, value);
  for (const name of ['emergencyHours', 'planWorkingDays'] as const)
    yield* must(settings[name] <= MOST[name], `${name} is at most ${MOST[name]} (Decree 56/2017)`, settings[name]);
}

const bodiesOf = ({ organisation, also = [] }: PlanRecipient): readonly string[] => [organisation, ...also];

/** Everybody a report can be mailed to. */
const reachable = (recipients: readonly PlanRecipient[]): readonly string[] =>
  recipients.filter(({ letterOnly }) => letterOnly !== true).flatMap(bodiesOf);

/** A leap year, so that 02-29 passes: it is a day of some years. */
const isDayOfYear = (monthDay: string): boolean => isPlainDate(`2028-${monthDay}`);

const isCount = (value: number): boolean => Number.isInteger(value) && value > 0;
