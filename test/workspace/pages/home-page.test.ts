import { afterAll, beforeAll, expect, test } from 'vitest';
import { type SmallWorkspace, smallWorkspace } from '../small-workspace.ts';
import { visit } from '../visitor.ts';

let workspace: SmallWorkspace;
beforeAll(async () => {
  workspace = await smallWorkspace();
});
afterAll(() => workspace.close());

const home = async (query = '') => (await fetch(`${workspace.base}/${query}`)).text();
const formLinks = (html: string) =>
  [...html.matchAll(/href="(\/forms\/[^"]+)"/g)].map(
    (found) => found[1]?.replaceAll('&amp;', '&').replaceAll('&#x3D;', '=') ?? '',
  );

test('leads to seven forms, three spreadsheets and the inbox, and says what now is', async () => {
  const html = await home();
  expect(formLinks(html)).toHaveLength(7);
  expect(html.match(/href="\/spreadsheets\/d\/[^"]+\/edit"/g)).toHaveLength(3);
  expect(html).toContain('href="/inbox"');
  expect(html).toContain('Bây giờ là 20/10/2026 08:00');
  expect(html).toContain('Phường Kinh Bắc');
});

test('its form links are filled in for a school', async () => {
  const page = await visit(workspace.base + formLinks(await home())[0]);
  expect(page.field('Đơn vị tổ chức').values).toEqual(['Trường THCS Kinh Bắc']);
  expect(page.field('Mã đơn vị').values).toEqual(['KB-THCS']);
});

test('or for any other unit one chooses', async () => {
  const page = await visit(workspace.base + formLinks(await home(`?unit=${encodeURIComponent('Công an phường')}`))[0]);
  expect(page.field('Mã đơn vị').values).toEqual(['KB-CA']);
});

test('an unknown unit changes nothing', async () => {
  expect(formLinks(await home('?unit=<b>'))).toEqual(formLinks(await home()));
});

test('without any unit it says where to write one', async () => {
  const empty = await smallWorkspace('2027-01-01T08:00:00+07:00');
  const units = empty.spreadsheets.sheetByTable(empty.ids.data, 'units')?.sheetId ?? 0;
  empty.spreadsheets.batchUpdate(empty.ids.data, [
    { deleteDimension: { range: { sheetId: units, dimension: 'ROWS', startIndex: 1, endIndex: 10 } } },
  ]);
  expect(await (await fetch(`${empty.base}/`)).text()).toContain('Chưa có đơn vị nào');
  await empty.close();
});
