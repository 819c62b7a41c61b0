/** The tab "Sổ gửi" has two makers, set-up and the functions: what one leaves, the other finds right. */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { sentList } from '../../functions/forms/sent-list.ts';
import { googleSheets } from '../../functions/sheets/google-sheets.ts';
import type { MachineRow, TabWriting } from '../../functions/sheets/sheets-port.ts';
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
const write = (rows: readonly MachineRow[], order: number, book = office.tab('sent').book): Promise<TabWriting> => {
  const apiRoot = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const sheets = googleSheets({ apiRoot, accessToken: 'local-dev-token' });
  return sheets.writeMachineTab(book, sentList, rows, aStamp(order), sevenMinutes());
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
