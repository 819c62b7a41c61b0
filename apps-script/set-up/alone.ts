/** Two runs at once would make two of everything. */

/** Work of a trigger waits its turn, as long as a run may. */
const LONGEST_WAIT_MS = 240_000;

export function alone(work: () => void): void {
  const lock = LockService.getScriptLock();
  lock.waitLock(LONGEST_WAIT_MS);
  try {
    work();
  } finally {
    lock.releaseLock();
  }
}

/** Work that another run does too: it waits a little, and where its turn doesn't come it is left. */
const SHORT_WAIT_MS = 30_000;

export function aloneSoon(work: () => void): void {
  const lock = LockService.getScriptLock();
  if (!lock.tryLock(SHORT_WAIT_MS)) return;
  try {
    work();
  } finally {
    lock.releaseLock();
  }
}
