/**
 * One structured line a step, by allow-list: named fields only, holding codes and counts, never a cell's value, an address or a name
 * (privacy.md, 8). The compiler holds the code to the names; `logLine` holds whatever comes to names and shapes.
 */

/** As Cloud Logging reads it (LogSeverity). */
const SEVERITIES = ['INFO', 'WARNING', 'ERROR', 'CRITICAL'] as const;

/** A field more is a decision: what is written here leaves the office's spreadsheets. */
const FIELDS = [
  // which report, mail, row
  ...['period', 'kind', 'clearance', 'stage', 'run', 'attempt', 'key', 'form', 'row', 'revision'],
  // what came of it
  ...['outcome', 'status', 'code', 'error', 'ledger', 'tabs', 'written', 'late', 'tries'],
  // how many
  ...[
    'due',
    'sent',
    'alreadySent',
    'failed',
    'unknown',
    'waiting',
    'parked',
    'inProgress',
    'left',
    'keptAside',
    'codes',
    'overdue',
    'dueSoon',
  ],
] as const;

type Fact = string | number | boolean | undefined;
type Field = (typeof FIELDS)[number];

export type LogEntry = {
  readonly step: string;
  readonly severity?: (typeof SEVERITIES)[number];
} & { readonly [F in Field]?: Fact };

export type Log = (entry: LogEntry) => void;

/** Cloud Logging reads one JSON object a line. */
export const logToStdout: Log = (entry) => console.log(logLine(entry));

/** Stands where something may not be written: that it was tried is worth a line. */
const LEFT_OUT = '(bỏ)';

/** The entry as one line of JSON; what is not on the list, by name or by shape, is left out of it. Never throws. */
export function logLine({ severity = 'INFO', ...facts }: LogEntry): string {
  const line: Record<string, Fact> = { severity: SEVERITIES.find((known) => known === severity) ?? 'ERROR' };
  for (const [name, value] of Object.entries(facts)) {
    const field = name === 'step' ? name : FIELDS.find((known) => known === name);
    // A name that is not ours may itself be what somebody typed.
    if (field === undefined) line['other'] = LEFT_OUT;
    else if (value !== undefined) line[field] = mayStand(field, value) ? value : LEFT_OUT;
  }
  return JSON.stringify(line);
}

const CODE = /^[\w.:-]{1,64}$/;
/** The first ten of a mail's key (delivery.md): enough to find the mail, and ten digits now and then. */
const SHORT_KEY = /^[0-9a-f]{10}$/;

function mayStand(field: string, value: unknown): boolean {
  switch (typeof value) {
    case 'boolean':
      return true;
    case 'number':
      return Math.abs(value) < 100_000_000;
    case 'string':
      return field === 'key' ? SHORT_KEY.test(value) : CODE.test(value) && !isLongNumber(value);
    default:
      return false;
  }
}

/** Nine digits and more, however they are grouped: a telephone, an identity card (privacy.md, 2). No code of ours is one. */
const isLongNumber = (text: string): boolean => /^\d{9,}$/.test(text.replace(/[_.:-]/g, ''));
