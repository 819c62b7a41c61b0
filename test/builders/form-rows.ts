/**
 * Submissions in English: `aTraining().at('thcs-kinh-bac').by('vh-xh').on('2026-10-05').with({ children: 120 })`. Wherever a form takes
 * free text stands a canary, unless a test says otherwise (privacy.md, 8).
 */
import { fromSerial, wallClock } from '../../functions/calendar/instant.ts';
import { periodByCode } from '../../functions/calendar/periods.ts';
import { fromDay, isPlainDate, toDay } from '../../functions/calendar/plain-date.ts';
import { caseReport } from '../../functions/forms/case-report.ts';
import { caseUpdate } from '../../functions/forms/case-update.ts';
import { columnsOf, type FormDefinition, type KeyOf } from '../../functions/forms/define-form.ts';
import { inspection } from '../../functions/forms/inspection.ts';
import { monthlyReturn } from '../../functions/forms/monthly-return.ts';
import { otherActivity } from '../../functions/forms/other-activity.ts';
import { outreach } from '../../functions/forms/outreach.ts';
import { training } from '../../functions/forms/training.ts';
import type { Cell } from '../../functions/records/table.ts';
import { canary } from '../canary.ts';
import { type Answer, serialOf } from './cells.ts';

export interface FormRow<D extends FormDefinition = FormDefinition> {
  readonly definition: D;
  readonly answers: Readonly<Record<string, Answer | undefined>>;
  /** The time stamp's cell. */
  readonly stamp: Cell;
}

/** Every step gives a new builder, so a test may branch from one. */
export interface RowBuilder<D extends FormDefinition> extends FormRow<D> {
  /** The unit that sends, with its own key unless `with({ unitKey })` says otherwise. */
  by(unit: string): RowBuilder<D>;
  at(group: string): RowBuilder<D>;
  /** The event: '2026-10-05', '2026-10-05T09:00', or a month '2026-10'. */
  on(event: string): RowBuilder<D>;
  /** '2026-10-05T10:00', Vietnam's clock. Without it: 17:00 of the event's day, half an hour after its minute, 8:00 after its month. */
  submitted(local: string): RowBuilder<D>;
  with(answers: Partial<Readonly<Record<KeyOf<D>, Answer>>>): RowBuilder<D>;
  row(): FormRow<D>;
}

function aRow<D extends FormDefinition>(
  definition: D,
  answers: Readonly<Record<string, Answer | undefined>>,
  stamp?: Cell,
): RowBuilder<D> {
  const change = (changed: Readonly<Record<string, Answer | undefined>>): RowBuilder<D> =>
    aRow(definition, { ...answers, ...changed }, stamp);
  const event = answers[definition.eventQuestion];
  const builder: RowBuilder<D> = {
    definition,
    answers,
    stamp: stamp ?? serialOf(typeof event === 'string' ? soonAfter(event) : '2026-10-20T17:00'),
    by: (unit) => change({ unit }),
    at: (group) => change({ group }),
    on: (day) => change({ [definition.eventQuestion]: day }),
    submitted: (local) => aRow(definition, answers, serialOf(local)),
    with: (given) => change(given),
    row: () => builder,
  };
  return builder;
}

function soonAfter(event: string): string {
  const period = periodByCode(event, { mode: 'decree' });
  if (period) return `${fromDay(toDay(period.to) + 1)}T08:00`;
  if (isPlainDate(event)) return `${event}T17:00`;
  const serial = serialOf(event);
  if (typeof serial !== 'number') return '2026-10-20T17:00';
  const { date, hour, minute } = wallClock(fromSerial(serial).ms + 30 * 60_000);
  return `${date}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

const by = { unit: 'vh-xh' } as const;

function aForm<D extends FormDefinition>(definition: D, answers: Readonly<Record<string, Answer>>): RowBuilder<D> {
  const free = columnsOf(definition).filter(({ sensitivity }) => sensitivity === 'free-text');
  const canaries = Object.fromEntries(free.map(({ key }) => [key, canary(`${definition.id}.${key}`)]));
  return aRow(definition, { ...canaries, ...answers });
}

export const aTraining = (): RowBuilder<typeof training> =>
  aForm(training, { ...by, heldOn: '2026-10-05', hours: 3.5, topics: ['recognising'], others: 'no' });

export const anOutreach = (): RowBuilder<typeof outreach> => aForm(outreach, { ...by, heldOn: '2026-10-05', channel: 'lesson' });

export const aCaseReport = (): RowBuilder<typeof caseReport> =>
  aForm(caseReport, {
    ...by,
    receivedAt: '2026-10-05T09:00',
    notifiedBy: 'school',
    emergency: 'no',
    age: 14,
    sex: 'male',
    schooling: 'general',
    works: 'no',
    coercion: ['none'],
  });

export const aCaseUpdate = (): RowBuilder<typeof caseUpdate> =>
  aForm(caseUpdate, {
    ...by,
    caseCode: '0123456789A',
    doneAt: '2026-10-06T09:00',
    action: 'visit',
    stillWorking: 'no',
    schooling: 'general',
    // Some actions hang on whether there is one: for a test to say.
    reason: null,
  });

export const aMonthlyReturn = (): RowBuilder<typeof monthlyReturn> =>
  aForm(monthlyReturn, { ...by, period: '2026-10', content: 'all-reported' });

export const anInspection = (): RowBuilder<typeof inspection> =>
  aForm(inspection, {
    ...by,
    heldOn: '2026-10-05',
    inspectionKind: 'periodic',
    establishment: 'CS-01',
    childrenFound: 0,
    violation: 'none',
  });

export const anOtherActivity = (): RowBuilder<typeof otherActivity> =>
  aForm(otherActivity, { ...by, heldOn: '2026-10-05', duty: 'legal-aid' });
