/**
 * Who calls, by the identity token that Google signed for them (OpenID Connect). The function asks by itself, so that a service that was
 * opened to the world by mistake still does nothing for it (threats.md, spoofed calls).
 */
import { createPublicKey } from 'node:crypto';
import { type JWTVerifyOptions, jwtVerify } from 'jose/jwt/verify';
import { isMailAddress } from './forms/mail-address.ts';
import { googleKeys, type Keys } from './google-keys.ts';

export interface CallerRules {
  /** Whom a token must be meant for: one of these. */
  readonly audiences: readonly string[];
  /** E-mail addresses of the accounts that may call. */
  readonly callers: readonly string[];
  /**
   * The service stands behind Cloud Run's IAM, which has checked the signature and removed it: then everything else is checked here. On a
   * service open to the world this would believe anybody, so it is said outright and never guessed.
   */
  readonly behindIam?: boolean;
  /** Loopback in Google's place, ending in "/"; absent: Google. */
  readonly certsRoot?: string | undefined;
}

export interface Caller {
  /** In lower case. */
  readonly email: string;
}

/**
 * `missing`: no token. `refused`: not one that Google signed for us, lately. `signature-removed`: Cloud Run has put these words
 * in the signature's place, as it does with the token that it checks itself (its troubleshooting page); nothing is left to check, and
 * anybody can write the words. `not-allowed`: a right token of an account that may not
 * call. `no-certs`: Google's keys can't be had, so nobody can be known: not the caller's fault, and it passes.
 */
export type Refusal = 'missing' | 'refused' | 'signature-removed' | 'not-allowed' | 'no-certs';

/** The value of the Authorization header. Never throws; what the library says holds the token, so it goes nowhere. */
export type CallerCheck = (authorization: string | undefined) => Promise<Caller | Refusal>;

/** Google's tokens are about 1,000 characters long. */
const LONGEST_HEADER = 4_096;
/** One Bearer and one token of three parts (RFC 7515); a token without a signature has two. */
const BEARER = /^Bearer +(([\w-]+)\.[\w-]+\.([\w-]+))$/i;
const ISSUERS = ['https://accounts.google.com', 'accounts.google.com'];
/** Seconds. Clocks differ by this much, as Google's own library grants. */
const GRACE = 300;
/** Seconds. Google's tokens last an hour; one that would last longer than a day was not made for a call. */
const LONGEST_LIFE = 86_400;

export function googleCaller({ audiences, callers, behindIam = false, certsRoot }: CallerRules): CallerCheck {
  const allowed = new Set(callers.map((address) => address.toLowerCase()));
  const keys = googleKeys(certsRoot);
  const rules = {
    algorithms: ['RS256'],
    issuer: ISSUERS,
    audience: [...audiences],
    clockTolerance: GRACE,
    maxTokenAge: LONGEST_LIFE,
    requiredClaims: ['iat', 'exp'],
  };

  return async (authorization = '') => {
    if (authorization === '') return 'missing';
    if (authorization.length > LONGEST_HEADER) return 'refused';
    const [, token = '', header = '', signature] = BEARER.exec(authorization) ?? [];
    // RS256 alone, before a key is looked for: "none" has no key, and HS256 would take Google's public one for a secret (RFC 8725, 3.1).
    if (algorithmOf(header) !== 'RS256') return 'refused';
    if (signature === 'SIGNATURE_REMOVED_BY_GOOGLE')
      return behindIam ? allowedOf(unsigned(token, audiences), allowed) : 'signature-removed';

    const known = await keys();
    if (known === undefined) return 'no-certs';
    return allowedOf(await signed(token, known, rules), allowed);
  };
}

/** The claims of a token signed by the key that it names, when issuer, audience and times are right. */
async function signed(token: string, keys: Keys, rules: JWTVerifyOptions): Promise<Claims | undefined> {
  // A key that nobody knows is no key, which throws too.
  const key = ({ kid = '' }: { readonly kid?: string }) => createPublicKey(keys.get(kid) ?? '');
  const claims = await jwtVerify(token, key, rules).then(
    ({ payload }) => payload,
    () => undefined,
  );
  // One audience: in a list ours could stand beside any other. And no life without end, whenever it began.
  const right = typeof claims?.aud === 'string' && Number(claims.exp) * 1_000 < Date.now() + LONGEST_LIFE * 1_000;
  return right ? claims : undefined;
}

interface Claims {
  readonly iss?: unknown;
  readonly aud?: unknown;
  readonly exp?: unknown;
  readonly email?: unknown;
  readonly email_verified?: unknown;
}

function allowedOf(claims: Claims | undefined, allowed: ReadonlySet<string>): Caller | Refusal {
  if (claims?.email_verified !== true || typeof claims.email !== 'string') return 'refused';
  // Plain ASCII before the case is dropped: the Kelvin sign is a small k then.
  const email = isMailAddress(claims.email) ? claims.email.toLowerCase() : '';
  return allowed.has(email) ? { email } : 'not-allowed';
}

/** The claims of a token whose signature IAM has checked: issuer, audience and expiry are looked at again, without any grace. */
function unsigned(token: string, audiences: readonly string[]): Claims | undefined {
  const claims: Claims | undefined = partOf(token.split('.')[1] ?? '');
  const right = ISSUERS.includes(String(claims?.iss)) && audiences.includes(String(claims?.aud));
  return right && Number(claims?.exp) * 1_000 > Date.now() ? claims : undefined;
}

const algorithmOf = (header: string): unknown => partOf<{ readonly alg?: unknown }>(header)?.alg;

/** A part of a token (RFC 7515: base64url of JSON); undefined where it is none. */
function partOf<T extends object>(text: string): T | undefined {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString()) ?? undefined;
  } catch {
    return undefined;
  }
}
