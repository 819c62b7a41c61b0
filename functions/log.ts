/** One structured line a step: codes and counts, never a cell's value or a name (privacy.md, 8). */
export interface LogEntry {
  readonly step: string;
  readonly severity?: 'INFO' | 'WARNING' | 'ERROR';
  readonly [count: string]: string | number | boolean | undefined;
}

export type Log = (entry: LogEntry) => void;

/** Cloud Logging reads one JSON object a line. */
export const logToStdout: Log = (entry) => console.log(JSON.stringify({ severity: 'INFO', ...entry }));
