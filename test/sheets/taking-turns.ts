/** Two writers at once, in every order in which their requests may arrive. */
import type { Front, Reply, Rule } from '../builders/http-front.ts';

/** A writer whose requests wait, each, until it is its turn. */
export function takingTurns<T>(front: Front, answer: Rule, write: () => Promise<T>) {
  const waiting: (() => void)[] = [];
  let arrived = (): void => undefined;
  front.rule(async (passed, forward) => {
    await new Promise<void>((go) => {
      waiting.push(go);
      arrived();
    });
    return answer(passed, forward);
  });
  const result = write();
  let over = false;
  const ended = result.finally(() => {
    over = true;
  });
  /** Resolves when a request waits, or the writer is done. */
  const settled = (): Promise<unknown> =>
    waiting.length > 0
      ? Promise.resolve()
      : Promise.race([
          ended,
          new Promise<void>((now) => {
            arrived = now;
          }),
        ]);
  return {
    result,
    settled,
    isOver: () => over,
    turn: async (): Promise<void> => {
      waiting.shift()?.();
      await settled();
    },
  };
}

type Turns<T> = ReturnType<typeof takingTurns<T>>;

/** Lets the requests of two writers through one at a time, in the order of `schedule` ('0' and '1'), then as they come. */
export async function play<T>(schedule: string, writers: readonly [Turns<T>, Turns<T>]): Promise<T[]> {
  await Promise.all(writers.map((writer) => writer.settled()));
  for (let step = 0; writers.some((writer) => !writer.isOver()); step++) {
    const wanted = writers[Number(schedule[step] ?? step % 2)];
    const next = wanted && !wanted.isOver() ? wanted : writers.find((writer) => !writer.isOver());
    await next?.turn();
  }
  return Promise.all(writers.map(({ result }) => result));
}

/** Every order of the first requests of two writers, so many of each: 20 orders of three and three. */
export function schedules(zeros: number, ones = zeros): string[] {
  if (zeros === 0 || ones === 0) return ['0'.repeat(zeros) + '1'.repeat(ones)];
  const after = (next: string, rest: string[]): string[] => rest.map((schedule) => next + schedule);
  return [...after('0', schedules(zeros - 1, ones)), ...after('1', schedules(zeros, ones - 1))];
}

export const forwarded: Rule = (_, forward) => forward();
/** The first write to each spreadsheet is applied, and its answer lost. */
export function losing(answer: Reply | 'reset'): Rule {
  const lost = new Set<string>();
  return async ({ method, path }, forward) => {
    const reply = await forward();
    if (method === 'GET' || reply.status !== 200 || lost.has(path)) return reply;
    lost.add(path);
    return answer;
  };
}
