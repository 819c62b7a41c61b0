import { afterAll, beforeAll, expect, test } from 'vitest';
import { postedAnswers } from '../../../workspace/forms/posted-answers.ts';
import { asTyped, submit } from '../../../workspace/forms/submit.ts';
import { validateAnswers } from '../../../workspace/forms/validate-answers.ts';
import { type SmallWorkspace, smallWorkspace } from '../small-workspace.ts';
import { formBody } from '../visitor.ts';

let workspace: SmallWorkspace;
let entries: Readonly<Record<string, number>>;
beforeAll(async () => {
  workspace = await smallWorkspace();
  entries = workspace.forms.directory()['other-activity']?.entries ?? {};
});
afterAll(() => workspace.close());

function send(answers: Readonly<Record<string, string>>) {
  const form = workspace.forms.byName('other-activity');
  if (!form) throw new Error('no form');
  const fields = formBody(Object.entries(answers).map(([key, value]) => [`entry.${entries[key]}`, value]));
  const { answers: accepted, errors } = validateAnswers(form, postedAnswers(fields));
  expect([...errors.values()]).toEqual([]);
  return submit(workspace, form, accepted);
}

const mobilised = {
  unit: 'Công an phường',
  unitKey: 'KB-CA',
  heldOn: '2026-10-01',
  duty: 'Vận động nguồn lực',
  amount: '15.000.000',
  source: 'Doanh nghiệp',
};

test.each([
  ['35', 35],
  ['007', 7],
  ['1,5', 1.5],
  ['15.000.000', 15_000_000],
  ['1.234,5', 1234.5],
  ['1.5', '1.5'],
  ['1.50', '1.50'],
  ['03/2013', '03/2013'],
  ['1234567890123456', '1234567890123456'],
  ['=1+1', '=1+1'],
  ['+84912', '+84912'],
  ['-5', '-5'],
  ['@x', '@x'],
  ['35 người', '35 người'],
  ['１２', '１２'],
  ['', ''],
])('%o is kept as %o', (typed, kept) => {
  expect(asTyped(typed)).toBe(kept);
});

test('a submission is one row, below the last, and says where it stands', () => {
  const first = send(mobilised);
  const second = send({ ...mobilised, amount: '0' });
  expect(second.row).toBe(first.row + 1);
  expect(second.submittedAt).toBe(first.submittedAt + 1_000);
  expect(workspace.answersIn('other-activity').at(-2)).toMatchObject({ unit: 'Công an phường', amount: 15_000_000 });
});

test('answers follow a column that somebody moved', () => {
  const { spreadsheetId, sheetId } = workspace.forms.byName('other-activity')?.destination ?? { spreadsheetId: '', sheetId: 0 };
  const before = workspace.spreadsheets.columnsOf(spreadsheetId, sheetId).get('duty') ?? 0;
  workspace.spreadsheets.batchUpdate(spreadsheetId, [
    { insertDimension: { range: { sheetId, dimension: 'COLUMNS', startIndex: 2, endIndex: 3 }, inheritFromBefore: true } },
  ]);
  expect(workspace.spreadsheets.columnsOf(spreadsheetId, sheetId).get('duty')).toBe(before + 1);
  const { row } = send(mobilised);
  const cells = workspace.spreadsheets.readValues(spreadsheetId, sheetId, { startRow: row - 1, endRow: row })[0];
  expect(cells?.[before + 1]).toBe('Vận động nguồn lực');
  expect(cells?.[2]).toBeNull();
});

test('a column that somebody deleted comes back at the right, and no answer is lost', () => {
  const { spreadsheetId, sheetId } = workspace.forms.byName('other-activity')?.destination ?? { spreadsheetId: '', sheetId: 0 };
  const column = workspace.spreadsheets.columnsOf(spreadsheetId, sheetId).get('source') ?? 0;
  workspace.spreadsheets.batchUpdate(spreadsheetId, [
    { deleteDimension: { range: { sheetId, dimension: 'COLUMNS', startIndex: column, endIndex: column + 1 } } },
  ]);
  expect(workspace.spreadsheets.columnsOf(spreadsheetId, sheetId).has('source')).toBe(false);
  send(mobilised);
  workspace.run('setUp'); // the trigger's work: the new column gets its key
  const restored = workspace.spreadsheets.columnsOf(spreadsheetId, sheetId).get('source') ?? -1;
  expect(workspace.spreadsheets.readValues(spreadsheetId, sheetId)[0]?.[restored]).toBe('Nguồn');
  expect(workspace.answersIn('other-activity').at(-1)).toMatchObject({ source: 'Doanh nghiệp', amount: 15_000_000 });
});
