/**
 * What a report says is decided once and kept: the first run that builds a mail of it stores the figures, and every mail of it, in
 * whichever run, is made from them. A revision is stored the same way by the person who issues it (docs/decisions/0016).
 */
import { ClaimUnreadable, fromClaim, type Release, releaseName, toClaim } from './claims.ts';
import type { DeliveryRun } from './deliver.ts';
import { sha256 } from './sha256.ts';

type Claiming = Pick<DeliveryRun, 'run' | 'claims' | 'budget'>;

/** The release that holds. */
export interface HeldRelease {
  readonly release: Release;
  /** Its body; undefined: it was released when no figures were kept. */
  readonly text: string | undefined;
  /** It is this one; else somebody was first, and theirs holds. */
  readonly created: boolean;
}

/** `text`: what the report says, as stored-report.ts writes it. */
export async function claimRelease(
  release: Release & { readonly planVersion: string },
  text: string,
  { run, claims, budget }: Claiming,
): Promise<HeldRelease> {
  const bytes = new TextEncoder().encode(text);
  const hashed: Release = { ...release, inputHash: sha256(bytes) };
  const made = await claims.createIfAbsent({ ...toClaim({ claim: 'release', run, ...hashed }), bytes }, budget);
  if (made === 'created') return { release: hashed, text, created: true };
  return { ...(await readRelease(release, { claims, budget })), created: false };
}

/** As it stands in the store. Throws `ClaimUnreadable` when it is not there, or its body is not the one that was stored. */
export async function readRelease(
  release: Release,
  { claims, budget }: Omit<Claiming, 'run'>,
): Promise<Omit<HeldRelease, 'created'>> {
  const name = releaseName(release);
  const stored = await claims.read(name, budget);
  const held = stored && fromClaim(stored);
  if (stored === undefined || held?.claim !== 'release') throw new ClaimUnreadable(`${name} is there and can't be read`);
  if (held.inputHash === undefined) return { release: held, text: undefined };
  if (sha256(stored.bytes) !== held.inputHash) throw new ClaimUnreadable(`${name} is not what was released`);
  return { release: held, text: new TextDecoder().decode(stored.bytes) };
}
