/** Which establishments sessions name, of any type. */
import type { EstablishmentNames } from './establishment-names.ts';
import type { Sessions } from './sessions.ts';

export interface Mentions {
  /** Ids of the register. Two people of one firm count once. */
  readonly ids: ReadonlySet<string>;
  /** Distinct folded texts that fit no entry, or several, until a person settles them. */
  readonly unsettled: ReadonlySet<string>;
  /** Σ of the counts given in place of a list. */
  readonly unnamed: number;
}

export function mentionsOf(sessions: readonly Sessions[], names: EstablishmentNames): Mentions {
  const ids = new Set<string>();
  const unsettled = new Set<string>();
  let unnamed = 0;
  for (const { columns, rows } of sessions) {
    const { establishments, establishmentCount } = columns;
    for (const row of rows) {
      for (const line of establishments[row] ?? []) {
        const match = names.match(line);
        if ('id' in match) ids.add(match.id);
        else unsettled.add(match.text);
      }
      unnamed += establishmentCount[row] || 0; // NaN where blank
    }
  }
  return { ids, unsettled, unnamed };
}
