/** Attempts whose run is gone and said nothing: recorded as unknown, so that no run counts on them any more and a person decides. */
import { toClaim } from './claims.ts';
import type { DeliveryRun } from './deliver.ts';
import type { Deliveries } from './deliveries.ts';

/** How many were closed. Where another run recorded an outcome in the meantime, that one stands. */
export async function closeLapsed(
  { mails }: Deliveries,
  { run, claims, budget }: Pick<DeliveryRun, 'run' | 'claims' | 'budget'>,
): Promise<number> {
  let closed = 0;
  for (const { key, state } of mails.values()) {
    if (state.state !== 'lapsed') continue;
    const at = budget.clock.now();
    await claims.createIfAbsent(
      toClaim({ claim: 'outcome', key, n: state.n, run, at, outcome: 'unknown', code: 'lapsed' }),
      budget,
    );
    closed++;
  }
  return closed;
}
