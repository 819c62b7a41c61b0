import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorkspace, type RunningWorkspace } from '../../../workspace/open-workspace.ts';
import { formBody } from '../visitor.ts';

let dir: string;
let workspace: RunningWorkspace;
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'tuoi-tho-fifty-'));
  workspace = await openWorkspace({
    planId: 'kinh-bac-2026-2030',
    empty: false,
    port: 0,
    dir,
    now: Date.parse('2026-10-20T08:00:00+07:00'),
  });
});
afterAll(async () => {
  await workspace.close();
  rmSync(dir, { recursive: true, force: true });
});

/** A unit of the sample that has a mailbox. */
function aUnit(): { name: string; key: string; email: string } {
  const { spreadsheets, directory } = workspace;
  const { data } = directory().spreadsheets;
  const tab = spreadsheets.sheetByTable(data, 'units');
  if (!tab) throw new Error('no units');
  const columns = spreadsheets.columnsOf(data, tab.sheetId);
  for (const row of spreadsheets.readValues(data, tab.sheetId, { startRow: 1 })) {
    const cell = (key: string) => String(row[columns.get(key) ?? -1] ?? '');
    if (cell('email').endsWith('@kinhbac.example')) return { name: cell('name'), key: cell('key'), email: cell('email') };
  }
  throw new Error('no unit has a mailbox');
}

test('fifty submissions at once: every one is a row and brings its unit exactly one receipt', async () => {
  const unit = aUnit();
  const listed = workspace.directory().forms['monthly-return'];
  if (!listed) throw new Error('no form');
  const { formId, entries } = listed;
  const form = workspace.forms.byId(formId);
  const period = form?.items.find((item) => 'entryId' in item && item.entryId === entries['period']);
  const label = period && 'choices' in period ? (period.choices[0]?.value ?? '') : '';
  const mailsBefore = workspace.inbox.count();
  const responses = () => workspace.forms.responses(form?.fileId ?? '').length;
  const post = (note: string) =>
    fetch(`${workspace.url}forms/d/e/${formId}/formResponse`, {
      method: 'POST',
      body: formBody([
        [`entry.${entries['unit']}`, unit.name],
        [`entry.${entries['unitKey']}`, unit.key],
        [`entry.${entries['period']}`, label],
        [`entry.${entries['content']}`, 'Đã báo cáo đủ các hoạt động và trường hợp'],
        [`entry.${entries['difficulties']}`, note],
      ]),
    });
  const answers = await Promise.all(Array.from({ length: 50 }, (_, i) => post(`=${i}+1`)));
  expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 50 }, () => 200));
  await workspace.scripts.idle();
  expect(workspace.scripts.failures()).toEqual([]);
  expect(responses()).toBe(50);
  const receipts = workspace.inbox.list(200).slice(0, workspace.inbox.count() - mailsBefore);
  expect(receipts.filter(({ recipients }) => recipients.join() === unit.email)).toHaveLength(50);

  const place = form?.destination;
  const cells = place ? workspace.spreadsheets.readCells(place.spreadsheetId, place.sheetId, { startRow: 1 }) : [];
  const column = place ? (workspace.spreadsheets.columnsOf(place.spreadsheetId, place.sheetId).get('difficulties') ?? -1) : -1;
  const typed = cells.map((row) => row[column]).filter((cell) => JSON.stringify(cell ?? '').includes('+1'));
  expect(typed).toHaveLength(50);
  for (const cell of typed) expect(typeof cell === 'object' && cell !== null ? cell.formula : undefined).toBeUndefined();
});
