/** The clocks of a case (domain.md §2, Deadlines; Decree 56/2017). Deadlines are instants, and doing it at that instant is in time. */
import { dayOfInstant, endOfDay } from '../calendar/instant.ts';
import type { WorkingDays } from '../calendar/working-days.ts';
import type { CaseAnswers } from './case-answers.ts';
import type { ClassKey } from './case-facts.ts';
import type { CaseSettings } from './case-settings.ts';
import { rulingPlan } from './case-state.ts';
import type { Action, CaseUpdate } from './case-updates.ts';

/** Decree 56/2017: "within 12 hours of receiving the information", nights and holidays included. */
const EMERGENCY_MS = 12 * 3_600_000;
/** Decree 56/2017: 5 working days, the day of receipt being day 0. */
const PLAN_WORKING_DAYS = 5;

export interface Step {
  readonly step: 'emergency' | 'plan' | 'follow-up';
  /** Epoch ms: since when it is to be done, and until when it is in time. */
  readonly since: number;
  readonly due: number;
  /** When it was first done; a follow-up that is done starts the next one, so one that is shown never is. */
  readonly doneAt: number | undefined;
  /** The deadline hangs on a day off that is only expected so far: "a report whose clock used a Dự kiến day says so" (§4). */
  readonly usesExpectedDay: boolean;
}

/** A case as far as its clocks are concerned. `updates` in the order of what was done. */
interface Clocked {
  readonly receivedAt: number;
  readonly answers: Pick<CaseAnswers, 'emergency' | 'group'>;
  readonly class: ClassKey;
  readonly isClosed: boolean;
  readonly updates: readonly CaseUpdate[];
}

/** Passed when the instant has come; an event at that very instant is the next day's and not seen yet (domain.md §2, Time). */
export const isPassed = ({ due }: Step, at: number): boolean => due <= at;
export const isInTime = ({ doneAt, due }: Step): boolean => doneAt !== undefined && doneAt <= due;
/** "A step done late isn't overdue." */
export const isOverdue = (step: Step, at: number): boolean => step.doneAt === undefined && isPassed(step, at);

/** The steps that the case asks for, in the order of the law. */
export function deadlines(clocked: Clocked, calendar: WorkingDays, settings: CaseSettings): readonly Step[] {
  const { receivedAt, updates } = clocked;
  const day = dayOfInstant(receivedAt);
  const planDay = calendar.add(day, PLAN_WORKING_DAYS);
  const first = (actions: readonly Action[]): number | undefined =>
    updates.find(({ action }) => actions.includes(action))?.doneAt;
  const plan: Step = {
    step: 'plan',
    since: receivedAt,
    due: endOfDay(planDay),
    doneAt: first(planActions(clocked)),
    usesExpectedDay: calendar.usesExpected(day, planDay),
  };
  const measures = emergencyActions(clocked);
  const emergency: readonly Step[] = measures
    ? [
        {
          step: 'emergency',
          since: receivedAt,
          due: receivedAt + EMERGENCY_MS,
          doneAt: first(measures),
          usesExpectedDay: false,
        },
      ]
    : [];
  const followUp = followUpOf(clocked, settings);
  return followUp ? [...emergency, plan, followUp] : [...emergency, plan];
}

/**
 * What answers an emergency: "emergency Có or worst form: a protective measure; emergency Không rõ: a protective measure or the
 * initial assessment" (domain.md §2, "Supported in time"). Undefined where there is none.
 */
export function emergencyActions({ answers, class: known }: Pick<Clocked, 'answers' | 'class'>): readonly Action[] | undefined {
  if (answers.emergency === 'yes' || known === 'worst-form') return ['emergency-measure'];
  return answers.emergency === undefined ? ['emergency-measure', 'initial-assessment'] : undefined;
}

/** "A child living Ngoài phường: a transfer to another unit will do"; services of any kind won't. */
export const planActions = ({ answers }: Pick<Clocked, 'answers'>): readonly Action[] =>
  answers.group === 'outside' ? ['plan-approval', 'no-plan-needed', 'referral'] : ['plan-approval', 'no-plan-needed'];

/**
 * "None before the plan; from the last of plan approval, visit, reopening: its nextFollowUp, else 30 days later; none after Không cần
 * kế hoạch unless a later visit sets one; none while closed" (domain.md §2, Deadlines).
 */
function followUpOf({ updates, isClosed }: Clocked, settings: CaseSettings): Step | undefined {
  const plan = rulingPlan(updates);
  if (plan === undefined || isClosed) return undefined;
  const isPlanned = plan.action === 'plan-approval';
  const base = isPlanned
    ? updates.findLast(({ action }) => action === 'plan-approval' || action === 'visit' || action === 'reopen')
    : updates.slice(updates.lastIndexOf(plan) + 1).findLast(({ action }) => action === 'visit');
  if (base === undefined) return undefined;
  const byDefault = isPlanned ? dayOfInstant(base.doneAt) + settings.followUpDays : undefined;
  const day = base.nextFollowUp ?? byDefault;
  if (day === undefined) return undefined;
  return { step: 'follow-up', since: base.doneAt, due: endOfDay(day), doneAt: undefined, usesExpectedDay: false };
}
