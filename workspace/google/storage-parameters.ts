/** Parameters of Storage that would change the answer, and are not kept to. */
import { notServed } from './google-error.ts';
import type { Query } from './query.ts';
import { refuseParameters } from './refuse-parameters.ts';

export function refuseStorageParameters(query: Query, names: readonly string[]): void {
  refuseParameters(query, [...names, 'userProject']);
  if ((query.text('projection') ?? 'noAcl') !== 'noAcl') throw notServed(`projection=${query.text('projection')}`);
}

export function refuseMedia(query: Query): void {
  if ((query.text('alt') ?? 'json') !== 'json') throw notServed(`alt=${query.text('alt')}`);
}
