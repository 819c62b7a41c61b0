/**
 * Candidates side by side: A B C, B C A, C A B … in one process, so that what else the machine does meets all of them alike. Two rounds
 * first that nobody counts: V8 compiles what is hot. Garbage is part of what a candidate costs, so none is collected by force: that would
 * spare whoever makes the most of it, and throws compiled code away (V8 drops what held on to objects that are gone).
 */
const WARM_UPS = 2;

export type Candidates<Name extends string> = Readonly<Record<Name, () => unknown>>;

/** Milliseconds of each candidate, round by round. */
export async function interleaved<Name extends string>(
  candidates: Candidates<Name>,
  rounds: number,
  warmUps = WARM_UPS,
): Promise<Readonly<Record<Name, readonly number[]>>> {
  const names = Object.keys(candidates) as Name[];
  const times = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Name, number[]>;
  for (let round = -warmUps; round < rounds; round++) {
    for (let turn = 0; turn < names.length; turn++) {
      const name = names[(turn + round + warmUps) % names.length] as Name;
      // What the one before left behind is nobody else's time: the first run is not counted.
      if (warmUps > 0) await candidates[name]();
      const start = performance.now();
      await candidates[name]();
      if (round >= 0) times[name].push(performance.now() - start);
    }
  }
  return times;
}
