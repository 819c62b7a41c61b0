import { afterAll, beforeAll, expect, test } from 'vitest';
import { BOARD_TABS } from '../../../functions/forms/board-tabs.ts';
import { caseMailList } from '../../../functions/forms/case-mail-list.ts';
import { caseList, caseTasks, suspectedDuplicates } from '../../../functions/forms/case-tabs.ts';
import { sentList } from '../../../functions/forms/sent-list.ts';
import { type SmallWorkspace, smallWorkspace } from '../small-workspace.ts';

let workspace: SmallWorkspace;
let establishments: number;
beforeAll(async () => {
  workspace = await smallWorkspace();
  workspace.keep(
    'establishments',
    Array.from({ length: 1_203 }, (_, i) => ({
      id: `CS${i + 1}`,
      name: i === 0 ? '<img src=x onerror=alert(1)>' : `Cơ sở ${i + 1}`,
      validFrom: { value: 46_023, format: { numberFormat: { type: 'DATE', pattern: 'dd/mm/yyyy' } } },
    })),
  );
  establishments = workspace.spreadsheets.sheetByTable(workspace.ids.data, 'establishments')?.sheetId ?? -1;
});
afterAll(() => workspace.close());

const open = async (query: string, id = workspace.ids.data) => {
  const response = await fetch(`${workspace.base}/spreadsheets/d/${id}/edit${query}`);
  return { status: response.status, html: await response.text() };
};
const rowNumbers = (html: string) => [...html.matchAll(/<th scope="row">(\d+)<\/th>/g)].map((found) => Number(found[1]));

test('shows every tab as a link, the first one open', async () => {
  const { html } = await open('');
  const tabs = [...html.matchAll(/<a href="\/spreadsheets\/d\/[^"]+"( aria-current="page")?>([^<]+)/g)].map((found) => [
    found[2]?.trim(),
    Boolean(found[1]),
  ]);
  const [first] = workspace.spreadsheets.get(workspace.ids.data).sheets;
  expect(tabs[0]).toEqual([first?.title, true]);
  expect(tabs.map(([title]) => title)).toContain('Cơ sở');
  expect(tabs.filter(([, current]) => current)).toHaveLength(1);
});

test('marks a tab that only the system writes', async () => {
  const books = await Promise.all(Object.values(workspace.ids).map((id) => open('', id)));
  const locked = books.flatMap(({ html }) =>
    [...html.matchAll(/>([^<]+?) <span class="locked">khóa</g)].map((found) => found[1]),
  );
  const ofCases = [caseTasks, caseList, suspectedDuplicates, caseMailList].map(({ tab }) => tab);
  expect(locked).toEqual(['Đường dẫn', 'Thiết lập', ...ofCases, ...BOARD_TABS.map(({ tab }) => tab), sentList.tab]);
});

test('colors the cells that are colored, and says nothing of white ones', async () => {
  const tab = workspace.spreadsheets.sheetByTable(workspace.ids.data, 'groups');
  const range = { sheetId: tab?.sheetId ?? -1, startRowIndex: 1, endRowIndex: 2, startColumnIndex: 1, endColumnIndex: 2 };
  const cell = { userEnteredFormat: { backgroundColorStyle: { rgbColor: { red: 1, green: 0.8, blue: 0.8 } } } };
  workspace.spreadsheets.batchUpdate(workspace.ids.data, [{ repeatCell: { range, cell, fields: 'userEnteredFormat' } }]);
  const { html } = await open(`?gid=${range.sheetId}`);
  expect(html.match(/data-background="[^"]*"/g)).toEqual(['data-background="#ffcccc"']);
});

test('without scripts, repeats the header row above each four hundred rows, and ends with a blank one to write on', async () => {
  const first = rowNumbers((await open(`?gid=${establishments}`)).html);
  expect([first.length, first[0], first.at(-1)]).toEqual([401, 1, 401]);
  const last = await open(`?gid=${establishments}&page=4`);
  expect(rowNumbers(last.html).slice(0, 2)).toEqual([1, 1_202]);
  expect(rowNumbers(last.html).at(-1)).toBe(1_205);
  expect(last.html).toContain('Phần 4/4');
  expect(last.html).toMatch(/aria-colindex="2">A<\/th>.*<tr aria-rowindex="2" class="frozen">/s);
});

test.each(['0', '-1', '99', 'x', '1e9', '1.5'])('page %s is one of those there are', async (page) => {
  const { status, html } = await open(`?gid=${establishments}&page=${page}`);
  expect(status).toBe(200);
  expect(rowNumbers(html).length).toBeGreaterThan(1);
});

test('a link to a cell opens its page and marks the cell', async () => {
  const { html } = await open(`?gid=${establishments}&range=B1100`);
  expect(html).toContain('<td aria-colindex="3" id="B1100" class="marked ">Cơ sở 1099</td>');
  expect(html.match(/\bmarked\b/g)).toHaveLength(1);
});

test('a link may name the tab and a block of cells', async () => {
  const { html } = await open(`?gid=${establishments}&range=${encodeURIComponent("'Cơ sở'!A3:B4")}`);
  expect(html.match(/class="marked /g)).toHaveLength(4);
  expect(html).toContain('id="A3"');
});

test.each(['', 'x', 'A0', "'", '!!', 'ZZZZ9'])('a range that is none ("%s") marks nothing', async (range) => {
  const { status, html } = await open(`?gid=${establishments}&range=${encodeURIComponent(range)}`);
  expect(status).toBe(200);
  expect(html).not.toContain('class="marked ');
});

test('shows values as the sheet formats them, and what people typed as text', async () => {
  const { html } = await open(`?gid=${establishments}`);
  expect(html).toContain('class="number">01/01/2026</td>');
  expect(html).toContain('&lt;img src&#x3D;x onerror&#x3D;alert(1)&gt;');
  expect(html).not.toContain('<img src=x');
});

test('an unknown spreadsheet is a page that says so', async () => {
  const { status, html } = await open('', 'nope');
  expect(status).toBe(404);
  expect(html).toContain('Không tìm thấy');
});
