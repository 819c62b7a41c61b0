import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { refreshOptions } from '../../../workspace/forms/refresh-options.ts';
import { questionsOf } from '../../../workspace/forms/stored-form.ts';
import { submit } from '../../../workspace/forms/submit.ts';
import type { Answer } from '../../../workspace/forms/validate-answers.ts';
import { type SmallWorkspace, smallWorkspace } from '../small-workspace.ts';

let workspace: SmallWorkspace;
beforeEach(async () => {
  workspace = await smallWorkspace();
});
afterEach(() => workspace.close());

const form = () => {
  const found = workspace.forms.byName('other-activity');
  if (!found) throw new Error('no form');
  return found;
};
const tab = () => workspace.spreadsheets.sheetByTable(workspace.ids.data, 'other-activity');

function send(duty: string): void {
  const answers = new Map<number, Answer>();
  for (const item of questionsOf(form()))
    if (item.questionKey === 'duty') answers.set(item.itemId, { kind: 'choice', label: duty });
  submit(workspace, form(), answers);
}

/** Header and rows of the response tab: time stamp and duty, wherever their columns stand. */
function stored(): unknown[][] {
  const { data } = workspace.ids;
  const sheetId = tab()?.sheetId ?? -1;
  const columns = workspace.spreadsheets.columnsOf(data, sheetId);
  return workspace.spreadsheets
    .readValues(data, sheetId)
    .map((row) => ['submittedAt', 'duty'].map((key) => row[columns.get(key) ?? -1] ?? null));
}

const columnOf = (key: string): number =>
  workspace.spreadsheets.columnsOf(workspace.ids.data, tab()?.sheetId ?? -1).get(key) ?? -1;
const change = (...requests: Parameters<SmallWorkspace['spreadsheets']['batchUpdate']>[1]) =>
  workspace.spreadsheets.batchUpdate(workspace.ids.data, requests);
const columnAt = (at: number) => ({ sheetId: tab()?.sheetId ?? -1, dimension: 'COLUMNS', startIndex: at, endIndex: at + 1 });

describe('a submission', () => {
  test('is stamped in the column of the time stamp wherever that was moved, and overwrites no answer', () => {
    send('Trợ giúp pháp lý');
    change({ moveDimension: { source: columnAt(0), destinationIndex: 20 } });
    send('Mô hình phòng ngừa');
    expect(stored().map(([stamp, duty]) => [typeof stamp, duty])).toEqual([
      ['string', 'Nhiệm vụ'],
      ['number', 'Trợ giúp pháp lý'],
      ['number', 'Mô hình phòng ngừa'],
    ]);
  });

  test('brings a deleted time stamp column back', () => {
    change({ deleteDimension: { range: columnAt(0) } });
    send('Trợ giúp pháp lý');
    expect(stored()[0]).toEqual(['Dấu thời gian', 'Nhiệm vụ']);
    expect(stored().at(-1)).toEqual([expect.any(Number), 'Trợ giúp pháp lý']);
  });

  test('brings a deleted tab back, and is kept in it', () => {
    change({ deleteSheet: { sheetId: tab()?.sheetId ?? -1 } });
    send('Trợ giúp pháp lý');
    expect(stored()).toEqual([
      ['Dấu thời gian', 'Nhiệm vụ'],
      [expect.any(Number), 'Trợ giúp pháp lý'],
    ]);
  });

  test('finds a free title when somebody gave that of the deleted tab to another', () => {
    change({ deleteSheet: { sheetId: tab()?.sheetId ?? -1 } });
    change({ addSheet: { properties: { title: 'Nhiệm vụ khác' } } });
    send('Trợ giúp pháp lý');
    expect(tab()?.title).toBe('Nhiệm vụ khác 2');
  });
});

describe('a start', () => {
  test('gives a question that is new to the folder its column, so that the tab goes on being read', () => {
    change({ deleteDimension: { range: columnAt(columnOf('documentNumber')) } });
    expect(columnOf('documentNumber')).toBe(-1);
    refreshOptions(workspace);
    expect(columnOf('documentNumber')).toBeGreaterThan(0);
  });

  test('of a folder in which nothing is missing writes nothing into the spreadsheets', () => {
    const before = workspace.spreadsheets.get(workspace.ids.data).version;
    refreshOptions(workspace);
    expect(workspace.spreadsheets.get(workspace.ids.data).version).toBe(before);
  });
});
