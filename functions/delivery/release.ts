/** When a report is released: the first run that builds a mail of it decides the cut-off, and all its mails say the same figures. */
import { ClaimUnreadable, fromClaim, type Release, toClaim } from './claims.ts';
import type { DeliveryRun } from './deliver.ts';

/** The cut-off that holds (epoch ms): `release.cutoff`, or that of the run that was first. */
export async function claimRelease(
  release: Release,
  { run, claims, budget }: Pick<DeliveryRun, 'run' | 'claims' | 'budget'>,
): Promise<number> {
  const claim = toClaim({ claim: 'release', run, ...release });
  if ((await claims.createIfAbsent(claim, budget)) === 'created') return release.cutoff;
  const first = await claims.read(claim.name, budget);
  const read = first && fromClaim(first);
  if (read?.claim !== 'release') throw new ClaimUnreadable(`${claim.name} is there and can't be read`);
  return read.cutoff;
}
