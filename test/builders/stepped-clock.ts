/** A clock that only moves when it is told to, or when somebody sleeps by it: then it moves at once. */
import type { Budget, Clock } from '../../functions/clock.ts';

export interface SteppedClock extends Clock {
  advance(ms: number): void;
  /** What was slept, ms, in order. */
  readonly sleeps: readonly number[];
  /** A budget of so many ms from now. */
  budget(ms: number): Budget;
}

const START = Date.parse('2026-10-19T08:00:00+07:00');

/** `start`: epoch ms. */
export function steppedClock(start = START): SteppedClock {
  let now = start;
  const sleeps: number[] = [];
  const clock: SteppedClock = {
    now: () => now,
    advance: (ms) => {
      now += ms;
    },
    async sleep(ms) {
      sleeps.push(ms);
      now += ms;
    },
    sleeps,
    budget: (ms) => ({ clock, deadline: now + ms }),
  };
  return clock;
}
