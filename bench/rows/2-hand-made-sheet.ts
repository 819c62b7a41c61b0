/** What an office without us does: a sheet of SUMIFS beside the answers, computed anew when something changed. */
import { toDay } from '../../functions/calendar/plain-date.ts';
import { kinhBac } from '../../functions/plans/kinh-bac-2026-2030.ts';
import { readFacts } from '../../functions/records/read-facts.ts';
import { payload } from '../data/payload.ts';
import type { Part } from '../part.ts';
import { peerModule } from '../peers.ts';
import { monthOf, tablesIn } from '../task/ours.ts';
import { interleaved } from '../timing/interleaved.ts';
import { ratiosOf } from '../timing/spread.ts';

interface HandMade {
  readonly USED: string;
  sumsBySheet(bytes: Uint8Array): number[];
  sumsByColumns(days: Int32Array, groups: Int32Array, children: Float64Array): number[];
}

const ROWS = 10_000;
/** Minutes each: five are the least that performance.md asks for, and two rounds more would only warm what computes for a minute. */
const ROUNDS = 5;

export const part: Part = {
  async measure({ say }) {
    const { USED, sumsBySheet, sumsByColumns } = await peerModule<HandMade>('hyperformula');
    const bytes = payload(ROWS);
    const { facts } = readFacts(tablesIn(bytes), { planStart: toDay(kinhBac.start) });
    const { heldOn, group, children } = facts.training.columns;
    const ours = sumsByColumns(heldOn, group, children);
    const theirs = sumsBySheet(bytes);
    const same = theirs.length === ours.length && theirs.every((sum, place) => sum === ours[place]);
    say(`HyperFormula: ${theirs.length} ô SUMIFS, ${same ? 'cùng kết quả' : 'KHÁC KẾT QUẢ'}`);
    if (!same) throw new Error('HyperFormula answers something else');
    const times = await interleaved({ ours: () => monthOf(tablesIn(bytes)), sheet: () => sumsBySheet(bytes) }, ROUNDS, 0);
    return [
      {
        work: 'whole task ÷ HyperFormula, 10k rows, 1,560 SUMIFS',
        unit: '',
        goal: 0.001,
        value: ratiosOf(times.ours, times.sheet),
        note: `${USED}; ours computes the whole month, the sheet one sum by group and month; same sums`,
      },
    ];
  },
};
