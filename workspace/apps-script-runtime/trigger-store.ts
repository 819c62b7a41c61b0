/** The triggers of the script, and what has set them off and is still to run. */
import { randomInt } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';

export interface Trigger {
  readonly uniqueId: string;
  readonly functionName: string;
  readonly source: 'FORMS' | 'SPREADSHEETS' | 'CLOCK';
  /** Id of the form's or spreadsheet's file. */
  readonly sourceId: string | null;
  readonly eventType: 'ON_FORM_SUBMIT' | 'ON_OPEN' | 'CLOCK';
  /** What the clock's builder was told: {"everyDays": 1, "atHour": 6}. */
  readonly schedule: Readonly<Record<string, unknown>>;
}

/** A submission that a trigger has not been told of yet. */
export interface SubmitEvent {
  readonly number: number;
  readonly triggerId: string;
  readonly functionName: string;
  readonly fileId: string;
  readonly responseId: string;
}

export interface TriggerStore {
  list(): readonly Trigger[];
  add(trigger: Omit<Trigger, 'uniqueId'>): Trigger;
  remove(uniqueId: string): void;
  /** Part of the submission's own transaction: either both are kept or neither. */
  enqueue(fileId: string, responseId: string): void;
  waiting(): readonly SubmitEvent[];
  done(number: number): void;
  failed(at: number, functionName: string, message: string): void;
  failures(): readonly { readonly at: number; readonly functionName: string; readonly message: string }[];
}

export function createTriggerStore(database: DatabaseSync): TriggerStore {
  const select = database.prepare('SELECT * FROM script_trigger ORDER BY position');
  const insert = database.prepare(
    `INSERT INTO script_trigger (unique_id, position, function_name, source, source_id, event_type, schedule)
     VALUES (?, (SELECT coalesce(max(position), 0) + 1 FROM script_trigger), ?, ?, ?, ?, ?)`,
  );
  const remove = database.prepare('DELETE FROM script_trigger WHERE unique_id = ?');
  const insertEvent = database.prepare(
    'INSERT INTO script_event (trigger_id, function_name, file_id, response_id) VALUES (?, ?, ?, ?)',
  );
  const selectEvents = database.prepare('SELECT * FROM script_event ORDER BY number');
  const removeEvent = database.prepare('DELETE FROM script_event WHERE number = ?');
  const insertFailure = database.prepare('INSERT INTO script_failure (at, function_name, message) VALUES (?, ?, ?)');
  const selectFailures = database.prepare('SELECT * FROM script_failure ORDER BY number');

  const list = (): Trigger[] => select.all().map(readTrigger);
  return {
    list,
    add: (trigger) => {
      const uniqueId = String(randomInt(2 ** 40, 2 ** 47));
      const { functionName, source, sourceId, eventType, schedule } = trigger;
      insert.run(uniqueId, functionName, source, sourceId, eventType, JSON.stringify(schedule));
      return { uniqueId, ...trigger };
    },
    remove: (uniqueId) => void remove.run(uniqueId),
    enqueue: (fileId, responseId) => {
      for (const { uniqueId, functionName, sourceId, eventType } of list()) {
        if (eventType === 'ON_FORM_SUBMIT' && sourceId === fileId) insertEvent.run(uniqueId, functionName, fileId, responseId);
      }
    },
    waiting: () =>
      selectEvents.all().map((row) => ({
        number: Number(row['number']),
        triggerId: String(row['trigger_id']),
        functionName: String(row['function_name']),
        fileId: String(row['file_id']),
        responseId: String(row['response_id']),
      })),
    done: (number) => void removeEvent.run(number),
    failed: (at, functionName, message) => void insertFailure.run(at, functionName, message),
    failures: () =>
      selectFailures.all().map((row) => ({
        at: Number(row['at']),
        functionName: String(row['function_name']),
        message: String(row['message']),
      })),
  };
}

/** The columns hold only what `add` wrote. */
const readTrigger = (row: Record<string, unknown>): Trigger => ({
  uniqueId: String(row['unique_id']),
  functionName: String(row['function_name']),
  source: row['source'] as Trigger['source'],
  sourceId: row['source_id'] === null ? null : String(row['source_id']),
  eventType: row['event_type'] as Trigger['eventType'],
  schedule: JSON.parse(String(row['schedule'])),
});
