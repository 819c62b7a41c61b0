/** Errors of ours, and those of express' body reader. Anything else is a fault of this program: said here, not to the caller. */
import { GoogleError, invalidArgument } from './google-error.ts';

/** `mostBytes`: the limit of the body reader. */
export function asGoogleError(error: unknown, mostBytes: number): GoogleError {
  if (error instanceof GoogleError) return error;
  const type = error instanceof Error && 'type' in error ? error.type : undefined;
  if (type === 'entity.too.large') return new GoogleError(413, `Request payload size exceeds the limit: ${mostBytes} bytes.`);
  if (typeof type === 'string') return invalidArgument('Request contains an invalid argument.');
  if (isBusy(error)) return new GoogleError(503, 'The service is currently unavailable.');
  console.error(error);
  return new GoogleError(500, 'Internal error encountered.');
}

/** SQLITE_BUSY: another process held the file for longer than a call waits. Nothing was done; the caller may come again. */
const isBusy = (error: unknown): boolean => error instanceof Error && 'errcode' in error && error.errcode === 5;
