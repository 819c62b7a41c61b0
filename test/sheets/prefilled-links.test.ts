/** The links that the functions mail: set-up leaves their templates on the tabs, the functions read them there and fill them in. */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { fillPrefilledLink } from '../../functions/forms/prefilled-link.ts';
import type { FormId } from '../../functions/forms/question.ts';
import { googleSheets } from '../../functions/sheets/google-sheets.ts';
import { sheetsApi } from '../../workspace/google/sheets-api.ts';
import { bundle, copyOf, type ScriptOffice } from '../apps-script/set-up/script-office.ts';
import { sevenMinutes } from './office-tab.ts';

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

async function templateOf(form: FormId): Promise<string | undefined> {
  const apiRoot = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const sheets = googleSheets({ apiRoot, accessToken: 'local-dev-token' });
  const [tab] = await sheets.readTabs(office.tab(form).book, [form], sevenMinutes());
  return tab?.prefilledLink;
}
const entry = (form: FormId, key: string): string => `entry.${office.item(form, key).entryId}`;
const address = (form: FormId): string => `http://127.0.0.1/forms/d/e/${office.form(form).formId}/viewform`;

/** The template's label on the tab, as it is stored. */
const labels = (form: FormId) => {
  const { book, sheet } = office.tab(form);
  return office.spreadsheets
    .get(book)
    .metadata.filter(({ key, sheet: on }) => key === 'prefilledLink' && on?.sheetId === sheet.sheetId);
};

describe('the template of the links to a form', () => {
  test.each([
    ['case-update', 'caseCode'],
    ['monthly-return', 'period'],
  ] as const)('of %s stands on its tab, with slots for unit, key and %s', async (form, key) => {
    expect(await templateOf(form)).toBe(
      `${address(form)}?usp=pp_url&${entry(form, 'unit')}={unit}&${entry(form, 'unitKey')}={unitKey}&${entry(form, key)}={${key}}`,
    );
    expect(labels(form).map(({ visibility, dimension }) => [visibility, dimension])).toEqual([['DOCUMENT', undefined]]);
  });

  test('leads, filled in, to the form with these answers', async () => {
    const link = fillPrefilledLink((await templateOf('case-update')) ?? '', {
      unit: 'Trạm Y tế',
      unitKey: 'k',
      caseCode: '0123-4567-89A',
    });
    const url = new URL(link ?? '');
    expect(url.origin + url.pathname).toBe(address('case-update'));
    expect(url.searchParams.get(entry('case-update', 'caseCode'))).toBe('0123-4567-89A');
  });

  test('is there for the forms that mails lead to, and for no other', async () => {
    expect([await templateOf('training'), await templateOf('case-report')]).toEqual([undefined, undefined]);
  });

  test('that was changed, doubled or taken away is put right, once', async () => {
    const right = await templateOf('case-update');
    const { book, sheet } = office.tab('case-update');
    const location = { sheetId: sheet.sheetId };
    const add = (metadataValue: string) =>
      office.spreadsheets.batchUpdate(book, [
        {
          createDeveloperMetadata: {
            developerMetadata: { metadataKey: 'prefilledLink', metadataValue, visibility: 'DOCUMENT', location },
          },
        },
      ]);
    const remove = () =>
      office.spreadsheets.batchUpdate(
        book,
        labels('case-update').map(({ id: metadataId }) => ({
          deleteDeveloperMetadata: { dataFilter: { developerMetadataLookup: { metadataId } } },
        })),
      );
    const vandals = [
      () => add('https://evil.example/'),
      remove,
      () => [remove(), add('https://evil.example/?entry.1={unitKey}')],
    ];
    for (const vandal of vandals) {
      vandal();
      office.run('daily');
      expect(await templateOf('case-update')).toBe(right);
      expect(labels('case-update')).toHaveLength(1);
      expect(office.writesOfSetUp()).toBe(0);
    }
  });

  test('is that of the new form where the old one is gone', async () => {
    const old = await templateOf('monthly-return');
    const { fileId } = office.form('monthly-return');
    office.world.database.prepare('DELETE FROM form WHERE file_id = ?').run(fileId);
    expect(office.setUp()).toContain('Đường dẫn điền sẵn trong thư của hệ thống: đã ghi lại.');
    const now = await templateOf('monthly-return');
    expect(now).not.toBe(old);
    expect(now).toContain(address('monthly-return'));
  });
});
