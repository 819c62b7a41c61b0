/** Rows to indicators: against the floor, against zod, and against engines that do the same task from the same bytes. */

import { training } from '../../functions/forms/training.ts';
import { readTable } from '../../functions/records/read-table.ts';
import { registerNames } from '../../functions/records/register-names.ts';
import { payload } from '../data/payload.ts';
import { GROUPS, OFFICIALS, UNITS } from '../data/registers.ts';
import type { Figure } from '../figure.ts';
import type { Asked, Part } from '../part.ts';
import { openPeer, peerModule } from '../peers.ts';
import { checksumOf } from '../task/answer.ts';
import { answerIn, monthOf, parsed, tablesIn } from '../task/ours.ts';
import { interleaved } from '../timing/interleaved.ts';
import { ratiosOf, spreadOf } from '../timing/spread.ts';

const MANY = 100_000;
const FEW = 10_000;

const GOALS: readonly { readonly peer: string; readonly rows: number; readonly goal: number }[] = [
  { peer: 'duckdb', rows: MANY, goal: 0.5 },
  { peer: 'duckdb', rows: FEW, goal: 0.2 },
  { peer: 'arquero', rows: MANY, goal: 0.45 },
  { peer: 'sqlite', rows: MANY, goal: 0.45 },
  { peer: 'alasql', rows: MANY, goal: 0.45 },
];

export const part: Part = {
  async measure(asked) {
    return [...(await againstFloor(asked)), ...(await againstZod(asked)), ...(await againstPeers(asked))];
  },
};

async function againstFloor({ rounds, say }: Asked): Promise<readonly Figure[]> {
  const bytes = payload(MANY);
  const distinct = payload(MANY, true);
  say(`sàn: ${MANY} dòng, ${megabytes(bytes)} MB`);
  const tables = tablesIn(bytes);
  const times = await interleaved(
    {
      floor: () => parsed(bytes),
      whole: () => monthOf(tablesIn(bytes)),
      distinct: () => monthOf(tablesIn(distinct)),
      columns: () => tablesIn(bytes),
      engine: () => monthOf(tables),
    },
    rounds,
  );
  const { floor, whole } = times;
  return [
    {
      work: 'floor: decode UTF-8 + JSON.parse, 100k rows',
      unit: 'ms',
      goal: null,
      value: spreadOf(floor),
      note: `${MANY} rows of “Tập huấn” (21 columns) and five registers, ${megabytes(bytes)} MB`,
    },
    {
      work: 'rows → records → month ÷ floor, 100k rows',
      unit: '',
      goal: 1.15,
      value: ratiosOf(whole, floor),
      note: 'readFacts + computeMonth: every problem with its sentence, repeats looked for, notes looked through for personal data',
    },
    {
      work: 'of that, bytes → columns ÷ floor',
      unit: '',
      goal: null,
      value: ratiosOf(times.columns, floor),
      note: 'each different cell of a column kept once (decision 0025): the floor itself is not in it, no row is ever made',
    },
    {
      work: 'of that, columns → records → month ÷ floor',
      unit: '',
      goal: null,
      value: ratiosOf(times.engine, floor),
      note: 'what the cells mean, what is wrong with them, and the indicators',
    },
    {
      work: 'the same, every note another text ÷ floor',
      unit: '',
      goal: null,
      value: ratiosOf(times.distinct, floor),
      note: '20,000 notes, each looked through for names, numbers and addresses (privacy.md, 2)',
    },
  ];
}

async function againstZod({ rounds, say }: Asked): Promise<readonly Figure[]> {
  say('zod');
  const { goodRows } = await peerModule<{ goodRows(rows: readonly (readonly unknown[])[]): number }>('zod-rows');
  const bytes = payload(MANY);
  const rowsOfTraining = () => parsed(bytes).valueRanges[0]?.values.slice(1) ?? [];
  const rows = rowsOfTraining();
  const [tab] = tablesIn(bytes);
  if (tab === undefined) throw new RangeError('training');
  const entries = (named: readonly { readonly id: string; readonly name: string }[]) =>
    registerNames(named.map(({ id, name }) => ({ id, name, validFrom: undefined, validTo: undefined })));
  const names = { units: entries(UNITS), groups: entries(GROUPS), officials: entries(OFFICIALS) };
  const good = goodRows(rows);
  const { findings } = readTable(training, tab, { names });
  const faulty = new Set(findings.map(({ entry }) => entry)).size;
  const times = await interleaved(
    {
      codecs: () => readTable(training, tab, { names }),
      zod: () => goodRows(rows),
      codecsOfBytes: () => readTable(training, tablesIn(bytes)[0] ?? tab, { names }),
      zodOfBytes: () => goodRows(rowsOfTraining()),
    },
    rounds,
  );
  return [
    {
      work: 'column codecs ÷ zod on each row, 100k rows',
      unit: '',
      goal: 0.18,
      value: ratiosOf(times.codecs, times.zod),
      note: `the codecs from columns, zod from rows, as each is handed them; zod takes ${good} rows, the codecs find fault with ${faulty}, the names of units among them`,
    },
    {
      work: 'the same from the bytes ÷ JSON.parse and zod',
      unit: '',
      goal: null,
      value: ratiosOf(times.codecsOfBytes, times.zodOfBytes),
      note: 'what it takes to have columns, or rows, is counted too',
    },
  ];
}

async function againstPeers({ rounds, say }: Asked): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const rows of [MANY, FEW]) {
    const wanted = GOALS.filter((goal) => goal.rows === rows);
    const bytes = payload(rows);
    const ours = checksumOf(answerIn(monthOf(tablesIn(bytes))));
    const peers = await Promise.all(wanted.map(async (goal) => ({ ...goal, ...(await openPeer(goal.peer)) })));
    for (const { peer, open } of peers) {
      const theirs = checksumOf(await open.answer(bytes));
      say(`${peer.name}, ${rows} dòng: ${theirs === ours ? `cùng kết quả ${ours}` : `KHÁC KẾT QUẢ ${theirs}, ${ours}`}`);
      if (theirs !== ours) throw new Error(`${peer.name} answers something else: ${theirs}, not ${ours}`);
    }
    const candidates: Readonly<Record<string, () => unknown>> = Object.fromEntries(
      peers.map(({ peer, open }) => [peer.name, () => open.answer(bytes)]),
    );
    const times = await interleaved<string>({ ours: () => monthOf(tablesIn(bytes)), ...candidates }, rounds);
    for (const { peer, goal, open } of peers) {
      figures.push({
        work: `whole task ÷ ${peer.name}, ${rows / 1000}k rows`,
        unit: '',
        goal,
        value: ratiosOf(times['ours'] ?? [], times[peer.name] ?? []),
        note: `${peer.used}; same answer ${ours}`,
      });
      open.close();
    }
  }
  return figures;
}

const megabytes = (bytes: Uint8Array): string => (bytes.length / 1e6).toFixed(1);
