/** LockService: one run of the script at a time between lock and release. The main thread holds the locks (locks.ts). */
import { type Fake, fake, NOTHING } from './fake.ts';
import type { ScriptWorld } from './script-world.ts';

type Lock = GoogleAppsScript.Lock.Lock;

export function lockService(world: ScriptWorld): Fake<GoogleAppsScript.Lock.LockService> {
  return fake<GoogleAppsScript.Lock.LockService>('LockService', {
    getScriptLock: () => lock(world, 'script'),
    // One account runs the script here.
    getUserLock: () => lock(world, 'user'),
    // Only a script bound to a file has one.
    getDocumentLock: () => NOTHING,
  });
}

function lock({ ask }: ScriptWorld, name: string): Fake<Lock> {
  let held = false;
  const take = (wait: number): boolean => {
    held ||= ask({ kind: 'lock', name, wait: Math.max(0, wait) }) === true;
    return held;
  };
  return fake<Lock>('Lock', {
    tryLock: (wait: number) => take(wait),
    waitLock: (wait: number) => {
      if (!take(wait)) throw new Error('Lock timeout: another process was holding the lock for too long.');
    },
    hasLock: () => held,
    releaseLock: () => {
      if (held) ask({ kind: 'unlock', name });
      held = false;
    },
  });
}
