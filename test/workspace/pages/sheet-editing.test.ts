/** Typing into the viewer, as its page posts it. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { cellValue, richCell, type StoredCell } from '../../../workspace/store/cell.ts';
import { type SmallWorkspace, smallWorkspace } from '../small-workspace.ts';

let workspace: SmallWorkspace;
let tab: number;
beforeAll(async () => {
  workspace = await smallWorkspace();
});
afterAll(() => workspace.close());
/** A tab of its own for each test, in the data spreadsheet. */
beforeEach(() => {
  const [reply] = workspace.spreadsheets.batchUpdate(workspace.ids.data, [{ addSheet: {} }]);
  tab = reply?.addSheet?.properties?.sheetId ?? -1;
});

const change = (...requests: Parameters<SmallWorkspace['spreadsheets']['batchUpdate']>[1]) =>
  workspace.spreadsheets.batchUpdate(workspace.ids.data, requests);
interface Answered {
  readonly problem?: string;
  readonly edit?: number;
  readonly total?: number;
  readonly rows: readonly (readonly [number, string])[];
}
const post = async (what: string, body: unknown, headers: Record<string, string> = {}) => {
  const answer = await fetch(`${workspace.base}/workspace/sheets/${workspace.ids.data}/${tab}/${what}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  return { status: answer.status, body: (await answer.json().catch(() => ({ rows: [] }))) as Answered };
};
const type = (text: string, { row = 0, column = 0, seen = '' } = {}) => post('cells', { cells: [{ row, column, text, seen }] });
const cellAt = (row = 0, column = 0): StoredCell =>
  workspace.spreadsheets.readCells(workspace.ids.data, tab)[row]?.[column] ?? null;
const put = (value: StoredCell, row = 0, column = 0) =>
  workspace.spreadsheets.writeCells(workspace.ids.data, tab, { startRow: row, startColumn: column, rows: [[value]] });

describe('what is typed means what it means in a Vietnamese sheet', () => {
  test.each([
    ['1.234,5', 1_234.5],
    ['19/5/2026', 46_161],
    ['12,5%', 0.125],
    ['TRUE', true],
    ["'007", '007'],
    ['Tổ dân phố 1', 'Tổ dân phố 1'],
  ])('%s', async (text, value) => {
    expect((await type(text)).status).toBe(200);
    expect(cellValue(cellAt())).toBe(value);
  });

  test('a formula is kept as one, and an empty entry empties the cell', async () => {
    await type('=1+1');
    expect(richCell(cellAt()).formula).toBe('=1+1');
    expect((await type('', { seen: '2' })).status).toBe(200);
    expect(cellAt()).toBeNull();
  });

  test('the answer brings the row as it now shows', async () => {
    const { body } = await type('19/5/2026');
    expect(body.rows).toEqual([[0, expect.stringContaining('>19/05/2026</td>')]]);
    expect(body.total).toBe(12);
  });
});

describe('a cell that is not what the page showed', () => {
  test('is not written over, and comes back as it is', async () => {
    put('của người khác');
    const { status, body } = await type('của tôi', { seen: 'cũ' });
    expect(status).toBe(409);
    expect(body.problem).toBe('Ô này vừa được sửa ở nơi khác, nay là “của người khác”. Chưa ghi đè.');
    expect(body.rows[0]?.[1]).toContain('của người khác');
    expect(cellAt()).toBe('của người khác');
  });

  test('keeps the other cells of the same edit from being written', async () => {
    put('mới', 1);
    const cells = [
      { row: 0, column: 0, text: 'a', seen: '' },
      { row: 1, column: 0, text: 'b', seen: '' },
    ];
    expect((await post('cells', { cells })).status).toBe(409);
    expect(cellAt()).toBeNull();
  });
});

describe('a protected', () => {
  const protect = (range: object, unprotectedRanges: object[] = []) =>
    change({
      addProtectedRange: { protectedRange: { range: { sheetId: tab, ...range }, unprotectedRanges, warningOnly: true } },
    });

  test('tab refuses in a plain sentence', async () => {
    protect({});
    expect(await type('x')).toMatchObject({ status: 403, body: { problem: 'Ô này do hệ thống ghi, không sửa được.' } });
    expect(cellAt()).toBeNull();
  });

  test('range refuses its own cells alone, and none of those it lets out', async () => {
    const open = { sheetId: tab, startRowIndex: 1, endRowIndex: 2, startColumnIndex: 0, endColumnIndex: 1 };
    protect({ startColumnIndex: 0, endColumnIndex: 1 }, [open]);
    expect((await type('x')).status).toBe(403);
    expect((await type('x', { row: 1 })).status).toBe(200);
    expect((await type('x', { column: 1 })).status).toBe(200);
  });
});

describe('a strict rule', () => {
  const range = () => ({ sheetId: tab, startRowIndex: 0, endRowIndex: 5, startColumnIndex: 0, endColumnIndex: 1 });
  const rule = (conditionType: string, values: readonly string[]) =>
    change({
      setDataValidation: {
        range: range(),
        rule: {
          strict: true,
          inputMessage: 'Sai rồi.',
          condition: { type: conditionType, values: values.map((userEnteredValue) => ({ userEnteredValue })) },
        },
      },
    });

  test.each([
    ['ONE_OF_LIST', ['Có', 'Không'], 'Có', 'có lẽ'],
    ['NUMBER_BETWEEN', ['0', '10'], '7', '11'],
    ['NUMBER_BETWEEN', ['0', '10'], '0', 'bảy'],
    ['DATE_IS_VALID', [], '19/5/2026', 'hôm qua'],
  ])('%s %j takes “%s” and refuses “%s” in its own words', async (kind, values, right, wrong) => {
    rule(kind, values);
    expect(await type(wrong)).toMatchObject({ status: 422, body: { problem: 'Sai rồi.' } });
    expect((await type(right)).status).toBe(200);
    expect((await type('', { seen: right.replace('19/5', '19/05') })).status).toBe(200);
  });

  test('of a list tells its choices to the editor', async () => {
    rule('ONE_OF_LIST', ['Có', 'Không']);
    const answer = await fetch(`${workspace.base}/workspace/sheets/${workspace.ids.data}/${tab}/cell?row=0&column=0`);
    expect(await answer.json()).toEqual({ typed: '', options: ['Có', 'Không'], strict: true });
  });
});

describe('an edit can be', () => {
  test('taken back and made again, formats and all', async () => {
    put({ value: 'cũ', note: 'chú' });
    const { body } = await type('19/5/2026', { seen: 'cũ' });
    await post('undo', { edit: body.edit });
    expect(cellAt()).toEqual({ value: 'cũ', note: 'chú' });
    await post('redo', { edit: body.edit });
    expect(cellAt()).toMatchObject({ value: 46_161, note: 'chú', format: { numberFormat: { type: 'DATE' } } });
  });

  test('taken back no more once somebody wrote after it', async () => {
    const { body } = await type('của tôi');
    put('sau đó');
    expect((await post('undo', { edit: body.edit })).status).toBe(409);
    expect(cellAt()).toBe('sau đó');
  });

  test('taken back only on its own tab', async () => {
    const { body } = await type('x');
    const [reply] = change({ addSheet: {} });
    tab = reply?.addSheet?.properties?.sheetId ?? -1;
    expect((await post('undo', { edit: body.edit })).status).toBe(404);
  });
});

test('a block of cells is one edit, and rows beyond the grid make it longer', async () => {
  const cells = [0, 1].flatMap((i) => [0, 1].map((column) => ({ row: 1_200 + i, column, text: `${i}${column}`, seen: '' })));
  const { status, body } = await post('cells', { cells });
  expect([status, body.total]).toEqual([200, 1_203]);
  expect([cellAt(1_200, 0), cellAt(1_201, 1)]).toEqual([0, 11]);
  await post('undo', { edit: body.edit });
  expect(cellAt(1_201, 1)).toBeNull();
});

test.each([
  ['no cells', { cells: [] }],
  ['no places', { cells: [{ row: -1, column: 0, text: '', seen: '' }] }],
  ['no text', { cells: [{ row: 0, column: 0, text: 1, seen: '' }] }],
  ['nothing', null],
])('a body with %s is refused', async (_, body) => {
  expect((await post('cells', body)).status).toBe(400);
});

test('another site writes nothing, and a hidden tab is none', async () => {
  expect(
    (await post('cells', { cells: [{ row: 0, column: 0, text: 'x', seen: '' }] }, { origin: 'http://evil.example' })).status,
  ).toBe(403);
  expect(cellAt()).toBeNull();
  change({ updateSheetProperties: { properties: { sheetId: tab, hidden: true }, fields: 'hidden' } });
  expect((await type('x')).status).toBe(404);
});

test('edits of one tab stand on the home page as one line, with no word of what was typed', async () => {
  await type('mật');
  await type('bí', { row: 1 });
  const [latest, before] = workspace.activity.list(2);
  expect(latest).toMatchObject({ kind: 'edit', sheetId: tab, cells: 2 });
  expect(before).not.toMatchObject({ sheetId: tab });
  expect(JSON.stringify(latest)).not.toContain('mật');
});
