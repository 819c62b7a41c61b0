/**
 * The leaders' board of the sample ward, read back through the API as anybody with the link reads it, beside the month of the same rows; and
 * every kind of page of that workspace as it looks.
 */
import axe from 'axe-core';
import { auth, sheets } from 'googleapis/build/src/apis/sheets/index.js';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BOARD_TABS, boardFigures, boardOverview, boardUnits } from '../../functions/forms/board-tabs.ts';
import type { Month } from '../../functions/index.ts';
import { isRatio } from '../../functions/indicators/measure.ts';
import { startBrowser } from '../browser/chromium.ts';
import { unlike } from '../browser/pictures.ts';
import { type Office, openOffice } from './office.ts';

let office: Office;
let month: Month;
/** Of each page at each width, before anything below changes the board; and what axe faults in the overview. */
let seen: readonly Seen[];
const faults: string[] = [];
type Line = Readonly<Record<string, string | number>>;

beforeAll(async () => {
  office = await openOffice({ sample: true, now: '2026-10-20T08:00' });
  // October's report is out, so the board follows November, and tells of children what October told.
  expect(await office.run()).toMatchObject({ ok: true, failed: 0 });
  expect(await office.watch()).toMatchObject({ ok: true, tabs: 'written' });
  expect(await refresh()).toMatchObject({ ok: true, tabs: BOARD_TABS.length, outcome: 'written', unread: [] });
  month = await office.month('2026-11');
  const browser = await startBrowser();
  seen = await seeAll(browser).finally(() => browser.close());
}, 300_000);
afterAll(() => office?.close());

const refresh = () => office.workspace.callFunction('refresh-board', {});

function api() {
  const token = new auth.OAuth2();
  token.setCredentials({ access_token: 'local-dev-token' });
  return sheets({ version: 'v4', auth: token, rootUrl: office.workspace.url });
}

/** Rows of a tab by column, as unformatted values. */
async function linesOf(tab: (typeof BOARD_TABS)[number]): Promise<readonly Line[]> {
  const { data } = await api().spreadsheets.values.get({
    spreadsheetId: office.workspace.directory().spreadsheets.board,
    range: `'${tab.tab}'`,
    valueRenderOption: 'UNFORMATTED_VALUE',
  });
  const [, ...rows] = data.values ?? [];
  return rows.map((row) => Object.fromEntries(tab.columns.map(({ key }, i) => [key, row[i] ?? ''])));
}

interface Seen {
  readonly name: string;
  /** What is otherwise than in the picture that was reviewed; '' nothing. */
  readonly unlike: string;
}

/** Pages by the names of their pictures. */
interface PageOfOffice {
  readonly name: string;
  readonly path: string;
  /** Longer than the window, and seen to its end. */
  readonly whole?: boolean;
}

function pages(): readonly PageOfOffice[] {
  const { directory, spreadsheets, inbox } = office.workspace;
  const { spreadsheets: ids, forms, tables } = directory();
  const tabOf = (table: string) => spreadsheets.sheetByTable(ids.board, table)?.sheetId ?? -1;
  const letter = inbox.list(100).findLast(({ recipients }) => recipients.some((to) => to.startsWith('soyte@')))?.number;
  return [
    { name: 'home', path: '', whole: true },
    { name: 'form', path: `forms/d/e/${forms['training']?.formId}/viewform` },
    { name: 'inbox', path: 'inbox' },
    { name: 'mail', path: `inbox/${letter}` },
    { name: 'register', path: `spreadsheets/d/${ids.data}/edit?gid=${tables['population']?.sheetId}` },
    { name: 'board', path: `spreadsheets/d/${ids.board}/edit` },
    { name: 'figures', path: `spreadsheets/d/${ids.board}/edit?gid=${tabOf(boardFigures.table)}` },
  ];
}

interface Found {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
}

async function faultsOf(page: Page): Promise<readonly string[]> {
  const found: Found = await page.evaluate(`${axe.source}; axe.run(document, { iframes: false })`);
  return found.violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`);
}

/** A line that lies between two pixels is drawn now on the one and now on the other: what looks otherwise is loaded and looked at again. */
const MOST_LOOKS = 5;

async function seeAll(browser: Browser): Promise<readonly Seen[]> {
  const all: Seen[] = [];
  for (const [width, height] of [
    [360, 740],
    [1280, 800],
  ] as const) {
    const context = await browser.newContext({ viewport: { width, height }, locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' });
    const page = await context.newPage();
    for (const one of pages()) {
      let seen = await see(page, one, width);
      for (let looks = 1; looks < MOST_LOOKS && seen.some(({ unlike }) => unlike !== ''); looks++)
        seen = await see(page, one, width);
      all.push(...seen);
      if (one.name === 'board') faults.push(...(await faultsOf(page)));
    }
    await context.close();
  }
  return all;
}

async function see(page: Page, { name, path, whole = false }: PageOfOffice, width: number): Promise<readonly Seen[]> {
  const look = async (what: string, fullPage: boolean): Promise<Seen> => {
    const picture = await page.screenshot({ fullPage, animations: 'disabled' });
    return { name: `${what}-${width}`, unlike: await unlike(`${what}-${width}`, picture) };
  };
  await page.goto(office.workspace.url + path);
  await page.evaluate('document.fonts.ready');
  if (path.startsWith('spreadsheets/')) await page.locator('[data-sheet=ready]').waitFor();
  const first = await look(name, whole);
  if (name !== 'figures') return [first];
  await page.evaluate("document.querySelector('.charts').scrollIntoView()");
  return [first, await look('charts', false)];
}

describe('every kind of page, at both widths', () => {
  test('looks as it did when somebody last looked at it', async () => {
    expect(seen).toHaveLength(16);
    expect(seen.filter(({ unlike }) => unlike !== '')).toEqual([]);
  });

  test('the overview has nothing that axe faults', () => {
    expect(faults).toEqual([]);
  });
});

const count = (text: string): number => Number(text.replaceAll('.', ''));

describe("the leaders' board", () => {
  test('opens on the overview, with its tabs in their order and "Sổ gửi" beside them', () => {
    const { spreadsheets, directory } = office.workspace;
    const titles = spreadsheets.get(directory().spreadsheets.board).sheets.map(({ title }) => title);
    expect(titles.slice(0, BOARD_TABS.length + 1)).toEqual([...BOARD_TABS.map(({ tab }) => tab), 'Sổ gửi']);
  });

  test('has the figures of the month, for all that is not about children', async () => {
    const lines = await linesOf(boardOverview);
    const open = month.indicators.filter(({ evidence }) => evidence === 'register' || evidence === 'headcount');
    expect(open.length).toBeGreaterThan(6);
    for (const { code, cumulative } of open) {
      const shown = String(lines.find(({ subject }) => String(subject).startsWith(`${code}. `))?.['value']);
      if (!isRatio(cumulative)) continue;
      const [low, high, of] = /^(?:từ )?([\d.]+)(?: đến ([\d.]+))?\/([\d.]+) /.exec(shown)?.slice(1) ?? [];
      expect([count(low ?? ''), count(high ?? low ?? ''), count(of ?? '')], shown).toEqual([
        cumulative.low,
        cumulative.high,
        cumulative.of,
      ]);
    }
  });

  test('has the same figures as numbers, month by month', async () => {
    const lines = await linesOf(boardFigures);
    const now = lines.filter(({ kind, period }) => kind === 'lũy kế' && period === 'Tháng 11/2026');
    for (const { code, low, high, of } of now) {
      const measure = month.indicators.find((indicator) => indicator.code === code)?.cumulative;
      expect([low, high, of]).toEqual([measure?.low ?? '', measure?.high ?? '', measure?.of ?? '']);
    }
    expect(now.length).toBeGreaterThan(6);
  });

  test('has no count of children but in bands, and no code of a case', async () => {
    const { spreadsheets, directory } = office.workspace;
    const { board, cases } = directory().spreadsheets;
    const codes = spreadsheets
      .get(cases)
      .sheets.flatMap(({ sheetId }) => spreadsheets.readValues(cases, sheetId).flat())
      .filter((cell) => /^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{3}$/.test(String(cell)));
    expect(codes.length).toBeGreaterThan(5);
    const text = JSON.stringify(spreadsheets.get(board).sheets.map(({ sheetId }) => spreadsheets.readCells(board, sheetId)));
    expect(codes.filter((code) => text.includes(String(code)))).toEqual([]);
    const children = (await linesOf(boardFigures)).filter(({ source }) => source === 'số liệu đã gửi');
    expect(children.map(({ code, low, high, of }) => [code, low, high, of])).toEqual(
      ['1', '2', '3'].map((code) => [code, '', '', '']),
    );
  });

  test('counts the returns of October as the month does', async () => {
    const { onTime, late, missing, expected } = (await office.month('2026-10')).reporting;
    const line = (await linesOf(boardUnits)).find(({ name }) => name === 'Tháng 10/2026');
    expect(line).toMatchObject({ onTime, late, missing, expected });
  });

  test('draws a trend for each indicator that is not about children, and the coverage and the returns', async () => {
    const { spreadsheets, directory } = office.workspace;
    const charts = (tab: string) =>
      spreadsheets
        .get(directory().spreadsheets.board)
        .sheets.find(({ title }) => title === tab)
        ?.features.charts.map(({ spec }) => spec?.title);
    expect(
      charts('Chỉ tiêu')
        ?.map((title) => title?.split('.')[0])
        .sort(),
    ).toEqual(['4a', '4b', '5', '6', '7a', '7b', '8a', '8b']);
    expect(charts('Theo nhóm')?.length).toBeGreaterThan(1);
    expect(charts('Đơn vị')).toEqual(['Xác nhận tháng của các đơn vị']);
  });

  test('called again writes nothing, and after what a person typed keeps that aside first', async () => {
    expect(await refresh()).toMatchObject({ tabs: 0, outcome: 'unchanged' });
    const { board } = office.workspace.directory().spreadsheets;
    const range = `'${boardOverview.tab}'!B7`;
    await api().spreadsheets.values.update({
      spreadsheetId: board,
      range,
      valueInputOption: 'RAW',
      requestBody: { values: [['Đạt cả rồi']] },
    });
    expect(await refresh()).toMatchObject({ tabs: 1, outcome: 'written', keptAside: 1 });
    const kept = await api().spreadsheets.values.get({ spreadsheetId: board, range: "'Bản người sửa'" });
    expect(JSON.stringify(kept.data.values)).toContain('Đạt cả rồi');
  });

  test('a denominator that somebody corrects is in it with the next writing', async () => {
    const before = (await linesOf(boardOverview)).find(({ subject }) => String(subject).startsWith('4b.'));
    const whole = {
      group: 'Toàn địa bàn',
      audience: 'Cha mẹ, người chăm sóc',
      count: '54321',
      asOf: '19/10/2026',
      source: 'Công an phường',
    };
    await office.keep('population', [whole]);
    expect(await refresh()).toMatchObject({ outcome: 'written' });
    const after = (await linesOf(boardOverview)).find(({ subject }) => String(subject).startsWith('4b.'));
    expect([String(before?.['value']).includes('54.321'), String(after?.['value']).includes('/54.321 ')]).toEqual([false, true]);
  });
});
