/** Puts a mail's story into a running workspace, as if its runs had been here. */

import { systemClock } from '../../functions/clock.ts';
import { outboxName } from '../../functions/delivery/claims.ts';
import { gcsClaimStore } from '../../functions/delivery/gcs-claim-store.ts';
import { bucketOf } from '../../workspace/bucket.ts';
import type { RunningWorkspace } from '../../workspace/open-workspace.ts';
import { type AMail, BYTES } from '../delivery/a-mail.ts';

export async function keepMail({ url, plan }: RunningWorkspace, { key, claims }: Pick<AMail, 'key' | 'claims'>): Promise<void> {
  const store = gcsClaimStore({ bucket: bucketOf(plan.id), apiRoot: url, accessToken: 'local-dev-token' });
  const budget = { clock: systemClock, deadline: systemClock.now() + 60_000 };
  for (const claim of claims) {
    const bytes = claim.name === outboxName(key) ? { bytes: BYTES } : {};
    await store.createIfAbsent({ ...claim, ...bytes }, budget);
  }
}
