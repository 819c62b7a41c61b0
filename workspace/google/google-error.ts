/**
 * Google's error body: {"error": {"code", "message", "status", "details"?}} (AIP-193). Thrown anywhere below the routers, written
 * by one handler.
 */
const STATUS = {
  400: 'INVALID_ARGUMENT',
  401: 'UNAUTHENTICATED',
  403: 'PERMISSION_DENIED',
  404: 'NOT_FOUND',
  412: 'FAILED_PRECONDITION',
  413: 'INVALID_ARGUMENT',
  416: 'OUT_OF_RANGE',
  429: 'RESOURCE_EXHAUSTED',
  500: 'INTERNAL',
  501: 'UNIMPLEMENTED',
  503: 'UNAVAILABLE',
} as const;

export type ErrorCode = keyof typeof STATUS;

export interface FieldViolation {
  readonly field: string;
  readonly description: string;
}

export class GoogleError extends Error {
  readonly code: ErrorCode;
  readonly details: readonly object[];

  constructor(code: ErrorCode, message: string, details: readonly object[] = []) {
    super(message);
    this.name = 'GoogleError';
    this.code = code;
    this.details = details;
  }

  get status(): string {
    return STATUS[this.code];
  }

  body(): object {
    const { code, message, status, details } = this;
    return { error: { code, message, status, ...(details.length > 0 && { details }) } };
  }
}

export const invalidArgument = (message: string): GoogleError => new GoogleError(400, message);
export const notFound = (): GoogleError => new GoogleError(404, 'Requested entity was not found.');

/** One platform answers every violation of a payload at once, one a line, and again as google.rpc.BadRequest. */
export const badRequest = (message: string, fieldViolations: readonly FieldViolation[]): GoogleError =>
  new GoogleError(400, message, [{ '@type': 'type.googleapis.com/google.rpc.BadRequest', fieldViolations }]);

/** Google knows it, this workspace does not do it: refused by name, never done half. */
export const notServed = (what: string): GoogleError =>
  new GoogleError(
    501,
    `${what}: Operation is not implemented, or supported, or enabled. (Not served by the local workspace; see workspace/README.md.)`,
  );
