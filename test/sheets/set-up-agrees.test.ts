/** A machine tab has two makers, set-up and the functions: what one leaves, the other finds right. */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { caseMailList } from '../../functions/forms/case-mail-list.ts';
import { caseList, caseTasks, suspectedDuplicates } from '../../functions/forms/case-tabs.ts';
import { sentList } from '../../functions/forms/sent-list.ts';
import { googleSheets } from '../../functions/sheets/google-sheets.ts';
import type { MachineRow, MachineTab, TabWriting } from '../../functions/sheets/sheets-port.ts';
import { sheetsApi } from '../../workspace/google/sheets-api.ts';
import { bundle, copyOf, type ScriptOffice } from '../apps-script/set-up/script-office.ts';
import { aStamp, sevenMinutes } from './office-tab.ts';

let atWork: ReturnType<typeof copyOf>;
let office: ScriptOffice;
let server: Server;
beforeAll(async () => {
  atWork = copyOf(await bundle(), (first) => first.setUp());
});
afterAll(() => atWork.remove());
beforeEach(async () => {
  office = atWork.open();
  const app = express();
  app.use(sheetsApi(office.world));
  server = app.listen(0, '127.0.0.1');
  await new Promise((listening) => server.once('listening', listening));
  return () => {
    server.closeAllConnections();
    server.close();
  };
});

const aRow = (code: string): MachineRow => ({
  cells: ['đã gửi', '', 'tháng', '2026-10', 'soyte@bacninh.example', 46_314.6, 1, 46_313.7, '<r.1@x.example>', code],
});
const access = () => ({
  apiRoot: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
  accessToken: 'local-dev-token',
});
const write = (rows: readonly MachineRow[], order: number, book = office.tab('sent').book): Promise<TabWriting> => {
  return googleSheets(access()).writeMachineTab(book, sentList, rows, aStamp(order), sevenMinutes());
};

test('set-up finds nothing to mend in the tab it made, when the functions have filled it, and outgrown it', async () => {
  expect(await write([aRow('a'), aRow('b')], 1)).toEqual({ outcome: 'written', keptAside: 0 });
  expect(office.writesOfSetUp()).toBe(0);
  await write(
    Array.from({ length: 1_200 }, (_, i) => aRow(`${i}`)),
    2,
  );
  expect(office.writesOfSetUp()).toBe(0);
});

test('nor in the tab that the functions made anew', async () => {
  const { book, sheet } = office.tab('sent');
  office.spreadsheets.batchUpdate(book, [
    { addSheet: { properties: { title: 'Của lãnh đạo' } } },
    { deleteSheet: { sheetId: sheet.sheetId } },
  ]);
  expect(await write([aRow('a')], 1, book)).toEqual({ outcome: 'written', keptAside: 0 });
  expect(office.writesOfSetUp()).toBe(0);
});

test('nor in the tabs of Sổ hồ sơ, filled or made anew by the functions', async () => {
  const tabs: readonly MachineTab[] = [caseTasks, caseList, suspectedDuplicates, caseMailList];
  const { book, sheet } = office.tab(caseList.table);
  office.spreadsheets.batchUpdate(book, [{ deleteSheet: { sheetId: sheet.sheetId } }]);
  const contents = tabs.map((tab) => ({
    tab,
    rows: [{ cells: tab.columns.slice(0, -1).map(({ format }) => (format === 'text' ? 'x' : 46_314)), alert: true }],
    stamp: aStamp(1),
  }));
  const writeAll = () => googleSheets(access()).writeMachineTabs(book, contents, sevenMinutes());
  expect((await writeAll()).map(({ outcome }) => outcome)).toEqual(['written', 'written', 'written', 'written']);
  expect(office.writesOfSetUp()).toBe(0);
  expect((await writeAll()).map(({ outcome }) => outcome)).toEqual(['unchanged', 'unchanged', 'unchanged', 'unchanged']);
});

test('what set-up mended is no edit: the functions keep nothing aside and write nothing', async () => {
  await write([aRow('a')], 1);
  const { book, sheet } = office.tab('sent');
  office.spreadsheets.batchUpdate(book, [
    { updateSheetProperties: { properties: { sheetId: sheet.sheetId, title: 'Sổ cũ' }, fields: 'title' } },
    { repeatCell: { range: { sheetId: sheet.sheetId }, cell: {}, fields: 'userEnteredFormat' } },
  ]);
  office.setUp();
  expect(await write([aRow('a')], 1)).toEqual({ outcome: 'unchanged', keptAside: 0 });
});
