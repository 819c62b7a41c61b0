/**
 * Runs one function of the script as Apps Script runs it: the whole file in a fresh global scope that holds JavaScript, the services
 * and nothing of Node, then the function by its name.
 */
import { createContext, runInContext, Script } from 'node:vm';
import { driveApp } from './drive-app.ts';
import { type Fake, fake } from './fake.ts';
import { formFake } from './form.ts';
import { formApp } from './form-app.ts';
import { itemFake } from './form-item.ts';
import { responseFake } from './form-response.ts';
import { htmlService } from './html-service.ts';
import { lockService } from './lock-service.ts';
import { mailApp } from './mail-app.ts';
import type { MakingWorld } from './makers.ts';
import { propertiesService } from './properties-service.ts';
import { rangeFake } from './range.ts';
import { createRealm } from './realm.ts';
import { scriptApp } from './script-app.ts';
import type { ScriptWorld } from './script-world.ts';
import { session, userFake } from './session.ts';
import { sheetFake } from './sheet.ts';
import { spreadsheetFake } from './spreadsheet.ts';
import { spreadsheetApp } from './spreadsheet-app.ts';
import { urlFetchApp } from './url-fetch-app.ts';
import { utilities } from './utilities.ts';

/** What sets a function off. */
export type Cause =
  | { readonly kind: 'call'; readonly args: readonly unknown[] }
  | { readonly kind: 'submit'; readonly triggerId: string; readonly fileId: string; readonly responseId: string }
  | { readonly kind: 'open'; readonly triggerId: string; readonly spreadsheetId: string }
  | { readonly kind: 'clock'; readonly triggerId: string };

/** Services of Google that our script has no use for: a name that is there, and says so. */
const OTHERS = [
  'CacheService',
  'CalendarApp',
  'Charts',
  'ContactsApp',
  'ContentService',
  'DocumentApp',
  'GmailApp',
  'GroupsApp',
  'Jdbc',
  'LanguageApp',
  'Maps',
  'SitesApp',
  'SlidesApp',
  'XmlService',
];

/** Returns what the function returned. Throws what it threw, as an Error of this realm. */
export function runFunction(given: ScriptWorld, bundle: string, functionName: string, cause: Cause): unknown {
  const world: MakingWorld = {
    ...given,
    make: {
      spreadsheet: (id) => spreadsheetFake(world, id),
      sheet: (id, sheetId) => sheetFake(world, id, sheetId),
      range: (id, sheetId, spec) => rangeFake(world, id, sheetId, spec),
      item: (fileId, itemId) => itemFake(world, fileId, itemId),
    },
  };
  const context = createContext(Object.create(null), { name: 'Apps Script' });
  const realm = createRealm(context);
  const services: Record<string, object> = {
    ...Object.fromEntries(OTHERS.map((name) => [name, fake(name, {})])),
    DriveApp: driveApp(world),
    FormApp: formApp(world),
    HtmlService: htmlService(),
    LockService: lockService(world),
    MailApp: mailApp(world),
    PropertiesService: propertiesService(world),
    ScriptApp: scriptApp(world),
    Session: session(world),
    SpreadsheetApp: spreadsheetApp(world),
    UrlFetchApp: urlFetchApp(world),
    Utilities: utilities(),
    Logger: logger(world),
    console: consoleFake(world),
  };
  for (const [name, service] of Object.entries(services)) context[name] = realm.toScript(service);
  runInContext(STANDING_CLOCK, context)(world.now);
  try {
    fileOf(bundle).runInContext(context);
    if (runInContext(`typeof ${identifier(functionName)}`, context) !== 'function') {
      throw new Error(`Script function not found: ${functionName}`);
    }
    const args = argumentsOf(world, cause).map(realm.toScript);
    return realm.fromScript(runInContext(functionName, context)(...args));
  } catch (error) {
    throw asOurs(error);
  }
}

/** Compiled once a worker: a script runs many times. */
const files = new Map<string, Script>();

function fileOf(bundle: string): Script {
  const known = files.get(bundle);
  if (known) return known;
  const script = new Script(bundle, { filename: 'Code.gs' });
  files.clear();
  files.set(bundle, script);
  return script;
}

function identifier(functionName: string): string {
  if (!/^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(functionName)) throw new Error(`Script function not found: ${functionName}`);
  return functionName;
}

/** Now is the workspace's. A date with arguments is any other date. */
const STANDING_CLOCK = `(now) => {
  const Real = Date;
  globalThis.Date = class Date extends Real {
    constructor(...parts) {
      if (parts.length === 0) super(now());
      else super(...parts);
    }
    static now() {
      return now();
    }
  };
}`;

/** A script's error, whatever it threw, with the lines of Code.gs it came from. */
function asOurs(error: unknown): Error {
  const { message, stack } = (typeof error === 'object' && error !== null ? error : {}) as Partial<Error>;
  const ours = new Error(message === undefined ? String(error) : String(message));
  if (stack !== undefined) ours.stack = String(stack);
  return ours;
}

function argumentsOf(world: MakingWorld, cause: Cause): readonly unknown[] {
  const owner = userFake(world.owner);
  switch (cause.kind) {
    case 'call':
      return cause.args;
    case 'open':
      return [
        { authMode: 'FULL', triggerUid: cause.triggerId, user: owner, source: spreadsheetFake(world, cause.spreadsheetId) },
      ];
    case 'clock':
      return [{ authMode: 'FULL', triggerUid: cause.triggerId, timezone: world.timeZone, ...clockParts(world) }];
    case 'submit': {
      const response = world.forms.response(cause.fileId, cause.responseId);
      if (!response) throw new Error(`No response ${cause.responseId}`);
      return [
        {
          authMode: 'FULL',
          triggerUid: cause.triggerId,
          source: formFake(world, cause.fileId),
          response: responseFake(world, cause.fileId, response),
        },
      ];
    }
  }
}

/** Google tells a clock's function the time in UTC. */
function clockParts({ now }: ScriptWorld): Record<string, number> {
  const date = new Date(now());
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    'day-of-month': date.getUTCDate(),
    'day-of-week': date.getUTCDay() || 7,
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
  };
}

const shown = (parts: readonly unknown[]): string =>
  parts.map((part) => (typeof part === 'object' && part !== null ? JSON.stringify(part) : String(part))).join(' ');

function logger({ lines }: ScriptWorld): Fake<GoogleAppsScript.Base.Logger> {
  const own: Fake<GoogleAppsScript.Base.Logger> = fake<GoogleAppsScript.Base.Logger>('Logger', {
    log: (...parts: readonly unknown[]) => {
      lines.push(shown(parts));
      return own;
    },
    getLog: () => lines.join('\n'),
    clear: () => void lines.splice(0),
  });
  return own;
}

function consoleFake({ lines }: ScriptWorld): Fake<Console> {
  const log = (...parts: readonly unknown[]) => void lines.push(shown(parts));
  return fake<Console>('console', { log, info: log, warn: log, error: log });
}
