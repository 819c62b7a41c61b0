/** Session: who runs the script, and in which zone. */
import { type Fake, fake } from './fake.ts';
import type { ScriptWorld } from './script-world.ts';

export function session({ owner, timeZone }: ScriptWorld): Fake<GoogleAppsScript.Base.Session> {
  return fake<GoogleAppsScript.Base.Session>('Session', {
    getScriptTimeZone: () => timeZone,
    getEffectiveUser: () => userFake(owner),
    getActiveUser: () => userFake(owner),
    getActiveUserLocale: () => 'vi',
  });
}

export const userFake = (email: string): Fake<GoogleAppsScript.Base.User> =>
  fake<GoogleAppsScript.Base.User>('User', { getEmail: () => email });
