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
