/** What a URL answered last and, once that has changed, what it answered before: the answer of a server that lags behind. */
import type { Answer } from './held-answer.ts';

export interface LastAnswers {
  /** Takes note of an answer; the last one that differed from it, or itself where none is known. */
  note(key: string, fresh: Answer): Answer;
}

export function lastAnswers(): LastAnswers {
  const known = new Map<string, { readonly current: Answer; readonly before: Answer | undefined }>();
  return {
    note(key, fresh) {
      const { current, before } = known.get(key) ?? { current: fresh, before: undefined };
      const older = same(current, fresh) ? before : current;
      known.set(key, { current: fresh, before: older });
      return older ?? fresh;
    },
  };
}

const same = (a: Answer, b: Answer): boolean => a.status === b.status && a.body.equals(b.body);
