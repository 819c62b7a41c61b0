/** A claim store in memory that keeps Cloud Storage's promise: of all that create one name, exactly one does. */
import type { Claim, ClaimStore, NewClaim } from '../../functions/delivery/claim-store.ts';

export interface MemoryClaims extends ClaimStore {
  /** By name, as they were made. */
  readonly made: Map<string, NewClaim>;
}

export function memoryClaims(made = new Map<string, NewClaim>()): MemoryClaims {
  return {
    made,
    async createIfAbsent(claim) {
      if (made.has(claim.name)) return 'exists';
      made.set(claim.name, claim);
      return 'created';
    },
    async list(): Promise<readonly Claim[]> {
      return [...made.values()].map(({ name, facts }) => ({ name, facts }));
    },
    async read(name) {
      const claim = made.get(name);
      return claim && { bytes: new Uint8Array(), ...claim };
    },
  };
}
