/** A board that nothing has happened to is left alone after one call, and nothing that happened to it stays unseen. */
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sentBefore } from '../../functions/delivery/sent-before.ts';
import { boardOverview } from '../../functions/forms/board-tabs.ts';
import { readRefreshRequest, refreshBoard } from '../../functions/jobs/refresh-board.ts';
import type { LogEntry } from '../../functions/log.ts';
import { kinhBac } from '../../functions/plans/kinh-bac-2026-2030.ts';
import type { Files } from '../../functions/sheets/files-port.ts';
import { aCaseReport } from '../builders/form-rows.ts';
import { aBudget, type Gate, ids } from '../builders/office-desk.ts';
import { afterOctober, DAY, issue, late, type Ward } from './a-revised-ward.ts';

const HOUR = 3_600_000;
let runs = 0;
let ward: Ward;
const begin = async (): Promise<void> => {
  ward = await afterOctober();
};

interface Options {
  readonly gate?: Gate;
  readonly anew?: boolean;
  readonly build?: string;
  readonly files?: Partial<Files>;
  readonly log?: LogEntry[];
}

/** What a refresh asked for, and what it did. */
async function refresh({ gate = () => undefined, anew = false, build = 'a', files = {}, log = [] }: Options = {}) {
  const points: string[] = [];
  const ports = ward.ports((point) => {
    points.push(point);
    return gate(point);
  });
  const result = await refreshBoard(
    {
      ...{ ...ports, files: { ...ports.files, ...files } },
      ...{ plan: kinhBac, ids, build, sheetsRoot: 'https://docs.google.com/spreadsheets/' },
      ...{ log: (entry: LogEntry) => void log.push(entry), run: `run-${++runs}` },
    },
    { anew },
    aBudget(ward),
  );
  return { ...result, points };
}

const ONE_CALL = ['list files'];
const UNCHANGED = { tabs: 0, outcome: 'unchanged', keptAside: 0, unread: [] };

/** Whether the board says what a refresh that looks at everything would make it say. */
const isRight = async (): Promise<boolean> => (await refresh({ anew: true })).outcome === 'unchanged';

let counted = 40;
/** Somebody corrects a denominator, so that indicator 4a is another. */
function correctRegister(): void {
  counted += 1;
  ward.world = ward.world.replacing('population', [
    { group: 'Toàn địa bàn', audience: 'educators', count: counted, asOf: '2026-01-01', source: 'Phòng Văn hóa - Xã hội' },
  ]);
}

/** Another mailbox got October's report, and "Sổ gửi" says so. */
async function sendOneMore(): Promise<void> {
  const at = ward.clock.now();
  const mail = { plan: kinhBac.id, kind: 'month', period: '2026-10', revision: 0, domain: 'kinhbac.example' } as const;
  const sent = sentBefore({ ...mail, recipient: `more-${++counted}@kinhbac.example`, sentAt: at, dueAt: at, cutoff: at });
  for (const claim of sent) await ward.claims.createIfAbsent(claim, aBudget(ward));
  const stamp = { run: 'sender', order: ward.claims.made.size, inputHash: `sent-${counted}`, generatedAt: at };
  await ward.ports().sheets.writeMachineTab(ids.board, boardOverview, [], stamp, aBudget(ward));
}

describe('a refresh', () => {
  beforeEach(begin);

  test('asks Drive alone where the last one has left its mark and nothing has happened since', async () => {
    expect((await refresh()).outcome).toBe('written');
    const { points, ...result } = await refresh();
    expect([points, result]).toEqual([ONE_CALL, UNCHANGED]);
    ward.clock.advance(HOUR);
    expect((await refresh()).points).toEqual(ONE_CALL);
  });

  test.each<readonly [string, () => Promise<unknown> | unknown]>([
    ['a register was corrected', correctRegister],
    ['a form came in', () => ward.rows.push(late)],
    ['somebody typed into the board', () => ward.typeInto(boardOverview.table)],
    ['a mail was sent', sendOneMore],
    [
      'a revision was issued',
      async () => {
        ward.rows.push(late);
        await refresh();
        await issue(ward);
      },
    ],
    ['a day began', () => ward.clock.advance(DAY)],
  ])('looks at everything when %s', async (_, happen) => {
    await refresh();
    await happen();
    expect((await refresh()).outcome).toBe('written');
    expect((await refresh()).points).toEqual(ONE_CALL);
    expect(await isRight()).toBe(true);
  });

  test('looks at everything when another program or a person asks, and finds nothing', async () => {
    await refresh();
    const [other, asked] = [await refresh({ build: 'b' }), await refresh({ build: 'b', anew: true })];
    expect([other.points.length > 1, other.outcome]).toEqual([true, 'unchanged']);
    expect([asked.points.length > 1, asked.outcome]).toEqual([true, 'unchanged']);
    expect((await refresh({ build: 'b' })).points).toEqual(ONE_CALL);
    expect(readRefreshRequest({})).toEqual({ anew: false });
    expect(() => readRefreshRequest({ anew: 'yes' })).toThrow('anew');
  });

  test('says at the hour when a deadline passes', async () => {
    ward.rows.push(aCaseReport().on('2026-10-22T07:00').submitted('2026-10-22T07:30').with({ emergency: 'yes' }).row());
    await refresh();
    const overdue = () =>
      ward.caseTabs.get(boardOverview.table)?.rows.find(({ cells }) => cells[0] === 'Trường hợp quá hạn')?.cells[1];
    const before = overdue();
    // Now is 8:00, and its twelve hours end at 19:00.
    ward.clock.advance(11 * HOUR - 1);
    expect((await refresh()).points).toEqual(ONE_CALL);
    ward.clock.advance(1);
    expect((await refresh()).outcome).toBe('written');
    expect([before, overdue()]).toEqual(['● Không có.', expect.stringMatching(/^○ Có/)]);
  });

  test('looks at everything when a row that is dated ahead begins to count', async () => {
    ward.rows.push(aCaseReport().on('2026-10-22T09:00').submitted('2026-10-22T09:30').row());
    await refresh();
    ward.clock.advance(HOUR);
    expect((await refresh()).points).toEqual(ONE_CALL);
    ward.clock.advance(1);
    expect((await refresh()).points.length).toBeGreaterThan(1);
    expect((await refresh()).points).toEqual(ONE_CALL);
  });

  test('looks every time where a tab can’t be read, and tells of it every time', async () => {
    const { world } = ward;
    ward.world = { ...world, tables: (rows) => world.tables(rows).filter(({ table }) => table !== 'training') };
    for (const outcome of ['written', 'unchanged', 'unchanged'])
      expect(await refresh()).toMatchObject({ outcome, unread: [{ form: 'training' }] });
  });
});

/** What happens while a refresh is at it, at each of its steps; the steps of one that finds something to write. */
const STEPS = [
  ...['list files', 'read tabs', 'list', 'listed', 'read', 'write tabs', 'note', 'noted'],
  ...['write tabs again', 'list again', 'listed again'],
];

/** The gate that lets `happen` once, at the step. */
function at(step: string, happen: () => Promise<unknown> | unknown): Gate {
  const seen = new Map<string, number>();
  let done = false;
  return async (point) => {
    // Before the mark, the first of its name; after it, the second.
    const times = (seen.get(point) ?? 0) + 1;
    seen.set(point, times);
    const isThere = seen.has('noted') ? step === `${point} again` || step === point : step === point;
    if (!isThere || done) return;
    done = true;
    await happen();
  };
}

describe('whatever happens at whatever step of a refresh', () => {
  beforeAll(begin);

  test.each(STEPS)('is on the board after the next one: %s', async (step) => {
    for (const happen of [correctRegister, () => ward.typeInto(boardOverview.table), sendOneMore]) {
      correctRegister();
      let happened = 0;
      await refresh({
        gate: at(step, async () => {
          happened += 1;
          await happen();
        }),
      });
      await refresh();
      expect([happened, await isRight()]).toEqual([1, true]);
      expect((await refresh()).points).toEqual(ONE_CALL);
    }
  });

  test.each(STEPS)('a run that dies there leaves nothing wrong: %s', async (step) => {
    correctRegister();
    const died = Promise.withResolvers<string>();
    const run = refresh({
      gate: at(step, () => {
        died.resolve('died');
        return new Promise<never>(() => undefined);
      }),
    });
    expect(await Promise.race([died.promise, run])).toBe('died');
    await refresh();
    expect(await isRight()).toBe(true);
  });
});

test('where the second look fails, the board stands as asked for, and the mark goes again', async () => {
  await begin();
  const log: LogEntry[] = [];
  const gate = at('list again', () => {
    throw new RangeError('down');
  });
  expect((await refresh({ gate, log })).outcome).toBe('written');
  expect(log).toContainEqual({ step: 'board', severity: 'WARNING', error: 'RangeError' });
  expect(ward.boardFile.notes).toEqual({});
  expect(await isRight()).toBe(true);
});

describe('where Drive', () => {
  beforeEach(begin);

  const refusal = (status: number) => Object.assign(new Error('refused'), { response: { status, headers: new Headers() } });

  test.each([
    ['is not enabled', refusal(403), { status: 403, code: 'enable-the-drive-api-for-drive.metadata', error: 'Error' }],
    ['answers nothing of use', refusal(500), { status: 500, error: 'Error' }],
    ['can’t be reached', new TypeError('fetch failed'), { status: undefined, error: 'TypeError' }],
  ])('%s, everything is read, and one line says so', async (_, error, said) => {
    const log: LogEntry[] = [];
    const files: Partial<Files> = { list: () => Promise.reject(error), note: () => Promise.reject(new Error('not asked')) };
    expect((await refresh({ files, log })).outcome).toBe('written');
    expect(log.filter(({ severity }) => severity === 'WARNING')).toEqual([{ step: 'drive', severity: 'WARNING', ...said }]);
    expect((await refresh({ files })).outcome).toBe('unchanged');
    expect(await isRight()).toBe(true);
  });

  test('does not list all three files, the log says what to do', async () => {
    const log: LogEntry[] = [];
    expect((await refresh({ files: { list: async () => new Map() }, log })).outcome).toBe('written');
    expect(log).toContainEqual({ step: 'drive', severity: 'WARNING', code: 'share-each-spreadsheet-with-this-account' });
  });

  test('refuses the mark, the board is refreshed as ever', async () => {
    const files: Partial<Files> = { note: () => Promise.reject(refusal(403)) };
    const { outcome, points } = await refresh({ files });
    expect([outcome, points.filter((point) => point === 'write tabs').length]).toEqual(['written', 1]);
    expect((await refresh({ files })).points.length).toBeGreaterThan(1);
  });

  test('hears of an edit only later, the board has it with the first refresh after that', async () => {
    await refresh();
    const heardBefore = await ward.ports().files.list(aBudget(ward));
    correctRegister();
    const deaf: Partial<Files> = { list: async () => heardBefore };
    expect((await refresh({ files: deaf })).outcome).toBe('unchanged');
    expect((await refresh({ files: deaf, anew: true })).outcome).toBe('written');
    // The mark of that run names the version that Drive still showed: it is one run too old, and no run too new.
    correctRegister();
    expect((await refresh()).outcome).toBe('written');
    expect((await refresh()).points).toEqual(ONE_CALL);
    expect(await isRight()).toBe(true);
  });

  test('loses the answer to the mark, the mark is looked after all the same', async () => {
    const { note } = ward.ports().files;
    const files: Partial<Files> = {
      note: async (...asked) => {
        await note(...asked);
        throw new TypeError('socket hang up');
      },
    };
    const { points } = await refresh({ files });
    expect(points.filter((point) => point === 'write tabs')).toHaveLength(2);
    expect((await refresh()).points).toEqual(ONE_CALL);
  });
});
