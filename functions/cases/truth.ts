/**
 * Three-valued logic (Kleene) for rules that must hold on known facts only (domain.md §3). An unknown carries the facts it waits
 * for, so that a rule left open can say what to ask.
 */
import type { FactKey } from './case-facts.ts';

export type Truth = boolean | Unknown;

export interface Unknown {
  /** Facts that together would settle it; one may stand here twice. */
  readonly missing: readonly FactKey[];
}

export const unknown = (...missing: readonly FactKey[]): Unknown => ({ missing });

export const isUnknown = (truth: Truth): truth is Unknown => typeof truth === 'object';

export const not = (truth: Truth): Truth => (isUnknown(truth) ? truth : !truth);

/** False as soon as one part is known false, whatever the others are. */
export const all = (...parts: readonly Truth[]): Truth => combined(parts, false);

/** True as soon as one part is known true, whatever the others are. */
export const any = (...parts: readonly Truth[]): Truth => combined(parts, true);

function combined(parts: readonly Truth[], decisive: boolean): Truth {
  let open: Unknown | undefined;
  for (const part of parts) {
    if (part === decisive) return decisive;
    if (isUnknown(part)) open = open ? { missing: [...open.missing, ...part.missing] } : part;
  }
  return open ?? !decisive;
}
