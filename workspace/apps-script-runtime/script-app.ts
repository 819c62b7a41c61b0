/** ScriptApp: the script's triggers, and the token by which the cloud functions know who chose a menu item. */
import { identityTokens, SCRIPT_AUDIENCE } from '../google/identity-tokens.ts';
import { type Fake, fake, NOTHING, words } from './fake.ts';
import type { ScriptWorld } from './script-world.ts';
import { createTriggerStore, type Trigger as Stored } from './trigger-store.ts';

type Trigger = GoogleAppsScript.Script.Trigger;
type FormTrigger = GoogleAppsScript.Script.FormTriggerBuilder;
type SpreadsheetTrigger = GoogleAppsScript.Script.SpreadsheetTriggerBuilder;
type ClockTrigger = GoogleAppsScript.Script.ClockTriggerBuilder;

/** Google's limit for a user and a script. */
const MOST_TRIGGERS = 20;

export function scriptApp(world: ScriptWorld): Fake<GoogleAppsScript.Script.ScriptApp> {
  const store = createTriggerStore(world.database);
  const make = (trigger: Omit<Stored, 'uniqueId'>): Fake<Trigger> => {
    if (store.list().length >= MOST_TRIGGERS) {
      throw new Error('This script has too many triggers. Triggers must be deleted from the script before more can be added.');
    }
    return triggerFake(store.add(trigger));
  };
  return fake<GoogleAppsScript.Script.ScriptApp>('ScriptApp', {
    EventType: words('ScriptApp.EventType', ['CLOCK', 'ON_OPEN', 'ON_EDIT', 'ON_FORM_SUBMIT', 'ON_CHANGE', 'ON_EVENT_UPDATED']),
    TriggerSource: words('ScriptApp.TriggerSource', ['SPREADSHEETS', 'CLOCK', 'FORMS', 'DOCUMENTS', 'CALENDAR']),
    AuthMode: words('ScriptApp.AuthMode', ['NONE', 'CUSTOM_FUNCTION', 'LIMITED', 'FULL']),
    WeekDay: words('ScriptApp.WeekDay', ['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY']),
    getProjectTriggers: () => store.list().map(triggerFake),
    deleteTrigger: (trigger: Fake<Trigger>) => store.remove(String(trigger.getUniqueId?.())),
    newTrigger: (functionName: string) =>
      fake<GoogleAppsScript.Script.TriggerBuilder>('TriggerBuilder', {
        forForm: (form: unknown) => formBuilder(String(functionName), idOf(form), make),
        forSpreadsheet: (spreadsheet: unknown) => spreadsheetBuilder(String(functionName), idOf(spreadsheet), make),
        timeBased: () => clockBuilder(String(functionName), make),
      }),
    // As at Google: of whoever runs the script, meant for the script's OAuth client, so that a function sees who chose the menu item.
    getIdentityToken: () => identityTokens(world.database).sign(world.owner, SCRIPT_AUDIENCE),
    getScriptId: () => 'khong-gian-thu',
  });
}

type Make = (trigger: Omit<Stored, 'uniqueId'>) => Fake<Trigger>;

/** A form or spreadsheet, or the id of its file. */
const idOf = (file: unknown): string =>
  typeof file === 'string' ? file : String((file as Fake<GoogleAppsScript.Forms.Form>).getId?.());

const triggerFake = ({ uniqueId, functionName, source, sourceId, eventType }: Stored): Fake<Trigger> =>
  fake<Trigger>('Trigger', {
    getUniqueId: () => uniqueId,
    getHandlerFunction: () => functionName,
    getTriggerSource: () => source,
    getTriggerSourceId: () => sourceId ?? NOTHING,
    getEventType: () => eventType,
  });

const NO_EVENT = 'No event type was chosen for the trigger.';

function formBuilder(functionName: string, sourceId: string, make: Make): Fake<FormTrigger> {
  let chosen = false;
  const builder: Fake<FormTrigger> = fake<FormTrigger>('FormTriggerBuilder', {
    onFormSubmit: () => {
      chosen = true;
      return builder;
    },
    create: () => {
      if (!chosen) throw new Error(NO_EVENT);
      return make({ functionName, source: 'FORMS', sourceId, eventType: 'ON_FORM_SUBMIT', schedule: {} });
    },
  });
  return builder;
}

function spreadsheetBuilder(functionName: string, sourceId: string, make: Make): Fake<SpreadsheetTrigger> {
  let chosen = false;
  const builder: Fake<SpreadsheetTrigger> = fake<SpreadsheetTrigger>('SpreadsheetTriggerBuilder', {
    onOpen: () => {
      chosen = true;
      return builder;
    },
    create: () => {
      if (!chosen) throw new Error(NO_EVENT);
      return make({ functionName, source: 'SPREADSHEETS', sourceId, eventType: 'ON_OPEN', schedule: {} });
    },
  });
  return builder;
}

/** Time stands still here: what the clock sets off runs at every start and at every move of the clock. */
function clockBuilder(functionName: string, make: Make): Fake<ClockTrigger> {
  const schedule: Record<string, unknown> = {};
  const keep = (name: string) => (value: unknown) => {
    schedule[name] = value;
    return builder;
  };
  const builder: Fake<ClockTrigger> = fake<ClockTrigger>('ClockTriggerBuilder', {
    everyDays: keep('everyDays'),
    everyHours: keep('everyHours'),
    atHour: keep('atHour'),
    nearMinute: keep('nearMinute'),
    inTimezone: keep('inTimezone'),
    create: () => {
      if (!('everyDays' in schedule || 'everyHours' in schedule)) throw new Error(NO_EVENT);
      return make({ functionName, source: 'CLOCK', sourceId: null, eventType: 'CLOCK', schedule });
    },
  });
  return builder;
}
