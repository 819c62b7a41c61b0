import { notServed } from './google-error.ts';
import type { Query } from './query.ts';

/** Parameters that would change what a call does, and are not kept to. A flag that is off asks for nothing. */
export function refuseParameters(query: Query, names: readonly string[]): void {
  for (const name of names) if (query.has(name) && !/^false$/i.test(query.text(name) ?? '')) throw notServed(name);
}
