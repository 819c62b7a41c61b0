/**
 * Cloud Storage's errors keep the older body: code, message and a list of reasons, without a status
 * (cloud.google.com/storage/docs/json_api/v1/status-codes). What the parts shared with the other APIs throw is put into it here.
 */
import { type ErrorCode, GoogleError } from './google-error.ts';

interface Place {
  readonly locationType: 'header' | 'parameter';
  readonly location: string;
}

export class StorageError extends GoogleError {
  readonly reason: string;
  readonly place: Place | undefined;

  constructor(code: ErrorCode, message: string, reason: string, place?: Place) {
    super(code, message);
    this.reason = reason;
    this.place = place;
  }

  override body(): object {
    const { code, message, reason, place } = this;
    return { error: { code, message, errors: [{ message, domain: 'global', reason, ...place }] } };
  }
}

/** A read whose condition says that the caller has it already: 304, and no body. */
export class NotModified extends Error {}

export const invalid = (message: string): StorageError => new StorageError(400, message, 'invalid');
export const required = (message: string, location: string): StorageError =>
  new StorageError(400, message, 'required', { locationType: 'parameter', location });
export const noSuchBucket = (): StorageError => new StorageError(404, 'The specified bucket does not exist.', 'notFound');
export const noSuchObject = (bucket: string, name: string): StorageError =>
  new StorageError(404, `No such object: ${bucket}/${name}`, 'notFound');
/** Whatever condition failed, Cloud Storage names this header. */
export const conditionNotMet = (): StorageError =>
  new StorageError(412, 'At least one of the pre-conditions you specified did not hold.', 'conditionNotMet', {
    locationType: 'header',
    location: 'If-Match',
  });

const REASONS: Readonly<Record<ErrorCode, string>> = {
  400: 'invalid',
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

export function asStorageError(error: GoogleError): StorageError {
  if (error instanceof StorageError) return error;
  const { code, message } = error;
  if (code !== 401) return new StorageError(code, message, REASONS[code]);
  const place: Place = { locationType: 'header', location: 'Authorization' };
  return message.startsWith('Request is missing')
    ? new StorageError(401, 'Login Required', 'required', place)
    : new StorageError(401, 'Invalid Credentials', 'authError', place);
}
