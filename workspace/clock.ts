/** Now stands still in a workspace, so that a month can be tried out at leisure; it survives a restart. */
import type { Settings } from './store/settings.ts';
import type { WorkspaceClock } from './workspace-port.ts';

const SECOND = 1_000;

/** `now` (epoch ms): WORKSPACE_NOW when given, else where the clock stood, else the wall clock at the start. */
export function createClock(settings: Settings, now: number | undefined, wallClock: () => number): WorkspaceClock {
  const clock: WorkspaceClock = {
    now: () => Number(settings.get('now')),
    latest: () => Math.max(clock.now(), Number(settings.get('lastStamp') ?? 0)),
    stamp: () => {
      const next = Math.max(clock.now(), Number(settings.get('lastStamp') ?? 0) + SECOND);
      settings.set('lastStamp', String(next));
      return next;
    },
    set: (instant) => {
      settings.set('now', String(wholeSecond(instant)));
      settings.set('lastStamp', '0');
    },
  };
  if (now !== undefined) clock.set(now);
  else if (settings.get('now') === undefined) clock.set(wallClock());
  return clock;
}

/** Google stamps submissions to the second in the sheet. */
const wholeSecond = (ms: number): number => Math.floor(ms / SECOND) * SECOND;
