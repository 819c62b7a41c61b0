/**
 * What the framework and the libraries print by themselves goes through the log's allow-list too. Express prints the error of a body that
 * is no JSON with the whole body in it, and the framework an uncaught error with its message, which may be a client's: addresses, values.
 */
import type { Log } from './log.ts';

/** From now on errors and warnings on this console say of what kind they are, and no more. */
export function quietConsole(target: Pick<Console, 'error' | 'warn'>, log: Log): void {
  target.error = (said?: unknown) => log({ step: 'console', severity: 'ERROR', error: kindOf(said) });
  target.warn = (said?: unknown) => log({ step: 'console', severity: 'WARNING', error: kindOf(said) });
}

/** The error's name, or the one a printed stack begins with. */
function kindOf(said: unknown): string {
  if (said instanceof Error) return said.name;
  return /^(?:Uncaught )?([A-Za-z]*Error)\b/.exec(String(said))?.[1] ?? 'unknown';
}
