/** Drive's errors carry, beside Google's common body, the older list that says which parameter is meant. */
import { type ErrorCode, GoogleError } from './google-error.ts';

export class DriveError extends GoogleError {
  readonly reason: string;
  readonly location: string;

  constructor(code: ErrorCode, message: string, reason: string, location: string) {
    super(code, message);
    this.reason = reason;
    this.location = location;
  }

  override body(): object {
    const { code, message, status, reason, location } = this;
    const errors = [{ message, domain: 'global', reason, location, locationType: 'parameter' }];
    return { error: { code, message, status, errors } };
  }
}

export const fileNotFound = (id: string): DriveError => new DriveError(404, `File not found: ${id}.`, 'notFound', 'fileId');
export const invalidValue = (parameter: string): DriveError => new DriveError(400, 'Invalid Value', 'invalid', parameter);
