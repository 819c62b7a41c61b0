import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { toSerial } from '../../functions/calendar/instant.ts';
import { keptEdits } from '../../functions/forms/kept-edits.ts';
import { type Front, startFront } from '../builders/http-front.ts';
import { type ApiServer, startApi } from '../workspace/google/api-server.ts';
import { aRow, aStamp, type OfficeTab, officeTab, rows, sent, sevenMinutes, shown } from './office-tab.ts';

let api: ApiServer;
let front: Front;
let office: OfficeTab;
beforeAll(async () => {
  api = await startApi();
  front = await startFront(api.url);
});
afterAll(async () => {
  await front.close();
  await api.remove();
});
beforeEach(() => {
  office = officeTab(api, front.url);
  front.counted();
});

const columns = (startIndex: number, endIndex: number) => (sheetId: number) => ({
  sheetId,
  dimension: 'COLUMNS',
  startIndex,
  endIndex,
});
const sheetRows = (startIndex: number, endIndex: number) => (sheetId: number) => ({
  sheetId,
  dimension: 'ROWS',
  startIndex,
  endIndex,
});
const WRITTEN = { outcome: 'written', keptAside: 0 };
const UNCHANGED = { outcome: 'unchanged', keptAside: 0 };

describe('a machine tab that is not there', () => {
  test('is made by one read and one write, as set-up makes it: tags, frozen bold header, formats, a protection that warns', async () => {
    expect(await office.write(rows('a', 'b'), aStamp(1))).toEqual(WRITTEN);
    expect(front.counted()).toEqual({ reads: 1, writes: 1 });
    const sheet = office.sheetOf();
    expect(sheet).toMatchObject({ title: 'Sổ gửi', frozenRowCount: 1, rowCount: 3, columnCount: 5 });
    expect(sheet.protectedRanges).toMatchObject([
      { range: { sheetId: sheet.sheetId }, warningOnly: true, description: 'Hệ thống ghi, người không sửa' },
    ]);
    expect(Object.fromEntries(api.spreadsheets.columnsOf(office.id, sheet.sheetId))).toEqual(
      Object.fromEntries(sent.columns.map(({ key }, column) => [key, column])),
    );
    expect(office.header()).toEqual(sent.columns.map(({ title }) => title));
    expect(office.look(0, 0)).toMatchObject({ textFormat: { bold: true }, wrapStrategy: 'WRAP' });
    expect([0, 2, 3].map((column) => office.look(1, column).numberFormat?.pattern)).toEqual([
      '@',
      'dd/MM/yyyy HH:mm:ss',
      '#,##0',
    ]);
    expect(office.content()).toEqual(shown(rows('a', 'b')));
  });

  test('is made empty too', async () => {
    expect(await office.write([], aStamp(1))).toEqual(WRITTEN);
    expect(office.values()).toEqual([sent.columns.map(({ title }) => title)]);
    expect(await office.write([], aStamp(1))).toEqual(UNCHANGED);
  });

  test('is taken back by its title when it lost its tag', async () => {
    api.spreadsheets.batchUpdate(office.id, [
      { addSheet: { properties: { title: 'sổ gửi', gridProperties: { rowCount: 1, columnCount: 2 } } } },
    ]);
    expect(await office.write(rows('a'), aStamp(1))).toEqual(WRITTEN);
    expect(office.titles()).toEqual(['Trang tính1', 'sổ gửi']);
    expect(office.content()).toEqual(shown(rows('a')));
  });

  test('has no stamp', async () => {
    expect(await office.stamp()).toBeUndefined();
    expect(front.counted()).toEqual({ reads: 1, writes: 0 });
  });
});

describe('a machine tab that stands', () => {
  beforeEach(async () => {
    await office.write(rows('a', 'b', 'c'), aStamp(5));
    front.counted();
  });

  test('tells who wrote it from what, in one read', async () => {
    expect(await office.stamp()).toEqual(aStamp(5));
    expect(front.counted()).toEqual({ reads: 1, writes: 0 });
  });

  test('is left alone by the same input: two reads and no write, whichever run it is', async () => {
    const before = office.version();
    expect(await office.write(rows('a', 'b', 'c'), aStamp(5, 'hash-5', 'another run'))).toEqual(UNCHANGED);
    expect(front.counted()).toEqual({ reads: 2, writes: 0 });
    expect(office.version()).toBe(before);
    expect(await office.stamp()).toEqual(aStamp(5));
  });

  test('is changed by two reads and one write', async () => {
    expect(await office.write(rows('b'), aStamp(6))).toEqual(WRITTEN);
    expect(front.counted()).toEqual({ reads: 2, writes: 1 });
    expect([office.content(), await office.stamp()]).toEqual([shown(rows('b')), aStamp(6)]);
  });

  test('grows with its content', async () => {
    const many = Array.from({ length: 40 }, (_, i) => aRow(`r${i}`));
    await office.write(many, aStamp(6));
    expect(office.content()).toEqual(shown(many));
    expect(office.sheetOf().protectedRanges).toHaveLength(1);
  });

  test('says what a writer of the same order found in another hash', async () => {
    expect(await office.write(rows('d'), aStamp(5, 'another hash'))).toEqual(WRITTEN);
    expect(office.content()).toEqual(shown(rows('d')));
  });

  test('keeps an order that grew although the content did not', async () => {
    expect(await office.write(rows('a', 'b', 'c'), aStamp(6, 'hash-5'))).toEqual(WRITTEN);
    expect(await office.stamp()).toMatchObject({ order: 6 });
  });

  test('is never overwritten by a writer that knows less', async () => {
    const before = office.version();
    expect(await office.write(rows('z'), aStamp(4))).toEqual({ outcome: 'older', keptAside: 0 });
    expect(front.counted()).toEqual({ reads: 1, writes: 0 });
    expect(office.version()).toBe(before);
  });

  test('shows on red what somebody must look at, and no longer when it is settled', async () => {
    const red = (row: number) => sent.columns.map((_, column) => office.look(row, column).backgroundColorStyle !== undefined);
    await office.write([aRow('a'), aRow('b', 'chờ quyết định', true)], aStamp(6));
    expect([red(1), red(2)]).toEqual([Array(5).fill(false), Array(5).fill(true)]);
    await office.write([aRow('a')], aStamp(7));
    expect([red(1), red(2)]).toEqual([Array(5).fill(false), Array(5).fill(false)]);
  });

  test('takes text as text, whatever it begins with', async () => {
    const hostile = ['=1+1', '+84', '-1', '@x', '\t=1', "'5", '1/2', 'TRUE', '=HYPERLINK("http://x")'].map((text) =>
      aRow('a', text),
    );
    await office.write(hostile, aStamp(6));
    expect(office.content()).toEqual(shown(hostile));
    expect(
      api.spreadsheets
        .readCells(office.id, office.sheetOf().sheetId)
        .flat()
        .filter((cell) => typeof cell === 'object' && cell && 'formula' in cell),
    ).toEqual([]);
    expect(await office.write(hostile, aStamp(6))).toEqual(UNCHANGED);
  });

  test('goes by the stamp of the tab that was written last, where a person copied it', async () => {
    const twin = {
      addSheet: { properties: { sheetId: 77, title: 'Bản sao', index: 0, gridProperties: { rowCount: 9, columnCount: 5 } } },
    };
    const tag = (metadataKey: string, metadataValue: string) => ({
      createDeveloperMetadata: {
        developerMetadata: { metadataKey, metadataValue, location: { sheetId: 77 }, visibility: 'DOCUMENT' },
      },
    });
    api.spreadsheets.batchUpdate(office.id, [twin, tag('table', 'sent'), tag('stamp', JSON.stringify(aStamp(4)))]);
    expect(await office.stamp()).toEqual(aStamp(5));
    expect(await office.write(rows('a', 'b', 'c'), aStamp(5))).toEqual(UNCHANGED);
  });

  test.each(['no JSON', '{"run":"x"}', 'null'])('is written again where its stamp is unreadable (%s)', async (text) => {
    const { sheetId } = office.sheetOf();
    const filter = { developerMetadataLookup: { metadataKey: 'stamp', metadataLocation: { sheetId } } };
    office.change(() => [
      { updateDeveloperMetadata: { dataFilters: [filter], developerMetadata: { metadataValue: text }, fields: 'metadataValue' } },
    ]);
    expect(await office.write(rows('a', 'b', 'c'), aStamp(5))).toEqual(WRITTEN);
    expect(await office.stamp()).toEqual(aStamp(5));
  });
});

describe('what a person changed', () => {
  beforeEach(async () => {
    await office.write(rows('a', 'b', 'c'), aStamp(5));
    front.counted();
  });
  /** The same input again: what was touched is written right, and how many rows were kept. */
  const again = async (): Promise<number> => {
    const { outcome, keptAside } = await office.write(rows('a', 'b', 'c'), aStamp(5));
    expect(outcome).toBe('written');
    expect(office.content()).toEqual(shown(rows('a', 'b', 'c')));
    expect(await office.write(rows('a', 'b', 'c'), aStamp(5))).toEqual(UNCHANGED);
    return keptAside;
  };

  test('in a cell is kept aside before it is overwritten, in the same write', async () => {
    office.type(2, 0, 'đã gọi điện');
    expect(await again()).toBe(1);
    expect(front.counted()).toEqual({ reads: 4, writes: 1 });
    expect(office.kept()).toEqual([
      [toSerial(aStamp(5).generatedAt), 'Sổ gửi', 3, 'đã gọi điện | b@bacninh.example | 19/10/2026 14:30:00 | 1'],
    ]);
    const tab = office.sheetOf('kept-edits');
    expect(tab).toMatchObject({ title: keptEdits.tab, frozenRowCount: 1 });
    expect(office.values('kept-edits')[0]).toEqual(keptEdits.columns.map(({ title }) => title));
  });

  test('is kept as text, and cut where a cell ends', async () => {
    office.type(1, 0, '=1+1');
    office.type(2, 0, 'x'.repeat(49_990));
    expect(await again()).toBe(2);
    const [[, , , first], [, , , second]] = office.kept() as [string[], string[]];
    expect(first).toMatch(/^=1\+1 \|/);
    expect([second?.length, second?.at(-1)]).toEqual([50_000, '…']);
  });

  test('in a row added below, or in the mark of a row that reads differently, is kept aside', async () => {
    office.type(4, 1, 'người thêm');
    office.type(1, 3, 7, 'dấu giả');
    expect(await again()).toBe(2);
    expect(office.kept().map(([, , row]) => row)).toEqual([2, 5]);
  });

  test('twice is kept twice, below what was kept before, wherever the columns were moved', async () => {
    office.type(1, 0, 'một');
    await again();
    const { sheetId } = office.sheetOf('kept-edits');
    api.spreadsheets.batchUpdate(office.id, [{ moveDimension: { source: columns(0, 1)(sheetId), destinationIndex: 4 } }]);
    office.type(1, 0, 'hai');
    expect(await again()).toBe(1);
    expect(office.kept().map(([tab, row, text]) => [tab, row, String(text).slice(0, 3)])).toEqual([
      ['Sổ gửi', 2, 'một'],
      ['Sổ gửi', 2, 'hai'],
    ]);
  });

  test.each([
    [
      'sorting',
      () => {
        const [, first = [], , third = []] = office.values();
        office.type(1, 0, ...third);
        office.type(3, 0, ...first);
      },
    ],
    ['deleting a row', () => office.change((id) => [{ deleteDimension: { range: sheetRows(2, 3)(id) } }])],
    ['moving a row', () => office.change((id) => [{ moveDimension: { source: sheetRows(1, 2)(id), destinationIndex: 4 } }])],
    ['inserting a blank row', () => office.change((id) => [{ insertDimension: { range: sheetRows(2, 3)(id) } }])],
    ['copying a row over another', () => office.type(3, 0, ...(office.values()[1] ?? []))],
    ['clearing a row but for its mark', () => office.type(2, 0, null, null, null, null)],
    ['clearing a mark', () => office.type(2, 4, null)],
    ['a title', () => office.type(0, 0, 'Tình trạng')],
    ['deleting a column', () => office.change((id) => [{ deleteDimension: { range: columns(1, 2)(id) } }])],
    ['deleting the column of marks', () => office.change((id) => [{ deleteDimension: { range: columns(4, 5)(id) } }])],
  ])('by %s is written right again, and nothing is kept', async (_, change) => {
    change();
    expect(await again()).toBe(0);
    expect(office.titles()).toEqual(['Trang tính1', 'Sổ gửi']);
    expect([...office.header()].sort()).toEqual(sent.columns.map(({ title }) => title).sort());
  });

  test('by deleting the row of titles: the rows are written right again, and an edit that came into its place is kept', async () => {
    office.type(1, 0, 'sửa');
    office.change((id) => [{ deleteDimension: { range: sheetRows(0, 1)(id) } }]);
    expect(await again()).toBe(1);
    expect(office.header()).toEqual(sent.columns.map(({ title }) => title));
    expect(office.kept().map(([, , row]) => row)).toEqual([1]);
  });

  test('by sorting and editing at once: only the edited row is kept', async () => {
    const [, first = [], , third = []] = office.values();
    office.type(1, 0, ...third);
    office.type(3, 0, ...first);
    office.type(3, 0, 'sửa');
    expect(await again()).toBe(1);
    expect(office.kept()).toMatchObject([[expect.any(Number), 'Sổ gửi', 4, expect.stringMatching(/^sửa \| a@/)]]);
  });

  test('in the name of the tab stays: it is still the same tab', async () => {
    office.change((sheetId) => [{ updateSheetProperties: { properties: { sheetId, title: "Sổ 'cũ'" }, fields: 'title' } }]);
    expect(await office.write(rows('a', 'b', 'c'), aStamp(5))).toEqual(UNCHANGED);
    expect(await office.write(rows('d'), aStamp(6))).toEqual(WRITTEN);
    expect([office.titles(), office.content()]).toEqual([['Trang tính1', "Sổ 'cũ'"], shown(rows('d'))]);
  });

  test('by deleting the tab: it is made anew', async () => {
    office.change((sheetId) => [{ deleteSheet: { sheetId } }]);
    expect(await again()).toBe(0);
    expect(office.titles()).toEqual(['Trang tính1', 'Sổ gửi']);
  });

  test('in the order of columns stays, and so does a column of their own, notes and all', async () => {
    office.change((id) => [
      { moveDimension: { source: columns(0, 1)(id), destinationIndex: 3 } },
      { insertDimension: { range: columns(1, 2)(id) } },
    ]);
    office.type(0, 1, 'Ghi chú');
    office.type(1, 1, 'gọi lại');
    expect(await office.write(rows('a', 'b', 'c'), aStamp(5))).toEqual(UNCHANGED);
    expect(await office.write(rows('d', 'e'), aStamp(6))).toEqual(WRITTEN);
    expect(office.header()).toEqual(['Hộp thư nhận', 'Ghi chú', 'Gửi lúc', 'Trạng thái', 'Số lần gửi', 'Dấu của hệ thống']);
    expect(office.values()[1]?.[1]).toBe('gọi lại');
    expect(office.content()).toEqual(shown(rows('d', 'e')));
  });

  test('by deleting a column while the content changed: a row that is not said again is kept', async () => {
    await office.write([aRow('a', 'một'), aRow('b', 'hai')], aStamp(6));
    office.change((id) => [{ deleteDimension: { range: columns(1, 2)(id) } }]);
    const changed = [aRow('a', 'một'), aRow('b', 'ba')];
    expect(await office.write(changed, aStamp(7))).toEqual({ outcome: 'written', keptAside: 1 });
    expect(office.kept()).toMatchObject([[expect.any(Number), 'Sổ gửi', 3, 'hai |  | 19/10/2026 14:30:00 | 1']]);
    expect(office.content()).toEqual(shown(changed));
  });

  test.each([
    ['taken off', (id: number): object[] => [{ deleteProtectedRange: { protectedRangeId: id } }]],
    [
      'made a wall',
      (id: number, sheetId: number): object[] => [
        { deleteProtectedRange: { protectedRangeId: id } },
        { addProtectedRange: { protectedRange: { range: { sheetId } } } },
      ],
    ],
    [
      'pointed at a few cells',
      (id: number, sheetId: number): object[] => [
        { deleteProtectedRange: { protectedRangeId: id } },
        { addProtectedRange: { protectedRange: { protectedRangeId: id, range: { sheetId, startRowIndex: 0, endRowIndex: 1 } } } },
      ],
    ],
  ])('in the protection: %s, it comes back with the next writing', async (_, change) => {
    const [protection] = office.sheetOf().protectedRanges;
    office.change((sheetId) => change(protection?.protectedRangeId ?? 0, sheetId));
    expect(await office.write(rows('d'), aStamp(6))).toEqual(WRITTEN);
    expect(await office.write(rows('e'), aStamp(7))).toEqual(WRITTEN);
    const whole = office.sheetOf().protectedRanges.filter(({ range }) => range?.startRowIndex === undefined);
    expect(whole).toMatchObject([{ warningOnly: true }]);
  });

  test('is not what a newer version of the system adds: a column more', async () => {
    const todo = { key: 'todo', title: 'Việc cần làm', format: 'text' } as const;
    const wider = { ...sent, columns: [todo, ...sent.columns] };
    const written = rows('a', 'b', 'd').map(({ cells }) => ({ cells: ['gọi điện', ...cells] }));
    expect(await office.sheets.writeMachineTab(office.id, wider, written, aStamp(6), sevenMinutes())).toEqual(WRITTEN);
    expect(office.header().at(-1)).toBe('Việc cần làm');
    expect(office.values()[3]).toEqual([...(written[2]?.cells.slice(1) ?? []), expect.any(String), 'gọi điện']);
  });
});
