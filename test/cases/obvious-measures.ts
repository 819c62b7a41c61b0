/**
 * Indicators 1b, 2 and 3 as domain.md §2 says them, sentence by sentence, slowly, over what was told and not over rows: the reference that
 * the measures are held against. Minutes since 1 January 2026; nothing of functions/ is used.
 */
import type { PRESETS, ToldAction, ToldCase } from './random-cases.ts';

const DAY = 1440;
const OFF = ['02-16', '02-17', '02-18', '02-19', '02-20', '01-01', '01-02'];
const WORKED = ['01-10'];

type Klass = ToldAction['confirmed'] | 'hazardous';

interface Child {
  readonly received: number;
  readonly emergency: ToldCase['emergency'];
  readonly outside: boolean;
  readonly klass: Klass;
  readonly age: number;
  readonly confirmed: Klass | undefined;
  readonly did: readonly ToldAction[];
  readonly reported: { readonly schooling: string; readonly at: number } | undefined;
}

const SUGGESTED: Readonly<Record<keyof typeof PRESETS, readonly [Klass, number]>> = {
  'child-labour': ['child-labour', 14],
  hazardous: ['hazardous', 14],
  'worst-form': ['worst-form', 14],
  'at-risk': ['at-risk', 14],
  adult: ['out-of-scope', 19],
  'under-5': ['out-of-scope', 3],
};

/** "Confirming a class, settling a duplicate, closing, reopening and Không cần kế hoạch count only from Thường trực", with a reason. */
function counts(done: ToldAction): boolean {
  if (done.action === 'close') return done.byStandingOffice && (done.closing === 'safe' || done.hasReason);
  const isReserved = ['confirm-class', 'duplicate', 'reopen', 'no-plan-needed'].includes(done.action);
  return !isReserved || (done.byStandingOffice && done.hasReason);
}

/** What is known before the instant, children merged. */
function childrenAt(told: readonly ToldCase[], at: number): Child[] {
  const seen = told.map((one, place) => ({ one, place }));
  const done = seen
    .flatMap(({ one, place }) => one.done.map((action) => ({ place, action })))
    .filter(({ action }) => counts(action) && action.at < at)
    .map((act, order) => ({ ...act, order }))
    .sort((a, b) => a.action.at - b.action.at || a.action.sent - b.action.sent || a.order - b.order);

  // "Last decision per pair, transitive": colours spread along the pairs until nothing changes.
  const decisions = new Map<string, boolean>();
  for (const { place, action } of done) {
    const other = action.other % told.length;
    if (action.action === 'duplicate') decisions.set([place, other].sort().join(), action.same);
  }
  const colour = told.map((_, place) => place);
  for (let round = 0; round < told.length; round++) {
    for (const [pair, same] of decisions) {
      const [a = 0, b = 0] = pair.split(',').map(Number);
      const least = Math.min(colour[a] ?? 0, colour[b] ?? 0);
      if (same) colour[a] = colour[b] = least;
    }
  }

  return [...new Set(colour)].flatMap((wanted) => {
    const reports = seen
      .filter(({ one, place }) => colour[place] === wanted && one.received < at)
      .map(({ one }) => one)
      .sort((a, b) => a.sent - b.sent);
    const last = reports.at(-1);
    if (!last) return [];
    const did = done.filter(({ place }) => colour[place] === wanted).map(({ action }) => action);
    const confirmed = did.findLast(({ action }) => action === 'confirm-class')?.confirmed;
    const [suggested, age] = SUGGESTED[last.preset];
    const schooled = reports.findLast(({ schooling }) => schooling !== 'unknown');
    return [
      {
        received: Math.min(...reports.map(({ received }) => received)),
        emergency: reports.findLast(({ emergency }) => emergency !== 'unknown')?.emergency ?? 'unknown',
        outside: last.outside,
        klass: confirmed ?? suggested,
        age,
        confirmed,
        did,
        reported: schooled && { schooling: schooled.schooling, at: schooled.received },
      },
    ];
  });
}

const closingOf = ({ did }: Child): ToldAction | undefined => {
  const turn = did.findLast(({ action }) => action === 'close' || action === 'reopen');
  return turn?.action === 'close' ? turn : undefined;
};

const foundNoCase = (child: Child): boolean => child.confirmed === 'not-a-case' || closingOf(child)?.closing === 'not-a-case';

function isWorked(day: number): boolean {
  const date = new Date(Date.UTC(2026, 0, 1 + day));
  const name = date.toISOString().slice(5, 10);
  const isWeekend = date.getUTCDay() === 0 || date.getUTCDay() === 6;
  return WORKED.includes(name) || (!isWeekend && !OFF.includes(name));
}

/** "24:00 of the 5th working day after." */
function planDue(received: number): number {
  let day = Math.floor(received / DAY);
  for (let worked = 0; worked < 5; ) if (isWorked(++day)) worked++;
  return (day + 1) * DAY;
}

/** Undefined: no follow-up is asked for. */
function followUpDue(child: Child): number | undefined {
  const plans = child.did.filter(({ action }) => action === 'plan-approval' || action === 'no-plan-needed');
  const ruling = plans.at(-1);
  if (!ruling || closingOf(child)) return undefined;
  const midnightAfter = (minute: number, days: number) => (Math.floor(minute / DAY) + days + 1) * DAY;
  if (ruling.action === 'no-plan-needed') {
    const visit = child.did.slice(child.did.indexOf(ruling)).findLast(({ action }) => action === 'visit');
    return visit?.nextIn === undefined ? undefined : midnightAfter(visit.at, visit.nextIn);
  }
  const last = child.did.findLast(({ action }) => ['plan-approval', 'visit', 'reopen'].includes(action)) ?? ruling;
  return midnightAfter(last.at, last.action === 'visit' ? (last.nextIn ?? 30) : 30);
}

type Answer = { low: number; high: number; of: number } | { reason: 'nothing-notified' };
const answer = (low: number, high: number, of: number): Answer => (of === 0 ? { reason: 'nothing-notified' } : { low, high, of });

/** Days since 1 January, both inclusive. */
export function obviousSupportedInTime(told: readonly ToldCase[], from: number, to: number): Answer {
  const at = (to + 1) * DAY;
  const cohort = childrenAt(told, at).filter((child) => {
    const isOut = ['household', 'not-a-case'].includes(child.klass);
    const isAdult = child.klass === 'out-of-scope' && child.age >= 5;
    return child.received >= from * DAY && child.received < at && !isOut && !isAdult && !foundNoCase(child);
  });
  let ok = 0;
  let pending = 0;
  for (const child of cohort) {
    const within = (names: readonly string[], due: number) => child.did.some((d) => names.includes(d.action) && d.at <= due);
    const wanting: number[] = [];
    const emergencyDue = child.received + 12 * 60;
    if (child.emergency === 'yes' || child.klass === 'worst-form') {
      if (!within(['emergency-measure'], emergencyDue)) wanting.push(emergencyDue);
    } else if (child.emergency === 'unknown') {
      if (!within(['emergency-measure', 'initial-assessment'], emergencyDue)) wanting.push(emergencyDue);
    }
    const plans = ['plan-approval', 'no-plan-needed', ...(child.outside ? ['referral'] : [])];
    if (!within(plans, planDue(child.received))) wanting.push(planDue(child.received));
    const followUp = followUpDue(child);
    if (followUp !== undefined && followUp <= at) wanting.push(followUp);
    if (wanting.length === 0) ok++;
    else if (wanting.every((due) => due > at)) pending++;
  }
  return answer(ok, ok + pending, cohort.length);
}

export function obviousInEducation(told: readonly ToldCase[], from: number, to: number, freshDays: number): Answer {
  const stock = childrenAt(told, (to + 1) * DAY).filter((child) => {
    const closing = closingOf(child);
    const isOf = ['worst-form', 'hazardous', 'child-labour', 'at-risk', 'employer-not-compliant'].includes(child.klass);
    const isThere = closing === undefined || closing.at >= from * DAY;
    return isOf && child.age >= 5 && child.age <= 17 && isThere && !foundNoCase(child);
  });
  let low = 0;
  let high = 0;
  for (const child of stock) {
    const visits = child.did.filter(({ action }) => action === 'visit');
    const seen = [...(child.reported ? [child.reported] : []), ...visits];
    const latest = seen.sort((a, b) => a.at - b.at).at(-1);
    const isFresh = latest !== undefined && to - Math.floor(latest.at / DAY) <= freshDays;
    const isIn = ['general', 'vocational', 'continuing', 'completed'].includes(latest?.schooling ?? '');
    if (isFresh && isIn) low++;
    if (!isFresh || isIn || ['often-absent', 'unknown'].includes(latest.schooling)) high++;
  }
  return answer(low, high, stock.length);
}

const LABOUR = ['worst-form', 'hazardous', 'child-labour'];

const openLabour = (told: readonly ToldCase[], to: number): Child[] =>
  childrenAt(told, (to + 1) * DAY).filter(
    (child) => closingOf(child) === undefined && LABOUR.includes(child.klass) && child.age >= 5 && !foundNoCase(child),
  );

export function obviousHazardousShare(told: readonly ToldCase[], to: number): Answer {
  const labour = openLabour(told, to);
  const hazardous = labour.filter(({ klass }) => klass === 'hazardous' || klass === 'worst-form').length;
  return answer(hazardous, hazardous, labour.length);
}

/** "Recorded open child-labour cases aged 5-17 living in the ward." */
export const obviousOnFile = (told: readonly ToldCase[], to: number): number =>
  openLabour(told, to).filter(({ age, outside }) => age <= 17 && !outside).length;

/** Received in the period, and open at its end; every child once, whatever it turns out to be. */
export function obviousCounts(told: readonly ToldCase[], from: number, to: number): { notified: number; open: number } {
  const children = childrenAt(told, (to + 1) * DAY);
  return {
    notified: children.filter(({ received }) => received >= from * DAY).length,
    open: children.filter((child) => closingOf(child) === undefined).length,
  };
}
