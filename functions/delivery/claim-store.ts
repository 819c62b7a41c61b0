/**
 * The port to what can never be taken back: small objects that are created once and never changed (Cloud Storage with
 * `ifGenerationMatch=0`; the workspace serves the same API). Who creates a claim owns it, however many runs try at once.
 */
import type { Budget } from '../clock.ts';

/** Short texts that are listed with the object (custom metadata): what happened, without reading a body. At most 8 kB in all. */
export type ClaimFacts = Readonly<Record<string, string>>;

export interface Claim {
  /** 'send/3f0c…/1': kind, key, attempt. */
  readonly name: string;
  readonly facts: ClaimFacts;
}

export interface NewClaim extends Claim {
  /** The object's body; absent: empty. */
  readonly bytes?: Uint8Array;
}

export interface ClaimStore {
  /**
   * `created` for exactly one caller, ever; `exists` for all others. A caller whose request was applied although the answer was lost
   * is told `created`, so facts must tell two callers apart (the run's id). Throws when the store can't be reached within the budget:
   * then the claim may or may not exist, and the caller must do nothing that it guards.
   */
  createIfAbsent(claim: NewClaim, budget: Budget): Promise<'created' | 'exists'>;
  /** Every claim there is, bodies left out. Never older than the last answer of `createIfAbsent`. Throws when it can't be read. */
  list(budget: Budget): Promise<readonly Claim[]>;
  /** undefined when there is none (or its body was deleted after its 90 days). */
  read(name: string, budget: Budget): Promise<(Claim & { readonly bytes: Uint8Array }) | undefined>;
}
