import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { MachineContent, MachineTab, Stamp, TabWriting } from '../../functions/sheets/sheets-port.ts';
import { type Front, failure, startFront } from '../builders/http-front.ts';
import { type ApiServer, startApi } from '../workspace/google/api-server.ts';
import { aRow, aStamp, officeTab, rows, sent, sevenMinutes, shown } from './office-tab.ts';
import { forwarded, losing, play, schedules, takingTurns } from './taking-turns.ts';

const drafts: MachineTab = { ...sent, table: 'drafts', tab: 'Nháp' };
const wide: MachineTab = {
  table: 'wide',
  tab: 'Rộng',
  columns: [
    { key: 'words', title: 'Lời', format: 'text', width: 300 },
    { key: 'mark', title: 'Dấu của hệ thống', format: 'text' },
  ],
};

let api: ApiServer;
let fronts: readonly [Front, Front];
beforeAll(async () => {
  api = await startApi();
  fronts = [await startFront(api.url), await startFront(api.url)];
});
afterAll(async () => {
  await Promise.all(fronts.map((front) => front.close()));
  await api.remove();
});

/** One spreadsheet with two tabs of the machine's, through the n-th front. */
function newBook(n: 0 | 1 = 0, id?: string) {
  const front = fronts[n];
  const ofSent = officeTab(api, front.url, id);
  const ofDrafts = officeTab(api, front.url, ofSent.id, drafts);
  const writeBoth = (...contents: readonly MachineContent[]): Promise<readonly TabWriting[]> =>
    ofSent.sheets.writeMachineTabs(ofSent.id, contents, sevenMinutes());
  return { id: ofSent.id, front, sent: ofSent, drafts: ofDrafts, writeBoth };
}

const content = (tab: MachineTab, stamp: Stamp, ...recipients: readonly string[]): MachineContent => ({
  tab,
  rows: rows(...recipients),
  stamp,
});
const WRITTEN = { outcome: 'written', keptAside: 0 };
const UNCHANGED = { outcome: 'unchanged', keptAside: 0 };
const OLDER = { outcome: 'older', keptAside: 0 };

let book: ReturnType<typeof newBook>;
beforeEach(() => {
  for (const front of fronts) front.rule();
  book = newBook();
  fronts[0].counted();
});

describe('several machine tabs', () => {
  test('that are not there are made by one read and one write', async () => {
    expect(await book.writeBoth(content(sent, aStamp(1), 'a'), content(drafts, aStamp(7), 'b', 'c'))).toEqual([WRITTEN, WRITTEN]);
    expect(fronts[0].counted()).toEqual({ reads: 1, writes: 1 });
    expect([book.sent.content(), book.drafts.content()]).toEqual([shown(rows('a')), shown(rows('b', 'c'))]);
    expect([await book.sent.stamp(), await book.drafts.stamp()]).toEqual([aStamp(1), aStamp(7)]);
    expect(book.sent.titles()).toEqual(['Trang tính1', 'Sổ gửi', 'Nháp']);
  });

  test('with nothing new are read twice and not written', async () => {
    await book.writeBoth(content(sent, aStamp(1), 'a'), content(drafts, aStamp(1), 'b'));
    fronts[0].counted();
    const before = book.sent.version();
    expect(await book.writeBoth(content(sent, aStamp(1), 'a'), content(drafts, aStamp(1), 'b'))).toEqual([UNCHANGED, UNCHANGED]);
    expect(fronts[0].counted()).toEqual({ reads: 2, writes: 0 });
    expect(book.sent.version()).toBe(before);
  });

  test('are rewritten where they changed, and only there', async () => {
    await book.writeBoth(content(sent, aStamp(1), 'a'), content(drafts, aStamp(1), 'b'));
    const [protection] = book.sent.sheetOf().protectedRanges;
    fronts[0].counted();
    expect(await book.writeBoth(content(sent, aStamp(1), 'a'), content(drafts, aStamp(2), 'c'))).toEqual([UNCHANGED, WRITTEN]);
    expect(fronts[0].counted()).toEqual({ reads: 2, writes: 1 });
    expect([book.sent.content(), book.drafts.content()]).toEqual([shown(rows('a')), shown(rows('c'))]);
    expect(book.sent.sheetOf().protectedRanges).toEqual([protection]);
  });

  test('are judged each by its own stamp: one that knows less is left, the other written', async () => {
    await book.writeBoth(content(sent, aStamp(5), 'new'), content(drafts, aStamp(1), 'b'));
    expect(await book.writeBoth(content(sent, aStamp(4), 'old'), content(drafts, aStamp(2), 'c'))).toEqual([OLDER, WRITTEN]);
    expect([book.sent.content(), book.drafts.content()]).toEqual([shown(rows('new')), shown(rows('c'))]);
  });

  test('that know less, all of them, cost one read', async () => {
    await book.writeBoth(content(sent, aStamp(5), 'new'), content(drafts, aStamp(5), 'new'));
    fronts[0].counted();
    expect(await book.writeBoth(content(sent, aStamp(4), 'old'), content(drafts, aStamp(4), 'old'))).toEqual([OLDER, OLDER]);
    expect(fronts[0].counted()).toEqual({ reads: 1, writes: 0 });
  });

  test('one of which a person deleted: that one is made anew, the other not touched', async () => {
    await book.writeBoth(content(sent, aStamp(1), 'a'), content(drafts, aStamp(1), 'b'));
    book.drafts.change((sheetId) => [{ deleteSheet: { sheetId } }]);
    expect(await book.writeBoth(content(sent, aStamp(1), 'a'), content(drafts, aStamp(1), 'b'))).toEqual([UNCHANGED, WRITTEN]);
    expect(book.drafts.content()).toEqual(shown(rows('b')));
  });

  test('none of which is asked for cost one read and nothing else', async () => {
    expect(await book.writeBoth()).toEqual([]);
    expect(fronts[0].counted()).toEqual({ reads: 1, writes: 0 });
  });

  test('with one bad part are all left as they were', async () => {
    await book.writeBoth(content(sent, aStamp(1), 'a'), content(drafts, aStamp(1), 'b'));
    const bad = { tab: drafts, rows: [aRow('c', 'x'.repeat(50_001))], stamp: aStamp(2) };
    await expect(book.writeBoth(content(sent, aStamp(2), 'z'), bad)).rejects.toThrow('50000 characters');
    expect([book.sent.content(), book.drafts.content()]).toEqual([shown(rows('a')), shown(rows('b'))]);
    expect([await book.sent.stamp(), await book.drafts.stamp()]).toEqual([aStamp(1), aStamp(1)]);
  });
});

describe('what people wrote into several machine tabs', () => {
  beforeEach(() => book.writeBoth(content(sent, aStamp(1), 'a', 'b'), content(drafts, aStamp(1), 'c')));
  const again = () => book.writeBoth(content(sent, aStamp(1), 'a', 'b'), content(drafts, aStamp(1), 'c'));

  test('is kept in one tab made once, each with the name of its own', async () => {
    book.sent.type(2, 0, 'một');
    book.drafts.type(1, 0, 'hai');
    expect(await again()).toEqual([
      { outcome: 'written', keptAside: 1 },
      { outcome: 'written', keptAside: 1 },
    ]);
    expect(book.sent.kept().map(([, tab, row, text]) => [tab, row, String(text).slice(0, 3)])).toEqual([
      ['Sổ gửi', 3, 'một'],
      ['Nháp', 2, 'hai'],
    ]);
    expect(await again()).toEqual([UNCHANGED, UNCHANGED]);
  });

  test('in one of them rewrites that one alone', async () => {
    book.drafts.type(1, 0, 'hai');
    expect(await again()).toEqual([UNCHANGED, { outcome: 'written', keptAside: 1 }]);
    expect(book.drafts.content()).toEqual(shown(rows('c')));
  });

  test('does not stop the writing where the protection of one was pointed at the other', async () => {
    const [protection] = book.sent.sheetOf().protectedRanges;
    const protectedRangeId = protection?.protectedRangeId ?? 0;
    const [ofDrafts] = book.drafts.sheetOf().protectedRanges;
    book.drafts.change((sheetId) => [
      { deleteProtectedRange: { protectedRangeId } },
      { deleteProtectedRange: { protectedRangeId: ofDrafts?.protectedRangeId ?? 0 } },
      { addProtectedRange: { protectedRange: { protectedRangeId, range: { sheetId }, warningOnly: true } } },
    ]);
    expect(await book.writeBoth(content(sent, aStamp(2), 'x'), content(drafts, aStamp(2), 'y'))).toEqual([WRITTEN, WRITTEN]);
    expect([book.sent, book.drafts].map((tab) => tab.sheetOf().protectedRanges.length)).toEqual([1, 1]);
  });
});

describe('two writers of several tabs at once', () => {
  test('leave both tabs as the newer one knew them, in whatever order their requests arrive', async () => {
    for (const schedule of schedules(3)) {
      for (const front of fronts) front.rule();
      const [one, other] = [newBook(), fronts[1]];
      await one.writeBoth(content(sent, aStamp(1), 'x'), content(drafts, aStamp(1), 'y'));
      const second = newBook(1, one.id);
      const [older, newer] = await play(schedule, [
        takingTurns(fronts[0], forwarded, () =>
          one.writeBoth(content(sent, aStamp(2), 'old'), content(drafts, aStamp(2), 'old')),
        ),
        takingTurns(other, forwarded, () => second.writeBoth(content(sent, aStamp(3), 'new'), content(drafts, aStamp(3), 'new'))),
      ]);
      const left = [one.sent.content(), one.drafts.content()];
      expect({ schedule, left, newer }).toEqual({
        schedule,
        left: [shown(rows('new')), shown(rows('new'))],
        newer: [WRITTEN, WRITTEN],
      });
      // Never one tab of the older beside one of the newer.
      expect([
        [WRITTEN, WRITTEN],
        [OLDER, OLDER],
      ]).toContainEqual(older);
    }
  });

  test('that share one tab alone do not stop each other in the other', async () => {
    for (const schedule of schedules(3)) {
      for (const front of fronts) front.rule();
      const one = newBook();
      await one.writeBoth(content(sent, aStamp(1), 'x'), content(drafts, aStamp(1), 'y'));
      const second = newBook(1, one.id);
      await play<readonly TabWriting[]>(schedule, [
        takingTurns(fronts[0], forwarded, () =>
          one.writeBoth(content(sent, aStamp(2), 'old'), content(drafts, aStamp(2), 'mine')),
        ),
        takingTurns(fronts[1], forwarded, () => second.writeBoth(content(sent, aStamp(3), 'new'))),
      ]);
      expect([one.sent.content(), one.drafts.content()]).toEqual([shown(rows('new')), shown(rows('mine'))]);
    }
  });
});

describe('a writing of several tabs', () => {
  test.each([
    ['a 500', failure(500)],
    ['a reset', 'reset' as const],
  ])('whose answer is lost (%s) is found applied, and not done twice', async (_, answer) => {
    await book.writeBoth(content(sent, aStamp(1), 'a'), content(drafts, aStamp(1), 'b'));
    book.drafts.type(1, 0, 'người sửa');
    const before = book.sent.version();
    fronts[0].rule(losing(answer));
    expect(await book.writeBoth(content(sent, aStamp(1), 'a'), content(drafts, aStamp(2), 'c'))).toEqual([
      UNCHANGED,
      { outcome: 'written', keptAside: 1 },
    ]);
    expect([book.sent.version(), book.drafts.kept().length]).toEqual([before + 1, 1]);
  });
});

describe('a column with a width', () => {
  test('gets it when it is made, wraps its text, and keeps the width that a person gave it', async () => {
    const office = officeTab(api, fronts[0].url, book.id, wide);
    const write = (words: string, order: number) => office.write([{ cells: [words] }], aStamp(order));
    const widthOf = () => api.spreadsheets.dimensionProperties(book.id, office.sheetOf().sheetId, 'COLUMNS').get(0)?.pixelSize;
    await write('một', 1);
    expect([widthOf(), office.look(1, 0)]).toMatchObject([300, { wrapStrategy: 'WRAP', verticalAlignment: 'TOP' }]);
    expect(office.look(1, 1)).not.toHaveProperty('wrapStrategy');
    const range = (sheetId: number) => ({ sheetId, dimension: 'COLUMNS', startIndex: 0, endIndex: 1 });
    office.change((id) => [
      { updateDimensionProperties: { range: range(id), properties: { pixelSize: 150 }, fields: 'pixelSize' } },
    ]);
    await write('hai', 2);
    expect(widthOf()).toBe(150);
    office.change((id) => [{ deleteDimension: { range: range(id) } }]);
    await write('ba', 3);
    const place = api.spreadsheets.columnsOf(book.id, office.sheetOf().sheetId).get('words') ?? -1;
    const widths = api.spreadsheets.dimensionProperties(book.id, office.sheetOf().sheetId, 'COLUMNS');
    expect(widths.get(place)).toMatchObject({ pixelSize: 300 });
  });
});
