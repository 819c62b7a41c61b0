/** The locks of a script's runs, first come, first served. A run that ends gives back what it holds. */

interface Waiting {
  readonly run: number;
  readonly grant: (granted: boolean) => void;
}

export interface Locks {
  /** Resolves to false when `wait` ms went by. */
  take(name: string, run: number, wait: number): Promise<boolean>;
  release(name: string, run: number): void;
  releaseAll(run: number): void;
}

export function createLocks(): Locks {
  const holders = new Map<string, number>();
  const queues = new Map<string, Waiting[]>();

  const release: Locks['release'] = (name, run) => {
    if (holders.get(name) !== run) return;
    holders.delete(name);
    const next = queues.get(name)?.shift();
    if (!next) return;
    holders.set(name, next.run);
    next.grant(true);
  };

  return {
    release,
    take: (name, run, wait) => {
      const holder = holders.get(name);
      if (holder === undefined || holder === run) {
        holders.set(name, run);
        return Promise.resolve(true);
      }
      if (wait <= 0) return Promise.resolve(false);
      return new Promise((resolve) => {
        const queue = queues.get(name) ?? [];
        queues.set(name, queue);
        const timer = setTimeout(() => {
          queue.splice(queue.indexOf(waiting), 1);
          resolve(false);
        }, wait);
        const waiting: Waiting = {
          run,
          grant: (granted) => {
            clearTimeout(timer);
            resolve(granted);
          },
        };
        queue.push(waiting);
      });
    },
    releaseAll: (run) => {
      for (const name of [...holders.keys()]) release(name, run);
    },
  };
}
