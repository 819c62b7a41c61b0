/** What an Apps Script project keeps between its runs: properties, triggers, what is waiting to run, what was mailed. */
export const scriptSchema = `
  CREATE TABLE IF NOT EXISTS script_property (
    store TEXT NOT NULL,               -- SCRIPT, USER
    key TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (store, key)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS script_trigger (
    unique_id TEXT PRIMARY KEY,
    position INTEGER NOT NULL,
    function_name TEXT NOT NULL,
    source TEXT NOT NULL,              -- FORMS, SPREADSHEETS, CLOCK
    source_id TEXT,                    -- null: the clock
    event_type TEXT NOT NULL,          -- ON_FORM_SUBMIT, ON_OPEN, CLOCK
    schedule TEXT NOT NULL             -- JSON of the clock's builder
  ) STRICT;
  CREATE TABLE IF NOT EXISTS script_event (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    trigger_id TEXT NOT NULL,
    function_name TEXT NOT NULL,
    file_id TEXT NOT NULL,
    response_id TEXT NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS script_failure (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    at INTEGER NOT NULL,               -- epoch ms
    function_name TEXT NOT NULL,
    message TEXT NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS script_mail (
    at INTEGER NOT NULL,               -- epoch ms
    recipients INTEGER NOT NULL
  ) STRICT;`;
