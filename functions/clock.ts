/** Time is a port: what waits, retries or gives up asks this clock, so that a test can step it (delivery.md). */
export interface Clock {
  /** Epoch ms. */
  now(): number;
  sleep(ms: number): Promise<void>;
}

export const systemClock: Clock = {
  now: Date.now,
  sleep: (ms) => new Promise((done) => setTimeout(done, ms)),
};

/** The same clock, set so that it shows `now` (epoch ms) at this moment: a run that was told its time. */
export function clockFrom(clock: Clock, now: number): Clock {
  const shift = now - clock.now();
  return { now: () => clock.now() + shift, sleep: clock.sleep };
}

/** What a run may still use up: an argument of everything that waits or retries, never a global. */
export interface Budget {
  readonly clock: Clock;
  /** Epoch ms by `clock`; nothing new begins after it. */
  readonly deadline: number;
}

/** Milliseconds; negative when the deadline has passed. */
export const timeLeft = ({ clock, deadline }: Budget): number => deadline - clock.now();

/** The budget is used up: what was not begun is left for the next run. */
export class OutOfTime extends Error {}
