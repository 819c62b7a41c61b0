import express from 'express';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { systemClock } from '../../functions/clock.ts';
import { gcsClaimStore } from '../../functions/delivery/gcs-claim-store.ts';
import { ClaimsLost } from '../../functions/delivery/list-deliveries.ts';
import { httpFunction } from '../../functions/http-function.ts';
import type { Fault } from '../../workspace/google/fault-plan.ts';
import { BUCKET } from '../workspace/google/api-server.ts';
import { record } from './fault-table.ts';
import type { NamedCall } from './named-steps.ts';
import { makeOffice, type OfficeFolder } from './office-folder.ts';
import { ledgerOf, rawTabs, type Verdict, verdictOf } from './real-harm.ts';
import { openOffice, type RealOffice } from './real-office.ts';
import { DAY, MINUTE, OCTOBER_20 } from './runs.ts';

/** All together on one busy core; alone a fifth of it. */
const TIMEOUT = 600_000;
const SECOND = 1_000;
const ALL_SENT = { sent: 2, left: 0, unknown: 0, parked: 0, ledger: 'written' };
const NOTHING_NEW = { sent: 0, alreadySent: 2, left: 0, parked: 0, ledger: 'unchanged' };
const NO_HARM: Verdict = { duplicates: 0, losses: 0, parked: 0, wrong: [] };

let folder: OfficeFolder;
let office: RealOffice;
let raw: string;
beforeAll(async () => {
  folder = await makeOffice();
  office = await openOffice(folder);
});
afterAll(async () => {
  await office.close();
  folder.remove();
});
beforeEach(() => startAgain());

function startAgain(): void {
  office.startAgain();
  raw = rawTabs(office);
}

/** The next run, a day later, over a Google that is well again. */
async function nextDay() {
  office.obeyNone();
  office.clock.advance(DAY);
  return office.run();
}

/** What the runs of a row of the fault matrix came to; a mail is only left to a person where the row says so. */
async function judge(row: string, runs: number, parked = 0): Promise<void> {
  const verdict = await verdictOf(office, raw);
  record(row, { runs, duplicates: verdict.duplicates, losses: verdict.losses, parked: verdict.parked });
  expect(verdict).toEqual({ ...NO_HARM, parked });
}

/** ms from the beginning to the last call. */
const begun = (): number => Math.max(...office.calls.map(({ at }) => at)) - OCTOBER_20;
const inTime =
  (limit: number, fault: Fault, where: (call: NamedCall) => boolean = () => true) =>
  (call: NamedCall) =>
    call.at - OCTOBER_20 < limit && where(call) ? fault : undefined;
/** From the first call that is named so on, an API answers 503. */
function downFrom(name: string, api: NamedCall['api']): (call: NamedCall) => Fault | undefined {
  let down = false;
  return (call) => {
    down ||= call.name.startsWith(name);
    return down && call.api === api ? { status: 503 } : undefined;
  };
}
/** How often each call was made, whichever try it was. */
const counts = (): Record<string, number> =>
  Object.fromEntries(
    [...Map.groupBy(office.calls, ({ name }) => name.replace(/ #\d+$/, ''))].map(([name, of]) => [name, of.length]),
  );
const mailboxes = (): string[] => office.smtp.taken.map(({ to }) => to);

describe('a run over a Google that is well', () => {
  test('sends all, and asks Sheets seven times and Storage three times and thrice a recipient; one with nothing to do six times and once', async () => {
    expect(await office.run()).toMatchObject(ALL_SENT);
    const calls = (api: NamedCall['api']) => office.calls.filter((call) => call.api === api).length;
    // performance.md: Sheets + Drive ≤ 6. Two read each spreadsheet; "Sổ gửi" is looked at, read and written.
    expect({ sheets: calls('sheets'), drive: calls('drive') }).toEqual({ sheets: 7, drive: 0 });
    expect(calls('storage')).toBe(3 + 3 * 2);
    expect(counts()).toMatchObject({
      'storage.objects.list': 2,
      'storage.objects.insert release/kinh-bac-2026-2030/month/2026-10/0': 1,
    });
    office.forget();
    expect(await nextDay()).toMatchObject(NOTHING_NEW);
    expect({ sheets: calls('sheets'), storage: calls('storage') }).toEqual({ sheets: 6, storage: 1 });
    expect(await verdictOf(office, raw)).toEqual(NO_HARM);
  });
});

describe('too many calls (429) for a minute', () => {
  test.each([
    ['of every API', () => true],
    ['of one spreadsheet, with nothing going on beside it', ({ name }: NamedCall) => name.includes('data')],
  ])(
    '%s, told when to come again: all is sent within three minutes, and nothing is asked more than six times',
    async (_, where) => {
      await office.run();
      const usual = counts();
      startAgain();
      office.faults = inTime(MINUTE, { status: 429, retryAfter: 20 }, where);
      expect(await office.run()).toMatchObject(ALL_SENT);
      expect(begun()).toBeLessThan(180 * SECOND);
      for (const [name, count] of Object.entries(counts()))
        expect({ name, tries: count - (usual[name] ?? 0) }).toMatchObject({
          name,
          tries: expect.toSatisfy((tries) => tries <= 5),
        });
      await judge('429 for 60 s', 1);
    },
  );

  test.each([0, 1])('and not told when: the waits of six tries outlive it, however they fall (%d)', async (random) => {
    const drawn = vi.spyOn(Math, 'random').mockReturnValue(random);
    office.faults = inTime(MINUTE, { status: 429 }, ({ name }) => name.includes('data'));
    expect(await office.run()).toMatchObject(ALL_SENT);
    drawn.mockRestore();
    expect(counts()['sheets.spreadsheets.get data']).toBeLessThanOrEqual(6);
    expect(begun()).toBeLessThan(3 * MINUTE);
    await judge('429 for 60 s', 2);
  });
});

describe('Google down (503) for ten minutes', () => {
  const TEN = 10 * MINUTE;
  test.each<[string, Fault]>([
    ['', { status: 503 }],
    [' and asking for two minutes each time', { status: 503, retryAfter: 120 }],
  ])('from the beginning%s: the run stops in time and has sent nothing; a later one sends all', async (_, fault) => {
    office.faults = inTime(TEN, fault);
    await expect(office.run()).rejects.toThrow();
    expect(begun()).toBeLessThan(7 * MINUTE);
    office.faults = undefined;
    expect([mailboxes(), await ledgerOf(office)]).toEqual([[], { rows: [], order: undefined }]);
    expect(await nextDay()).toMatchObject(ALL_SENT);
    await judge('503 for 10 min', 2);
  });

  test.each<[string, NamedCall['api'], string, object, object]>([
    [
      'Sheets, once all is read: the mails go, and the ledger is left to the next run',
      'sheets',
      'storage.objects.insert release',
      { sent: 2, ledger: 'failed' },
      { alreadySent: 2, ledger: 'written' },
    ],
    [
      'Sheets, while the ledger is written: the same',
      'sheets',
      'sheets.spreadsheets.batchUpdate',
      { sent: 2, ledger: 'failed' },
      { alreadySent: 2, ledger: 'written' },
    ],
    [
      'Storage, once all is read: no mail goes, and the next run sends all',
      'storage',
      'storage.objects.insert release',
      { sent: 0, left: 2, ledger: 'failed' },
      { sent: 2, ledger: 'written' },
    ],
    [
      'Storage, before a token: the same',
      'storage',
      'storage.objects.insert send',
      { sent: 0, left: 2, ledger: 'failed' },
      { sent: 2, ledger: 'written' },
    ],
    [
      'Storage, once the mails are gone: the ledger is left to the next run',
      'storage',
      'storage.objects.list #2',
      { sent: 2, ledger: 'failed' },
      { alreadySent: 2, ledger: 'written' },
    ],
  ])('only %s', async (_, api, from, now, then) => {
    office.faults = downFrom(from, api);
    expect(await office.run()).toMatchObject(now);
    expect(begun()).toBeLessThan(7 * MINUTE);
    office.faults = undefined;
    expect(await ledgerOf(office)).toEqual({ rows: [], order: undefined });
    expect(await nextDay()).toMatchObject(then);
    await judge('503 for 10 min', 2);
  });

  test('only Storage, between a mail and the record of it: that mail waits for a person, who is told; the other goes', async () => {
    office.faults = downFrom('storage.objects.insert outcome', 'storage');
    expect(await office.run()).toMatchObject({ sent: 0, left: 2, ledger: 'failed' });
    expect(await nextDay()).toMatchObject({ sent: 1, waiting: 1, parked: 1, ledger: 'written' });
    expect(mailboxes()).toEqual(['syt@bacninh.example', 'mttq@kinhbac.example', 'vhxh@kinhbac.example']);
    await judge('503 for 10 min', 2, 1);
  });
});

describe('a Google that answers slowly', () => {
  test.each([10, 20, 30, 45, 60, 80])(
    'after %i s each time: nothing begins when the time is over, what was left is counted, and the next run does it',
    async (seconds) => {
      office.faults = () => ({ latency: seconds * SECOND });
      const spokenAt: number[] = [];
      office.happens = (step) => {
        if (/^smtp \d connect/.test(step)) spokenAt.push(office.clock.now() - OCTOBER_20);
        return undefined;
      };
      const result = await office.run().catch(() => ({ sent: 0, left: 2 }));
      expect(result.sent + result.left).toBe(2);
      // What came of an attempt is recorded up to a minute later: the function lives two.
      const late = office.calls.filter(({ at, name }) => at - OCTOBER_20 >= (name.includes('insert outcome') ? 8 : 7) * MINUTE);
      expect(late.map(({ name }) => name)).toEqual([]);
      expect(spokenAt.filter((at) => at > 7 * MINUTE - 80 * SECOND)).toEqual([]);
      expect(spokenAt).toHaveLength(result.sent);
      expect(await nextDay()).toMatchObject({ sent: result.left, alreadySent: result.sent, left: 0, parked: 0 });
      await judge('30 s per call', 2);
    },
  );
});

describe('one call that goes wrong', () => {
  const FAULTS: readonly (readonly [string, Fault])[] = [
    ['500', { status: 500 }],
    ['503', { status: 503 }],
    ['429', { status: 429 }],
    ['a reset before it', { reset: 'before' }],
    ['a reset after it was applied', { reset: 'after' }],
    ['500 after it was applied', { appliedThen: 500 }],
    ['503 after it was applied', { appliedThen: 503 }],
  ];

  test.each(FAULTS)(
    'whichever of a run, with %s: the same run sends each mail once, parks none and writes the ledger',
    async (says, fault) => {
      await office.run();
      const names = office.calls.map(({ name }) => name);
      expect(names).toHaveLength(16);
      for (const name of names) {
        startAgain();
        office.faults = (call) => (call.name === name ? fault : undefined);
        expect({ name, ...(await office.run()) }).toMatchObject({ name, ...ALL_SENT });
        expect({ name, ...(await verdictOf(office, raw)) }).toEqual({ name, ...NO_HARM });
      }
      const row = /applied/.test(says) ? 'write applied but 500 or reset returned' : 'every API call hit once';
      record(row, { runs: names.length, duplicates: 0, losses: 0, parked: 0 });
    },
    TIMEOUT,
  );

  test.each(FAULTS)('and all of them together, each at its first try, with %s: the same', async (_, fault) => {
    const seen = new Set<string>();
    office.faults = ({ url, method }) => {
      const isFirst = !seen.has(method + url);
      // A retry is the same call; so is a second look, which is spared.
      seen.add(method + url);
      return isFirst ? fault : undefined;
    };
    expect(await office.run()).toMatchObject(ALL_SENT);
    await judge('every API call hit once', 1);
  });

  test('and whose read-back fails too, at a token: the mail server is not spoken to, and the mail waits for a person', async () => {
    let lost = false;
    office.faults = ({ name, api }) => {
      if (lost) return api === 'storage' ? { status: 503 } : undefined;
      lost = name.startsWith('storage.objects.insert send');
      return lost ? { appliedThen: 500 } : undefined;
    };
    expect(await office.run()).toMatchObject({ sent: 0, left: 2, ledger: 'failed' });
    expect(mailboxes()).toEqual([]);
    expect(await nextDay()).toMatchObject({ sent: 1, parked: 1, ledger: 'written' });
    await judge('write applied but 500 or reset returned', 2, 1);
  });
});

describe('a batch with one bad part', () => {
  test('is refused by the name of the part, nothing of it is applied, and the next run writes the ledger', async () => {
    await office.run();
    const { spreadsheets } = office.api;
    const { board } = office.ids;
    const sheetId = spreadsheets.sheetByTable(board, 'sent')?.sheetId ?? -1;
    const ledgerTab = () => spreadsheets.get(board).sheets.find((sheet) => sheet.sheetId === sheetId);
    spreadsheets.writeCells(board, sheetId, { startRow: 1, startColumn: 0, rows: [['Đã đọc']] });
    // Whoever else writes takes the protection that the batch begins with: its first part is bad, and each of its tries.
    let id = 0;
    office.happens = async (step) => {
      if (!/batchUpdate board.* before$/.test(step)) return;
      const standing = ledgerTab()?.protectedRanges ?? [];
      spreadsheets.batchUpdate(board, [
        ...standing.map(({ protectedRangeId }) => ({ deleteProtectedRange: { protectedRangeId: protectedRangeId ?? 0 } })),
        {
          addProtectedRange: {
            protectedRange: { protectedRangeId: ++id, range: { sheetId }, warningOnly: true },
          },
        },
      ]);
    };
    office.clock.advance(DAY);
    expect(await office.run()).toMatchObject({ sent: 0, alreadySent: 2, ledger: 'failed' });
    expect(office.log).toContainEqual({ step: 'afterwards', severity: 'ERROR', error: 'GaxiosError' });
    expect((await ledgerOf(office)).rows.map((row) => row['Trạng thái'])).toEqual(['Đã đọc', 'Đã gửi, muộn 1 ngày']);
    const bad = { deleteProtectedRange: { protectedRangeId: 4_711 } };
    const title = { updateSheetProperties: { properties: { sheetId, title: 'x' }, fields: 'title' } };
    await expect(
      office.api.sheets.spreadsheets.batchUpdate({ spreadsheetId: board, requestBody: { requests: [title, bad] } }),
    ).rejects.toThrow('Invalid requests[1].deleteProtectedRange');
    expect(ledgerTab()?.title).toBe('Sổ gửi');
    expect(await nextDay()).toMatchObject({ sent: 0, ledger: 'written' });
    await judge('one bad part in a batch', 3);
  });
});

describe('an answer that lags behind', () => {
  const stale = { stale: true } as const;
  const isList = ({ name }: NamedCall): boolean => name.startsWith('storage.objects.list');
  const isLedger = ({ name }: NamedCall): boolean => name.startsWith('sheets.spreadsheets.get board');

  test('about the claims, when the ledger knows better: nobody is sent to, and the next run finds all well', async () => {
    await office.run();
    office.clock.advance(DAY);
    office.faults = (call) => (isList(call) ? stale : undefined);
    await expect(office.run()).rejects.toBeInstanceOf(ClaimsLost);
    expect(await nextDay()).toMatchObject(NOTHING_NEW);
    await judge('stale reads', 3);
  });

  test('about claims and ledger: every token is found spent, and the next run finds all well', async () => {
    await office.run();
    office.clock.advance(DAY);
    office.forget();
    office.faults = (call) => (isLedger(call) || isList(call) ? stale : undefined);
    expect(await office.run()).toMatchObject({ sent: 0, inProgress: 2 });
    expect(await nextDay()).toMatchObject({ sent: 0, alreadySent: 2, parked: 0 });
    await judge('stale reads', 3);
  });

  test('about both, after a run that had stored the bytes and got no token: the stored bytes go', async () => {
    office.faults = ({ name }) => (name.startsWith('storage.objects.insert send') ? { status: 403 } : undefined);
    expect(await office.run()).toMatchObject({ sent: 0, left: 2, ledger: 'written' });
    office.clock.advance(DAY);
    office.faults = (call) => (isLedger(call) || isList(call) ? stale : undefined);
    expect(await office.run()).toMatchObject({ sent: 2, left: 0 });
    expect(await nextDay()).toMatchObject({ sent: 0, alreadySent: 2, parked: 0 });
    await judge('stale reads', 3);
  });

  test('about the ledger alone: the batch is refused, and the second look is right', async () => {
    await office.run();
    office.clock.advance(DAY);
    office.forget();
    office.faults = ({ name }) => (name === 'sheets.spreadsheets.get board' ? stale : undefined);
    expect(await office.run()).toMatchObject(NOTHING_NEW);
    expect(counts()).toMatchObject({ 'sheets.spreadsheets.batchUpdate board': 1 });
    await judge('stale reads', 2);
  });

  test('by any number of claims: nobody is sent to twice, and the run after finds all well', async () => {
    await office.run();
    const inserts = office.calls.map(({ name }) => name).filter((name) => name.includes('insert'));
    const claims = gcsClaimStore({ bucket: BUCKET, apiRoot: office.api.url, accessToken: 'local-dev-token' });
    for (const insert of inserts) {
      startAgain();
      let known = false;
      office.happens = async (step) => {
        if (step !== `${insert} before`) return;
        await claims.list({ clock: systemClock, deadline: systemClock.now() + MINUTE });
        known = true;
      };
      // What the run itself lists afterwards would be the newer answer.
      office.faults = (call) => (known && isList(call) ? { status: 503 } : undefined);
      expect({ insert, ...(await office.run()) }).toMatchObject({ insert, sent: 2, ledger: 'failed' });
      office.clock.advance(DAY);
      office.happens = undefined;
      office.faults = (call) => (isList(call) ? stale : undefined);
      expect({ insert, ...(await office.run()) }).toMatchObject({ insert, sent: 0, parked: 0 });
      expect({ insert, ...(await nextDay()) }).toMatchObject({ insert, sent: 0, alreadySent: 2, parked: 0 });
      await judge('stale reads', 3);
    }
  });
});

describe('a claim store that is down', () => {
  const edge = async (): Promise<{ status: number; body: unknown }> => {
    const check = async () => ({ email: 'lich-chay@tuoi-tho.example' });
    const server = express()
      .use(
        express.json(),
        httpFunction('send-reports', { check, log: () => undefined }, () => office.run()),
      )
      .listen(0, '127.0.0.1');
    await new Promise((listening) => server.once('listening', listening));
    const address = server.address();
    const answer = await fetch(`http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`, { method: 'POST' });
    server.close();
    return { status: answer.status, body: await answer.json() };
  };

  test.each([403, 404, 503])(
    'with %i lets nothing out: the run fails, the ledger stays, and the next run sends all',
    async (status) => {
      office.faults = ({ api }) => (api === 'storage' ? { status } : undefined);
      await expect(office.run()).rejects.toMatchObject({ status });
      expect(await edge()).toEqual({ status: 500, body: { ok: false, problems: ['Lỗi hệ thống; xem nhật ký của hàm.'] } });
      office.faults = undefined;
      expect([mailboxes(), await ledgerOf(office)]).toEqual([[], { rows: [], order: undefined }]);
      expect(await nextDay()).toMatchObject(ALL_SENT);
      await judge('claim store down', 3);
    },
  );

  test('by one right to make claims: nothing goes, and the next run sends all', async () => {
    office.faults = ({ name }) => (name.includes('insert') ? { status: 403 } : undefined);
    expect(await office.run()).toMatchObject({ sent: 0, left: 2 });
    expect(mailboxes()).toEqual([]);
    expect(await nextDay()).toMatchObject(ALL_SENT);
    await judge('claim store down', 2);
  });

  test('for the notice alone: "Sổ gửi" shows what waits all the same, and the notice of the next day tells it', async () => {
    office.faults = downFrom('storage.objects.insert outcome', 'storage');
    await office.run();
    office.clock.advance(DAY);
    office.faults = ({ name }) => (name.includes('notice') ? { status: 403 } : undefined);
    expect(await office.run()).toMatchObject({ sent: 1, parked: 1, ledger: 'written' });
    expect(office.log).toContainEqual({ step: 'notice', severity: 'ERROR', error: 'GaxiosError', parked: 1 });
    office.faults = undefined;
    const waiting = (await ledgerOf(office)).rows.filter((row) => row['Việc cần làm'] !== '');
    expect(waiting.map((row) => row['Hộp thư nhận'])).toEqual(['syt@bacninh.example']);
    expect(await nextDay()).toMatchObject({ sent: 0, parked: 1 });
    expect(mailboxes()).toEqual(['syt@bacninh.example', 'mttq@kinhbac.example', 'vhxh@kinhbac.example']);
    await judge('claim store down', 3, 1);
  });
});

describe('"Sổ gửi" after a person has', () => {
  const sheetId = (): number =>
    office.api.spreadsheets.get(office.ids.board).sheets.find(({ title }) => title === 'Sổ gửi')?.sheetId ?? -1;
  const change = (requests: Parameters<RealOffice['api']['spreadsheets']['batchUpdate']>[1]) =>
    office.api.spreadsheets.batchUpdate(office.ids.board, requests);
  const type = (startRow: number, ...rows: readonly (readonly (string | number | boolean | null)[])[]) =>
    office.api.spreadsheets.writeCells(office.ids.board, sheetId(), { startRow, startColumn: 0, rows });
  const values = () => office.api.spreadsheets.readValues(office.ids.board, sheetId());

  test.each<[string, () => unknown, number]>([
    ['deleted it', () => change([{ addSheet: { properties: { title: 'Khác' } } }, { deleteSheet: { sheetId: sheetId() } }]), 0],
    ['sorted it', () => type(1, ...values().slice(1).reverse()), 0],
    ['edited a row', () => type(1, ['Đã nhận qua điện thoại']), 1],
    [
      'emptied a row',
      () =>
        type(
          2,
          Array.from({ length: 11 }, () => null),
        ),
      0,
    ],
    ['added a row below', () => type(3, ['Thư riêng', null, null, null, 'ai@kinhbac.example']), 1],
    [
      'deleted a column',
      () => change([{ deleteDimension: { range: { sheetId: sheetId(), dimension: 'COLUMNS', startIndex: 4, endIndex: 5 } } }]),
      0,
    ],
    ['overwritten a title', () => type(0, ['Tình hình']), 0],
  ])('%s is right again after the next run, which sends nothing', async (_, edit, keptAside) => {
    await office.run();
    const { rows } = await ledgerOf(office);
    edit();
    expect(await nextDay()).toMatchObject({ sent: 0, alreadySent: 2, parked: 0, ledger: 'written' });
    expect((await ledgerOf(office)).rows).toEqual(rows);
    expect(mailboxes()).toHaveLength(2);
    const kept = office.api.spreadsheets.sheetByTable(office.ids.board, 'kept-edits');
    expect(kept ? office.api.spreadsheets.readValues(office.ids.board, kept.sheetId).slice(1) : []).toHaveLength(keptAside);
    await judge('ledger tab deleted, sorted, edited', 2);
  });
});

describe('"Nơi nhận" after a person has', () => {
  const sheetId = (): number => office.api.spreadsheets.sheetByTable(office.ids.data, 'recipients')?.sheetId ?? -1;
  const change = (requests: Parameters<RealOffice['api']['spreadsheets']['batchUpdate']>[1]) => {
    office.api.spreadsheets.batchUpdate(office.ids.data, requests);
    raw = rawTabs(office);
  };
  const columns = (startIndex: number, endIndex: number) => ({ sheetId: sheetId(), dimension: 'COLUMNS', startIndex, endIndex });
  const titled = (...titles: readonly string[]) => ({
    updateCells: {
      start: { sheetId: sheetId(), rowIndex: 0, columnIndex: 0 },
      rows: [{ values: titles.map((stringValue) => ({ userEnteredValue: { stringValue } })) }],
      fields: 'userEnteredValue',
    },
  });
  /** Boundaries differ from one building of a mail to the next, and nothing else. */
  const mails = (): string[] =>
    office.smtp.taken.map(({ to, bytes }) => `${to}\n${bytes.toString('latin1').replace(/_NmP-[\w-]+/g, '_NmP')}`);

  test.each<[string, () => unknown]>([
    [
      'moved its columns',
      () =>
        change([
          { moveDimension: { source: columns(0, 2), destinationIndex: 9 } },
          { moveDimension: { source: columns(5, 6), destinationIndex: 0 } },
        ]),
    ],
    ['inserted a column', () => change([{ insertDimension: { range: columns(1, 2) } }])],
    ['renamed its columns', () => change([titled('Địa chỉ', 'Ông/bà', 'Nơi', 'Được xem', 'Báo cáo')])],
    [
      'renamed the tab',
      () => change([{ updateSheetProperties: { properties: { sheetId: sheetId(), title: "Gửi cho 'ai'?" }, fields: 'title' } }]),
    ],
  ])('%s: the same mails go', async (_, edit) => {
    await office.run();
    const before = mails();
    startAgain();
    edit();
    expect(await office.run()).toMatchObject({ ...ALL_SENT, unread: [] });
    expect(mails()).toEqual(before);
    await judge('columns permuted, inserted, renamed; tab renamed, deleted', 1);
  });

  test.each<[string, () => unknown]>([
    ['deleted the tab', () => change([{ deleteSheet: { sheetId: sheetId() } }])],
    ['deleted the column of mailboxes', () => change([{ deleteDimension: { range: columns(0, 1) } }])],
  ])('%s: nothing goes, the problem is named, and all goes once it is restored', async (_, edit) => {
    edit();
    const result = await office.run();
    expect(result).toMatchObject({ sent: 0, left: 0, parked: 0, unread: [{ form: 'recipients', effect: 'quarantine' }] });
    expect(office.log).toContainEqual(expect.objectContaining({ step: 'unread', form: 'recipients' }));
    expect(mailboxes()).toEqual([]);
    expect(rawTabs(office)).toBe(raw);
    office.store.restore(office.ids.data);
    raw = rawTabs(office);
    expect(await nextDay()).toMatchObject({ ...ALL_SENT, unread: [] });
    await judge('columns permuted, inserted, renamed; tab renamed, deleted', 2);
  });
});
