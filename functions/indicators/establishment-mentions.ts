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
  const parts = sessions.map((one) => mentionsIn(one, names));
  return {
    ids: new Set(parts.flatMap(({ ids }) => [...ids])),
    unsettled: new Set(parts.flatMap(({ unsettled }) => [...unsettled])),
    unnamed: parts.reduce((total, { unnamed }) => total + unnamed, 0),
  };
}

/** Three indicators ask for the same sessions (6, 8a, 8b): their lines are gone through once. */
const known = new WeakMap<Sessions, { readonly names: EstablishmentNames; readonly mentions: Mentions }>();

export function mentionsIn(sessions: Sessions, names: EstablishmentNames): Mentions {
  const seen = known.get(sessions);
  if (seen?.names === names) return seen.mentions;
  // The same firms come to many sessions.
  const lines = new Set<string>();
  let unnamed = 0;
  const { establishments, establishmentCount } = sessions.columns;
  for (const row of sessions.rows) {
    for (const line of establishments[row] ?? []) lines.add(line);
    unnamed += establishmentCount[row] || 0; // NaN where blank
  }
  const ids = new Set<string>();
  const unsettled = new Set<string>();
  for (const line of lines) {
    const match = names.match(line);
    if ('id' in match) ids.add(match.id);
    else unsettled.add(match.text);
  }
  const mentions = { ids, unsettled, unnamed };
  known.set(sessions, { names, mentions });
  return mentions;
}
