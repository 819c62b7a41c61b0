/** The spreadsheet viewer under a person's hands: keys, the pointer, ten thousand rows, and what it draws. */
import axe from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { DrawnOver } from '../../../workspace/pages/sheet/drawn-over.ts';
import { cellValue } from '../../../workspace/store/cell.ts';
import { startBrowser } from '../../browser/chromium.ts';
import { type SmallWorkspace, smallWorkspace } from '../small-workspace.ts';

const ROWS = 10_000;
let workspace: SmallWorkspace;
let browser: Browser;
let desk: BrowserContext;
let page: Page;
let population: number;
beforeAll(async () => {
  [workspace, browser] = await Promise.all([smallWorkspace(), startBrowser()]);
  desk = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'vi-VN' });
  page = await desk.newPage();
  page.setDefaultTimeout(20_000);
  population = workspace.spreadsheets.sheetByTable(workspace.ids.data, 'population')?.sheetId ?? -1;
});
afterAll(async () => {
  await browser?.close();
  await workspace?.close();
});

const change = (...requests: Parameters<SmallWorkspace['spreadsheets']['batchUpdate']>[1]) =>
  workspace.spreadsheets.batchUpdate(workspace.ids.data, requests);
const newTab = () => change({ addSheet: {} })[0]?.addSheet?.properties?.sheetId ?? -1;
const open = async (gid: number, query = '') => {
  await page.goto(`${workspace.base}/spreadsheets/d/${workspace.ids.data}/edit?gid=${gid}${query}`);
  await page.locator('[data-sheet=ready]').waitFor();
};
const cell = (name: string) => {
  const column = name.charCodeAt(0) - 63;
  return page.locator(`.sheet tr[aria-rowindex="${Number(name.slice(1)) + 1}"] > td[aria-colindex="${column}"]`);
};
const status = () => page.locator('.cell-status');
const focused = () => page.locator('.cell-name').textContent();
const stored = (sheetId: number, row: number, column: number) =>
  cellValue(workspace.spreadsheets.readCells(workspace.ids.data, sheetId)[row]?.[column]);
const press = async (...keys: readonly string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};

interface Found {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
}
/** A tab's drawings in Google's own JSON, as a store hands them out with the tab. */
const drawOver = (sheetId: number, over: Partial<DrawnOver>) => {
  const { get } = workspace.spreadsheets;
  workspace.spreadsheets.get = (id) => {
    const file = get(id);
    const { merges = [], ...features } = over;
    const sheets = file.sheets.map((sheet) =>
      sheet.sheetId === sheetId ? { ...sheet, merges, features: { ...sheet.features, ...features } } : sheet,
    );
    return { ...file, sheets };
  };
};
const column = (sheetId: number, startColumnIndex: number) => ({
  sourceRange: {
    sources: [{ sheetId, startRowIndex: 0, endRowIndex: 3, startColumnIndex, endColumnIndex: startColumnIndex + 1 }],
  },
});
const faults = async () => {
  const found: Found = await page.evaluate(`${axe.source}; axe.run(document, { iframes: false })`);
  return found.violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`);
};

describe('with the keys alone', () => {
  let tab: number;
  beforeEach(async () => {
    tab = newTab();
    workspace.spreadsheets.appendRows(workspace.ids.data, tab, [
      ['Tên', 'Số', 'Ngày'],
      ['Tổ 1', 5, null],
    ]);
    await open(tab);
    await cell('A1').focus();
  });

  test('one walks, types, and what was typed is what a Vietnamese sheet takes it for', async () => {
    await press('ArrowDown', 'ArrowRight');
    await expect.poll(focused).toBe('B2');
    await page.keyboard.type('1.250');
    await press('Tab');
    await status().filter({ hasText: 'Đã ghi ô B2.' }).waitFor();
    await expect.poll(focused).toBe('C2');
    await page.keyboard.type('19/5/2026');
    await press('Enter');
    await status().filter({ hasText: 'Đã ghi ô C2.' }).waitFor();
    expect([stored(tab, 1, 1), stored(tab, 1, 2)]).toEqual([1_250, 46_161]);
    expect(await cell('C2').textContent()).toBe('19/05/2026');
    await expect.poll(focused).toBe('C3');
  });

  test('F2 opens what was typed, Esc leaves it as it was, Delete empties the cell', async () => {
    await press('ArrowDown', 'F2');
    expect(await page.locator('.cell-editor').inputValue()).toBe('Tổ 1');
    await page.keyboard.type('23');
    await press('Escape');
    expect(await cell('A2').textContent()).toBe('Tổ 1');
    await expect.poll(focused).toBe('A2');
    await press('Delete');
    await status().filter({ hasText: 'Đã ghi ô A2.' }).waitFor();
    expect(stored(tab, 1, 0)).toBeUndefined();
  });

  test('edits are taken back and made again, one by one', async () => {
    await page.keyboard.type('một');
    await press('Enter');
    await page.keyboard.type('hai');
    await press('Enter', 'Control+z');
    await status().filter({ hasText: 'Đã hoàn tác.' }).waitFor();
    expect([stored(tab, 0, 0), stored(tab, 1, 0)]).toEqual(['một', 'Tổ 1']);
    await press('Control+z');
    await expect.poll(() => stored(tab, 0, 0)).toBe('Tên');
    await press('Control+y', 'Control+y');
    await expect.poll(() => [stored(tab, 0, 0), stored(tab, 1, 0)]).toEqual(['một', 'hai']);
  });

  test('a row is added at the bottom, again and again', async () => {
    await page.getByRole('button', { name: 'Thêm dòng' }).click();
    await status().filter({ hasText: 'Dòng 12' }).waitFor();
    await page.keyboard.type('cuối');
    await press('Enter');
    await expect.poll(() => stored(tab, 11, 0)).toBe('cuối');
    await page.getByRole('button', { name: 'Thêm dòng' }).click();
    await status().filter({ hasText: 'Dòng 13' }).waitFor();
    await expect.poll(focused).toBe('A13');
  });

  test('a block that was copied elsewhere is pasted as one edit', async () => {
    await press('ArrowDown');
    await expect.poll(focused).toBe('A2');
    await page.evaluate(`{
      const data = new DataTransfer();
      data.setData('text/plain', 'Tổ 2\\t7\\n"hai\\ndòng"\\t8\\n');
      document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
    }`);
    await status().filter({ hasText: 'Đã ghi 4 ô.' }).waitFor();
    expect([stored(tab, 1, 0), stored(tab, 1, 1), stored(tab, 2, 0), stored(tab, 2, 1)]).toEqual(['Tổ 2', 7, 'hai\ndòng', 8]);
    await press('Control+z');
    await expect.poll(() => stored(tab, 1, 0)).toBe('Tổ 1');
  });

  test('what somebody else wrote meanwhile is shown and not written over', async () => {
    workspace.spreadsheets.writeCells(workspace.ids.data, tab, { startRow: 0, startColumn: 0, rows: [['của người khác']] });
    await page.keyboard.type('của tôi');
    await press('Enter');
    await status().filter({ hasText: 'vừa được sửa ở nơi khác' }).waitFor();
    expect(await status().textContent()).toContain('Bạn vừa gõ: “của tôi”.');
    expect(await cell('A1').textContent()).toBe('của người khác');
    expect(stored(tab, 0, 0)).toBe('của người khác');
  });

  test('nobody is caught: Tab leaves at the end of a row', async () => {
    await press('Tab', 'Tab');
    await expect.poll(focused).toBe('C1');
    await press('Tab');
    await expect.poll(() => page.evaluate('document.activeElement.closest(".sheet") === null')).toBe(true);
  });
});

test('a cell with a list offers its choices, and a note is read with its cell', async () => {
  await open(population);
  await page.getByRole('button', { name: 'Thêm dòng' }).click();
  const row = Number((await focused())?.slice(1));
  await press('ArrowRight', 'Enter');
  const choices = page.getByRole('combobox', { name: `Ô B${row}` });
  await choices.selectOption('Trẻ em');
  await press('Enter');
  await status()
    .filter({ hasText: `Đã ghi ô B${row}.` })
    .waitFor();
  expect(stored(population, row - 1, 1)).toBe('Trẻ em');
  const noted = page.locator('.sheet td.noted').first();
  expect(await noted.ariaSnapshot()).toContain('Ghi chú:');
  await noted.click();
  await expect.poll(() => page.locator('.cell-text').textContent()).toContain('Ghi chú:');
});

test('a tab that the system writes refuses in a plain sentence', async () => {
  const sheet = workspace.spreadsheets.get(workspace.ids.data).sheets.find(({ title }) => title === 'Thiết lập');
  await open(sheet?.sheetId ?? -1);
  const before = await cell('A1').textContent();
  await cell('A1').focus();
  await press('x', 'Enter', 'Delete');
  expect(await status().textContent()).toBe('Trang này do hệ thống ghi, không sửa được.');
  expect(await cell('A1').textContent()).toBe(before);
  expect(await page.getByRole('grid').getAttribute('aria-readonly')).toBe('true');
});

describe('ten thousand rows', () => {
  let tab: number;
  beforeAll(async () => {
    tab = newTab();
    const head = Array.from({ length: 15 }, (_, i) => `Cột ${i + 1}`);
    const rows = Array.from({ length: ROWS }, (_, i) => head.map((_, j) => (j === 0 ? `Dòng ${i + 2}` : i * j)));
    workspace.spreadsheets.appendRows(workspace.ids.data, tab, [head, ...rows]);
    change({
      updateSheetProperties: {
        properties: { sheetId: tab, gridProperties: { frozenRowCount: 1, frozenColumnCount: 1 } },
        fields: 'gridProperties(frozenRowCount,frozenColumnCount)',
      },
    });
    await open(tab);
  });

  const rowsInPage = () => page.evaluate<number>('document.querySelectorAll(".sheet tbody tr:not(.spacer)").length');
  const scrollTo = (part: number) =>
    page.evaluate(`{ const f = document.querySelector('.sheet'); f.scrollTop = f.scrollHeight * ${part}; }`);

  test('stand in the page only where one looks, all the way down and back', async () => {
    for (const part of [0.1, 0.35, 0.6, 0.85, 1, 0.5, 0]) {
      await scrollTo(part);
      const last = part === 1 ? `Dòng ${ROWS + 1}` : part === 0 ? 'Dòng 2' : undefined;
      if (last) await page.locator('.sheet td', { hasText: new RegExp(`^${last}$`) }).waitFor();
      expect(await rowsInPage()).toBeLessThan(400);
    }
    expect(await page.locator('.pager').count()).toBe(0);
    expect(await page.getByRole('grid').getAttribute('aria-rowcount')).toBe(String(ROWS + 3));
  });

  test('keep header and first column in view, and the keys reach the end', async () => {
    await cell('B2').click();
    await press('Control+ArrowDown');
    await expect.poll(focused).toBe(`B${ROWS + 2}`);
    await press('ArrowUp', 'End');
    await expect.poll(focused).toBe(`O${ROWS + 1}`);
    const [frame, head, first, here] = await Promise.all(
      [page.locator('.sheet'), cell('O1'), cell(`A${ROWS + 1}`), cell(`O${ROWS + 1}`)].map((one) => one.boundingBox()),
    );
    if (!frame || !head || !first || !here) throw new Error('nothing to see');
    expect(head.y).toBeLessThan(frame.y + 80);
    expect(first.x).toBeLessThan(frame.x + 80);
    expect([here.y > head.y, here.y < frame.y + frame.height, here.x > first.x]).toEqual([true, true, true]);
    expect(await rowsInPage()).toBeLessThan(400);
  });

  test('one far down is edited where it stands', async () => {
    await open(tab, '&range=B9000');
    await page.locator('td.marked').focus();
    await page.keyboard.type('sửa');
    await press('Enter');
    await expect.poll(() => stored(tab, 8_999, 1)).toBe('sửa');
  });
});

test('a text lies as its cell says: over the blank cells beside it, or cut off at the next', async () => {
  const tab = newTab();
  const long = 'Số liệu tạm tính của tháng này, cập nhật mỗi giờ';
  const [over, cut] = ['OVERFLOW_CELL', 'CLIP'].map((wrapStrategy) => ({ value: long, format: { wrapStrategy } }));
  workspace.spreadsheets.appendRows(workspace.ids.data, tab, [
    [over ?? null, null, null, 'Cuối'],
    [over ?? null, 'kề'],
    [cut ?? null],
    [long],
  ]);
  change({
    updateDimensionProperties: {
      range: { sheetId: tab, dimension: 'COLUMNS', startIndex: 0, endIndex: 1 },
      properties: { pixelSize: 120 },
      fields: 'pixelSize',
    },
  });
  await open(tab);
  const looks = ['A1', 'B1', 'A2', 'A3', 'A4'].map((name) => cell(name).getAttribute('class'));
  expect((await Promise.all(looks)).map((look) => look ?? '')).toEqual(['runs-on', 'under', 'clipped', 'clipped', '']);
  const heights = await Promise.all(['A1', 'A2', 'A3', 'A4'].map(async (name) => (await cell(name).boundingBox())?.height ?? 0));
  expect(new Set(heights.slice(0, 3)).size).toBe(1);
  expect(heights[3]).toBeGreaterThan(heights[0] ?? 0);
  await page.setViewportSize({ width: 360, height: 740 });
  await open(tab);
  expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBe(360);
  await page.setViewportSize({ width: 1280, height: 800 });
});

test('a tab with everything that Google draws has nothing that axe faults, at both widths', async () => {
  const tab = newTab();
  const link = { textFormat: { link: { uri: `#gid=${population}` } } };
  workspace.spreadsheets.appendRows(workspace.ids.data, tab, [
    ['Kỳ', 'Thấp', 'Đường', 'Dẫn'],
    ['Tháng 9', 0.4, { formula: '=SPARKLINE({380\\250};{"charttype"\\"bar"})' }, { value: 'Mẫu số', format: link }],
    ['Tháng 10', 0.6, { formula: '=SPARKLINE(B2:B3)' }, 'https://x.example/a'],
  ]);
  drawOver(tab, {
    charts: [
      {
        chartId: 7,
        spec: {
          title: 'Từ đầu kế hoạch',
          basicChart: {
            chartType: 'COMBO',
            headerCount: 1,
            domains: [{ domain: column(tab, 0) }],
            series: [
              { series: column(tab, 1), type: 'COLUMN' },
              { series: column(tab, 1), type: 'LINE', lineStyle: { type: 'MEDIUM_DASHED' } },
            ],
          },
        },
      },
      { chartId: 8, spec: { title: 'Bánh', pieChart: {} } },
    ],
    merges: [{ sheetId: tab, startRowIndex: 3, endRowIndex: 5, startColumnIndex: 0, endColumnIndex: 2 }],
    conditionalFormats: [
      {
        ranges: [{ sheetId: tab, startRowIndex: 1 }],
        booleanRule: {
          condition: { type: 'TEXT_EQ', values: [{ userEnteredValue: 'Tháng 10' }] },
          format: { backgroundColorStyle: { rgbColor: { red: 1, green: 0.8, blue: 0.8 } } },
        },
      },
      { ranges: [{ sheetId: tab }], booleanRule: { condition: { type: 'CUSTOM_FORMULA' }, format: {} } },
    ],
  });
  await open(tab);
  const chart = page.getByRole('figure', { name: 'Từ đầu kế hoạch' });
  expect(await chart.locator('svg rect:has(title)').count()).toBe(2);
  expect(await chart.locator('polyline').getAttribute('stroke-dasharray')).not.toBeNull();
  await chart.getByText('Xem số liệu thành bảng').click();
  expect(await chart.getByRole('row').allTextContents()).toEqual(['KỳThấpThấp', 'Tháng 90,40,4', 'Tháng 100,60,6']);
  expect(await page.getByRole('figure', { name: 'Bánh' }).textContent()).toContain('chỉ xem được trên Google Trang tính');
  expect(await page.getByText('1 định dạng theo công thức').isVisible()).toBe(true);
  const colorOfRow = (row: number): Promise<string> =>
    page.evaluate(`getComputedStyle(document.querySelector('.sheet tr[aria-rowindex="${row + 1}"] > td')).backgroundColor`);
  expect([await colorOfRow(3), await colorOfRow(2)]).toEqual(['rgb(255, 204, 204)', 'rgba(0, 0, 0, 0)']);
  expect([await cell('A4').getAttribute('colspan'), await cell('B4').count(), await cell('A5').count()]).toEqual(['2', 0, 0]);
  await cell('A3').click();
  await press('ArrowDown', 'ArrowDown');
  await expect.poll(focused).toBe('A6');
  expect(await page.locator('.sheet svg').count()).toBe(2);
  expect(await page.locator('.sheet a').evaluateAll((links) => links.map((one) => one.getAttribute('href')))).toEqual([
    `/spreadsheets/d/${workspace.ids.data}/edit?gid=${population}`,
    'https://x.example/a',
  ]);
  expect(await faults()).toEqual([]);
  // An edit is in the drawing at once, and the table that was open stays open.
  await cell('B2').click();
  await page.keyboard.type('0,8');
  await press('Enter');
  await expect.poll(() => chart.getByRole('row').allTextContents()).toContain('Tháng 90,80,8');
  await page.setViewportSize({ width: 360, height: 740 });
  await open(tab);
  expect(await faults()).toEqual([]);
  expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBe(360);
  await page.setViewportSize({ width: 1280, height: 800 });
});
