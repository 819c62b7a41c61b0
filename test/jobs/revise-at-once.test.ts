/** Revisions issued by people who don't know of each other, by runs that die, while others send: one revision, one mail of it each. */
import { expect, test } from 'vitest';
import { readDeliveries } from '../../functions/delivery/deliveries.ts';
import { BadRequest } from '../../functions/jobs/bad-request.ts';
import { kinhBac } from '../../functions/plans/kinh-bac-2026-2030.ts';
import type { Gate } from '../builders/office-desk.ts';
import { record } from '../delivery/fault-table.ts';
import { aPlayer, play } from '../delivery/players.ts';
import { seeded } from '../delivery/seeded.ts';
import { afterOctober, issue, late, READERS, send, type Ward } from './a-revised-ward.ts';

const revisionsOf = (ward: Ward) =>
  readDeliveries([...ward.claims.made.values()], kinhBac.id, ward.clock.now()).releases.filter(({ revision }) => revision > 0);

/** Each reader's mails of a revision that the server took, and how many different reasons they give. */
function harmOf(ward: Ward) {
  const revised = ward.taken.filter(({ message }) => message.subject.includes('ĐIỀU CHỈNH'));
  const copies = READERS.map((reader) => revised.filter(({ to }) => to === reader).length);
  const reasons = new Set(revised.map(({ message }) => /Lý do: .*/.exec(message.text)?.[0]));
  return {
    ...{ issued: revisionsOf(ward).length, reasons: reasons.size },
    duplicates: copies.filter((n) => n > 1).length,
    losses: copies.filter((n) => n === 0).length,
  };
}

/** Somebody tries again; that nothing changes any more is an answer too. */
const issueAgain = (ward: Ward): Promise<unknown> =>
  issue(ward).catch((error: unknown) => {
    if (!(error instanceof BadRequest)) throw error;
  });

const ONCE = { issued: 1, reasons: 1, duplicates: 0, losses: 0 };

test('a run that dies before or after any call of issuing leaves a revision or none: asked again, there is one, and one mail of it each', async () => {
  let runs = 0;
  for (let k = 0; ; k++) {
    const ward = await afterOctober([late]);
    let passed = 0;
    const stop = Promise.withResolvers<'died'>();
    const gate: Gate = () => {
      if (passed++ < k) return;
      stop.resolve('died');
      return new Promise<void>(() => undefined);
    };
    const end = await Promise.race([stop.promise, issue(ward, { gate })]);
    await issueAgain(ward);
    await send(ward);
    await send(ward);
    expect({ k, ...harmOf(ward) }).toEqual({ k, ...ONCE });
    runs += 4;
    if (end !== 'died') break;
  }
  expect(runs).toBeGreaterThan(20);
  record('crash before and after each await of a revision', { runs, duplicates: 0, losses: 0, parked: 0 });
});

test('two people and two runs at once, in sixty orders of their calls: one revision, with one reason, and one mail of it each', async () => {
  let runs = 0;
  for (let seed = 0; seed < 60; seed++) {
    const ward = await afterOctober([late]);
    const players = [
      aPlayer((gate) => issue(ward, { gate, reason: 'Nhà trường gửi muộn phiếu tập huấn' }).catch(() => undefined)),
      aPlayer((gate) => issue(ward, { gate, reason: 'Bổ sung phiếu của trường tiểu học' }).catch(() => undefined)),
      aPlayer((gate) => send(ward, gate)),
      aPlayer((gate) => send(ward, gate)),
    ];
    await play(players, seeded(seed));
    expect(players.every(({ done }) => done)).toBe(true);
    await send(ward);
    expect({ seed, ...harmOf(ward) }).toEqual({ seed, ...ONCE });
    runs += 5;
  }
  record('two revisions and two runs overlapping, 60 seeded orders', { runs, duplicates: 0, losses: 0, parked: 0 });
});
