/** Runs that go on one call at a time, in an order that a test draws. */
import type { Gate } from '../builders/office-desk.ts';

export interface Player {
  /** Opens the gates the run stands at, the first it came to first: it may make several calls at once. */
  readonly waiting: (() => void)[];
  done: boolean;
}

/** Starts a run that stops at each of its gates until it is told to go on. */
export function aPlayer(start: (gate: Gate) => Promise<unknown>): Player {
  const player: Player = { waiting: [], done: false };
  void start(() => new Promise<void>((open) => void player.waiting.push(open))).then(() => {
    player.done = true;
  });
  return player;
}

/** Until every player stands at a gate or is done: all that is left then are promises of ours, settled in turn. */
export const settle = (): Promise<void> => new Promise((settled) => setImmediate(settled));

/** Lets the runs go on one call at a time, in an order drawn from `draw`. */
export async function play(players: readonly Player[], draw: () => number): Promise<void> {
  for (;;) {
    await settle();
    const ready = players.filter(({ waiting }) => waiting.length > 0);
    if (ready.length === 0) break;
    ready[Math.floor(draw() * ready.length)]?.waiting.shift()?.();
  }
}
