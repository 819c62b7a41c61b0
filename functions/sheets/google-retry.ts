/**
 * The one owner of retries for Google's APIs. gaxios's own are switched off in every call: they know no deadline, no jitter and no
 * Retry-After, and leave POST out (google.md). Everything we call may be repeated: it only reads, or a precondition guards it.
 * Only shapes of errors are known here, no vendor.
 */
import { type Budget, OutOfTime, timeLeft } from '../clock.ts';

/** delivery.md: "full-jitter back-off 1→32 s, at most 6, inside the budget". */
const MOST_TRIES = 6;
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 32_000;
/** Quotas are counted by the minute (google.md): who comes back within seconds only uses up its tries. */
const FIRST_QUOTA_WAIT_MS = 8_000;
/** gaxios has no timeout of its own; Google ends a request to Sheets after 180 s (google.md). */
const LONGEST_TRY_MS = 60_000;

export interface Try {
  /** ms after which the try must have ended: at most a minute, and not past the deadline. For gaxios's `timeout`. */
  readonly timeout: number;
  /** An earlier try of this call may have been applied, although it failed. */
  readonly afterAmbiguous: boolean;
}

/**
 * What `call` resolves to, after at most six tries. Rejects with its last error, at once when that is none that time heals, or with
 * `OutOfTime` (the last error is its cause) when the budget leaves no time for the next try.
 */
export async function retrying<T>(call: (current: Try) => Promise<T>, budget: Budget): Promise<T> {
  let afterAmbiguous = false;
  let last: unknown;
  for (let tries = 1; ; tries++) {
    const left = timeLeft(budget);
    if (left <= 0) throw outOfTime(last);
    try {
      return await call({ timeout: Math.ceil(Math.min(LONGEST_TRY_MS, left)), afterAmbiguous });
    } catch (error) {
      const failure = failureOf(error);
      if (failure === undefined || tries === MOST_TRIES) throw error;
      afterAmbiguous ||= failure.mayBeApplied;
      last = error;
      const wait = waitBefore(tries, failure, timeLeft(budget));
      if (wait >= timeLeft(budget)) throw outOfTime(error);
      await budget.clock.sleep(wait);
    }
  }
}

const outOfTime = (cause: unknown): OutOfTime => new OutOfTime('The budget ended before Google answered', { cause });

/**
 * Between nothing and the full step ("full jitter"); over the quota between half the step and the whole, so that six tries outlive a minute.
 * What the server asks for counts where it is longer and there is time for it.
 */
function waitBefore(tries: number, { retryAfterMs, overQuota }: Failure, left: number): number {
  const first = overQuota ? FIRST_QUOTA_WAIT_MS : FIRST_WAIT_MS;
  const step = Math.min(LONGEST_WAIT_MS, first * 2 ** (tries - 1));
  const wait = overQuota ? (step * (1 + Math.random())) / 2 : step * Math.random();
  return retryAfterMs < left ? Math.max(wait, retryAfterMs) : wait;
}

interface Failure {
  readonly mayBeApplied: boolean;
  readonly retryAfterMs: number;
  readonly overQuota: boolean;
}

/** What node-fetch and gaxios were seen to throw when a connection is refused, cut (also halfway through a body) or too slow. */
const NETWORK_FAILURES = new Set([
  'ECONNABORTED',
  'ECONNREFUSED',
  'ECONNRESET',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EPIPE',
  'ERR_STREAM_PREMATURE_CLOSE',
  'ETIMEDOUT',
  'TimeoutError',
]);

/** undefined: an error that repeating does not mend. */
function failureOf(error: unknown): Failure | undefined {
  const { code, response } = shapeOf(error);
  const { status } = response ?? {};
  if (status === undefined) {
    return typeof code === 'string' && NETWORK_FAILURES.has(code)
      ? { mayBeApplied: true, retryAfterMs: 0, overQuota: false }
      : undefined;
  }
  if (status < 500 && status !== 408 && status !== 429) return undefined;
  // Seconds: Google sends no date here, and a date would be by another clock than ours.
  const seconds = Number(response?.headers?.get('retry-after') ?? 0);
  return { mayBeApplied: status >= 500, retryAfterMs: seconds > 0 ? seconds * 1_000 : 0, overQuota: status === 429 };
}

/** The HTTP status that an API answered with; undefined when no answer came. */
export const statusOf = (error: unknown): number | undefined => shapeOf(error).response?.status;

interface ErrorShape {
  readonly code?: unknown;
  readonly response?: { readonly status?: number; readonly headers?: Headers };
}

const shapeOf = (error: unknown): ErrorShape => (error instanceof Error ? (error as ErrorShape) : {});
