/**
 * Drive's errors carry, beside Google's common body, the older list that says which parameter is meant and why
 * (developers.google.com/workspace/drive/api/guides/handle-errors). What the parts shared with the other APIs throw is put into it here.
 */
import { type ErrorCode, GoogleError } from './google-error.ts';

interface Place {
  readonly locationType: 'parameter' | 'header' | 'other';
  readonly location: string;
}

const parameter = (location: string): Place => ({ locationType: 'parameter', location });

export class DriveError extends GoogleError {
  readonly reason: string;
  readonly place: Place | undefined;
  /** What the older list says, where it is not the message. */
  readonly older: string;

  constructor(
    code: ErrorCode,
    message: string,
    reason: string,
    place?: string | Place,
    details: readonly object[] = [],
    older = message,
  ) {
    super(code, message, details);
    this.reason = reason;
    this.place = typeof place === 'string' ? parameter(place) : place;
    this.older = older;
  }

  override body(): object {
    const { code, message, status, reason, place, older, details } = this;
    const domain = reason === 'rateLimitExceeded' ? 'usageLimits' : 'global';
    const errors = [{ message: older, domain, reason, ...place }];
    return { error: { code, message, errors, status, ...(details.length > 0 && { details }) } };
  }
}

export const fileNotFound = (id: string): DriveError => new DriveError(404, `File not found: ${id}.`, 'notFound', 'fileId');
export const invalidValue = (name: string): DriveError => new DriveError(400, 'Invalid Value', 'invalid', name);
export const required = (message: string, name?: string): DriveError => new DriveError(400, message, 'required', name);
export const badDriveRequest = (message = 'Bad Request', name?: string): DriveError =>
  new DriveError(400, message, 'badRequest', name);
export const notWritable = (message = 'The resource body includes fields which are not directly writable.'): DriveError =>
  new DriveError(403, message, 'fieldNotWritable');
export const insufficientPermissions = (): DriveError =>
  new DriveError(403, 'The user does not have sufficient permissions for this file.', 'insufficientFilePermissions');

const REASONS: Readonly<Record<ErrorCode, string>> = {
  400: 'badRequest',
  401: 'authError',
  403: 'forbidden',
  404: 'notFound',
  412: 'conditionNotMet',
  413: 'uploadTooLarge',
  416: 'requestedRangeNotSatisfiable',
  429: 'rateLimitExceeded',
  500: 'internalError',
  501: 'notImplemented',
  503: 'backendError',
};

export function asDriveError(error: GoogleError): GoogleError {
  if (error instanceof DriveError) return error;
  const { code, message, details } = error;
  if (code !== 401) return new DriveError(code, message, REASONS[code], undefined, details);
  const place: Place = { locationType: 'header', location: 'Authorization' };
  const [reason, older] = message.startsWith('Request is missing')
    ? ['required', 'Login Required.']
    : ['authError', 'Invalid Credentials'];
  return new DriveError(401, message, reason, place, details, older);
}
