/** A machine tab that is written from what was seen when its stamp was read, minutes ago: what happened since is never lost. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { SeenStamp } from '../../functions/sheets/sheets-port.ts';
import { type Front, startFront } from '../builders/http-front.ts';
import { type ApiServer, startApi } from '../workspace/google/api-server.ts';
import { aRow, aStamp, type OfficeTab, officeTab, rows, sent, sevenMinutes, shown } from './office-tab.ts';

let api: ApiServer;
let front: Front;
let office: OfficeTab;
let seen: SeenStamp;
beforeAll(async () => {
  api = await startApi();
  front = await startFront(api.url);
});
afterAll(async () => {
  await front.close();
  await api.remove();
});
beforeEach(async () => {
  office = officeTab(api, front.url);
  await office.write(rows('a', 'b'), aStamp(1));
  seen = await office.see();
  front.counted();
});

const writeSeen = (...recipients: readonly string[]) => office.write(rows(...recipients), aStamp(2), sevenMinutes(), seen);
const WRITTEN = { outcome: 'written', keptAside: 0 };

test('it takes one read, and one write where anything is new', async () => {
  expect(seen.stamp).toEqual(aStamp(1));
  expect(await office.write(rows('a', 'b'), aStamp(1), sevenMinutes(), seen)).toEqual({ outcome: 'unchanged', keptAside: 0 });
  expect(front.counted()).toEqual({ reads: 1, writes: 0 });
  expect(await writeSeen('c', 'a', 'b')).toEqual(WRITTEN);
  expect(front.counted()).toEqual({ reads: 1, writes: 1 });
  expect(office.content()).toEqual(shown(rows('c', 'a', 'b')));
});

test('a tab that was not there is made without a read', async () => {
  office = officeTab(api, front.url);
  seen = await office.see();
  front.counted();
  expect(await writeSeen('a')).toEqual(WRITTEN);
  expect(front.counted()).toEqual({ reads: 0, writes: 1 });
});

describe('what people did since', () => {
  const range = (startIndex: number, endIndex: number, dimension: 'ROWS' | 'COLUMNS') => (sheetId: number) => ({
    ...{ sheetId, dimension, startIndex, endIndex },
  });

  test('typed words are kept aside', async () => {
    office.type(2, 0, 'đã gọi điện');
    expect(await writeSeen('c')).toEqual({ outcome: 'written', keptAside: 1 });
    expect(office.kept()).toMatchObject([[expect.anything(), sent.tab, 3, expect.stringContaining('đã gọi điện')]]);
    expect(office.content()).toEqual(shown(rows('c')));
  });

  test('a column of theirs stays, wherever they put it', async () => {
    office.change((sheetId) => [{ insertDimension: { range: range(1, 2, 'COLUMNS')(sheetId) } }]);
    office.type(0, 1, 'Ghi chú', 'Hộp thư nhận');
    office.type(1, 1, 'gọi lại');
    expect(await writeSeen('c', 'a', 'b')).toEqual(WRITTEN);
    expect(office.values().map((row) => row[1] ?? '')).toEqual(['Ghi chú', 'gọi lại', '', '']);
    expect(office.content()).toEqual(shown(rows('c', 'a', 'b')));
  });

  test('a column that was moved, and one that was deleted, is found again', async () => {
    office.change((sheetId) => [{ moveDimension: { source: range(0, 1, 'COLUMNS')(sheetId), destinationIndex: 4 } }]);
    expect(await writeSeen('c', 'a', 'b')).toEqual(WRITTEN);
    expect(office.header().indexOf('Trạng thái')).toBe(3);
    seen = await office.see();
    office.change((sheetId) => [{ deleteDimension: { range: range(3, 4, 'COLUMNS')(sheetId) } }]);
    expect(await office.write(rows('c', 'a', 'b'), aStamp(3), sevenMinutes(), seen)).toEqual(WRITTEN);
    expect(office.content()).toEqual(shown(rows('c', 'a', 'b')));
  });

  test('rows that they added below do not stay', async () => {
    office.change((sheetId) => [{ appendDimension: { sheetId, dimension: 'ROWS', length: 3 } }]);
    office.type(5, 4, 'x');
    expect((await writeSeen('c')).outcome).toBe('written');
    expect(office.values()).toHaveLength(2);
  });

  test('a tab that was renamed or deleted is written all the same', async () => {
    office.change((sheetId) => [{ updateSheetProperties: { properties: { sheetId, title: 'Thư' }, fields: 'title' } }]);
    expect(await writeSeen('c')).toEqual(WRITTEN);
    expect([office.sheetOf().title, office.content()]).toEqual(['Thư', shown(rows('c'))]);
    seen = await office.see();
    office.change((sheetId) => [{ deleteSheet: { sheetId } }]);
    expect(await office.write(rows('d'), aStamp(3), sevenMinutes(), seen)).toEqual(WRITTEN);
    expect(office.content()).toEqual(shown(rows('d')));
  });
});

describe('another writer since', () => {
  test('who knew more stays', async () => {
    await office.write(rows('newest'), aStamp(3));
    expect(await writeSeen('c')).toEqual({ outcome: 'older', keptAside: 0 });
    expect(office.content()).toEqual(shown(rows('newest')));
  });

  test('who knew less is overwritten, as when both look at once', async () => {
    await office.write(rows('older'), aStamp(1, 'another'));
    expect(await writeSeen('c')).toEqual(WRITTEN);
    expect(office.content()).toEqual(shown(rows('c')));
  });

  test('and a person after them: what was typed is kept', async () => {
    await office.write([aRow('a', 'chưa gửi')], aStamp(1, 'another'));
    office.type(1, 0, 'đã hỏi');
    expect(await writeSeen('c')).toEqual({ outcome: 'written', keptAside: 1 });
    expect(office.content()).toEqual(shown(rows('c')));
  });
});
